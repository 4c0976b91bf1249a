// SPDX-License-Identifier: BSL-1.0
// char(n) is its characters. The blanks that the server filled them up with are dropped, and it adds them again.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <alphaswarm/pg/codec.hpp>
#include <alphaswarm/types/fixed_char.hpp>

namespace alphaswarm::pg {

template <std::size_t N>
struct codec<types::fixed_char<N>> {
    static constexpr int fixed = -1;
    static std::string_view view(types::fixed_char<N> const& value) { return value.text(); }
    static void read(types::fixed_char<N>& into, field const& from) {
        try {
            into = types::fixed_char<N>(from.view());
        } catch (error const& why) {
            from.fail(why.what());
        }
    }
};

}  // namespace alphaswarm::pg
