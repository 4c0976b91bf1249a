// SPDX-License-Identifier: BSL-1.0
// `col<&Fill::price>`: a described column as an expression, and `all<Fill>`: every column of a table.
// Both belong to a source; `alias<Sector>("parent"_c)` makes another source of the same table.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <type_traits>
#include <vector>

#include <alphaswarm/meta/identity.hpp>
#include <alphaswarm/meta/member.hpp>
#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/schema/table_rules.hpp>
#include <alphaswarm/sql/expression/expression.hpp>
#include <alphaswarm/sql/expression/literal.hpp>
#include <alphaswarm/sql/expression/source.hpp>

namespace alphaswarm::sql {

namespace detail {
template <auto Member>
consteval std::size_t find_ordinal() {
    return schema::view_of<meta::owner_of<Member>>.ordinal_of_member(meta::member_name<Member>());
}
}  // namespace detail

/// The position of a column among the columns of its table.
template <auto Member>
inline constexpr std::size_t ordinal_of = detail::find_ordinal<Member>();

/// The facts of a described column.
template <auto Member>
inline constexpr schema::column_facts const& facts_of =
    schema::table<meta::owner_of<Member>>.columns[ordinal_of<Member>];

template <class Column, class V>
struct assignment;

namespace detail {
struct no_braces {
    no_braces() = delete;
};
/// What is in braces after `col<...> =`: the elements of an array, or a number, which is refused.
template <class T>
struct in_braces {
    using type = std::conditional_t<types::number<T>, T, no_braces>;
};
template <class T>
    requires(!std::is_same_v<T, typename types::under_domain<T>::type>)
struct in_braces<T> : in_braces<typename types::under_domain<T>::type> {};
template <class T>
struct in_braces<std::vector<T>> {
    using type = T;
};
}  // namespace detail

namespace detail {
/// What a column is set to is a literal that is checked against it, or anything else.
template <auto Member, class V>
concept given_as_value =
    !is_literal<std::remove_reference_t<V>> || (made_of_text<typename meta::plain<meta::value_of<Member>>::type> &&
                                                !is_padded<typename meta::plain<meta::value_of<Member>>::type>);
}  // namespace detail

/// A column of one source. Not comparable itself: comparing it creates a condition.
template <auto Member, class Source = table_source<meta::owner_of<Member>>>
struct column_token {
    using sql_expression = void;
    using value = typename meta::plain<meta::value_of<Member>>::type;
    using source = Source;
    static constexpr auto member = Member;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = false;

    static constexpr written write(writer& w) {
        return w.column(Source::id, Source::name(), Source::view(), ordinal_of<Member>);
    }
    template <class Binder>
    void bind(Binder&) const {}

    /// Names the column in the result: `col<&Order::side>.as("direction"_c)`.
    template <class Name>
    [[nodiscard]] constexpr auto as(Name name) const;

    /// For set() and values(): `col<&Order::status> = "filled"`.
    constexpr auto operator=(checked_literal<Member> text) const;
    constexpr auto operator=(std::initializer_list<typename detail::in_braces<value>::type> elements) const;
    template <class V>
        requires detail::given_as_value<Member, V>
    constexpr auto operator=(V&& v) const;
};

namespace detail {
template <class T>
concept plain_text = storable<T> && sql_type<T>::facts.kind == types::kind::text && !std::is_enum_v<T> && !requires {
    typename T::table;
    typename T::representation;
};
/// A member of text that is neither a key nor an enum.
template <auto Member>
concept text_member = plain_text<typename meta::plain<meta::value_of<Member>>::type>;

/// A member beside which literals are checked: text, or char(n).
template <auto Member>
concept checked_member = text_member<Member> || is_padded<typename meta::plain<meta::value_of<Member>>::type>;

template <auto Member, class Source>
    requires(text_member<Member> || is_a_number<typename meta::plain<meta::value_of<Member>>::type>)
struct measuring_column<column_token<Member, Source>> {
    using type = placeholder_column<Member, false>;
};
}  // namespace detail

namespace detail {
/// The expression is a column and nothing else.
template <class E>
concept names_column = requires { E::member; };
}  // namespace detail

/// An item of a select list that consists of several columns and is read as one object. It has
///
///     using object = ...;                                           what it is read as
///     static constexpr std::size_t columns();                       how many they are
///     template <class Column> static constexpr bool holds;          this column is one of them ...
///     template <class Column> static constexpr std::size_t place;   ... behind so many others
///     static constexpr std::size_t called(std::string_view);        how many of them have this name
///     static constexpr bool write(writer&);                         writes them; whether the object may be absent
template <class Item>
concept whole = requires { typename Item::object; };

/// Every column of a source, as its struct.
template <class Source>
struct all_columns {
    using source = Source;
    using row = typename Source::row;
    using object = row;
    static constexpr std::size_t columns() { return Source::view().column_count; }
    template <class Column>
    static constexpr bool holds = std::is_same_v<typename Column::source, Source>;
    template <class Column>
    static constexpr std::size_t place = ordinal_of<Column::member>;
    static constexpr std::size_t called(std::string_view name) {
        for (schema::column_facts const& c : Source::view())
            if (c.name == name) return 1;
        return 0;
    }

