// SPDX-License-Identifier: BSL-1.0
// The types of expressions: what PostgreSQL's parser works out for each form, over the catalogue. Here: which form is
// worked out where, constants, and what untyped ones become.
#pragma once

#include <utility>

#include <alphaswarm/meta/utf8.hpp>
#include <alphaswarm/reader/analyser.hpp>
#include <alphaswarm/reader/literals.hpp>

namespace alphaswarm::reader {

constexpr type_number analyser::check(index n) {
    if (n == 0 || d_.stopped) return catalog::none;
    return at(n).is = work_out(n);
}
constexpr void analyser::check_all(index first) {
    for (index c = first; c; c = at(c).next) check(c);
}
constexpr type_number analyser::work_out(index n) {
    node& x = at(n);
    switch (x.what) {
        case form::nothing:
            break;
        case form::star:
            if (x.flag) {  // t.* as a value
                x.what = form::column;
                x.detail = 1;
                x.flag = false;
                type_number const row = row_of(n, d_.name_of(x.name));
                if (row == catalog::none)
                    d_.complain("AS1002", x.token)
                        << d_.view(x.name) << ".*: nothing in FROM is called " << d_.view(x.name);
                return row;
            }
            d_.complain("AS1001", x.token) << "*: it stands alone in a select list, or in count(*)";
            break;
        case form::column:
            return column(n);
        case form::number:
            return number_type(n);
        case form::string:
        case form::null:
            return catalog::unknown;
        case form::bits: {
            std::string_view const words = d_.view(x.token);
            bool const hexadecimal = lower(words[0]) == 'x';
            if (!is_bits(words.substr(2, words.size() - 3), hexadecimal))
                d_.complain("AS1010", x.token)
                    << words << ": it takes " << (hexadecimal ? "hexadecimal digits" : "0 and 1");
            return catalog::bit;
        }
        case form::truth:
            return catalog::boolean;
        case form::parameter:
            x.from = d_.parameters[x.detail].from;
            return d_.parameters[x.detail].is;
        case form::hole:
            if (clause_ != clause::where && clause_ != clause::on && clause_ != clause::when)
                d_.complain("AS1016", x.token) << d_.view(x.token)
                                               << ": a part that the program fills is a condition in WHERE or ON; give "
                                                  "others with the text, as choice(...)";
            x.level = current_;
            return catalog::boolean;
        case form::prefix:
            return prefix(n);
        case form::binary:
            return binary(n);
        case form::match:
            return match(n);
        case form::both:
        case form::negation:
            for (index c = x.first; c; c = at(c).next) condition(c, x.what == form::negation ? "NOT" : "AND and OR");
            return catalog::boolean;
        case form::is_null:
            check(x.first);  // of a parameter it tells no type
            return catalog::boolean;
        case form::is_truth:
            condition(x.first, "IS TRUE");
            return catalog::boolean;
        case form::is_distinct: {
            index const second = at(x.first).next;
            if (at(x.first).what == form::row && at(second).what == form::row)
                compare_rows(x.token, "=", x.first, second);
            else {
                check(x.first);
                check(second);
                // beside a NULL it is IS NULL, which tells no type
                if (at(x.first).what != form::null && at(second).what != form::null)
                    compare(x.token, "=", x.first, second);
            }
            return catalog::boolean;
        }
        case form::between:
            return between(n);
        case form::in_list:
            return in_list(n);
        case form::in_query:
            return in_query(n);
        case form::quantified:
            return quantified(n);
        case form::exists:
            resolve_within(x.detail);
            return catalog::boolean;
        case form::scalar:
            return scalar(n);
        case form::array_query: {
            type_number const one = scalar(n);
            if (one == catalog::none) return one;
            x.from = {};
            type_number const made =
                catalog::element_of(catalog::base_of(one)) != catalog::none ? one : catalog::array_of(one);
            if (made == catalog::none) {
                meta::verdict& v = d_.complain("AS1005", x.token) << "array(): there is no array of ";
                say_type(v, one);
            }
            return made;
        }
        case form::array:
            return array(n, catalog::none);
        case form::subscript:
            return subscript(n);
        case form::field:
            return field(n);
        case form::row:
            check_all(x.first);
            for (index c = x.first; c; c = at(c).next)
                if (is_untyped(c)) coerce(c, catalog::text);
            return catalog::record;
        case form::cast:
            return cast(n);
        case form::collate: {
            type_number const t = check(x.first);
            if (t != catalog::none && t != catalog::unknown && catalog::category_of(t) != 'S' &&
                !(catalog::element_of(t) != catalog::none && catalog::category_of(catalog::element_of(t)) == 'S')) {
                meta::verdict& v = d_.complain("AS1005", x.token) << "collate: it orders text, and this is ";
                say_type(v, t);
            }
            x.from = at(x.first).from;
            return t;
        }
        case form::branches:
            return branches(n);
        case form::coalesce:
        case form::extreme: {
            bool const around = std::exchange(inside_choice_, true);
            check_all(x.first);
            inside_choice_ = around;
            type_number const t = common(n, x.first, x.what == form::coalesce ? "coalesce" : "greatest and least");
            if (x.what == form::extreme && t != catalog::none && !catalog::sorts(t)) {
                meta::verdict& v = d_.complain("AS1005", x.token) << "greatest and least: ";
                say_type(v, t);
                v << " has no order";
            }
            return t;
        }
        case form::nullif: {
            index const second = x.first ? at(x.first).next : index{0};
            if (second == 0 || at(second).next) {
                d_.complain("AS1006", x.token) << "nullif: it takes two arguments";
                return catalog::none;
            }
            check(x.first);
            type_number const first = at(x.first).is;
            check(second);
            catalog::choice const made = compare(x.token, "=", x.first, second);
            if (!made) return catalog::none;
            type_number const taken = made.parameter(0);
            x.from = origin_of(x.first);
            return first != catalog::unknown && (catalog::base_of(first) == taken || catalog::is_polymorphic(taken) ||
                                                 taken == catalog::record)
                       ? catalog::base_of(first) == taken ? taken : first
                       : taken;
        }
        case form::grouping:
            if (clause_ != clause::select && clause_ != clause::having && clause_ != clause::order_by)
                d_.complain("AS1008", x.token) << "grouping(): it cannot be used in " << words_of(clause_);
            check_all(x.first);
            query_at(current_).grouped = true;
            return catalog::integer;
        case form::moment:
            return moment(n);
        case form::call:
            return call_type(n);
        case form::sets:
        case form::assigned:
            break;
    }
    return catalog::none;
}

// -- constants

constexpr type_number analyser::number_type(index n) const {
    node const& x = at(n);
    if (x.token == 0) return catalog::integer;  // a 1 that the grammar put in
    std::string_view digits = d_.view(x.token);
    if (d_.tokens[x.token].flag) return catalog::numeric;
    while (digits.size() > 1 && digits[0] == '0') digits.remove_prefix(1);
    auto const fits = [&](std::string_view most) {
        if (digits.size() != most.size()) return digits.size() < most.size();
        for (std::size_t i = 0; i < most.size(); ++i)
            if (digits[i] != most[i]) return digits[i] < most[i];
        return true;
    };
    if (fits(x.flag ? "2147483648" : "2147483647")) return catalog::integer;
    return fits(x.flag ? "9223372036854775808" : "9223372036854775807") ? catalog::bigint : catalog::numeric;
}
constexpr type_number analyser::moment(index n) const {
    switch (d_.tokens[at(n).token].hash) {
        case w("current_date"):
            return catalog::date;
        case w("current_time"):
            return catalog::timetz;
        case w("current_timestamp"):
            return catalog::timestamptz;
        case w("localtime"):
            return catalog::time;
        case w("localtimestamp"):
            return catalog::timestamp;
        default:
            return catalog::name_type;
    }
}
/// What stands for a value of this column: itself, or what hands its value on.
constexpr origin analyser::origin_of(index n) const { return at(n).from; }

// -- giving a type to what has none

constexpr void analyser::coerce_all(index first, type_number to, origin beside) {
    for (index c = first; c; c = at(c).next)
        if (is_untyped(c)) coerce(c, to, beside);
}
/// A parameter, a constant in quotes or a NULL becomes this type.
constexpr void analyser::coerce(index n, type_number to, origin beside) {
    node& x = at(n);
    if (to == catalog::none || to == catalog::any || d_.stopped) return;
    switch (x.what) {
        case form::parameter: {
            parameter& p = d_.parameters[x.detail];
            if (p.is == catalog::unknown) {
                p.is = to;
                p.from = is_of_column(to, beside) ? beside : column_of_type(to);
                p.list = is_list_of(to, p.from);
            } else if (p.is != to) {
                meta::verdict& v = d_.complain("AS1009", x.token) << ":" << p.called << ": it is ";
                say_type(v, p.is);
                v << " in one place and ";
                say_type(v, to);
                v << " here; cast it: :" << p.called << "::";
                say_type(v, p.is);
            }
            break;
        }
        case form::string:
            check_literal(n, to, beside);
            break;
        case form::collate:
            coerce(x.first, to, beside);
            break;
        default:
            break;
    }
    x.is = to;
}
/// A text in single quotes, with one quote for two; nothing of other spellings, of escapes, and of long texts.
constexpr bool analyser::decode(index t, literal_text& into) const {
    std::string_view words = d_.view(t);
    if (words.starts_with("U&'") || words.starts_with("u&'")) words.remove_prefix(2);
    if (words.size() < 2 || words[0] != '\'' || d_.tokens[t].flag) return false;
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        if (into.size == sizeof into.chars) return false;
        into.chars[into.size++] = words[i];
        if (words[i] != '\'') continue;
        if (i + 2 >= words.size() || words[i + 1] != '\'') return false;  // continued on a further line
        ++i;
    }
    return true;
}
/// The column's C++ type holds the constant too.
constexpr bool analyser::fits_column(index n, origin beside) const {
    literal_text decoded;
    if (beside.table == 0 || !decode(at(n).token, decoded)) return false;
    schema::table_view const& t = table_at(beside.table);
    schema::column_facts const& c = column_at(beside);
    if (c.labelled || c.type.kind == types::kind::array) return catalog::is_own(type_of(c));  // an enum's are checked
    if (type_number const is = catalog::base_of(type_of(c)); is == catalog::bpchar || is == catalog::bit) return false;
    if (c.length > 0 && meta::characters_in(decoded.view()) > static_cast<std::size_t>(c.length)) return false;
    for (std::size_t i = 0; i < c.allowed_value_count; ++i)
        if (t.allowed_values[c.first_allowed_value + i] == decoded.view()) return true;
    return c.allowed_value_count == 0;
}
constexpr bool analyser::has_labels(origin const& o) const {
    schema::column_facts const& c = column_at(o);
    return c.labelled || c.type.kind == types::kind::enumeration;
}
/// What is chosen from several has the column's own type: each is of the column, or a constant that it can hold.
constexpr bool analyser::keeps_column(index n, origin from) const {
    node const& x = at(n);
    if (x.what == form::null) return true;
    if (x.what == form::string) return fits_column(n, from);
    return x.from == from || (x.what == form::parameter && d_.parameters[x.detail].from == from);
}
/// AS1010: a constant that the type, or the column that it stands beside, does not take.
constexpr void analyser::check_literal(index n, type_number to, origin beside) {
    node const& x = at(n);
    if (beside.table == 0) beside = column_of_type(to);
    literal_text decoded;
    if (!decode(x.token, decoded)) return;
    std::string_view const words = decoded.view();
    if ((compares_values_ || catalog::is_own(to)) && is_of_column(to, beside) && has_labels(beside) &&
        words.size() + 2 == d_.tokens[x.token].size && constant_count < most_constants)
        constants[constant_count++] = {beside, x.token};
    to = catalog::base_of(to);
    if (std::string_view const wanted = literal_fault(words, to); !wanted.empty()) {
        meta::verdict& v = d_.complain("AS1010", x.token) << "'" << words << "': ";
        say_type(v, to);
        v << " takes " << wanted;
        return;
    }
    if (beside.table == 0 || !compares_values_) return;
    if (catalog::category_of(to) != 'S' && catalog::category_of(to) != 'E') return;
    schema::table_view const& t = table_at(beside.table);
    schema::column_facts const& c = column_at(beside);
    if (c.length > 0 && meta::characters_in(words) > static_cast<std::size_t>(c.length))
        d_.complain("AS1010", x.token) << "'" << words << "': " << t.name() << "." << c.name << " is varchar("
                                       << static_cast<std::size_t>(c.length) << "), so no row has it";
    else if (c.allowed_value_count > 0) {
        for (std::size_t i = 0; i < c.allowed_value_count; ++i)
            if (t.allowed_values[c.first_allowed_value + i] == words) return;
        meta::verdict& v = d_.complain("AS1010", x.token)
                           << "'" << words << "': " << t.name() << "." << c.name << " is one of ";
        for (std::size_t i = 0; i < c.allowed_value_count && i < 12; ++i)
            v << (i ? ", " : "") << t.allowed_values[c.first_allowed_value + i];
    }
}

}  // namespace alphaswarm::reader
