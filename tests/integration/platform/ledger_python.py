#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The platform's Python side of the ledger, for the test beside this file.

usage: ledger_python.py DSN read      prints what the ledger holds: each row with its audit entry, tab separated
       ledger_python.py DSN write     records an order and its fill as the platform does, and prints their ids

The platform records a row and its entry in one session and names the rows in the payload; it does not know the order of a
fill as a key, so fills.order_id stays NULL.
"""
import datetime
import json
import sys
import uuid

import psycopg2
import psycopg2.extras


def read(cursor):
    for table, kind, name in (("signals", "SIGNAL", "signal_id"), ("orders", "ORDER", "order_id"), ("fills", "FILL", "fill_id")):
        cursor.execute("select * from " + table)
        rows = {row["id"]: row for row in cursor.fetchall()}
        cursor.execute("select * from ledger_entries where entry_type = %s", [kind])
        for entry in cursor.fetchall():
            row = rows.pop(entry["payload"][name])
            assert isinstance(row["created_at"], datetime.datetime) and row["created_at"] == entry["created_at"]
            assert str(uuid.UUID(row["id"])) == row["id"] and str(uuid.UUID(entry["id"])) == entry["id"]
            for member, value in entry["payload"].items():
                if member != name and member != "created_at":
                    assert row[member] == value, (member, row[member], value)
            print(kind, row["id"], row["vt_symbol"], entry["level"], entry["message"], sep="\t")
        assert not rows, rows
    cursor.execute("select message, payload from ledger_entries where entry_type = 'RISK'")
    for entry in cursor.fetchall():
        print("RISK", entry["message"], json.dumps(entry["payload"], sort_keys=True), sep="\t")


def insert(cursor, table, **values):
    names = ", ".join(values)
    cursor.execute("insert into %s (%s) values (%s)" % (table, names, ", ".join(["%s"] * len(values))), list(values.values()))


def write(cursor):
    now = datetime.datetime(2024, 2, 29, 12, 30, 0, 123456)
    order, fill = str(uuid.uuid4()), str(uuid.uuid4())
    insert(cursor, "orders", id=order, vt_symbol="SAP.XETRA", side="sell", order_type="market", quantity=3.5, status="filled", created_at=now)
    insert(cursor, "ledger_entries", id=str(uuid.uuid4()), entry_type="ORDER", level="info", message="order SAP.XETRA",
           payload=json.dumps({"order_id": order, "side": "sell"}), created_at=now)
    insert(cursor, "fills", id=fill, vt_symbol="SAP.XETRA", side="sell", quantity=3.5, price=0.1, commission=0.25, slippage=0.0, created_at=now)
    insert(cursor, "ledger_entries", id=str(uuid.uuid4()), entry_type="FILL", level="info", message="fill SAP.XETRA",
           payload=json.dumps({"fill_id": fill, "order_id": order}), created_at=now)
    print(order, fill, sep="\t")


connection = psycopg2.connect(sys.argv[1])
with connection, connection.cursor(cursor_factory=psycopg2.extras.DictCursor) as open_cursor:
    {"read": read, "write": write}[sys.argv[2]](open_cursor)
