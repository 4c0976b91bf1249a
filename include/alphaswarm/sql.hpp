// SPDX-License-Identifier: BSL-1.0
// What can be said of described tables: queries, writes, conditions, functions. From low to high, so that the
// compiler's "In file included from" has few lines where it refuses a statement.
#pragma once

// clang-format off
#include <alphaswarm/schema/table_rules.hpp>
#include <alphaswarm/sql/column.hpp>
#include <alphaswarm/sql/expression_rules.hpp>
#include <alphaswarm/sql/operands.hpp>
#include <alphaswarm/sql/result_type.hpp>
#include <alphaswarm/sql/comparison.hpp>
#include <alphaswarm/sql/assignment.hpp>
#include <alphaswarm/sql/arithmetic.hpp>
#include <alphaswarm/sql/logic.hpp>
#include <alphaswarm/sql/predicates.hpp>
#include <alphaswarm/sql/membership.hpp>
#include <alphaswarm/sql/routine.hpp>
#include <alphaswarm/sql/call.hpp>
#include <alphaswarm/sql/user_function.hpp>
#include <alphaswarm/sql/aggregate.hpp>
#include <alphaswarm/sql/catalogue_call.hpp>
#include <alphaswarm/sql/common_type.hpp>
#include <alphaswarm/sql/cases.hpp>
#include <alphaswarm/sql/date_field.hpp>
#include <alphaswarm/sql/functions.hpp>
#include <alphaswarm/sql/constant.hpp>
#include <alphaswarm/sql/row.hpp>
#include <alphaswarm/sql/select_list.hpp>
#include <alphaswarm/sql/join.hpp>
#include <alphaswarm/sql/select.hpp>
#include <alphaswarm/sql/returning.hpp>
#include <alphaswarm/sql/update.hpp>
#include <alphaswarm/sql/on_conflict.hpp>
#include <alphaswarm/sql/insert.hpp>
#include <alphaswarm/sql/remove.hpp>
#include <alphaswarm/sql/statement.hpp>
// clang-format on
