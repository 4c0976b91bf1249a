// SPDX-License-Identifier: BSL-1.0
// PostgreSQL's grammar of queries and changes, whole.
#pragma once

#include <alphaswarm/reader/calls.hpp>
#include <alphaswarm/reader/changes.hpp>
#include <alphaswarm/reader/expressions.hpp>
#include <alphaswarm/reader/from.hpp>
#include <alphaswarm/reader/parser.hpp>
#include <alphaswarm/reader/primaries.hpp>
#include <alphaswarm/reader/queries.hpp>
#include <alphaswarm/reader/type_names.hpp>
