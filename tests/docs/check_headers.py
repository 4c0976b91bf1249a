#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Headers that are named exist, and a page says what its code includes.

    check_headers.py [ROOT]

A header is named by its path (`<alphaswarm/sql/ddl.hpp>`, `sql/ddl.hpp`, `include/alphaswarm/sql/ddl.hpp`, or that of any
file below the root) or, without a folder, by what it is called. So it is in README.md, CONTRIBUTING.md, CHANGELOG.md,
docs/*.md and the comments of include/.

In docs/*.md every header of the library that an example includes stands above the page's first quotation
of that example, and some header above the first C++ of any other source.
"""
import pathlib
import re
import sys

LIBRARY = "include/alphaswarm"
NAMED = re.compile(r"(?<![\w./>*-])(?P<open><)?(?P<path>(?:[\w.-]+/)*[\w-]+\.hpp)\b")
INCLUDE = re.compile(r"^\s*#\s*include\s*<(alphaswarm/[^>]+)>", re.MULTILINE)
NAMED_HERE = re.compile(r"\balphaswarm/[\w/]+\.hpp\b")
CODE = re.compile(r"(?:^<!-- snippet: (?P<file>[^#\s]+)(?:#[\w.-]+)? -->\s*\n)?^```cpp\n(?P<text>.*?)^```$",
                  re.MULTILINE | re.DOTALL)


class Tree:
    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.headers = [path.relative_to(self.root / LIBRARY).as_posix()
                        for path in (self.root / LIBRARY).rglob("*.hpp")]
        self.names = {header.rpartition("/")[2] for header in self.headers}
        self.seen = 0
        self.problems = []

    def exists(self, path, from_the_library):
        if path.startswith("alphaswarm/"):
            return path[len("alphaswarm/"):] in self.headers
        if "/" not in path:
            return path in self.names
        if any(header == path or header.endswith("/" + path) for header in self.headers):
            return True
        return not from_the_library and (self.root / path).is_file()

    def check_names(self, place, numbered_lines, from_the_library):
        for number, line in numbered_lines:
            for found in NAMED.finditer(line):
                path = found["path"]
                if found["open"] and not path.startswith("alphaswarm/"):
                    continue  # of another library
                self.seen += 1
                if not self.exists(path, from_the_library):
                    self.problems.append(f"{place}:{number}: names {path}, which does not exist")

    def check_page(self, place, text):
        for found in CODE.finditer(text):
            told = text[:found.start()] + " ".join(INCLUDE.findall(found["text"]))
            number = text.count("\n", 0, found.start()) + 1
            source = found["file"] or ""
            needed = []
            if source.startswith("examples/") and (self.root / source).is_file():
                needed = INCLUDE.findall((self.root / source).read_text(encoding="utf-8"))
            untold = [header for header in needed if header not in told]
            if untold:
                self.problems.append(f"{place}:{number}: quotes {source} and does not say above that it includes "
                                     + ", ".join(f"<{header}>" for header in untold))
            elif not NAMED_HERE.search(told):
                self.problems.append(f"{place}:{number}: C++, and no header of the library is named above")
                return

    def check(self):
        pages = sorted((self.root / "docs").rglob("*.md"))
        for page in [*pages, *(self.root / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"))]:
            if page.exists():
                text = page.read_text(encoding="utf-8")
                place = page.relative_to(self.root).as_posix()
                self.check_names(place, enumerate(text.splitlines(), 1), False)
                if page in pages:
                    self.check_page(place, text)
        for header in sorted(self.headers):
            lines = (self.root / LIBRARY / header).read_text(encoding="utf-8").splitlines()
            self.check_names(f"{LIBRARY}/{header}", ((number, line[line.index("//"):])
                                                     for number, line in enumerate(lines, 1) if "//" in line), True)
        return self.problems


def main():
    tree = Tree(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2])
    for problem in tree.check():
        print(problem)
    print(f"{tree.seen} headers named, {len(tree.problems)} problems")
    return 1 if tree.problems or not tree.seen else 0


if __name__ == "__main__":
    sys.exit(main())
