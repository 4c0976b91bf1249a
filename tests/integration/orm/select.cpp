// SPDX-License-Identifier: BSL-1.0
// Select lists, joins, order and limits: every query beside the plain SQL that it stands for.
#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;

TEST_CASE("whole tables come back as their structs, every column in its place") {
    session db = reading_desk();
    check_same(db, "select * from venues order by code", from<Venue>().order_by(col<&Venue::code>));
    check_same(db, "select * from accounts order by id", from<Account>().order_by(col<&Account::id>));
    check_same(db, "select * from instruments order by id", from<Instrument>().order_by(col<&Instrument::id>));
    check_same(db, R"(select * from "order" order by id)", from<Order>().order_by(col<&Order::id>));
    check_same(db,
               "select * from ledger.fills order by 1, 2",
               from<Fill>().order_by(col<&Fill::order_id>, col<&Fill::number>));
    check_same(db, "select * from fill_notes order by id", from<FillNote>().order_by(col<&FillNote::id>));
    check_same(db, "select * from transfers order by id", from<Transfer>().order_by(col<&Transfer::id>));
    check_same(db, "select * from quotes order by 1, 2", from<Quote>().order_by(col<&Quote::symbol>, col<&Quote::at>));
    check_same(db, "select * from signals order by id", from<Signal>().order_by(col<&Signal::id>));
    check_same(db, "select * from shelves order by id", from<Shelf>().order_by(col<&Shelf::id>));
    check_same(db, "select * from samples", from<Sample>());
}

TEST_CASE("columns, expressions, aliases and whole tables mix in one select list") {
    session db = reading_desk();
    check_same(db,
               R"(select "user", balance * 2 + 1, id, false, a.* from accounts a order by a.id)",
               select(col<&Account::user>,
                      (col<&Account::balance> * 2 + 1).as("twice"_c),
                      col<&Account::id>.as("select"_c),
                      call<"now", timestamptz>() < call<"now", timestamptz>(),
                      all<Account>)
                   .from<Account>()
                   .order_by(col<&Account::id>));
    auto const row = db.fetch_one(select(col<&Account::user>.as("who"_c), col<&Account::email>, all<Account>)
                                      .from<Account>()
                                      .where(col<&Account::user> == "ada"));
    CHECK(row["who"_c] == "ada");
    CHECK(row[col<&Account::email>] == "ada@example.org");
    CHECK(row[all<Account>].opened == date(2020, 1, 31));
    auto const& [who, email, whole] = row;
    CHECK(who == whole.user);
    CHECK(email == whole.email);
    static_assert(std::is_same_v<std::remove_cvref_t<decltype(who)>, std::string>);
    static_assert(std::is_same_v<std::remove_cvref_t<decltype(email)>, std::optional<std::string>>);
}

TEST_CASE("distinct keeps one of equal rows") {
    session db = reading_desk();
    check_same(db,
               "select distinct venue, kind from instruments order by venue, kind",
               select(col<&Instrument::venue>, col<&Instrument::kind>)
                   .distinct()
                   .from<Instrument>()
                   .order_by(col<&Instrument::venue>, col<&Instrument::kind>));
}

TEST_CASE("inner joins take their condition from the foreign key, in either direction") {
    session db = reading_desk();
    check_same(
        db,
        R"(select o.id, i.symbol from "order" o join instruments i on i.id = o.instrument_id order by o.id)",
        select(col<&Order::id>, col<&Instrument::symbol>).from<Order>().join<Instrument>().order_by(col<&Order::id>));
    check_same(
        db,
        R"(select o.id, i.symbol from "order" o join instruments i on i.id = o.instrument_id order by o.id)",
        select(col<&Order::id>, col<&Instrument::symbol>).from<Instrument>().join<Order>().order_by(col<&Order::id>));
    check_same(
        db,
        R"(select v.name, a."user", f.amount from ledger.fills f join "order" o on o.id = f.order_id join accounts a on a.id = o.account_id
                      join instruments i on i.id = o.instrument_id join venues v on v.code = i.venue order by f.order_id, f.number)",
        select(col<&Venue::name>, col<&Account::user>, col<&Fill::amount>)
            .from<Fill>()
            .join<Order>()
            .join<Account>()
            .join<Instrument>()
            .join<Venue>()
            .order_by(col<&Fill::order_id>, col<&Fill::number>));
}

TEST_CASE("a left join makes its far side optional, columns and whole tables alike") {
    session db = reading_desk();
    auto const q = select(col<&Order::id>, col<&Fill::quantity>, col<&Fill::fee>, all<Fill>)
                       .from<Order>()
                       .left_join<Fill>()
                       .order_by(col<&Order::id>, col<&Fill::number>);
    check_same(
        db,
        R"(select o.id, f.quantity, f.fee, f.* from "order" o left join ledger.fills f on f.order_id = o.id order by o.id, f.number)",
        q);
    auto const rows = db.fetch(q);
    static_assert(std::is_same_v<std::remove_cvref_t<decltype(rows[0][all<Fill>])>, std::optional<Fill>>);
    static_assert(std::is_same_v<std::remove_cvref_t<decltype(rows[0][col<&Fill::quantity>])>, std::optional<double>>);
    static_assert(std::is_same_v<std::remove_cvref_t<decltype(rows[0][col<&Order::id>])>, key<Order>>);
    REQUIRE(rows.size() == 6);
    CHECK(rows[0][all<Fill>]->amount == 60 * 190.25);
    CHECK_FALSE(rows[3][all<Fill>].has_value());
}

