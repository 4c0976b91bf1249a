// SPDX-License-Identifier: BSL-1.0
// What can be said of described tables: queries, writes, conditions, functions.
#pragma once

#include <alphaswarm/sql/aggregate.hpp>
#include <alphaswarm/sql/comparison.hpp>
#include <alphaswarm/sql/functions.hpp>
#include <alphaswarm/sql/insert.hpp>
#include <alphaswarm/sql/logic.hpp>
#include <alphaswarm/sql/predicates.hpp>
#include <alphaswarm/sql/remove.hpp>
#include <alphaswarm/sql/select.hpp>
#include <alphaswarm/sql/statement.hpp>
#include <alphaswarm/sql/update.hpp>
