"""The jobs: what is made, who does it, and whether the answers agree."""
import csv
import os
import subprocess
import sys

from harness.machine import HERE
from harness.measure import Contestant


class Workload:
    """`goal` is what is wanted of ghg, as printed."""

    def __init__(self, tools, title, goal, folder):
        self.tools, self.title, self.goal, self.folder = tools, title, goal, folder
        os.makedirs(folder, exist_ok=True)
        self.project, self.tables = f"{folder}/project", f"{folder}/tables"
        self.answer = None

    def generate(self, script, *options):
        command = [sys.executable, f"{HERE}/workloads/{script}.py", self.folder, self.tools.ghg, *options]
        subprocess.run(command, check=True)

    def reference(self, name, *options):
        path = self.tools.references.get(name)
        return [Contestant("reference (C++)", [path, self.project, self.tables, "{out}", *options])] if path else []

    def peer(self, name, script, packages, *options):
        if not (self.tools.environment and self.tools.environment.has(*packages)):
            return []
        python, path = self.tools.environment.python, f"{HERE}/peers/{script}.py"
        return [Contestant(name, [python, path, self.project, self.tables, "{out}", *options])]

    def ghg(self, *arguments):
        return Contestant("ghg", [self.tools.ghg, *arguments], prints=True)

    def agree(self, answer, keys, columns, tolerance, part=False):
        """Against the first answer, that of the reference; what is wrong, or nothing."""
        if not self.answer:
            return "no reference to compare with"
        for column in columns:
            command = [self.tools.references["agree"], answer, self.answer, keys, column, column, str(tolerance)]
            found = subprocess.run(command + ["part"] * part, capture_output=True, text=True)
            if found.returncode:
                return f"{column}: {found.stdout.strip() or found.stderr.strip()}"
        return None

    def check(self, one, out):
        if one.name.startswith("reference"):
            self.answer = f"{self.folder}/answer.csv"
            os.replace(out, self.answer)
            return None
        return self.compare(one, out)


class Communes(Workload):
    """W1"""

    def __init__(self, tools, rows, shuffled, folder):
        goals = {10_000: "20 ms; ≥ 2.5× faster than SQLite; 25 MiB", 1_000_000: "≤ 1.5× reference; ≥ 8× faster than DuckDB, pandas; 40 MiB",
                 10_000_000: "≤ 1.4× reference; ≥ 4× faster; 200 MiB" if shuffled else "≤ 1.3× reference; ≥ 7× faster; 150 MiB"}
        order = ", shuffled" if shuffled else ""
        super().__init__(tools, f"W1 inventory by commune, {rows:,} rows{order}", goals.get(rows, ""), folder)
        self.rows, self.shuffled = rows, shuffled

    def prepare(self):
        self.generate("w1", "--rows", str(self.rows), *["--shuffled"] * self.shuffled)
        read(f"{self.project}/activity.csv")
        sqlite = [Contestant("SQLite", [f"{HERE}/peers/w1_sqlite.sh", self.project, self.tables, "{out}"])]
        return [
            *self.reference("w1"),
            self.ghg("inventory", self.project, "--by", "region,year,category,gas", "-f", "csv", "--threads", "2"),
            *(sqlite if self.rows <= 1_000_000 and self.tools.sqlite else []),
            *self.peer("DuckDB", "w1_duckdb", ["duckdb"]),
            *self.peer("pandas, expert", "w1_pandas", ["pandas", "pyarrow", "numpy"]),
            *self.peer("polars, streaming", "w1_polars", ["polars"]),
        ]

    def compare(self, one, out):
        return self.agree(out, "region,year,category,gas", ["value", "co2e_value"], 1e-11)


class Draws(Workload):
    """W2. Percentiles agree within a hundredth and a half of the interval's width: four standard errors of two samples of 10^5."""

    def __init__(self, tools, draws, folder):
        goals = {100_000: "≤ 2.5× reference; ≥ 4× faster than NumPy; 130 MiB",
                 1_000_000: "≤ 2× reference (3.6× on plain x86-64); ≥ 5× faster; 130 MiB"}
        super().__init__(tools, f"W2 Approach 2, 820 variables, {draws:,} draws", goals.get(draws, ""), folder)
        self.draws = draws

    def prepare(self):
        self.generate("w2")
        draws = str(self.draws)
        return [
            *self.reference("w2", draws),
            self.ghg("uncertainty", self.project, "--approach", "2", "--draws", draws, "-f", "csv", "--threads", "2"),
            *self.peer("NumPy, float32", "w2_numpy", ["numpy"], draws),
            *self.peer("Numba, expert", "w2_numba", ["numba"], draws),
        ]

    def compare(self, one, out):
        with open(self.answer) as file:
            known = {(row["scope"], row["quantity"]): row for row in csv.DictReader(file)}
        with open(out) as file:
            rows = list(csv.DictReader(file))
        tolerance = 0.015 * max(1, 1e5 / self.draws) ** 0.5
        found = percentiles(rows) if "approach" in rows[0] else {(row["scope"], row["quantity"]): row for row in rows}
        for key, row in known.items():
            if key not in found:
                if key[1] == "base":  # ghg prints the interval of the current year and of the trend
                    continue
                return f"{key} is missing"
            width = float(row["upper"]) - float(row["lower"])
            for bound in ("lower", "upper"):
                apart = abs(float(row[bound]) - float(found[key][bound])) / width
                if apart > tolerance:
                    return f"{bound} of {key} is {apart:.2g} of the interval's width away"
        return None


