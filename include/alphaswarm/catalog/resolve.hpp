// SPDX-License-Identifier: BSL-1.0
// Which operator or function is meant: PostgreSQL's own algorithm (chapter 10 of its manual, parse_func.c), over type
// numbers. An ordinary function of values: the typed expressions call it at compile time, tests call it at run time and
// compare with a server. A compiler pays for every character it reads, so exact matches are found by binary search, and
// what an argument converts to is listed once.
#pragma once

#include <cstddef>
#include <string_view>

#include <alphaswarm/catalog/casts.hpp>
#include <alphaswarm/catalog/common_type.hpp>
#include <alphaswarm/catalog/polymorphic.hpp>
#include <alphaswarm/catalog/routines.hpp>
#include <alphaswarm/catalog/types.hpp>

namespace alphaswarm::catalog {

/// The outcome of a question.
enum class resolution : unsigned char {
    found,
    no_such_name,  ///< there is no such name
    no_match,  ///< none of that name takes these types
    ambiguous,  ///< several do, and none is better
    undetermined,  ///< a polymorphic type that no argument determines
    too_many  ///< more arguments than most_arguments
};

/// An answer: what was chosen, its result type, and what each argument is converted to.
struct choice {
    resolution outcome = resolution::no_such_name;
    bool is_cast = false;  ///< `text(x)`: a conversion in the form of a call
    bool expanded = false;  ///< variadic, with its last parameter given one by one
    routine chosen{};  ///< as declared, except for `parameters` and `result`, which are those of this call
    type generic_result = none;  ///< of a polymorphic routine, as declared
    type generic_parameters[most_parameters]{};

    [[nodiscard]] constexpr explicit operator bool() const { return outcome == resolution::found; }
    [[nodiscard]] constexpr type result() const { return chosen.result; }
    /// What the n-th argument is converted to.
    [[nodiscard]] constexpr type parameter(std::size_t n) const { return chosen.parameter(n, expanded); }
};

namespace detail {

/// One argument of a call, and what it converts to implicitly.
struct argument {
    type given, base;
    type element = none;  // of the array that it is
    type targets[24];
    std::size_t target_count = 0;

    constexpr explicit argument(type t) : given(t), base(base_of(t)) {
        if (t == unknown) return;
        element = element_of(base);
        if (is_own(base)) return;
        char const* const end = facts::casts + sizeof facts::casts;
        for (char const* line = cast_line(base, none); line != nullptr && line < end && number_at(line) == base;
             line += cast_width)
            if (line[6] == 'i') targets[target_count++] = number_at(line + 3);
    }
    /// Not a polymorphic type: those are considered together.
    [[nodiscard]] constexpr bool converts_to(type to) const {
        if (to == given || to == any || given == unknown || to == base) return true;
        for (std::size_t i = 0; i < target_count; ++i)
            if (targets[i] == to) return true;
        return (element != none || is_own(to) || is_own(base)) && converts(given, to, cast_context::implicit);
    }
};

struct candidate {
    char const* line = nullptr;
    type parameters[most_parameters]{};
    std::size_t parameter_count = 0;
    type variadic = none;  // its element type, if the last parameter is given one by one
    bool ambiguous = false;  // several take the same arguments, and none is better
    bool polymorphic = false;

    [[nodiscard]] constexpr type at(std::size_t n) const {
        return variadic != none && n + 1 >= parameter_count ? variadic : parameters[n];
    }
};

/// The candidates of one call, and the steps that reduce them.
class candidates {
public:
    static constexpr std::size_t most = 80;  // the operator = has 63

    constexpr candidates(type const* arguments, std::size_t count) : given_(arguments), count_(count) {
        for (std::size_t i = 0; i < count; ++i) unknowns_ += arguments[i] == unknown;
    }
    /// `special`: a variadic one, or one with defaults omitted.
    constexpr void add(candidate const& c, bool special) {
        special_ = special_ || special;
        for (std::size_t i = 0; special_ && i < size_; ++i) {
            if (!same(c, all_[i])) continue;
            if (c.variadic != none && all_[i].variadic == none) return;  // the existing one is better
            if (c.variadic == none && all_[i].variadic != none) all_[i] = c;
            else all_[i].ambiguous = true;
            return;
        }
        if (size_ < most) all_[size_++] = c;
    }
    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    /// The one that takes exactly these types; null if there is none.
    [[nodiscard]] constexpr candidate const* exact() const;
    /// The best one, after those that do not take the arguments are removed; null if none or several remain, as size()
    /// tells.
    [[nodiscard]] constexpr candidate const* best();

private:
    [[nodiscard]] constexpr bool same(candidate const& a, candidate const& b) const {
        for (std::size_t n = 0; n < count_; ++n)
            if (a.at(n) != b.at(n)) return false;
        return true;
    }
    [[nodiscard]] constexpr bool agrees(candidate const& c, type const* arguments) const;
    constexpr void keep_convertible();
    constexpr void keep_most(bool or_preferred);
    constexpr bool guess_categories();
    constexpr void keep_guessed();
    [[nodiscard]] constexpr bool is_guessed(candidate const& c) const;
    [[nodiscard]] constexpr candidate const* as_the_known() const;

