// SPDX-License-Identifier: BSL-1.0
// A report as text: tables for people, mistakes for editors, and structs to paste into a program.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <alphaswarm/meta/utf8.hpp>
#include <alphaswarm/reader/report.hpp>

namespace alphaswarm::reader {

/// One line for each mistake, in the form of a compiler's, which editors jump to: `FILE:LINE:COLUMN: AS1003 ...`.
[[nodiscard]] inline std::string mistakes_text(report const& of) {
    std::string out;
    for (reported_statement const& s : of.statements)
        for (reported_mistake const& m : s.mistakes)
            out +=
                of.file + ":" + std::to_string(m.at.line) + ":" + std::to_string(m.at.column) + ": " + m.message + "\n";
    return out;
}

namespace detail {

/// Rows of cells in columns that are as wide as their widest cell.
inline std::string in_columns(std::vector<std::vector<std::string>> const& rows) {
    std::vector<std::size_t> widths;
    for (auto const& row : rows) {
        if (widths.size() < row.size()) widths.resize(row.size());
        for (std::size_t i = 0; i < row.size(); ++i)
            if (meta::characters_in(row[i]) > widths[i]) widths[i] = meta::characters_in(row[i]);
    }
    std::string out;
    for (auto const& row : rows) {
        std::string line = " ";
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += ' ' + row[i];
            if (i + 1 < row.size()) line.append(widths[i] - meta::characters_in(row[i]) + 1, ' ');
        }
        while (line.ends_with(' ')) line.pop_back();
        out += line + "\n";
    }
    return out;
}
inline std::vector<std::string> row_of_value(std::string shown, reported_value const& v) {
    return {std::move(shown), v.type, v.nullable ? "yes" : "no", v.origin};
}
inline std::string head_of(report const& of, reported_statement const& s) {
    std::string const head = of.file + ":" + std::to_string(s.at.line);
    return s.name.empty() ? head : head + " " + s.name;
}

}  // namespace detail

/// For each accepted statement its place, its results and its parameters, in columns.
///
///     desk.sql:2 busiest
///       result     type               nullable  origin
///       symbol     character varying  no        fills.symbol
///       money      double precision   yes
///       parameter  type               nullable  origin
///       :least     double precision   no        fills.price
[[nodiscard]] inline std::string tables_text(report const& of) {
    std::string out;
    for (reported_statement const& s : of.statements) {
        if (!s.accepted()) continue;
        std::vector<std::vector<std::string>> rows = {{"result", "type", "nullable", "origin"}};
        for (reported_value const& r : s.results)
            rows.push_back(detail::row_of_value(r.name.empty() ? "?column?" : r.name, r));
        if (!s.parameters.empty()) rows.push_back({"parameter", "type", "nullable", "origin"});
        for (reported_value const& p : s.parameters) rows.push_back(detail::row_of_value(":" + p.name, p));
        out += detail::head_of(of, s) + "\n" + detail::in_columns(rows);
    }
    return out;
}

namespace detail {

inline bool is_cpp_keyword(std::string_view word) {
    constexpr std::string_view all[] = {
        "alignas",     "alignof",  "and",        "and_eq",    "asm",       "auto",         "bitand",
        "bitor",       "bool",     "break",      "case",      "catch",     "char",         "char16_t",
        "char32_t",    "char8_t",  "class",      "co_await",  "co_return", "co_yield",     "compl",
        "concept",     "const",    "const_cast", "consteval", "constexpr", "constinit",    "continue",
        "decltype",    "default",  "delete",     "do",        "double",    "dynamic_cast", "else",
        "enum",        "explicit", "export",     "extern",    "false",     "float",        "for",
        "friend",      "goto",     "if",         "inline",    "int",       "long",         "mutable",
        "namespace",   "new",      "noexcept",   "not",       "not_eq",    "nullptr",      "operator",
        "or",          "or_eq",    "private",    "protected", "public",    "register",     "reinterpret_cast",
        "requires",    "return",   "short",      "signed",    "sizeof",    "static",       "static_assert",
        "static_cast", "struct",   "switch",     "template",  "this",      "thread_local", "throw",
        "true",        "try",      "typedef",    "typeid",    "typename",  "union",        "unsigned",
        "using",       "virtual",  "void",       "volatile",  "wchar_t",   "while",        "xor",
        "xor_eq"};
    for (std::string_view one : all)
        if (one == word) return true;
    return false;
}
}  // namespace detail

