"""W2, Approach 2: 300 lines in two years, 820 random variables. Quantities vary by themselves in each year, a factor is one
draw in both; 40 factors hold for the three provinces of a zone, 180 for one province.

usage: w2.py FOLDER GHG
"""
import argparse
import csv
import math
import os
import random
import subprocess

SEED = 20260103
BASE, CURRENT = 2010, 2020
Z = 1.959963984540054  # of the 97.5th percentile
# Categories that have no factors of their own in the tables; provinces of each; zones of three that share a factor.
SECTORS = [("1.C.1.a 1.B.3 1.B.1.b 1.C.1.b 1.C.1.c 1.C.2.a 1.A.5.b.iii 1.C.3 1.C.2.b 1.A.5.a", 15, 2), ("2.H.1 2.H.2 2.H.3", 13, 0),
           ("3.B.1.b.i 3.C.8 3.D.2 3.B.5.b.i 3.B.6.b.i", 15, 4), ("4.D.1 4.D.2 4.E", 12, 0)]
GASES = {"CO2": 1, "CH4": 28, "N2O": 265}


def interval(distribution, width):
    """The 95 % interval of a variable of mean 1. Width: that interval's half, of the lognormal its upper bound over the
    median less 1, of the other two the half of their range."""
    if distribution == "lognormal":
        deviation = math.log(1 + width) / Z
        return math.exp(-deviation**2 / 2 - Z * deviation), math.exp(-deviation**2 / 2 + Z * deviation)
    half = {"normal": 1, "uniform": 0.95, "triangular": 1 - math.sqrt(0.05)}[distribution] * width
    return 1 - half, 1 + half


def bounds(value, distribution, width):
    return sorted(value * bound for bound in interval(distribution, width))


def write(folder):
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/inventory.csv", "w") as file:
        file.write('setting,value\nname,Uncertain\ncountry,Viet Nam\nyears,2010..2020\n'
                   f"base year,{BASE}\neditions,IPCC 2006\nunit,Gg\n")
    with open(f"{folder}/regions.csv", "w") as file:
        file.write("region,parent\n" + "".join(f"Z{zone},Viet Nam\n" for zone in range(1, 6)))
        file.writelines(f"P{province:02d},Z{(province + 2) // 3}\n" for province in range(1, 16))
    chance = random.Random(SEED)
    lines = open(f"{folder}/lines.csv", "w")
    lines.write("category,region,year,source,method,quantity,unit,lower,upper,distribution\n")
    factors = open(f"{folder}/factors.csv", "w")
    factors.write("id,category,parameter,gas,region,value,unit,lower,upper,distribution,reference,locator,checked\n")

    def factor(category, gas, region):
        distribution = chance.choice(["normal", "lognormal", "lognormal", "triangular", "uniform"])
        width = chance.choice([0.05, 0.3, 0.5, 1.0, 2.0])
        width = width if distribution == "lognormal" else min(width, 0.5)
        value = round(chance.lognormvariate(0, 0.7) / GASES[gas], 9)
        low, high = bounds(value, distribution, width)
        factors.write(f"own-{category}-{region},{category},EF,{gas},{region},{value!r},t/item,{low!r},"
                      f"{high!r},{distribution},own,W2,two sources\n")

    number = 0
    for categories, provinces, shared in SECTORS:
        for place, category in enumerate(categories.split()):
            gas = list(GASES)[place % 3]
            for zone in range(1, shared + 1):
                factor(category, gas, f"Z{zone}")
            for province in range(1, provinces + 1):
                if province > 3 * shared:
                    factor(category, gas, f"P{province:02d}")
                distribution = ["normal", "normal", "lognormal", "triangular", "uniform"][number % 5]
                width = chance.choice([0.02, 0.05, 0.1, 0.2])
                amount = 1000 * chance.lognormvariate(3, 1.5)
                for year, growth in ((BASE, 1), (CURRENT, chance.uniform(0.7, 1.9))):
                    value = round(amount * growth, 1)
                    low, high = bounds(value, distribution, width)
                    lines.write(f"{category},P{province:02d},{year},L{number},activity x factor,{value!r},item,{low!r},{high!r},"
                                f"{distribution}\n")
                number += 1
    lines.close()
    factors.close()


def tables(folder, ghg, project):
    """gwp.csv, from what ghg computes."""
    os.makedirs(folder, exist_ok=True)
    run = subprocess.run([ghg, "inventory", project, "--layout", "tidy", "-f", "csv"], check=True, stdout=subprocess.PIPE,
                         text=True)
    rows = list(csv.DictReader(run.stdout.splitlines()))
    assert len(rows) == 600, f"{len(rows)} emissions where 600 were meant"
    with open(f"{folder}/gwp.csv", "w") as file:
        file.write("gas,gwp\n" + "".join(f"{gas},{value}\n" for gas, value in sorted({(row["gas"], row["gwp"]) for row in rows})))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder")
    arguments.add_argument("ghg")
    given = arguments.parse_args()
    write(f"{given.folder}/project")
    tables(f"{given.folder}/tables", given.ghg, f"{given.folder}/project")


if __name__ == "__main__":
    main()
