// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/operands.hpp>

#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/types/array.hpp>
#include <alphaswarm/types/json.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using namespace sql;
using namespace sql::detail;
namespace c = catalog;
using Id = std::remove_const_t<decltype(col<&Order::id>)>;
using Price = std::remove_const_t<decltype(col<&Fill::price>)>;
using Placeholder = decltype(param("p"_c));

static_assert(asked_as<Id> == c::varchar && asked_as<Price> == c::double_precision &&
                  asked_as<Placeholder> == c::unknown,
              "a placeholder has no type yet");
static_assert(asked_as<int> == c::integer && asked_as<unsigned> == c::bigint && asked_as<char const*> == c::text &&
              asked_as<char[4]> == c::text && asked_as<Order> == c::none);
static_assert(is_number_value<int> && is_number_value<numeric> && !is_number_value<Price> &&
              !is_number_value<Placeholder> && !is_number_value<bool> && !is_number_value<char[4]>);

static_assert(operator_of<"+", c::integer, c::bigint>.result == c::bigint &&
              operator_of<"+", c::date, c::integer>.result == c::date);
static_assert(operator_of<"+", c::date, c::bigint>.result == c::none &&
              operator_of<"+", c::none, c::bigint>.result == c::none &&
              operator_of<"no", c::date, c::date>.result == c::none);
static_assert(operator_of<"=", c::integer, c::unknown>.right == c::integer,
              "what stands beside a column of integers becomes one");

static_assert(may_compare<"=", int, std::int64_t>() && may_compare<"<", date, timestamp>() &&
              !may_compare<"=", json, json>() && may_compare<"=", jsonb, jsonb>());
using Documents = std::vector<json>;
static_assert(!may_compare<"=", Documents, Documents>() && !may_compare<"<>", Documents, Documents>() &&
                  !may_compare<"<", Documents, Documents>() && !may_compare<"=", Documents, std::vector<Documents>>() &&
                  may_compare<"=", std::vector<jsonb>, std::vector<jsonb>>() &&
                  may_compare<"<", std::vector<int>, std::vector<int>>(),
              "arrays compare as their elements do");
static_assert(!has_equality<json>() && !has_order<Documents>() && has_equality<int>() &&
              has_order<std::vector<jsonb>>() && compares_elements("||", sql::detail::number_or_none<Documents>()));
static_assert(may_compare<"=", key<Order>, key<Order>>() && !may_compare<"=", key<Order>, key<Fill>>() &&
              !may_compare<"=", key<Order>, std::string>());
static_assert(may_become<numeric, double>() && may_become<std::string, varchar<4>>() &&
              !may_become<std::string, int>() && !may_become<timestamptz, timestamp>());

static_assert(std::is_same_v<sql::with_null_elements<std::vector<int>>::type, std::vector<std::optional<int>>> &&
              std::is_same_v<sql::with_null_elements<int>::type, int>);
}  // namespace
