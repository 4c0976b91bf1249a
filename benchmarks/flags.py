# SPDX-License-Identifier: BSL-1.0
"""Where the compilers of both benchmarks find this library and libpq."""
import pathlib
import shutil
import subprocess

INCLUDE = pathlib.Path(__file__).resolve().parent.parent / "include"


def libpq_flags():
    for command in (["pkg-config", "--cflags", "libpq"], ["pg_config", "--includedir"]):
        if shutil.which(command[0]):
            told = subprocess.run(command, capture_output=True, text=True)
            if told.returncode == 0:
                words = told.stdout.split()
                return words if command[0] == "pkg-config" else ["-I" + words[0]]
    return ["-I/usr/include/postgresql"]
