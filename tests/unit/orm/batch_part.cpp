// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/batch_part.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"

using namespace alphaswarm;
using namespace desk;

namespace {

struct Tags {
    std::int64_t id{};
    std::vector<std::string> words{};
};
template <class T = Tags>
consteval auto describe_table(of<Tags>) {
    return describe<T>("tags").columns(column<&T::id>.primary_key(), column<&T::words>);
}
using quotes = orm::detail::batch_part<0, Quote>;
using tags = orm::detail::batch_part<0, Tags>;
static_assert(quotes::can_remove && tags::can_remove);
static_assert(tags::can_change && !tags::can_update, "arrays travel one object at a time");
static_assert(sql_of(quotes::insert_statement{}).starts_with("with as_met as (insert into quotes ") &&
                  sql_of(quotes::insert_statement{}).find(" returning 1) select case when count(*) = $") !=
                      std::string_view::npos,
              "the rows of an insert are counted");
static_assert(sql_of(quotes::remove_statement{}).starts_with("with as_met as (delete from quotes "));

}  // namespace

TEST_CASE("a part holds what waits, until it is cleared") {
    tags part;
    CHECK(part.size() == 0);
    part.inserted.push_back({1, {"a"}});
    part.removed.push_back({2, {}});
    CHECK(part.size() == 2);
    part.clear();
    CHECK(part.size() == 0);
}
