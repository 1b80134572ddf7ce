-- W1 in DuckDB; ${PROJECT}, ${TABLES} and ${OUT} are replaced.
CREATE TEMP TABLE u AS FROM read_csv('${TABLES}/units.csv', columns = {'unit': 'VARCHAR', 'base': 'VARCHAR', 'factor': 'DOUBLE'});
CREATE TEMP TABLE g AS FROM read_csv('${TABLES}/gwp.csv', columns = {'gas': 'VARCHAR', 'gwp': 'DOUBLE'});
CREATE TEMP TABLE t AS FROM read_csv('${TABLES}/tree.csv', header = true, all_varchar = true);
CREATE TEMP TABLE n AS SELECT DISTINCT category, category_name FROM read_csv('${TABLES}/categories.csv', header = true, all_varchar = true);
CREATE TEMP TABLE f AS
  SELECT category, source, fuel, technology, process, fire, "land use", treatment, "waste basis", f.gas, d.base, gwp,
    value * n.factor / 1000 / d.factor AS ef
  FROM read_csv('${TABLES}/factors.csv', header = true,
      force_not_null = ['source', 'fuel', 'technology', 'process', 'fire', 'land use', 'treatment', 'waste basis'],
      columns = {'category': 'VARCHAR', 'source': 'VARCHAR', 'fuel': 'VARCHAR', 'technology': 'VARCHAR', 'process': 'VARCHAR',
        'fire': 'VARCHAR', 'land use': 'VARCHAR', 'treatment': 'VARCHAR', 'waste basis': 'VARCHAR', 'gas': 'VARCHAR',
        'value': 'DOUBLE', 'unit': 'VARCHAR'}) f
  JOIN u n ON n.unit = split_part(f.unit, '/', 1) JOIN u d ON d.unit = split_part(f.unit, '/', 2) JOIN g ON g.gas = f.gas;
CREATE TEMP TABLE e AS
  SELECT region, year, a.category, gas, gwp, sum(quantity * u.factor * ef) AS value
  FROM read_csv('${PROJECT}/activity.csv', header = true, delim = ',', quote = '"', escape = '"',
      force_not_null = ['source', 'fuel', 'technology', 'process', 'fire', 'land use', 'treatment', 'waste basis'],
      columns = {'region': 'VARCHAR', 'year': 'INTEGER', 'category': 'VARCHAR', 'source': 'VARCHAR', 'fuel': 'VARCHAR',
        'technology': 'VARCHAR', 'process': 'VARCHAR', 'fire': 'VARCHAR', 'land use': 'VARCHAR', 'treatment': 'VARCHAR',
        'waste basis': 'VARCHAR', 'quantity': 'DOUBLE', 'unit': 'VARCHAR'}) a
  JOIN u ON u.unit = a.unit
  JOIN f ON f.category = a.category AND f.source = a.source AND f.fuel = a.fuel AND f.technology = a.technology
    AND f.process = a.process AND f.fire = a.fire AND f."land use" = a."land use" AND f.treatment = a.treatment
    AND f."waste basis" = a."waste basis" AND f.base = u.base
  GROUP BY region, year, a.category, gas, gwp;
COPY (
  SELECT region, year, t.total AS category, any_value(category_name) AS category_name, gas, sum(value) AS value,
    CASE WHEN gwp > 0 THEN sum(value) * gwp END AS co2e_value
  FROM e JOIN t ON t.category = e.category JOIN n ON n.category = t.total
  GROUP BY region, year, t.total, gas, gwp ORDER BY region, year, t.total, gas
) TO '${OUT}' (HEADER);
