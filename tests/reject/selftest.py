#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The runner of rejected programs must itself reject: each defect is planted in a small project of its own."""
import pathlib
import subprocess
import sys
import tempfile

RUNNER = pathlib.Path(__file__).resolve().parent / "run_reject.py"
COMPILER = sys.argv[1] if len(sys.argv) > 1 else "g++"

HEADER = """#pragma once
template <class T>
constexpr bool four_bytes() {
    static_assert(sizeof(T) == 4, "XX0001 four_bytes(): another size");
    return true;
}
"""
GOOD = """// EXPECT: XX0001 four_bytes
#include <alphaswarm/size.hpp>
namespace eight_bytes {
#ifdef ALPHASWARM_REJECT
constexpr bool answer = four_bytes<double>();
#else
constexpr bool answer = four_bytes<float>();
#endif
}
"""


def project(folder, source, name="eight_bytes"):
    root = pathlib.Path(folder)
    (root / "include/alphaswarm").mkdir(parents=True, exist_ok=True)
    (root / "tests/reject/size").mkdir(parents=True, exist_ok=True)
    (root / "include/alphaswarm/size.hpp").write_text(HEADER)
    (root / f"tests/reject/size/{name}.cpp").write_text(source)
    return root


def run(root, *words):
    done = subprocess.run([sys.executable, RUNNER, "--compiler", COMPILER, "--work", root / "build",
                           "--folder", root / "tests/reject", *words], stdout=subprocess.PIPE, text=True)
    return done.returncode, done.stdout


def expect(what, status, said, wanted_status, wanted_text):
    if status != wanted_status or wanted_text not in said:
        print(f"{what}: status {status}, wanted {wanted_status} and {wanted_text!r} in:\n{said}")
        return 1
    print(f"ok     {what}")
    return 0


def main():
    wrong = 0
    planted = [
        ("a program that both builds and is refused passes", GOOD, 0, "1 passed, 0 failed"),
        ("a program that is not refused fails", GOOD.replace("<double>", "<int>"), 1, "but it compiles"),
        ("another error than the expected one fails", GOOD.replace("four_bytes<double>()", "no_such_name"), 1,
         "does not match EXPECT"),
        ("a twin that does not build fails", GOOD.replace("<float>", "<char>"), 1, "it must compile, but"),
        ("an expectation that matches anything fails", GOOD.replace("XX0001 four_bytes", ".*"), 1, "matches anything"),
        ("a missing expectation fails", GOOD.replace("// EXPECT", "// HOPE"), 1, "has no // EXPECT"),
        ("a source without its own namespace fails", GOOD.replace("namespace eight_bytes", "namespace other"), 1,
         "not wrapped in namespace"),
        ("an error of more than 15 lines fails",
         GOOD.replace("constexpr bool answer = four_bytes<double>();",
                      "template <class T> struct level0 { static constexpr bool v = four_bytes<T>(); };\n"
                      + "".join(f"template <class T> struct level{n} : level{n - 1}<T> {{ using level{n - 1}<T>::v;\n"
                                f"    static_assert(v); }};\n" for n in range(1, 20))
                      + "level19<double> answer;"), 1, "15 are allowed"),
    ]
    for what, source, status, text in planted:
        with tempfile.TemporaryDirectory() as folder:
            wrong += expect(what, *run(project(folder, source)), status, text)

    with tempfile.TemporaryDirectory() as folder:
        root = project(folder, GOOD)
        wrong += expect("blessing writes the error's text", *run(root, "--bless"), 0, "blessed")
        wrong += expect("a blessed text passes", *run(root), 0, "1 passed")
        header = root / "include/alphaswarm/size.hpp"
        header.write_text("\n\n" + HEADER)
        wrong += expect("a line added to a header does not stale it", *run(root), 0, "1 passed")
        header.write_text(HEADER.replace("another size", "a different size"))
        wrong += expect("a changed sentence fails", *run(root), 1, "the error's text changed")
        (root / "tests/reject/size/eight_bytes.cpp").rename(root / "tests/reject/size/nine_bytes.cpp")
        wrong += expect("a golden text without source fails", *run(root), 1, "has no source any more")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
