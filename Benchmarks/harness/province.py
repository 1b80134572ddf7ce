"""W5: what an office does with its province in a year, and how long ghg takes to start."""
import os
import statistics
import subprocess

from harness.measure import run

PATHWAY = {
    "drivers.csv": """driver,year,value,unit,ramp
output,2024,100,,
output,2050,4,%,growth
population,2024,100,,
population,2050,0.4,%,growth
""",
    "rules.csv": """category,driver,elasticity
1,output,0.7
2,output,0.6
4,population,
3,constant,
5,constant,
""",
    "measures.csv": """measure,kind,category,value,unit,start,full,ramp
saving in industry,efficiency,1.A.2,25,%,2026,2040,linear
less coal power,activity,1.A.1,-60,%,2028,2045,logistic
less waste,activity,4,-20,%,2027,2035,linear
""",
    "scenarios.csv": """scenario,parent,measure,level,rows without a rule
BAU,,,,hold constant
WM,BAU,saving in industry,,
WM,,less waste,,
WAM,WM,less coal power,,
""",
    "targets.csv": """target,kind,scope,year,base year,value,unit,GWP set
a fifth below BAU,against BAU,Total,2030,,20,%,AR5
as in 2015,against base year,Total,2050,2015,0,%,AR5
""",
}

COMMANDS = [
    ["check", "{p}"], ["inventory", "{p}"], ["inventory", "{p}", "-f", "csv"], ["inventory", "{p}", "--layout", "wide", "-f", "csv"],
    ["inventory", "{p}", "--layout", "form-01"], ["inventory", "{p}", "--layout", "form-03"], ["inventory", "{p}", "--layout", "form-05"],
    ["uncertainty", "{p}", "--base-year", "2010"], ["uncertainty", "{p}", "--layout", "ipcc", "--base-year", "2010", "-f", "csv"],
    ["uncertainty", "{p}", "--approach", "2", "--draws", "10000", "--base-year", "2010", "--threads", "2"],
    ["key-categories", "{p}", "--base-year", "2010", "--summary", "--lulucf", "both"],
    ["key-categories", "{p}", "--base-year", "2010", "--approach", "2"],
    ["pathway", "{p}"], ["pathway", "{p}", "--layout", "tidy", "-f", "csv"], ["pathway", "{p}", "--layout", "iamc-wide", "-f", "csv"],
    ["export", "{o}", "{p}"],
]


def work(ghg, country, folder, repeats):
    """Rows of a table: each command, and all."""
    project = f"{folder}/project"
    os.makedirs(folder, exist_ok=True)
    subprocess.run([country, project, "--provinces", "1"], check=True)
    for name, text in PATHWAY.items():
        with open(f"{project}/{name}", "w") as file:
            file.write(text)
    rows, total = [], {"wall": 0.0, "cpu": 0.0, "peak": 0.0}
    for command in COMMANDS:
        runs = []
        for at in range(repeats):
            filled = [part.format(p=project, o=f"{folder}/results-{at}-{len(rows)}") for part in command]
            runs.append(run([ghg, *filled], f"{folder}/out", 120))
        middle = {what: statistics.median(getattr(one, what) for one in runs) for what in total}
        for what in ("wall", "cpu"):
            total[what] += middle[what]
        total["peak"] = max(total["peak"], middle["peak"])
        trouble = "" if all(one.code in (0, 1) for one in runs) else f" (exit code {max(one.code for one in runs)})"
        shown = " ".join(part for part in command if "{" not in part)
        rows.append((f"`ghg {shown}`{trouble}", middle))
    return rows, total


def start(ghg, folder, repeats=21):
    """`--version`, and the inventory of an example."""
    project = f"{folder}/argentina"
    if not os.path.exists(project):
        subprocess.run([ghg, "init", project, "--example", "argentina-2005"], check=True, stdout=subprocess.DEVNULL)
    rows = []
    for name, command in (("`ghg --version`", [ghg, "--version"]), ("`ghg inventory` of an example", [ghg, "inventory", project])):
        runs = [run(command, f"{folder}/out", 60) for _ in range(repeats)]
        rows.append((name, {what: statistics.median(getattr(one, what) for one in runs) for what in ("wall", "cpu", "peak")}))
    return rows
