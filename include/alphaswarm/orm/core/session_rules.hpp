// SPDX-License-Identifier: BSL-1.0
// Errors for wrong arguments of a session's functions: a text where a query is meant, a key where an object is, or a
// const session. The functions themselves are constrained; each has a second overload, const and accepting anything,
// which is chosen only if no other fits, and gets its message here. Ids AS0435, AS0529, AS0530, AS0608 to AS0610,
// AS0820.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <vector>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/schema/table_rules.hpp>
#include <alphaswarm/sql/expression/operands.hpp>
#include <alphaswarm/sql/statement.hpp>

namespace alphaswarm::orm {

/// Something that fetch() runs which is more than one statement, or needs work on its rows. `plan.fetch_from(db)`
/// returns them.
template <class P>
concept loading_plan = requires { typename P::loading_plan; };

namespace detail {

/// A statement that still lacks a clause: unfinished() says which.
template <class S>
concept unfinished = requires { S::unfinished(); };
template <class P>
concept points_at_something = requires(P const& p) {
    *p;
    p ? 0 : 1;
} && !types::text_like<P>;
template <class X>
inline constexpr bool is_many = false;
template <class T, class Allocator>
inline constexpr bool is_many<std::vector<T, Allocator>> = true;

constexpr void say_const_session(meta::verdict& v, std::string_view word) {
    v << "AS0609 " << word
      << "(): the session is const, and everything it does changes its connection; take the session by session&, and "
         "keep a view of it in a non-const variable";
}

/// AS0435, AS0608, AS0609: functions that run statements. `Reads`: it returns their rows.
template <meta::text Function, bool Reads, class... A>
struct takes_statement {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (sizeof...(A) == 0) v << "AS0608 " << Function.view() << "(): nothing is given; give a " << kind();
        else judge_first<A...>(v);
        return v;
    }

private:
    static constexpr std::string_view kind() { return Reads ? "query" : "statement"; }

    template <class S, class... Argument>
    static constexpr void judge_first(meta::verdict& v) {
        if constexpr (sql::statement<S> || (loading_plan<S> && Function.view() == "fetch"))
            say_const_session(v, Function.view());
        else if constexpr (unfinished<S>) v << "AS0435 " << S::unfinished();
        else {
            v << "AS0608 " << Function.view() << "(): ";
            if constexpr (loading_plan<S>) v << "rows with relations are fetched all at once; use fetch()";
            else if constexpr (types::text_like<S>) say_text(v, sizeof...(Argument) > 0);
            else if constexpr (sql::expression<S>)
                v << "an expression is not a " << kind() << "; give it to the select(...) or where(...) of one";
            else if constexpr (sql::key_like<S>) v << "a key is not a " << kind() << "; find<...>(key) reads its row";
            else if constexpr (schema::described<S>) {
                v << "an object of type " << meta::type_name<S>() << " is no " << kind();
                if constexpr (Reads) v << "; from<...>() reads the rows of its table, find<...>(key) the one of a key";
                else v << "; objects are given to insert(), update() and remove()";
            } else {
                v << "a value of type " << meta::type_name<S>() << " is no " << kind() << "; begin one with ";
                v << (Reads ? "from<...>() or select(...)" : "insert_into<...>(), update<...>() or remove_from<...>()");
            }
        }
    }
    static constexpr void say_text(meta::verdict& v, bool with_values) {
        if constexpr (Reads)
            v << "SQL text does not tell what its rows are; write the query with from<...>() or select(...)";
        else if (with_values)
            v << "SQL text takes no values; write the statement with insert_into<...>(), update<...>() or "
                 "remove_from<...>()";
        else v << "SQL text is passed as a std::string; make it one, std::string(...)";
    }
};

/// AS0529, AS0530, AS0609: functions that store objects.
template <meta::text Function, class... A>
struct takes_objects {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (sizeof...(A) != 1)
            v << "AS0529 " << Function.view() << "(): it takes one object, or a std::vector of them";
        else judge_one<A...>(v);
        return v;
    }

private:
    template <class X>
    static constexpr void judge_one(meta::verdict& v) {
        if constexpr (schema::described<X>) say_const_session(v, Function.view());
        else {
            v << "AS0529 " << Function.view() << "(): ";
            if constexpr (sql::statement<X> || unfinished<X>) v << "a statement is not an object; pass it to execute()";
            else if constexpr (sql::key_like<X>) say_key(v);
            else if constexpr (points_at_something<X>)
                v << "a " << meta::type_name<X>() << " is not an object; give what it points to, *...";
            else if constexpr (types::text_like<X>) v << "text is not an object; give an object of a described table";
            else if constexpr (is_many<X>)
                v << "the objects of a " << meta::type_name<X>()
                  << " are not stored together; include <alphaswarm/orm/bulk.hpp> if they are rows of one table, or "
                     "give them one by one";
            else
                v << meta::type_name<X>()
                  << " has no description and is no row of a table; write describe_table(of<...>) beside the struct, "
                     "in its namespace";
        }
    }
    static constexpr void say_key(meta::verdict& v) {
        v << "a key is not an object";
        if constexpr (Function.view() == "remove")
            v << "; delete its row with remove_from<...>().where(...), or give the object that find<...>(key) reads";
        else if constexpr (Function.view() == "update")
            v << "; change its row with update<...>().set(...).where(...), or give the object that find<...>(key) "
                 "reads";
        else v << "; give the object that it identifies";
    }
};

