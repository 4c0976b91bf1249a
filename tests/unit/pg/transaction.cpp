// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <type_traits>

#include <alphaswarm/pg/transaction.hpp>

#include "support/catch.hpp"

using namespace alphaswarm;

static_assert(!std::is_copy_constructible_v<transaction> && !std::is_move_constructible_v<transaction>);

namespace {
std::string begin(transaction_options how) { return pg::detail::begin_text(how).c_str(); }
}  // namespace

TEST_CASE("BEGIN says every mode that was asked for and leaves the others to the server") {
    CHECK(begin({}) == "begin");
    CHECK(begin({.isolation = isolation::read_committed}) == "begin isolation level read committed");
    CHECK(begin({.isolation = isolation::repeatable_read, .read_only = true}) ==
          "begin isolation level repeatable read read only");
    CHECK(begin({.isolation = isolation::serializable, .read_only = true, .deferrable = true}) ==
          "begin isolation level serializable read only deferrable");
    CHECK(begin({.isolation = isolation::repeatable_read, .read_only = true, .deferrable = true}).size() < 64);
}
