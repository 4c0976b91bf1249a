// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/relations/branch.hpp>

#include <string>

#include "support/catch.hpp"
#include "support/desk.hpp"
#include "support/trading.hpp"

using namespace alphaswarm;
using orm::detail::append_columns;
using orm::detail::has_branches;
using orm::detail::link_holds;
using schema::members_of;

namespace {
template <class R>
using type = std::remove_cv_t<R>;

static_assert(has_branches<type<decltype(to_many<trading::Fill>)>>);
static_assert(!has_branches<type<decltype(to_one<trading::Order>.joined())>>);
static_assert(has_branches<type<decltype(to_one<trading::Order>.joined().load(count_of<trading::Fill>))>>);
static_assert(!has_branches<>);
}  // namespace

TEST_CASE("a row's key is laid out as the elements of arrays, and is none where a column is NULL") {
    std::string bytes;
    trading::BarNote const note{
        .id = {}, .instrument_id = key<trading::Instrument>("i1"), .day = date(2000, 1, 2), .words = {}};
    CHECK(append_columns<trading::BarNote, type<decltype(to_one<trading::Bar>)>>(
        bytes, note, members_of<trading::BarNote>{}));
    CHECK(bytes == std::string("\0\0\0\2i1\0\0\0\4\0\0\0\1", 14));
    CHECK_FALSE(append_columns<trading::Sector, type<decltype(to_one<trading::Sector>)>>(
        bytes, trading::Sector{}, members_of<trading::Sector>{}));
}

TEST_CASE("a conditional link holds for the rows that say so") {
    desk::Signal signal;
    signal.entity_kind = "venue's";
    CHECK(link_holds<desk::Signal, type<decltype(to_one<desk::Venue>)>>(signal, members_of<desk::Signal>{}));
    CHECK_FALSE(link_holds<desk::Signal, type<decltype(to_one<desk::Instrument>)>>(signal, members_of<desk::Signal>{}));
    CHECK(link_holds<desk::Quote, type<decltype(to_one<desk::Instrument>)>>(
        desk::Quote{}, members_of<desk::Quote>{}));  // no condition
}
