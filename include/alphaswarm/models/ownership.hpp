// SPDX-License-Identifier: BSL-1.0
// Who owns what: holdings that must be reported, trades of people who know more, and the shares that are
// there to be owned.
#pragma once

#include <alphaswarm/models/ownership/holdings.hpp>
#include <alphaswarm/models/ownership/shares.hpp>
#include <alphaswarm/models/ownership/trades.hpp>
