// W1 near the machine's limit. g++ -O3 -march=native -std=c++17 -pthread w1.cpp -o w1
// usage: w1 PROJECT TABLES OUT [THREADS]
// How: read(2) in 1 MiB blocks by thread; 64 bytes at a time to bit masks of , \n " (quotes by a carry-less prefix xor); the
// key columns are one span of bytes, looked up first as the line that followed last time, then in a hash of what was
// seen; quantities by an exact integer over a power of ten; sums in an array of region-year by line for each thread;
// the answer is the table of `ghg inventory --by region,year,category,gas`, formatted in parallel.
// It expects every row well formed with \n at its end, and cuts the file for threads without a proof that the cut lies
// outside quotes.
#include <immintrin.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <condition_variable>
#include <cstdint>
#include <cstring>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>

#include "table.h"

using namespace std;

static const int separatorsInRow = 13, keyColumns = 9, maximalLines = 320;
static const size_t blockSize = 1 << 20;

/// A factor of a line: emissions of a category and gas, and of those that it is part of.
struct Factor {
  double value;
  vector<int> cells;
};

struct Line {
  string base;
  vector<Factor> factors;
};

struct Unit {
  string name, base;
  double factor;
};

struct Cell {
  string text;  // ",1.A,Fuel Combustion Activities,CO2,"
  double gwp;
};

struct Model {
  vector<Unit> units;
  vector<Line> lines;
  unordered_map<string, int> lineOf;
  vector<Cell> cells;

  explicit Model(const string& folder);

  int unit(const string& name) const {
    for (size_t at = 0; at < units.size(); at++)
      if (units[at].name == name) return at;
    return -1;
  }
};

static string key(const vector<string>& parts, size_t count) {
  string all;
  for (size_t at = 0; at < count; at++) all += parts[at] + '\0';
  return all;
}

static string quoted(const string& text) { return text.find(',') == text.npos ? text : '"' + text + '"'; }

Model::Model(const string& folder) {
  Table unitTable(folder + "/units.csv"), potentials(folder + "/gwp.csv"), names(folder + "/categories.csv"),
      factors(folder + "/factors.csv");
  for (size_t row = 0; row < unitTable.rows.size(); row++)
    units.push_back({unitTable.text(row, "unit"), unitTable.text(row, "base"), unitTable.number(row, "factor")});
  map<string, double> gwp;
  for (size_t row = 0; row < potentials.rows.size(); row++) gwp[potentials.text(row, "gas")] = potentials.number(row, "gwp");
  map<pair<string, string>, int> cellOf;  // a category and gas, in the order of categories.csv
  for (size_t row = 0; row < names.rows.size(); row++) {
    auto& code = names.text(row, "category");
    auto& gas = names.text(row, "gas");
    cellOf[{code, gas}] = cells.size();
    cells.push_back({"," + code + "," + quoted(names.text(row, "category_name")) + "," + gas + ",", gwp[gas]});
  }
  for (auto& row : factors.rows) {
    string code = row[0], gas = row[keyColumns], unit = row[keyColumns + 2];
    size_t slash = unit.find('/');
    int above = this->unit(unit.substr(0, slash)), below = this->unit(unit.substr(slash + 1));
    auto [found, isNew] = lineOf.try_emplace(key(row, keyColumns), lines.size());
    if (isNew) lines.push_back({units[below].base, {}});
    // Written per unit of the base, in thousands of tonnes.
    Factor factor{stod(row[keyColumns + 1]) * units[above].factor / 1000 / units[below].factor, {}};
    for (;;) {
      factor.cells.push_back(cellOf.at({code, gas}));
      size_t dot = code.rfind('.');
      if (dot == code.npos) break;
      code.resize(dot);
    }
    lines[found->second].factors.push_back(factor);
  }
}

static inline uint64_t hashed(const char* bytes, size_t count) {
  uint64_t hash = count * 0x9E3779B97F4A7C15ull, word;
  for (; count >= 8; bytes += 8, count -= 8) {
    memcpy(&word, bytes, 8);
    hash = (hash ^ word) * 0xff51afd7ed558ccdull;
    hash ^= hash >> 32;
  }
  word = 0;
  memcpy(&word, bytes, count);
  hash = (hash ^ word) * 0xff51afd7ed558ccdull;
  return hash ^ (hash >> 29);
}

/// From a span of bytes to a number.
struct Memo {
  struct Entry {
    uint64_t hash;
    string bytes;
    int value;
  };
  vector<int> slots = vector<int>(4096, -1);
  vector<Entry> entries;

  int find(const char* bytes, size_t count, uint64_t hash) const {
    for (size_t at = hash & (slots.size() - 1);; at = (at + 1) & (slots.size() - 1)) {
      int entry = slots[at];
      if (entry < 0 || (entries[entry].hash == hash && is(entry, bytes, count))) return entry;
    }
  }

  bool is(int entry, const char* bytes, size_t count) const {
    auto& mine = entries[entry].bytes;
    return mine.size() == count && !memcmp(mine.data(), bytes, count);
  }

