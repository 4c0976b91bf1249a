#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What the documents quote is what was compiled.

    check_snippets.py [--update] [ROOT]

In README.md and docs/**/*.md a fenced block that follows the line

    <!-- snippet: examples/01_first_table.cpp#name -->

equals the text between `// [name]` and `// [/name]` in that file (`--` and `#` open a comment as well), less its
common indentation and less the markers of other snippets. Without #name it equals the whole file, less an
SPDX line. --update rewrites the blocks.
"""
import difflib
import pathlib
import re
import sys
import textwrap

QUOTED = re.compile(r"(?P<mark>^[ \t]*<!-- snippet: (?P<file>[^#\s]+)(?:#(?P<name>[\w.-]+))? -->[ \t]*\n"
                    r"\s*?^(?P<fence>[ \t]*```+)[^\n]*\n)(?P<text>.*?)(?P<end>^(?P=fence)[ \t]*$)",
                    re.MULTILINE | re.DOTALL)
MARK = re.compile(r"^[ \t]*<!-- snippet:", re.MULTILINE)
MARKER = re.compile(r"^\s*(//|--|#)\s*\[/?[\w.-]+\]\s*$")


def snippet(path, name):
    lines = path.read_text(encoding="utf-8").splitlines()
    if name:
        def marker(text):
            found = [number for number, line in enumerate(lines)
                     if re.match(rf"^\s*(//|--|#)\s*\[{re.escape(text)}\]\s*$", line)]
            if len(found) != 1:
                raise ValueError(f"{path.name} has {len(found)} markers [{text}]; one is needed")
            return found[0]
        begin, end = marker(name), marker("/" + name)
        if begin >= end:
            raise ValueError(f"{path.name} closes [{name}] before it opens it")
        lines = lines[begin + 1:end]
    elif lines and "SPDX-License-Identifier" in lines[0]:
        lines = lines[1:]
    kept = "\n".join(line for line in lines if not MARKER.match(line))
    return textwrap.dedent(kept).strip("\n") + "\n"


def documents(root):
    return [path for path in [root / "README.md", *sorted((root / "docs").rglob("*.md"))] if path.exists()]


def check(root, update=False):
    """The problems found, and how many snippets were looked at."""
    problems, seen = [], 0
    for document in documents(root):
        text = document.read_text(encoding="utf-8")
        place = document.relative_to(root).as_posix()
        matches = list(QUOTED.finditer(text))
        if len(matches) != len(MARK.findall(text)):
            problems.append(f"{place}: {len(MARK.findall(text))} snippets are announced, but {len(matches)} fenced "
                            "blocks follow at once")
        rewritten, last = [], 0
        for match in matches:
            seen += 1
            source = f"{match['file']}{'#' + match['name'] if match['name'] else ''}"
            try:
                wanted = snippet(root / match["file"], match["name"])
            except (OSError, ValueError) as error:
                problems.append(f"{place}: {source}: {error}")
                continue
            if match["text"] != wanted:
                if not update:
                    problems.append(f"{place}: {source} is stale; run scripts/bless\n" + "".join(difflib.unified_diff(
                        match["text"].splitlines(True), wanted.splitlines(True), "quoted", "compiled")))
                rewritten += [text[last:match.start("text")], wanted]
                last = match.end("text")
        if update and rewritten:
            document.write_text("".join(rewritten) + text[last:], encoding="utf-8")
            print(f"updated {place}")
    return problems, seen


def main():
    words = [word for word in sys.argv[1:] if word != "--update"]
    root = pathlib.Path(words[0] if words else pathlib.Path(__file__).resolve().parents[2])
    problems, seen = check(root, update="--update" in sys.argv)
    for problem in problems:
        print(problem)
    print(f"{seen} snippets, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
