// W4 near the machine's limit. clang++ -O3 -march=native -mprefer-vector-width=512 -fno-math-errno -fno-trapping-math
// -ffp-contract=fast -std=c++17 -pthread w4.cpp -o w4
// usage: w4 PROJECT TABLES OUT [THREADS]
// Eight kinds of waste are one register of 512 bits; the row of a site is parsed and integrated at once, in one pass.
// 2006 Guidelines Vol 5 Ch 3, Eq 3.2 to 3.6; decay begins on 1 January after the deposit.
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <memory>
#include <thread>

#include "table.h"

using namespace std;

typedef double Wastes __attribute__((vector_size(64)));

static const int firstYear = 1950, years = 111;

/// Per Gg of carbon that may decay: half of it does (DOCf), half of the gas is methane (F); tonnes to Gg.
static const double methane = 0.5 * 0.5 * 16 / 12 / 1e3;

struct Sums {
  Wastes year[years];
};

struct Word {
  string text;
  double value;
};

struct Model {
  Wastes doc, stays[4];
  vector<string> climates;
  vector<Word> sites;

  explicit Model(const string& folder) {
    Table waste(folder + "/waste.csv"), kinds(folder + "/sites.csv");
    climates.resize(4);
    for (auto& [name, column] : waste.columns)
      if (column >= 2) climates[column - 2] = name;
    for (int row = 0; row < 8; row++) {
      doc[row] = waste.number(row, "DOC");
      for (int climate = 0; climate < 4; climate++) stays[climate][row] = exp(-waste.number(row, climates[climate]));
    }
    for (size_t row = 0; row < kinds.rows.size(); row++) sites.push_back({kinds.text(row, "site type"), kinds.number(row, "MCF")});
  }
};

static const double powers[] = {1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};

struct Cursor {
  const char* at;

  string_view text() {
    const char* end = (const char*)memchr(at, ',', 128);
    string_view field(at, end - at);
    at = end + 1;
    return field;
  }

  double number() {
    uint64_t digits = 0;
    const char* start = at;
    int decimals = 0;
    while (unsigned(*at - '0') < 10) digits = digits * 10 + (*at++ - '0');
    if (*at == '.') {
      const char* point = ++at;
      while (unsigned(*at - '0') < 10) digits = digits * 10 + (*at++ - '0');
      decimals = at - point;
    }
    double value = digits / powers[decimals];
    if (*at != ',' && *at != '\n') at = from_chars(start, start + 40, value).ptr;
    at++;
    return value;
  }
};

struct Reader {
  const Model& model;
  map<string, unique_ptr<Sums>> regions;
  string lastRegion;
  Sums* sums = nullptr;

  explicit Reader(const Model& model) : model(model) {}

  void site(Cursor& row) {
    row.text();  // the category
    auto region = row.text();
    if (!sums || region != lastRegion) {
      lastRegion = string(region);
      auto& mine = regions[lastRegion];
      if (!mine) mine.reset(new Sums{});
      sums = mine.get();
    }
    int last = row.number();
    row.text();  // the source
    auto kind = row.text(), climate = row.text();
    int opened = row.number();
    double growth = 1 + row.number() / 100;
    Wastes amounts;
    for (int waste = 0; waste < 8; waste++) amounts[waste] = row.number();
    double oxidised = row.number(), share = row.number(), efficiency = row.number();
    size_t zone = 0, type = 0;
    while (model.climates[zone] != climate) zone++;
    while (model.sites[type].text != kind) type++;

    Wastes carbon = amounts * model.doc * model.sites[type].value, stays = model.stays[zone], stock = {};
    Wastes escapes = (1 - stays) * (methane * (1 - oxidised));
    Wastes open = escapes * (1 - share * efficiency);
    double amount = pow(growth, opened - last);
    int year = opened - firstYear;
    for (; year <= last - firstYear; year++) {
      sums->year[year] += stock * open;
      stock = stock * stays + carbon * amount;
      amount *= growth;
    }
    for (; year < years; year++) {
      sums->year[year] += stock * escapes;
      stock = stock * stays;
    }
  }

  void read(int file, size_t position, size_t end) {
    const size_t size = 1 << 20;
    unique_ptr<char[]> buffer(new char[size + 64]);
    size_t kept = 0;
    while (position < end || kept) {
      size_t wanted = min(size - kept, end - position), got = wanted ? pread(file, &buffer[kept], wanted, position) : 0;
      position += got;
      size_t count = kept + got;
      auto whole = (const char*)memrchr(buffer.get(), '\n', count);
      if (!whole) break;
      Cursor row{buffer.get()};
      while (row.at <= whole) site(row);
      kept = count - (whole + 1 - buffer.get());
      memmove(&buffer[0], whole + 1, kept);
      if (!got) break;
    }
  }
};

int main(int count, char** given) {
  if (count < 4) return fprintf(stderr, "usage: w4 PROJECT TABLES OUT [THREADS]\n"), 2;
  int threads = count > 4 ? atoi(given[4]) : 2;
  Model model(given[2]);
  int file = open((string(given[1]) + "/landfills.csv").c_str(), O_RDONLY);
  if (file < 0) return perror(given[1]), 1;
  vector<unique_ptr<Reader>> readers;
  for (int thread = 0; thread < threads; thread++) readers.emplace_back(new Reader(model));
  inParts(file, threads, [&](int part, size_t start, size_t end) { readers[part]->read(file, start, end); });
  for (int thread = 1; thread < threads; thread++) {
    for (auto& [name, theirs] : readers[thread]->regions) {
      auto& mine = readers[0]->regions[name];
      if (!mine) {
        mine = std::move(theirs);
      } else {
        for (int year = 0; year < years; year++) mine->year[year] += theirs->year[year];
      }
    }
  }
  FILE* out = fopen(given[3], "w");
  fputs("region,year,value\n", out);
  for (auto& [name, sums] : readers[0]->regions) {
    for (int year = 0; year < years; year++) {
      double total = 0;
      char text[32];
      for (int waste = 0; waste < 8; waste++) total += sums->year[year][waste];
      *to_chars(text, text + 31, total).ptr = 0;
      fprintf(out, "%s,%d,%s\n", name.c_str(), firstYear + year, text);
    }
  }
  return fclose(out);
}
