// SPDX-License-Identifier: BSL-1.0
// A row with its loaded relations: `order->status`, `order[to_many<Fill>]`, `order["open"_c]`. A plain value that holds
// everything itself; a relation that was not loaded has no member and does not compile. Ids AS0974 and AS0976.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/orm/relations/edges.hpp>
#include <alphaswarm/orm/relations/relation.hpp>

namespace alphaswarm::orm {

/// The type that one relation of a row is loaded as.
template <class Token, class Name, class Value>
struct relation_cell {
    Value data{};
};

template <class T, class... Cell>
struct loaded;

namespace detail {

template <class T, class... R>
struct loaded_type;
/// A row of T with these relations; T itself if there are none.
template <class T, class... R>
using loaded_as = typename loaded_type<T, R...>::type;

template <class R>
struct row_of_relation;
template <class Token, class Name, bool Joined, bool Optional, class Where, class Order, class... Nested>
struct row_of_relation<relation<Token, Name, Joined, Optional, Where, Order, Nested...>> {
    using type = loaded_as<typename Token::target, Nested...>;
};

/// to_many: a vector; to_one: the row, or an optional if there may be none; a count; whether there are any.
template <class T, class R>
struct relation_value {
    static constexpr auto pick() {
        if constexpr (R::kind == relation_kind::count) return std::type_identity<std::int64_t>();
        else if constexpr (R::kind == relation_kind::any) return std::type_identity<bool>();
        else if constexpr (R::kind == relation_kind::to_many)
            return std::type_identity<std::vector<typename row_of_relation<R>::type>>();
        else if constexpr (is_exact<T, R>) return std::type_identity<typename row_of_relation<R>::type>();
        else return std::type_identity<std::optional<typename row_of_relation<R>::type>>();
    }
    using type = typename decltype(pick())::type;
};

template <class T>
struct loaded_type<T> {
    using type = T;
};
template <class T, class... R>
    requires(sizeof...(R) > 0)
struct loaded_type<T, R...> {
    using type = loaded<T, relation_cell<typename R::token, typename R::name, typename relation_value<T, R>::type>...>;
};

// Ways to find a cell of a row, strictest first.
template <class Token, class Value>
constexpr Value const& cell_unnamed(relation_cell<Token, sql::nothing, Value> const& c) {
    return c.data;
}
template <class Token, class Name, class Value>
constexpr Value const& cell_named_or_not(relation_cell<Token, Name, Value> const& c) {
    return c.data;
}
template <relation_kind Kind, class Target, class Through, class By, class To, class Name, class Value>
constexpr Value const& cell_by_any_key(
    relation_cell<relation_token<Kind, Target, Through, By, To>, Name, Value> const& c) {
    return c.data;
}
template <class Name, class Token, class Value>
constexpr Value const& cell_called(relation_cell<Token, Name, Value> const& c) {
    return c.data;
}

/// The cell that is meant; `exists` if there is exactly one.
template <class Asked, class Row>
struct cell_search {
    static constexpr bool exists = requires(Row const& row) { detail::cell_called<Asked>(row); };
    static constexpr auto const& in(Row const& row) { return detail::cell_called<Asked>(row); }
};
template <relation_kind Kind,
          class Target,
          class Through,
          class By,
          class To,
          class Name,
          bool Joined,
          bool Optional,
          class Where,
          class Order,
          class... Nested,
          class Row>
struct cell_search<
    relation<relation_token<Kind, Target, Through, By, To>, Name, Joined, Optional, Where, Order, Nested...>,
    Row> {
    using token = relation_token<Kind, Target, Through, By, To>;
    static constexpr bool unnamed = requires(Row const& row) { detail::cell_unnamed<token>(row); };
    static constexpr bool named = requires(Row const& row) { detail::cell_named_or_not<token>(row); };
    static constexpr bool by_any_key = !sql::present<By> && !sql::present<To> && requires(Row const& row) {
        detail::cell_by_any_key<Kind, Target, Through>(row);
    };
    static constexpr bool exists = unnamed || named || by_any_key;
    static constexpr auto const& in(Row const& row) {
        if constexpr (unnamed) return detail::cell_unnamed<token>(row);
        else if constexpr (named) return detail::cell_named_or_not<token>(row);
        else return detail::cell_by_any_key<Kind, Target, Through>(row);
    }
};

template <class Token>
constexpr void say_token(meta::verdict& v) {
    v << word_of(Token::kind, !std::is_void_v<typename Token::through>) << "<";
    if constexpr (!std::is_void_v<typename Token::through>)
        v << schema::view_of<typename Token::through>.name() << ", ";
    v << schema::view_of<typename Token::target>.name() << ">";
    if constexpr (sql::present<typename Token::by>) v << ".by(" << sql::facts_of<Token::by::member>.name << ")";
}

/// AS0974: a relation that was not loaded is read from a row.
template <class T, class Asked, class Row, class... Cell>
struct was_loaded {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if (cell_search<Asked, Row>::exists) return v;
        v << "AS0974 row[]: " << schema::view_of<T>.name() << ": ";
        if constexpr (requires { Asked::view; })
            v << "the name " << Asked::view << " is not the name of a loaded relation";
        else if constexpr (is_relation<Asked>) {
            say_token<typename Asked::token>(v);
            v << " was not loaded, or was loaded twice without a name";
        } else v << "a row is read by a relation, or by the name that it was given with .as(...)";
        v << "; loaded are: ";
        std::size_t n = 0;
        ((v << (n++ ? ", " : ""), say_cell(v, static_cast<Cell*>(nullptr))), ...);
        v << "; give load(...) every relation that is read from its rows";
        return v;
    }

private:
    template <class Token, class Name, class Value>
    static constexpr void say_cell(meta::verdict& v, relation_cell<Token, Name, Value>*) {
        say_token<Token>(v);
        if constexpr (sql::present<Name>) v << " as " << Name::view;
    }
};

}  // namespace detail

