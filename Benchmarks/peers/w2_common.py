"""What the peers of W2 read, and how they write."""
import csv
import math

import numpy as np

Z = 1.959963984540054
KINDS = ["normal", "lognormal", "uniform", "triangular"]


def table(path):
    with open(path) as file:
        return list(csv.DictReader(file))


def distribution(row, value):
    """Kind, start and slope of a variable of mean 1, by its 95 % interval."""
    low, high = float(row["lower"]) / value, float(row["upper"]) / value
    half = (high - low) / 2
    return {"normal": (0, 1, half / Z), "lognormal": (1, math.log(high * low) / 2, math.log(high / low) / (2 * Z)),
            "uniform": (2, 1 - half / 0.95, 2 * half / 0.95),
            "triangular": (3, 1, half / (1 - math.sqrt(0.05)))}[row["distribution"]]


def load(project, tables):
    """Lines by sector: sector, factor, value of both years, distributions of the activity in both, of the factors."""
    gwp = {row["gas"]: float(row["gwp"]) for row in table(f"{tables}/gwp.csv")}
    zone = {row["region"]: row["parent"] for row in table(f"{project}/regions.csv")}
    own, position = table(f"{project}/factors.csv"), {}
    for at, row in enumerate(own):
        position[row["category"], row["region"]] = at
    rows = table(f"{project}/lines.csv")
    base, current = rows[0::2], rows[1::2]
    assert all(one["source"] == other["source"] for one, other in zip(base, current))
    factor = [position.get((row["category"], row["region"]), position.get((row["category"], zone[row["region"]]))) for row in base]
    sectors = sorted({row["category"][0] for row in rows})
    value = np.array([float(own[at]["value"]) * gwp[own[at]["gas"]] / 1000 for at in factor])
    amounts = [np.array([float(row["quantity"]) for row in year]) for year in (base, current)]
    activity = [np.array([distribution(row, float(row["quantity"])) for row in year]) for year in (base, current)]
    return dict(sectors=sectors, sector=np.array([sectors.index(row["category"][0]) for row in base]), factor=np.array(factor),
                values=[value * amount for amount in amounts], activity=activity,
                factors=np.array([distribution(row, float(row["value"])) for row in own]))


def report(base, current, sectors, out):
    """Sectors and the total, by draws."""
    with open(out, "w") as file:
        file.write("scope,quantity,lower,median,upper\n")
        for scope, one, other in zip([*sectors, "total"], base, current):
            for name, draws in (("base", one), ("current", other), ("trend", (other / one - 1) * 100)):
                found = [repr(float(value)) for value in np.percentile(draws, [2.5, 50, 97.5])]
                file.write(",".join([scope, name, *found]) + "\n")
