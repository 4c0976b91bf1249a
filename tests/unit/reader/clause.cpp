// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/clause.hpp>

#include "support/catch.hpp"

using namespace alphaswarm;

TEST_CASE("a clause is called by its words") {
    CHECK(reader::words_of(reader::clause::select) == "SELECT");
    CHECK(reader::words_of(reader::clause::group_by) == "GROUP BY");
    CHECK(reader::words_of(reader::clause::frame) == "the frame of a window");
}
