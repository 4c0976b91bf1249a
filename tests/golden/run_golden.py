#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compares what a program prints with the text that is kept beside it.

    run_golden.py [--bless] TEXT PROGRAM

With --bless the program's output becomes the kept text.
"""
import difflib
import pathlib
import subprocess
import sys


def main():
    words = sys.argv[1:]
    bless = "--bless" in words
    text, program = [word for word in words if word != "--bless"]
    kept = pathlib.Path(text)
    done = subprocess.run([program], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    if done.returncode:
        print(f"{program} failed with status {done.returncode}")
        return 1
    found = done.stdout.decode("utf-8")
    if bless:
        if not kept.exists() or kept.read_text(encoding="utf-8") != found:
            kept.write_text(found, encoding="utf-8")
            print(f"blessed {kept}")
        return 0
    if not kept.exists():
        print(f"{kept} does not exist; look at the program's output, then run scripts/bless")
        return 1
    expected = kept.read_text(encoding="utf-8")
    if found == expected:
        return 0
    sys.stdout.writelines(difflib.unified_diff(
        expected.splitlines(keepends=True), found.splitlines(keepends=True), f"{kept} (kept)", "printed now"))
    print("\nIf the new text is right, run scripts/bless.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
