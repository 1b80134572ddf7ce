"""Loads what `ghg pathway --layout iamc-wide` and `iamc-long` write into pyam, and checks that sectors add up to totals.

    python3 -m venv venv && venv/bin/pip install pyam-iamc
    ghg pathway PROJECT --layout iamc-wide -o wide.csv && ghg pathway PROJECT --layout iamc-long -o long.csv
    venv/bin/python check.py wide.csv long.csv
"""

import sys

import pyam


def check(path):
    frame = pyam.IamDataFrame(path)
    totals = [v for v in frame.variable if v.count("|") == 1]
    for variable in totals + [v for v in frame.variable if v.endswith("|AFOLU")]:
        if not any(v.startswith(variable + "|") for v in frame.variable):
            continue
        wrong = frame.check_aggregate(variable, rtol=1e-9, atol=1e-9)
        if wrong is not None:
            sys.exit(f"{path}: {variable} is not the sum of its parts\n{wrong}")
    return frame


frames = [check(path) for path in sys.argv[1:]]
if len(frames) == 2 and not frames[0].equals(frames[1]):
    sys.exit("the two layouts hold different numbers")
print(f"{len(frames[0].scenario)} scenarios, {len(frames[0].variable)} variables, {len(frames[0].year)} years: they add up")
