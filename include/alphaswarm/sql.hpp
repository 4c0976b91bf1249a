// SPDX-License-Identifier: BSL-1.0
// What can be stated about described tables: queries, writes, conditions, functions. Ordered from low to high, so that
// the compiler prints few "In file included from" lines where it refuses a statement.
#pragma once

// clang-format off
#include <alphaswarm/schema/table_rules.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/expression_rules.hpp>
#include <alphaswarm/sql/expression/operands.hpp>
#include <alphaswarm/sql/expression/result_type.hpp>
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/write/assignment.hpp>
#include <alphaswarm/sql/expression/arithmetic.hpp>
#include <alphaswarm/sql/expression/bits.hpp>
#include <alphaswarm/sql/expression/logic.hpp>
#include <alphaswarm/sql/expression/predicates.hpp>
#include <alphaswarm/sql/expression/membership.hpp>
#include <alphaswarm/sql/expression/containment.hpp>
#include <alphaswarm/sql/expression/routine.hpp>
#include <alphaswarm/sql/expression/call.hpp>
#include <alphaswarm/sql/expression/user_function.hpp>
#include <alphaswarm/sql/expression/aggregate.hpp>
#include <alphaswarm/sql/expression/catalogue_call.hpp>
#include <alphaswarm/sql/expression/common_type.hpp>
#include <alphaswarm/sql/expression/cases.hpp>
#include <alphaswarm/sql/expression/date_field.hpp>
#include <alphaswarm/sql/expression/functions.hpp>
#include <alphaswarm/sql/expression/constant.hpp>
#include <alphaswarm/sql/query/row.hpp>
#include <alphaswarm/sql/query/select_list.hpp>
#include <alphaswarm/sql/query/join.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/query/called_function.hpp>
#include <alphaswarm/sql/write/returning.hpp>
#include <alphaswarm/sql/write/update.hpp>
#include <alphaswarm/sql/write/on_conflict.hpp>
#include <alphaswarm/sql/write/insert.hpp>
#include <alphaswarm/sql/write/remove.hpp>
#include <alphaswarm/sql/statement.hpp>
// clang-format on
