// SPDX-License-Identifier: BSL-1.0
// The statements of row objects, as the server sees them.
#include <alphaswarm/orm/writes/row_statements.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"

using namespace alphaswarm;
using namespace desk;

namespace {
template <class S>
constexpr std::string_view text = sql_of(S{});

static_assert(text<orm::row_insert<Venue>> == "insert into venues (code, name, opens, rank) values ($1, $2, $3, $4)");
static_assert(text<orm::row_insert<Sample>> ==
                  "insert into samples (token, tag, made_at, role, level, stamped, remark, extra, seen_at) values ($1, "
                  "$2, $3, $4, $5, $6, $7, $8, $9) "
                  "returning id, serial, level, stamped, twice",
              "what the server makes is read back, and what is given is written as it is given");
static_assert(text<orm::row_insert_many<Sample>> ==
              "insert into samples (token, tag, made_at, role, level, stamped, remark, extra, seen_at) select "
              "as_given.token, as_given.tag, as_given.made_at, as_given.role, as_given.level, "
              "as_given.stamped, as_given.remark, as_given.extra, as_given.seen_at from unnest($1::character "
              "varying[], $2::uuid[], $3::timestamp without time zone[], "
              "$4::text[], $5::integer[], $6::timestamp with time zone[], $7::text[], $8::integer[], $9::timestamp "
              "without time zone[]) as as_given(token, tag, made_at, role, level, stamped, remark, extra, seen_at)");
static_assert(text<orm::row_insert_many<Order>>.find("$4::\"end\"[]") != std::string_view::npos,
              "a name that needs quotes has them");
static_assert(text<orm::row_insert<Order>>.find("$4::\"end\"") != std::string_view::npos,
              "no parameter is left without a type");
static_assert(!orm::row_insert_many<Shelf>::possible && orm::row_insert_many<Order>::possible);
static_assert(text<orm::row_update<Order>> ==
                  "update \"order\" set account_id = $1, instrument_id = $2, side = $3::\"end\", status = $4, quantity "
                  "= $5, limit_price = $6, \"end\" = $7, terms = $8, "
                  "version = version + 1 where id = $9 and version = $10",
              "neither the key nor what is immutable is written; the version is required and advanced");
static_assert(text<orm::row_update<Sample>>.find("twice") == std::string_view::npos);
static_assert(text<orm::row_remove<Order>> == "delete from \"order\" where id = $1 and version = $2");
static_assert(text<orm::row_remove<Quote>> == "delete from quotes where symbol = $1 and at = $2");
static_assert(text<orm::row_find<Fill, key<Order>, std::int32_t>> ==
              "select order_id, number, quantity, price, amount, fee, done_at from ledger.fills where order_id = $1 "
              "and number = $2");

template <class... Key>
using find_fill = orm::row_find<Fill, Key...>;
static_assert(sql::well_formed<find_fill<key<Order>, std::int32_t>>);
static_assert(!sql::well_formed<find_fill<key<Order>>>, "a key has all of its columns");
static_assert(!sql::well_formed<find_fill<std::int32_t, key<Order>>>, "in their order");
static_assert(!sql::well_formed<find_fill<key<Fill>, std::int32_t>>, "a key of another table is none");
static_assert(!sql::well_formed<find_fill<key<Order>, std::int64_t>>);
}  // namespace

TEST_CASE("an update shows the version that the row has now") {
    Order o;
    o.version = 7;
    orm::row_update<Order>::advance(o);
    CHECK(o.version == 8);
    Venue v;
    orm::row_update<Venue>::advance(v);
    CHECK(v.rank == 0);
}
