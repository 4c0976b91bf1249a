#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Lets the compiler read test sources without building them.

    read_tests.py compile_commands.json FOLDER [--but FOLDER]...

Each command of the compilation database whose source lies below FOLDER, but not below what --but names, runs again with -fsyntax-only in
place of its output. Static assertions and warnings speak as ever; nothing is linked or run.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import shlex
import subprocess
import sys
import time


def syntax_command(entry):
    words = shlex.split(entry["command"]) if "command" in entry else list(entry["arguments"])
    while words and (words[0] == "env" or "=" in words[0] or os.path.basename(words[0]) == "ccache"):
        words.pop(0)  # the launcher
    kept, skip = [], False
    for word in words:
        if skip:
            skip = False
        elif word in ("-o", "-MF", "-MT", "-MQ"):
            skip = True
        elif word not in ("-c", "-MD", "-MMD"):
            kept.append(word)
    return kept + ["-fsyntax-only"]


def read(entry):
    begun = time.monotonic()
    done = subprocess.run(syntax_command(entry), cwd=entry["directory"], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return entry, done.returncode, done.stdout, time.monotonic() - begun


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("database", type=pathlib.Path)
    parser.add_argument("folder", type=lambda given: pathlib.Path(given).resolve())
    parser.add_argument("--but", action="append", default=[], type=lambda given: pathlib.Path(given).resolve())
    asked = parser.parse_args()
    database, folder = asked.database, asked.folder
    entries = [entry for entry in json.loads(database.read_text())
               for parents in [pathlib.Path(entry["file"]).resolve().parents]
               if folder in parents and not any(but in parents for but in asked.but)]
    if not entries:
        print(f"no source below {folder} in {database}")
        return 1
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for entry, status, said, seconds in pool.map(read, entries):
            name = pathlib.Path(entry["file"]).resolve().relative_to(folder)
            print(f"{'ok    ' if status == 0 else 'FAILED'} {seconds:6.1f} s  {name}")
            if status:
                failed += 1
                print(said)
    print(f"{len(entries) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
