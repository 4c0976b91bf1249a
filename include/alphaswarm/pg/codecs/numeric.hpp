// SPDX-License-Identifier: BSL-1.0
// numeric: four 16-bit words (count of groups, weight, sign, scale) and then groups of four decimal digits.
// Source: src/backend/utils/adt/numeric.c, numeric_send and numeric_recv.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <alphaswarm/pg/codec.hpp>
#include <alphaswarm/types/numeric.hpp>

namespace alphaswarm::pg {

template <>
struct codec<types::numeric> {
    static constexpr int fixed = -1;

    static void append(std::string& out, types::numeric const& value) {
        detail::append_integer(out, static_cast<std::int16_t>(value.digits().size()));
        detail::append_integer(out, static_cast<std::int16_t>(value.weight()));
        detail::append_integer(out, static_cast<std::uint16_t>(value.sign()));
        detail::append_integer(out, static_cast<std::int16_t>(value.scale()));
        for (std::int16_t group : value.digits()) detail::append_integer(out, group);
    }

    static void read(types::numeric& into, field const& from) {
        if (from.size < 8) from.fail("is not a numeric: shorter than its header");
        std::size_t const count = load<std::uint16_t>(from.data);
        if (static_cast<std::size_t>(from.size) != 8 + 2 * count)
            from.fail("is not a numeric: its size is not what its header says");
        std::vector<std::int16_t> groups(count);
        for (std::size_t i = 0; i < count; ++i) groups[i] = load<std::int16_t>(from.data + 8 + 2 * i);
        if (!types::numeric::assemble(into,
                                      types::numeric::form{load<std::uint16_t>(from.data + 4)},
                                      load<std::int16_t>(from.data + 2),
                                      load<std::int16_t>(from.data + 6),
                                      std::move(groups)))
            from.fail("is not a numeric: a digit, the sign or the scale is out of range");
    }
};

}  // namespace alphaswarm::pg