/// AS0530: what an insert or update writes back to.
template <meta::text Function, class X>
struct takes_changeable_objects {
    static consteval meta::verdict judge() {
        if constexpr (is_object()) {
            meta::verdict v;
            v << "AS0530 " << Function.view()
              << "(): the object is const or a temporary, and values from the server are written back to it; give a "
                 "variable that is not const";
            return v;
        } else return takes_objects<Function, X>::judge();
    }

private:
    static constexpr bool is_object() {
        if constexpr (is_many<X>) return schema::described<typename X::value_type>;
        else return schema::described<X>;
    }
};

/// AS0610, AS0609: find().
template <class T, class... Key>
struct findable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (std::is_void_v<T>) v << "AS0610 find(): it does not say which table; write find<...>(key)";
        else say_const_session(v, "find");
        return v;
    }
};

/// AS0820, AS0609: what a session is bound to.
template <class... A>
struct binds_keys {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (sizeof...(A) == 0)
            v << "AS0820 scoped(): nothing is given; give the key of the row that owns the rows";
        else if constexpr (sizeof...(A) > sql::scope_binding::most_keys)
            v << "AS0820 scoped(): a session is bound to at most " << sql::scope_binding::most_keys
              << " keys; give fewer";
        else (judge_one<A>(v), ...);
        if (v.accepted()) say_const_session(v, "scoped");
        return v;
    }

private:
    template <class X>
    static constexpr void judge_one(meta::verdict& v) {
        if constexpr (!sql::key_like<X>) {
            v.next("AS0820 scoped(): ");
            if constexpr (types::text_like<X>)
                v << "text is not a key; make it one, key<...>(text), of the table whose row owns the rows";
            else if constexpr (points_at_something<X>)
                v << "a " << meta::type_name<X>() << " is not a key; give what it points to, *...";
            else if constexpr (schema::described<X>)
                v << "an object of type " << meta::type_name<X>() << " is not a key; give its key";
            else
                v << "a value of type " << meta::type_name<X>()
                  << " is not a key; give a key<...> of the table whose row owns the rows";
        }
    }
};

/// AS0609: a function that takes no arguments.
template <meta::text Function, class>
struct needs_session {
    static consteval meta::verdict judge() {
        meta::verdict v;
        say_const_session(v, Function.view());
        return v;
    }
};

}  // namespace detail

}  // namespace alphaswarm::orm
