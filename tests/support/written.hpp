// SPDX-License-Identifier: BSL-1.0
// What an expression writes: its SQL, whether it can be null, and the types of its parameters; and a binder that
// records what a statement binds, in order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <alphaswarm/sql/expression/expression.hpp>

namespace alphaswarm::test {

struct written_text {
    char chars[1024]{};
    std::size_t size = 0;
    bool nullable = false;
    std::uint32_t oids[32]{};
    std::size_t parameters = 0;

    [[nodiscard]] constexpr std::string_view view() const { return {chars, size}; }
};

/// Writes the expression outside any statement: columns are qualified by their tables.
template <class E>
consteval written_text write_expression() {
    written_text text;
    sql::page page;
    meta::verdict complaints;
    sql::writer w(page, complaints);
    w.naming = true;
    text.nullable = E::write(w).nullable;
    text.size = w.size();
    for (std::size_t i = 0; i < text.size; ++i) text.chars[i] = page.text[i];
    text.parameters = w.parameter_count();
    for (std::size_t i = 0; i < text.parameters; ++i) text.oids[i] = page.parameters[i];
    return text;
}
template <class E>
inline constexpr written_text written = write_expression<E>();

/// The expression's SQL is this. Give only the type if its values exist only at run time.
template <class E>
constexpr bool says(std::string_view sql) {
    return written<E>.view() == sql && written<E>.parameters == E::parameters;
}
template <class E>
constexpr bool says(E const&, std::string_view sql) {
    return says<E>(sql);
}
template <class E>
constexpr bool may_be_null(E const&) {
    return written<E>.nullable;
}
template <class Value, class E>
constexpr bool yields(E const&) {
    return std::is_same_v<typename E::value, Value>;
}

/// Records the values that a statement binds, as text.
struct recorder {
    std::vector<std::string> values;

    template <class T>
    void add(T const& value) {
        values.push_back(text(value));
    }
    template <class T>
    void add_to_column(T const& value, schema::table_view const& t, std::size_t ordinal) {
        values.push_back(std::string(t.columns[ordinal].name) + "=" + text(value));
    }
    template <class T>
    void add_or_default(T const& value, schema::table_view const& t, std::size_t ordinal) {
        add_to_column(value, t, ordinal);
    }
    void require_count(char const*) {}
    template <meta::text Name, class T, class Column = void>
    void add_argument() {
        values.push_back(":" + std::string(Name.view()));
    }

private:
    template <class T>
    static std::string text(T const& value) {
        if constexpr (meta::is_optional<T>) return value ? text(*value) : "null";
        else if constexpr (std::is_same_v<T, bool>) return value ? "true" : "false";
        else if constexpr (std::is_floating_point_v<T>) return std::to_string(static_cast<long long>(value)) + ".";
        else if constexpr (std::is_integral_v<T>) return std::to_string(value);
        else if constexpr (std::is_convertible_v<T const&, std::string_view>)
            return std::string(std::string_view(value));
        else if constexpr (requires { value.view(); }) return std::string(value.view());
        else if constexpr (requires { value.size(); }) return "list of " + std::to_string(value.size());
        else return "?";
    }
};

/// The values that a statement binds.
template <class S>
std::vector<std::string> bound_by(S const& statement) {
    recorder r;
    statement.bind(r);
    return r.values;
}

}  // namespace alphaswarm::test
