"""What the peers of W3 read and draw, and how they write."""
import csv

import numpy as np

Z, FIRST, YEARS = 1.959963984540054, 2020, 41


def load(project, draws):
    """Drawn growths and places of the measures; by category and region (a place) drivers, measures, effects, their course;
    by row its place and amount."""

    def table(name):
        with open(f"{project}/{name}.csv") as file:
            return list(csv.DictReader(file))

    def normal(rows):
        value, low, high = (np.array([float(row[name]) / 100 for row in rows]) for name in ("value", "lower", "upper"))
        return value, (high - low) / 2 / Z

    def curve(x):
        return 1 / (1 + np.exp(-10 * (x - 0.5)))

    growing = [row for row in table("drivers") if row["ramp"] == "growth"]
    driver = {row["driver"]: at for at, row in enumerate(growing)}
    rules, measures, rows = table("rules"), table("measures"), table("reported")
    place = {(row["category"], row["region"]): at for at, row in enumerate(rules)}
    names = {name: at for at, name in enumerate(dict.fromkeys(row["measure"] for row in measures))}
    mean, deviation = normal(measures)
    year = np.arange(FIRST, FIRST + YEARS)
    start, full = (np.array([int(row[name]) for row in measures])[:, None] for name in ("start", "full"))
    part = (curve((year - start + 1) / (full - start + 1)) - curve(0)) / (curve(1) - curve(0))
    part = np.where(year < start, 0, np.where(year >= full, 1, part))
    at = np.zeros((len(place), 3), int)
    filled = [0] * len(place)
    for number, row in enumerate(measures):
        mine = place[row["category"], row["region"]]
        at[mine, filled[mine]] = number
        filled[mine] += 1
    assert set(filled) == {3}
    drivers = np.array([[driver[row["driver"][:3]], driver["E" + row["driver"][1:3]], driver[row["region"]]] for row in rules])
    generator = np.random.default_rng(1)
    growth = [value[None, :] for value in normal(growing)]
    return dict(growth=growth[0] + growth[1] * generator.normal(size=(draws, len(growing))),
                drawn=generator.normal(size=(draws, len(names))), drivers=drivers,
                measure=np.array([names[row["measure"]] for row in measures])[at], mean=mean[at], deviation=deviation[at],
                part=part[at], place=np.array([place[row["category"], row["region"]] for row in rows]),
                amount=np.array([float(row["quantity"]) for row in rows]))


def report(net, out):
    """Draws by years."""
    with open(out, "w") as file:
        file.write("year,lower,median,upper\n")
        for year, values in enumerate(np.percentile(net, [2.5, 50, 97.5], axis=0).T):
            file.write(f"{FIRST + year}," + ",".join(repr(float(value)) for value in values) + "\n")
