"""Inventories made of plain tables, computed by the built program."""
import csv
import os
import subprocess


class Inventory:
    """A folder of tables. Every row has a source of its own, by which its emissions are found again."""

    def __init__(self, folder, editions="IPCC 2006", years="2000..2030"):
        self.folder, self.tables, self.regions = folder, {}, []
        self.settings = [("name", "comparison"), ("country", "Viet Nam"), ("years", years), ("editions", editions)]

    def add(self, table, **cells):
        """A row. Headings are written with their blanks and units: **{"EF CH4 [kg/t]": 3}."""
        self.tables.setdefault(table, []).append(cells)
        if cells.get("region") and cells["region"] not in self.regions:
            self.regions.append(cells["region"])

    def compute(self, ghg):
        """Tonnes, by source, year and gas; every row must be computed."""
        os.makedirs(self.folder)
        for name, rows in self.tables.items():
            headings = list(dict.fromkeys(heading for row in rows for heading in row))
            with open(f"{self.folder}/{name}.csv", "w", newline="") as file:
                writer = csv.DictWriter(file, headings, restval="")
                writer.writeheader()
                writer.writerows(rows)
        if self.regions:
            self.settings.append(("regions", ", ".join(self.regions)))
        with open(f"{self.folder}/inventory.csv", "w", newline="") as file:
            csv.writer(file).writerows([("setting", "value")] + self.settings)
        done = subprocess.run(
            [ghg, "inventory", self.folder, "--format", "csv", "--unit", "t"], capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(done.stderr[:4000])
        figures = {}
        for row in csv.DictReader(done.stdout.splitlines()):
            key = row["source"], int(row["year"]), row["gas"].split(" ")[0]
            figures[key] = figures.get(key, 0) + float(row["value"])
        return figures
