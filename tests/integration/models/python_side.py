#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The platform's Python side of a database, for the test beside this file.

usage: python_side.py DSN write    stores rows in every table as the platform does, and prints what it stored
       python_side.py DSN read     prints every row of every table

One line per value: table, key, column, value; text as hexadecimal bytes, doubles as their bits, NULL as ~.  What the
platform does: lower-case UUID text as keys made by the client, naive UTC times with microseconds, JSON that is SQL
NULL in one row and JSON null in another, empty strings, text far longer than a buffer, and subclass rows whose
parent has no discriminator.
"""
import datetime
import json
import random
import struct
import sys
import uuid

import psycopg2
import psycopg2.extras

rng = random.Random(1729)

CATALOG = """
select c.relname, a.attname, format_type(a.atttypid, null), a.attnotnull, case when a.atttypmod > 4 then a.atttypmod - 4 end,
       f.relname, exists (select from pg_constraint p where p.conrelid = c.oid and p.contype = 'p' and a.attnum = any(p.conkey))
from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and k.conkey = array[a.attnum]
left join pg_class f on f.oid = k.confrelid
where c.relkind = 'r' order by c.relname, a.attnum
"""


def tables(cursor):
    """Columns by table, parents before children."""
    cursor.execute(CATALOG)
    found = {}
    for table, column, kind, required, length, parent, primary in cursor.fetchall():
        found.setdefault(table, []).append((column, kind, required, length, parent, primary))
    ordered = {}
    while found:
        ready = [t for t, cols in found.items() if all(p is None or p == t or p in ordered for _, _, _, _, p, _ in cols)]
        for table in sorted(ready):
            ordered[table] = found.pop(table)
    return ordered


def said(value):
    if value is None:
        return "~"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return struct.pack(">d", value).hex()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S.%f")
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat() if isinstance(value, datetime.date) else value.strftime("%H:%M:%S.%f")
    return value.encode().hex()


def made(kind, length, row):
    """A value as the platform would store it."""
    if kind == "boolean":
        return rng.random() < 0.5
    if kind == "integer":
        return rng.randint(-2**31, 2**31 - 1)
    if kind == "double precision":
        return rng.choice([0.0, 1.5, -1e300, 5e-324, 0.1]) if row == 0 else rng.uniform(-1e6, 1e6)
    if kind == "timestamp without time zone":
        return datetime.datetime(2024, 2, 29) + datetime.timedelta(microseconds=rng.randint(0, 10**15))
    if kind == "date":
        return datetime.date(2000, 1, 1) + datetime.timedelta(days=rng.randint(-20000, 40000))
    if kind == "time without time zone":
        return datetime.time(rng.randint(0, 23), rng.randint(0, 59), 59, rng.randint(0, 999999))
    if kind == "json":
        return json.dumps(None if row == 1 else {"row": row, "é": [1, None, "x" * 3000]}, ensure_ascii=False)
    if row == 0 and length is None:
        return "long " * 20000
    return ("v%d %s é\U0001f4c8" % (row, uuid.UUID(int=rng.getrandbits(128))))[:length]


def write(connection):
    cursor = connection.cursor()
    keys = {}
    for table, columns in tables(cursor).items():
        for row in range(3):
            values = {}
            for column, kind, required, length, parent, primary in columns:
                if parent == table or (parent and not keys.get(parent)):
                    value = None
                elif parent:
                    value = keys[parent][row]
                elif primary:
                    value = str(uuid.UUID(int=rng.getrandbits(128), version=4)) if kind.startswith("character") else rng.randint(1, 2**31 - 1)
                elif not required and (row == 2 or column in ("instrument_class",)):
                    value = None
                elif row == 1 and kind in ("text",):
                    value = ""
                else:
                    value = made(kind, length, row)
                values[column] = value
                if primary:
                    keys.setdefault(table, []).append(value)
            names = ", ".join('"%s"' % name for name in values)
            cursor.execute('insert into "%s" (%s) values (%s)' % (table, names, ", ".join(["%s"] * len(values))), list(values.values()))
            key = next(values[c] for c, _, _, _, _, primary in columns if primary)
            for column, value in values.items():
                print(table, said(key), column, said(value), sep="\t")
    connection.commit()


def read(connection):
    cursor = connection.cursor()
    for table, columns in tables(cursor).items():
        cursor.execute('select * from "%s"' % table)
        names = [c[0] for c in columns]
        primary = names.index(next(c[0] for c in columns if c[5]))
        for row in cursor.fetchall():
            for name, value in zip(names, row):
                print(table, said(row[primary]), name, said(value), sep="\t")


def main():
    connection = psycopg2.connect(sys.argv[1])
    psycopg2.extras.register_default_json(connection, loads=lambda text: text)
    {"write": write, "read": read}[sys.argv[2]](connection)


main()
