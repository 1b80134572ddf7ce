"""W1 with polars, streaming: words as categoricals, rows summed by line before the factors come. usage: w1_polars.py PROJECT TABLES OUT"""
import sys

import polars as pl

project, tables, out = sys.argv[1:4]
KEYS = ["category", "source", "fuel", "technology", "process", "fire", "land use", "treatment", "waste basis"]
word = pl.Categorical


def table(name):
    read = pl.read_csv(f"{tables}/{name}.csv", infer_schema=False)
    return read.with_columns(pl.col(column).cast(pl.Float64) for column in ("value", "factor", "gwp") if column in read.columns)


units, potentials, factors, tree, names = (table(name) for name in ("units", "gwp", "factors", "tree", "categories"))
factors = (factors.with_columns(above=pl.col("unit").str.split("/").list.get(0), below=pl.col("unit").str.split("/").list.get(1))
           .join(units.select(above="unit", many="factor"), on="above")
           .join(units.select(below="unit", base="base", one="factor"), on="below").join(potentials, on="gas")
           .select(*KEYS, "gas", "base", "gwp", ef=pl.col("value") * pl.col("many") / 1000 / pl.col("one")))
lines = factors.select(*KEYS, "base").unique().with_row_index("line")
factors = (factors.join(lines, on=[*KEYS, "base"], nulls_equal=True).join(tree, on="category")
           .select("line", "gas", "gwp", "ef", category="total"))
known = (lines.join(units, on="base").select(*KEYS, "unit", "line", "factor")
         .with_columns(pl.col(*KEYS, "unit").cast(word)))
schema = {"region": word, "year": pl.Int32, **{key: word for key in KEYS}, "quantity": pl.Float64, "unit": word}
sums = (pl.scan_csv(f"{project}/activity.csv", schema=schema)
        .join(known.lazy(), on=[*KEYS, "unit"], nulls_equal=True)
        .group_by("region", "year", "line").agg(amount=(pl.col("quantity") * pl.col("factor")).sum()))
answer = (sums.join(factors.lazy(), on="line").group_by("region", "year", "category", "gas")
          .agg(value=(pl.col("amount") * pl.col("ef")).sum(), gwp=pl.col("gwp").first())
          .join(names.lazy().select("category", "category_name").unique(), on="category")
          .with_columns(pl.col("region").cast(pl.Utf8))
          .select("region", "year", "category", "category_name", "gas", "value",
                  co2e_value=pl.when(pl.col("gwp") > 0).then(pl.col("value") * pl.col("gwp")))
          .sort("region", "year", "category", "gas"))
answer.collect(engine="streaming").write_csv(out)
