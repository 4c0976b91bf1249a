// SPDX-License-Identifier: BSL-1.0
// The codecs of the types of every day.
#pragma once

#include <alphaswarm/pg/codecs/array.hpp>
#include <alphaswarm/pg/codecs/datetime.hpp>
#include <alphaswarm/pg/codecs/enumeration.hpp>
#include <alphaswarm/pg/codecs/fixed_char.hpp>
#include <alphaswarm/pg/codecs/key.hpp>
#include <alphaswarm/pg/codecs/number.hpp>
#include <alphaswarm/pg/codecs/numeric.hpp>
#include <alphaswarm/pg/codecs/text.hpp>
