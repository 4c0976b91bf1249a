#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The check of quoted snippets must find what is stale, lost or misspelled, and mend what it may."""
import pathlib
import sys
import tempfile

from check_snippets import check

SOURCE = "int main() {\n    // [whole]\n    int a = 1;\n    // [part]\n    if (a) return 0;\n    // [/part]\n    // [/whole]\n}\n"
QUOTE = "Words.\n\n<!-- snippet: examples/a.cpp#{} -->\n```cpp\n{}```\n\nMore words.\n"
WHOLE = "int a = 1;\nif (a) return 0;\n"


def run(text, update=False):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "examples").mkdir()
        (root / "docs").mkdir()
        (root / "examples/a.cpp").write_text(SOURCE)
        document = root / "docs/page.md"
        document.write_text(text)
        problems, seen = check(root, update)
        return problems, seen, document.read_text()


def main():
    wrong = []

    def expect(what, held):
        print(f"{'ok    ' if held else 'FAILED'} {what}")
        if not held:
            wrong.append(what)

    problems, seen, _ = run(QUOTE.format("whole", WHOLE) + QUOTE.format("part", "if (a) return 0;\n"))
    expect("true quotes pass, nested ones too", not problems and seen == 2)
    problems, _, _ = run(QUOTE.format("whole", WHOLE.replace("1", "2")))
    expect("a stale quote is found", len(problems) == 1 and "stale" in problems[0])
    problems, _, text = run(QUOTE.format("whole", ""), update=True)
    expect("an update mends it", not problems and text == QUOTE.format("whole", WHOLE))
    problems, _, _ = run(QUOTE.format("lost", WHOLE))
    expect("a name that no source marks is found", len(problems) == 1 and "[lost]" in problems[0])
    problems, _, _ = run(QUOTE.format("whole", WHOLE).replace("a.cpp", "b.cpp"))
    expect("a source that does not exist is found", len(problems) == 1)
    problems, _, _ = run("<!-- snippet: examples/a.cpp#whole -->\n\nNo block.\n")
    expect("an announcement without a block is found", len(problems) == 1)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
