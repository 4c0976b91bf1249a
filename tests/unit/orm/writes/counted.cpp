// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/writes/counted.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"
#include "support/message_of.hpp"
#include "support/written.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;

namespace {

template <class S>
constexpr std::string_view text = sql_of(S{});

static_assert(text<orm::counted<Quote, orm::row_remove<Quote>>> ==
                  "with as_met as (delete from quotes where symbol = $1 and at = $2 returning 1) "
                  "select case when count(*) = $3 then count(*) else ('[' || count(*) || ' of ' || $3 || ' rows of ' "
                  "|| 'quotes' || ']')::bigint end from as_met",
              "the count is read twice and sent once");

pg::database_error refusal(std::string_view code, std::string_view message, std::string_view sql) {
    pg::report said;
    said.append("ERROR");
    said.append(code);
    said.append(message);
    for (int i = 3; i < 17; ++i) said.append(nullptr);
    said.append(sql);
    return pg::database_error(std::move(said));
}
template <class Error>
std::string translated(pg::database_error const& refused) {
    return message_of<Error>([&] {
        try {
            throw refused;
        } catch (pg::database_error const& e) {
            orm::detail::rethrow_counted(e);
        }
    });
}

}  // namespace

TEST_CASE("the refusal of a count is told from every other one, in whatever language") {
    CHECK(contains(translated<stale_row>(refusal("22P02",
                                                 "ungültige Eingabesyntax für Typ bigint: »[3 of 5 rows of orders]«",
                                                 "with as_met as (update orders")),
                   "3 of 5 rows of orders match the objects, so nothing was done"));
    CHECK(contains(translated<stale_row>(
                       refusal("22P02",
                               "invalid input syntax for type bigint: \"[1 of 2 rows of trucks and its parents]\"",
                               "with as_met as (select 1 from")),
                   "1 of 2 rows of trucks and its parents match the objects"));
    for (char const* text : {"with as_met as (insert into orders",
                             "with as_part_0 as (insert into orders",
                             "with as_left_0 as (insert into orders"})
        CHECK(translated<row_not_stored>(
                  refusal("22P02", "invalid input syntax for type bigint: \"[3 of 5 rows of orders]\"", text)) ==
              "3 of 5 rows of orders would have been stored, so none was: a trigger or rule of the database held the "
              "rest back");
    CHECK(contains(
        translated<database_error>(refusal("22P02", "invalid input syntax for type bigint: \"[x]\"", "select 1")),
        "[x]"));
    CHECK(contains(translated<database_error>(refusal(
                       "22P02", "invalid input syntax for type integer: \"[x]\"", "with as_met as (update orders")),
                   "[x]"));
    CHECK(
        contains(translated<database_error>(refusal("22P02", "invalid input syntax", "with as_met as (update orders")),
                 "invalid input syntax"));
    CHECK(contains(translated<database_error>(refusal("23505", "duplicate [key]", "with as_met as (update orders")),
                   "duplicate"));
}
