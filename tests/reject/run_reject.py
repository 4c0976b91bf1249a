#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Programs that must not build, and what the compiler must say of them.

    run_reject.py [--compiler g++] [--bless] [FLOOR | FLOOR/sentence.cpp ...]

A source reject/<floor>/<sentence>.cpp looks like this:

    // SPDX-License-Identifier: BSL-1.0
    // EXPECT: AS0221 join\\(\\).*no foreign key or link connects them
    // HEADER: alphaswarm/sql.hpp          (only where alphaswarm/<floor>.hpp is not what it includes)
    #include <alphaswarm/sql.hpp>
    namespace sentence {                   // the file's own name
    #ifdef ALPHASWARM_REJECT
    auto wrong = ...;
    #else
    auto right = ...;
    #endif
    }

Without ALPHASWARM_REJECT it must compile: all sources of a floor are read as one translation unit, and
one by one only when that fails. With it, the compiler must refuse the source, and its first error - with
the lines that lead to it and the notes that follow - must match every EXPECT, stay within 15 lines, and
equal golden/<compiler>/<floor>/<sentence>.txt where that was written by this very compiler version.
Line numbers in the library's own files are kept out of the golden text, so that editing a header
does not stale it. --bless writes the golden texts anew.
"""
import argparse
import concurrent.futures
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
MOST_LINES = 15
ENVIRONMENT = dict(os.environ, LC_ALL="C")

ERROR = re.compile(r"(^|[: ])(fatal )?error: ")
# lines with which a compiler leads to an error rather than follows one
LEAD = re.compile(r"^(In file included from |\s+from |In module |.*: In (instantiation|substitution|function|member|"
                  r"lambda|constructor|static|copy|destructor|expression|requirements)|.*: At global scope|"
                  r".*\s{2,}(required (from|by|for)|recursively required)|.*\s{2,}in .constexpr. expansion)")
CLOSING = re.compile(r"^(compilation terminated|\d+ (error|warning)s?( and \d+ (error|warning)s?)? generated)")


class Compiler:
    def __init__(self, command):
        self.command = command
        first = self._ask("--version").splitlines()[0]
        self.is_clang = "clang" in first
        self.version = self._ask("-dumpversion" if self.is_clang else "-dumpfullversion").strip()
        self.name = f"{'clang++' if self.is_clang else 'g++'}-{self.version.split('.')[0]}"

    def _ask(self, option):
        return subprocess.run([self.command, option], check=True, stdout=subprocess.PIPE, text=True).stdout


def first_error(said):
    """From the first line to the end of the first error's notes."""
    lines = [line for line in said.rstrip("\n").split("\n") if not CLOSING.match(line)]
    errors = [number for number, line in enumerate(lines) if ERROR.search(line)]
    if len(errors) > 1:
        end = errors[1]
        while end > errors[0] + 1 and LEAD.match(lines[end - 1]):
            end -= 1
        lines = lines[:end]
    return lines


def without_traces(lines, source, root, is_clang, included_at):
    """The error as a user's own build prints it: as if there were no precompiled header and no build folder."""
    lines = [line.replace(str(root) + "/", "") for line in lines]
    chain = 0
    while chain < len(lines) and re.match(r"^(In file included from |\s+from )", lines[chain]):
        chain += 1
    if chain and included_at:
        if is_clang:
            lines[0] = re.sub(r"^(In file included from )\S+:\d+:$", rf"\g<1>{source}:{included_at}:", lines[0])
        elif not any(source in line for line in lines[:chain]):
            lines[chain - 1] = lines[chain - 1].rstrip(":,") + ","
            lines.insert(chain, f"                 from {source}:{included_at}:")
    return lines


def golden_text(lines):
    """Without line numbers of the library's own files and of the standard library's."""
    kept, inside = [], False
    for line in lines:
        place = re.match(r"^(?:In file included from |\s+from )?(\S+?):\d+", line)
        if place:
            inside = not place.group(1).startswith("tests/")
            if inside:
                line = re.sub(r"^((?:In file included from |\s+from )?\S+?)(:\d+)+", r"\1", line)
                line = re.sub(r"^/\S*/(?=[\w.]+(:|,| ))", "", line)
        elif inside:
            margin = re.match(r"^( *)(\d+)( \|)", line)
            if margin:
                line = margin.group(1) + " " * len(margin.group(2)) + line[margin.start(3):]
        kept.append(line.rstrip())
    return "\n".join(kept) + "\n"