TEST_CASE("right and full joins make what was there before optional") {
    session db = reading_desk();
    check_same(
        db,
        "select i.symbol, v.code from instruments i right join venues v on v.code = i.venue order by v.code, i.symbol",
        select(col<&Instrument::symbol>, col<&Venue::code>)
            .from<Instrument>()
            .right_join<Venue>()
            .order_by(col<&Venue::code>, col<&Instrument::symbol>));
    check_same(db,
               "select q.bid, i.symbol, q.*, i.* from quotes q full join instruments i on i.symbol = q.symbol order by "
               "i.id, q.symbol, q.at",
               select(col<&Quote::bid>, col<&Instrument::symbol>, all<Quote>, all<Instrument>)
                   .from<Quote>()
                   .full_join<Instrument>()
                   .order_by(col<&Instrument::id>, col<&Quote::symbol>, col<&Quote::at>));
}

TEST_CASE("a table joins itself under another name") {
    session db = reading_desk();
    constexpr auto under = alias<Instrument>("under"_c);
    check_same(
        db,
        "select i.symbol, u.symbol, u.* from instruments i join instruments u on i.underlying_id = u.id order by i.id",
        select(col<&Instrument::symbol>, under[col<&Instrument::symbol>], under.all())
            .from<Instrument>()
            .join(under, col<&Instrument::underlying_id> == under[col<&Instrument::id>])
            .order_by(col<&Instrument::id>));
    check_same(db,
               "select i.symbol, u.symbol, u.* from instruments i left join instruments u on i.underlying_id = u.id "
               "order by i.id",
               select(col<&Instrument::symbol>, under[col<&Instrument::symbol>], under.all())
                   .from<Instrument>()
                   .left_join(under, col<&Instrument::underlying_id>)
                   .order_by(col<&Instrument::id>));
    constexpr auto first = alias<Instrument>("select"_c);  // a name that needs quotes
    check_same(db,
               "select symbol from instruments order by id desc",
               select(first[col<&Instrument::symbol>]).from(first).order_by(desc(first[col<&Instrument::id>])));
}

TEST_CASE("where two foreign keys lead to a table, a column names the one that is meant") {
    session db = reading_desk();
    constexpr auto payee = alias<Account>("payee"_c);
    check_same(db,
               R"(select a."user", p."user", t.amount, t.hold from transfers t join accounts a on a.id = t.from_account
                      join accounts p on p.id = t.to_account order by t.id)",
               select(col<&Account::user>, payee[col<&Account::user>], col<&Transfer::amount>, col<&Transfer::hold>)
                   .from<Transfer>()
                   .join<Account>(col<&Transfer::from_account>)
                   .join(payee, col<&Transfer::to_account>)
                   .order_by(col<&Transfer::id>));
}

TEST_CASE("a join's condition may be given, with values of its own") {
    session db = reading_desk();
    check_same(db,
               "select i.symbol, v.name from instruments i left join venues v on v.code = i.venue and v.rank < 2 and "
               "i.symbol <> 'MSFT' order by i.id",
               select(col<&Instrument::symbol>, col<&Venue::name>)
                   .from<Instrument>()
                   .left_join<Venue>(col<&Venue::code> == col<&Instrument::venue> && col<&Venue::rank> < 2 &&
                                     col<&Instrument::symbol> != "MSFT")
                   .where(col<&Instrument::id> != key<Instrument, std::int64_t>(77))
                   .order_by(col<&Instrument::id>));
    check_same(db,
               "select i.symbol, v.name from instruments i join venues v on v.rank > 1 where i.id = 1 order by v.code",
               select(col<&Instrument::symbol>, col<&Venue::name>)
                   .from<Instrument>()
                   .join<Venue>(col<&Venue::rank> > param("rank"_c))
                   .where(col<&Instrument::id> == param("id"_c))
                   .order_by(col<&Venue::code>),
               "id"_c = key<Instrument, std::int64_t>(1),
               "rank"_c = 1);
}

TEST_CASE("a foreign key of several columns joins on all of them") {
    session db = reading_desk();
    check_same(db,
               "select n.text, f.price, n.source from fill_notes n join ledger.fills f on f.order_id = n.order_id and "
               "f.number = n.number order by n.id",
               select(col<&FillNote::text>, col<&Fill::price>, col<&FillNote::source>)
                   .from<FillNote>()
                   .join<Fill>()
                   .order_by(col<&FillNote::id>));
}

