"""W2 with Numba, by an expert: blocks of draws for each line, a generator and Box-Muller written out in lanes, two threads.
usage: w2_numba.py PROJECT TABLES OUT DRAWS"""
import math
import sys

import numba as nb
import numpy as np

from w2_common import load, report

nb.set_num_threads(2)
model, draws = load(*sys.argv[1:3]), int(float(sys.argv[4]))
BLOCK, WORD = 1024, np.uint64


@nb.njit(inline="always")
def uniforms(state, out):
    for at in range(0, BLOCK, 8):
        for lane in range(8):
            a, b, c, d = state[0, lane], state[1, lane], state[2, lane], state[3, lane]
            out[at + lane] = ((a + d) >> WORD(11)) * (1.0 / 9007199254740992.0)
            shifted = b << WORD(17)
            c ^= a
            d ^= b
            b ^= c
            a ^= d
            c ^= shifted
            d = (d << WORD(45)) | (d >> WORD(19))
            state[0, lane], state[1, lane], state[2, lane], state[3, lane] = a, b, c, d


@nb.njit(fastmath=True, inline="always")
def draw(state, parameters, uniform, out):
    kind, start, slope = parameters
    uniforms(state, uniform)
    if kind < 2:
        for at in range(BLOCK // 2):
            radius = slope * math.sqrt(-2 * math.log(1 - uniform[at]))
            angle = 2 * math.pi * uniform[BLOCK // 2 + at]
            out[at] = start + radius * math.cos(angle)
            out[BLOCK // 2 + at] = start + radius * math.sin(angle)
        if kind == 1:
            for at in range(BLOCK):
                out[at] = math.exp(out[at])
    elif kind == 2:
        for at in range(BLOCK):
            out[at] = start + slope * uniform[at]
    else:
        for at in range(BLOCK):
            low = uniform[at] < 0.5
            root = math.sqrt(2 * (uniform[at] if low else 1 - uniform[at]))
            out[at] = start + slope * (root - 1 if low else 1 - root)


@nb.njit(parallel=True, fastmath=True, cache=True)
def run(draws, factors, factor, baseActivity, currentActivity, baseValues, currentValues, sector, sectors):
    blocks = (draws + BLOCK - 1) // BLOCK
    base, current = np.zeros((sectors + 1, blocks * BLOCK)), np.zeros((sectors + 1, blocks * BLOCK))
    for number in nb.prange(blocks):
        state, seed = np.empty((4, 8), np.uint64), WORD(number + 1) * WORD(1000003)
        for word in range(4):
            for lane in range(8):
                seed += WORD(0x9E3779B97F4A7C15)
                mixed = (seed ^ (seed >> WORD(30))) * WORD(0xBF58476D1CE4E5B9)
                mixed = (mixed ^ (mixed >> WORD(27))) * WORD(0x94D049BB133111EB)
                state[word, lane] = mixed ^ (mixed >> WORD(31))
        uniform, activity, drawn = np.empty(BLOCK), np.empty(BLOCK), np.empty((len(factors), BLOCK))
        start = number * BLOCK
        for at in range(len(factors)):
            draw(state, factors[at], uniform, drawn[at])
        for line in range(len(factor)):
            mine = drawn[factor[line]]
            draw(state, baseActivity[line], uniform, activity)
            sums, value = base[sector[line], start:start + BLOCK], baseValues[line]
            for at in range(BLOCK):
                sums[at] += value * mine[at] * activity[at]
            draw(state, currentActivity[line], uniform, activity)
            sums, value = current[sector[line], start:start + BLOCK], currentValues[line]
            for at in range(BLOCK):
                sums[at] += value * mine[at] * activity[at]
        for scope in range(sectors):
            for at in range(start, start + BLOCK):
                base[sectors, at] += base[scope, at]
                current[sectors, at] += current[scope, at]
    return base[:, :draws], current[:, :draws]


base, current = run(draws, model["factors"], model["factor"], *model["activity"], *model["values"], model["sector"],
                    len(model["sectors"]))
report(base, current, model["sectors"], sys.argv[3])
