// SPDX-License-Identifier: BSL-1.0
// insert_into, update and remove_from: what they leave in the database, read back with plain SQL.
#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;

namespace {
key<Account, uuid> account(int n) {
    return key<Account, uuid>(uuid::parse("00000000-0000-4000-8000-00000000000" + std::to_string(n)));
}
Venue venue(char const* code, char const* name, int rank) { return {key<Venue, venue_code>(code), name, {}, rank}; }
}  // namespace

TEST_CASE("values() writes the columns named and lets client and server make the rest") {
    own_desk own;
    session& db = own.db;
    CHECK(db.execute(insert_into<Venue>().values(col<&Venue::code> = key<Venue, venue_code>("XLON"),
                                                 col<&Venue::name> = "London",
                                                 col<&Venue::rank> = 4)) == 1);
    CHECK(told(db.connection(), "select * from venues where rank = 4") == lines{"XLON|London|~|4"});

    auto const made = db.fetch_one(insert_into<Sample>().values(col<&Sample::extra> = 3).returning(all<Sample>));
    CHECK(told(db.connection(), "select * from samples") == lines{line_of(made)});
    CHECK(made.token.view().size() == 36);
    CHECK_FALSE(made.tag.is_nil());
    CHECK(made.made_at.is_finite());
    CHECK(made.role == "viewer");
    CHECK(made.level == 7);
    CHECK(made.stamped == timestamptz::parse("2024-05-06 07:08:09+00"));
    CHECK(made.remark == "plain");
    CHECK(made.extra == 3);
    CHECK(made.seen_at.has_value());  // values() makes what is not named
    CHECK(made.twice == 14);

    auto const given = db.fetch_one(insert_into<Sample>()
                                        .values(col<&Sample::serial> = std::int64_t{1000},
                                                col<&Sample::token> = key<Sample>("mine"),
                                                col<&Sample::level> = 5,
                                                col<&Sample::remark> = std::nullopt,
                                                col<&Sample::role> = std::string("editor"),
                                                col<&Sample::stamped> = now() - interval{0, 1, 0},
                                                col<&Sample::extra> = std::optional<std::int32_t>{})
                                        .returning(all<Sample>));
    CHECK(given.serial == 1000);
    CHECK(given.token == key<Sample>("mine"));
    CHECK(given.role == "editor");
    CHECK(given.twice == 10);
    CHECK_FALSE(given.remark.has_value());
    CHECK_FALSE(given.extra.has_value());
    CHECK(told_one(db.connection(), "select stamped < now() - interval '23 hours' from samples where serial = 1000") ==
          "t");
}

TEST_CASE("values() takes expressions and placeholders, so one statement serves many rows") {
    own_desk own;
    session& db = own.db;
    auto const insert = insert_into<Signal>().values(col<&Signal::id> = param("id"_c),
                                                     col<&Signal::entity_kind> = "sector",
                                                     col<&Signal::entity> = param("entity"_c),
                                                     col<&Signal::strength> = 0.5);
    for (std::int64_t id = 10; id < 15; ++id)
        CHECK(db.execute(insert, "id"_c = id, "entity"_c = "e" + std::to_string(id)) == 1);
    CHECK(told(db.connection(), "select * from signals where id >= 10 order by id").back() == "14|sector|e14|0.5");
    CHECK(told_one(db.connection(), "select count(*) from signals where strength = 0.5 and entity like 'e1_'") == "5");
}

TEST_CASE("returning() yields rows as a query does") {
    own_desk own;
    session& db = own.db;
    auto const back = db.fetch_one(
        insert_into<Instrument>()
            .values(col<&Instrument::venue> = key<Venue, venue_code>("XEUR"), col<&Instrument::symbol> = "FESX")
            .returning(
                col<&Instrument::id>, upper(lower(col<&Instrument::symbol>)).as("symbol"_c), col<&Instrument::kind>));
    CHECK(back[col<&Instrument::id>] == key<Instrument, std::int64_t>(100));
    CHECK(back["symbol"_c] == "FESX");
    CHECK(back[col<&Instrument::kind>] == Kind::stock);
    auto const rows = db.fetch(update<Instrument>()
                                   .set(col<&Instrument::multiplier> = col<&Instrument::multiplier> * 10,
                                        col<&Instrument::tick> = std::nullopt)
                                   .where(col<&Instrument::kind> == Kind::option)
                                   .returning(col<&Instrument::id>, col<&Instrument::multiplier>));
    CHECK(rows.size() == 2);
    CHECK(get<1>(rows[0]) == 1000);
    auto const gone = db.fetch(remove_from<Signal>().where(col<&Signal::strength> < 1).returning(all<Signal>));
    CHECK(gone.size() == 2);
    CHECK(told(db.connection(), "select id from signals order by id") == lines{"2", "4"});
}

