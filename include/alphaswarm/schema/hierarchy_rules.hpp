// SPDX-License-Identifier: BSL-1.0
// The rules for a hierarchy: AS0901 to AS0906. Checked when it is first used to read or write, and over a whole table
// set, which adds the one rule that a single hierarchy cannot check: nothing inherits without being listed.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/schema/graph.hpp>
#include <alphaswarm/schema/hierarchy.hpp>

namespace alphaswarm::schema {

/// The classes for which a row was found are 64 bits, one of them the root's.
inline constexpr std::size_t most_classes = 64;

namespace detail {

/// The key of one table references the key of the other, column by column in their order. Both have this size, which is
/// not 0.
constexpr bool extends_key(table_view const& child, table_view const& parent, std::size_t size) {
    bool found = false;
    for_each_edge(child, parent, [&](edge const& e) {
        bool same = !e.is_link && e.size == size;
        for (std::size_t i = 0; same && i < size; ++i) {
            std::size_t place = 0;
            while (place < size && e.child_columns[place] != primary_key_ordinal(child, i)) ++place;
            same = place < size && e.parent_columns[place] == primary_key_ordinal(parent, i);
        }
        found = found || same;
    });
    return found;
}

template <std::size_t N>
constexpr void judge_class(meta::verdict& v, std::array<class_facts, N> const& classes, std::size_t i) {
    class_facts const& c = classes[i];
    std::string_view const name = c.table->name();
    if (c.parent == table_view::none) {
        v.next("AS0901 hierarchy: ") << name
                                     << " does not inherit from a class that is listed before it; add "
                                        ".inherits(to<...>, ...) to it, or list its parent first";
        return;
    }
    if (c.discriminating_ancestor == table_view::none)
        v.next("AS0903 hierarchy: ")
            << name << ": " << classes[c.parent].table->name()
            << " has no discriminator, and neither has any of its ancestors; add .discriminated_by(column<...>)";
    else if (c.identity.empty())
        v.next("AS0902 hierarchy: ") << name << " has no identity; give it one with .inherits(to<...>, ...)";
    else if (classes[c.discriminating_ancestor].table->about->inherited.own_identity == c.identity)
        v.next("AS0902 hierarchy: ") << name << ": its identity " << c.identity << " is that of "
                                     << classes[c.discriminating_ancestor].table->name()
                                     << " itself; give it one of its own";
    for (std::size_t other = 1; other < i; ++other) {
        if (classes[other].table == c.table) v.next("AS0901 hierarchy: ") << name << " is listed twice; list it once";
        else if (c.discriminating_ancestor != table_view::none &&
                 classes[other].discriminating_ancestor == c.discriminating_ancestor &&
                 classes[other].identity == c.identity)
            v.next("AS0902 hierarchy: ") << classes[other].table->name() << " and " << name << " share the identity "
                                         << c.identity << "; give each its own";
    }
    if (c.key_size == 0 || c.key_size != classes[c.parent].key_size ||
        !extends_key(*c.table, *classes[c.parent].table, c.key_size))
        v.next("AS0904 hierarchy: ") << name << ": its primary key does not reference the primary key of "
                                     << classes[c.parent].table->name()
                                     << "; make it the same and add .references(to<...>)";
}

/// The C++ types of a table's columns, by their ordinals.
template <class T>
inline constexpr auto value_types_of = []<auto... Member>(member_list<Member...>) {
    return std::array<meta::type_id, sizeof...(Member)>{meta::id_of<meta::value_of<Member>>...};
}(typename std::remove_cvref_t<decltype(table<T>)>::members{});

template <std::size_t N>
constexpr void judge_key_types(meta::verdict& v,
                               std::array<class_facts, N> const& classes,
                               meta::type_id const* const* types) {
    for (std::size_t i = 1; i < N; ++i) {
        class_facts const& c = classes[i];
        class_facts const& parent = classes[c.parent];
        bool same = true;
        for (std::size_t k = 0; k < c.key_size; ++k)
            same = same &&
                   types[i][primary_key_ordinal(*c.table, k)] == types[c.parent][primary_key_ordinal(*parent.table, k)];
        if (!same)
            v.next("AS0904 hierarchy: ")
                << c.table->name() << ": its key has a different C++ type than the key of " << parent.table->name()
                << "; rows of a subclass are identified by the key of the parent, so give both the same type";
    }
}

template <class... T>
constexpr void judge_descriptions(meta::verdict& v, type_list<T...>) {
    [[maybe_unused]] auto const judge = [&v]<class One>() {
        if constexpr (!meta::accepts<well_described<One>>) v.next("") << well_described<One>::judge().view();
    };
    (judge.template operator()<T>(), ...);
}

template <class List>
inline constexpr bool classes_accepted = false;
template <class... T>
inline constexpr bool classes_accepted<type_list<T...>> = (meta::accepts<well_described<T>> && ...);

/// Only the descriptions, so that nothing of a wrong one is evaluated.
template <class Hierarchy>
struct classes_described {
    static consteval meta::verdict judge() {
        meta::verdict v;
        judge_descriptions(v, typename Hierarchy::classes{});
        return v;
    }
};

/// The rules that depend on flat facts only.
template <class Hierarchy>
struct classes_related {
    static consteval meta::verdict judge() {
        auto const& classes = classes_of<Hierarchy>;
        meta::verdict v;
        if (classes.size() > most_classes)
            v.next("AS0901 hierarchy: ") << classes[0].table->name() << ": " << classes.size()
                                         << " classes are more than 64; split the hierarchy";
        if (classes[0].table->about->inherited.parent_hash != 0)
            v.next("AS0901 hierarchy: ")
                << classes[0].table->name()
                << " inherits from another table and is not a root; begin the list with the root";
        for (std::size_t i = 1; i < classes.size(); ++i) judge_class(v, classes, i);
        for (class_facts const& c : classes) {
            if (c.discriminator == table_view::none) continue;
            column_facts const& column = c.table->columns[c.discriminator];
            if (column.type.kind != types::kind::text && column.type.kind != types::kind::enumeration)
                v.next("AS0905 discriminated_by(): ")
                    << c.table->name() << "." << column.name << " is " << column.type.name
                    << "; a discriminator is text or an enum; make it one of them";
        }
        return v;
    }
};

}  // namespace detail

/// AS0901 to AS0905: every rule for one hierarchy.
template <class Hierarchy>
struct well_formed_hierarchy {
    static consteval meta::verdict judge() {
        if constexpr (!detail::classes_accepted<typename Hierarchy::classes>)
            return detail::classes_described<Hierarchy>::judge();
        else if constexpr (!meta::accepts<detail::classes_related<Hierarchy>>)
            return detail::classes_related<Hierarchy>::judge();
        else {
            meta::verdict v;
            judge_types(v, typename Hierarchy::classes{});
            return v;
        }
    }

private:
    template <class... T>
    static consteval void judge_types(meta::verdict& v, type_list<T...>) {
        meta::type_id const* const types[] = {detail::value_types_of<T>.data()...};
        detail::judge_key_types(v, classes_of<Hierarchy>, types);
    }
};

namespace detail {

/// AS0906: a table of the set that inherits from a class of the hierarchy is listed there.
template <class Hierarchy>
constexpr void judge_listed(meta::verdict& v, table_view const* const* tables, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        table_view const* const t = tables[i];
        inheritance const& own = t->about->inherited;
        if (own.parent_hash == 0 || Hierarchy::number_of(t->id) != Hierarchy::none) continue;
        std::size_t const parent = Hierarchy::number_of(own.parent);
        if (parent != Hierarchy::none)
            v.next("AS0906 hierarchy: ") << t->name() << " inherits from a class of the hierarchy of "
                                         << view_of<typename Hierarchy::root>.name()
                                         << ", which does not list it; add it to the list";
    }
}

/// The hierarchy of a root; nothing for other tables.
template <class Root>
constexpr void judge_hierarchy(meta::verdict& v, table_view const* const* tables, std::size_t count) {
    if constexpr (hierarchical<Root>) {
        using all = hierarchy_with<Root>;
        if constexpr (std::is_same_v<typename all::root, Root>) {
            if constexpr (!meta::accepts<well_formed_hierarchy<all>>)
                v.next("") << well_formed_hierarchy<all>::judge().view();
            else judge_listed<all>(v, tables, count);
        }
    }
}
/// The hierarchies whose roots are in the set.
template <auto const& Views, class... T>
struct hierarchies_hold {
    static consteval meta::verdict judge() {
        meta::verdict v;
        [[maybe_unused]] char const judged[] = {(judge_hierarchy<T>(v, Views.data(), Views.size()),
                                                 '\0')...};  // no fold expression: clang nests those at most 256 deep
        return v;
    }
};

}  // namespace detail

}  // namespace alphaswarm::schema
