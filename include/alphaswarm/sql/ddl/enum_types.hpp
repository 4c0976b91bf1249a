// SPDX-License-Identifier: BSL-1.0
// CREATE TYPE for the PostgreSQL enums of a set of tables, and the rule for them together, AS0147: a type is created
// once, so two enums that are stored as one type need the same labels, and no table may have its name.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/schema/table_rules.hpp>
#include <alphaswarm/sql/ddl/text.hpp>
#include <alphaswarm/types/enumeration.hpp>

namespace alphaswarm::sql {

/// An enum with its type erased. Without a name it is stored as text, or is not an enum.
struct enum_view {
    std::string_view enum_name;
    type_facts type;
    std::string_view const* labels = nullptr;
    std::size_t label_count = 0;

    [[nodiscard]] constexpr bool is_type() const { return label_count != 0; }
    /// The PostgreSQL schema that it is created in; empty: the connection's search_path decides.
    [[nodiscard]] constexpr std::string_view schema() const {
        std::size_t const point = type.name.find('.');
        return point == std::string_view::npos ? std::string_view() : type.name.substr(0, point);
    }
    [[nodiscard]] constexpr std::string_view name() const {
        std::size_t const point = type.name.find('.');
        return point == std::string_view::npos ? type.name : type.name.substr(point + 1);
    }
};

namespace detail {

template <class T>
struct element_type {
    using type = T;
};
template <class T>
struct element_type<std::optional<T>> : element_type<T> {};
template <class T, class A>
struct element_type<std::vector<T, A>> : element_type<T> {};

template <types::described_enum E>
inline constexpr auto label_texts = [] {
    std::array<std::string_view, types::labels_of<E>.size()> texts;
    for (std::size_t i = 0; i < texts.size(); ++i) texts[i] = types::labels_of<E>.entries[i].label;
    return texts;
}();
/// The PostgreSQL enum behind a member.
template <class V>
consteval enum_view enum_of() {
    using value = typename element_type<V>::type;
    if constexpr (types::described_enum<value>)  // std::byte is an enum too
        if (!types::labels_of<value>.type_name.empty())
            return {
                meta::type_name<value>(), sql_type<value>::facts, label_texts<value>.data(), label_texts<value>.size()};
    return {};
}
template <class Members>
inline constexpr std::array<enum_view, 0> enums_of_members{};
template <auto... Member>
    requires(sizeof...(Member) > 0)
inline constexpr std::array<enum_view, sizeof...(Member)> enums_of_members<schema::member_list<Member...>>{
    enum_of<meta::value_of<Member>>()...};

/// The enums of one table, by its columns.
template <class T>
inline constexpr auto const& enums_of =
    enums_of_members<typename std::remove_cvref_t<decltype(schema::table<T>)>::members>;

constexpr void judge_enum(meta::verdict& v, enum_view const& e, enum_view const& other) {
    if (e.type.name != other.type.name) return;
    bool same = e.label_count == other.label_count;
    for (std::size_t i = 0; same && i < e.label_count; ++i) same = e.labels[i] == other.labels[i];
    if (!same)
        v.next("AS0147 stored_as(): ")
            << other.enum_name << " and " << e.enum_name << " are stored as the type " << e.type.name
            << " but have different labels; give both the same labels, or one of them a type of its own";
}

template <class... T>
struct enums_agree {
    static consteval meta::verdict judge() {
        meta::verdict v;
        enum_view const* const enums[] = {enums_of<T>.data()..., nullptr};
        std::size_t const counts[] = {enums_of<T>.size()..., 0};
        schema::table_view const* const tables[] = {&schema::view_of<T>..., nullptr};
        std::array<enum_view const*, (0 + ... + enums_of<T>.size())> seen{};
        std::size_t count = 0;
        for (std::size_t t = 0; t < sizeof...(T); ++t)
            for (std::size_t i = 0; i < counts[t]; ++i) {
                enum_view const& e = enums[t][i];
                if (!e.is_type()) continue;
                bool known = false;
                for (std::size_t s = 0; s < count && !known; ++s) known = seen[s]->enum_name == e.enum_name;
                if (known) continue;
                for (std::size_t s = 0; s < count; ++s) judge_enum(v, e, *seen[s]);
                for (std::size_t other = 0; other < sizeof...(T); ++other)
                    if (tables[other]->name() == e.name() && tables[other]->about->namespace_name == e.schema())
                        v.next("AS0147 stored_as(): ")
                            << e.enum_name << ": its type " << e.type.name
                            << " has the name of a table, whose rows have a type of that name; choose another";
                seen[count++] = &e;
            }
        return v;
    }
};
/// CREATE TYPE, once for each, preceded by its schema.
inline void add_enum_type(std::string& to,
                          std::vector<std::string_view>& done,
                          std::vector<std::string_view>& schemas,
                          enum_view const& e,
                          bool if_not_exists) {
    if (!e.is_type()) return;
    for (std::string_view name : done)
        if (name == e.type.name) return;
    done.push_back(e.type.name);
    add_schema(to, schemas, e.schema());
    std::string name;
    spell_type(e.type, [&name](std::string_view piece) { name += piece; });
    std::string create = "create type " + name + " as enum (";
    for (std::size_t i = 0; i < e.label_count; ++i) {
        if (i != 0) create += ", ";
        add_literal(create, e.labels[i]);
    }
    add_made_type(to, name, create + ")", if_not_exists);
}

}  // namespace detail

}  // namespace alphaswarm::sql
