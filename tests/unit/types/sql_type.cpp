// SPDX-License-Identifier: BSL-1.0
// What PostgreSQL 15 itself says: select format_type(oid, null), oid, typarray from pg_type.
#include <alphaswarm/types.hpp>
#include <alphaswarm/types/sql_type.hpp>

#include "support/catch.hpp"

namespace {

struct Order;
struct Money {
    std::int64_t cents;
};

template <class T>
constexpr bool is(std::string_view name, std::uint32_t oid, std::uint32_t array_oid, alphaswarm::types::kind kind) {
    constexpr alphaswarm::type_facts facts = alphaswarm::sql_type<T>::facts;
    return facts.name == name && facts.oid == oid && facts.array_oid == array_oid && facts.kind == kind;
}

}  // namespace

template <>
struct alphaswarm::sql_type<Money> : alphaswarm::stored_as<std::int64_t> {
    static std::int64_t to_stored(Money const& money) { return money.cents; }
    static Money from_stored(std::int64_t cents) { return {cents}; }
};

namespace {
using namespace alphaswarm;
using types::kind;

static_assert(is<bool>("boolean", 16, 1000, kind::boolean));
static_assert(is<std::int16_t>("smallint", 21, 1005, kind::integer));
static_assert(is<std::int32_t>("integer", 23, 1007, kind::integer));
static_assert(is<std::int64_t>("bigint", 20, 1016, kind::integer));
static_assert(is<float>("real", 700, 1021, kind::floating));
static_assert(is<double>("double precision", 701, 1022, kind::floating));
static_assert(is<numeric>("numeric", 1700, 1231, kind::numeric));
static_assert(is<std::string>("text", 25, 1009, kind::text));
static_assert(is<varchar<40>>("character varying", 1043, 1015, kind::text));
static_assert(is<uuid>("uuid", 2950, 2951, kind::uuid));
static_assert(is<date>("date", 1082, 1182, kind::date));
static_assert(is<time_of_day>("time without time zone", 1083, 1183, kind::time));
static_assert(is<timestamp>("timestamp without time zone", 1114, 1115, kind::timestamp));
static_assert(is<timestamptz>("timestamp with time zone", 1184, 1185, kind::timestamptz));
static_assert(is<interval>("interval", 1186, 1187, kind::interval));
static_assert(is<json>("json", 114, 199, kind::json));
static_assert(is<jsonb>("jsonb", 3802, 3807, kind::json));
static_assert(is<bytea>("bytea", 17, 1001, kind::bytea));
static_assert(is<key<Order>>("character varying", 1043, 1015, kind::text), "of an incomplete table");
static_assert(is<key<Order, std::int64_t>>("bigint", 20, 1016, kind::integer));
static_assert(is<Money>("bigint", 20, 1016, kind::integer), "a user's type has the facts of what it is stored as");

struct Unknown {};
static_assert(storable<Money> && storable<bool> && storable<std::vector<int>>);
static_assert(!storable<Unknown> && !storable<std::vector<Unknown>> && !storable<char const*> && !storable<unsigned>);
static_assert(!storable<std::optional<int>>, "NULL is the column's matter, not the type's");

}  // namespace
