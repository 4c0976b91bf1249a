// SPDX-License-Identifier: BSL-1.0
// Types by their names, PostgreSQL's and the database's own, and how they are called in errors.
#pragma once

#include <cstddef>
#include <string_view>

#include <alphaswarm/reader/analyser.hpp>

namespace alphaswarm::reader {

constexpr std::string_view analyser::own_type_name(type_number t) const {
    for (std::size_t i = 0; i < table_count_; ++i)
        if (tables_[i] != nullptr)
            for (schema::column_facts const& c : *tables_[i])
                if (type_of(c) == t) return c.type.name;
    return "a type of the database";
}
constexpr void analyser::say_type(meta::verdict& v, type_number t) const {
    if (t == catalog::none) v << "nothing";
    else if (!catalog::is_own(t)) v << catalog::name_of(t);
    else if (type_number const element = catalog::element_of(t); element != catalog::none) {
        say_type(v, element);
        v << "[]";
    } else v << own_type_name(t);
}
/// A column of this type, where the type is the database's own: whose C++ type is read and sent. Of an array, one of
/// its elements, since an array's own column may not hold NULL.
constexpr origin analyser::column_of_type(type_number t) const {
    if (!catalog::is_own(t)) return {};
    if (type_number const element = catalog::element_of(t); element != catalog::none)
        if (origin const of = column_of_type(element); of.table) return of;
    for (index i = 0; i < table_count_; ++i)
        for (index k = 0; tables_[i] != nullptr && k < tables_[i]->column_count; ++k)
            if (type_of(tables_[i]->columns[k]) == t) return {static_cast<index>(i + 1), k};
    return {};
}
/// The type is an array of the column's values.
constexpr bool analyser::is_list_of(type_number t, origin const& o) const {
    if (o.table == 0 || t == catalog::none || t == catalog::unknown) return false;
    type_number const element = catalog::element_of(catalog::base_of(t)), own = column_type_of(o);
    return element != catalog::none && own != t && (own == element || catalog::base_of(own) == element);
}
constexpr type_number analyser::resolve_type(index number) {
    type_name& t = d_.types[number];
    if (t.is != catalog::none) return t.is;
    char lowered[64]{};
    std::size_t const size = t.words.size() < 64 ? t.words.size() : 63;
    for (std::size_t i = 0; i < size; ++i) lowered[i] = t.folds ? lower(t.words[i]) : t.words[i];
    std::string_view const words(lowered, size);
    type_number named = catalog::type_named(words);
    if (named == catalog::none)
        for (std::size_t i = 0; i < table_count_ && named == catalog::none; ++i)
            if (tables_[i] != nullptr)
                for (schema::column_facts const& c : *tables_[i]) {
                    type_number const own = type_of(c);
                    bool const is_array = catalog::is_own(own) && catalog::element_of(own) != catalog::none;
                    if (catalog::is_own(own) && !is_array && c.type.name == words) named = own;
                    else if (is_array && c.type.name.ends_with("[]") &&
                             c.type.name.substr(0, c.type.name.size() - 2) == words)
                        named = catalog::element_of(own);
                }
    if (t.array && named != catalog::none) named = catalog::array_of(named);
    if (named == catalog::none) {
        misses_table = true;  // it may be the type of a column of a table that was not given
        d_.complain("AS1005", t.token) << words << (t.array ? "[]" : "")
                                       << ": neither PostgreSQL nor a table of the set has a type of this name";
        return catalog::none;
    }
    constexpr std::string_view sized[] = {
        "bit", "bpchar", "interval", "numeric", "time", "timestamp", "timestamptz", "timetz", "varbit", "varchar"};
    bool takes = !t.modified || catalog::is_own(named);
    for (std::string_view one : sized) takes = takes || one == words;
    if (!takes) d_.complain("AS1005", t.token) << words << ": this type takes no length";
    return t.is = named;
}

}  // namespace alphaswarm::reader
