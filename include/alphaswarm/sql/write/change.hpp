// SPDX-License-Identifier: BSL-1.0
// What UPDATE and DELETE share: where(...) or all_rows(), one of which is required, and returning(...).
#pragma once

#include <cstddef>
#include <type_traits>

#include <alphaswarm/sql/expression/logic.hpp>
#include <alphaswarm/sql/write/returning.hpp>

namespace alphaswarm::sql {

/// Every row of the table, requested explicitly.
struct all_rows_clause {
    static constexpr clause_kind kind = clause_kind::where;
    static constexpr std::size_t parameters = 0;
    template <class Query>
    static constexpr void write(writer& w) {
        detail::write_where<nothing>(w);
    }
    template <class Binder>
    void bind(Binder&) const {}
};

/// An UPDATE or DELETE. `Change` writes it up to its WHERE; `Items` are what it returns.
template <class Change, class Items, class... Clause>
struct change_statement : Clause... {
    using sql_statement = void;
    using items = Items;
    static constexpr clause_set said = (0u | ... | set_of(Clause::kind));
    static constexpr bool returns_rows = Items::size > 0;
    static constexpr std::size_t parameters = ((Change::parameters + Items::parameters) + ... + Clause::parameters);
    [[no_unique_address]] Change change{};
    [[no_unique_address]] Items list{};

    template <class... A>
    [[nodiscard]] constexpr change_statement set(A const&...) const
        requires requires { Change::changes; }
    {
        static_assert(sizeof...(A) > 1000, "AS0440 set(): it was already given; give all columns in one set()");
        return *this;
    }
    /// Only rows that satisfy the condition; a second where() narrows further.
    template <class... E>
    [[nodiscard]] constexpr auto where(E const&... e) const {
        static_assert(!returns_rows, "AS0516 where(): it comes before returning(), as in SQL; move it there");
        static_assert(!is_all_rows, "AS0506 where(): all_rows() was already given; keep one of them");
        if constexpr (!detail::one_condition<E...>) {
            static_assert(meta::holds<meta::sentence<conditional<"where", E...>>()>,
                          "alphaswarm refuses this condition; the quoted sentence says why");
            return *this;  // refused; one mistake is one error
        } else if constexpr (is_all_rows) return *this;
        else if constexpr (said != 0) return with(where_clause{this->filter && (e, ...)});
        else return with(where_clause<E...>{e...});
    }
    /// Every row of the table.
    [[nodiscard]] constexpr auto all_rows() const {
        static_assert(!returns_rows, "AS0516 all_rows(): it comes before returning(), as where() does; move it there");
        static_assert(said == 0, "AS0506 all_rows(): where() or all_rows() was already given; keep one of them");
        return with(all_rows_clause{});
    }
    template <class... Item>
    [[nodiscard]] constexpr auto returning(Item const&... item) const {
        static_assert(!returns_rows,
                      "AS0440 returning(): it was already given, and the first list would be dropped; give all results "
                      "in one returning()");
        static_assert(sizeof...(Item) > 0,
                      "AS0423 returning(): it takes at least one result; give one, or leave returning() out");
        static_assert(meta::holds<meta::sentence<detail::all_selectable<"returning", Item...>>()>,
                      "alphaswarm refuses this list; the quoted sentence says why");
        auto const chosen = detail::list_of(item...);
        return change_statement<Change, std::remove_const_t<decltype(chosen)>, Clause...>{
            static_cast<Clause const&>(*this)..., change, chosen};
    }

    static constexpr void write(writer& w, bool* nullable) {
        Change::write(w);
        (Clause::template write<change_statement>(w), ...);
        if constexpr (said == 0) {
            detail::write_where<nothing>(w);
            w.complaints.next("AS0506 ") << Change::everything << schema::view_of<typename Change::row>.name()
                                         << ": without where() every row would " << Change::becomes
                                         << "; add where(...) or all_rows()";
        }
        detail::write_returning<Items>(w, nullable);
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (Change::parameters > 0) change.bind(b);
        (Clause::bind(b), ...);
        if constexpr (Items::parameters > 0) list.bind(b);
    }

private:
    static constexpr bool is_all_rows = (false || ... || std::is_same_v<Clause, all_rows_clause>);

    template <class Where>
    constexpr change_statement<Change, Items, Where> with(Where const& where) const {
        return {where, change, list};
    }
};

}  // namespace alphaswarm::sql
