"""W4 with Numba, site by site, two threads. usage: w4_numba.py PROJECT TABLES OUT"""
import sys

import numba as nb
import numpy as np

from w4_common import METHANE, YEARS, load, report

nb.set_num_threads(2)
sites = load(*sys.argv[1:3])


@nb.njit(parallel=True, fastmath=True, cache=True)
def run(regions, region, climate, decay, carbon, opened, last, growth, escapes, open_):
    count, threads = len(region), 2
    total = np.zeros((threads, regions, YEARS))
    stays = np.exp(-decay)
    for thread in nb.prange(threads):
        stock, stay, escape = np.zeros(8), np.zeros(8), np.zeros(8)
        for site in range(thread * count // threads, (thread + 1) * count // threads):
            for waste in range(8):
                stay[waste] = stays[waste, climate[site]]
                escape[waste] = (1 - stay[waste]) * METHANE * escapes[site]
                stock[waste] = 0
            amount = growth[site] ** (opened[site] - float(last[site]))
            for year in range(opened[site] - 1950, YEARS):
                isOpen = 1950 + year <= last[site]
                taken = amount if isOpen else 0.0
                emitted = 0.0
                for waste in range(8):
                    emitted += stock[waste] * escape[waste]
                    stock[waste] = stock[waste] * stay[waste] + taken * carbon[site, waste]
                total[thread, region[site], year] += emitted * (open_[site] if isOpen else 1.0)
                amount *= growth[site]
    return total.sum(0)


names = ("region", "climate", "decay", "carbon", "opened", "last", "growth", "escapes", "open")
report(run(len(sites["regions"]), *(sites[name] for name in names)), sites["regions"], sys.argv[3])
