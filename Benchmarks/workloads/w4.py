"""W4, first-order decay: landfills of eight kinds of waste, opened from 1950 on, each with its own recovery while it is
open and its own oxidation, computed to 2060. A site is one row: what it took in its last year, since when, and by how much
that had grown a year.

usage: w4.py FOLDER GHG [--sites N]
"""
import argparse
import csv
import os
import random
import subprocess

SEED = 20260105
WASTES = ["food waste", "garden and park waste", "paper/cardboard", "wood", "textiles", "nappies", "sewage sludge",
          "food industry waste"]
SITES = ["managed anaerobic", "managed semi-aerobic", "unmanaged deep", "unmanaged shallow"]
CLIMATES = ["boreal and temperate dry", "boreal and temperate wet", "tropical dry", "tropical moist and wet"]
REGIONS = [f"P{number:02d}" for number in range(1, 64)]
COLUMNS = ["category", "region", "year", "source", "site type", "climate", "since", "growth rate [%]",
           *[f"waste deposited {waste} [t]" for waste in WASTES], "OX [1]", "share at sites with recovery [1]",
           "recovery efficiency [1]"]


def project(folder, sites):
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/inventory.csv", "w") as file:
        file.write(f'setting,value\nname,Landfills\ncountry,Viet Nam\nregions,"{", ".join(REGIONS)}"\nyears,1950..2060\n'
                   "editions,IPCC 2006\nunit,Gg\n")
    uniform = random.Random(SEED).random
    with open(f"{folder}/landfills.csv", "w", buffering=1 << 20) as file:
        file.write(",".join(COLUMNS) + "\n")
        for site in range(sites):
            opened = 1950 + int(uniform() * 70)
            last = min(2059, opened + 4 + int(uniform() * 45))
            shares = [uniform() for _ in WASTES]
            scale = 60_000 * uniform() ** 3 / sum(shares)
            amounts = ",".join(["%.3f" % (scale * share) for share in shares])
            file.write(f"4.A,{REGIONS[site * 63 // sites]},{last},S{site:07d},{SITES[int(uniform() * 4)]},"
                       f"{CLIMATES[int(uniform() * 4)]},{opened},{5 * uniform():.2f},{amounts},"
                       f"{(0, 0.1)[int(uniform() * 2)]},1,{0.6 * uniform():.3f}\n")


def tables(folder, ghg):
    """waste.csv: DOC and the k of each climate; sites.csv: MCF; both as ghg factors says them."""
    os.makedirs(folder, exist_ok=True)
    answer = subprocess.run([ghg, "factors", "-c", "4.A", "--edition", "IPCC 2006", "-f", "csv"], check=True,
                            stdout=subprocess.PIPE, text=True).stdout
    known = {}
    for row in csv.DictReader(answer.splitlines()):
        words = dict(part.split(": ") for part in row["conditions"].split("; ") if ": " in part)
        share = 100 if row["parameter"] == "DOC" else 1  # DOC is printed in percent
        for waste in words.get("waste", "").split("|"):
            place = (row["parameter"], waste or words.get("site type", ""), words.get("climate", ""))
            known[place] = float(row["value"] or "nan") / share
    with open(f"{folder}/waste.csv", "w") as file:
        file.write(",".join(["waste", "DOC", *CLIMATES]) + "\n")
        for waste in WASTES:
            decay = [repr(known["k", waste, climate]) for climate in CLIMATES]
            file.write(",".join([waste, repr(known["DOC", waste, ""]), *decay]) + "\n")
    with open(f"{folder}/sites.csv", "w") as file:
        file.write("site type,MCF\n" + "".join(f"{site},{known['MCF', site, '']!r}\n" for site in SITES))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder")
    arguments.add_argument("ghg")
    arguments.add_argument("--sites", type=lambda text: int(float(text)), default=20_000)
    given = arguments.parse_args()
    project(f"{given.folder}/project", given.sites)
    tables(f"{given.folder}/tables", given.ghg)


if __name__ == "__main__":
    main()
