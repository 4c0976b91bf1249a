#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""docs/errors.md explains every compile-time error, and no other.

    check_errors.py [ROOT]

Every id ASnnnn that a header says outside of comments has one section `### ASnnnn: title`, and every section an id. A section has words, an
example in C++, and a link to a rejected program whose EXPECT names the id. Sections stand in the order of their ids.
"""
import pathlib
import re
import sys

ID = re.compile(r"\bAS\d{4}(?![0-9])")
SECTION = re.compile(r"^### (?P<id>AS\d{4}): (?P<title>\S[^\n]*)\n(?P<body>.*?)(?=^#{2,3} |\Z)", re.MULTILINE | re.DOTALL)
EXAMPLE = re.compile(r"```cpp\n.+?\n```", re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+\.cpp)\)")


def ids_of_headers(root):
    """Every id with the first header that says it."""
    found = {}
    for header in sorted((root / "include").rglob("*.hpp")):
        for line in header.read_text(encoding="utf-8").splitlines():
            if not line.lstrip().startswith("//"):
                for one in ID.findall(line):
                    found.setdefault(one, header.relative_to(root).as_posix())
    return found


def check_section(root, document, section):
    one, body = section["id"], section["body"]
    if not re.search(r"\w", EXAMPLE.sub("", LINK.sub("", body)).replace("[", "")):
        yield f"{one} is not explained"
    if not EXAMPLE.search(body):
        yield f"{one} has no example"
    links = LINK.findall(body)
    if not links:
        yield f"{one} links no rejected program"
    for link in links:
        program = document.parent / link
        if not program.is_file():
            yield f"{one} links {link}, which does not exist"
        elif not any(one in line for line in program.read_text(encoding="utf-8").splitlines() if line.startswith("// EXPECT:")):
            yield f"{one} links {link}, which expects another error"


def check(root):
    root = pathlib.Path(root)
    document = root / "docs/errors.md"
    if not document.is_file():
        return ["docs/errors.md does not exist"], 0
    text = document.read_text(encoding="utf-8")
    sections = list(SECTION.finditer(text))
    told = [section["id"] for section in sections]
    known = ids_of_headers(root)
    problems = [f"{one} of {header} has no section" for one, header in sorted(known.items()) if one not in told]
    problems += [f"{one} has a section, but no header says it" for one in sorted(set(told)) if one not in known]
    problems += [f"{one} has two sections" for one in sorted(set(told)) if told.count(one) > 1]
    if told != sorted(told):
        problems.append("the sections do not stand in the order of their ids")
    headings = len(re.findall(r"^### ", text, re.MULTILINE))
    if headings != len(sections):
        problems.append(f"{headings - len(sections)} headings are not of the form '### ASnnnn: title'")
    for section in sections:
        problems += check_section(root, document, section)
    return [f"docs/errors.md: {problem}" for problem in problems], len(sections)


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2]
    problems, seen = check(root)
    for problem in problems:
        print(problem)
    print(f"{seen} errors explained, {len(problems)} problems")
    return 1 if problems or not seen else 0


if __name__ == "__main__":
    sys.exit(main())
