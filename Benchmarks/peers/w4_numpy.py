"""W4 with NumPy, two threads over blocks of sites. usage: w4_numpy.py PROJECT TABLES OUT"""
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from w4_common import METHANE, YEARS, load, report

sites = load(*sys.argv[1:3])
count, block = len(sites["region"]), 2048


def job(start):
    part = slice(start, min(count, start + block))
    stays = np.exp(-sites["decay"].T[sites["climate"][part]])
    escapes = (1 - stays) * (METHANE * sites["escapes"][part])[:, None]
    carbon, opened, last, open_ = (sites[name][part] for name in ("carbon", "opened", "last", "open"))
    growth = sites["growth"][part]
    amount = growth ** (1950.0 - last)
    region = sites["region"][part]
    first = np.flatnonzero(np.diff(region, prepend=-1))
    stock, work = np.zeros_like(carbon), np.empty_like(carbon)
    emissions = np.zeros((len(sites["regions"]), YEARS))
    for year in range(YEARS):
        isOpen = (1950 + year >= opened) & (1950 + year <= last)
        np.multiply(stock, escapes, out=work)
        mine = work.sum(1) * np.where(isOpen, open_, 1.0)
        emissions[region[first], year] = np.add.reduceat(mine, first)
        stock *= stays
        np.multiply(carbon, np.where(isOpen, amount, 0.0)[:, None], out=work)
        stock += work
        amount = amount * growth
    return emissions


total = np.zeros((len(sites["regions"]), YEARS))
with ThreadPoolExecutor(2) as threads:
    for part in threads.map(job, range(0, count, block)):
        total += part
report(total, sites["regions"], sys.argv[3])
