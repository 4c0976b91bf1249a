#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What the fuzzer of the reader begins with: every text of SQL in the reader's tests and every .sql file, one file each,
and a dictionary of the words that the reader knows and of the names of the tests' tables.

    seeds.py FOLDER         writes FOLDER/seeds/* and FOLDER/dictionary
"""
import hashlib
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FILES = ["examples/sql/*.sql", "tests/tools/sql/*.sql"]
TEXTS = ["tests/integration/reader/*.cpp", "tests/unit/reader/*.cpp", "tests/reject/reader/*.cpp"]
RAW = re.compile(r'R"(\w*)\((.*?)\)\1"', re.DOTALL)
PLAIN = re.compile(r'"((?:\\.|[^"\\\n])*)"(?:\s*"((?:\\.|[^"\\\n])*)")*')
PART = re.compile(r'"((?:\\.|[^"\\\n])*)"')
QUERY = re.compile(r"\s*\(*\s*(select|with|values|table|insert|update|delete|merge)\b", re.IGNORECASE)
LARGEST = 4096


def texts():
    for pattern in FILES:
        yield from (path.read_text(encoding="utf-8") for path in sorted(ROOT.glob(pattern)))
    for pattern in TEXTS:
        for path in sorted(ROOT.glob(pattern)):
            source = path.read_text(encoding="utf-8")
            yield from (found[2] for found in RAW.finditer(source))
            for found in PLAIN.finditer(RAW.sub("", source)):
                joined = "".join(part[1] for part in PART.finditer(found[0]))
                yield joined.replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")


def words():
    for path in sorted((ROOT / "include/alphaswarm/reader").glob("*.hpp")):
        source = path.read_text(encoding="utf-8")
        yield from (found[1] for found in re.finditer(r'\bw\("([^"\\]+)"\)', source))
    keywords = (ROOT / "tests/unit/reader/keywords.cpp").read_text(encoding="utf-8")
    yield from (found[1] for found in re.finditer(r'"([a-z_]+)"', keywords))
    for tables in ("desk", "owned"):
        source = (ROOT / f"tests/support/{tables}.hpp").read_text(encoding="utf-8")
        yield from (found[1] for found in re.finditer(r'(?:describe<T>|named|labels<E>|in_schema)\("(\w+)"', source))
        yield from (found[1] for found in re.finditer(r"column<&T::(\w+)>", source))
    yield from ("$$", "/*", "*/", "--", "''", '""', ";", "-- name: ", ":a", ":b?", "::", "1e9", "E'\\\\'", "count(*)", "array[", "'{}'")


def main():
    folder = pathlib.Path(sys.argv[1])
    seeds = folder / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    count = 0
    for text in texts():
        if (QUERY.match(text) or text.startswith("--")) and len(text) <= LARGEST:
            bytes_of = text.encode()
            (seeds / hashlib.sha1(bytes_of).hexdigest()).write_bytes(bytes_of)
            count += 1
    known = sorted(set(words()))
    (folder / "dictionary").write_text("".join('"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"\n'
                                               for word in known), encoding="utf-8")
    print(f"{count} texts, {len(known)} words")


if __name__ == "__main__":
    main()
