// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/typing.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include <alphaswarm/types.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;
using sql::detail::may_meet;

static_assert(may_meet<int, int>() && may_meet<int, std::int64_t>() && may_meet<double, int>() && may_meet<numeric, int>(), "numbers meet numbers");
static_assert(may_meet<std::string, varchar<16>>() && !may_meet<std::string, int>() && !may_meet<bool, int>());
static_assert(may_meet<key<Order>, key<Order>>() && !may_meet<key<Order>, key<Fill>>() && !may_meet<key<Order>, std::string>(), "a key meets a key of its table alone");
static_assert(!may_meet<timestamp, timestamptz>() && !may_meet<timestamp, date>(), "a time with a zone is another thing than one without");
static_assert(may_meet<std::vector<int>, std::vector<int>>() && !may_meet<std::vector<int>, std::vector<std::int64_t>>());

static_assert(sql::detail::type_words<double>() == "double precision" && sql::detail::type_words<std::string>() == "text");
}  // namespace
