// SPDX-License-Identifier: BSL-1.0
// Random values that a column accepts: within its length, its allowed values and its type's range. The generator is
// seeded, so failures are reproducible.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <type_traits>

#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types.hpp>

namespace alphaswarm::test {

using random_source = std::mt19937_64;

inline std::size_t below(random_source& random, std::size_t limit) {
    return static_cast<std::size_t>(random() % limit);
}

/// Up to `characters` characters from every plane of Unicode, never NUL.
inline std::string random_text(random_source& random, std::size_t characters) {
    std::string text;
    for (std::size_t left = below(random, characters + 1); left > 0; --left) {
        char32_t c = 0;
        switch (below(random, 8)) {
            case 0:
                c = static_cast<char32_t>(0x80 + below(random, 0x780));
                break;
            case 1:
                c = static_cast<char32_t>(0x800 + below(random, 0xd000));
                break;
            case 2:
                c = static_cast<char32_t>(0x10000 + below(random, 0x100000));
                break;
            default:
                c = static_cast<char32_t>(1 + below(random, 0x7f));
        }
        if (c < 0x80) text += static_cast<char>(c);
        else if (c < 0x800) (text += static_cast<char>(0xc0 | c >> 6)) += static_cast<char>(0x80 | (c & 0x3f));
        else if (c < 0x10000)
            ((text += static_cast<char>(0xe0 | c >> 12)) += static_cast<char>(0x80 | (c >> 6 & 0x3f))) +=
                static_cast<char>(0x80 | (c & 0x3f));
        else
            (((text += static_cast<char>(0xf0 | c >> 18)) += static_cast<char>(0x80 | (c >> 12 & 0x3f))) +=
             static_cast<char>(0x80 | (c >> 6 & 0x3f))) += static_cast<char>(0x80 | (c & 0x3f));
    }
    return text;
}

/// A value for this column; an optional is empty one time in four.
template <class V>
V random_value(random_source& random, schema::column_facts const& c) {
    if constexpr (std::is_same_v<V, bool>) return random() & 1;
    else if constexpr (std::is_integral_v<V>) return static_cast<V>(random());
    else if constexpr (std::is_floating_point_v<V>)
        return std::ldexp(static_cast<V>(static_cast<std::int64_t>(random())),
                          static_cast<int>(below(random, 40)) - 60);
    else if constexpr (std::is_same_v<V, std::string>)
        return random_text(random, c.length > 0 ? static_cast<std::size_t>(c.length) : 2000);
    else if constexpr (std::is_same_v<V, json> || std::is_same_v<V, jsonb>)
        return V("{\"n\": " + std::to_string(random()) + ", \"s\": [null, true, \"\\u00e9\"]}");
    else if constexpr (std::is_same_v<V, date>)
        return date::from_days(static_cast<std::int32_t>(below(random, 40000)) - 20000);
    else if constexpr (std::is_same_v<V, timestamp> || std::is_same_v<V, timestamptz>)
        return V::from_unix_microseconds(static_cast<std::int64_t>(random() % 4000000000000000));
    else if constexpr (std::is_same_v<V, time_of_day>)
        return time_of_day::from_microseconds(static_cast<std::int64_t>(random() % 86400000000));
    else if constexpr (requires { V::random(); }) return V::random();
    else {
        static_assert(requires { typename V::value_type; }, "no random value is known for this type");
        if (below(random, 4) == 0) return std::nullopt;
        return random_value<typename V::value_type>(random, c);
    }
}

}  // namespace alphaswarm::test
