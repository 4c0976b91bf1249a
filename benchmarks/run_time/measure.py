#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What this library costs to run, beside the same work written by hand on libpq.

    benchmarks/run_time/measure.py [--compiler g++] [--only W1]... [--rounds 7] [--keep FOLDER]

Both programs are compiled with -O2 and run against one private server. callgrind counts the instructions that
the client executes inside the measured body, libpq's and the C library's included, per row or per statement; the
counts repeat to a fraction of a percent. Polymorphic loads are also timed beside SQLAlchemy's (Debian's package), and a hierarchy of
30 classes is read with 10, 20 and 30 of them present. Exit status 1 says that a ratio is above its limit, 2 that the two programs
did not see the same data. --keep leaves programs and callgrind files in a folder, for callgrind_annotate.
"""
import argparse
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from flags import INCLUDE, libpq_flags  # noqa: E402

LIMIT = 1.15
# what it is, what is counted, the limit of the ratio, and what the programs' names begin with
WORKLOADS = {
    "W1": ("10,000 users of 3 columns", "row", LIMIT, ""),
    "W2": ("100,000 orders of 10 columns", "row", LIMIT, ""),
    "W3": ("a user by key, 10,000 times", "statement", LIMIT, ""),
    "W4": ("10,000 orders inserted one by one", "statement", LIMIT, ""),
    "W3p": ("W3 pipelined by 100", "statement", LIMIT, ""),
    "W4p": ("W4 pipelined by 100", "statement", LIMIT, ""),
    "W5": ("100,000 orders inserted in bulk, arrays to UNNEST", "row", None, ""),
    "W6": ("users left join posts, filtered, ordered", "row", LIMIT, ""),
    "W7": ("100 writers, their 1,000 articles, 10,000 comments", "row", LIMIT, ""),
    "P1": ("35,000 papers of 7 classes, in steps", "row", 1.2, "classes_"),
    "P2": ("35,000 papers of 7 classes, in one statement", "row", 1.2, "classes_"),
    "L1": ("10,000 ledger orders and their entries one by one", "record", 1.2, "ledger_"),
    "L2": ("10,000 ledger orders and their entries in a batch", "record", 1.3, "ledger_"),
}
GROWING = {"G10": 10, "G20": 20, "G30": 30}   # classes that are present, 500 rows of each
GROWTH_LIMIT = 1.05
DEBIAN_PYTHON = "/usr/bin/python3"   # whichever else comes first on the PATH does not see Debian's packages


def build(compiler, folder):
    for name in ("library", "by_hand", "classes_library", "classes_by_hand", "ledger_library", "ledger_by_hand", "server"):
        command = [compiler, "-std=c++20", "-O2", "-g", *libpq_flags(), f"-I{INCLUDE}", str(HERE / f"{name}.cpp"),
                   "-o", str(folder / name), "-lpq"]
        subprocess.run(command, check=True)


def output_of(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stderr}")
    return done.stdout


def instructions(program, dsn, workload):
    """Instructions per row or statement, and what the program saw."""
    counts = program.parent / f"callgrind.{program.name}.{workload}"
    said = output_of(["valgrind", "--tool=callgrind", "--toggle-collect=measured", f"--callgrind-out-file={counts}", "-q",
                      str(program), dsn, workload])
    total = int(re.search(r"^(?:summary|totals): (\d+)", counts.read_text(), re.MULTILINE)[1])
    seen = re.search(r"rows (\d+) sum (\d+)", said)
    return total / int(seen[1]), seen.groups()


def milliseconds(program, dsn, workload, rounds):
    said = output_of([str(program), dsn, workload, str(rounds)])
    return statistics.median(float(line.split()[1]) for line in said.splitlines() if line.startswith("milliseconds"))


def compare(folder, dsn, workloads, rounds):
    """Prints the table; returns the workloads above the limit."""
    print(f"{'client instructions':<54} {'per':<9} {'by hand':>9} {'library':>9} {'ratio':>7}  {'limit':<10}"
          + (" on the clock: by hand, library" if rounds else ""))
    exceeded = []
    for name in workloads:
        what, unit, limit, prefix = WORKLOADS[name]
        by_hand, library = folder / f"{prefix}by_hand", folder / f"{prefix}library"
        hand, hand_saw = instructions(by_hand, dsn, name)
        ours, library_saw = instructions(library, dsn, name)
        if hand_saw != library_saw:
            print(f"{name}: rows and check sum by hand {hand_saw}, on the library {library_saw}", file=sys.stderr)
            sys.exit(2)
        ratio = ours / hand
        if limit and ratio > limit:
            exceeded.append(name)
        verdict = f"{limit} {'EXCEEDED' if name in exceeded else 'ok'}" if limit else ""
        line = f"{name:<3} {what:<50} {unit:<9} {hand:9.0f} {ours:9.0f} {ratio:7.3f}  {verdict:<10}"
        if rounds:
            line += f" {milliseconds(by_hand, dsn, name, rounds):9.2f} ms"
            line += f" {milliseconds(library, dsn, name, rounds):9.2f} ms"
        print(line, flush=True)
    return exceeded


def compare_growth(folder, dsn):
    """What a class costs among many, relative to one of ten: 1, if a load costs what its rows and classes do."""
    program, each, exceeded = folder / "classes_library", {}, []
    for name, present in GROWING.items():
        per_row, seen = instructions(program, dsn, name)
        each[name] = per_row * int(seen[0]) / present
        growth = each[name] / each["G10"]
        if growth > GROWTH_LIMIT:
            exceeded.append(name)
        print(f"{name:<3} {f'{present} of 30 classes present, 500 rows of each':<50} {'class':<9} {'':>9} {each[name]:9.0f} {growth:7.3f}  "
              f"{GROWTH_LIMIT} {'EXCEEDED' if name in exceeded else 'ok'}", flush=True)
    return exceeded


def time_sqlalchemy(folder, dsn, rounds):
    """On the clock only: an interpreter's instructions are no measure of a compiled program's."""
    script = HERE / "classes_sqlalchemy.py"
    if subprocess.run([DEBIAN_PYTHON, "-c", "import sqlalchemy, psycopg2"], capture_output=True).returncode != 0:
        print("NOT MEASURED: SQLAlchemy is not installed; scripts/benchmark run brings it")
        return
    for name in ("P1", "P2"):
        said = output_of([DEBIAN_PYTHON, str(script), dsn, name, str(rounds)])
        theirs = statistics.median(float(line.split()[1]) for line in said.splitlines() if line.startswith("milliseconds"))
        ours = output_of([str(folder / "classes_library"), dsn, name])
        if said.splitlines()[-1] != ours.splitlines()[-1]:
            print(f"{name}: SQLAlchemy {said.splitlines()[-1]}, the library {ours.splitlines()[-1]}", file=sys.stderr)
            sys.exit(2)
        mine = milliseconds(folder / "classes_library", dsn, name, rounds)
        print(f"{name} on SQLAlchemy's ORM: {theirs:.0f} ms on the clock, {theirs / mine:.1f} times the library's {mine:.0f} ms", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--only", action="append", choices=[*WORKLOADS, *GROWING])
    parser.add_argument("--rounds", type=int, default=7, help="of the time on the clock; 0 leaves it out")
    parser.add_argument("--keep", type=pathlib.Path)
    asked = parser.parse_args()
    if not shutil.which("valgrind"):
        sys.exit("valgrind is not installed; scripts/benchmark run brings it")
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        build(asked.compiler, folder)
        server = subprocess.Popen([str(folder / "server")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        try:
            dsn = server.stdout.readline().strip()
            if not dsn:
                sys.exit("the private server did not start")
            asked_for = asked.only or [*WORKLOADS, *GROWING]
            exceeded = compare(folder, dsn, [name for name in WORKLOADS if name in asked_for], asked.rounds)
            if set(GROWING) & set(asked_for):
                exceeded += compare_growth(folder, dsn)
            if asked.rounds and set(asked_for) & {"P1", "P2"}:
                time_sqlalchemy(folder, dsn, asked.rounds)
        finally:
            server.stdin.close()
            server.wait()
    if asked.rounds:
        print("Time on the clock is the median of a client and a server that share this machine with whatever else runs; "
              "it is noise below 10 % for statements of one row and below 40 % for large reads. The counts are the measure.")
    for name in exceeded:
        print(f"limit exceeded: {name}", file=sys.stderr)
    return 1 if exceeded else 0


if __name__ == "__main__":
    sys.exit(main())
