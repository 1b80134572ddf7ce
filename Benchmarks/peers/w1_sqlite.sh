#!/bin/sh
# W1 with the command line of SQLite, in memory. usage: w1_sqlite.sh PROJECT TABLES OUT
exec sqlite3 :memory: << SQL
PRAGMA temp_store = MEMORY;
CREATE TABLE a(region TEXT, year INT, category TEXT, source TEXT, fuel TEXT, technology TEXT, process TEXT, fire TEXT,
  land TEXT, treatment TEXT, basis TEXT, quantity REAL, unit TEXT);
CREATE TABLE f(category TEXT, source TEXT, fuel TEXT, technology TEXT, process TEXT, fire TEXT, land TEXT, treatment TEXT,
  basis TEXT, gas TEXT, value REAL, unit TEXT);
CREATE TABLE g(gas TEXT PRIMARY KEY, gwp REAL) WITHOUT ROWID;
CREATE TABLE u(unit TEXT PRIMARY KEY, base TEXT, factor REAL) WITHOUT ROWID;
CREATE TABLE t(category TEXT, total TEXT, PRIMARY KEY (category, total)) WITHOUT ROWID;
CREATE TABLE c(category TEXT, name TEXT, gas TEXT);
.mode csv
.import --skip 1 $1/activity.csv a
.import --skip 1 $2/factors.csv f
.import --skip 1 $2/gwp.csv g
.import --skip 1 $2/units.csv u
.import --skip 1 $2/tree.csv t
.import --skip 1 $2/categories.csv c
CREATE TABLE n(category TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
INSERT INTO n SELECT DISTINCT category, name FROM c;
CREATE TABLE ff AS SELECT category, source, fuel, technology, process, fire, land, treatment, basis, f.gas AS gas,
    d.base AS base, gwp, value * n.factor / 1000 / d.factor AS ef
  FROM f JOIN u n ON n.unit = substr(f.unit, 1, instr(f.unit, '/') - 1)
    JOIN u d ON d.unit = substr(f.unit, instr(f.unit, '/') + 1) JOIN g ON g.gas = f.gas;
CREATE INDEX fi ON ff(category, fuel, technology, process, source, fire, land, treatment, basis, base, gas, gwp, ef);
CREATE TABLE e AS SELECT region, year, a.category AS category, gas, gwp, sum(quantity * u.factor * ef) AS value
  FROM a CROSS JOIN u ON u.unit = a.unit
    CROSS JOIN ff ON ff.category = a.category AND ff.source = a.source AND ff.fuel = a.fuel AND ff.technology = a.technology
      AND ff.process = a.process AND ff.fire = a.fire AND ff.land = a.land AND ff.treatment = a.treatment
      AND ff.basis = a.basis AND ff.base = u.base
  GROUP BY region, year, a.category, gas;
.headers on
.output $3
SELECT region, year, t.total AS category, n.name AS category_name, gas, sum(value) AS value,
    CASE WHEN gwp > 0 THEN sum(value) * gwp END AS co2e_value
  FROM e JOIN t ON t.category = e.category JOIN n ON n.category = t.total
  GROUP BY region, year, t.total, gas ORDER BY region, year, t.total, gas;
SQL
