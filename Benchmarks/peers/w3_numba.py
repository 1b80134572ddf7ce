"""W3 with Numba, loops in one, two threads over draws, row by row. usage: w3_numba.py PROJECT TABLES OUT DRAWS"""
import math
import sys

import numba as nb
import numpy as np

from w3_common import YEARS, load, report

nb.set_num_threads(2)
model = load(sys.argv[1], int(float(sys.argv[4])))


@nb.njit(parallel=True, fastmath=True, cache=True)
def run(growth, drawn, drivers, measure, mean, deviation, part, place, amount):
    draws, places = len(growth), len(drivers)
    net = np.zeros((draws, YEARS))
    for draw in nb.prange(draws):
        factor = np.empty((places, YEARS))
        for at in range(places):
            rate = 0.0
            for part_ in range(3):
                rate += math.log1p(growth[draw, drivers[at, part_]])
            for year in range(YEARS):
                factor[at, year] = math.exp(rate * year)
            for which in range(3):
                effect = max(-1.0, mean[at, which] + deviation[at, which] * drawn[draw, measure[at, which]])
                for year in range(YEARS):
                    factor[at, year] *= 1 + effect * part[at, which, year]
        mine = net[draw]
        for row in range(len(place)):
            value, shared = amount[row], factor[place[row]]
            for year in range(YEARS):
                mine[year] += value * shared[year]
    return net


report(run(*(model[name] for name in ("growth", "drawn", "drivers", "measure", "mean", "deviation", "part", "place", "amount"))),
       sys.argv[3])
