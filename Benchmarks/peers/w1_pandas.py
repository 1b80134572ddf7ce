"""W1 with pandas, pyarrow and NumPy, by an expert: pyarrow's reader, categoricals, integer codes, one number for each line,
sums by bincount, factors and totals as one matrix. usage: w1_pandas.py PROJECT TABLES OUT"""
import sys

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv as pc

project, tables, out = sys.argv[1:4]
KEYS = ["category", "source", "fuel", "technology", "process", "fire", "land use", "treatment", "waste basis"]


def table(name):
    return pd.read_csv(f"{tables}/{name}.csv", keep_default_na=False, dtype={"category": str, "total": str})


units, potentials, factors, tree, names = (table(name) for name in ("units", "gwp", "factors", "tree", "categories"))
factors[["above", "below"]] = factors["unit"].str.split("/", expand=True)
scale = units.set_index("unit")["factor"]
factors["ef"] = factors["value"] * factors["above"].map(scale) / 1000 / factors["below"].map(scale)
factors["base"] = factors["below"].map(units.set_index("unit")["base"])
lines = factors[KEYS + ["base"]].drop_duplicates().reset_index(drop=True)

words = pa.dictionary(pa.int32(), pa.string())
types = {name: words for name in ["region", *KEYS, "unit"]} | {"year": pa.int16(), "quantity": pa.float64()}
rows = pc.read_csv(f"{project}/activity.csv", convert_options=pc.ConvertOptions(column_types=types, strings_can_be_null=False))
rows = rows.unify_dictionaries().to_pandas()

# One number for the words of a row, and of each line: places in a mixed radix.
code, lineCode = np.zeros(len(rows), "int64"), np.zeros(len(lines), "int64")
absent = np.zeros(len(lines), bool)
for key in KEYS:
    known = rows[key].cat.categories
    code = code * len(known) + rows[key].cat.codes.to_numpy("int64")
    mine = pd.Index(known).get_indexer(lines[key])
    absent |= mine < 0
    lineCode = lineCode * len(known) + mine
    del rows[key]
order = np.argsort(np.where(absent, -1, lineCode))
sortedCodes = np.where(absent, -1, lineCode)[order]
at = np.minimum(np.searchsorted(sortedCodes, code), len(lines) - 1)
assert (sortedCodes[at] == code).all()
line = order[at]
del code, at
unit = units.set_index("unit").reindex(rows["unit"].cat.categories)
unitCode = rows["unit"].cat.codes.to_numpy()
fits = unit["base"].to_numpy()[:, None] == lines["base"].to_numpy()[None, :]
assert fits[unitCode, line].all()
amount = rows["quantity"].to_numpy() * unit["factor"].to_numpy()[unitCode]
regions = rows["region"].cat.categories
first = int(rows["year"].min())
years = int(rows["year"].max()) - first + 1
cell = (rows["region"].cat.codes.to_numpy("int64") * years + (rows["year"].to_numpy() - first)) * len(lines) + line
del rows, line, unitCode
size = len(regions) * years * len(lines)
sums = np.bincount(cell, weights=amount, minlength=size).reshape(-1, len(lines))
seen = np.bincount(cell, minlength=size).reshape(-1, len(lines)) > 0
del cell, amount

cells = names[["category", "category_name", "gas"]].merge(potentials, on="gas")
place = {key: at for at, key in enumerate(zip(cells["category"], cells["gas"]))}
number = {key: at for at, key in enumerate(lines[KEYS].itertuples(index=False, name=None))}
totals = tree.groupby("category")["total"].apply(list).to_dict()
matrix, has = np.zeros((len(lines), len(cells))), np.zeros((len(lines), len(cells)), np.float32)
for *keys, gas, ef in factors[[*KEYS, "gas", "ef"]].itertuples(index=False, name=None):
    for total in totals[keys[0]]:
        matrix[number[tuple(keys)], place[total, gas]] += ef
        has[number[tuple(keys)], place[total, gas]] = 1
ordered = np.argsort(regions.to_numpy())
pick = (ordered[:, None] * years + np.arange(years)).ravel()
emissions, present = (sums @ matrix)[pick], ((seen.astype(np.float32) @ has) > 0)[pick]
i, j = np.nonzero(present)
value = emissions[i, j]
gwp = cells["gwp"].to_numpy()[j]


def spelled(codes, texts):
    return pa.DictionaryArray.from_arrays(codes.astype("int32"), pa.array(texts)).cast(pa.string())


answer = pa.table({
    "region": spelled(ordered[i // years], list(regions)), "year": i % years + first,
    "category": spelled(j, list(cells["category"])), "category_name": spelled(j, list(cells["category_name"])),
    "gas": spelled(j, list(cells["gas"])), "value": value, "co2e_value": pa.array(value * gwp, mask=gwp == 0)})
pc.write_csv(answer, out, pc.WriteOptions(quoting_style="needed"))
