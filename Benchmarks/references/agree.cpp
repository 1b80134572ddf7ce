// Whether two tables give the same numbers for the same keys, in whatever order their rows stand.
// usage: agree A B KEYS VALUE-OF-A VALUE-OF-B TOLERANCE [part]
// KEYS are columns with commas between. With `part`, B may hold keys that A has not. The tolerance is relative.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "table.h"

using namespace std;

struct Entry {
  uint64_t key;
  double value;
};

static uint64_t hashed(string_view text, uint64_t hash) {
  for (unsigned char byte : text) hash = (hash ^ byte) * 0x100000001b3ull;
  return (hash ^ 0x1F) * 0x100000001b3ull;
}

/// Some programs quote every text.
static string_view bare(string_view field) {
  bool isQuoted = field.size() >= 2 && field.front() == '"' && field.back() == '"';
  return isQuoted ? field.substr(1, field.size() - 2) : field;
}

static vector<Entry> read(const char* path, const vector<string>& keys, const string& value) {
  string bytes = contents(path);
  string_view rest = bytes;
  auto line = [&] {
    size_t end = min(rest.find('\n'), rest.size());
    auto row = rest.substr(0, end);
    if (!row.empty() && row.back() == '\r') row.remove_suffix(1);
    rest.remove_prefix(min(end + 1, rest.size()));
    return row;
  };
  auto heading = cells(line());
  auto place = [&](const string& name) {
    auto found = find(heading.begin(), heading.end(), name);
    if (found == heading.end()) fprintf(stderr, "%s has no column %s\n", path, name.c_str()), exit(1);
    return size_t(found - heading.begin());
  };
  vector<size_t> places;
  for (auto& key : keys) places.push_back(place(key));
  size_t at = place(value);
  vector<Entry> entries;
  vector<string_view> fields;
  while (!rest.empty()) {
    auto row = line();
    fields.clear();
    size_t begin = 0;
    bool inside = false;
    for (size_t i = 0; i <= row.size(); i++) {
      if (i < row.size() && row[i] == '"') inside = !inside;
      if (i == row.size() || (row[i] == ',' && !inside)) fields.push_back(row.substr(begin, i - begin)), begin = i + 1;
    }
    uint64_t key = 0xcbf29ce484222325ull;
    for (size_t place : places) key = hashed(bare(fields[place]), key);
    double number = 0;
    from_chars(fields[at].data(), fields[at].data() + fields[at].size(), number);
    entries.push_back({key, number});
  }
  sort(entries.begin(), entries.end(), [](auto& a, auto& b) { return a.key < b.key; });
  return entries;
}

int main(int count, char** given) {
  if (count < 7) return fprintf(stderr, "usage: agree A B KEYS VALUE-OF-A VALUE-OF-B TOLERANCE [part]\n"), 2;
  auto keys = cells(given[3]);
  auto a = read(given[1], keys, given[4]), b = read(given[2], keys, given[5]);
  double tolerance = atof(given[6]), worst = 0;
  bool part = count > 7;
  size_t missing = 0, same = 0, j = 0;
  for (auto& entry : a) {
    while (j < b.size() && b[j].key < entry.key) j++;
    if (j == b.size() || b[j].key != entry.key) {
      missing++;
      continue;
    }
    double x = entry.value, y = b[j].value, size = max(fabs(x), fabs(y));
    if (size > 0) worst = max(worst, fabs(x - y) / size);
    same++;
  }
  bool good = missing == 0 && worst <= tolerance && same > 0 && (part || a.size() == b.size());
  printf("%s: %zu rows, %zu missing, %zu further, largest relative difference %.2g (at most %g)\n",
         good ? "agree" : "DIFFER", same, missing, b.size() - same, worst, tolerance);
  return !good;
}
