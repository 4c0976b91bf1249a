// SPDX-License-Identifier: BSL-1.0
// The C++ types of columns and results as values, for tools that read a text while they run: how a program writes the
// type, and whose key it is. They are those that checked_sql() works out while a program is compiled; here the headers
// of all types are included, so that every file of a tool has the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/reader/text_rules.hpp>
#include <alphaswarm/types/bits.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/macaddr.hpp>
#include <alphaswarm/types/multirange.hpp>
#include <alphaswarm/types/network.hpp>
#include <alphaswarm/types/range.hpp>
#include <alphaswarm/types/tsquery.hpp>
#include <alphaswarm/types/tsvector.hpp>
#include <alphaswarm/types/varchar.hpp>

namespace alphaswarm::reader {

/// A C++ type as a value.
struct cpp_type {
    std::string (*spelled)();  ///< null: the library has no type
    meta::type_id key_of;  ///< the table of a key; null for other types
    std::string_view const* labels;  ///< of an enum
    std::size_t label_count;
};

template <class T>
[[nodiscard]] std::string spelled();

namespace detail {

inline void drop_all(std::string& from, std::string_view words) {
    for (std::size_t at = from.find(words); at != from.npos; at = from.find(words, at)) from.erase(at, words.size());
}
/// As a compiler spells the type, but for what only compilers write, and `alphaswarm::numeric` for
/// `alphaswarm::types::numeric`.
inline std::string written_name(std::string_view by_compiler) {
    std::string out(by_compiler);
    drop_all(out, "{anonymous}::");
    drop_all(out, "(anonymous namespace)::");
    constexpr std::string_view library = "alphaswarm::types::";
    if (out.starts_with(library)) out.erase(library.find("types::"), 7);
    return out;
}

/// Types whose spelling is not the compiler's.
template <class T>
struct spelling {
    static std::string words() {
        using namespace types;
        using std::is_same_v;
        if constexpr (is_same_v<T, bool>) return "bool";
        else if constexpr (is_same_v<T, float>) return "float";
        else if constexpr (is_same_v<T, double>) return "double";
        else if constexpr (std::is_integral_v<T>)
            return (std::is_signed_v<T> ? "std::int" : "std::uint") + std::to_string(sizeof(T) * 8) + "_t";
        else if constexpr (is_same_v<T, std::string>) return "std::string";
        else if constexpr (is_same_v<T, bytea>) return "alphaswarm::bytea";
        else if constexpr (is_same_v<T, timestamp>) return "alphaswarm::timestamp";
        else if constexpr (is_same_v<T, timestamptz>) return "alphaswarm::timestamptz";
        else if constexpr (is_same_v<T, json>) return "alphaswarm::json";
        else if constexpr (is_same_v<T, jsonb>) return "alphaswarm::jsonb";
        else if constexpr (is_same_v<T, inet>) return "alphaswarm::inet";
        else if constexpr (is_same_v<T, cidr>) return "alphaswarm::cidr";
        else if constexpr (is_same_v<T, macaddr>) return "alphaswarm::macaddr";
        else if constexpr (is_same_v<T, macaddr8>) return "alphaswarm::macaddr8";
        else if constexpr (is_same_v<T, bits>) return "alphaswarm::bits";
        else return written_name(meta::type_name<T>());
    }
};
template <std::size_t N, bool Varying>
    requires(N > 0)
struct spelling<types::bit_string<N, Varying>> {
    static std::string words() {
        return (Varying ? "alphaswarm::varbit<" : "alphaswarm::bit<") + std::to_string(N) + ">";
    }
};
template <std::size_t N>
struct spelling<types::varchar<N>> {
    static std::string words() { return "alphaswarm::varchar<" + std::to_string(N) + ">"; }
};
template <class Table, class Representation>
struct spelling<types::key<Table, Representation>> {
    static std::string words() {
        std::string const out = "alphaswarm::key<" + written_name(meta::type_name<Table>());
        return std::is_same_v<types::key<Table>, types::key<Table, Representation>>
                   ? out + ">"
                   : out + ", " + spelled<Representation>() + ">";
    }
};
template <class T>
struct spelling<types::range<T>> {
    static std::string words() { return "alphaswarm::range<" + spelled<T>() + ">"; }
};
template <class T>
struct spelling<types::multirange<T>> {
    static std::string words() { return "alphaswarm::multirange<" + spelled<T>() + ">"; }
};
template <class T>
struct spelling<std::optional<T>> {
    static std::string words() { return "std::optional<" + spelled<T>() + ">"; }
};
template <class T>
    requires(!std::is_same_v<std::vector<T>, types::bytea>)
struct spelling<std::vector<T>> {
    static std::string words() { return "std::vector<" + spelled<T>() + ">"; }
};

template <class T>
constexpr meta::type_id find_key_table() {
    if constexpr (sql::key_like<T>) return meta::id_of<typename T::table>;
    else return nullptr;
}

}  // namespace detail

/// The type as a program writes it: `std::int64_t`, `alphaswarm::key<desk::Venue>`.
template <class T>
std::string spelled() {
    return detail::spelling<T>::words();
}

template <class T>
inline constexpr cpp_type cpp_type_of{
    &spelled<T>, detail::find_key_table<T>(), detail::label_words<T>.data(), detail::label_words<T>.size()};
template <>
inline constexpr cpp_type cpp_type_of<void>{nullptr, nullptr, nullptr, 0};

namespace detail {

/// The types of a table's columns, without NULL.
template <class Members>
struct types_of_members;
template <auto... Member>
struct types_of_members<schema::member_list<Member...>> {
    static constexpr cpp_type const* all[] = {&cpp_type_of<typename meta::plain<meta::value_of<Member>>::type>...};
};
template <class Numbers>
struct types_of_catalog;
template <std::uint32_t... Type>
struct types_of_catalog<std::integer_sequence<std::uint32_t, Type...>> {
    static constexpr cpp_type const* all[] = {&cpp_type_of<sql::read_type<Type>>...};
};

}  // namespace detail

/// What a tool knows of a set: the descriptions of its tables, and the C++ types of their columns.
struct known_tables {
    schema::table_view const* const* views;
    cpp_type const* const* const* columns;
    cpp_type const* const* system;  ///< those as which results without a column are read
    std::size_t count;
    void (*say_path)(meta::verdict&, meta::type_id from, meta::type_id to);  ///< the nearest one between two tables

    /// The type of a column's member or, where there is none, the one as which the library reads the type.
    [[nodiscard]] cpp_type const& type_of(catalog::type t, origin from) const {
        if (from.table) return *columns[from.table - 1][from.ordinal];
        catalog::type const base = catalog::base_of(t);
        return catalog::is_own(base) ? cpp_type_of<void> : *system[base];
    }
};

namespace detail {

template <class Set>
struct tables_known;
template <class... T>
struct tables_known<schema::table_set<T...>> {
    static constexpr cpp_type const* const* columns[] = {types_of_members<values_of<T>>::all...};
    static constexpr known_tables value{
        tables_of_set<schema::table_set<T...>>::all,
        columns,
        types_of_catalog<std::make_integer_sequence<std::uint32_t, catalog::system_types>>::all,
        sizeof...(T),
        [](meta::verdict& v, meta::type_id from, meta::type_id to) {
            schema::say_nearest_path(v, schema::table_set<T...>::map(), from, to);
        }};
};

}  // namespace detail

template <class Set>
inline constexpr known_tables const& known_of = detail::tables_known<Set>::value;

}  // namespace alphaswarm::reader
