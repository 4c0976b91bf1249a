// SPDX-License-Identifier: BSL-1.0
// A row of a subclass as one object: the rows of its chain of tables, from the root's to its own, side by side. No base
// classes: an `instance<InstrumentOption>` contains an Instrument and an InstrumentOption, reads a column of either
// with [], and its own part with ->. Its discriminators are set when it is constructed. AS0907, AS0908.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/orm/core/binder.hpp>
#include <alphaswarm/orm/core/error.hpp>
#include <alphaswarm/schema/hierarchy_rules.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/discriminator.hpp>

namespace alphaswarm::orm {

namespace detail {

/// An object whose members will all be read, so that nothing need be set before.
struct to_be_read {};

/// A new row, constructed in place by one function however many classes contain one.
template <class T>
[[gnu::noinline]] T new_row() {
    return T{};
}

/// A row as a part of an object.
template <class T>
struct part_of_instance {
    T row{};

    part_of_instance() = default;
    explicit part_of_instance(T&& from) : row(std::move(from)) {}
};
/// The discriminator's part comes with functions of its own, which all classes below it share.
template <class T>
    requires(!schema::view_of<T>.about->inherited.discriminator.empty())
struct part_of_instance<T> {
    T row = new_row<T>();

    part_of_instance() = default;
    [[gnu::noinline]] part_of_instance(part_of_instance const& other) : row(other.row) {}
    [[gnu::noinline]] part_of_instance(part_of_instance&& other) noexcept : row(std::move(other.row)) {}
    explicit part_of_instance(T&& from) : row(std::move(from)) {}
    part_of_instance& operator=(part_of_instance const& other) = default;
    part_of_instance& operator=(part_of_instance&& other) = default;
    [[gnu::noinline]] ~part_of_instance() {}
};
/// The rows of a chain, starting with the root's.
template <class Chain>
struct instance_parts;
template <class... T>
struct instance_parts<schema::type_list<T...>> : part_of_instance<T>... {
    /// A chain counts as a hierarchy of its own, and only its tables' descriptions are evaluated.
    using as_hierarchy = schema::hierarchy<T...>;
    template <class U>
    static constexpr bool has = (std::is_same_v<T, U> || ...);

    instance_parts() = default;
    explicit instance_parts(T... part) : part_of_instance<T>(std::move(part))... {}
};

template <class T>
struct chain_or_itself {
    using type = schema::type_list<T>;
};
template <schema::hierarchical T>
struct chain_or_itself<T> {
    using type = schema::chain_of<T>;
};

/// AS0908: objects of several rows belong to a class of a hierarchy. AS0901 to AS0905 for the chain.
template <class T>
struct in_hierarchy {
    static consteval meta::verdict judge() {
        if constexpr (!meta::accepts<schema::well_described<T>>) return schema::well_described<T>::judge();
        else if constexpr (!schema::hierarchical<T>) {
            meta::verdict v;
            v << "AS0908 instance: " << schema::view_of<T>.name()
              << " is in no hierarchy; list it in a hierarchy<...> and name that with hierarchy_of(of<T>) beside the "
                 "tables";
            return v;
        } else
            return schema::well_formed_hierarchy<typename instance_parts<schema::chain_of<T>>::as_hierarchy>::judge();
    }
};

/// AS0907: a column of a class that the object is not known to belong to.
template <class Object, class Column>
struct of_class {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0907 []: " << Column::source::name() << "." << sql::facts_of<Column::member>.name
          << " is not a column of every " << Object::name()
          << "; narrow the object first, with visit(...) or get_if<...>(), or read a column that all of them have";
        return v;
    }
};

[[noreturn]] ALPHASWARM_COLD inline void refuse_contradiction(schema::table_view const& t,
                                                              schema::table_view const& leaf,
                                                              std::string_view identity,
                                                              std::string_view current) {
    refuse(t,
           t.ordinal_of_member(t.about->inherited.discriminator),
           (meta::message_builder() << "the object is a row of " << leaf.name() << ", which " << identity
                                    << " identifies, but its discriminator is " << current
                                    << "; leave the member at its initial value")
               .text());
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_keys(schema::table_view const& parent,
                                                     schema::table_view const& child) {
    throw value_refused((meta::message_builder()
                         << child.name() << ": the object's key is not the one that its part in " << parent.name()
                         << " has; set one of them, and the other is set to match")
                            .take());
}

}  // namespace detail

/// An object of the class Leaf: one row of each table of its chain. Regular as far as its rows are.
///
///     instance<InstrumentOption> option;
///     option[col<&Instrument::vt_symbol>] = "AAPL240621C200.OPRA";
///     option->strike = 200;
///     db.insert(option);
template <class Leaf>
class instance {
    static_assert(meta::holds<meta::sentence<detail::in_hierarchy<Leaf>>()>,
                  "alphaswarm refuses this class; the quoted sentence says why");

public:
    using leaf = Leaf;
    using chain = typename detail::chain_or_itself<Leaf>::type;  // schema::type_list<Root, ..., Leaf>
    using root = schema::type_at<0, chain>;
    static constexpr std::size_t size = chain::size;
    template <class T>
    static constexpr bool has = detail::instance_parts<chain>::template has<T>;
    [[nodiscard]] static constexpr std::string_view name() { return schema::view_of<Leaf>.name(); }

