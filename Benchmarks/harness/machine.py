"""What is there: the machine, compilers, the program, the references, the environment of the peers."""
import os
import platform
import re
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
WIDE = ["-O3", "-march=native", "-std=c++17", "-pthread"]
# -ffast-math would delete the rounding inside vector.h's exponential.
VECTORS = WIDE + ["-mprefer-vector-width=512", "-fno-math-errno", "-fno-trapping-math", "-ffp-contract=fast"]
PACKAGES = ["numpy", "pandas", "pyarrow", "polars", "duckdb", "numba"]


def say(text):
    print(text, file=sys.stderr, flush=True)


def first_line(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip().splitlines()[0]
    except (OSError, subprocess.CalledProcessError, IndexError):
        return None


def program(given):
    """The release build of ghg, or the one given."""
    if given:
        return os.path.abspath(given)
    build = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--package-path", f"{HERE}/..", "--product", "ghg"]
    say("building ghg")
    subprocess.run(build, check=True, stdout=sys.stderr)
    folder = subprocess.run([*build, "--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    return f"{folder}/ghg"


def generator(name):
    """A program of the package beside this folder."""
    build = ["swift", "build", "-c", "release", "--package-path", HERE, "--product", name]
    say(f"building {name}")
    subprocess.run(build, check=True, stdout=sys.stderr)
    folder = subprocess.run([*build, "--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    return f"{folder}/{name}"


def references(folder, wanted):
    """By name; those whose compiler is missing are told and left out."""
    made = {}
    for name in wanted:
        compilers = ["g++", "clang++"] if name in ("w1", "agree") else ["clang++", "g++"]
        flags = WIDE if name in ("w1", "agree") else VECTORS
        for compiler in filter(shutil.which, compilers):
            command = [compiler, *flags, f"{HERE}/references/{name}.cpp", "-o", f"{folder}/{name}"]
            if subprocess.run(command, capture_output=True).returncode == 0:
                made[name] = f"{folder}/{name}"
                break
        else:
            say(f"the reference {name} cannot be built: skipped")
    return made


class Environment:
    """A throw-away environment of Python for the peers."""

    def __init__(self, folder):
        self.python = f"{folder}/bin/python"
        self.versions = {}
        if not os.path.exists(self.python):
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        for package in PACKAGES:
            install = [self.python, "-m", "pip", "install", "-q", "--disable-pip-version-check", package]
            if subprocess.run(install, capture_output=True).returncode == 0:
                code = f"import importlib.metadata as m; print(m.version('{package}'))"
                self.versions[package] = first_line(self.python, "-c", code)
            else:
                say(f"{package} cannot be installed: skipped")

    def has(self, *packages):
        return all(package in self.versions for package in packages)


def described(ghg, environment):
    """Lines on the machine and the versions."""
    processor, memory = platform.processor(), ""
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo") as file:
            text = file.read()
        processor = re.search(r"model name\s*: (.*)", text)[1]
        processor += ", " + ("AVX-512" if "avx512f" in text else "AVX2" if "avx2" in text else "no AVX2")
        with open("/proc/meminfo") as file:
            memory = f", {int(file.readline().split()[1]) / 2**20:.0f} GiB"
    commit = first_line("git", "-C", HERE, "describe", "--always", "--dirty") or "no commit"
    versions = [first_line(name, "--version") for name in ("swift", "clang++", "g++")]
    sqlite = first_line("sqlite3", "--version")
    versions.append(sqlite and f"SQLite {sqlite}")
    peers = [f"{package} {version}" for package, version in environment.versions.items()] if environment else []
    return [
        f"{os.cpu_count()} processors {processor}{memory}, {platform.system()} {platform.release()}; load "
        f"{' '.join(f'{load:.1f}' for load in os.getloadavg())}",
        f"{first_line(ghg, '--version')} ({commit}); " + "; ".join(filter(None, versions)),
        f"Python {platform.python_version()}" + "".join(f", {peer}" for peer in peers),
    ]
