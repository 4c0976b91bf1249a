#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The house rules that a compiler does not check.

    check_architecture.py [ROOT]

Floors: a header includes its own floor and the floors below. No cycle, of files or of folders. Each
third-party library stays behind its fence, and the details of a floor on it. An umbrella holds includes
only and nobody inside uses it. Every header begins as it should, is short or says why not, and is mirrored by a test. Every compile-time
error id has a program that provokes it.
"""
import pathlib
import re
import sys

LIBRARY = "include/alphaswarm"

# floor -> the floors that it may include besides itself
FLOORS = {
    "meta": [],
    "types": ["meta"],
    "catalog": [],
    "schema": ["meta", "types", "catalog"],
    "sql": ["meta", "types", "catalog", "schema"],
    "reader": ["meta", "types", "catalog", "schema", "sql"],
    "pg": ["meta", "types"],
    "orm": ["meta", "types", "catalog", "schema", "sql", "pg"],
    "migrate": ["meta", "types", "catalog", "schema", "sql"],
    "migrate/live": ["meta", "types", "schema", "sql", "pg", "migrate"],
    "docs": ["meta", "types", "schema"],
    "models": ["meta", "types", "schema"],
    "platform": ["meta", "types", "schema", "sql", "pg", "orm", "models"],   # what is done with the shipped tables
}

# headers beside the floors: umbrellas over several folders, and opt-in headers that count as part of a floor
ROOT_UMBRELLAS = {"alphaswarm.hpp", "models.hpp", "ledger.hpp", "inheritance.hpp", "relations.hpp", "network.hpp", "bits.hpp",
                  "range.hpp", "text_search.hpp", "extensions.hpp", "composite.hpp", "checked_sql.hpp", "sql_tool.hpp"}
ROOT_OPT_IN = {"chrono.hpp": "types", "format.hpp": "orm", "seeds.hpp": "platform"}

# what is included -> where it may be
FENCES = [
    (r"libpq-fe\.h|libpq-events\.h|libpq/.*|postgres_ext\.h", r"pg/.*", "libpq stays in pg/"),
    (r"boost/pfr(\.hpp|/.*)", r"meta/pfr\.hpp", "Boost.PFR stays in meta/pfr.hpp"),
    (r"boost/hana(\.hpp|/.*)", r"meta/hana\.hpp", "Boost.Hana stays in meta/hana.hpp"),
    (r"boost/(?!pfr|hana).*", r"$.", "no other part of Boost is used"),
    (r"fmt/.*", r"(.*/)?format(\.hpp|/.*)", "fmt stays in headers named format.hpp and folders named format/"),
]

# names of libpq's, its handles above all -> where they may be; <libpq-fe.h> comes along with pg/
LIBPQ = re.compile(r"\b(PQ[a-z]\w*|PG(?:result|conn|cancel|notify|\w*Desc)|PG_DIAG_\w+|PGRES_\w+|PQTRANS_\w+|"
                   r"\w+StatusType|Oid)\b|[.>]\s*native\s*\(")
NAMES_LIBPQ = "pg"

# headers that cost more to parse than the query path can pay
COSTLY = re.compile(r"chrono|ranges|iterator|memory|algorithm|functional|iostream|sstream|regex|iomanip|format|filesystem|"
                    r"thread|future|random|map|unordered_map|set|unordered_set")
QUERY_PATH = ("meta", "types", "catalog", "schema", "sql", "pg")
OFF_THE_QUERY_PATH = {"pg/scratch_server.hpp", "types/multirange.hpp", "types/tsvector.hpp", "types/hstore.hpp"}

MIRRORED_BY_INTEGRATION_TOO = ("pg", "orm", "platform", "migrate/live")  # headers that mean nothing without a server
NOT_MIRRORED = ("models",)                                   # descriptions are data: tests check them as a whole

MOST_LINES = 440


def code_of(text):
    """The same lines without comments and without what literals hold."""
    return re.sub(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<!\w)\'(?:\\.|[^\'\\\n])+\'',
                  lambda found: ("" if found.group().startswith("/") else '""') + "\n" * found.group().count("\n"),
                  text, flags=re.DOTALL)


class Header:
    def __init__(self, path, name):
        self.name = name                  # "sql/query/join.hpp"
        self.lines = path.read_text(encoding="utf-8").splitlines()
        self.code = code_of("\n".join(self.lines)).split("\n")
        self.folder = name.rpartition("/")[0]
        self.own, self.other, self.quoted = [], [], []
        for number, line in enumerate(self.lines, 1):
            found = re.match(r"\s*#\s*include\s*([<\"])([^>\"]+)[>\"]", line)
            if not found:
                continue
            if found.group(1) == '"':
                self.quoted.append((number, found.group(2)))
            elif found.group(2).startswith("alphaswarm/"):
                self.own.append((number, found.group(2)[len("alphaswarm/"):]))
            else:
                self.other.append((number, found.group(2)))


class Tree:
    def __init__(self, root):
        self.root = pathlib.Path(root)
        library = self.root / LIBRARY
        self.headers = {}
        for path in sorted(library.rglob("*.hpp")):
            name = path.relative_to(library).as_posix()
            self.headers[name] = Header(path, name)
        self.folders = {header.folder for header in self.headers.values() if header.folder}
        self.problems = []

    def say(self, header, number, what):
        self.problems.append(f"{LIBRARY}/{header}:{number}: {what}")

    # ---- what a header is -------------------------------------------------------------------------------------

    def is_umbrella(self, name):
        return name in ROOT_UMBRELLAS or name[:-len(".hpp")] in self.folders

    def home(self, name):
        """The folder that a header belongs to: an umbrella belongs to the folder that it covers."""
        if name in ROOT_UMBRELLAS:
            return "" if name[:-len(".hpp")] not in self.folders else name[:-len(".hpp")]
        return name[:-len(".hpp")] if self.is_umbrella(name) else name.rpartition("/")[0]

    def floor(self, name):
        if name in ROOT_OPT_IN:
            return ROOT_OPT_IN[name]
        home = self.home(name)
        while home and home not in FLOORS:
            home = home.rpartition("/")[0]
        return home

    # ---- rules ------------------------------------------------------------------------------------------------

    def check_places(self):
        for name, header in self.headers.items():
            if not self.floor(name) and name not in ROOT_UMBRELLAS:
                self.say(name, 1, "belongs to no known floor; a header beside the floors is listed in ROOT_UMBRELLAS or ROOT_OPT_IN of check_architecture.py")
            for number, target in header.quoted:
                self.say(name, number, f'includes "{target}" in quotes; write <alphaswarm/...>')
            for number, target in header.own:
                if target not in self.headers:
                    self.say(name, number, f"includes <alphaswarm/{target}>, which does not exist")

    def check_floors(self):
        for name, header in self.headers.items():
            floor = self.floor(name)
            if not floor:
                continue
            for number, target in header.own:
                if target in ROOT_UMBRELLAS or target in ROOT_OPT_IN:
                    self.say(name, number, f"includes <alphaswarm/{target}>, which is for users only")
                    continue
                below = self.floor(target)
                if target in self.headers and below != floor and below not in FLOORS[floor]:
                    self.say(name, number, f"{floor}/ may not include {below}/ (only "
                             f"{', '.join(each + '/' for each in FLOORS[floor]) or 'itself'})")

    def check_umbrellas(self):
        for name, header in self.headers.items():
            if self.is_umbrella(name):
                for number, line in enumerate(header.lines, 1):
                    if line.strip() and not re.match(r"\s*(//|#\s*pragma once|#\s*include\b)", line):
                        self.say(name, number, "is an umbrella and holds more than includes")
            for number, target in header.own:
                covered = target[:-len(".hpp")]
                if target in self.headers and covered in self.folders and name.startswith(covered + "/"):
                    self.say(name, number, f"includes {target}, the umbrella over its own folder")

    def check_cycles(self):
        files = {name: sorted({target for _, target in header.own if target in self.headers})
                 for name, header in self.headers.items()}
        for cycle in cycles(files):
            self.say(cycle[0], 1, "cycle of files: " + " -> ".join(cycle))
        folders = {}
        for name, targets in files.items():
            for target in targets:
                here, there = self.home(name), self.home(target)
                folders.setdefault(here, set()).add(there) if here != there else None
        for cycle in cycles({folder: sorted(targets) for folder, targets in folders.items()}):
            self.problems.append(f"{LIBRARY}: cycle of folders: " + " -> ".join(each or "." for each in cycle))

    def check_fences(self):
        for name, header in self.headers.items():
            for number, target in header.other:
                for library, allowed, rule in FENCES:
                    if re.fullmatch(library, target) and not re.fullmatch(allowed, name):
                        self.say(name, number, f"includes <{target}>: {rule}")
                if (COSTLY.fullmatch(target) and name not in ROOT_OPT_IN and name not in OFF_THE_QUERY_PATH
                        and self.floor(name) in QUERY_PATH):
                    self.say(name, number, f"includes <{target}>, which every user of a query would pay for")

    def check_libpq_names(self):
        for name, header in self.headers.items():
            if self.floor(name) == NAMES_LIBPQ:
                continue
            for number, line in enumerate(header.code, 1):
                for found in LIBPQ.finditer(line):
                    self.say(name, number, f"names {found.group().strip('.>( ')}, which is libpq's: "
                             "other floors read rows through pg::rows_view")

    def check_details(self):
        for name, header in self.headers.items():
            floor = self.floor(name)
            for number, line in enumerate(header.code, 1):
                for found in re.finditer(r"\b(\w+)::detail\b(?:::(\w+))?", line):
                    if found.group(1) in FLOORS and found.group(1) != floor:
                        self.say(name, number, f"reaches into {found.group()}: what crosses floors is a name of its "
                                 f"floor, {found.group(1)}::{found.group(2) or '...'}")

    def check_heads(self):
        for name, header in self.headers.items():
            lines = header.lines
            if not lines or lines[0] != "// SPDX-License-Identifier: BSL-1.0":
                self.say(name, 1, "does not begin with // SPDX-License-Identifier: BSL-1.0")
            first = next((number for number, line in enumerate(lines, 1) if not line.startswith("//")), 0)
            if not first or lines[first - 1] != "#pragma once":
                self.say(name, first or 1, "has no #pragma once right after its head")
            elif first < 3:
                self.say(name, first, "tells no story at its head")
            if len(lines) > MOST_LINES and not any(line.startswith("// Long because: ") for line in lines):
                self.say(name, MOST_LINES, f"has {len(lines)} lines: split it by idea, or say // Long because: ...")

    def check_mirrors(self):
        for name in self.headers:
            floor = self.floor(name)
            if self.is_umbrella(name) or floor in NOT_MIRRORED:
                continue
            mirror = name[:-len(".hpp")] + ".cpp"
            places = [f"tests/unit/{mirror}"]
            if floor in MIRRORED_BY_INTEGRATION_TOO:
                places.append(f"tests/integration/{mirror}")
            found = [self.root / place for place in places if (self.root / place).exists()]
            if not found:
                self.say(name, 1, "no test mirrors it: " + " nor ".join(places))
                continue
            text = "".join(path.read_text(encoding="utf-8") for path in found)
            if f"#include <alphaswarm/{name}>" not in text:
                self.say(name, 1, f"its mirror {found[0].relative_to(self.root)} does not include it")
            if not re.search(r"\b(static_assert|TEST_CASE|TEMPLATE_TEST_CASE|SCENARIO)\b", text):
                self.say(name, 1, f"its mirror {found[0].relative_to(self.root)} asserts nothing")

    def check_error_ids(self):
        expected = "\n".join(line for path in sorted((self.root / "tests/reject").rglob("*.cpp"))
                             for line in path.read_text(encoding="utf-8").splitlines()
                             if line.startswith("// EXPECT:"))
        provoked = set(re.findall(r"AS\d{4}", expected))
        seen = set()
        for name, header in self.headers.items():
            for number, line in enumerate(header.lines, 1):
                if line.lstrip().startswith("//"):
                    continue
                for found in re.findall(r"\bAS\d{4}\b", line):
                    if found not in provoked and found not in seen:
                        seen.add(found)
                        self.say(name, number, f"no rejected program below tests/reject/ expects {found}")

    def check(self):
        for rule in (self.check_places, self.check_floors, self.check_umbrellas, self.check_cycles,
                     self.check_fences, self.check_libpq_names, self.check_details, self.check_heads,
                     self.check_mirrors, self.check_error_ids):
            rule()
        return self.problems


def cycles(graph):
    """One cycle through each knot of a directed graph."""
    found, state, path = [], {}, []

    def visit(node):
        state[node] = "open"
        path.append(node)
        for target in graph.get(node, ()):
            if state.get(target) == "open":
                found.append(path[path.index(target):] + [target])
            elif target not in state:
                visit(target)
        path.pop()
        state[node] = "closed"

    for node in sorted(graph):
        if node not in state:
            visit(node)
    return found


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2]
    tree = Tree(root)
    for problem in tree.check():
        print(problem)
    print(f"{len(tree.headers)} headers, {len(tree.problems)} problems")
    return 1 if tree.problems or not tree.headers else 0


if __name__ == "__main__":
    sys.exit(main())