TEST_CASE("a link joins as a key does, and adds its condition where it has one") {
    session db = reading_desk();
    check_same(
        db,
        "select q.bid, i.kind from quotes q join instruments i on i.symbol = q.symbol order by q.at",
        select(col<&Quote::bid>, col<&Instrument::kind>).from<Quote>().join<Instrument>().order_by(col<&Quote::at>));
    check_same(db,
               "select s.id, i.symbol, v.name from signals s left join instruments i on i.symbol = s.entity and "
               "s.entity_kind = 'instrument' "
               "left join venues v on v.code = s.entity and s.entity_kind = 'venue''s' order by s.id",
               select(col<&Signal::id>, col<&Instrument::symbol>, col<&Venue::name>)
                   .from<Signal>()
                   .left_join<Instrument>(col<&Signal::entity>)
                   .left_join<Venue>(col<&Signal::entity>)
                   .order_by(col<&Signal::id>));
}

TEST_CASE("rows come in the order asked for, NULLs at the end asked for") {
    session db = reading_desk();
    auto const symbols = select(col<&Instrument::symbol>, col<&Instrument::expiry>.as("end"_c)).from<Instrument>();
    check_same(db,
               "select symbol, expiry from instruments order by expiry, id",
               symbols.order_by(asc(col<&Instrument::expiry>), col<&Instrument::id>));
    check_same(db,
               "select symbol, expiry from instruments order by expiry desc, id desc",
               symbols.order_by(desc(col<&Instrument::expiry>), desc(col<&Instrument::id>)));
    check_same(db,
               "select symbol, expiry from instruments order by expiry nulls first, id",
               symbols.order_by(asc(col<&Instrument::expiry>).nulls_first(), col<&Instrument::id>));
    check_same(db,
               "select symbol, expiry from instruments order by 2 desc nulls last, 1",
               symbols.order_by(desc("end"_c).nulls_last(), col<&Instrument::symbol>));
    check_same(db,
               "select symbol, expiry from instruments order by length(symbol) * 2 desc, id",
               symbols.order_by(desc(length(col<&Instrument::symbol>) * 2), col<&Instrument::id>));
}

TEST_CASE("limit and offset are values of the statement, fixed or given by name") {
    session db = reading_desk();
    auto const ids = select(col<&Instrument::id>).from<Instrument>().order_by(col<&Instrument::id>);
    check_same(db, "select id from instruments order by id limit 2", ids.limit(2));
    check_same(db, "select id from instruments order by id limit 2 offset 3", ids.limit(2).offset(3));
    check_same(db, "select id from instruments order by id offset 4", ids.offset(std::size_t{4}));
    check_same(db, "select id from instruments order by id limit 0", ids.limit(0));
    auto const page = ids.limit(param("size"_c)).offset(param("skip"_c));
    check_same(db, "select id from instruments order by id limit 2 offset 1", page, "skip"_c = 1, "size"_c = 2);
    check_same(db, "select id from instruments order by id limit 1 offset 9", page, "size"_c = 1, "skip"_c = 9);
}

TEST_CASE("a placeholder stands in many places and takes new values at every execution") {
    session db = reading_desk();
    auto const q = select(col<&Instrument::symbol>)
                       .from<Instrument>()
                       .where(col<&Instrument::symbol> == param("what"_c) ||
                              starts_with(col<&Instrument::symbol>, param("what"_c)))
                       .order_by(col<&Instrument::id>);
    for (std::string const what : {"AAPL", "FDAX", "none", ""}) {
        check_same(db,
                   "select symbol from instruments where symbol = '" + what + "' or starts_with(symbol, '" + what +
                       "') order by id",
                   q,
                   "what"_c = what);
        check_same(db,
                   "select symbol from instruments where starts_with(symbol, '" + what + "') order by id",
                   q,
                   "what"_c = std::string_view(what));
    }
    check_same(db, "select symbol from instruments where starts_with(symbol, 'MS') order by id", q, "what"_c = "MS");
    CHECK(told_one(db.connection(),
                   "select count(*) from pg_prepared_statements where statement like '%starts_with%'") == "1");
}

TEST_CASE("one row or none, and what too many are") {
    session db = reading_desk();
    auto const by_rank = from<Venue>().where(col<&Venue::rank> == param("rank"_c));
    CHECK(db.fetch_one(by_rank, "rank"_c = 1).name == "New York");
    CHECK(db.fetch_optional(by_rank, "rank"_c = 2)->name == "Eurex");
    CHECK_FALSE(db.fetch_optional(by_rank, "rank"_c = 9).has_value());
    auto const text = std::string(sql_of(by_rank));
    CHECK(message_of<no_such_row>([&] { (void)db.fetch_one(by_rank, "rank"_c = 9); }) ==
          "one row was expected, but there is none: " + text);
    CHECK(message_of<too_many_rows>([&] { (void)db.fetch_one(by_rank, "rank"_c = 3); }) ==
          "one row was expected, but there are 2: " + text);
    CHECK(message_of<too_many_rows>([&] { (void)db.fetch_optional(by_rank, "rank"_c = 3); }) ==
          "one row was expected, but there are 2: " + text);
    CHECK(db.fetch(by_rank, "rank"_c = 3).size() == 2);
}
