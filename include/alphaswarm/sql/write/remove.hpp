// SPDX-License-Identifier: BSL-1.0
// remove_from<T>().where(...) or .all_rows(): SQL's DELETE, whose name C++ keeps for itself.  Without
// either it does not build.
#pragma once

#include <cstddef>
#include <type_traits>

#include <alphaswarm/sql/expression/logic.hpp>
#include <alphaswarm/sql/write/returning.hpp>
#include <alphaswarm/sql/write/update.hpp>

namespace alphaswarm::sql {

template <class T, class Where = nothing, class Items = no_rows>
struct remove_statement {
    using sql_statement = void;
    using items = Items;
    static constexpr bool returns_rows = Items::size > 0;
    static constexpr std::size_t parameters = Where::parameters + Items::parameters;
    [[no_unique_address]] Where filter{};
    [[no_unique_address]] Items list{};

    template <condition E>
    [[nodiscard]] constexpr auto where(E const& e) const {
        static_assert(!present<Items>, "AS0516 where(): it stands before returning(), as in SQL; move it there");
        static_assert(!std::is_same_v<Where, every_row_meant>,
                      "AS0506 where(): all_rows() was said already; keep one of them");
        if constexpr (expression<Where>) {
            auto const both = filter && e;
            return remove_statement<T, std::remove_const_t<decltype(both)>>{both};
        } else return remove_statement<T, E>{e};
    }
    template <class E>
    [[nodiscard]] constexpr remove_statement where(E const&) const {
        static_assert(meta::holds<meta::sentence<conditional<"where", E>>()>,
                      "alphaswarm refuses this condition; the quoted sentence says why");
        return *this;
    }
    template <class... E>
        requires(sizeof...(E) != 1)
    [[nodiscard]] constexpr remove_statement where(E const&...) const {
        static_assert(meta::holds<meta::sentence<conditional<"where", E...>>()>,
                      "alphaswarm refuses this condition; the quoted sentence says why");
        return *this;
    }
    /// Every row of the table goes.
    [[nodiscard]] constexpr auto all_rows() const {
        static_assert(!present<Items>,
                      "AS0516 all_rows(): it stands before returning(), as where() does; move it there");
        static_assert(!present<Where>, "AS0506 all_rows(): where() or all_rows() was said already; keep one of them");
        return remove_statement<T, every_row_meant>{};
    }
    template <class... Item>
    [[nodiscard]] constexpr auto returning(Item const&... item) const {
        static_assert(!present<Items>,
                      "AS0440 returning(): it was said already, and the first list would be dropped; give all results "
                      "in one returning()");
        static_assert(sizeof...(Item) > 0,
                      "AS0423 returning(): it takes at least one result; give one, or leave returning() out");
        static_assert(meta::holds<meta::sentence<detail::all_selectable<"returning", Item...>>()>,
                      "alphaswarm refuses this list; the quoted sentence says why");
        auto const chosen = detail::list_of(item...);
        return remove_statement<T, Where, std::remove_const_t<decltype(chosen)>>{filter, chosen};
    }

    static constexpr void write(writer& w, bool* nullable) {
        w.place = "remove_from()";
        enter_target<T>(w);
        w << "delete from ";
        w.table(schema::view_of<T>);
        detail::write_where<Where>(w);
        if constexpr (!present<Where>)
            w.complaints.next("AS0506 remove_from(): ")
                << schema::view_of<T>.name()
                << ": without where() every row would go; add where(...) or say all_rows()";
        detail::write_returning<Items>(w, nullable);
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (Where::parameters > 0) filter.bind(b);
        if constexpr (Items::parameters > 0) list.bind(b);
    }
};

/// `remove_from<Fill>().where(col<&Fill::order_id> == id)`
template <class T>
[[nodiscard]] constexpr remove_statement<T> remove_from() {
    static_assert(meta::holds<meta::sentence<changeable<T, change::remove>>()>,
                  "alphaswarm refuses this change; the quoted sentence says why");
    return {};
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::remove_from;
}
