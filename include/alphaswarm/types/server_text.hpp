// SPDX-License-Identifier: BSL-1.0
// A type of the server that this library does not know, an extension's for one, named in one line: its values are texts
// to the program.
//
//     using citext = server_text<"citext">;
//     using ltree = server_text<"ltree", text_form::versioned>;
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include <alphaswarm/meta/text.hpp>
#include <alphaswarm/types/sql_type.hpp>
#include <alphaswarm/types/text.hpp>

namespace alphaswarm::types {

/// What a type's send and receive functions make of a value: its text, or a byte 1 and its text.
enum class text_form : unsigned char { plain, versioned };

/// A text that the server checks as a value of the type Name; "desk.code" is the type code of the PostgreSQL schema
/// desk. Two are equal when their texts are, whatever the server holds of them.
template <meta::text Name, text_form Form = text_form::plain>
class server_text {
    static_assert(Name.size() > 0 && Name.view().find('\0') == std::string_view::npos,
                  "a type of the server has a name; give it");
    static_assert(Name.view() != "money" && Name.view() != "pg_catalog.money",
                  "AS0160 server_text: money depends on the setting lc_monetary of the server; use numeric");

public:
    static constexpr std::string_view name = meta::label<Name>::view;

    server_text() = default;
    template <text_like Text>
    constexpr server_text(Text const& text) : text_(text_of(text)) {}

    [[nodiscard]] constexpr std::string const& text() const { return text_; }

    friend constexpr bool operator==(server_text const&, server_text const&) = default;
    friend constexpr auto operator<=>(server_text const&, server_text const&) = default;

private:
    std::string text_;
};

}  // namespace alphaswarm::types

namespace alphaswarm {

template <meta::text Name, types::text_form Form>
struct sql_type<types::server_text<Name, Form>> {
    static constexpr type_facts facts{types::server_text<Name, Form>::name, 0, 0, types::kind::character};
};

using types::server_text;
using types::text_form;

}  // namespace alphaswarm
