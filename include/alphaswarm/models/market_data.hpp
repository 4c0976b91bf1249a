// SPDX-License-Identifier: BSL-1.0
// Where data comes from and what is stored: sources, the catalog of datasets with its versions, and what links them to
// instruments.
#pragma once

#include <alphaswarm/models/market_data/datasets.hpp>
#include <alphaswarm/models/market_data/links.hpp>
#include <alphaswarm/models/market_data/sources.hpp>
