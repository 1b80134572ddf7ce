"""W3, pathways: 200 sources in 63 provinces from 2020 to 2060, drivers with ranges, 40 measures that come later in some
provinces than in others and whose effect has a range. Every category has three measures.

usage: w3.py FOLDER GHG [--sources N] [--provinces N]
"""
import argparse
import os
import random

SEED = 20260104
CATEGORIES = ["1.A.1.a.i", "1.A.1.b", "1.A.2.a", "1.A.2.c", "1.A.2.d", "1.A.2.e", "1.A.2.f", "1.A.2.l", "1.A.3.b.i", "1.A.3.b.iii",
              "1.A.4.a", "1.A.4.b", "2.A.1", "2.B.1", "2.C.1", "3.A.1.a.ii", "3.C.4", "3.B.1.a", "4.A", "4.D.1"]
MEASURES = 40
FIRST, LAST = 2020, 2060


def write(folder, sources, provinces):
    os.makedirs(folder, exist_ok=True)
    chance = random.Random(SEED)
    names = [f"P{number:02d}" for number in range(1, provinces + 1)]

    def table(name, heading):
        file = open(f"{folder}/{name}.csv", "w")
        file.write(heading + "\n")
        return file

    with table("inventory", "setting,value") as file:
        file.write(f'name,Pathways\ncountry,Viet Nam\nregions,"{", ".join(names)}"\nyears,{FIRST}..{FIRST}\nunit,Gg\n'
                   f"horizon,{LAST}\n")
    with table("reported", "category,region,year,source,gas,quantity,unit") as file:
        for source in range(sources):
            category = CATEGORIES[source % len(CATEGORIES)]
            for region in names:
                amount = chance.lognormvariate(2.5, 1.2) * (-1.9 if category == "3.B.1.a" else 1)
                file.write(f"{category},{region},{FIRST},K{source:03d},CO2,{amount:.4f},Gg\n")
    with table("drivers", "driver,year,value,unit,ramp,formula,lower,upper") as file:

        def driver(name, low, high, spread):
            value, half = chance.uniform(low, high), chance.uniform(*spread)
            file.write(f"{name},{FIRST},100,,,,,\n{name},{LAST},{value:.3f},%,growth,,{value - half:.3f},{value + half:.3f}\n")

        for at in range(len(CATEGORIES)):
            driver(f"D{at:02d}", -0.5, 5.5, (0.6, 2.4))
            driver(f"E{at:02d}", -2, 0, (0.2, 1))
        for region in names:
            driver(region, -1, 1, (0.2, 1.2))
        for at in range(len(CATEGORIES)):
            file.writelines(f"D{at:02d} {region},,,,,D{at:02d} * E{at:02d} * {region},,\n" for region in names)
    with table("rules", "category,region,driver") as file:
        for at, category in enumerate(CATEGORIES):
            file.writelines(f"{category},{region},D{at:02d} {region}\n" for region in names)
    lag = {region: chance.randrange(9) for region in names}
    with table("measures", "measure,kind,category,region,value,lower,upper,unit,start,full,ramp") as file:
        rows = []
        begin = [(chance.randrange(2022, 2032), chance.randrange(8, 20)) for _ in range(MEASURES)]
        for category in CATEGORIES:
            for measure in chance.sample(range(MEASURES), 3):
                value = chance.uniform(10, 70)
                start, years = begin[measure]
                for region in names:
                    first = start + lag[region]
                    rows.append((measure, f"M{measure:02d},activity,{category},{region},-{value:.3f},-{value * 1.25:.3f},"
                                          f"-{value * 0.75:.3f},%,{first},{min(LAST, first + years)},logistic\n"))
        file.writelines(row for _, row in sorted(rows))
    with table("scenarios", "scenario,parent,measure") as file:
        file.write("BAU,,\n")
        for measure in sorted({measure for measure, _ in rows}):
            file.write(f"all,BAU,M{measure:02d}\n")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder")
    arguments.add_argument("ghg")
    arguments.add_argument("--sources", type=int, default=200)
    arguments.add_argument("--provinces", type=int, default=63)
    given = arguments.parse_args()
    write(f"{given.folder}/project", given.sources, given.provinces)


if __name__ == "__main__":
    main()
