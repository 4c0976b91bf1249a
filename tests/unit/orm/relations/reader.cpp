// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/relations/reader.hpp>

#include "../made_result.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/trading.hpp"

using namespace trading;
using alphaswarm::test::made_result;
using alphaswarm::test::message_of;

namespace {
using above = std::remove_cv_t<decltype(to_one<Sector>.joined().load(to_one<Sector>.joined()))>;
static_assert(orm::detail::joined_columns<above>::count == 6);
static_assert(orm::detail::joined_columns<std::remove_cv_t<decltype(to_many<Sector>)>>::count == 0);
static_assert(orm::detail::first_key_column<Bar> == 0);
}  // namespace

TEST_CASE("a row is read with its joined rows and theirs, as far as there are any") {
    using reader = orm::detail::row_reader_of<Sector, above, std::remove_cv_t<decltype(to_many<Instrument>)>>;
    made_result const two({{"id", "s3"},
                           {"parent_id", "s2"},
                           {"name", "chips"},
                           {"id", "s2"},
                           {"parent_id", "s1"},
                           {"name", "tech"},
                           {"id", "s1"},
                           {"parent_id", {}},
                           {"name", "all"}});
    reader::type row;
    reader::read_at<0>(&row, two.native(), 0);
    CHECK(row->name == "chips");
    CHECK((*row[to_one<Sector>])->name == "tech");
    CHECK((*row[to_one<Sector>])[to_one<Sector>]->name == "all");
    CHECK(row[to_many<Instrument>].empty());

    made_result const none({{"n", "x"},
                            {"id", "s1"},
                            {"parent_id", {}},
                            {"name", "all"},
                            {"id", {}},
                            {"parent_id", {}},
                            {"name", {}},
                            {"id", {}},
                            {"parent_id", {}},
                            {"name", {}}});
    reader::read_at<1>(&row, none.native(), 0);
    CHECK(row->name == "all");
    CHECK_FALSE(row[to_one<Sector>].has_value());
}

TEST_CASE("a promised row that is not there is an error") {
    using reader = orm::detail::row_reader_of<NewsMention, std::remove_cv_t<decltype(to_one<NewsItem>.joined())>>;
    made_result const none({{"news_item_id", "n1"}, {"instrument_id", "i1"}, {"id", {}}, {"headline", {}}});
    reader::type row;
    CHECK(message_of<missing_relation>([&] {
              reader::read_at<0>(&row, none.native(), 0);
          }).starts_with("load(): a row of news_mentions references a row of news_items that is not there"));
}