/// A struct can be called so.
[[nodiscard]] inline bool is_identifier(std::string_view name) {
    for (char c : name)
        if (c != '_' && (detail::kind_of(c) != 'l' || (c & 0x80)) && !detail::is_digit(c)) return false;
    return !name.empty() && !detail::is_digit(name[0]) && !detail::is_cpp_keyword(name);
}

namespace detail {

/// An identifier that resembles the name, and is none of those that are taken.
inline std::string identifier(std::string_view name, std::string_view instead, std::vector<std::string>& taken) {
    std::string out;
    for (char c : name) {
        bool const fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c);
        if (fits || (!out.empty() && out.back() != '_')) out += fits ? c : '_';
    }
    while (out.ends_with('_')) out.pop_back();
    if (out.empty()) out = instead;
    if (is_digit(out.front())) out.insert(0, instead.substr(0, 1) == "c" ? "column_" : "query_");
    if (is_cpp_keyword(out)) out += '_';
    auto const is_taken = [&](std::string const& one) {
        for (std::string const& other : taken)
            if (other == one) return true;
        return false;
    };
    std::string free = out;
    for (std::size_t n = 2; is_taken(free); ++n) free = out + "_" + std::to_string(n);
    taken.push_back(free);
    return free;
}
inline std::string cpp_of(reported_value const& v) { return v.nullable ? "std::optional<" + v.cpp + ">" : v.cpp; }

}  // namespace detail

/// For each accepted statement a struct with a member for each result, in their order, as fetch_as() takes it. It is
/// called as the statement is, or `unnamed`; a name that C++ does not allow is changed, and so is one that occurs
/// twice. A comment has the place of the statement, the C++ types of its parameters, and headers that the types need
/// besides <alphaswarm/alphaswarm.hpp>.
///
///     // desk.sql:2
///     // :least double
///     struct busiest {
///         alphaswarm::key<desk::Instrument> symbol{};
///         std::optional<double> money{};
///     };
[[nodiscard]] inline std::string structs_text(report const& of, std::string_view unnamed = "row") {
    std::string out;
    std::vector<std::string> structs;
    for (reported_statement const& s : of.statements) {
        if (!s.accepted()) continue;
        out += (out.empty() ? "// " : "\n// ") + of.file + ":" + std::to_string(s.at.line) + "\n";
        std::vector<std::string> headers;
        auto const note = [&](reported_value const& v) {
            for (std::string const& known : headers)
                if (known == v.header) return;
            if (!v.header.empty()) headers.push_back(v.header);
        };
        for (reported_value const& r : s.results) note(r);
        for (reported_value const& p : s.parameters) note(p);
        for (std::string const& header : headers) out += "// #include <" + header + ">\n";
        for (reported_value const& p : s.parameters) out += "// :" + p.name + " " + detail::cpp_of(p) + "\n";
        out += "struct " + detail::identifier(s.name.empty() ? unnamed : std::string_view(s.name), "row", structs) +
               " {\n";
        std::vector<std::string> members;
        for (std::size_t i = 0; i < s.results.size(); ++i)
            out += "    " + detail::cpp_of(s.results[i]) + " " +
                   detail::identifier(s.results[i].name, "column_" + std::to_string(i + 1), members) + "{};\n";
        out += "};\n";
    }
    return out;
}

}  // namespace alphaswarm::reader
