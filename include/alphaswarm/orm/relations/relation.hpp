// SPDX-License-Identifier: BSL-1.0
// Relations: to_one, to_many, to_many_through, count_of, has_any, and the options of each. A relation is a small value,
// named by its target; its foreign key is looked up in the graph when it is loaded.
//
//     load(from<Order>(), to_many<Fill>.where(col<&Fill::quantity> > 100.0).order_by(col<&Fill::created_at>),
//                         to_one<Account>.by(col<&Order::account_id>).load(count_of<Order>))
#pragma once

#include <cstddef>
#include <type_traits>

#include <alphaswarm/meta/text.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/logic.hpp>
#include <alphaswarm/sql/query/order.hpp>
#include <alphaswarm/sql/text/pack.hpp>

namespace alphaswarm::orm {

/// What a relation is in the row.
enum class relation_kind : unsigned char { to_one, to_many, count, any };

/// Identifies a relation, for reading it from the row. `Through` is void, or the join table; `By` and `To` are columns
/// or nothing.
template <relation_kind Kind, class Target, class Through, class By, class To>
struct relation_token {
    using target = Target;
    using through = Through;
    using by = By;
    using to = To;
    static constexpr relation_kind kind = Kind;
};

/// A relation under construction; options may follow in any order. `Name` is a label or nothing, `Nested` the relations
/// of the target's rows.
template <class Token,
          class Name = sql::nothing,
          bool Joined = false,
          bool Optional = false,
          class Where = sql::nothing,
          class Order = sql::nothing,
          class... Nested>
struct relation {
    using token = Token;
    using name = Name;
    using target = typename Token::target;
    using through = typename Token::through;
    using where_clause = Where;
    using order_clause = Order;
    static constexpr relation_kind kind = Token::kind;
    static constexpr bool is_joined = Joined;
    static constexpr bool is_optional = Optional;
    static constexpr bool goes_through = !std::is_void_v<through>;
    static constexpr bool has_rows = kind == relation_kind::to_one || kind == relation_kind::to_many;
    static constexpr std::size_t parameters = Where::parameters + Order::parameters;
    [[no_unique_address]] Where filter{};
    [[no_unique_address]] Order keys{};
    [[no_unique_address]] sql::pack<Nested...> nested{};

