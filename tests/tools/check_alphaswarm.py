#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Runs the schema tool as a user does and holds what it prints together: its answers are views of one map.

    check_alphaswarm.py TOOL
"""
import re
import subprocess
import sys
import unittest

TABLES, DOMAINS, REFERENCES_WITHOUT_INDEX, KEYS_THAT_MAY_BE_NULL = 173, 24, 22, 23
TOOL = None


def run(*words):
    return subprocess.run([TOOL, *words], capture_output=True, text=True)


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


if __name__ == "__main__":
    TOOL = sys.argv.pop(1)
    unittest.main()
