// SPDX-License-Identifier: BSL-1.0
// text and its family, json and bytea: their binary form is the bytes themselves.  jsonb differs by one
// byte of version in front.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/codec.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/bytea.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/varchar.hpp>

namespace alphaswarm::pg {

template <>
struct codec<std::string> {
    static constexpr int fixed = -1;
    static std::string_view view(std::string const& value) { return value; }
    static void read(std::string& into, field const& from) { into.assign(from.view()); }
};

namespace detail {
[[noreturn]] ALPHASWARM_COLD inline void refuse_length(field const& from, std::size_t limit) {
    auto const most = static_cast<std::uint32_t>(limit);
    from.fail((meta::message_builder() << "has " << from.size << " bytes, but varchar<" << most << "> holds " << most)
                  .text());
}
}  // namespace detail

template <std::size_t N>
struct codec<types::varchar<N>> {
    static constexpr int fixed = -1;
    static std::string_view view(types::varchar<N> const& value) { return value.view(); }
    static void read(types::varchar<N>& into, field const& from) {
        std::string_view const text = from.view();
        if (text.size() > N) detail::refuse_length(from, N);
        into = types::varchar<N>(text);
    }
};

template <>
struct codec<types::json> {
    static constexpr int fixed = -1;
    static std::string_view view(types::json const& value) { return value.text(); }
    static void read(types::json& into, field const& from) { into = types::json(from.view()); }
};

template <>
struct codec<types::jsonb> {
    static constexpr int fixed = -1;
    static void append(std::string& out, types::jsonb const& value) {
        out += '\1';
        out += value.text();
    }
    static void read(types::jsonb& into, field const& from) {
        std::string_view const bytes = from.view();
        if (bytes.empty() || bytes[0] != 1) from.fail("is not jsonb of version 1");
        into = types::jsonb(bytes.substr(1));
    }
};

template <>
struct codec<types::bytea> {
    static constexpr int fixed = -1;
    static std::string_view view(types::bytea const& value) {
        return {reinterpret_cast<char const*>(value.data()), value.size()};
    }
    static void read(types::bytea& into, field const& from) {
        auto const* const first = reinterpret_cast<std::byte const*>(from.data);
        into = types::bytea(first, first + from.view().size());
    }
};

}  // namespace alphaswarm::pg
