// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/list_rules.hpp>

#include <alphaswarm/sql.hpp>

#include "support/pets.hpp"

namespace {
using namespace pets;
using sql::detail::unlisted;

using Named = decltype(col<&Pet::name>);
using Moody = decltype(col<&Pet::mood>);
using Legged = decltype(col<&Pet::legs>);
static_assert(!unlisted<Named, char const*> && !unlisted<Moody, Mood> && !unlisted<Legged, int>,
              "what is right goes its own way");
static_assert(unlisted<Moody, char const*> && unlisted<Legged, char const*> && !unlisted<int, int>);
static_assert(
    sql::detail::lists_its_own<"in()", "in", Moody, char const*>::judge().view().starts_with("AS0312 in(): "));
static_assert(sql::detail::lists_its_own<"in()", "in", Legged, std::int64_t>::judge().view() ==
              "AS0339 in(): pets.legs is smallint, and the values in braces are bigint; give values of its type, or "
              "the list as a std::vector");
}  // namespace