    /// New: the discriminators are set, everything else is as in new rows.
    instance() {
        each_discriminator([]<class T>(T& row, std::string_view identity) {
            sql::tell_class(row.*sql::discriminator_of<T>, identity);
        });
    }
    /// To be read into.
    explicit instance(detail::to_be_read) {}
    /// From existing rows, from the root's to Leaf's. Discriminators that were never set are set.
    template <class... Part>
        requires std::is_same_v<schema::type_list<Part...>, chain>
    explicit instance(Part... part) : parts_(std::move(part)...) {
        each_discriminator([]<class T>(T& row, std::string_view identity) {
            auto& value = row.*sql::discriminator_of<T>;
            if (is_as_made<T>(sql::identity_in(value))) sql::tell_class(value, identity);
        });
    }

    /// A column of any part: `option[col<&Instrument::ticker>]`.
    template <auto Member, class Source>
    [[nodiscard]] auto& operator[](sql::column_token<Member, Source>) & {
        if constexpr (has<meta::owner_of<Member>>) return part<meta::owner_of<Member>>().*Member;
        else {
            static_assert(meta::holds<meta::sentence<detail::of_class<instance, sql::column_token<Member>>>()>,
                          "alphaswarm refuses this column; the quoted sentence says why");
            return *this;
        }
    }
    template <auto Member, class Source>
    [[nodiscard]] auto const& operator[](sql::column_token<Member, Source>) const& {
        if constexpr (has<meta::owner_of<Member>>) return part<meta::owner_of<Member>>().*Member;
        else {
            static_assert(meta::holds<meta::sentence<detail::of_class<instance, sql::column_token<Member>>>()>,
                          "alphaswarm refuses this column; the quoted sentence says why");
            return *this;
        }
    }
    /// Of a temporary object: a value, which is safe to keep.
    template <auto Member, class Source>
    [[nodiscard]] auto operator[](sql::column_token<Member, Source> column) && {
        return std::remove_cvref_t<decltype((*this)[column])>(std::move((*this)[column]));
    }
    /// The row of one table of the chain.
    template <class T>
        requires(has<T>)
    [[nodiscard]] T part() && {
        return std::move(part<T>());
    }
    template <class T>
        requires(has<T>)
    [[nodiscard]] T& part() & {
        return static_cast<detail::part_of_instance<T>&>(parts_).row;
    }
    template <class T>
        requires(has<T>)
    [[nodiscard]] T const& part() const& {
        return static_cast<detail::part_of_instance<T> const&>(parts_).row;
    }
    [[nodiscard]] Leaf& operator*() & { return part<Leaf>(); }
    [[nodiscard]] Leaf const& operator*() const& { return part<Leaf>(); }
    [[nodiscard]] Leaf operator*() && { return std::move(part<Leaf>()); }
    [[nodiscard]] Leaf* operator->() { return &part<Leaf>(); }
    [[nodiscard]] Leaf const* operator->() const { return &part<Leaf>(); }

