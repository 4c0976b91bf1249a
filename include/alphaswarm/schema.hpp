// SPDX-License-Identifier: BSL-1.0
// What a table is: descriptions, domains, the foreign-key graph, and the rules for them. Ordered from low to high, so
// that the compiler prints few "In file included from" lines where it refuses a description.
#pragma once

// clang-format off
#include <alphaswarm/schema/reference.hpp>
#include <alphaswarm/schema/column.hpp>
#include <alphaswarm/schema/scope.hpp>
#include <alphaswarm/schema/constraint.hpp>
#include <alphaswarm/schema/domain.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/schema/names.hpp>
#include <alphaswarm/schema/table_rules.hpp>
#include <alphaswarm/schema/graph.hpp>
#include <alphaswarm/schema/foreign_key_map.hpp>
#include <alphaswarm/schema/table_set_rules.hpp>
#include <alphaswarm/schema/hierarchy.hpp>
#include <alphaswarm/schema/hierarchy_rules.hpp>
#include <alphaswarm/schema/table_set.hpp>
#include <alphaswarm/schema/advice.hpp>
// clang-format on
