#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Reads programs as somebody does who includes the headers with -I and asks for every warning.

    as_a_user.py COMPILER ROOT [--library libc++] PROGRAM...

Nothing of the library may warn. With --library the compiler reads with another standard library; where that is not installed the exit
status is 77, which says that nothing was tested.
"""
import argparse
import os
import re
import subprocess
import sys

WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Wconversion", "-Wsign-conversion", "-Wold-style-cast", "-Wnon-virtual-dtor",
            "-Woverloaded-virtual", "-Wnull-dereference"]
OF_COMPILER = {"clang": ["-Wreserved-identifier", "-Wno-reserved-macro-identifier"], "g++": ["-Wuseless-cast", "-Wlogical-op", "-Wduplicated-cond"]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("compiler")
    parser.add_argument("root")
    parser.add_argument("--library")
    parser.add_argument("programs", nargs="+")
    options = parser.parse_args()
    environment = dict(os.environ, LC_ALL="C")
    found = subprocess.run(["pkg-config", "--cflags", "libpq", "fmt"], stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    command = [options.compiler, "-std=c++20", "-fsyntax-only", f"-I{options.root}/include", f"-I{options.root}/tests",
               *(word.replace("-I", "-isystem", 1) for word in found)]
    if options.library:
        command.append(f"-stdlib={options.library}")
        probe = subprocess.run([*command, "-x", "c++", "-"], input="#include <version>\n", text=True, capture_output=True, env=environment)
        if probe.returncode:
            print(f"skipped: {options.compiler} finds no {options.library} here")
            return 77
    for name, more in OF_COMPILER.items():
        if name in os.path.basename(options.compiler):
            command += more
            break
    bad = 0
    for program in options.programs:
        done = subprocess.run([*command, *WARNINGS, program], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment)
        ours = [line for line in done.stdout.splitlines() if re.search(r"include/alphaswarm/.*(warning|error): ", line)]
        wrong = bool(done.returncode or ours)
        bad += wrong
        print(f"{'FAILED' if wrong else 'ok    '} {os.path.relpath(program, options.root)}")
        if wrong:
            print("\n".join(ours) or done.stdout)
    print(f"{len(options.programs) - bad} passed, {bad} failed")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