TEST_CASE("an upsert keeps what is there, or changes it with what was proposed") {
    own_desk own;
    session& db = own.db;
    auto const keep = insert_into<Venue>().row(venue("XNYS", "Other", 9)).on_conflict(col<&Venue::code>).do_nothing();
    CHECK(db.execute(keep) == 0);
    CHECK(db.execute(insert_into<Venue>().row(venue("XPAR", "Eurex", 9)).on_conflict().do_nothing()) ==
          0);  // whichever key it is
    CHECK(db.execute(insert_into<Venue>().row(venue("XPAR", "Paris", 9)).on_conflict().do_nothing()) == 1);
    auto const change = [](Venue const& v) {
        return insert_into<Venue>()
            .row(v)
            .on_conflict(col<&Venue::code>)
            .do_update(col<&Venue::rank> = col<&Venue::rank> * 10 + excluded(col<&Venue::rank>),
                       col<&Venue::name> = excluded(col<&Venue::name>),
                       col<&Venue::opens> = time_of_day(7, 30))
            .returning(all<Venue>);
    };
    CHECK(line_of(db.fetch_one(change(venue("XNYS", "NYSE", 5)))) == "XNYS|NYSE|07:30:00|15");
    CHECK(line_of(db.fetch_one(change(venue("XTKS", "Tokyo", 6)))) == "XTKS|Tokyo|~|6");
    CHECK(told(db.connection(), "select * from venues where code in ('XNYS', 'XTKS', 'XPAR') order by code") ==
          lines{"XNYS|NYSE|07:30:00|15", "XPAR|Paris|~|9", "XTKS|Tokyo|~|6"});
    Quote q{"AAPL", timestamptz::parse("2024-01-02 15:00:00+00"), 1, 2};
    CHECK(db.execute(insert_into<Quote>()
                         .row(q)
                         .on_conflict(col<&Quote::symbol>, col<&Quote::at>)
                         .do_update(col<&Quote::bid> = excluded(col<&Quote::bid>))) == 1);
    CHECK(told(db.connection(), "select bid, ask from quotes where symbol = 'AAPL' order by at")[0] == "1|190.5");
}

TEST_CASE("an update changes the rows of its condition, or all where that is said") {
    own_desk own;
    session& db = own.db;
    CHECK(db.execute(update<Order>()
                         .set(col<&Order::status> = "canceled",
                              col<&Order::until> = std::nullopt,
                              col<&Order::version> = col<&Order::version> + 1,
                              col<&Order::terms> = jsonb("{\"by\": \"test\"}"),
                              col<&Order::side> = Side::sell)
                         .where(col<&Order::account_id> == account(2))
                         .where(col<&Order::quantity> > param("least"_c)),
                     "least"_c = numeric(5)) == 2);
    CHECK(told(db.connection(), R"(select id, status, "end", version, terms, side from "order" order by id)") ==
          lines{"o1|filled|~|1|{\"tif\": \"day\"}|buy",
                "o2|filled|2024-02-01 00:00:00|2|{}|sell",
                "o3|new|2024-03-31 12:34:56.789|1|[1, 2]|buy",
                "o4|canceled|~|6|{\"by\": \"test\"}|sell",
                "o5|canceled|~|2|{\"by\": \"test\"}|sell"});
    CHECK(
        db.execute(
            update<Account>().set(col<&Account::balance> = 0, col<&Account::email> = col<&Account::user>).all_rows()) ==
        3);
    CHECK(told(db.connection(), "select distinct balance, email = \"user\" from accounts") == lines{"0.0000|t"});
    CHECK(db.execute(update<Account>().set(col<&Account::balance> = 1).where(col<&Account::user> == "nobody")) == 0);
}

TEST_CASE("statements advance a version, so that an object that was read before is stale") {
    own_desk own;
    session& db = own.db;
    for (bool by_upsert : {false, true}) {
        Order read = db.fetch_one(from<Order>().where(col<&Order::id> == key<Order>("o1")));
        std::int32_t const before = read.version;
        if (by_upsert)
            CHECK(
                db.execute(
                    insert_into<Order>().row(read).on_conflict(col<&Order::id>).do_update(col<&Order::quantity> = 7)) ==
                1);
        else
            CHECK(db.execute(
                      update<Order>().set(col<&Order::quantity> = 8).where(col<&Order::id> == key<Order>("o1"))) == 1);
        CHECK(told(db.connection(), R"(select version from "order" where id = 'o1')") ==
              lines{std::to_string(before + 1)});
        read.status = "canceled";
        CHECK_THROWS_AS(db.update(read), stale_row);
        CHECK(db.execute(
                  update<Order>().set(col<&Order::version> = before).where(col<&Order::id> == key<Order>("o1"))) == 1);
        CHECK_NOTHROW(db.update(read));
    }
}

TEST_CASE("a removal removes the rows of its condition, or all where that is said") {
    own_desk own;
    session& db = own.db;
    CHECK(db.execute(remove_from<Signal>().where(in(col<&Signal::id>, {1, 3, 99}))) == 2);
    CHECK(told(db.connection(), "select id from signals order by id") == lines{"2", "4"});
    CHECK(db.execute(remove_from<Signal>().all_rows()) == 2);
    CHECK(db.execute(remove_from<Signal>().all_rows()) == 0);
    CHECK(told_one(db.connection(), "select count(*) from transfers") == "2");
}

TEST_CASE("text that looks like SQL is stored as it is") {
    own_desk own;
    session& db = own.db;
    std::string const evil = "x'); drop table venues; --";
    (void)db.execute(insert_into<Signal>().values(col<&Signal::id> = std::int64_t{77},
                                                  col<&Signal::entity_kind> = evil,
                                                  col<&Signal::entity> = "$1 \\' \"",
                                                  col<&Signal::strength> = 1));
    CHECK(told(db.connection(), "select entity_kind, entity from signals where id = 77") == lines{evil + "|$1 \\' \""});
    CHECK(told_one(db.connection(), "select count(*) from venues") == "4");
}