  int add(const char* bytes, size_t count, uint64_t hash, int value) {
    entries.push_back({hash, string(bytes, count), value});
    if (entries.size() * 2 > slots.size()) {
      slots.assign(slots.size() * 2, -1);
      for (size_t entry = 0; entry < entries.size(); entry++) put(entry);
    } else {
      put(entries.size() - 1);
    }
    return entries.size() - 1;
  }

  void put(int entry) {
    size_t at = entries[entry].hash & (slots.size() - 1);
    while (slots[at] >= 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = entry;
  }
};

static const double powers[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};

static inline double number(const char* begin, const char* end) {
  uint64_t digits = 0;
  const char* at = begin;
  int decimals = 0;
  while (at < end && unsigned(*at - '0') < 10) digits = digits * 10 + (*at++ - '0');
  if (at < end && *at == '.') {
    const char* point = ++at;
    while (at < end && unsigned(*at - '0') < 10) digits = digits * 10 + (*at++ - '0');
    decimals = at - point;
  }
  if (at == end && digits < (1ull << 53) && end - begin < 19) return double(digits) / powers[decimals];
  double value = 0;
  from_chars(begin, end, value);
  return value;
}

/// Reads a part of the file and sums by region-year and line.
struct Reader {
  const Model& model;
  Memo keys, places, units;
  vector<unique_ptr<double[]>> sums;
  vector<array<uint64_t, 5>> seen;
  size_t refused = 0;

  explicit Reader(const Model& model) : model(model) {}

  int lastKey = -1, lastPlace = -1;
  vector<int> nextKey = vector<int>(4096, -1);

  void row(const char* start, const uint32_t* separators, const char* block) {
    const char *year = block + separators[1], *quantity = block + separators[separatorsInRow - 3],
               *unit = block + separators[separatorsInRow - 2], *end = block + separators[separatorsInRow - 1];
    int line = lineOf(year + 1, quantity - year - 1);
    place(start, year - start);
    size_t length = end - unit - 1;
    uint64_t hash = hashed(unit + 1, length);
    int entry = units.find(unit + 1, length, hash);
    if (entry < 0) entry = units.add(unit + 1, length, hash, model.unit(string(unit + 1, length)));
    int known = units.entries[entry].value;
    if (line < 0 || known < 0 || model.units[known].base != model.lines[line].base) {
      refused++;
      return;
    }
    sums[lastPlace][line] += number(quantity + 1, unit) * model.units[known].factor;
    seen[lastPlace][line >> 6] |= 1ull << (line & 63);
  }

  void place(const char* bytes, size_t count) {
    if (lastPlace >= 0 && places.is(lastPlace, bytes, count)) return;
    uint64_t hash = hashed(bytes, count);
    lastPlace = places.find(bytes, count, hash);
    if (lastPlace >= 0) return;
    lastPlace = places.add(bytes, count, hash, sums.size());
    sums.emplace_back(new double[maximalLines]());
    seen.push_back({});
  }

  int lineOf(const char* bytes, size_t count) {
    int entry = lastKey >= 0 ? nextKey[lastKey] : -1;
    if (entry < 0 || !keys.is(entry, bytes, count)) {
      uint64_t hash = hashed(bytes, count);
      entry = keys.find(bytes, count, hash);
      if (entry < 0) {
        auto found = model.lineOf.find(key(cells(string_view(bytes, count)), keyColumns));
        entry = keys.add(bytes, count, hash, found == model.lineOf.end() ? -1 : found->second);
        if (entry >= 4096) abort();
      }
      if (lastKey >= 0) nextKey[lastKey] = entry;
    }
    lastKey = entry;
    return keys.entries[entry].value;
  }

  void read(int file, size_t position, size_t end) {
    unique_ptr<char[]> buffer(new char[blockSize + 8192]);
    vector<uint32_t> separators(blockSize + 64);
    size_t kept = 0;
    while (position < end || kept) {
      size_t wanted = min(blockSize - kept, end - position);
      size_t got = wanted ? pread(file, &buffer[kept], wanted, position) : 0;
      position += got;
      size_t count = kept + got, start = 0, found = split(buffer.get(), count, separators.data());
      for (size_t at = 0; at + separatorsInRow <= found; at += separatorsInRow) {
        row(&buffer[start], &separators[at], buffer.get());
        start = separators[at + separatorsInRow - 1] + 1;
      }
      kept = count - start;
      memmove(&buffer[0], &buffer[start], kept);
      if (!got) break;
    }
  }

  /// The places of all commas and ends of lines outside quotes.
  static size_t split(char* bytes, size_t count, uint32_t* places) {
    memset(bytes + count, 0, 64);
    const __m256i comma = _mm256_set1_epi8(','), line = _mm256_set1_epi8('\n'), quote = _mm256_set1_epi8('"');
    uint64_t carry = 0;
    size_t found = 0;
    for (size_t at = 0; at < count; at += 64) {
      __m256i a = _mm256_loadu_si256((__m256i*)(bytes + at)), b = _mm256_loadu_si256((__m256i*)(bytes + at + 32));
      auto mask = [&](__m256i byte) {
        return uint64_t(uint32_t(_mm256_movemask_epi8(_mm256_cmpeq_epi8(a, byte)))) |
               uint64_t(uint32_t(_mm256_movemask_epi8(_mm256_cmpeq_epi8(b, byte)))) << 32;
      };
      uint64_t quotes = mask(quote), ends = mask(comma) | mask(line);
      if (quotes | carry) {
        __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, quotes), _mm_set1_epi8(-1), 0);
        uint64_t inside = uint64_t(_mm_cvtsi128_si64(product)) ^ carry;
        carry = uint64_t(int64_t(inside) >> 63);
        ends &= ~inside;
      }
      for (; ends; ends &= ends - 1) places[found++] = at + __builtin_ctzll(ends);
    }
    return found;
  }
};

