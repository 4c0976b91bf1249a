// SPDX-License-Identifier: BSL-1.0
// The world around the markets: economic series, interest rates, curves and contract chains, exchanges, and documents
// that move prices.
#pragma once

#include <alphaswarm/models/macro/contracts.hpp>
#include <alphaswarm/models/macro/documents.hpp>
#include <alphaswarm/models/macro/exchanges.hpp>
#include <alphaswarm/models/macro/rates.hpp>
#include <alphaswarm/models/macro/series.hpp>
