// SPDX-License-Identifier: BSL-1.0
// The grammar of types: SQL's own spellings, `double precision` or `timestamp(3) with time zone`, as the names that
// PostgreSQL's catalogue has, and all others as they are.
#pragma once

#include <string_view>

#include <alphaswarm/reader/parser.hpp>

namespace alphaswarm::reader {

/// A type of SQL's own before the text of a constant: date '2026-01-01', timestamp with time zone '...'.
constexpr bool parser::begins_type_literal() const {
    switch (here().hash) {
        case w("bigint"):
        case w("bit"):
        case w("bool"):
        case w("boolean"):
        case w("char"):
        case w("character"):
        case w("dec"):
        case w("decimal"):
        case w("double"):
        case w("float"):
        case w("int"):
        case w("integer"):
        case w("interval"):
        case w("nchar"):
        case w("national"):
        case w("numeric"):
        case w("real"):
        case w("smallint"):
        case w("time"):
        case w("timestamp"):
        case w("varchar"):
            break;
        default:
            return false;
    }
    std::size_t n = 1;
    if (is(ahead(n), w("precision"))) ++n;
    if (is(ahead(n), w("varying"))) ++n;
    if (is(ahead(n), w("("))) {
        while (ahead(n).kind != token_kind::end && !is(ahead(n), w(")"))) ++n;
        ++n;
    }
    if (is(ahead(n), w("with")) || is(ahead(n), w("without"))) n += 3;
    return ahead(n).kind == token_kind::string;
}

/// A type's name; the number of its entry.
constexpr index parser::type() {
    if (d_.type_count + 1u >= document::most_types) return refuse_size("casts"), index{0};
    index const made = ++d_.type_count;
    reader::type_name& t = d_.types[made];
    t = {};
    t.token = at_;
    if (next_is(w("setof"))) refuse("a type that is not a set");
    t.words = type_words(t);
    while (!d_.stopped && (next_is(w("[")) || next_is(w("array")))) {
        t.array = true;
        if (accept(w("array")) && !next_is(w("["))) break;
        accept(w("["));
        if (here().kind == token_kind::number) advance();
        expect(w("]"), "]");
    }
    return made;
}
constexpr std::string_view parser::type_words(reader::type_name& t) {
    token const first = here();
    if (first.kind != token_kind::word && first.kind != token_kind::quoted) return refuse("a type"), "";
    if (first.kind == token_kind::word && find_keyword(first.hash).is == word_class::reserved)
        return refuse("a type"), "";
    advance();
    int given[2]{};
    auto const modifiers = [&] {
        if (!accept(w("("))) return 0;
        int count = 0;
        do {
            bool const minus = accept(w("-"));
            if (here().kind != token_kind::number || here().flag) return refuse("a whole number"), 0;
            int value = 0;
            for (char c : d_.view(at_))
                if (value < 100'000'000) value = value * 10 + (c - '0');
            if (count < 2) given[count++] = minus ? -value : value;
            advance();
        } while (accept(w(",")));
        expect(w(")"), ")");
        return count;
    };
    if (first.kind == token_kind::quoted) {
        index const called = accept(w(".")) ? label() : static_cast<index>(at_ - 1);
        t.modified = next_is(w("("));
        if (modifiers()) t.length = t.limit = given[0];
        t.folds = d_.name_of(called).folds;
        if (d_.name_of(called).escape)
            return at_ = called, refuse("the name of a type without quotes and escapes in it"), "";
        return d_.name_of(called).text;
    }
    auto const zone = [&](std::string_view without, std::string_view with) {
        if (modifiers()) t.limit = given[0] + 1;
        if (!(next_is(w("with")) || next_is(w("without"))) || !then_is(w("time"))) return without;
        bool const zoned = next_is(w("with"));
        advance();
        advance();
        expect(w("zone"), "zone");
        return zoned ? with : without;
    };
    auto const sized = [&](std::string_view fixed, std::string_view varying, bool varies) {
        bool const any = accept(w("varying")) || varies;
        int const count = modifiers();
        t.length = t.limit = count ? given[0] : any ? 0 : 1;
        return any ? varying : fixed;
    };
    switch (first.hash) {
        case w("boolean"):
            return "bool";
        case w("smallint"):
            return "int2";
        case w("int"):
        case w("integer"):
            return "int4";
        case w("bigint"):
            return "int8";
        case w("real"):
            return "float4";
        case w("double"):
            expect(w("precision"), "precision");
            return "float8";
        case w("float"): {
            int const count = modifiers();
            return count && given[0] <= 24 ? "float4" : "float8";
        }
        case w("dec"):
        case w("decimal"):
        case w("numeric"):
            if (modifiers()) t.limit = given[0] * 1000 + given[1];
            return "numeric";
        case w("national"):
            if (!accept(w("char"))) expect(w("character"), "character");
            return sized("bpchar", "varchar", false);
        case w("char"):
        case w("character"):
        case w("nchar"):
            return sized("bpchar", "varchar", false);
        case w("varchar"):
            return sized("bpchar", "varchar", true);
        case w("bit"):
            return sized("bit", "varbit", false);
        case w("time"):
            return zone("time", "timetz");
        case w("timestamp"):
            return zone("timestamp", "timestamptz");
        case w("interval"):
            t.limit = modifiers() ? -1 : 0;
            if (interval_fields()) t.limit = -1;
            return "interval";
        default:
            break;
    }
    if (find_keyword(first.hash).is == word_class::column)
        return at_ = static_cast<index>(at_ - 1), refuse("a type"), "";
    t.folds = true;
    std::string_view words = d_.view(static_cast<index>(at_ - 1));
    if (accept(w("."))) {
        index const part = label();
        words = d_.name_of(part).text;
        t.folds = d_.name_of(part).folds;
        if (d_.name_of(part).escape)
            return at_ = part, refuse("the name of a type without quotes and escapes in it"), "";
    }
    t.modified = next_is(w("("));
    if (modifiers()) t.limit = words.starts_with("time") ? given[0] + 1 : words == "numeric" ? -1 : given[0];
    return words;
}
/// interval day to second(3)
constexpr bool parser::interval_fields() {
    auto const is_field = [&](token const& t) {
        return is(t, w("year")) || is(t, w("month")) || is(t, w("day")) || is(t, w("hour")) || is(t, w("minute")) ||
               is(t, w("second"));
    };
    if (!is_field(here())) return false;
    advance();
    if (next_is(w("to")) && is_field(ahead())) {
        advance();
        advance();
    }
    if (next_is(w("(")) && ahead().kind == token_kind::number) {
        advance();
        advance();
        expect(w(")"), ")");
    }
    return true;
}

}  // namespace alphaswarm::reader
