#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""docs/adding-a-table.md, followed as a newcomer would, and with each of its steps forgotten.

    adding_a_table.py --compiler C --work W [--system FOLDER]... [ROOT]

The pieces that the page quotes are put into a copy of the models' headers. All of them together must compile; with
one left out the compiler must refuse, and say what the page quotes under `<!-- forgotten: step -->`. Every step has such a block.
What begins with `error:` is g++'s own sentence; of another compiler only the name in it is asked for.
"""
import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from check_snippets import snippet  # noqa: E402

FORGOTTEN = re.compile(r"^<!-- forgotten: (?P<step>[^>]+) -->\n+```\n(?P<said>.*?)\n```$", re.MULTILINE | re.DOTALL)
PIECES = HERE / "adding_a_table" / "signal_review.hpp"


def piece(name):
    return snippet(PIECES, name)


def replaced(text, old, new):
    """With the one place changed: a step whose place is gone, or is not the only one, fails here."""
    if text.count(old) != 1:
        raise ValueError(f"{text.count(old)} places look like {old!r}; one is needed")
    return text.replace(old, new)


def without(text, pattern):
    changed, count = re.subn(pattern, "", text)
    if count != 1:
        raise ValueError(f"{count} places look like {pattern!r}; one is needed")
    return changed


# What a step is when it is forgotten: the piece, changed.
FORGETTING = {
    "struct": ("struct", lambda text: ""),
    "scope member": ("struct", lambda text: without(text, r"    std::optional<key<Workspace>> workspace_id.*\n")),
    "description": ("description", lambda text: ""),
    "column": ("description", lambda text: without(text, r" *column<&T::reason>,\n")),
    "scope": ("description", lambda text: without(text, r" *\.scoped\(project_scope<T>\(\)\)\n")),
    "domain of the table": ("description", lambda text: without(text, r", domains::ledger")),
    "line": ("line", lambda text: None),
    "forward declaration": ("forward", lambda text: ""),
    "domain": ("domain", lambda text: None),
}


def apply(models, step):
    """Puts the pieces into the copy, all but what the step forgets."""
    pieces = {name: piece(name) for name in ("forward", "struct", "description", "line", "domain")}
    if step:
        name, forget = FORGETTING[step]
        pieces[name] = forget(pieces[name])

    def edit(file, old, new):
        path = models / file
        path.write_text(replaced(path.read_text(encoding="utf-8"), old, new), encoding="utf-8")

    edit("ledger.hpp", "struct BacktestRun;\n", "struct BacktestRun;\n" + pieces["forward"])
    edit("ledger.hpp", "}  // namespace alphaswarm::models\n",
         pieces["struct"] + "\n" + pieces["description"] + "\n}  // namespace alphaswarm::models\n")
    if pieces["line"] is not None:
        lines = "".join(f"    {line}\n" for line in pieces["line"].split())
        edit("tables.hpp", lines.replace("    SignalReview,\n", ""), lines)
    if pieces["domain"] is not None:
        domain = pieces["domain"].strip()
        edit("domains/shipped.hpp", domain.replace(', "market_data"', "") + "\n", domain + "\n")


def flat(text):
    """Quotes as the page has them, and every run of space as one."""
    return re.sub(r"\s+", " ", re.sub("[\u2018\u2019]", "'", text))


class Attempt:
    def __init__(self, options, root):
        self.options, self.root = options, root

    def compile(self, step):
        """Exit status and what the compiler said of the schema without this step, or with all of them."""
        copy = pathlib.Path(self.options.work) / (step or "whole").replace(" ", "_")
        shutil.copytree(self.root / "include/alphaswarm/models", copy / "alphaswarm/models")
        apply(copy / "alphaswarm/models", step)
        program = HERE / "adding_a_table" / "use.cpp"
        words = [self.options.compiler, "-std=c++20", "-fsyntax-only", f"-I{copy}", f"-I{self.root / 'include'}"]
        words += [word for folder in self.options.system if folder for word in ("-isystem", folder) if folder != "/usr/include"]
        done = subprocess.run([*words, str(program)], env=dict(os.environ, LC_ALL="C"), stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return done.returncode, done.stdout.decode("utf-8", "replace")

    def problem(self, step, quoted):
        """Why a newcomer would be led astray; empty where nothing is wrong."""
        try:
            status, said = self.compile(step)
        except ValueError as error:
            return str(error)
        if step is None:
            return "" if status == 0 else "with every step followed it must compile:\n" + said[:4000]
        if status == 0:
            return "forgotten, and the compiler accepts it"
        wanted = flat(quoted)
        if quoted.startswith("error:") and "clang" in self.options.compiler:
            wanted = re.search(r"'\w+'", quoted).group()
        return "" if wanted in flat(said) else f"the page quotes\n  {quoted}\nand the compiler says\n{said[:4000]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--work", required=True)
    parser.add_argument("--system", action="append", default=[])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("root", nargs="?", default=str(HERE.parent.parent))
    options = parser.parse_args()
    options.system = [folder for some in options.system for folder in some.split(";")]
    shutil.rmtree(options.work, ignore_errors=True)
    root = pathlib.Path(options.root)
    page = (root / "docs/adding-a-table.md").read_text(encoding="utf-8")
    quoted = {found["step"]: found["said"] for found in FORGOTTEN.finditer(page)}
    failures = 0
    for step in sorted(set(quoted) ^ set(FORGETTING)):
        print(f"FAILED {step}: the page and this test do not both know the step")
        failures += 1
    attempt = Attempt(options, root)
    steps = [None, *(step for step in FORGETTING if step in quoted)]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for step, problem in zip(steps, pool.map(lambda step: attempt.problem(step, quoted.get(step, "")), steps)):
            print(f"{'FAILED' if problem else 'ok    '} {'without ' + step if step else 'every step'}" + (f": {problem}" if problem else ""))
            failures += bool(problem)
    print(f"{len(steps)} attempts, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