    candidate all_[most];
    std::size_t size_ = 0;
    type const* given_;
    std::size_t count_, unknowns_ = 0;
    char categories_[most_arguments];
    bool preferred_[most_arguments];
    bool special_ = false;
};

constexpr candidate const* candidates::exact() const {
    for (std::size_t i = 0; i < size_; ++i) {
        bool equal = true;
        for (std::size_t n = 0; equal && n < count_; ++n) equal = all_[i].at(n) == given_[n];
        if (equal) return &all_[i];
    }
    return nullptr;
}
/// The polymorphic parameters are consistent with each other.
constexpr bool candidates::agrees(candidate const& c, type const* arguments) const {
    if (!c.polymorphic) return true;
    type declared[most_arguments];
    for (std::size_t n = 0; n < count_; ++n) declared[n] = c.at(n);
    polymorphic_types types;
    return types.match(arguments, declared, count_);
}
constexpr void candidates::keep_convertible() {
    for (std::size_t n = 0; n < count_; ++n) {
        argument const one(given_[n]);
        std::size_t kept = 0;
        for (std::size_t i = 0; i < size_; ++i) {
            bool const generic = is_polymorphic(all_[i].at(n));
            if (!generic && !one.converts_to(all_[i].at(n))) continue;
            all_[i].polymorphic = all_[i].polymorphic || generic;
            if (kept != i) all_[kept] = all_[i];
            ++kept;
        }
        size_ = kept;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < size_; ++i)
        if (agrees(all_[i], given_)) {
            if (kept != i) all_[kept] = all_[i];
            ++kept;
        }
    size_ = kept;
}
/// Those that take the most arguments as they are, or as a preferred type of their category.
constexpr void candidates::keep_most(bool or_preferred) {
    std::size_t marks[most], highest = 0;
    for (std::size_t i = 0; i < size_; ++i) {
        marks[i] = 0;
        for (std::size_t n = 0; n < count_; ++n) {
            if (given_[n] == unknown) continue;
            bool good = all_[i].at(n) == base_of(given_[n]);
            if (!good && or_preferred)
                good = is_preferred(all_[i].at(n)) && category_of(all_[i].at(n)) == categories_[n];
            marks[i] += good;
        }
        if (marks[i] > highest) highest = marks[i];
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < size_; ++i)
        if (marks[i] == highest) {
            if (kept != i) all_[kept] = all_[i];
            ++kept;
        }
    size_ = kept;
}
/// A category for each untyped argument: text if any candidate takes it, otherwise the one on which all agree.
constexpr bool candidates::guess_categories() {
    for (std::size_t n = 0; n < count_; ++n) {
        if (given_[n] != unknown) continue;
        categories_[n] = 0, preferred_[n] = false;
        bool conflict = false;
        for (std::size_t i = 0; i < size_; ++i) {
            type const t = all_[i].at(n);
            char const category = category_of(t);
            if (categories_[n] == 0 || (category != categories_[n] && category == 'S'))
                categories_[n] = category, preferred_[n] = is_preferred(t);
            else if (category == categories_[n]) preferred_[n] = preferred_[n] || is_preferred(t);
            else conflict = true;
        }
        if (conflict && categories_[n] != 'S') return false;
    }
    return true;
}
constexpr bool candidates::is_guessed(candidate const& c) const {
    for (std::size_t n = 0; n < count_; ++n) {
        if (given_[n] != unknown) continue;
        if (category_of(c.at(n)) != categories_[n] || (preferred_[n] && !is_preferred(c.at(n)))) return false;
    }
    return true;
}
/// If none matches the guess, all remain.
constexpr void candidates::keep_guessed() {
    bool guessed[most];
    std::size_t count = 0, kept = 0;
    for (std::size_t i = 0; i < size_; ++i) count += guessed[i] = is_guessed(all_[i]);
    if (count == 0) return;
    for (std::size_t i = 0; i < size_; ++i)
        if (guessed[i]) {
            if (kept != i) all_[kept] = all_[i];
            ++kept;
        }
    size_ = kept;
}
/// Takes untyped arguments for the type of all others.
constexpr candidate const* candidates::as_the_known() const {
    type known = unknown;
    for (std::size_t n = 0; n < count_; ++n) {
        if (given_[n] == unknown) continue;
        if (known != unknown && known != base_of(given_[n])) return nullptr;
        known = base_of(given_[n]);
    }
    type assumed[most_arguments];
    for (std::size_t n = 0; n < count_; ++n) assumed[n] = known;
    argument const one(known);
    candidate const* only = nullptr;
    for (std::size_t i = 0; i < size_; ++i) {
        bool takes = agrees(all_[i], assumed);
        for (std::size_t n = 0; takes && n < count_; ++n)
            takes = is_polymorphic(all_[i].at(n)) || one.converts_to(all_[i].at(n));
        if (!takes) continue;
        if (only != nullptr) return nullptr;
        only = &all_[i];
    }
    return only;
}
constexpr candidate const* candidates::best() {
    keep_convertible();
    if (size_ <= 1) return size_ == 1 ? &all_[0] : nullptr;
    keep_most(false);
    if (size_ == 1) return &all_[0];
    for (std::size_t n = 0; n < count_; ++n)
        if (given_[n] != unknown) categories_[n] = category_of(base_of(given_[n]));
    keep_most(true);
    if (size_ == 1) return &all_[0];
    if (unknowns_ == 0) return nullptr;
    if (guess_categories()) {
        keep_guessed();
        if (size_ == 1) return &all_[0];
    }
    return unknowns_ < count_ ? as_the_known() : nullptr;
}

/// Why the best of these candidates is none of them.
constexpr resolution why_none(group const& named, candidates const& all) {
    return named.count == 0 ? resolution::no_such_name : all.size() == 0 ? resolution::no_match : resolution::ambiguous;
}
/// Replaces polymorphic types with what they stand for in this call.
constexpr choice settle(routine const& chosen, bool expanded, type const* arguments, std::size_t count) {
    choice made;
    made.outcome = resolution::found, made.chosen = chosen, made.expanded = expanded;
    bool polymorphic = false;
    for (std::size_t n = 0; n < chosen.parameter_count && n < count; ++n)
        polymorphic = polymorphic || is_polymorphic(chosen.parameter(n, expanded));
    if (!polymorphic) return made;
    type declared[most_arguments];
    for (std::size_t n = 0; n < count; ++n) declared[n] = chosen.parameter(n, expanded);
    polymorphic_types types;
    if (!types.match(arguments, declared, count)) made.outcome = resolution::no_match;
    else if (!types.complete(chosen.result)) made.outcome = resolution::undetermined;
    else {
        made.generic_result = chosen.result;
        made.chosen.result = types.resolved(chosen.result);
        for (std::size_t n = 0; n < chosen.parameter_count; ++n) {
            made.generic_parameters[n] = chosen.parameters[n];
            made.chosen.parameters[n] = types.resolved(chosen.parameters[n]);
        }
        made.chosen.variadic = types.resolved(chosen.variadic);
        for (std::size_t n = 0; n < count; ++n)
            if (made.parameter(n) == none) made.outcome = resolution::undetermined;
    }
    return made;
}

}  // namespace detail

constexpr choice refusal(resolution why) {
    choice made;
    made.outcome = why;
    return made;
}

namespace detail {

/// The line of an operator with exactly these operands (left `none`: a prefix operator); null if there is none.
constexpr char const* exact_operator(group const& named, type left, type right) {
    for (std::size_t low = 0, high = named.count; low < high;) {
        std::size_t const middle = (low + high) / 2;
        char const* const line = named.first + middle * operator_width;
        type const l = number_at(line), r = number_at(line + 3);
        if (l == left && r == right) return line;
        if (l < left || (l == left && r < right)) low = middle + 1;
        else high = middle;
    }
    return nullptr;
}
/// As section 10.2 of the manual says, if no operator takes exactly these.
constexpr choice choose_among_operators(std::string_view name,
                                        group const& named,
                                        type const* operands,
                                        std::size_t count) {
    if (named.count == 0) return refusal(resolution::no_such_name);
    candidates all(operands, count);
    argument const first(operands[0]);
    for (std::size_t i = 0; i < named.count; ++i) {
        char const* const line = named.first + i * operator_width;
        type const left = number_at(line);
        if ((left == none) != (count == 1)) continue;
        candidate c;
        c.line = line;
        c.parameter_count = count;
        c.parameters[0] = count == 1 ? number_at(line + 3) : left;
        if (!is_polymorphic(c.parameters[0]) && !first.converts_to(c.parameters[0])) continue;  // the usual case
        if (count == 2) c.parameters[1] = number_at(line + 3);
        all.add(c, false);
    }
    candidate const* const chosen = all.best();
    if (chosen == nullptr) return refusal(why_none(named, all));
    return settle(read_operator(name, chosen->line), false, operands, count);
}

}  // namespace detail

/// `left name right`. An untyped operand, a literal or parameter, is `unknown`.
[[nodiscard]] constexpr choice choose_operator(std::string_view name, type left, type right) {
    group const named = detail::operators_named(name);
    type const operands[] = {left, right};
    type const one = left == unknown ? right : left, other = right == unknown ? left : right;
    char const* line = detail::exact_operator(named, one, other);
    if (line == nullptr && (left == unknown) != (right == unknown) && base_of(one) != one)
        line = detail::exact_operator(named, base_of(one), base_of(one));
    if (line != nullptr) return detail::settle(detail::read_operator(name, line), false, operands, 2);
    return detail::choose_among_operators(name, named, operands, 2);
}
/// `name operand`.
[[nodiscard]] constexpr choice choose_prefix(std::string_view name, type operand) {
    group const named = detail::operators_named(name);
    if (char const* const line = detail::exact_operator(named, none, operand))
        return detail::settle(detail::read_operator(name, line), false, &operand, 1);
    return detail::choose_among_operators(name, named, &operand, 1);
}
/// `name(arguments)`: a function, an aggregate (its direct arguments first), a window function, or a conversion.
/// `literals`: the untyped arguments are literals, which a conversion takes for values of its type, rather than
/// parameters. `expands`: the last arguments may be the elements of a variadic parameter; not so behind VARIADIC.
[[nodiscard]] constexpr choice choose_function(
    std::string_view name, type const* arguments, std::size_t count, bool literals = true, bool expands = true) {
    if (count > most_arguments) return refusal(resolution::too_many);
    group const named = functions_named(name);
    detail::candidates all(arguments, count);
    char const* line = named.first;
    for (std::size_t i = 0; i < named.count; ++i, line = next_function(line)) {
        detail::candidate c;
        c.line = line;
        c.parameter_count = detail::parameter_count(line);
        type const variadic = detail::number_at(line + 5);
        bool const expanded = expands && variadic != none && c.parameter_count <= count;
        std::size_t const left_out = c.parameter_count > count ? c.parameter_count - count : 0;
        if (left_out > detail::digit_at(line + 8) || (c.parameter_count < count && !expanded)) continue;
        for (std::size_t n = 0; n < c.parameter_count; ++n)
            c.parameters[n] = detail::number_at(line + detail::function_head + 3 * n);
        if (expanded) c.variadic = variadic;
        all.add(c, expanded || left_out > 0);
    }
    detail::candidate const* chosen = all.exact();
    if (chosen == nullptr && count == 1)
        if (type const target = type_named(name); target != none) {
            type const source = arguments[0];
            auto const path = source == unknown && literals ? cast_path::same_bytes
                                                            : cast_between(source, target, cast_context::explicitly);
            bool const spelled = path == cast_path::by_text &&
                                 !((source == record || is_composite(source)) && category_of(target) == 'S');
            if (path == cast_path::same_bytes || spelled) {
                choice cast = refusal(resolution::found);
                cast.is_cast = true;
                cast.chosen.name = name, cast.chosen.nulls = null_rule::of_any;
                cast.chosen.parameters[0] = cast.chosen.result = target;
                cast.chosen.parameter_count = 1;
                return cast;
            }
        }
    if (chosen == nullptr) chosen = all.best();
    if (chosen == nullptr) return refusal(detail::why_none(named, all));
    if (chosen->ambiguous) return refusal(resolution::ambiguous);
    return detail::settle(read_function(name, chosen->line), chosen->variadic != none, arguments, count);
}

}  // namespace alphaswarm::catalog