def percentiles(rows):
    """Of the table of ghg: sectors and the total of all gases."""
    found = {}
    for row in rows:
        scope = "total" if row["category_name"] == "Total" else row["category"]
        if row["gas"] or "." in scope or not scope:
            continue
        found[scope, "current"] = {"lower": row["lower"], "upper": row["upper"]}
        found[scope, "trend"] = {"lower": row["trend_lower"], "upper": row["trend_upper"]}
    return found


class Pathways(Workload):
    """W3. Without draws the estimates agree within 1e-11. The ends of 95 % intervals agree within an eighth of their width and
    medians within 0.06 of it: four standard errors of the difference of two samples of 1,000, as for a normal distribution, whose
    interval is 3.92 deviations wide: √(p (1 − p) / n) over the density is 0.085 deviations at 2.5 %, 0.040 in the middle."""

    def __init__(self, tools, draws, folder):
        goal = "≤ 2× reference (4.5× on plain x86-64); ≥ 2.4× faster than Numba (5× with vectors); 30 MiB"
        super().__init__(tools, f"W3 pathways, 200 sources × 63 provinces × 41 years × {draws:,} draws", goal, folder)
        self.draws = draws

    def prepare(self):
        self.generate("w3")
        draws = str(self.draws)
        return [
            *self.reference("w3", draws),
            self.ghg("pathway", self.project, "all", "--layout", "fan", "--draws", draws, "-f", "csv"),
            *self.peer("NumPy", "w3_numpy", ["numpy"], draws),
            *self.peer("Numba", "w3_numba", ["numba"], draws),
        ]

    def compare(self, one, out):
        with open(self.answer) as file:
            known = {row["year"]: row for row in csv.DictReader(file)}
        with open(out) as file:
            rows = list(csv.DictReader(file))
        found = {row["year"]: row for row in rows if "sector" not in row}
        names = {"lower": "p2.5", "median": "p50", "upper": "p97.5"}
        found |= {row["year"]: {bound: row[name] for bound, name in names.items()} for row in rows if row.get("sector") == "Total"}
        scale = max(1, 1e3 / self.draws) ** 0.5
        for year, row in known.items():
            width = float(row["upper"]) - float(row["lower"])
            for bound, tolerance in (("lower", 0.125), ("median", 0.06), ("upper", 0.125)):
                if year not in found:
                    return f"{year} is missing"
                if abs(float(row[bound]) - float(found[year][bound])) > tolerance * scale * width + 1e-9 * abs(float(row[bound])):
                    return f"{bound} of {year} is {row[bound]} and {found[year][bound]}"
        return self.estimate() if one.name == "ghg" else None

    def estimate(self):
        """The scenario without draws."""
        own, other = f"{self.folder}/own.csv", f"{self.folder}/other.csv"
        command = [self.tools.ghg, "pathway", self.project, "all", "--layout", "sectors", "-f", "csv"]
        table = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
        total = next(row for row in csv.DictReader(table) if row["sector"] == "Total")
        with open(own, "w") as file:
            file.write("year,value\n" + "".join(f"{year},{value}\n" for year, value in total.items() if year.isdigit()))
        subprocess.run([self.tools.references["w3"], self.project, "-", other, "0"], check=True)
        self.answer, kept = other, self.answer
        wrong = self.agree(own, "year", ["value"], 1e-11)
        self.answer = kept
        return wrong


class Landfills(Workload):
    """W4"""

    def __init__(self, tools, sites, folder):
        goals = {20_000: "≤ 3× reference; ≥ 15× faster than NumPy; 30 MiB", 1_260_000: "≤ 2× reference; ≥ 7× faster than Numba; 30 MiB"}
        super().__init__(tools, f"W4 first-order decay, {sites:,} sites", goals.get(sites, ""), folder)
        self.sites = sites

    def prepare(self):
        self.generate("w4", "--sites", str(self.sites))
        read(f"{self.project}/landfills.csv")
        return [
            *self.reference("w4"),
            self.ghg("inventory", self.project, "--by", "region,year,gas", "-f", "csv", "--threads", "2"),
            *self.peer("NumPy", "w4_numpy", ["numpy", "pyarrow"]),
            *self.peer("Numba", "w4_numba", ["numba", "pyarrow"]),
        ]

    def compare(self, one, out):
        # Years before the first landfill of a region have no row with ghg.
        return self.agree(out, "region,year", ["value"], 1e-11, part=True)


def read(path):
    """Once, so that all find it in the page cache."""
    with open(path, "rb") as file:
        while file.read(1 << 20):
            pass
