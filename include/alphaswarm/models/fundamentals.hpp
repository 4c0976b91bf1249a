// SPDX-License-Identifier: BSL-1.0
// What companies report: statements, the ratios and metrics derived from them, and what they say in words.
#pragma once

#include <alphaswarm/models/fundamentals/metrics.hpp>
#include <alphaswarm/models/fundamentals/statements.hpp>
#include <alphaswarm/models/fundamentals/texts.hpp>