/// A row of T and its loaded relations. Regular if its values are; holds no connection.
template <class T, class... Cell>
struct loaded : Cell... {
    T row{};

    [[nodiscard]] constexpr T const* operator->() const { return &row; }
    [[nodiscard]] constexpr T* operator->() { return &row; }
    [[nodiscard]] constexpr T const& operator*() const& { return row; }
    [[nodiscard]] constexpr T& operator*() & { return row; }
    [[nodiscard]] constexpr T operator*() && { return std::move(row); }

    /// What was loaded for this relation: by the relation itself (without its filter, order and nested relations), or
    /// by name.
    template <class Asked>
    [[nodiscard]] constexpr auto const& operator[](Asked const&) const& {
        static_assert(meta::holds<meta::sentence<detail::was_loaded<T, Asked, loaded, Cell...>>()>,
                      "alphaswarm refuses this relation of the row; the quoted sentence says why");
        if constexpr (detail::cell_search<Asked, loaded>::exists) return detail::cell_search<Asked, loaded>::in(*this);
        else return *this;
    }
    template <class Asked>
    [[nodiscard]] constexpr auto& operator[](Asked const&) & {
        static_assert(meta::holds<meta::sentence<detail::was_loaded<T, Asked, loaded, Cell...>>()>,
                      "alphaswarm refuses this relation of the row; the quoted sentence says why");
        if constexpr (detail::cell_search<Asked, loaded>::exists) {
            using found = std::remove_cvref_t<decltype(detail::cell_search<Asked, loaded>::in(*this))>;
            return const_cast<found&>(detail::cell_search<Asked, loaded>::in(*this));
        } else return *this;
    }
    /// Of a temporary row: a value, which is safe to keep.
    template <class Asked>
    [[nodiscard]] constexpr auto operator[](Asked const& asked) && {
        return std::remove_cvref_t<decltype((*this)[asked])>(std::move((*this)[asked]));
    }
};

namespace detail {

/// AS0976: two relations of one row that nothing distinguishes.
template <class T, class... R>
constexpr void judge_distinct(meta::verdict& v) {
    [[maybe_unused]] auto const compare = [&v]<class One>(One const*) {
        std::size_t same = 0;
        ((same += std::is_same_v<typename One::token, typename R::token> &&
                  std::is_same_v<typename One::name, typename R::name>),
         ...);
        ((same += sql::present<typename One::name> && !std::is_same_v<typename One::token, typename R::token> &&
                  std::is_same_v<typename One::name, typename R::name>),
         ...);
        if (same < 2 || !v.accepted()) return;
        v.next("AS0976 load(): ") << schema::view_of<T>.name() << ": ";
        say_token<typename One::token>(v);
        v << (sql::present<typename One::name>
                  ? " shares its name with another relation; give it a name of its own, .as(...)"
                  : " is loaded twice, and nothing distinguishes the two; give one of them a name, .as(...)");
    };
    (compare(static_cast<R const*>(nullptr)), ...);
}

template <class T, class... R>
constexpr void judge_relations(meta::verdict& v);
template <class T, class Token, class Name, bool Joined, bool Optional, class Where, class Order, class... Nested>
constexpr void judge_nested(meta::verdict& v, relation<Token, Name, Joined, Optional, Where, Order, Nested...> const*) {
    judge_relations<typename Token::target, Nested...>(v);
}
template <class T>
constexpr void judge_nested(meta::verdict&, void const*) {}

/// Every rule about the relations of T's rows, and about nested ones.
template <class T, class... R>
constexpr void judge_relations(meta::verdict& v) {
    (relation_rule<T, R>::judge(v), ...);
    if constexpr ((is_relation<R> && ...))
        if (v.accepted()) judge_distinct<T, R...>(v);
    if (v.accepted()) (judge_nested<T>(v, static_cast<R const*>(nullptr)), ...);
}

}  // namespace detail

}  // namespace alphaswarm::orm
