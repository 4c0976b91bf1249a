// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/catalog/aggregates.hpp>

namespace {
using namespace alphaswarm::catalog;

static_assert(counts_rows("count") && counts_rows("regr_count") && !counts_rows("sum"));
static_assert(is_of_one_row("sum") && is_of_one_row("regr_syy") && !is_of_one_row("stddev") && !is_of_one_row("count"));
}  // namespace
