"""W3 with NumPy, two threads over draws, row by row. usage: w3_numpy.py PROJECT TABLES OUT DRAWS"""
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from w3_common import YEARS, load, report

draws = int(float(sys.argv[4]))
model = load(sys.argv[1], draws)
net, year, local = np.empty((draws, YEARS)), np.arange(YEARS), threading.local()


def job(draw):
    if not hasattr(local, "rows"):  # used again: no page faults in every draw
        local.rows = np.empty((len(model["place"]), YEARS))
    factor = np.exp(np.log1p(model["growth"][draw])[model["drivers"]].sum(1)[:, None] * year)
    effect = np.maximum(-1, model["mean"] + model["deviation"] * model["drawn"][draw][model["measure"]])
    for at in range(3):
        factor *= 1 + effect[:, at, None] * model["part"][:, at]
    np.take(factor, model["place"], axis=0, out=local.rows, mode="clip")
    net[draw] = model["amount"] @ local.rows


with ThreadPoolExecutor(2) as threads:
    list(threads.map(job, range(draws)))
report(net, sys.argv[3])
