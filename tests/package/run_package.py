#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Builds and runs a program of an outside project on the library.

    run_package.py find_package|add_subdirectory|pkg_config --compiler C --cmake M --source S --build B --work W

An installation holds the documents too, and what they link to. The two ways that need an installation install into the work folder, then move it: a package that
remembers where it was installed is a package that breaks.
"""
import argparse
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys


def run(words, **more):
    words = [str(word) for word in words]
    print("$", shlex.join(words), flush=True)
    subprocess.run(words, check=True, stdin=subprocess.DEVNULL, **more)


def install(options, work):
    run([options.cmake, "--install", options.build, "--prefix", work / "first", "--component", "alphaswarm"],
        stdout=subprocess.DEVNULL)
    prefix = work / "moved"
    (work / "first").rename(prefix)
    return prefix


def check_documents(options, prefix):
    """Every document is there, and what it links to lies beside it."""
    source, there = pathlib.Path(options.source), prefix / "share/doc/alphaswarm"
    wanted = {"README.md", "CHANGELOG.md", "LICENSE", *("docs/" + page.name for page in (source / "docs").glob("*.md"))}
    missing = sorted(name for name in wanted if not (there / name).is_file())
    links = 0
    for page in sorted(there.rglob("*.md")):
        for target in re.findall(r"(?<!!)\[[^\]\n]+\]\(([\w./-]+)(?:#[\w-]*)?\)", page.read_text(encoding="utf-8")):
            links += 1
            if not (page.parent / target).exists():
                missing.append(f"{page.relative_to(there)} -> {target}")
    print(f"{len(wanted)} documents and {links} links, {len(missing)} of them missing in {there}")
    for each in missing:
        print("missing:", each)
    if missing or not links:
        raise subprocess.CalledProcessError(1, "the documents of the installation")


def build_with_cmake(options, work, project, *definitions):
    run([options.cmake, "-S", project, "-B", work / "build", "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug",
         f"-DCMAKE_CXX_COMPILER={options.compiler}", *definitions], stdout=subprocess.DEVNULL)
    run([options.cmake, "--build", work / "build"])
    for program in ("outside", "outside_models"):
        if (work / "build" / program).exists():
            run([work / "build" / program])


def find_package(options, work, here):
    prefix = install(options, work)
    check_documents(options, prefix)
    build_with_cmake(options, work, here / "find_package", f"-DCMAKE_PREFIX_PATH={prefix}")


def add_subdirectory(options, work, here):
    build_with_cmake(options, work, here / "add_subdirectory", f"-DALPHASWARM_SOURCE={options.source}")


def pkg_config(options, work, here):
    prefix = install(options, work)
    environment = dict(os.environ, PKG_CONFIG_PATH=str(prefix / "share/pkgconfig"))
    words = ["pkg-config", "--cflags", "--libs", "alphaswarm"]
    flags = subprocess.run(words, check=True, env=environment, stdout=subprocess.PIPE, text=True).stdout.split()
    print("$", shlex.join(words), "->", shlex.join(flags))
    run([options.compiler, "-std=c++20", here / "main.cpp", "-o", work / "outside", *flags])
    run([work / "outside"])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("way", choices=["find_package", "add_subdirectory", "pkg_config"])
    for name in ("compiler", "cmake", "source", "build", "work"):
        parser.add_argument("--" + name, required=True)
    options = parser.parse_args()
    work = pathlib.Path(options.work)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    try:
        globals()[options.way](options, work, pathlib.Path(__file__).resolve().parent)
    except subprocess.CalledProcessError as failure:
        print(f"failed with status {failure.returncode}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
