// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/builtin.hpp>

#include "support/catch.hpp"

using namespace alphaswarm;

// Three widths of integer are three types; the facts themselves are checked in sql_type.cpp.
static_assert(sql_type<std::int16_t>::facts.oid != sql_type<std::int32_t>::facts.oid);
static_assert(sql_type<std::int32_t>::facts.oid != sql_type<std::int64_t>::facts.oid);
static_assert(!storable<signed char> && !storable<std::uint32_t> && !storable<std::uint64_t> && !storable<long double>,
              "PostgreSQL has no type that holds all values of these");