    static constexpr bool write(writer& w) {
        schema::table_view const& t = Source::view();
        for (std::size_t i = 0; i < t.column_count; ++i) {
            if (i) w << ", ";
            auto const result = w.column(Source::id, Source::name(), t, i);
            w.result(t.columns[i].type.oid, result.nullable);
        }
        source_entry const* from = w.find_source(Source::id);
        bool const absent = from != nullptr && from->nullable;
        if (absent && t.primary_key_size() == 0)
            w.complaints.next("AS0602 select(): ") << Source::name()
                                                   << " has no primary key, so whole rows cannot be read from the far "
                                                      "side of an outer join; select its columns";
        return absent;
    }
};

/// A table under an alias in one statement.
template <class T, meta::text Alias>
struct table_alias {
    static constexpr bool is_alias = true;
    using source = table_source<T, Alias>;
    /// A column of this occurrence: `parent[col<&Sector::name>]`.
    template <auto Member>
    [[nodiscard]] constexpr column_token<Member, source> operator[](column_token<Member>) const {
        static_assert(std::is_same_v<meta::owner_of<Member>, T>, "the column belongs to another table than the alias");
        return {};
    }
    /// Every column of this occurrence, as the struct.
    [[nodiscard]] constexpr all_columns<source> all() const { return {}; }
};

namespace detail {
/// AS0417 and AS0103: names that the library generates are reserved, and PostgreSQL must keep the whole name.
template <meta::text Name>
struct own_alias {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if (schema::is_made_up(Name.view()))
            v << "AS0417 alias(): " << Name.view()
              << ": names that begin with as_ are reserved by the library; choose another";
        schema::judge_given(v, "alias", Name.view());
        return v;
    }
};
}  // namespace detail

/// Another occurrence of T, for a self-join: `constexpr auto parent = alias<Sector>("parent"_c);`
template <class T, meta::text Name>
[[nodiscard]] constexpr table_alias<T, Name> alias(meta::label<Name>) {
    static_assert(meta::holds<meta::sentence<detail::own_alias<Name>>()>,
                  "alphaswarm refuses this alias; the quoted sentence says why");
    return {};
}

template <class T, types::text_like Text>
[[nodiscard]] constexpr table_alias<T, "..."> alias(Text const&) {
    static_assert(meta::holds<meta::sentence<detail::takes_name<"alias", Text>>()>,
                  "alphaswarm refuses this alias; the quoted sentence says why");
    return {};
}

}  // namespace alphaswarm::sql

namespace alphaswarm {

/// A column of a described table, for queries.
template <auto Member>
inline constexpr sql::column_token<Member> col{};

/// T as a source, for generic code, where a value does not need `template` before a call:
/// `select(all<T>).from(source<T>).join(source<U>)`.
template <class T>
inline constexpr sql::table_alias<T, meta::text<0>{}> source{};

/// Every column of T, read as a T.
template <class T>
inline constexpr sql::all_columns<sql::table_source<T>> all{};

using sql::alias;

}  // namespace alphaswarm
