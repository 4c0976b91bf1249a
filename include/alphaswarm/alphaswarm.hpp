// SPDX-License-Identifier: BSL-1.0
// The library: describe tables, write typed queries, run them on a PostgreSQL. Apart, for what they cost to
// include: relations.hpp (related rows), sql/keyset.hpp (pages), sql/tree.hpp (tree walks), models.hpp (the
// AlphaSwarm platform's tables), chrono.hpp, format.hpp (fmt), aggregate_rows.hpp (Boost.PFR), closed_sets.hpp
// (Boost.Hana), and pg/scratch_server.hpp.
#pragma once

// clang-format off: from low to high, so that the compiler's "In file included from" has few lines
#include <alphaswarm/types.hpp>
#include <alphaswarm/schema.hpp>
#include <alphaswarm/sql.hpp>
#include <alphaswarm/orm/session.hpp>
// clang-format on
