// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/query/group.hpp>

#include <alphaswarm/sql/expression/aggregate.hpp>
#include <alphaswarm/sql/expression/arithmetic.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/statement.hpp>
#include <alphaswarm/types/json.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
constexpr auto price = col<&Fill::price>;
constexpr auto some = select((price * 2).as("twice"_c), count()).from<Fill>();

static_assert(sql_of(some.group_by("twice"_c)) == "select price * $1 as twice, count(*) from fills group by 1",
              "a place, so that the value in it is known to be the same");
static_assert(sql_of(select(all<Bar>, col<&Bar::close>.as("c"_c)).from<Bar>().group_by("c"_c, all<Bar>))
                  .ends_with(" group by 5, instrument_id, day"),
              "behind the columns of a whole row, which its primary key tells");
static_assert(sql_of(select(price.as("p"_c), count()).from<Fill>().group_by("p"_c)) ==
              "select price as p, count(*) from fills group by 1");

template <class Q>
constexpr std::string_view complaint(Q const&) {
    return sql::draft_of<Q>.complaints.view();
}
static_assert(complaint(select(max(price).as("m"_c)).from<Fill>().group_by("m"_c))
                  .starts_with("AS0418 group_by(): max(fills.price): an aggregate is computed from groups"));
static_assert(complaint(select(price, (price * 2).as("t"_c)).from<Fill>().group_by("t"_c))
                  .starts_with("AS0402 select(): fills.price is not grouped"));

/// Without a key, so that each of its columns is grouped by.
struct Note {
    std::string words{};
    json document{};
};
template <class T = Note>
consteval auto describe_table(of<Note>) {
    return describe<T>("notes").columns(column<&T::words>, column<&T::document>);
}
constexpr std::string_view no_equality =
    "notes.document is json, whose values PostgreSQL cannot compare; cast<jsonb>() it";
static_assert(complaint(select(count()).from<Note>().group_by(all<Note>)).starts_with("AS0434 group_by(): ") &&
              complaint(select(count()).from<Note>().group_by(all<Note>)).substr(19) == no_equality &&
              complaint(select(all<Note>).distinct().from<Note>()).substr(19) == no_equality);

}  // namespace
