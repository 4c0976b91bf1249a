// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/tree.hpp>

#include <memory>
#include <string>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm::reader;

TEST_CASE("a complaint says the line and column of its token") {
    auto const d = std::make_unique<document>("select a,\n  b from t");
    d->tokens[1] = {token_kind::word, false, 12, 1, w("b")};
    d->token_count = 2;
    d->complain("AS1003", 1) << "b";
    CHECK(std::string(d->complaints.view()) == "AS1003 SQL 2:3 b");
    CHECK(d->view(1) == "b");
    CHECK(d->name_of(1) == "b");
    d->stopped = true;
    d->complain("AS1001", 1) << "more";
    CHECK(std::string(d->complaints.view()) == "AS1003 SQL 2:3 b");
}
TEST_CASE("a quoted name is without its quotes") {
    auto const d = std::make_unique<document>("\"Big\"");
    d->tokens[1] = {token_kind::quoted, false, 0, 5, 0};
    CHECK(d->name_of(1) == "Big");
    CHECK_FALSE(d->name_of(1) == "big");
}
}  // namespace
