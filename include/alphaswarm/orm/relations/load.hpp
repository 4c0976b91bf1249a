// SPDX-License-Identifier: BSL-1.0
// load(query, relations...): rows with their relations, never a statement per row. The query takes one round trip and
// every level of relations below it another, whatever their number: each relation is one statement over the distinct
// keys of all rows of its level, and the statements of a level are sent together. Rows are decoded where they stay. Ids
// AS0970, AS0977, AS0978.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/orm/core/error.hpp>
#include <alphaswarm/orm/core/placeholders.hpp>
#include <alphaswarm/orm/relations/branch.hpp>
#include <alphaswarm/orm/relations/loaded.hpp>
#include <alphaswarm/orm/relations/reader.hpp>
#include <alphaswarm/orm/relations/statement.hpp>

namespace alphaswarm::orm {

namespace detail {

/// The source whose rows a statement returns as structs, and the struct; void if it returns something else.
template <class Items>
struct whole_rows {
    using source = void;
    using row = void;
};
template <class Source>
struct whole_rows<sql::select_list<sql::all_columns<Source>>> {
    using source = Source;
    using row = typename Source::row;
};
template <class S>
using rows_loaded = whole_rows<typename S::items>;

template <class S>
inline constexpr bool is_query = false;
template <class... Part>
inline constexpr bool is_query<sql::query<Part...>> = true;

template <class R>
constexpr bool joins() {
    if constexpr (is_relation<R>) return R::is_joined;
    else return false;
}

/// AS0970 to AS0978: what load() takes.
template <class S, class... R>
struct loadable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (!requires {
                          typename S::sql_statement;
                          typename S::items;
                      })
            v << whole_rows_wanted;
        else if constexpr (std::is_void_v<typename rows_loaded<S>::row>) v << whole_rows_wanted;
        else if constexpr (!sql::well_formed<S>) return sql::draft_of<S>.complaints;
        else if constexpr (sql::draft_of<S>.nullable[0])
            v << "AS0970 load(): " << rows_loaded<S>::source::name()
              << " is on the far side of an outer join, so its rows may be missing; load from a query that begins with "
                 "it";
        else {
            judge_relations<typename rows_loaded<S>::row, R...>(v);
            if constexpr ((joins<R>() || ...))
                if (!is_query<S>)
                    v.next("AS0977 load(): ") << "joined() extends a query, and these rows come from another kind of "
                                                 "statement; remove joined()";
        }
        return v;
    }

private:
    static constexpr std::string_view whole_rows_wanted =
        "AS0970 load(): it takes a query of whole rows of one table: from<...>(), or select(all<...>).from<...>()";
};

/// All statements of the relations obey the rules for statements, and the session may run them.
template <class Scope, class T, class... R>
struct relations_runnable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        judge_all(v);
        return v;
    }
    static constexpr void judge_all(meta::verdict& v) { (judge_one(v, static_cast<R const*>(nullptr)), ...); }

private:
    template <class Token, class Name, bool Joined, bool Optional, class Where, class Order, class... Nested>
    static constexpr void judge_one(meta::verdict& v,
                                    relation<Token, Name, Joined, Optional, Where, Order, Nested...> const*) {
        if constexpr (!Joined) {
            using statement = typename Scope::template statement<
                relation_statement<T, relation<Token, Name, Joined, Optional, Where, Order, Nested...>>>;
            if constexpr (!meta::accepts<runnable<Scope, statement>>)
                v.next("") << runnable<Scope, statement>::judge().view();
        }
        relations_runnable<Scope, typename Token::target, Nested...>::judge_all(v);
    }
};

}  // namespace detail

/// The result of load(), which fetch() runs. It holds the query and the relations, and may be run many times, also
/// concurrently on several sessions.
template <class S, class... R>
class load_plan {
    using base = detail::rows_loaded<S>;

public:
    using loading_plan = void;
    /// The type that each row is loaded as.
    using row = detail::loaded_as<typename base::row, R...>;

    constexpr load_plan(S const& statement, R const&... relations)
        : statement_(statement),
          relations_(sql::make_pack(relations...)) {}

    /// Every row of the query, in its order. Values of its placeholders are passed by name. Other clients may write
    /// between the round trips, unless a repeatable read transaction is open. Throws what fetch() throws, and
    /// missing_relation.
    template <class Db, class... Argument>
    [[nodiscard]] std::vector<row> fetch_from(Db& db, Argument const&... arguments) const {
        using rule = detail::relations_runnable<typename Db::scope, typename base::row, R...>;
        if constexpr (!meta::accepts<rule>) {
            static_assert(meta::holds<meta::sentence<rule>()>,
                          "alphaswarm refuses these relations; the quoted sentence says why");
            return {};
        } else if constexpr ((R::is_joined || ...))
            return rows_of(db,
                           detail::joined_query<typename base::source, typename base::row>(statement_, relations_),
                           arguments...);
        else return rows_of(db, statement_, arguments...);
    }

private:
    template <class Db, class Statement, class... Argument>
    [[nodiscard]] std::vector<row> rows_of(Db& db, Statement const& statement, Argument const&... arguments) const {
        pg::result const got = db.run(statement, arguments...);
        std::vector<row> rows(static_cast<std::size_t>(got.rows()));
        using reader = detail::row_reader_of<typename base::row, R...>;
        detail::read_each(rows.data(),
                          sizeof(row),
                          rows.size(),
                          reader::template read_at<0>,
                          got,
                          Db::template statement_of<Statement>().sql);
        if constexpr (detail::has_branches<R...>) {
            detail::places all;
            all.reserve(rows.size());
            for (row& each : rows) all.push_back(&each);
            std::vector<detail::branch> level;
            detail::branches_of<Db, typename base::row, R...>::grow(all, relations_, level);
            detail::load_levels(db.connection(), &db, level);
        }
        return rows;
    }

    S statement_;
    sql::pack<R...> relations_;
};

/// Rows of a query together with relations: `db.fetch(load(from<Order>().limit(50), to_many<Fill>, to_one<Account>))`.
template <class S, class... R>
[[nodiscard]] constexpr auto load(S const& statement, R const&... relations) {
    using rule = detail::loadable<S, R...>;
    if constexpr (!meta::accepts<rule>)
        static_assert(meta::holds<meta::sentence<rule>()>,
                      "alphaswarm refuses these relations; the quoted sentence says why");
    else {
        static_assert(sizeof...(R) > 0, "AS0978 load(): no relation is given; fetch the query itself");
        return load_plan<S, R...>(statement, relations...);
    }
}

/// The SQL that reads a relation of many rows of T, a constant of the program: `sql_of_relation<Order>(to_many<Fill>)`.
template <class T, class R>
[[nodiscard]] constexpr std::string_view sql_of_relation(R const& relation) {
    using rule = detail::loadable<decltype(sql::from<T>()), R>;
    if constexpr (!meta::accepts<rule>)
        static_assert(meta::holds<meta::sentence<rule>()>,
                      "alphaswarm refuses this relation; the quoted sentence says why");
    else return sql::sql_of(detail::relation_statement<T, R>{{}, &relation});
}

}  // namespace alphaswarm::orm

namespace alphaswarm {
using orm::load;
using orm::sql_of_relation;
}  // namespace alphaswarm
