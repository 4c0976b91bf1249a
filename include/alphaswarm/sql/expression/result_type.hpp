// SPDX-License-Identifier: BSL-1.0
// The C++ type as which a result is read if it comes from PostgreSQL and no struct member determines it: an int4 is an
// int32_t, an array is a vector whose elements may be NULL. Of some types the program includes the header, or there is
// none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <alphaswarm/catalog/types.hpp>
#include <alphaswarm/schema/catalog_type.hpp>
#include <alphaswarm/types/array.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/bytea.hpp>
#include <alphaswarm/types/date.hpp>
#include <alphaswarm/types/interval.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/numeric.hpp>
#include <alphaswarm/types/opt_in.hpp>
#include <alphaswarm/types/time_of_day.hpp>
#include <alphaswarm/types/timestamp.hpp>
#include <alphaswarm/types/uuid.hpp>

namespace alphaswarm::sql::detail {

/// The types whose headers are included by name, by their OIDs.
template <std::uint32_t Number>
constexpr auto find_opt_in_type() {
    using std::type_identity;
    using namespace types;
    if constexpr (Number == 869) return type_identity<basic_inet<false>>{};
    else if constexpr (Number == 650) return type_identity<basic_inet<true>>{};
    else if constexpr (Number == 829) return type_identity<basic_macaddr<6>>{};
    else if constexpr (Number == 774) return type_identity<basic_macaddr<8>>{};
    else if constexpr (Number == 1560 || Number == 1562) return type_identity<bit_string<0, true>>{};
    else if constexpr (Number == 3614) return type_identity<tsvector>{};
    else if constexpr (Number == 3615) return type_identity<tsquery>{};
    else if constexpr (Number == 3904) return type_identity<range<std::int32_t>>{};
    else if constexpr (Number == 3926) return type_identity<range<std::int64_t>>{};
    else if constexpr (Number == 3906) return type_identity<range<numeric>>{};
    else if constexpr (Number == 3908) return type_identity<range<timestamp>>{};
    else if constexpr (Number == 3910) return type_identity<range<timestamptz>>{};
    else if constexpr (Number == 3912) return type_identity<range<date>>{};
    else if constexpr (Number == 4451) return type_identity<multirange<std::int32_t>>{};
    else if constexpr (Number == 4536) return type_identity<multirange<std::int64_t>>{};
    else if constexpr (Number == 4532) return type_identity<multirange<numeric>>{};
    else if constexpr (Number == 4533) return type_identity<multirange<timestamp>>{};
    else if constexpr (Number == 4534) return type_identity<multirange<timestamptz>>{};
    else if constexpr (Number == 4535) return type_identity<multirange<date>>{};
    else return type_identity<void>{};
}

template <catalog::type T>
constexpr auto find_read_type() {
    using std::type_identity;
    if constexpr (T == catalog::boolean) return type_identity<bool>{};
    else if constexpr (T == catalog::smallint) return type_identity<std::int16_t>{};
    else if constexpr (T == catalog::integer) return type_identity<std::int32_t>{};
    else if constexpr (T == catalog::bigint) return type_identity<std::int64_t>{};
    else if constexpr (T == catalog::real) return type_identity<float>{};
    else if constexpr (T == catalog::double_precision) return type_identity<double>{};
    else if constexpr (T == catalog::numeric) return type_identity<types::numeric>{};
    else if constexpr (T == catalog::text || T == catalog::varchar || T == catalog::bpchar || T == catalog::name_type)
        return type_identity<std::string>{};
    else if constexpr (T == catalog::bytea) return type_identity<types::bytea>{};
    else if constexpr (T == catalog::uuid) return type_identity<types::uuid>{};
    else if constexpr (T == catalog::date) return type_identity<types::date>{};
    else if constexpr (T == catalog::time) return type_identity<types::time_of_day>{};
    else if constexpr (T == catalog::timestamp) return type_identity<types::timestamp>{};
    else if constexpr (T == catalog::timestamptz) return type_identity<types::timestamptz>{};
    else if constexpr (T == catalog::interval) return type_identity<types::interval>{};
    else if constexpr (T == catalog::json) return type_identity<types::json>{};
    else if constexpr (T == catalog::jsonb) return type_identity<types::jsonb>{};
    else if constexpr (T != catalog::none && catalog::element_of(T) != catalog::none) {
        using element = typename decltype(find_read_type<catalog::element_of(T)>())::type;
        if constexpr (std::is_void_v<element>) return type_identity<void>{};
        else return type_identity<std::vector<std::optional<element>>>{};
    } else {
        using opt_in = typename decltype(find_opt_in_type<catalog::oid_of(T)>())::type;
        return std::conditional_t<storable<opt_in>, type_identity<opt_in>, type_identity<void>>{};
    }
}

/// void if the library has no C++ type for it.
template <catalog::type T>
using read_type = typename decltype(find_read_type<T>())::type;

}  // namespace alphaswarm::sql::detail

namespace alphaswarm::sql {
/// The C++ type as which a result of this type is read; void if the library has none.
template <catalog::type T>
using read_type = detail::read_type<T>;
}  // namespace alphaswarm::sql
