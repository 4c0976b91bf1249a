// SPDX-License-Identifier: BSL-1.0
// Typed rows made comparable with what PostgreSQL itself prints: every row becomes one line, `ada|12.5|~`.
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/orm/session.hpp>
#include <alphaswarm/types.hpp>

#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/desk.hpp"

namespace alphaswarm::test {

using lines = std::vector<std::string>;

inline std::string printed(double value) {
    if (value != value) return "NaN";  // PostgreSQL prints it without a sign
    char text[40];
    return std::string(text, std::to_chars(text, text + sizeof text, value).ptr);
}

/// An element of an array's text, quoted where PostgreSQL quotes it.
inline std::string array_element(std::string const& text) {
    bool quoted = text.empty() || text == "NULL" || text == "null";
    std::string escaped;
    for (char c : text) {
        quoted = quoted || std::string_view("{},\"\\ \t\n\v\f\r").find(c) != std::string_view::npos;
        if (c == '"' || c == '\\') escaped += '\\';
        escaped += c;
    }
    return quoted ? '"' + escaped + '"' : escaped;
}

/// As PostgreSQL prints the value with DateStyle ISO, IntervalStyle iso_8601 and time zone UTC; NULL is ~.
template <class T>
std::string printed(T const& value) {
    if constexpr (std::is_same_v<T, bool>) return value ? "t" : "f";
    else if constexpr (std::is_same_v<T, float>) return printed(static_cast<double>(value));
    else if constexpr (std::is_integral_v<T>) return std::to_string(value);
    else if constexpr (std::is_enum_v<T>) return std::string(to_label(value));
    else if constexpr (meta::is_optional<T>) return value ? printed(*value) : "~";
    else if constexpr (std::is_same_v<T, bytea>) {
        std::string hex = "\\x";
        for (std::byte b : value)
            (hex += "0123456789abcdef"[static_cast<unsigned>(b) >> 4]) +=
                "0123456789abcdef"[static_cast<unsigned>(b) & 15];
        return hex;
    } else if constexpr (requires { typename sql_type<T>::stored; }) return printed(sql_type<T>::to_stored(value));
    else if constexpr (requires { value.to_string(); }) return value.to_string();
    else if constexpr (requires { value.text(); }) return value.text();
    else if constexpr (requires {
                           value.is_set();
                           value.value();
                       })
        return printed(value.value());
    else if constexpr (types::array_shape<T>::dimensions > 0) {
        std::string all;
        for (typename T::value_type const& element : value) {
            all += all.empty() ? "{" : ",";
            if constexpr (types::array_shape<T>::dimensions > 1) all += printed(element);
            else {
                std::string const text = printed(element);
                all += text == "~" ? "NULL" : array_element(text);
            }
        }
        return all.empty() ? "{}" : all + "}";
    } else return std::string(std::string_view(value));
}

template <class T>
concept described_table = schema::described<T>;

template <described_table T, auto... Member>
void print_members(std::string& line, T const* object, schema::member_list<Member...>) {
    ((line += line.empty() ? "" : "|", line += object ? printed(object->*Member) : std::string("~")), ...);
}
template <described_table T>
void print_item(std::string& line, T const* object) {
    print_members(line, object, typename std::remove_cvref_t<decltype(schema::table<T>)>::members{});
}
template <class T>
inline constexpr bool is_absent_row = false;
template <described_table T>
inline constexpr bool is_absent_row<std::optional<T>> = true;
template <class V>
void print_item(std::string& line, V const& value) {
    if constexpr (described_table<V>) print_item(line, &value);
    else if constexpr (is_absent_row<V>) print_item(line, value ? &*value : nullptr);
    else (line += line.empty() ? "" : "|") += printed(value);
}
/// A row object, or a row of a select list.
template <class Row>
std::string line_of(Row const& row) {
    std::string line;
    if constexpr (requires { get<0>(row); })
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (print_item(line, get<I>(row)), ...);
        }(std::make_index_sequence<Row::size>{});
    else print_item(line, row);
    return line;
}

/// The result of plain SQL as text; floating-point numbers are spelled as by printed().
inline lines told(pg::connection& db, std::string const& sql) {
    auto const got = db.execute(sql);
    lines all;
    for (int row = 0; row < got.rows(); ++row) {
        std::string line;
        for (int column = 0; column < got.columns(); ++column) {
            if (column) line += '|';
            std::string const text = got.is_null(row, column) ? "~" : got.data(row, column);
            bool const floating = got.oid(column) == 700 || got.oid(column) == 701;
            line += floating && text != "~" ? printed(std::strtod(text.c_str(), nullptr)) : text;
        }
        all.push_back(line);
    }
    return all;
}
inline std::string told_one(pg::connection& db, std::string const& sql) { return told(db, sql).at(0); }

/// The query agrees with plain SQL, both fetched whole and streamed.
template <sql::statement S, class... Argument>
void check_same(session& db, std::string const& sql, S const& statement, Argument const&... arguments) {
    INFO(sql_of(statement));
    lines fetched, streamed;
    for (auto const& row : db.fetch(statement, arguments...)) fetched.push_back(line_of(row));
    for (auto const& row : db.stream(statement, arguments...)) streamed.push_back(line_of(row));
    lines const expected = told(db.connection(), sql);
    CHECK(fetched == expected);
    CHECK(streamed == expected);
}

/// A session whose server prints as printed() does, and whose notices are dropped.
inline session session_on(database const& where) {
    session db(where.connect());
    db.execute("set timezone = 'UTC'; set intervalstyle = 'iso_8601'; set datestyle = 'ISO'");
    return db;
}

/// The desk with its rows, created once and copied.
inline database const& desk_template() {
    static database const made;
    static bool const filled = [] {
        auto db = made.connect();
        db.execute(ddl<desk::tables>());
        db.execute(desk::rows);
        return true;
    }();
    (void)filled;
    return made;
}
/// The desk for tests that only read.
inline session reading_desk() { return session_on(desk_template()); }

/// A private copy of the desk.
struct own_desk {
    database where{desk_template().name()};
    session db = session_on(where);
};

}  // namespace alphaswarm::test
