// SPDX-License-Identifier: BSL-1.0
// Joined-table inheritance as a closed set: the root's table, and every table that holds the part of a row that only a
// subclass has. The tables' own descriptions say who is whose parent and which discriminator value identifies a class;
// the set says that there are no others. It is declared once, next to the tables:
//
//     using instrument_classes = hierarchy<Instrument, InstrumentBond, InstrumentOption>;
//     template <schema::class_in<instrument_classes> T>
//     consteval instrument_classes hierarchy_of(of<T>) { return {}; }
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/identity.hpp>
#include <alphaswarm/schema/graph.hpp>
#include <alphaswarm/schema/table_rules.hpp>

namespace alphaswarm::schema {

/// A list of types, numbered from 0.
template <class... T>
struct type_list {
    static constexpr std::size_t size = sizeof...(T);
};

namespace detail {

template <std::size_t I, class T>
struct numbered_type {
    using type = T;
};
template <class Indexes, class... T>
struct numbered_types;
template <std::size_t... I, class... T>
struct numbered_types<std::index_sequence<I...>, T...> : numbered_type<I, T>... {};
template <std::size_t I, class T>
numbered_type<I, T> pick_type(numbered_type<I, T> const*);

template <class List>
struct numbered_list;
template <class... T>
struct numbered_list<type_list<T...>> : numbered_types<std::index_sequence_for<T...>, T...> {};

template <class List, class T>
struct appended;
template <class... Before, class T>
struct appended<type_list<Before...>, T> {
    using type = type_list<Before..., T>;
};

}  // namespace detail

/// The type with this number.
template <std::size_t I, class List>
using type_at = typename decltype(detail::pick_type<I>(static_cast<detail::numbered_list<List> const*>(nullptr)))::type;

/// A root and all of its subclasses, parents before their own subclasses. A class's number is its position; the root is
/// 0.
template <class Root, class... Subclass>
struct hierarchy {
    using root = Root;
    using classes = type_list<Root, Subclass...>;
    static constexpr std::size_t size = 1 + sizeof...(Subclass);
    static constexpr std::size_t none = table_view::none;
    static constexpr std::array<meta::type_id, size> ids{meta::id_of<Root>, meta::id_of<Subclass>...};

    template <class T>
    static constexpr bool lists = (std::is_same_v<T, Root> || ... || std::is_same_v<T, Subclass>);

