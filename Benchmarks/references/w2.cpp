// W2 near the machine's limit. clang++ -O3 -march=native -mprefer-vector-width=512 -fno-math-errno -fno-trapping-math
// -ffp-contract=fast -std=c++17 -pthread w2.cpp -o w2
// usage: w2 PROJECT TABLES OUT DRAWS [THREADS]
// Blocks of 1,024 draws that stay in the cache; generator, normal, exp and log in vectors; exact percentiles of what is kept.
#include <algorithm>
#include <thread>

#include "table.h"
#include "vector.h"

using namespace std;

static const double z = 1.959963984540054;
static const int block = 1024, baseYear = 2010;

/// A variable of mean 1 by its 95 % interval.
struct Distribution {
  enum { normal, lognormal, uniform, triangular } kind;
  double start, slope;

  Distribution(const string& name, double low, double high) {
    double half = (high - low) / 2;
    if (name == "normal") {
      kind = normal, start = 1, slope = half / z;
    } else if (name == "lognormal") {
      kind = lognormal, start = log(high * low) / 2, slope = log(high / low) / (2 * z);
    } else if (name == "uniform") {
      kind = uniform, start = 1 - half / 0.95, slope = 2 * half / 0.95;
    } else {
      kind = triangular, start = 1, slope = half / (1 - sqrt(0.05));
    }
  }

  void draw(Rng& generator, double* __restrict out) const {
    if (kind == normal || kind == lognormal) {
      generator.normal(out, block);
    } else {
      generator.uniform(out, block);
    }
    if (kind == lognormal) {
      for (int at = 0; at < block; at++) out[at] = vexp(start + slope * out[at]);
    } else if (kind == triangular) {
      for (int at = 0; at < block; at++) {
        double u = out[at], low = u < 0.5 ? u : 1 - u, root = sqrt(2 * low);
        out[at] = u < 0.5 ? 1 - slope + slope * root : 1 + slope - slope * root;
      }
    } else {
      for (int at = 0; at < block; at++) out[at] = start + slope * out[at];
    }
  }
};

struct Line {
  int sector, factor;
  bool isBase;
  double value;
  Distribution activity;
};

struct Model {
  vector<Line> lines;
  vector<Distribution> factors;
  vector<string> sectors;

  Model(const string& project, const string& tables) {
    Table potentials(tables + "/gwp.csv"), own(project + "/factors.csv"), rows(project + "/lines.csv"), places(project + "/regions.csv");
    map<string, double> gwp;
    map<string, string> zone;
    map<pair<string, string>, int> factorOf;
    vector<double> values;
    for (size_t row = 0; row < potentials.rows.size(); row++) gwp[potentials.text(row, "gas")] = potentials.number(row, "gwp");
    for (size_t row = 0; row < places.rows.size(); row++) zone[places.text(row, "region")] = places.text(row, "parent");
    for (size_t row = 0; row < own.rows.size(); row++) {
      double value = own.number(row, "value");
      factorOf[{own.text(row, "category"), own.text(row, "region")}] = factors.size();
      factors.emplace_back(own.text(row, "distribution"), own.number(row, "lower") / value, own.number(row, "upper") / value);
      values.push_back(value * gwp[own.text(row, "gas")] / 1000);  // t to Gg
    }
    for (size_t row = 0; row < rows.rows.size(); row++) {
      auto &category = rows.text(row, "category"), &region = rows.text(row, "region");
      auto found = factorOf.find({category, region});
      if (found == factorOf.end()) found = factorOf.find({category, zone[region]});
      string sector = category.substr(0, 1);
      size_t at = find(sectors.begin(), sectors.end(), sector) - sectors.begin();
      if (at == sectors.size()) sectors.push_back(sector);
      double amount = rows.number(row, "quantity");
      Distribution activity(rows.text(row, "distribution"), rows.number(row, "lower") / amount, rows.number(row, "upper") / amount);
      lines.push_back({int(at), found->second, rows.number(row, "year") == baseYear, amount * values[found->second], activity});
    }
  }
};

template <class Work>
static void parallel(int threads, Work work) {
  vector<thread> others;
  for (int thread = 1; thread < threads; thread++) others.emplace_back(work, thread);
  work(0);
  for (auto& other : others) other.join();
}

int main(int count, char** given) {
  if (count < 5) return fprintf(stderr, "usage: w2 PROJECT TABLES OUT DRAWS [THREADS]\n"), 2;
  Model model(given[1], given[2]);
  size_t draws = atof(given[4]), blocks = (draws + block - 1) / block;
  int threads = count > 5 ? atoi(given[5]) : 2, sectors = model.sectors.size(), scopes = sectors + 1;
  // For each sector and the total: base year, current year, change in percent.
  vector<vector<double>> kept(3 * scopes, vector<double>(blocks * block));
  parallel(threads, [&](int thread) {
    vector<double> factors(model.factors.size() * block), activity(block), sums(2 * scopes * block);
    Rng generator;
    for (size_t number = thread; number < blocks; number += threads) {
      generator.seed(1000003 * (number + 1));
      for (size_t at = 0; at < model.factors.size(); at++) model.factors[at].draw(generator, &factors[at * block]);
      fill(sums.begin(), sums.end(), 0);
      double* __restrict mine = activity.data();
      for (auto& line : model.lines) {
        line.activity.draw(generator, mine);
        const double* __restrict factor = &factors[line.factor * block];
        double* __restrict sum = &sums[(2 * line.sector + !line.isBase) * block];
        for (int at = 0; at < block; at++) sum[at] += line.value * factor[at] * mine[at];
      }
      for (int at = 0; at < 2 * sectors * block; at++) sums[2 * sectors * block + at % (2 * block)] += sums[at];
      for (int scope = 0; scope < scopes; scope++) {
        const double *base = &sums[2 * scope * block], *current = base + block;
        memcpy(&kept[3 * scope][number * block], base, block * sizeof(double));
        memcpy(&kept[3 * scope + 1][number * block], current, block * sizeof(double));
        double* __restrict change = &kept[3 * scope + 2][number * block];
        for (int at = 0; at < block; at++) change[at] = (current[at] / base[at] - 1) * 100;
      }
    }
  });
  vector<string> texts(kept.size());
  parallel(threads, [&](int thread) {
    const char* quantities[] = {"base", "current", "trend"};
    const double shares[] = {0.025, 0.5, 0.975};
    for (size_t at = thread; at < kept.size(); at += threads) {
      auto values = kept[at].begin();
      double found[3];
      size_t from = 0;
      for (int share = 0; share < 3; share++) {
        double rank = shares[share] * (draws - 1);
        size_t below = rank;
        nth_element(values + from, values + below, values + draws);
        double low = values[below], high = *min_element(values + below + 1, values + draws);
        found[share] = low + (rank - below) * (high - low);
        from = below + 1;
      }
      char text[200];
      auto scope = at / 3 < size_t(sectors) ? model.sectors[at / 3] : "total";
      snprintf(text, sizeof text, "%s,%s,%.17g,%.17g,%.17g\n", scope.c_str(), quantities[at % 3], found[0], found[1], found[2]);
      texts[at] = text;
    }
  });
  FILE* out = fopen(given[3], "w");
  fputs("scope,quantity,lower,median,upper\n", out);
  for (auto& text : texts) fputs(text.c_str(), out);
  return fclose(out);
}
