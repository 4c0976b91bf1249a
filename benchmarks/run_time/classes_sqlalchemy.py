#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The polymorphic loads of classes_library.cpp on SQLAlchemy's ORM, for the time on the clock.

    benchmarks/run_time/classes_sqlalchemy.py DSN P1|P2 ROUNDS

P1 loads the parents and then each class by keys (selectin_polymorphic), P2 joins all tables (with_polymorphic).
"""
import sys
import time

import psycopg2
import sqlalchemy as sa
from sqlalchemy.orm import Session, declarative_base, selectin_polymorphic, with_polymorphic

KINDS = 7
Base = declarative_base()


class Paper(Base):
    __tablename__ = "papers"
    id = sa.Column(sa.BigInteger, primary_key=True)
    lot = sa.Column(sa.Integer)
    kind = sa.Column(sa.Text)
    symbol = sa.Column(sa.Text)
    currency = sa.Column(sa.Text)
    tick = sa.Column(sa.Float)
    created_at = sa.Column(sa.DateTime(timezone=True))
    __mapper_args__ = {"polymorphic_on": kind}


def kind(number):
    name = f"kind_{number:02}"
    return type(name, (Paper,), {
        "__tablename__": name,
        "__mapper_args__": {"polymorphic_identity": name},
        "id": sa.Column(sa.ForeignKey(Paper.id), primary_key=True),
        "issue": sa.Column(sa.Text), "note": sa.Column(sa.Text), "rate": sa.Column(sa.Float), "size": sa.Column(sa.BigInteger)})


def check(papers):
    total = 0
    for number, paper in enumerate(papers, start=1):
        total += paper.id * (number % 13) + len(paper.symbol) + int(paper.tick)
        total += len(paper.issue) + len(paper.note or "") + int(paper.rate) + paper.size
    return total


def main():
    dsn, way, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    kinds = [kind(number) for number in range(KINDS)]
    engine = sa.create_engine("postgresql+psycopg2://", creator=lambda: psycopg2.connect(dsn))
    for number in range(rounds + 1):
        with Session(engine) as session:
            begun = time.monotonic()
            of = Paper if way == "P1" else with_polymorphic(Paper, kinds)
            query = sa.select(of).where(of.lot == 0).order_by(of.id)
            if way == "P1":
                query = query.options(selectin_polymorphic(Paper, kinds))
            papers = session.execute(query).scalars().all()
            if number > 0:
                print(f"milliseconds {(time.monotonic() - begun) * 1000:.3f}")
            total = check(papers)
    print(f"rows {len(papers)} sum {total}")


if __name__ == "__main__":
    main()