    /// Sets the discriminators. Throws value_refused if one already names another class.
    void require_class() {
        each_discriminator([]<class T>(T& row, std::string_view identity) {
            auto& value = row.*sql::discriminator_of<T>;
            std::string_view const current = sql::identity_in(value);
            if (current == identity) return;
            if (!is_as_made<T>(current))
                detail::refuse_contradiction(schema::view_of<T>, schema::view_of<Leaf>, identity, current);
            sql::tell_class(value, identity);
        });
    }
    /// Throws value_refused if a discriminator names another class. NULL is left unchanged: the row was read that way,
    /// and other programs may rely on it.
    void require_class_or_null() {
        each_discriminator([]<class T>(T& row, std::string_view identity) {
            std::string_view const current = sql::identity_in(row.*sql::discriminator_of<T>);
            if (!current.empty() && current != identity)
                detail::refuse_contradiction(schema::view_of<T>, schema::view_of<Leaf>, identity, current);
        });
    }
    /// Gives every part the same key, whichever of them has it. Throws value_refused if two have different ones.
    void share_key() {
        [this]<class First, class... Rest>(schema::type_list<First, Rest...>) {
            (this->template share_key_with<First, Rest>(), ...);
            (this->template share_key_with<First, Rest>(), ...);  // the parts before the one that had it
        }(chain{});
    }

private:
    using classes = typename detail::instance_parts<chain>::as_hierarchy;

    /// The last class of the chain that the discriminator of class `at` identifies; 0 if it has none, or there is
    /// nothing below.
    static constexpr std::size_t class_discriminated_at(std::size_t at) {
        std::size_t subclass = 0;
        for (std::size_t i = 1; i < size; ++i)
            if (schema::classes_of<classes>[i].discriminating_ancestor == at) subclass = i;
        return subclass;
    }
    template <class Do>
    void each_discriminator(Do what) {
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (
                [&] {
                    if constexpr (constexpr std::size_t subclass = class_discriminated_at(I); subclass > 0)
                        what.template operator()<schema::type_at<I, chain>>(
                            part<schema::type_at<I, chain>>(), schema::classes_of<classes>[subclass].identity);
                }(),
                ...);
        }(std::make_index_sequence<size>{});
    }
    /// Never set: NULL, empty, or what a new row contains.
    template <class T>
    static bool is_as_made(std::string_view current) {
        if (current.empty()) return true;
        T const made{};
        return current == sql::identity_in(made.*sql::discriminator_of<T>);
    }
    template <class First, class T>
    void share_key_with() {
        [this]<auto... Parents, auto... Own>(schema::member_list<Parents...>, schema::member_list<Own...>) {
            auto const share = []<class V>(V& parents, V& own) {
                if (own == parents) return;
                if (own == V{}) own = parents;
                else if (parents == V{}) parents = own;
                else detail::refuse_keys(schema::view_of<First>, schema::view_of<T>);
            };
            (share(this->template part<First>().*Parents, this->template part<T>().*Own), ...);
        }(schema::key_members<First>{}, schema::key_members<T>{});
    }

    detail::instance_parts<chain> parts_;
};

namespace detail {
template <class X>
inline constexpr bool is_instance = false;
template <class Leaf>
inline constexpr bool is_instance<instance<Leaf>> = true;
}  // namespace detail

}  // namespace alphaswarm::orm

namespace alphaswarm {
using orm::instance;
}
