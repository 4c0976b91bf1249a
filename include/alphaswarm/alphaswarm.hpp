// SPDX-License-Identifier: BSL-1.0
// The library: describe tables, write typed queries, run them on PostgreSQL. Not included, because of their
// compile-time cost: relations.hpp (related rows), inheritance.hpp (class hierarchies), orm/changes.hpp, orm/bulk.hpp
// and orm/batch.hpp (tracked objects, many at once, batches), sql/keyset.hpp (pages), sql/tree.hpp (tree walks),
// sql/ddl.hpp and sql/row_security.hpp, models.hpp, seeds.hpp and ledger.hpp (the AlphaSwarm platform), chrono.hpp,
// network.hpp, bits.hpp, range.hpp, text_search.hpp, extensions.hpp and composite.hpp (types of some programs),
// checked_sql.hpp (SQL as text), sql_tool.hpp (.sql files, for tools), format.hpp (fmt), orm/fetch_as.hpp (Boost.PFR),
// schema/closed_set.hpp (Boost.Hana), and pg/scratch_server.hpp.
#pragma once

// clang-format off: from low to high, so that the compiler's "In file included from" has few lines
#include <alphaswarm/types.hpp>
#include <alphaswarm/schema.hpp>
#include <alphaswarm/sql.hpp>
#include <alphaswarm/orm/session.hpp>
// clang-format on
