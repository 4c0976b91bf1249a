// SPDX-License-Identifier: BSL-1.0
// tsvector, tsquery and the functions that make them, for programs that search texts.
#pragma once

#include <alphaswarm/pg/codecs/text_search.hpp>
#include <alphaswarm/sql/expression/text_search.hpp>
#include <alphaswarm/types/tsquery.hpp>
#include <alphaswarm/types/tsvector.hpp>
