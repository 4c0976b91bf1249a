// SPDX-License-Identifier: BSL-1.0
// Ranges and multiranges, for programs whose tables have such columns.
#pragma once

#include <alphaswarm/pg/codecs/range.hpp>
#include <alphaswarm/types/multirange.hpp>
#include <alphaswarm/types/range.hpp>