class Source:
    def __init__(self, path):
        self.path = path
        self.floor = path.parent.name
        self.name = f"{self.floor}/{path.stem}"
        self.text = path.read_text(encoding="utf-8")
        head = []
        for line in self.text.splitlines():
            if not line.startswith("//"):
                break
            head.append(line)
        self.expected = [line.split(":", 1)[1].strip() for line in head if line.startswith("// EXPECT:")]
        headers = [line.split(":", 1)[1].strip() for line in head if line.startswith("// HEADER:")]
        self.header = headers[0] if headers else f"alphaswarm/{self.floor}.hpp"

    def malformed(self):
        if not self.expected:
            return "has no // EXPECT: line at its head"
        for pattern in self.expected:
            try:
                if not pattern or re.compile(pattern).match(""):
                    return f"EXPECT {pattern!r} matches anything"
            except re.error as error:
                return f"EXPECT {pattern!r}: {error}"
        if "ALPHASWARM_REJECT" not in self.text:
            return "does not mention ALPHASWARM_REJECT"
        if not re.search(rf"^namespace (\w+::)*{re.escape(self.path.stem)}\b", self.text, re.MULTILINE):
            return f"is not wrapped in namespace {self.path.stem}"
        return ""

    def included_at(self):
        """The line that includes the header which was precompiled."""
        for number, line in enumerate(self.text.splitlines(), 1):
            if re.match(rf"#include <{re.escape(self.header)}>", line):
                return number
        return 0


