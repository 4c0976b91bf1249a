#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The check of docs/errors.md must find what is missing, left over, unexplained or wrongly linked."""
import pathlib
import sys
import tempfile

from check_errors import check

HEADER = '#pragma once\n// AS9999 is only spoken of\nconstexpr auto a = "AS0001 a(): no";\nvoid AS0002_b();\n'
PROGRAM = "// EXPECT: AS000{}\n"
SECTION = "### AS000{0}: a title\n\nWords.\n\n```cpp\nint a;\n```\n\n[a program](../tests/reject/sql/p{0}.cpp)\n\n"
SOUND = "# Errors\n\n## Group\n\n" + SECTION.format(1) + SECTION.format(2)


def run(text):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name in ("include", "docs", "tests/reject/sql"):
            (root / name).mkdir(parents=True)
        (root / "include/a.hpp").write_text(HEADER)
        for number in (1, 2):
            (root / f"tests/reject/sql/p{number}.cpp").write_text(PROGRAM.format(number))
        (root / "docs/errors.md").write_text(text)
        return check(root)[0]


def main():
    wrong = []

    def expect(what, problems, *words):
        held = bool(problems) == bool(words) and all(any(word in problem for problem in problems) for word in words)
        print(f"{'ok    ' if held else 'FAILED'} {what}")
        if not held:
            wrong.append(what)
            print("\n".join(problems))

    expect("a page that explains every id passes", run(SOUND))
    expect("an id without a section is found", run(SOUND.replace(SECTION.format(2), "")), "AS0002 of include/a.hpp has no section")
    expect("a section without an id is found", run(SOUND + SECTION.format(3)), "AS0003 has a section, but no header says it")
    expect("an id that stands only in a comment needs none", run(SOUND + SECTION.format(1).replace("AS0001", "AS9999")), "no header says it")
    expect("a second section is found", run(SOUND + SECTION.format(2)), "AS0002 has two sections")
    expect("a wrong order is found", run("# E\n\n" + SECTION.format(2) + SECTION.format(1)), "order")
    expect("a heading of another form is found", run(SOUND + "### Words\n"), "not of the form")
    expect("a section without words is found", run(SOUND.replace("Words.\n\n", "", 1).replace("[a program]", "[]", 1)), "AS0001 is not explained")
    expect("a section without an example is found", run(SOUND.replace("```cpp\nint a;\n```", "", 1)), "AS0001 has no example")
    expect("a section without a link is found", run(SOUND.replace("[a program](../tests/reject/sql/p1.cpp)", "")), "AS0001 links no")
    expect("a link to nowhere is found", run(SOUND.replace("p1.cpp", "p7.cpp")), "does not exist")
    expect("a link to another error's program is found", run(SOUND.replace("p1.cpp", "p2.cpp")), "expects another error")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
