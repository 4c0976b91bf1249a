// SPDX-License-Identifier: BSL-1.0
// CASE: `when(cost > 100, "high").when(cost > 10, "average").otherwise("low")`. Without otherwise() it is NULL if no
// condition holds. Its type is the common type of all results.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/sql/expression/call.hpp>
#include <alphaswarm/sql/expression/common_type.hpp>
#include <alphaswarm/sql/expression/condition_rules.hpp>
#include <alphaswarm/sql/expression/named.hpp>
#include <alphaswarm/sql/expression/result_name.hpp>
#include <alphaswarm/sql/text/pack.hpp>

namespace alphaswarm::sql {

namespace detail {
/// What is stored of an operand until all of them are known. Text is bound from where it is, so it is an expression
/// from the beginning.
template <class V>
constexpr auto kept_operand(V const& v) {
    if constexpr (!expression<V> && !is_placeholder<V> && std::is_same_v<bound_as<V>, std::string>)
        return as_expression<std::string>(v);
    else return v;
}
template <class V>
using kept = decltype(kept_operand(std::declval<V const&>()));
}  // namespace detail

/// A condition, and the result if it is the first to hold.
template <condition C, class V>
struct case_branch {
    using condition_type = C;
    using given = V;
    static constexpr std::size_t parameters = C::parameters;
    C condition;
    V result;
};

namespace detail {
/// What the results of a case have in common; Else is `nothing` if there is no otherwise().
template <class Else, class... Result>
struct case_types {
    using all = operands<Result..., Else>;
    using value = common_value<construct::branches, Result..., Else>;
    template <meta::text Function>
    using rule = of_one_type<Function, construct::branches, Result..., Else>;
};
template <class... Result>
struct case_types<nothing, Result...> {
    using all = operands<Result...>;
    using value = common_value<construct::plain, Result...>;
    template <meta::text Function>
    using rule = of_one_type<Function, construct::plain, Result...>;
};
template <class Types, class V>
constexpr auto case_result(V const& v) {
    return as_common<typename Types::all, typename Types::value>(v, {"a result in ", "when()"});
}
/// An expression is bound where it is; a number that is converted is copied by the binder.
template <class Types, class V, class Binder>
void bind_case_result(V const& v, Binder& b) {
    if constexpr (expression<V>) {
        if constexpr (V::parameters > 0) v.bind(b);
    } else case_result<Types>(v).bind(b);
}
template <class Types, class V>
using case_result_of = decltype(case_result<Types>(std::declval<V const&>()));
}  // namespace detail

template <class Else, class... Branch>
struct case_expression {
    using sql_expression = void;
    using types = detail::case_types<Else, typename Branch::given...>;
    using value = typename types::value;
    static constexpr bool has_else = present<Else>;
    static constexpr std::size_t parameters = [] {
        std::size_t count =
            (0 + ... +
             (Branch::condition_type::parameters + detail::case_result_of<types, typename Branch::given>::parameters));
        if constexpr (has_else) count += detail::case_result_of<types, Else>::parameters;
        return count;
    }();
    static constexpr bool aggregate = [] {
        bool any =
            (false || ... ||
             (Branch::condition_type::aggregate || detail::case_result_of<types, typename Branch::given>::aggregate));
        if constexpr (has_else) any = any || detail::case_result_of<types, Else>::aggregate;
        return any;
    }();
    pack<Branch...> branches;
    [[no_unique_address]] Else no{};

    static constexpr written write(writer& w) {
        bool nullable = !has_else;
        std::string_view const around = std::exchange(w.frame->one_valued, "a case");
        w << "case";
        (write_branch<Branch>(w, nullable), ...);
        if constexpr (has_else) {
            w << " else ";
            nullable = detail::write_whole<detail::case_result_of<types, Else>>(w).nullable || nullable;
        }
        w << " end";
        w.frame->one_valued = around;
        return {nullable};
    }
    template <class Binder>
    void bind(Binder& b) const {
        branches.each([&b](auto const& branch) {
            branch.condition.bind(b);
            detail::bind_case_result<types>(branch.result, b);
        });
        if constexpr (has_else) detail::bind_case_result<types>(no, b);
    }
    template <class Name>
    [[nodiscard]] constexpr auto as(Name name) const {
        if constexpr (!detail::is_label<Name>)
            static_assert(meta::holds<meta::sentence<detail::takes_name<"as", Name>>()>,
                          "alphaswarm refuses this name; the quoted sentence says why");
        return detail::result_called(*this, name);
    }

