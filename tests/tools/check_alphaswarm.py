#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Runs the schema tool as a user does and holds what it prints together: its answers are views of one map. What it says of
.sql files is kept in tests/tools/sql/.

    check_alphaswarm.py TOOL [--bless]

With --bless what it says of the files now becomes the kept text.
"""
import difflib
import json
import pathlib
import re
import subprocess
import sys
import unittest

TABLES, DOMAINS, REFERENCES_WITHOUT_INDEX, KEYS_THAT_MAY_BE_NULL = 173, 24, 22, 23
TOOL = None
ROOT = pathlib.Path(__file__).resolve().parents[2]
KEPT = ROOT / "tests/tools/sql"
DESK, MISTAKES = "examples/sql/desk.sql", "tests/tools/sql/mistakes.sql"
# the kept text -> the words that print it, its status, and whether it is what goes to the standard error
SQL = {"desk.txt": (["sql", DESK], 0, False),
       "desk.json": (["sql", "--json", DESK], 0, False),
       "desk.hpp": (["sql", "--cpp", DESK], 0, False),
       "mistakes.txt": (["sql", MISTAKES], 1, True),
       "mistakes.json": (["sql", MISTAKES, "--json"], 1, False)}


def run(*words, stdin=""):
    return subprocess.run([TOOL, *words], capture_output=True, text=True, encoding="utf-8", input=stdin, cwd=ROOT)


def lines(*words):
    done = run(*words)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(words)}: status {done.returncode}: {done.stderr}")
    return done.stdout.splitlines()


def edges(*words):
    """The edges as (child, parent, whether it is a link, the domains or None)."""
    form = re.compile(r"(\w+)\.\w+.* -> (\w+)\.\w+.*?( \(link.*?\))?( \[(\w+) -> (\w+)\])?$")
    found = []
    for line in lines("graph", "edges", *words):
        parts = form.match(line)
        if not parts:
            raise AssertionError(f"no edge: {line}")
        found.append((parts[1], parts[2], parts[3] is not None, parts[4] and (parts[5], parts[6])))
    return found


class Tool(unittest.TestCase):
    def test_order_has_every_table_after_those_it_references(self):
        place = {name: i for i, name in enumerate(lines("graph", "order"))}
        self.assertEqual(len(place), TABLES)
        for child, parent, link, _ in edges():
            if not link and child != parent:
                self.assertLess(place[parent], place[child], f"{child} -> {parent}")

    def test_edges_across_domains_are_those_that_domains_tell(self):
        across = edges("--across-domains")
        self.assertEqual(across, [edge for edge in edges() if edge[3]])
        told = set()
        domains = lines("graph", "domains")
        self.assertEqual(len(domains), DOMAINS)
        self.assertEqual(sum(int(re.search(r"\((\d+) tables\)", line)[1]) for line in domains), TABLES)
        for line in domains:
            name, _, referenced = line.partition(" -> ")
            told |= {(name.split(" ")[0], to) for to in referenced.split(", ") if to}
        self.assertEqual(told, {edge[3] for edge in across})

    def test_a_path_leads_from_table_to_table_over_edges(self):
        known = {frozenset(edge[:2]) for edge in edges()}
        at = "fills"
        for line in lines("graph", "path", "fills", "organizations"):
            child, parent = re.match(r"(\w+)\.\w+.* -> (\w+)\.", line).groups()
            self.assertIn(frozenset((child, parent)), known)
            self.assertIn(at, (child, parent))
            at = parent if at == child else child
        self.assertEqual(at, "organizations")

    def test_a_path_to_no_table_is_refused(self):
        done = run("graph", "path", "fills", "nowhere")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("there is no table nowhere", done.stderr)

    def test_ddl_creates_the_tables_in_their_order(self):
        text = "\n".join(lines("ddl"))
        self.assertEqual(re.findall(r"^create table (\w+)", text, re.MULTILINE), lines("graph", "order"))
        text = "\n".join(lines("ddl", "--domain", "tenancy"))
        self.assertEqual(len(re.findall(r"^create table", text, re.MULTILINE)), 8)
        done = run("ddl", "--domain", "nothing")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("nothing", done.stderr)

    def test_advice_is_what_the_facts_of_the_schema_say(self):
        said = lines("advice")
        self.assertEqual(sum("no index begins with" in line for line in said), REFERENCES_WITHOUT_INDEX)
        self.assertEqual(sum("has a column that may be null" in line for line in said), KEYS_THAT_MAY_BE_NULL)
        self.assertEqual(said[-1], f"{REFERENCES_WITHOUT_INDEX + KEYS_THAT_MAY_BE_NULL} pieces of advice")

    def test_what_is_said_of_sql_is_what_is_kept(self):
        self.maxDiff = None
        for name, (words, status, error) in SQL.items():
            with self.subTest(name):
                done = run(*words)
                self.assertEqual(done.returncode, status)
                kept = (KEPT / name).read_text(encoding="utf-8")
                said = done.stderr if error else done.stdout
                self.assertEqual(said, kept, "\n" + "".join(difflib.unified_diff(
                    kept.splitlines(True), said.splitlines(True), name, "printed now")) +
                    "If the new text is right, run scripts/bless.")

    def test_a_mistake_is_told_where_it_stands(self):
        lines_of = (ROOT / MISTAKES).read_text(encoding="utf-8").splitlines()
        said = run("sql", MISTAKES).stderr.splitlines()
        self.assertTrue(said)
        for line in said:
            number, column, message = re.fullmatch(re.escape(MISTAKES) + r":(\d+):(\d+): (.*)", line).groups()
            word = re.match(r"AS10\d\d (?:column |table )?(?:\w\.)?(\w+): ", message)
            if word and not word[1].startswith("result"):
                self.assertRegex(lines_of[int(number) - 1][int(column) - 1:], r"^(\w\.)?" + re.escape(word[1]))

    def test_formats_of_sql_agree(self):
        document = json.loads(run("sql", "--json", DESK).stdout)
        structs = re.findall(r"struct (\w+) \{\n(.*?)^\};", run("sql", "--cpp", DESK).stdout, re.DOTALL | re.MULTILINE)
        tables = run("sql", DESK).stdout
        statements = document[0]["statements"]
        self.assertEqual([name for name, _ in structs], [s["name"] or "row" for s in statements])
        for statement, (_, body) in zip(statements, structs):
            members = [line.strip() for line in body.splitlines() if line.strip()]
            self.assertEqual(len(members), len(statement["results"]))
            for member, result in zip(members, statement["results"]):
                cpp = f"std::optional<{result['cpp']}>" if result["nullable"] else result["cpp"]
                self.assertEqual(member, f"{cpp} {result['name']}{{}};")
            self.assertIn(f"{DESK}:{statement['line']}" + (f" {statement['name']}" if statement["name"] else ""), tables)

    def test_sql_from_the_standard_input_and_several_files(self):
        done = run("sql", "--cpp=FillId", "-", stdin="select id from fills; select idd from fills")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout, "// <stdin>:1\nstruct FillId {\n    alphaswarm::key<alphaswarm::models::Fill> id{};\n};\n")
        self.assertEqual(done.stderr, "<stdin>:1:30: AS1003 column idd: there is no such column; fills has id\n")
        done = run("sql", "--json", DESK, "-", stdin="")
        self.assertEqual([one["file"] for one in json.loads(done.stdout)], [DESK, "<stdin>"])
        self.assertEqual(done.returncode, 0)
        done = subprocess.run([TOOL, "sql", "--json", "-"], input=b'select 1 as "\xff"', capture_output=True)
        self.assertEqual(json.loads(done.stdout)[0]["statements"][0]["results"][0]["name"], "\ufffd")

    def test_files_that_cannot_be_read_and_wrong_options_are_status_2(self):
        done = run("sql", "nowhere.sql", MISTAKES)
        self.assertEqual(done.returncode, 2)
        self.assertTrue(done.stderr.startswith("nowhere.sql: cannot be read: "))
        self.assertIn("mistakes.sql:4:21: AS1003", done.stderr)
        self.assertEqual(run("sql", "tests").returncode, 2)
        for words in (["sql"], ["sql", "--cpp", "--json", DESK], ["sql", "--cpp=2nd", DESK], ["sql", "--xml", DESK], ["sqll"], []):
            with self.subTest(words):
                done = run(*words)
                self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertEqual(run("sql", "--help").returncode, 0)


def bless():
    for name, (words, _, error) in SQL.items():
        done = run(*words)
        said, kept = done.stderr if error else done.stdout, KEPT / name
        if not kept.exists() or kept.read_text(encoding="utf-8") != said:
            kept.write_text(said, encoding="utf-8")
            print(f"blessed {kept.relative_to(ROOT)}")


if __name__ == "__main__":
    TOOL = pathlib.Path(sys.argv.pop(1)).resolve()
    if sys.argv[1:] == ["--bless"]:
        bless()
    else:
        unittest.main()
