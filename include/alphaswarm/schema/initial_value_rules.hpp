// SPDX-License-Identifier: BSL-1.0
// What a column holds if nobody sets it: the member's own initializer and the server's default. If the column lists
// allowed values, or is an enum, both must be among them: every insert that does not set the member would store the
// typo. Checked only for tables that have such columns. AS0318 and AS0319.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/enumeration.hpp>
#include <alphaswarm/types/text.hpp>

namespace alphaswarm::schema::detail {

/// A T can be constructed at compile time, so that its initializers can be examined. clang needs libstdc++ 13 or later
/// for one with a std::string.
template <class T>
concept made_while_compiling = requires { typename std::integral_constant<bool, (static_cast<void>(T{}), true)>; };

constexpr bool is_word(table_view const& t, column_facts const& c, std::string_view word) {
    for (std::size_t w = 0; w < c.allowed_value_count; ++w)
        if (t.allowed_values[c.first_allowed_value + w] == word) return true;
    return false;
}
constexpr void say_words(meta::verdict& v, table_view const& t, column_facts const& c) {
    for (std::size_t w = 0; w < c.allowed_value_count; ++w)
        v << (w ? ", " : " ") << t.allowed_values[c.first_allowed_value + w];
}

/// A default that is only a text constant, `'new'` or `'new'::text`: its characters, provided they contain no quote.
struct quoted_default {
    std::string_view text{};
    bool found = false;

    constexpr explicit quoted_default(std::string_view expression) {
        if (expression.size() < 2 || expression[0] != '\'') return;
        std::size_t const end = expression.find('\'', 1);
        if (end == std::string_view::npos) return;
        std::string_view const rest = expression.substr(end + 1);
        found = rest.empty() || rest.substr(0, 2) == "::";
        text = expression.substr(1, end - 1);
    }
};

/// AS0319, for the description's allowed values.
constexpr void judge_default(meta::verdict& v, table_view const& t, column_facts const& c) {
    quoted_default const given(c.server_default);
    if (!given.found || is_word(t, c, given.text)) return;
    v.next("AS0319 server_default(): ") << t.name() << "." << c.name << ": the default " << given.text
                                        << " is not an allowed value of the column:";
    say_words(v, t, c);
    v << "; correct it, or add it to one_of(...)";
}
/// AS0319, for an enum's labels.
template <class V>
constexpr void judge_default_of(meta::verdict& v, table_view const& t, column_facts const& c) {
    if constexpr (types::described_enum<typename stripped<V>::type>) {
        quoted_default const given(c.server_default);
        if (!given.found || types::from_label<typename stripped<V>::type>(given.text)) return;
        v.next("AS0319 server_default(): ")
            << t.name() << "." << c.name << ": the default " << given.text << " is not a label of "
            << meta::type_name<typename stripped<V>::type>() << "; correct it";
    }
}

/// AS0318: a member whose initializer is not an allowed value. An empty one counts as not set.
template <class V>
constexpr void judge_initializer(meta::verdict& v, table_view const& t, column_facts const& c, V const& value) {
    if constexpr (stripped<V>::optional) {
        if (value) judge_initializer(v, t, c, *value);
    } else if constexpr (types::text_like<V>) {
        std::string_view const text = value;
        if (c.allowed_value_count == 0 || text.empty() || is_word(t, c, text)) return;
        v.next("AS0318 columns(): ") << t.name() << "." << c.name << ": the initializer " << text
                                     << " is not an allowed value of the column:";
        say_words(v, t, c);
        v << "; correct it, or add it to one_of(...)";
    }
}

/// Whether there is anything to check, as values: most tables need nothing more.
struct initial_values {
    bool worded = false, defaulted = false;
    constexpr explicit initial_values(column_facts const* columns, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            if (columns[i].allowed_value_count > 0) worded = true;
            else if (!columns[i].server_default.empty() &&
                     (columns[i].type.kind == types::kind::enumeration || columns[i].type.kind == types::kind::text))
                defaulted = true;
        }
    }
};

template <class T, auto... Member>
constexpr void judge_initial_values(meta::verdict& v, table_view const& t, member_list<Member...>) {
    std::size_t i = 0;
    if constexpr (made_while_compiling<T>) {
        T fresh{};  // not const: g++ 12 takes the construction of a const std::string for a modification of it
        (judge_initializer(v, t, t.columns[i++], fresh.*Member), ...);
    }
    for (i = 0; i < t.column_count; ++i)
        if (t.columns[i].allowed_value_count > 0 && !t.columns[i].server_default.empty())
            judge_default(v, t, t.columns[i]);
}
template <auto... Member>
constexpr void judge_enum_defaults(meta::verdict& v, table_view const& t, member_list<Member...>) {
    std::size_t i = 0;
    (judge_default_of<meta::value_of<Member>>(v, t, t.columns[i++]), ...);
}

}  // namespace alphaswarm::schema::detail