class Runner:
    def __init__(self, options):
        self.compiler = Compiler(options.compiler)
        self.rejects = pathlib.Path(options.folder).resolve()
        self.root = self.rejects.parent.parent
        self.work = pathlib.Path(options.work).resolve() / self.compiler.name
        self.bless = options.bless
        self.golden = self.rejects / "golden" / self.compiler.name
        version = self.golden / "VERSION"
        self.compares = version.exists() and version.read_text(encoding="utf-8").strip() == self.compiler.version
        self.flags = ["-std=c++20"]
        for folder in options.system:
            if folder and os.path.normpath(folder) != "/usr/include":
                self.flags += ["-isystem", folder]
        self.precompiled = {}

    def compile(self, *words):
        done = subprocess.run([self.compiler.command, *self.flags, *words, "-Iinclude"], cwd=self.root, env=ENVIRONMENT,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return done.returncode, done.stdout.decode("utf-8", "replace")

    def precompile(self, header):
        """Flags that make the header cheap to include; none where that fails: it is only for speed."""
        if not (self.root / "include" / header).exists():
            return []
        folder = self.work / "precompiled" / pathlib.PurePath(header).stem   # its own: g++ takes every .gch that it meets
        target = folder / (header + (".pch" if self.compiler.is_clang else ".gch"))
        target.parent.mkdir(parents=True, exist_ok=True)
        status, _ = self.compile("-DALPHASWARM_REJECT", "-w", "-x", "c++-header", f"include/{header}",
                                 "-o", str(target))
        if status:
            return []
        if self.compiler.is_clang:
            return ["-include-pch", str(target)]
        return [f"-I{folder}"]  # ahead of include/: g++ prefers the .gch where it looks for the header

    def accepted(self, sources):
        """The failures among the twins that must compile, by name."""
        self.work.mkdir(parents=True, exist_ok=True)
        batch = self.work / "accepted.cpp"
        batch.write_text("".join(f'#include "{source.path}"\n' for source in sources), encoding="utf-8")
        status, said = self.compile("-fsyntax-only", str(batch))
        if status == 0:
            return {}
        failures = {}
        for source in sources:
            alone, text = self.compile("-fsyntax-only", str(source.path.relative_to(self.root)))
            if alone:
                failures[source.name] = "without ALPHASWARM_REJECT it must compile, but:\n" + text
        if not failures:
            failures["(all together)"] = "each compiles alone, but not all in one translation unit:\n" + said
        return failures

    def refused(self, source):
        """Why the refusal is not as it must be; empty when it is."""
        place = str(source.path.relative_to(self.root))
        precompiled = self.precompiled.get(source.header, [])
        status, said = self.compile(*precompiled, "-fsyntax-only", "-DALPHASWARM_REJECT", place)
        if status == 0:
            return "with ALPHASWARM_REJECT it must be refused, but it compiles"
        if status != 1 or "internal compiler error" in said:
            return f"the compiler broke down (status {status}):\n{said}"
        lines = without_traces(first_error(said), place, self.root, self.compiler.is_clang,
                               source.included_at() if precompiled else 0)
        shown = "\n".join(lines)
        problems = [f"the first error does not match EXPECT: {pattern}"
                    for pattern in source.expected if not re.search(pattern, shown)]
        if len(lines) > MOST_LINES:
            problems.append(f"the first error takes {len(lines)} lines; {MOST_LINES} are allowed")
        golden = self.golden / f"{source.name}.txt"
        text = golden_text(lines)
        if self.bless and not problems:
            if not golden.exists() or golden.read_text(encoding="utf-8") != text:
                golden.parent.mkdir(parents=True, exist_ok=True)
                golden.write_text(text, encoding="utf-8")
                print(f"blessed {golden.relative_to(self.root)}")
        elif self.compares:
            kept = golden.read_text(encoding="utf-8") if golden.exists() else ""
            if not kept:
                problems.append("there is no golden text of this error; read it, then run scripts/bless")
            elif kept != text:
                problems.append("the error's text changed; if the new one is right, run scripts/bless:\n" + "".join(
                    difflib.unified_diff(kept.splitlines(True), text.splitlines(True), "kept", "now")))
        return "\n".join(problems + ["the first error:", shown]) if problems else ""

    def stale_goldens(self, floors, sources):
        known = {source.name for source in sources}
        return [golden for floor in floors for golden in sorted((self.golden / floor).glob("*.txt"))
                if f"{floor}/{golden.stem}" not in known]

    def run(self, chosen, jobs):
        sources, whole_floors = [], []
        for name in chosen:
            path = self.rejects / name
            if path.is_dir():
                whole_floors.append(name)
                sources += [Source(file) for file in sorted(path.glob("*.cpp"))]
            else:
                sources.append(Source(path))
        failures = {}
        for source in sources:
            if source.malformed():
                failures[source.name] = source.malformed()
        well_formed = [source for source in sources if source.name not in failures]
        if well_formed:
            shutil.rmtree(self.work, ignore_errors=True)
            for header in sorted({source.header for source in well_formed}):
                self.precompiled[header] = self.precompile(header)
            with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
                accepted = pool.submit(self.accepted, well_formed)
                for source, problem in zip(well_formed, pool.map(self.refused, well_formed)):
                    if problem:
                        failures[source.name] = problem
                for name, problem in accepted.result().items():
                    failures[name] = "\n".join(filter(None, [failures.get(name), problem]))
        for golden in self.stale_goldens(whole_floors, sources):
            if self.bless:
                golden.unlink()
                print(f"removed {golden.relative_to(self.root)}")
            elif self.compares:
                failures[golden.parent.name + "/" + golden.stem] = "its golden text has no source any more"
        if self.bless:
            self.golden.mkdir(parents=True, exist_ok=True)
            (self.golden / "VERSION").write_text(self.compiler.version + "\n", encoding="utf-8")
        for source in sources:
            print(f"{'FAILED' if source.name in failures else 'ok    '} {source.name}")
        for name, problem in failures.items():
            print(f"\n{name}: {problem}")
        compared = "compared with" if self.compares or self.bless else "golden texts not compared: none by"
        print(f"\n{self.compiler.name} ({self.compiler.version}), {compared} this version")
        print(f"{len(sources) - sum(source.name in failures for source in sources)} passed, {len(failures)} failed")
        return 1 if failures or not sources else 0


def libpq_include_folder():
    try:
        return [subprocess.run(["pg_config", "--includedir"], check=True, stdout=subprocess.PIPE,
                               text=True).stdout.strip()]
    except (OSError, subprocess.CalledProcessError):
        return ["/usr/include/postgresql"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--bless", action="store_true")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--system", action="append", default=[], help="an include folder of others")
    parser.add_argument("--work", default=str(HERE.parent.parent / "build" / "reject"))
    parser.add_argument("--folder", default=str(HERE), help="the folder tests/reject")
    parser.add_argument("sources", nargs="*", help="floors or floor/sentence.cpp; all floors by default")
    options = parser.parse_args()
    options.system = [folder for some in options.system for folder in some.split(";")] or libpq_include_folder()
    runner = Runner(options)
    chosen = options.sources or sorted({path.parent.name for path in runner.rejects.glob("*/*.cpp")})
    if not chosen:
        print("there are no rejected programs yet")
        return 0
    return runner.run(chosen, options.jobs)


if __name__ == "__main__":
    sys.exit(main())
