#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The check of named headers must find one that is not there, and a page that keeps its includes to itself."""
import pathlib
import sys
import tempfile

from check_headers import LIBRARY, Tree

SOUND = {
    f"{LIBRARY}/alphaswarm.hpp": "// Apart stands sql/ddl.hpp, also <alphaswarm/sql/ddl.hpp>; <boost/pfr.hpp> is another's.\n",
    f"{LIBRARY}/sql/ddl.hpp": "// See alphaswarm.hpp.\nauto text = \"gone.hpp\";\n",
    "examples/a.cpp": "#include <string>\n// [includes]\n#include <alphaswarm/alphaswarm.hpp>\n// [/includes]\n",
    "docs/page.md": "The header is `include/alphaswarm/sql/ddl.hpp`; a codec is in `pg/<room>.hpp`.\n\n"
                    "<!-- snippet: examples/a.cpp#includes -->\n```cpp\n#include <alphaswarm/alphaswarm.hpp>\n```\n\n"
                    "<!-- snippet: examples/a.cpp#part -->\n```cpp\nint a;\n```\n",
    "README.md": "It begins with `alphaswarm.hpp`, and examples/a.cpp shows it.\n",
}
PLANTED = [
    ("a header of no name in a document", "README.md", "See `gone.hpp`.\n", "README.md:1: names gone.hpp"),
    ("a header of no place in a document", "README.md", "\nSee `sql/gone.hpp`.\n", "README.md:2: names sql/gone.hpp"),
    ("a header in another folder", "README.md", "See <alphaswarm/ddl.hpp>.\n", "names alphaswarm/ddl.hpp"),
    ("a header of no name in a comment", f"{LIBRARY}/sql/ddl.hpp", "int a;  // as in query/gone.hpp\n",
     "sql/ddl.hpp:1: names query/gone.hpp"),
    ("a page that does not say what its code includes", "docs/page.md",
     "Of <alphaswarm/sql/ddl.hpp>.\n\n<!-- snippet: examples/a.cpp#part -->\n```cpp\nint a;\n```\n",
     "docs/page.md:3: quotes examples/a.cpp and does not say above that it includes <alphaswarm/alphaswarm.hpp>"),
    ("a page that says it too late", "docs/page.md", "```cpp\nint a;\n```\nWith <alphaswarm/alphaswarm.hpp>.\n",
     "docs/page.md:1: C++, and no header"),
]


def problems(files):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        return Tree(root).check()


def main():
    wrong = 0
    for what, found, wanted in [("a sound tree passes", problems(SOUND), None),
                                *((what + " is found", problems({**SOUND, name: text}), wanted)
                                  for what, name, text, wanted in PLANTED)]:
        sound = any(wanted in problem for problem in found) if wanted else not found
        wrong += not sound
        print(f"{'ok    ' if sound else 'FAILED'} {what}" + ("" if sound else f": wanted {wanted!r}, found {found}"))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
