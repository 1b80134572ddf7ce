"""Runs commands in turn and says how long they took: wall, processor seconds, peak of memory."""
import os
import statistics
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass, field


@dataclass
class Run:
    wall: float
    cpu: float
    peak: float  # MiB
    code: int
    late: bool = False


def surroundings():
    """Numba keeps what it has compiled, and Python its bytecode, away from the sources."""
    cache = f"{tempfile.gettempdir()}/ghg-benchmarks-numba"
    return os.environ | {"NUMBA_CACHE_DIR": cache, "PYTHONDONTWRITEBYTECODE": "1"}


def run(command, out=None, limit=None):
    """One process, its standard output to a file; ended after `limit` seconds."""
    with open(out or os.devnull, "w") as file, open(f"{out}.talk" if out else os.devnull, "w") as talk:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=file, stderr=talk, env=surroundings())
        late = threading.Event()

        def end():
            late.set()
            process.kill()

        timer = threading.Timer(limit, end) if limit else None
        if timer:
            timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        if timer:
            timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode, late.is_set())


@dataclass
class Contestant:
    """A program that does a job. `command` takes the file it writes to; with `prints` that is its standard output."""
    name: str
    command: list
    prints: bool = False
    runs: list = field(default_factory=list)
    trouble: str = ""

    def start(self, out, limit):
        if self.prints:
            return run(self.command, out, limit)
        return run([part.replace("{out}", out) for part in self.command], None, limit)

    def median(self, what):
        return statistics.median(getattr(one, what) for one in self.runs)


def compete(contestants, folder, agrees, repeats, limit, seconds):
    """Answers first, then all in turn, `repeats` times or until the seconds of the job are over.

    `agrees` says of an answer what is wrong with it, or nothing. A run of the answers counts as timed where there is no time for
    another: its input was read before.
    """
    begin = time.perf_counter()
    for one in contestants:
        out = f"{folder}/{one.name.split()[0]}.csv"
        first = one.start(out, limit)
        if first.late:
            one.trouble = f"more than {limit:.0f} s"
        elif first.code:
            one.trouble = f"failed with exit code {first.code}"
        else:
            one.trouble = agrees(one, out) or ""
            one.runs.append(first)
        one.answered = os.path.getsize(out) if os.path.exists(out) else 0
    alive = [one for one in contestants if not one.trouble]
    done = 0
    while done < repeats and (time.perf_counter() - begin) * (done + 2) / (done + 1) < seconds:
        for one in alive:
            out = f"{folder}/{one.name.split()[0]}.csv"
            if done == 0:
                one.runs.clear()
            one.runs.append(one.start(out, limit))
        done += 1
    for one in contestants:
        for end in ("", ".talk"):
            path = f"{folder}/{one.name.split()[0]}.csv{end}"
            if os.path.exists(path):
                os.remove(path)
    return contestants


def paired(own, other, what):
    """The median of the ratios pair by pair."""
    return statistics.median(getattr(a, what) / max(getattr(b, what), 1e-9) for a, b in zip(own.runs, other.runs))
