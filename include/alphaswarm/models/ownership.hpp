// SPDX-License-Identifier: BSL-1.0
// Who owns what: holdings that must be reported, trades of insiders and politicians, and the shares there are to own.
#pragma once

#include <alphaswarm/models/ownership/holdings.hpp>
#include <alphaswarm/models/ownership/shares.hpp>
#include <alphaswarm/models/ownership/trades.hpp>
