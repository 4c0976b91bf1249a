// SPDX-License-Identifier: BSL-1.0
// The fields of date_part() and units of date_trunc(), which PostgreSQL reads only when the statement runs.  Id AS0323.
#pragma once

#include <cstddef>
#include <string_view>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/sql/expression/operands.hpp>

namespace alphaswarm::sql::detail {

/// A field and the types that have it: t a time of day, i an interval, s dates and timestamps, z a timestamp with time
/// zone; T and I if a value can be truncated to it.
struct date_field {
    std::string_view name, of;
};
inline constexpr date_field date_fields[] = {
    {"microseconds", "tTiIsSzZ"},
    {"milliseconds", "tTiIsSzZ"},
    {"second", "tTiIsSzZ"},
    {"minute", "tTiIsSzZ"},
    {"hour", "tTiIsSzZ"},
    {"day", "TiIsSzZ"},
    {"week", "sSzZ"},
    {"month", "TiIsSzZ"},
    {"quarter", "TiIsSzZ"},
    {"year", "TiIsSzZ"},
    {"decade", "TiIsSzZ"},
    {"century", "TiIsSzZ"},
    {"millennium", "TiIsSzZ"},
    {"dow", "sz"},
    {"doy", "sz"},
    {"epoch", "tisz"},
    {"isodow", "sz"},
    {"isoyear", "sz"},
    {"julian", "sz"},
    {"timezone", "z"},
    {"timezone_hour", "z"},
    {"timezone_minute", "z"},
};
constexpr char letter_of(catalog::type t, bool cut) {
    char const letter = t == catalog::time ? 't' : t == catalog::interval ? 'i' : t == catalog::timestamptz ? 'z' : 's';
    return cut ? static_cast<char>(letter - 'a' + 'A') : letter;
}
/// As PostgreSQL reads it, which accepts many spellings; of those, only the plural.
constexpr bool is_spelling(std::string_view given, std::string_view name) {
    if (given == name) return true;
    if (name == "century") return given == "centuries";
    if (name == "millennium") return given == "millennia";
    return given.size() == name.size() + 1 && given.ends_with('s') && given.starts_with(name) && name != "dow" &&
           name != "doy" && name != "quarter";
}

/// AS0323: a field or unit that the value's type has.
template <meta::text Function, meta::text Field, class E>
struct field_of {
    static consteval meta::verdict judge() {
        meta::verdict v;
        char const letter = letter_of(asked_as<E>, Function.view() == "date_trunc");
        for (date_field const& one : date_fields)
            if (has(one, letter) && is_spelling(Field.view(), one.name)) return v;
        v << "AS0323 " << Function.view() << "(): " << Field.view() << " is not a field that "
          << type_words<typename E::value>()
          << (Function.view() == "date_trunc" ? " can be truncated to; give one of " : " has; give one of ");
        bool first = true;
        for (date_field const& one : date_fields)
            if (has(one, letter)) v << (first ? "" : ", ") << one.name, first = false;
        return v;
    }

private:
    static constexpr bool has(date_field const& field, char letter) { return field.of.find(letter) != field.of.npos; }
};

}  // namespace alphaswarm::sql::detail