    /// The next condition, for rows in which none before it holds.
    template <condition C, detail::operand V>
    [[nodiscard]] constexpr auto when(C const& c, V const& result) const
        requires(!has_else)
    {
        using grown = case_expression<nothing, Branch..., case_branch<C, detail::kept<V>>>;
        using rule =
            typename detail::case_types<nothing, typename Branch::given..., detail::kept<V>>::template rule<"when">;
        static_assert(meta::holds<meta::sentence<rule>()>,
                      "alphaswarm refuses this result; the quoted sentence says why");
        if constexpr (!meta::accepts<rule>) return *this;  // refused; one mistake is one error
        else return grown{branches.with(case_branch<C, detail::kept<V>>{c, detail::kept_operand(result)})};
    }
    template <class C, class V>
    [[nodiscard]] constexpr auto when(C const&, V const&) const
        requires(!has_else && !condition<C>)
    {
        static_assert(meta::holds<meta::sentence<conditional<"when", C>>()>,
                      "alphaswarm refuses this condition; the quoted sentence says why");
        return *this;
    }
    /// The result if no condition holds.
    template <detail::operand V>
    [[nodiscard]] constexpr auto otherwise(V const& result) const
        requires(!has_else)
    {
        using rule =
            typename detail::case_types<detail::kept<V>, typename Branch::given...>::template rule<"otherwise">;
        static_assert(meta::holds<meta::sentence<rule>()>,
                      "alphaswarm refuses this result; the quoted sentence says why");
        if constexpr (!meta::accepts<rule>) return *this;
        else return case_expression<detail::kept<V>, Branch...>{branches, detail::kept_operand(result)};
    }
    template <class V>
        requires has_else
    [[nodiscard]] constexpr case_expression otherwise(V const&) const {
        static_assert(!has_else, "AS0440 otherwise(): it was already given; keep one of them");
        return *this;
    }
    template <class C, class V>
        requires has_else
    [[nodiscard]] constexpr case_expression when(C const&, V const&) const {
        static_assert(!has_else, "AS0406 when(): it comes before otherwise(), as in SQL; move it there");
        return *this;
    }

private:
    template <class One>
    static constexpr void write_branch(writer& w, bool& nullable) {
        w << " when ";
        detail::write_whole<typename One::condition_type>(w);
        w << " then ";
        nullable = detail::write_whole<detail::case_result_of<types, typename One::given>>(w).nullable || nullable;
    }
};

/// The first branch of a case, to be followed by further ones and otherwise().
template <condition C, detail::operand V>
[[nodiscard]] constexpr auto when(C const& c, V const& result) {
    using branch = case_branch<C, detail::kept<V>>;
    using rule = typename detail::case_types<nothing, detail::kept<V>>::template rule<"when">;
    static_assert(meta::holds<meta::sentence<rule>()>, "alphaswarm refuses this result; the quoted sentence says why");
    if constexpr (!meta::accepts<rule>)
        return case_expression<nothing, case_branch<C, int>>{make_pack(case_branch<C, int>{c, 0})};
    else return case_expression<nothing, branch>{make_pack(branch{c, detail::kept_operand(result)})};
}
template <class C, class V>
    requires(!condition<C>)
[[nodiscard]] constexpr auto when(C const&, V const&) {
    static_assert(meta::holds<meta::sentence<conditional<"when", C>>()>,
                  "alphaswarm refuses this condition; the quoted sentence says why");
    return text_constant<"">{};
}
/// `when(condition, yes).otherwise(no)`.
template <condition C, detail::operand Then, detail::operand Else>
[[nodiscard]] constexpr auto case_when(C const& condition, Then const& yes, Else const& no) {
    using branch = case_branch<C, detail::kept<Then>>;
    using rule = typename detail::case_types<detail::kept<Else>, detail::kept<Then>>::template rule<"case_when">;
    static_assert(meta::holds<meta::sentence<rule>()>,
                  "alphaswarm refuses these arguments; the quoted sentence says why");
    if constexpr (!meta::accepts<rule>) return text_constant<"">{};  // refused; one mistake is one error
    else
        return case_expression<detail::kept<Else>, branch>{make_pack(branch{condition, detail::kept_operand(yes)}),
                                                           detail::kept_operand(no)};
}

template <class C, class Then, class Else>
    requires(!condition<C>)
[[nodiscard]] constexpr auto case_when(C const&, Then const&, Else const&) {
    static_assert(meta::holds<meta::sentence<conditional<"case_when", C>>()>,
                  "alphaswarm refuses this condition; the quoted sentence says why");
    return text_constant<"">{};
}

namespace detail {
template <class Else, class... Branch>
inline constexpr figured_name figured<case_expression<Else, Branch...>> = [] {
    if constexpr (!present<Else>) return figured_name{"case"};
    else {
        using otherwise = case_result_of<typename case_expression<Else, Branch...>::types, Else>;
        return figured<otherwise>.taken_over || figured<otherwise>.name.empty() ? figured<otherwise>
                                                                                : figured_name{"case"};
    }
}();
}  // namespace detail

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::case_when, sql::when;
}
