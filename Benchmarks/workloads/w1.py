"""W1, a national inventory by commune: 300 source lines for each commune and year, as a project of ghg and as tables
for the peers. Their factors are those that ghg takes from its own tables: one row of each line says them.

usage: w1.py FOLDER GHG [--rows N] [--shuffled]
"""
import argparse
import csv
import os
import random
import shutil
import subprocess

SEED = 20260101
HERE = os.path.dirname(os.path.abspath(__file__))
KEYS = ["category", "source", "fuel", "technology", "process", "fire", "land use", "treatment", "waste basis"]
# unit, what it measures, how many of the first unit of the kind
UNITS = [("TJ", "TJ", 1), ("GJ", "TJ", 0.001), ("GWh", "TJ", 3.6), ("ktoe", "TJ", 41.868), ("t", "t", 1),
         ("kt", "t", 1000), ("Gg", "t", 1000), ("head", "head", 1), ("1000 head", "head", 1000), ("ha", "ha", 1),
         ("1000 ha", "ha", 1000), ("km2", "ha", 100)]
FACTOR = {unit: factor for unit, _, factor in UNITS}
# t twice: tonnes are written more often than thousands of them
USED = {"TJ": ["TJ", "GWh", "ktoe", "GJ"], "t": ["t", "kt", "Gg", "t"], "head": ["head", "1000 head"],
        "ha": ["ha", "1000 ha", "km2"]}


def quoted(text):
    return f'"{text}"' if "," in text else text


def lines():
    with open(f"{HERE}/w1-lines.csv", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def project(folder, regions):
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/inventory.csv", "w") as file:
        file.write("setting,value\nname,Communes\ncountry,Viet Nam\nyears,2015..2049\neditions,IPCC 2006\nunit,Gg\n")
    with open(f"{folder}/regions.csv", "w") as file:
        file.write("region,parent,temperature,climate\nViet Nam,,25,tropical wet\n")
        file.writelines(f"{region},Viet Nam,,\n" for region in regions)


def heading(file):
    file.write(",".join(["region", "year", *KEYS, "quantity", "unit"]) + "\n")


def tables(folder, ghg):
    """factors.csv, gwp.csv, units.csv, categories.csv and tree.csv, from what ghg computes for one unit of each line."""
    os.makedirs(folder, exist_ok=True)
    probe = f"{folder}/probe"
    project(probe, ["P01.C00001"])
    mine = lines()
    # The position of a line stands in its source, so that the answer can be told apart.
    with open(f"{probe}/activity.csv", "w") as file:
        heading(file)
        for at, line in enumerate(mine):
            keys = [quoted(str(at) if key == "source" else line[key]) for key in KEYS]
            file.write(",".join(["P01.C00001", "2015", *keys, "1", line["measure"]]) + "\n")
    answer = computed(ghg, probe, "--layout", "tidy")
    potentials = {}
    with open(f"{folder}/factors.csv", "w") as file:
        file.write(",".join([*KEYS, "gas", "value", "unit"]) + "\n")
        for row in answer:
            line = mine[int(row["source"])]
            keys = [quoted(line[key]) for key in KEYS]
            file.write(",".join([*keys, row["gas"], row["value"], f"Gg/{line['measure']}"]) + "\n")
            potentials[row["gas"]] = row["gwp"] or "0"
    with open(f"{folder}/gwp.csv", "w") as file:
        file.write("gas,gwp\n" + "".join(f"{gas},{value}\n" for gas, value in sorted(potentials.items())))
    with open(f"{folder}/units.csv", "w") as file:
        file.write("unit,base,factor\n" + "".join(f"{unit},{base},{value!r}\n" for unit, base, value in UNITS))
    with open(f"{folder}/categories.csv", "w") as file:
        file.write("category,category_name,gas\n")
        for row in computed(ghg, probe, "--by", "category,gas"):
            file.write(f"{row['category']},{quoted(row['category_name'])},{row['gas']}\n")
    with open(f"{folder}/tree.csv", "w") as file:
        file.write("category,total\n")
        for category in sorted({line["category"] for line in mine}):
            parts = category.split(".")
            file.writelines(f"{category},{'.'.join(parts[:count])}\n" for count in range(1, len(parts) + 1))
    shutil.rmtree(probe)


def computed(ghg, project, *options):
    run = subprocess.run([ghg, "inventory", project, *options, "-f", "csv"], check=True, stdout=subprocess.PIPE, text=True)
    return csv.DictReader(run.stdout.splitlines())


def activity(path, rows, regions):
    """Rows by year, region and line. The unit of a line changes from row to row; small numbers are in exponent form."""
    mine = lines()
    middle = ["," + ",".join(quoted(line[key]) for key in KEYS) + "," for line in mine]
    units = [[(unit, float(line["scale"]) / FACTOR[unit]) for unit in USED[line["measure"]]] for line in mine]
    chance = random.Random(SEED)
    uniform, exponential = chance.random, chance.expovariate
    left, year = rows, 2015
    with open(path, "w", buffering=1 << 20) as file:
        heading(file)
        while left > 0:
            for region in regions:
                out = []
                for at in range(min(300, left)):
                    mix = units[at]
                    unit, scale = mix[int(uniform() * len(mix))]
                    amount = exponential(1.0) * scale
                    text = "%.4f" % amount if amount >= 1 else "%.6g" % amount
                    out.append(f"{region},{year}{middle[at]}{text},{unit}\n")
                file.write("".join(out))
                left -= len(out)
                if left <= 0:
                    break
            year += 1


def shuffle(path):
    """The rows in an order that has no pattern; the heading stays."""
    with open(path) as file:
        head, *rows = file.readlines()
    random.Random(SEED).shuffle(rows)
    with open(path, "w", buffering=1 << 20) as file:
        file.write(head)
        file.writelines(rows)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder")
    arguments.add_argument("ghg")
    arguments.add_argument("--rows", type=lambda text: int(float(text)), default=10_000)
    arguments.add_argument("--shuffled", action="store_true")
    given = arguments.parse_args()
    count = max(1, min(10_000, -(-given.rows // 600)))
    regions = [f"P{at * 34 // count + 1:02d}.C{at + 1:05d}" for at in range(count)]
    project(f"{given.folder}/project", regions)
    tables(f"{given.folder}/tables", given.ghg)
    activity(f"{given.folder}/project/activity.csv", given.rows, regions)
    if given.shuffled:
        shuffle(f"{given.folder}/project/activity.csv")


if __name__ == "__main__":
    main()
