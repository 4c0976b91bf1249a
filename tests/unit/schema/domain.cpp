// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/domain.hpp>

namespace {
using namespace alphaswarm;

constexpr domain market{"market"}, ledger{"ledger", "market", "tenancy"}, twin{"ledger"};

static_assert(ledger.allows(market) && !market.allows(ledger), "what a domain may reference has a direction");
static_assert(market.allows(market), "a domain may always reference itself");
static_assert(twin.allows(ledger) && twin.is(ledger) && !market.is(ledger), "domains are one where their names are");
static_assert(!ledger.allows(schema::no_domain) && !schema::no_domain.allows(market));
static_assert(ledger.allowed_count == 2 && ledger.allowed[1] == "tenancy");

}  // namespace
