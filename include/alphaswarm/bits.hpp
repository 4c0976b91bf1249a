// SPDX-License-Identifier: BSL-1.0
// bit(n) and bit varying(n), for programs whose tables have such columns.
#pragma once

#include <alphaswarm/pg/codecs/bits.hpp>
#include <alphaswarm/types/bits.hpp>
