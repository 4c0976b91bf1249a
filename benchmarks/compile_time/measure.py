#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What this library costs to compile, in units of a program written by hand on libpq (unit.cpp).

    benchmarks/compile_time/measure.py [--compiler g++]... [--rounds 9] [--only unit|queries|texts|include|tables|schema]... [--instructions]

Every round compiles each program once, one after the other, so that a busy machine slows all alike; a figure is
the median of the user CPU time over the rounds. What takes several units is compared with a unit compiled just before
it, in three rounds at most. Each compiler is measured in its own unit. The limits hold for g++; for other compilers they are
printed for comparison. Exit status 1 says that a limit is exceeded.

With --instructions valgrind counts what the compiler does, once for each program: stable figures, thirty times as slow.
"""
import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

import generate

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from flags import INCLUDE, libpq_flags  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
FEW, MANY = 10, 60
TABLES = 20
TEXTS = {"small": 11, "medium": 6, "large": 3}   # how many texts of each size the longer file has; the shorter has one
WAYS = {", -fsyntax-only": False, ", -O2": True}
TEXT_LIMITS = {   # of what was measured in instructions, with some 15 percent of room
    ", -fsyntax-only": {"header": 0.39, "small": 0.05, "medium": 0.17, "large": 0.94},
    ", -O2": {"header": 0.39, "small": 0.085, "medium": 0.25, "large": 1.05},
}
SIZES = [10, 100, 300, 1000]   # tables of the generated schemas
LONG_ROUNDS = 3
FLOORS = ["types", "schema", "sql", "pg", "orm"]
STANDARD = ["cstdint", "cstring", "optional", "stdexcept", "string", "utility", "vector", "libpq-fe.h"]


class Program:
    """One compilation: its command, and what each round measured."""

    def __init__(self, compiler, flags, source, counted=False):
        self.command = [compiler, "-std=c++20", *flags, *libpq_flags(), f"-I{INCLUDE}", str(source)]
        self.counted = counted
        self.seconds, self.kilobytes, self.ratios = [], [], []   # counted: billions of instructions for seconds

    def run_beside(self, unit):
        """The unit and this program at once after each other, and how many times the one goes into the other."""
        unit.run()
        self.run()
        self.ratios.append(self.seconds[-1] / unit.seconds[-1])

    def run(self):
        if not self.counted:
            self.run_timed()
        elif self.seconds:   # the same each time
            self.seconds.append(self.seconds[0])
        else:
            self.run_counted()

    def run_counted(self):
        with tempfile.TemporaryDirectory() as folder:
            counter = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", "--trace-children=yes"]
            done = subprocess.run([*counter, f"--log-file={folder}/%p", *self.command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            if done.returncode != 0:
                sys.exit(f"{' '.join(self.command)}\n{done.stderr.decode(errors='replace')[:4000]}")
            said = "".join(log.read_text() for log in pathlib.Path(folder).iterdir())
        counts = [int(count.replace(",", "")) for count in re.findall(r"I +refs: +([\d,]+)", said)]
        if not counts:
            sys.exit(f"valgrind told no count for {' '.join(self.command)}:\n{said[:2000]}")
        self.seconds.append(sum(counts) / 1e9)

    def run_timed(self):
        child = subprocess.Popen(self.command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
        said = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            sys.exit(f"{' '.join(self.command)}\n{said.decode(errors='replace')[:4000]}")
        self.seconds.append(usage.ru_utime)
        self.kilobytes.append(usage.ru_maxrss)

    @property
    def cost(self):
        return statistics.median(self.seconds)

    @property
    def megabytes(self):
        """What the compiler held at the most; 0 where instructions were counted."""
        return max(self.kilobytes, default=0) / 1024


class Measurement:
    def __init__(self, compiler, folder, counted):
        self.compiler, self.folder, self.counted = compiler, folder, counted
        self.programs = {}
        self.long = set()   # names of the programs that take several units
        self.curve = set()  # names of the generated schemas
        self.growth = {size: [] for size in SIZES}
        self.apart = []     # the same for the largest, with a namespace for each domain
        self.lines = []
        self.failed = []
        self.limits_hold = not compiler.startswith("clang")

    def add(self, name, text_or_path, optimised=False, long=False, curve=False):
        source = text_or_path
        if not isinstance(source, pathlib.Path):
            source = self.folder / f"{len(self.programs)}.cpp"
            source.write_text(text_or_path)
        flags = ["-O2", "-c", "-o", os.devnull] if optimised else ["-fsyntax-only"]
        self.programs[name] = Program(self.compiler, flags, source, self.counted)
        if long:
            self.long.add(name)
        if curve:
            self.curve.add(name)

    def add_precompiled(self, name, headers):
        """A file that needs these headers, which are compiled before it and are no part of its cost."""
        header = self.folder / f"{len(self.programs)}_precompiled.hpp"
        header.write_text("".join(f"#include <{h}>\n" for h in headers))
        compiled = header.with_name(header.name + (".pch" if "clang" in self.compiler else ".gch"))
        subprocess.run(
            [self.compiler, "-std=c++20", "-O2", *libpq_flags(), f"-I{INCLUDE}", "-x", "c++-header", str(header), "-o", str(compiled)],
            check=True)
        self.add(name, "int main() {}\n", optimised=True)
        self.programs[name].command[1:1] = ["-include", str(header)]

    def run(self, rounds):
        for number in range(rounds):
            for name, program in self.programs.items():
                if sys.stderr.isatty():
                    print(f"\r{self.compiler}: round {number + 1} of {rounds}: {name:<50}", end="\r", file=sys.stderr, flush=True)
                if name in self.curve:
                    continue
                if name not in self.long:
                    program.run()
                elif number < LONG_ROUNDS:
                    program.run_beside(self.programs["unit"])

    def run_curve(self, rounds):
        """Each schema beside as many tables of smaller schemas, half of them before it and half after: what the machine does
        meanwhile then weighs on both alike, though the one takes a minute."""
        unit, empty, small = self.programs["unit"], self.programs["schema of 0"], self.programs["schema of 100"]
        for _ in range(rounds):
            empty.run_beside(unit)
            schemas = [(size, f"schema of {size}", self.growth[size]) for size in SIZES]
            for size, name, growth in [*schemas, (SIZES[-1], "schema apart", self.apart)]:
                large, beside = self.programs[name], max(2, size // 100)
                for number in range(beside):
                    if number == beside // 2:
                        large.run_beside(unit)
                    small.run_beside(unit)
                tables = 100 * large.seconds[-1] / size, statistics.mean(small.seconds[-beside:])
                growth.append((tables[0] / tables[1], (tables[0] - 100 * empty.seconds[-1] / size) / (tables[1] - empty.seconds[-1])))

    def units(self, name):
        """The median of what each round measured in the unit beside it."""
        return statistics.median(self.programs[name].ratios)

    def report_units(self, what, units, limit=None):
        self.line(what, f"{units:7.3f} units", limit and f"{limit} units", limit is None or units <= limit)

    def report_memory(self, what, name, limit):
        megabytes = self.programs[name].megabytes
        if not self.counted:
            self.line(what, f"{megabytes:8.0f} MB", f"{limit} MB", megabytes <= limit)

    def cost(self, name):
        return self.programs[name].cost

    def report(self, what, seconds, limit=None):
        units = seconds / self.cost("unit")
        self.line(what, f"{seconds * 1000:8.1f} {'M' if self.counted else 'ms'} {units:7.3f} units", limit and f"{limit} units", limit is None or units <= limit)

    def line(self, what, figure, limit, holds):
        verdict = ""
        if limit:
            verdict = f"limit {limit:<11} {'ok' if holds else 'EXCEEDED'}"
            if not holds and self.limits_hold:
                self.failed.append(what)
        self.lines.append(f"  {what:<62} {figure:>30}  {verdict}".rstrip())


def describe_programs(m, only):
    m.add("unit", HERE / "unit.cpp", optimised=True)
    m.add("three queries", HERE / "queries.cpp", optimised=True)
    if "queries" in only:
        m.add("few queries", generate.queries(generate.realistic, 0, FEW))
        m.add("many queries", generate.queries(generate.realistic, 0, MANY))
        for name, kind in (("known rows", generate.known_row), ("new rows", generate.new_row)):
            m.add("few " + name, generate.queries(kind, 0, 5), optimised=True)
            m.add("many " + name, generate.queries(kind, 0, 30), optimised=True)
    if "texts" in only:
        m.add_precompiled("library precompiled", ["alphaswarm/alphaswarm.hpp"])
        m.add_precompiled("precompiled", ["alphaswarm/alphaswarm.hpp", "alphaswarm/checked_sql.hpp"])
        for way, optimised in WAYS.items():
            m.add("no texts" + way, generate.queries(None, 0, 0), optimised=optimised)
            m.add("header of texts" + way, generate.texts(None, 0), optimised=optimised)
            for size, count in TEXTS.items():
                for number in (1, count):
                    m.add(f"{number} {size} texts{way}", generate.texts(getattr(generate, f"{size}_text"), number), optimised=optimised)
                    if words := getattr(generate, f"{size}_words", None):
                        m.add(f"{number} {size} words{way}", generate.queries(words, 0, number), optimised=optimised)
    if "tables" in only:
        for use in ("", "described", "fetched"):
            m.add(f"no tables {use}", generate.tables(0, use))
            m.add(f"tables {use}", generate.tables(TABLES, use))
        m.add("no tables optimised", generate.tables(1, "fetched"), optimised=True)
        m.add("tables optimised", generate.tables(1 + TABLES, "fetched"), optimised=True)
    if "schema" in only:
        m.add("whole schema", generate.whole_schema(), long=True)
        m.add("three tables, three headers", generate.three_tables(None), long=True)
        m.add("three tables, all headers", generate.three_tables("alphaswarm/models.hpp"), long=True)
        for way, optimised in (("", False), (", -O2", True)):
            m.add("parents alone" + way, generate.instruments(False), optimised=optimised, long=True)
            m.add("every class" + way, generate.instruments(True), optimised=optimised, long=True)
        for size in [0, *SIZES]:
            m.add(f"schema of {size}", generate.schema(size), curve=True)
        m.add("schema apart", generate.schema(SIZES[-1], apart=True), curve=True)
    if "include" in only:
        m.add("include standard", generate.including(*STANDARD))
        present = [floor for floor in FLOORS if (INCLUDE / "alphaswarm" / f"{floor}.hpp").exists()]
        for floor in FLOORS:
            whole = [f"alphaswarm/{floor}.hpp"] if floor in present else sorted(
                f"alphaswarm/{floor}/{header.name}" for header in (INCLUDE / "alphaswarm" / floor).glob("*.hpp")
                if header.name not in ("scratch_server.hpp", "fetch_as.hpp"))
            m.add(f"include {floor}", generate.including(*STANDARD, *whole))
        m.add("include library", generate.including(*STANDARD, "alphaswarm/alphaswarm.hpp"))
        for header in model_headers():
            m.add(f"include {header}", generate.including(*STANDARD, "alphaswarm/alphaswarm.hpp", header))


def model_headers():
    found = sorted(header.name for header in (INCLUDE / "alphaswarm" / "models").glob("*.hpp"))
    return [f"alphaswarm/models/{name}" for name in found] + ["alphaswarm/models.hpp"]


def write_report(m, only):
    unit = m.programs["unit"]
    print(f"{m.compiler}: one unit is {unit.cost:.3f} " + ("G instructions" if m.counted else f"s and {unit.megabytes:.0f} MB"))
    m.report("three queries, -O2", m.cost("three queries"), 2.5)
    m.report_memory("three queries, -O2: memory", "three queries", 250)
    if "queries" in only:
        m.report("each further query, -fsyntax-only", (m.cost("many queries") - m.cost("few queries")) / (MANY - FEW), 0.05)
        m.report("each further query of a known row type, -O2", (m.cost("many known rows") - m.cost("few known rows")) / 25, 0.06)
        m.report("each further query of a new row type of 12 columns, -O2", (m.cost("many new rows") - m.cost("few new rows")) / 25, 0.15)
    if "texts" in only:
        write_texts(m)
    if "tables" in only:
        written = (m.cost("tables ") - m.cost("no tables ")) / TABLES
        described = (m.cost("tables described") - m.cost("no tables described")) / TABLES
        fetched = (m.cost("tables fetched") - m.cost("no tables fetched")) / TABLES
        m.report("each table of 12 columns, written only", written)
        m.report("... and described and checked because it is used", described - written)
        m.report("... and fetched whole by one query, -fsyntax-only", fetched - described)
        m.report("each table, written, described and fetched, -O2", (m.cost("tables optimised") - m.cost("no tables optimised")) / TABLES)
    if "schema" in only:
        m.report_units("all of models.hpp with every check, -fsyntax-only", m.units("whole schema"), 10)
        m.report_memory("... its memory", "whole schema", 700)
        m.report_units("three tables queried: models.hpp rather than three headers, the rise",
                       m.units("three tables, all headers") - m.units("three tables, three headers"), 1)
        m.report_units("a polymorphic load of 13 classes, -fsyntax-only, the rise", m.units("every class") - m.units("parents alone"), 1.5)
        m.report_units("... and with its code, -O2", m.units("every class, -O2") - m.units("parents alone, -O2"), 1.5)
        write_curve(m)
    if "include" in only:
        standard, library = m.cost("include standard"), m.cost("include library")
        m.report("the standard headers that unit.cpp includes", standard)
        for floor in FLOORS:
            m.report(f"... with the headers of {floor} and what they include", m.cost(f"include {floor}") - standard)
        m.report("... with all of alphaswarm.hpp", library - standard)
        for header in model_headers():
            m.report(f"alphaswarm.hpp with {header.removeprefix('alphaswarm/')}: the rise", m.cost(f"include {header}") - library)
    print("\n".join(m.lines), end="\n\n")
    return m.failed if m.limits_hold else []


def write_texts(m):
    """A further text costs what a file with several costs more than a file with one."""
    def further(size, what, way):
        return (m.cost(f"{TEXTS[size]} {size} {what}{way}") - m.cost(f"1 {size} {what}{way}")) / (TEXTS[size] - 1)

    m.report("a file that includes both headers precompiled, in all, -O2", m.cost("precompiled"), 0.2)
    m.report("... of it for checked_sql.hpp", m.cost("precompiled") - m.cost("library precompiled"), 0.1)
    for way in WAYS:
        limits = TEXT_LIMITS[way]
        m.report(f"checked_sql.hpp beside alphaswarm.hpp, no text{way}", m.cost("header of texts" + way) - m.cost("no texts" + way), limits["header"])
        m.report(f"a further text of one line and table{way}", further("small", "texts", way), limits["small"])
        m.report("... the same in words", further("small", "words", way))
        m.report(f"a further text of 14 lines: 3 tables, group, window{way}", further("medium", "texts", way), limits["medium"])
        m.report("... the same in words, but for the window", further("medium", "words", way))
        m.report(f"a further text of 59 lines{way}", further("large", "texts", way), limits["large"])


def write_curve(m):
    """What a schema of many tables costs beside as many tables in schemas of 100: at most as much, if the curve is no worse
    than a line. And each table alone, without what an empty file costs."""
    schemas = [(f"a generated schema of {size} tables with every check", f"schema of {size}", m.growth[size]) for size in SIZES]
    for what, name, growth in [*schemas, (f"... of {SIZES[-1]} tables, a namespace for each domain", "schema apart", m.apart)]:
        m.report_units(what, m.units(name))
        whole, each = (statistics.median(figures) for figures in zip(*growth))
        if growth is not m.growth[10] and growth is not m.growth[100]:
            # On the clock the limit leaves room for what a busy machine adds; checks that were quadratic would show 10.
            limit = 1.0 if m.counted else 1.25
            m.line("... the whole, relative to as many tables by the hundred", f"{whole:7.3f}", f"{limit}", whole <= limit)
            m.line("... each table of it, relative to each of 100", f"{each:7.3f}", None, True)


def main():
    parts = ["unit", "queries", "texts", "include", "tables", "schema"]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compiler", action="append", help="may be repeated; default: g++ and clang++-19 where present")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--only", action="append", choices=parts, help="may be repeated; default: everything")
    parser.add_argument("--instructions", action="store_true", help="count them with valgrind, in one round")
    asked = parser.parse_args()
    rounds = 1 if asked.instructions else asked.rounds
    compilers = asked.compiler or [c for c in ("g++", "clang++-19") if shutil.which(c)]
    failed = []
    for compiler in compilers:
        with tempfile.TemporaryDirectory() as folder:
            m = Measurement(compiler, pathlib.Path(folder), asked.instructions)
            only = asked.only or parts
            describe_programs(m, only)
            m.run(rounds)
            if "schema" in only:
                m.run_curve(min(rounds, LONG_ROUNDS))
            failed += write_report(m, only)
    for what in failed:
        print(f"limit exceeded: {what}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
