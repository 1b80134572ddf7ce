"""The same inputs to ghg and to its open peers. usage: compare.py GHG FOLDER SEED"""
import importlib
import random
import sys

from report import Report

ghg, folder, seed = sys.argv[1], sys.argv[2], int(sys.argv[3])
report = Report()
for peer, package in [("waste", "bonsai_ipcc"), ("livestock", "bonsai_ipcc"), ("soils", "bonsai_ipcc"),
                      ("rice", "hestia_earth.models"), ("forest", "libcbm")]:
    try:
        importlib.import_module(package)
    except ImportError:
        print(f"{package} is not there: {peer} is skipped", file=sys.stderr)
        continue
    importlib.import_module(peer).compare(ghg, f"{folder}/{peer}", random.Random(seed), report)
report.print()
sys.exit(1 if report.faults else 0)