    [[nodiscard]] static constexpr std::size_t number_of(meta::type_id id) {
        for (std::size_t i = 0; i < size; ++i)
            if (ids[i] == id) return i;
        return none;
    }
    /// Evaluates only T's description.
    template <class T>
    static constexpr std::size_t parent_of =
        view_of<T>.about->inherited.parent_hash == 0 ? none : number_of(view_of<T>.about->inherited.parent);
};

/// T is a class of the hierarchy: for the function that names it.
template <class T, class Hierarchy>
concept class_in = Hierarchy::template lists<T>;

/// T belongs to a hierarchy that is declared next to it.
template <class T>
concept hierarchical = requires { hierarchy_of(of<T>{}); };

template <hierarchical T>
using hierarchy_with = decltype(hierarchy_of(of<T>{}));

namespace detail {

template <class Hierarchy, class T, std::size_t Parent>
struct chain {
    using parent = type_at<Parent, typename Hierarchy::classes>;
    using type =
        typename appended<typename chain<Hierarchy, parent, Hierarchy::template parent_of<parent>>::type, T>::type;
};
template <class Hierarchy, class T>
struct chain<Hierarchy, T, table_view::none> {
    using type = type_list<T>;
};

}  // namespace detail

/// The tables that make up a row of class T, from the root to T itself. Evaluates only their descriptions.
template <hierarchical T>
using chain_of = typename detail::chain<hierarchy_with<T>, T, hierarchy_with<T>::template parent_of<T>>::type;

/// How many columns the primary key has.
template <class T>
inline constexpr std::size_t key_size_of = view_of<T>.primary_key_size();

/// One class of a hierarchy with its type erased. Classes are referred to by their numbers.
struct class_facts {
    table_view const* table = nullptr;
    std::size_t parent = table_view::none;
    std::size_t discriminating_ancestor = table_view::none;  // the nearest ancestor with a discriminator
    std::string_view identity{};  // what that discriminator holds
    bool discriminates = false;
    std::size_t discriminator = table_view::none;  // its own: the ordinal of the column
    std::size_t key_size = 0;
};

namespace detail {

/// Once for each table, however many hierarchies and chains it belongs to.
template <class T>
inline constexpr std::size_t discriminator_ordinal =
    view_of<T>.about->inherited.discriminator.empty()
        ? table_view::none
        : view_of<T>.ordinal_of_member(view_of<T>.about->inherited.discriminator);

template <class Hierarchy, class... T>
constexpr std::array<class_facts, sizeof...(T)> facts_of_classes(type_list<T...>) {
    std::array<class_facts, sizeof...(T)> all{
        class_facts{.table = &view_of<T>, .discriminator = discriminator_ordinal<T>, .key_size = key_size_of<T>}...};
    for (std::size_t i = 0; i < all.size(); ++i) {
        inheritance const& own = all[i].table->about->inherited;
        all[i].discriminates = !own.discriminator.empty();
        all[i].identity = own.identity;
        if (own.parent_hash == 0) continue;
        std::size_t const parent = Hierarchy::number_of(own.parent);
        if (parent >= i) continue;  // refused by the rules
        all[i].parent = parent;
        all[i].discriminating_ancestor = all[parent].discriminates ? parent : all[parent].discriminating_ancestor;
    }
    return all;
}

}  // namespace detail

/// The classes of a hierarchy as a flat array: evaluates all of their descriptions.
template <class Hierarchy>
inline constexpr auto classes_of = detail::facts_of_classes<Hierarchy>(typename Hierarchy::classes{});

/// The class is the ancestor or is below it.
template <std::size_t N>
[[nodiscard]] constexpr bool descends(std::array<class_facts, N> const& classes,
                                      std::size_t number,
                                      std::size_t ancestor) {
    while (number < N && number != ancestor) number = classes[number].parent;
    return number == ancestor;
}

/// The class that the discriminator of class `at` identifies by this value, or `size` if no listed class has it. Class
/// needs `discriminating_ancestor` and `identity`.
template <class Class>
[[nodiscard]] constexpr std::size_t class_with_identity(Class const* classes,
                                                        std::size_t size,
                                                        std::size_t at,
                                                        std::string_view value) {
    std::size_t const length = value.size();
    if (length == 0) return size;
    char const last = value[length - 1];  // identities often begin alike
    for (std::size_t i = 0; i < size; ++i) {
        std::string_view const identity = classes[i].identity;
        if (identity.size() == length && identity[length - 1] == last && classes[i].discriminating_ancestor == at &&
            identity == value)
            return i;
    }
    return size;
}

namespace detail {

template <std::size_t I, auto Member>
struct numbered_member {
    static constexpr auto member = Member;
};
template <class Indexes, auto... Member>
struct numbered_members;
template <std::size_t... I, auto... Member>
struct numbered_members<std::index_sequence<I...>, Member...> : numbered_member<I, Member>... {};
template <std::size_t I, auto Member>
numbered_member<I, Member> pick_member(numbered_member<I, Member> const*);

template <class Members>
struct numbered_member_list;
template <auto... Member>
struct numbered_member_list<member_list<Member...>>
    : numbered_members<std::make_index_sequence<sizeof...(Member)>, Member...> {};

}  // namespace detail

/// The members of T that are columns, as its description orders them.
template <class T>
using members_of = typename std::remove_cvref_t<decltype(table<T>)>::members;

/// The member that holds the column with this ordinal.
template <class T, std::size_t Ordinal>
inline constexpr auto member_at = decltype(detail::pick_member<Ordinal>(
    static_cast<detail::numbered_member_list<members_of<T>> const*>(nullptr)))::member;

namespace detail {

template <class T, class Indexes>
struct key_of_table;
template <class T, std::size_t... I>
struct key_of_table<T, std::index_sequence<I...>> {
    static constexpr std::array<std::size_t, sizeof...(I)> ordinals{primary_key_ordinal(view_of<T>, I)...};
    using type = member_list<member_at<T, ordinals[I]>...>;
};

}  // namespace detail

/// The members of the primary key, in the key's own order.
template <class T>
using key_members = typename detail::key_of_table<T, std::make_index_sequence<key_size_of<T>>>::type;

}  // namespace alphaswarm::schema

namespace alphaswarm {
using schema::hierarchy;
}