    /// The foreign key that is meant if several connect the two: a column of the table that holds it.
    template <auto Member, class Source>
    [[nodiscard]] constexpr auto by(sql::column_token<Member, Source>) const {
        static_assert(!sql::present<typename Token::by>,
                      "AS0440 by(): it was already given, and a relation has one foreign key; keep one of them");
        using by_column = relation_token<kind, target, through, sql::column_token<Member, Source>, typename Token::to>;
        return relation<by_column, Name, Joined, Optional, Where, Order, Nested...>{filter, keys, nested};
    }
    /// The join table's foreign key to the target, if it has several.
    template <auto Member, class Source>
        requires goes_through
    [[nodiscard]] constexpr auto to(sql::column_token<Member, Source>) const {
        static_assert(!sql::present<typename Token::to>,
                      "AS0440 to(): it was already given, and a relation has one foreign key; keep one of them");
        using to_column = relation_token<kind, target, through, typename Token::by, sql::column_token<Member, Source>>;
        return relation<to_column, Name, Joined, Optional, Where, Order, Nested...>{filter, keys, nested};
    }
    /// A name to read it by, if one relation is loaded twice: `row["open"_c]`.
    template <meta::text Text>
    [[nodiscard]] constexpr auto as(meta::label<Text>) const {
        static_assert(!sql::present<Name>, "AS0440 as(): the relation has a name already; keep one of them");
        return relation<Token, meta::label<Text>, Joined, Optional, Where, Order, Nested...>{filter, keys, nested};
    }
    /// Only rows that satisfy the condition, which may use the columns of the target and of a join table.
    template <sql::condition E>
    [[nodiscard]] constexpr auto where(E const& e) const {
        if constexpr (sql::present<Where>) {
            auto const both = filter && e;
            return relation<Token, Name, Joined, Optional, std::remove_const_t<decltype(both)>, Order, Nested...>{
                both, keys, nested};
        } else return relation<Token, Name, Joined, Optional, E, Order, Nested...>{e, keys, nested};
    }
    template <class E>
    [[nodiscard]] constexpr relation where(E const&) const {
        static_assert(meta::holds<meta::sentence<sql::conditional<"where", E>>()>,
                      "alphaswarm refuses this condition; the quoted sentence says why");
        return *this;
    }
    /// The order of each row's related rows.
    template <class... Key>
        requires(kind == relation_kind::to_many)
    [[nodiscard]] constexpr auto order_by(Key const&... key) const {
        static_assert(sizeof...(Key) > 0,
                      "AS0423 order_by(): it takes at least one sort key; give one, or leave order_by() out");
        static_assert(!sql::present<Order>,
                      "AS0440 order_by(): it was already given, and the first keys would be dropped; give all sort "
                      "keys together");
        auto const sorted = sql::make_pack(sql::as_sort_key(key)...);
        return relation<Token, Name, Joined, Optional, Where, std::remove_const_t<decltype(sorted)>, Nested...>{
            filter, sorted, nested};
    }
    /// What to load for the related rows in turn.
    template <class... More>
        requires has_rows
    [[nodiscard]] constexpr auto load(More const&... more) const {
        static_assert(sizeof...(Nested) == 0,
                      "AS0440 load(): it was already given, and the first relations would be dropped; give all of them "
                      "in one load()");
        return relation<Token, Name, Joined, Optional, Where, Order, More...>{filter, keys, sql::make_pack(more...)};
    }
    /// Read together with the rows it belongs to, by a join, rather than by a statement of its own. Only for to_one.
    [[nodiscard]] constexpr auto joined() const {
        return relation<Token, Name, true, Optional, Where, Order, Nested...>{filter, keys, nested};
    }
    /// A missing row is nullopt rather than an error: for references to rows that a bound session may not see.
    [[nodiscard]] constexpr auto optional() const
        requires(kind == relation_kind::to_one)
    {
        return relation<Token, Name, Joined, true, Where, Order, Nested...>{filter, keys, nested};
    }
    /// The number of rows instead of the rows.
    [[nodiscard]] constexpr auto count() const
        requires(kind == relation_kind::to_many)
    {
        return of_kind<relation_kind::count>();
    }
    /// Whether there are rows, instead of the rows.
    [[nodiscard]] constexpr auto any() const
        requires(kind == relation_kind::to_many)
    {
        return of_kind<relation_kind::any>();
    }
    /// Refused for anything that is not a list of rows.
    [[nodiscard]] constexpr relation count() const
        requires(kind != relation_kind::to_many)
    {
        refuse_number();
        return *this;
    }
    [[nodiscard]] constexpr relation any() const
        requires(kind != relation_kind::to_many)
    {
        refuse_number();
        return *this;
    }

private:
    static constexpr void refuse_number() {
        static_assert(kind == relation_kind::to_one,
                      "AS0440 count(), any(): count() or any() was already given; keep one of them");
        static_assert(kind != relation_kind::to_one,
                      "AS0406 count(), any(): they are about a list of rows, and to_one<...> has one row or none; use "
                      "to_many<...>");
    }
    template <relation_kind Kind>
    constexpr auto of_kind() const {
        static_assert(!sql::present<Order> && sizeof...(Nested) == 0,
                      "AS0440 count(): order_by() or load() was given before, and would be dropped; remove them, or "
                      "load the rows");
        using of_kind = relation_token<Kind, target, through, typename Token::by, typename Token::to>;
        return relation<of_kind, Name, false, false, Where>{filter, {}, {}};
    }
};

template <class R>
inline constexpr bool is_relation = false;
template <class Token, class Name, bool Joined, bool Optional, class Where, class Order, class... Nested>
inline constexpr bool is_relation<relation<Token, Name, Joined, Optional, Where, Order, Nested...>> = true;

namespace detail {
template <relation_kind Kind, class Target, class Through = void>
using plain_relation = relation<relation_token<Kind, Target, Through, sql::nothing, sql::nothing>>;
}  // namespace detail

}  // namespace alphaswarm::orm

namespace alphaswarm {

/// The one row that a row references, or the one that references it under a unique key.
template <class Target>
inline constexpr orm::detail::plain_relation<orm::relation_kind::to_one, Target> to_one{};
/// The rows that reference a row.
template <class Target>
inline constexpr orm::detail::plain_relation<orm::relation_kind::to_many, Target> to_many{};
/// The rows of Target that a join table connects with a row.
template <class Join, class Target>
inline constexpr orm::detail::plain_relation<orm::relation_kind::to_many, Target, Join> to_many_through{};
/// The number of rows that reference a row: `std::int64_t`.
template <class Target>
inline constexpr orm::detail::plain_relation<orm::relation_kind::count, Target> count_of{};
/// Whether any rows reference a row: `bool`.
template <class Target>
inline constexpr orm::detail::plain_relation<orm::relation_kind::any, Target> has_any{};

}  // namespace alphaswarm
