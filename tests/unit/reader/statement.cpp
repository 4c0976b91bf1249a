// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/statement.hpp>

#include <alphaswarm/checked_sql.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"

namespace {
using namespace alphaswarm;

constexpr auto held = checked_sql<desk::tables>([] {
    return "select o.id, o.side, a.email, o.id as id from \"order\" o join accounts a on a.id = o.account_id "
           "where o.id = any(:ids) and o.side = :side and a.balance > :least and :mail? is not distinct from a.email";
});
using order_key = decltype(desk::Order::id);
using statement = std::remove_const_t<decltype(held)>;
using item = sql::select_list<reader::detail::result_value<order_key, 0>,
                              sql::named<"side", reader::detail::result_value<desk::Side, 1>>,
                              sql::named<"email", reader::detail::result_value<std::string, 2>>,
                              reader::detail::result_value<order_key, 3>>;
static_assert(std::is_same_v<statement::items, item>,
              "columns keep their own types; two of one name are read by position");
static_assert(sql_of(held) ==
              "select o.id, o.side, a.email, o.id as id from \"order\" o join accounts a on a.id = o.account_id "
              "where o.id = any($1) and o.side = $2::\"end\" and a.balance > $3 and $4 is not distinct from a.email");
constexpr auto const& d = sql::draft_of<statement>;
static_assert(d.placeholder_count == 4 && d.placeholders[0].name == "ids" &&
              d.placeholders[0].type == meta::id_of<std::vector<order_key>> &&
              d.placeholders[1].type == meta::id_of<desk::Side> && d.placeholders[2].type == meta::id_of<numeric> &&
              !d.placeholders[2].nullable && d.placeholders[3].nullable);
static_assert(!d.nullable[0] && d.nullable[2] && d.only_reads);

constexpr auto locking = checked_sql<desk::tables>(
    [] { return "select id from instruments where symbol = :s or symbol = :s for update skip locked"; });
static_assert(!sql::draft_of<std::remove_const_t<decltype(locking)>>.only_reads &&
                  sql::draft_of<std::remove_const_t<decltype(locking)>>.parameter_count == 1,
              "one name is one parameter");

}  // namespace
