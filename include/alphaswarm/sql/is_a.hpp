// SPDX-License-Identifier: BSL-1.0
// `is_a<InstrumentOption>()`: a condition on rows of a parent that holds if the subclass has a row with the same key.
// It checks the subclass's table rather than the discriminator, so it is right even if the discriminator is NULL.
// AS0910.
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/schema/hierarchy_rules.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/expression.hpp>
#include <alphaswarm/sql/expression/named.hpp>
#include <alphaswarm/sql/expression/result_name.hpp>
#include <alphaswarm/sql/text/narrowing.hpp>
#include <alphaswarm/sql/write/returning.hpp>

namespace alphaswarm::sql {

/// AS0910: the class is below another table.
template <class Class, class Parent>
struct is_below {
    static constexpr bool holds = [] {
        if constexpr (schema::hierarchical<Class>)
            return []<class... T>(schema::type_list<T...>) {
                return !std::is_same_v<Class, Parent> && (std::is_same_v<T, Parent> || ...);
            }(schema::chain_of<Class>{});
        else return false;
    }();
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (!meta::accepts<schema::well_described<Class>>) return schema::well_described<Class>::judge();
        else if constexpr (!holds)
            v << "AS0910 is_a(): " << schema::view_of<Class>.name() << " is not a subclass of "
              << schema::view_of<Parent>.name() << " in a hierarchy; name a class that inherits from it";
        return v;
    }
};

/// Of its hierarchy; a table that is in none stands for itself.
template <class T>
struct root_or_itself {
    using type = T;
};
template <schema::hierarchical T>
struct root_or_itself<T> {
    using type = typename schema::hierarchy_with<T>::root;
};

/// `exists (select 1 from bonds where bonds.id = instruments.id)`
template <class Class, class Source>
struct class_condition {
    using sql_expression = void;
    using value = bool;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = false;

    static constexpr written write(writer& w) {
        using own = table_source<Class>;
        constexpr auto const& t = schema::view_of<Class>;
        constexpr auto const& parent = Source::view();
        w << "exists (select 1 from ";
        own::write(w);
        qualified_columns const of_both(w);
        std::size_t n = 0;
        for (std::size_t i = 0; i < t.column_count; ++i) {
            if (!t.in_primary_key(i)) continue;
            w << (n ? " and " : " where ");
            w.identifier(own::name()) << ".";
            w.identifier(t.columns[i].name) << " = ";
            w.column(Source::id, Source::name(), parent, schema::primary_key_ordinal(parent, n++));
        }
        source_entry const inner{own::id, &t, own::name(), false};
        w.touch(t);
        meta::type_id const was_asked =
            std::exchange(w.asked_owner, schema::asked_with(t, parent));  // the parent's row is narrowed itself
        narrow(w, inner, " and ");
        w.asked_owner = was_asked;
        w << ")";
        return {};
    }
    template <class Binder>
    void bind(Binder&) const {}
    template <class Name>
    [[nodiscard]] constexpr auto as(Name name) const {
        if constexpr (!detail::is_label<Name>)
            static_assert(meta::holds<meta::sentence<detail::takes_name<"as", Name>>()>,
                          "alphaswarm refuses this name; the quoted sentence says why");
        return detail::result_called(*this, name);
    }
};

namespace detail {
template <class Class, class Source>
inline constexpr figured_name figured<class_condition<Class, Source>>{"exists", true};
}

/// Rows of the hierarchy's root that belong to this class: `from<Instrument>().where(is_a<InstrumentOption>())`.
template <class Class>
[[nodiscard]] constexpr auto is_a() {
    using root = typename root_or_itself<Class>::type;
    static_assert(meta::holds<meta::sentence<is_below<Class, root>>()>,
                  "alphaswarm refuses this condition; the quoted sentence says why");
    return class_condition<Class, table_source<root>>{};
}
/// Rows of this occurrence of a parent, the root or another: `is_a<InstrumentOption>(source<Instrument>)`, or an alias
/// of it.
template <class Class, class Parent, meta::text Name>
[[nodiscard]] constexpr auto is_a(table_alias<Parent, Name>) {
    static_assert(meta::holds<meta::sentence<is_below<Class, Parent>>()>,
                  "alphaswarm refuses this condition; the quoted sentence says why");
    return class_condition<Class, table_source<Parent, Name>>{};
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::is_a;
}
