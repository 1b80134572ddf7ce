// Small CSV tables, read whole; the big ones are read by the references themselves.
#pragma once
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

inline std::string contents(const std::string& path) {
  int file = open(path.c_str(), O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status)) {
    perror(path.c_str());
    exit(1);
  }
  std::string bytes(status.st_size, 0);
  size_t count = 0;
  while (count < bytes.size()) {
    auto got = read(file, &bytes[count], bytes.size() - count);
    if (got <= 0) break;
    count += got;
  }
  close(file);
  return bytes;
}

inline std::vector<std::string> cells(std::string_view row) {
  std::vector<std::string> all;
  std::string cell;
  bool inside = false;
  for (char byte : row) {
    if (byte == '"') {
      inside = !inside;
    } else if (byte == ',' && !inside) {
      all.push_back(cell);
      cell.clear();
    } else {
      cell += byte;
    }
  }
  all.push_back(cell);
  return all;
}

/// Columns by name.
struct Table {
  std::map<std::string, size_t> columns;
  std::vector<std::vector<std::string>> rows;

  explicit Table(const std::string& path) {
    std::string bytes = contents(path);
    std::string_view rest = bytes;
    while (!rest.empty()) {
      size_t end = rest.find('\n');
      auto row = cells(rest.substr(0, end));
      rest = end == rest.npos ? std::string_view() : rest.substr(end + 1);
      if (columns.empty()) {
        for (size_t at = 0; at < row.size(); at++) columns[row[at]] = at;
      } else {
        rows.push_back(row);
      }
    }
  }

  size_t column(const std::string& name) const {
    auto found = columns.find(name);
    if (found == columns.end()) {
      fprintf(stderr, "no column %s\n", name.c_str());
      exit(1);
    }
    return found->second;
  }

  const std::string& text(size_t row, const std::string& name) const { return rows[row][column(name)]; }

  double number(size_t row, const std::string& name) const { return strtod(text(row, name).c_str(), nullptr); }
};

/// Hands the rows behind the heading to threads, cut at line ends: no cell of a workload holds one.
template <typename Read>
void inParts(int file, int threads, Read read) {
  struct stat status;
  if (fstat(file, &status)) exit(1);
  size_t size = status.st_size;
  std::vector<size_t> cuts(threads + 1, size);
  for (int thread = 0; thread < threads; thread++) {
    char near[4096] = {};
    size_t position = size / threads * thread;
    if (pread(file, near, sizeof near, position) < 0) exit(1);
    cuts[thread] = position + (static_cast<char*>(memchr(near, '\n', sizeof near)) - near + 1);
  }
  std::vector<std::thread> others;
  for (int thread = 1; thread < threads; thread++)
    others.emplace_back([&, thread] { read(thread, cuts[thread], cuts[thread + 1]); });
  read(0, cuts[0], cuts[1]);
  for (auto& other : others) other.join();
}