struct Place {
  string_view region, year;
  double* sums;
  uint64_t* seen;
};

/// The region-years of all readers, in order.
static vector<Place> merged(vector<unique_ptr<Reader>>& readers, size_t lines) {
  vector<Place> all;
  unordered_map<string, int> known;
  for (auto& reader : readers) {
    for (auto& entry : reader->places.entries) {
      double* sums = reader->sums[entry.value].get();
      uint64_t* seen = reader->seen[entry.value].data();
      auto [found, isNew] = known.try_emplace(entry.bytes, all.size());
      if (isNew) {
        size_t comma = entry.bytes.find(',');
        all.push_back({string_view(entry.bytes).substr(0, comma), string_view(entry.bytes).substr(comma + 1), sums, seen});
        continue;
      }
      auto& mine = all[found->second];
      for (size_t line = 0; line < lines; line++) mine.sums[line] += sums[line];
      for (int word = 0; word < 5; word++) mine.seen[word] |= seen[word];
    }
  }
  sort(all.begin(), all.end(), [](auto& a, auto& b) { return a.region != b.region ? a.region < b.region : a.year < b.year; });
  return all;
}

static inline char* put(char* at, string_view text) {
  memcpy(at, text.data(), text.size());
  return at + text.size();
}

static char* format(char* at, const Place& place, const Model& model, vector<double>& sums, vector<char>& has) {
  fill(sums.begin(), sums.end(), 0);
  fill(has.begin(), has.end(), 0);
  for (size_t line = 0; line < model.lines.size(); line++) {
    if (!(place.seen[line >> 6] >> (line & 63) & 1)) continue;
    for (auto& factor : model.lines[line].factors)
      for (int cell : factor.cells) sums[cell] += place.sums[line] * factor.value, has[cell] = 1;
  }
  for (size_t cell = 0; cell < sums.size(); cell++) {
    if (!has[cell]) continue;
    at = put(put(put(at, place.region), ","), place.year);
    at = put(at, model.cells[cell].text);
    at = put(to_chars(at, at + 32, sums[cell]).ptr, ",Gg,");
    if (model.cells[cell].gwp > 0) {
      at = put(to_chars(at, at + 32, sums[cell] * model.cells[cell].gwp).ptr, ",Gg CO2e,\n");
    } else {
      at = put(at, ",,\n");
    }
  }
  return at;
}

static void write(const string& path, const vector<Place>& places, const Model& model, int threads) {
  int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  const string heading = "region,year,category,category_name,gas,value,unit,co2e_value,co2e_unit,notation\n";
  if (::write(file, heading.data(), heading.size()) < 0) exit(1);
  const size_t together = 128, count = (places.size() + together - 1) / together;
  atomic<size_t> next{0};
  size_t turn = 0;
  mutex lock;
  condition_variable changed;
  auto work = [&] {
    string out(together * model.cells.size() * 200, 0);
    vector<double> sums(model.cells.size());
    vector<char> has(model.cells.size());
    for (size_t mine = next++; mine < count; mine = next++) {
      char* at = out.data();
      for (size_t place = mine * together; place < min(places.size(), (mine + 1) * together); place++)
        at = format(at, places[place], model, sums, has);
      unique_lock<mutex> held(lock);
      changed.wait(held, [&] { return turn == mine; });
      if (::write(file, out.data(), at - out.data()) < 0) exit(1);
      turn++;
      changed.notify_all();
    }
  };
  vector<thread> others;
  for (int thread = 1; thread < threads; thread++) others.emplace_back(work);
  work();
  for (auto& other : others) other.join();
  close(file);
}

int main(int count, char** given) {
  if (count < 4) return fprintf(stderr, "usage: w1 PROJECT TABLES OUT [THREADS]\n"), 2;
  int threads = count > 4 ? atoi(given[4]) : 2;
  Model model(given[2]);
  int file = open((string(given[1]) + "/activity.csv").c_str(), O_RDONLY);
  if (file < 0) return perror(given[1]), 1;
  vector<unique_ptr<Reader>> readers;
  for (int thread = 0; thread < threads; thread++) readers.emplace_back(new Reader(model));
  inParts(file, threads, [&](int part, size_t start, size_t end) { readers[part]->read(file, start, end); });
  size_t refused = 0;
  for (auto& reader : readers) refused += reader->refused;
  write(given[3], merged(readers, model.lines.size()), model, threads);
  if (refused) fprintf(stderr, "%zu rows refused\n", refused);
  return refused ? 1 : 0;
}
