// SPDX-License-Identifier: BSL-1.0
// JSON documents as text, for the program's own JSON library to read. Nothing is parsed here: PostgreSQL refuses
// malformed text. `json` keeps the text as written; `jsonb` is normalized and indexable.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <alphaswarm/types/sql_type.hpp>
#include <alphaswarm/types/text.hpp>

namespace alphaswarm::types {

/// The text of a JSON value; by default the empty object. Two are equal if their texts are.
template <bool Binary>
class basic_json {
public:
    constexpr basic_json() : text_("{}") {}
    constexpr explicit basic_json(std::string text) : text_(std::move(text)) {}
    constexpr explicit basic_json(std::string_view text) : text_(text) {}
    template <text_like Text>
    constexpr explicit basic_json(Text const& text) : text_(text_of(text)) {}
    explicit basic_json(std::nullptr_t) = delete;

    [[nodiscard]] std::string const& text() const& { return text_; }
    [[nodiscard]] std::string text() && { return std::move(text_); }

    friend bool operator==(basic_json const&, basic_json const&) = default;

private:
    std::string text_;
};

using json = basic_json<false>;
using jsonb = basic_json<true>;

}  // namespace alphaswarm::types

namespace alphaswarm {

template <>
struct sql_type<types::json> {
    static constexpr type_facts facts{"json", 114, 199, types::kind::json};
};
template <>
struct sql_type<types::jsonb> {
    static constexpr type_facts facts{"jsonb", 3802, 3807, types::kind::json};
};

using types::json;
using types::jsonb;

}  // namespace alphaswarm
