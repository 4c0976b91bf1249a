// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/result_type.hpp>

#include <optional>
#include <string>
#include <vector>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using sql::detail::read_type;
namespace c = catalog;

template <c::type Number, class T>
constexpr bool reads = std::is_same_v<read_type<Number>, T>;
static_assert(reads<c::boolean, bool> && reads<c::smallint, std::int16_t> && reads<c::integer, std::int32_t> &&
              reads<c::bigint, std::int64_t> && reads<c::real, float> && reads<c::double_precision, double> &&
              reads<c::numeric, numeric>);
static_assert(reads<c::text, std::string> && reads<c::varchar, std::string> && reads<c::name_type, std::string> &&
              reads<c::bytea, bytea> && reads<c::uuid, uuid> && reads<c::json, json> && reads<c::jsonb, jsonb>);
static_assert(reads<c::date, date> && reads<c::time, time_of_day> && reads<c::timestamp, timestamp> &&
              reads<c::timestamptz, timestamptz> && reads<c::interval, interval>);
static_assert(reads<c::array_of(c::integer), std::vector<std::optional<std::int32_t>>> &&
                  reads<c::text_array, std::vector<std::optional<std::string>>>,
              "an element may be NULL, for all that anybody knows");
static_assert(reads<c::type_named("inet"), void> && reads<c::none, void> &&
                  reads<c::array_of(c::type_named("inet")), void>,
              "what the library has no type for");
static_assert(schema::number_of<read_type<c::timestamptz>> == c::timestamptz &&
                  schema::number_of<read_type<c::array_of(c::date)>> == c::array_of(c::date),
              "the way back");

}  // namespace
