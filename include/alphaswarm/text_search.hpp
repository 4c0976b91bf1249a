// SPDX-License-Identifier: BSL-1.0
// tsvector and tsquery, for programs that search texts.
#pragma once

#include <alphaswarm/pg/codecs/text_search.hpp>
#include <alphaswarm/types/tsquery.hpp>
#include <alphaswarm/types/tsvector.hpp>
