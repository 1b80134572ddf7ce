// W3 near the machine's limit. clang++ -O3 -march=native -mprefer-vector-width=512 -fno-math-errno -fno-trapping-math
// -ffp-contract=fast -std=c++17 -pthread w3.cpp -o w3
// usage: w3 PROJECT TABLES OUT DRAWS [THREADS]      no draws: the estimate alone
// Row by row (sources of a category are not summed first), years padded from 41 to 48.
#include <algorithm>
#include <thread>

#include "table.h"
#include "vector.h"

using namespace std;

static const double z = 1.959963984540054;
static const int years = 41, padded = 48, firstYear = 2020, most = 128;

/// Growth a year, or the effect of a measure: a normal distribution.
struct Normal {
  double mean = 0, deviation = 0;
};

struct Effect {
  int measure;
  Normal value;
  double part[padded];  // of the full effect
};

/// What rows of a category and region have in common.
struct Place {
  int driver, efficiency, region;
  vector<Effect> effects;
};

struct Row {
  int place;
  double amount;
};

struct Model {
  vector<Normal> growth;
  vector<Place> places;
  vector<Row> rows;
  size_t measures = 0;

  explicit Model(const string& project) {
    Table drivers(project + "/drivers.csv"), rules(project + "/rules.csv"), measureTable(project + "/measures.csv"),
        reported(project + "/reported.csv");
    map<string, int> driverOf, measureOf;
    map<pair<string, string>, int> placeOf;
    for (size_t row = 0; row < drivers.rows.size(); row++) {
      if (drivers.text(row, "ramp") != "growth") continue;
      driverOf[drivers.text(row, "driver")] = growth.size();
      growth.push_back({drivers.number(row, "value") / 100, (drivers.number(row, "upper") - drivers.number(row, "lower")) / 200 / z});
    }
    auto place = [&](const Table& table, size_t row) {
      auto [found, isNew] = placeOf.try_emplace({table.text(row, "category"), table.text(row, "region")}, places.size());
      if (isNew) places.push_back({});
      return found->second;
    };
    for (size_t row = 0; row < measureTable.rows.size(); row++) {
      auto [found, isNew] = measureOf.try_emplace(measureTable.text(row, "measure"), measureOf.size());
      double deviation = (measureTable.number(row, "upper") - measureTable.number(row, "lower")) / 200 / z;
      Effect effect{found->second, {measureTable.number(row, "value") / 100, deviation}, {}};
      int start = measureTable.number(row, "start"), full = measureTable.number(row, "full");
      for (int year = 0; year < years; year++) effect.part[year] = logistic(firstYear + year, start, full);
      places[place(measureTable, row)].effects.push_back(effect);
    }
    measures = measureOf.size();
    for (size_t row = 0; row < rules.rows.size(); row++) {
      auto& mine = places[place(rules, row)];
      string name = rules.text(row, "driver").substr(0, 3);  // D00 P01 is D00 * E00 * P01
      mine.driver = driverOf.at(name);
      mine.efficiency = driverOf.at("E" + name.substr(1));
      mine.region = driverOf.at(rules.text(row, "region"));
    }
    for (size_t row = 0; row < reported.rows.size(); row++)
      rows.push_back({place(reported, row), reported.number(row, "quantity")});
  }

  static double logistic(int year, int start, int full) {
    auto curve = [](double x) { return 1 / (1 + exp(-10 * (x - 0.5))); };
    if (year < start) return 0;
    if (year >= full) return 1;
    double x = double(year - start + 1) / (full - start + 1);
    return (curve(x) - curve(0)) / (curve(1) - curve(0));
  }

  /// Net emissions by year. `shared` has room for a factor of every place and year.
  void run(const double* growths, const double* drawn, double* __restrict shared, double* __restrict net) const {
    alignas(64) double power[most][padded];
    for (size_t driver = 0; driver < growth.size(); driver++) {
      double rate = log(1 + growths[driver]);
      for (int year = 0; year < padded; year++) power[driver][year] = vexp(rate * year);
    }
    for (size_t at = 0; at < places.size(); at++) {
      const double *d = power[places[at].driver], *e = power[places[at].efficiency], *r = power[places[at].region];
      double* __restrict mine = shared + at * padded;
      for (int year = 0; year < padded; year++) mine[year] = d[year] * e[year] * r[year];
      for (auto& effect : places[at].effects) {
        double value = max(-1.0, effect.value.mean + effect.value.deviation * drawn[effect.measure]);
        for (int year = 0; year < padded; year++) mine[year] *= 1 + value * effect.part[year];
      }
    }
    for (int year = 0; year < padded; year++) net[year] = 0;
    for (auto& row : rows) {
      const double* factor = shared + row.place * padded;
      for (int year = 0; year < padded; year++) net[year] += row.amount * factor[year];
    }
  }
};

int main(int count, char** given) {
  if (count < 5) return fprintf(stderr, "usage: w3 PROJECT TABLES OUT DRAWS [THREADS]\n"), 2;
  Model model(given[1]);
  int draws = atof(given[4]), threads = count > 5 ? atoi(given[5]) : 2;
  if (model.growth.size() > most) return fprintf(stderr, "more than %d drivers\n", most), 1;
  FILE* out = fopen(given[3], "w");
  if (draws == 0) {
    vector<double> growths, drawn(model.measures, 0), shared(model.places.size() * padded), net(padded);
    for (auto& growth : model.growth) growths.push_back(growth.mean);
    model.run(growths.data(), drawn.data(), shared.data(), net.data());
    fputs("year,value\n", out);
    for (int year = 0; year < years; year++) fprintf(out, "%d,%.17g\n", firstYear + year, net[year]);
    return fclose(out);
  }
  vector<double> net(size_t(draws) * padded);
  auto work = [&](int thread) {
    Rng generator;
    vector<double> normals(256), growths(model.growth.size()), shared(model.places.size() * padded);
    for (int draw = thread; draw < draws; draw += threads) {
      generator.seed(77 + draw * 1000003ull);
      generator.normal(normals.data(), 256);
      for (size_t at = 0; at < growths.size(); at++) growths[at] = model.growth[at].mean + model.growth[at].deviation * normals[at];
      model.run(growths.data(), &normals[growths.size()], shared.data(), &net[size_t(draw) * padded]);
    }
  };
  vector<thread> others;
  for (int thread = 1; thread < threads; thread++) others.emplace_back(work, thread);
  work(0);
  for (auto& other : others) other.join();
  fputs("year,lower,median,upper\n", out);
  for (int year = 0; year < years; year++) {
    vector<double> values;
    for (int draw = 0; draw < draws; draw++) values.push_back(net[size_t(draw) * padded + year]);
    sort(values.begin(), values.end());
    fprintf(out, "%d", firstYear + year);
    for (double share : {0.025, 0.5, 0.975}) {
      double rank = share * (draws - 1);
      int below = rank;
      fprintf(out, ",%.17g", values[below] + (rank - below) * (values[min(below + 1, draws - 1)] - values[below]));
    }
    fputs("\n", out);
  }
  return fclose(out);
}
