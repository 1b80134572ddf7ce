"""W2 with NumPy, two threads over blocks of 2,048 draws, single precision. usage: w2_numpy.py PROJECT TABLES OUT DRAWS"""
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from w2_common import load, report

model, draws, block, real = load(*sys.argv[1:3]), int(float(sys.argv[4])), 2048, np.float32
cuts = np.searchsorted(model["sector"], range(len(model["sectors"])))
scopes = len(model["sectors"]) + 1


class Variables:
    def __init__(self, parameters):
        self.count = len(parameters)
        self.kinds = {kind: np.flatnonzero(parameters[:, 0] == kind) for kind in range(4)}
        self.start, self.slope = (parameters[:, [column]].astype(real) for column in (1, 2))

    def draw(self, generator, count):
        out = np.empty((self.count, count), real)
        for kind, rows in self.kinds.items():
            shape, start, slope = (len(rows), count), self.start[rows], self.slope[rows]
            if kind < 2:
                drawn = generator.standard_normal(shape, real)
                drawn *= slope
                drawn += start
                if kind == 1:
                    np.exp(drawn, out=drawn)
            elif kind == 2:
                drawn = generator.random(shape, real)
                drawn *= slope
                drawn += start
            else:
                uniform = generator.random(shape, real)
                drawn = start + slope * np.where(uniform < 0.5, np.sqrt(2 * uniform) - 1, 1 - np.sqrt(2 * (1 - uniform)))
            out[rows] = drawn
        return out


factors = Variables(model["factors"])
years = [(Variables(model["activity"][year]), model["values"][year].astype(real)[:, None], np.empty((scopes, draws), real))
         for year in (0, 1)]
seeds = np.random.SeedSequence(1).spawn(-(-draws // block))


def job(number):
    generator = np.random.Generator(np.random.SFC64(seeds[number]))
    part = slice(number * block, min(draws, (number + 1) * block))
    factor = factors.draw(generator, part.stop - part.start)[model["factor"]]
    for activity, value, sums in years:
        drawn = activity.draw(generator, part.stop - part.start)
        drawn *= factor
        drawn *= value
        sums[:-1, part] = np.add.reduceat(drawn, cuts, axis=0)
        sums[-1, part] = sums[:-1, part].sum(0)


with ThreadPoolExecutor(2) as threads:
    list(threads.map(job, range(len(seeds))))
report(years[0][2], years[1][2], model["sectors"], sys.argv[3])
