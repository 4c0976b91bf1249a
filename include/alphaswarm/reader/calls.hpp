// SPDX-License-Identifier: BSL-1.0
// The grammar of calls: functions, aggregates with their clauses, windows, and the functions that SQL spells in words.
#pragma once

#include <string_view>
#include <utility>

#include <alphaswarm/reader/parser.hpp>

namespace alphaswarm::reader {

constexpr index parser::new_call(index where) {
    index const n = new_node(form::call, where);
    if (d_.call_count + 1u >= document::most_calls) refuse_size("function calls");
    else ++d_.call_count;
    d_.calls[d_.call_count] = {};
    at(n).detail = d_.call_count;
    return n;
}
/// A call of this function, which the text says in words of its own.
constexpr index parser::spelled_call(index where, std::string_view function, index first) {
    index const n = new_call(where);
    d_.calls[at(n).detail].function = function;
    at(n).first = first;
    return n;
}

/// name(arguments), schema.name(arguments)
constexpr index parser::function_call() {
    index const where = at_;
    if (here().kind == token_kind::word && find_keyword(here().hash).is == word_class::column)
        return refuse("a function"), index{0};
    index const n = new_call(where);
    advance();
    if (accept(w("."))) {
        d_.calls[at(n).detail].schema = where;
        index const called = label();
        at(n).name = called;
    }
    expect(w("("), "(");
    bool const around = std::exchange(restricted_, false);
    call_arguments(n);
    expect(w(")"), ")");
    call_tail(n);
    restricted_ = around;
    return n;
}
constexpr void parser::call_arguments(index n) {
    index const c = at(n).detail;
    if (accept(w("*"))) {
        d_.calls[c].star = true;
        return;
    }
    if (next_is(w(")"))) return;
    if (!accept(w("all"))) d_.calls[c].distinct = accept(w("distinct"));
    chain all{};
    do {
        if (accept(w("variadic"))) {
            if (d_.calls[c].distinct) return refuse("an argument without VARIADIC");
            d_.calls[c].variadic = true;
        }
        index named = 0;
        if (then_is(w("=>")) || then_is(w(":="))) {
            named = argument_name();
            d_.calls[c].named = true;
        }
        index const argument = expression();
        at(argument).alias = named;
        add(all, argument);
        if (next_is(w(":")) && is(d_.tokens[at(n).token], w("json_object")))
            return refuse_part("JSON_OBJECT with colons, which PostgreSQL 16 has,", "use json_build_object");
    } while (!d_.stopped && !d_.calls[c].variadic && accept(w(",")));
    at(n).first = all.first;
    if (accept(w("order"))) {
        expect(w("by"), "by");
        index const keys = sort_keys();
        d_.calls[c].order = keys;
    }
}
/// days => 3
constexpr index parser::argument_name() {
    bool const is_one = here().kind == token_kind::quoted ||
                        (here().kind == token_kind::word && find_keyword(here().hash).is != word_class::reserved &&
                         find_keyword(here().hash).is != word_class::column);
    if (!is_one) refuse("the name of an argument, in quotes if it is a word of SQL");
    index const named = advance();
    advance();
    return named;
}
/// WITHIN GROUP (...), FILTER (...), OVER ...
constexpr void parser::call_tail(index n) {
    index const c = at(n).detail;
    if (next_is(w("within"))) {
        advance();
        expect(w("group"), "group");
        expect(w("("), "(");
        expect(w("order"), "order by");
        expect(w("by"), "by");
        index const keys = sort_keys();
        d_.calls[c].within = keys;
        expect(w(")"), ")");
    }
    if (next_is(w("filter")) && then_is(w("("))) {
        advance();
        advance();
        expect(w("where"), "where");
        index const condition = expression();
        d_.calls[c].filter = condition;
        expect(w(")"), ")");
    }
    if (next_is(w("over"))) {
        advance();
        d_.calls[c].is_over = true;
        index const where = at_;
        if (accept(w("("))) {
            index const made = window_definition(current_, where);
            d_.calls[c].window = made;
            return;
        }
        name("the name of a window, or ( and its definition");
        if (d_.window_count + 1u >= document::most) return refuse_size("windows");
        window& named = d_.windows[++d_.window_count];
        named = {};
        named.query = current_;
        named.base = where;
        named.token = where;
        d_.calls[c].window = d_.window_count;
    }
}
/// What is inside the parentheses of a window, and the closing one.
constexpr index parser::window_definition(index q, index where) {
    if (d_.window_count + 1u >= document::most) return refuse_size("windows"), index{0};
    index const made = ++d_.window_count;
    d_.windows[made] = {};
    d_.windows[made].query = q;
    d_.windows[made].token = where;
    if (is_name(here()) && !next_is(w("partition")) && !next_is(w("range")) && !next_is(w("rows")) &&
        !next_is(w("groups")))
        d_.windows[made].base = advance();
    if (accept(w("partition"))) {
        expect(w("by"), "by");
        index const keys = expressions();
        d_.windows[made].partition = keys;
    }
    if (accept(w("order"))) {
        expect(w("by"), "by");
        index const keys = sort_keys();
        d_.windows[made].order = keys;
    }
    window_frame(d_.windows[made]);
    expect(w(")"), ")");
    return made;
}
constexpr void parser::window_frame(window& of) {
    if (accept(w("rows"))) of.frame = frame_unit::rows;
    else if (accept(w("range"))) of.frame = frame_unit::range;
    else if (accept(w("groups"))) of.frame = frame_unit::groups;
    else return;
    if (accept(w("between"))) {
        int const first = frame_bound(of.first);
        expect(w("and"), "and");
        if (frame_bound(of.last) < first) refuse("a frame that ends behind its beginning");
    } else if (frame_bound(of.first) > current_row) refuse("a frame that begins at the current row or before it");
    if (accept(w("exclude"))) {
        if (accept(w("current"))) expect(w("row"), "row");
        else if (accept(w("no"))) expect(w("others"), "others");
        else if (!accept(w("group"))) expect(w("ties"), "current row, group, ties or no others");
    }
}
/// The bounds in their order: all before, some before, the row, some behind, all behind.
constexpr int parser::frame_bound(index& given) {
    if (accept(w("current"))) return expect(w("row"), "row"), current_row;
    bool const unbounded = accept(w("unbounded"));
    if (!unbounded) given = expression();
    if (accept(w("preceding"))) return current_row - (unbounded ? 2 : 1);
    expect(w("following"), "preceding or following");
    return current_row + (unbounded ? 2 : 1);
}

/// The functions with a grammar of their own; 0 if the next is none of them.
constexpr index parser::special_call() {
    if (!then_is(w("("))) return 0;
    index const where = at_;
    form what = form::nothing;
    switch (here().hash) {
        case w("coalesce"):
            what = form::coalesce;
            break;
        case w("greatest"):
        case w("least"):
            what = form::extreme;
            break;
        case w("nullif"):
            what = form::nullif;
            break;
        case w("extract"):
        case w("position"):
        case w("substring"):
        case w("overlay"):
        case w("trim"):
        case w("normalize"):
            break;
        case w("treat"):
        case w("xmlconcat"):
        case w("xmlelement"):
        case w("xmlexists"):
        case w("xmlforest"):
        case w("xmlparse"):
        case w("xmlpi"):
        case w("xmlroot"):
        case w("xmlserialize"):
            refuse_part(here().hash == w("treat") ? "TREAT" : "XML", "do this in the program");
            return 0;
        case w("json_arrayagg"):
        case w("json_objectagg"):
            refuse_part("an aggregate of SQL/JSON, which PostgreSQL 16 has,", "use json_agg or json_object_agg");
            return 0;
        case w("json"):
        case w("json_scalar"):
        case w("json_serialize"):
        case w("json_exists"):
        case w("json_value"):
        case w("json_query"):
        case w("json_table"):
            refuse_part("SQL/JSON, which PostgreSQL 17 has,", "use the functions of jsonb");
            return 0;
        case w("merge_action"):
            refuse_part("merge_action(), which PostgreSQL 17 has,", "use a statement for each action");
            return 0;
        default:
            return 0;
    }
    bool const around = std::exchange(restricted_, false);
    std::uint32_t const word = here().hash;
    advance();
    advance();
    index n = 0;
    if (what != form::nothing) n = new_node(what, where, expressions());
    else if (word == w("extract")) {
        if (here().kind != token_kind::word && here().kind != token_kind::string && here().kind != token_kind::quoted)
            return refuse("a field, such as year"), index{0};
        index const field = new_node(form::string, advance());
        expect(w("from"), "from");
        index const of = expression();
        at(field).next = of;
        n = spelled_call(where, "extract", field);
    } else if (word == w("position")) {
        bool const whole = std::exchange(restricted_, true);
        index const wanted = expression(5);
        restricted_ = whole;
        expect(w("in"), "in");
        index const in = expression();
        if (d_.stopped) return 0;
        at(in).next = wanted;
        n = spelled_call(where, "position", in);
    } else if (word == w("trim")) n = trim(where);
    else {
        chain all{};
        if (!next_is(w(")"))) {
            add(all, expression());
            if (word == w("normalize")) {
                if (accept(w(","))) advance();  // the form
            } else
                while (!d_.stopped && (accept(w(",")) || next_is(w("from")) || next_is(w("for")) ||
                                       next_is(w("placing")) || (word == w("substring") && next_is(w("similar"))))) {
                    if (accept(w("similar"))) {
                        add(all, expression());
                        expect(w("escape"), "escape");
                    }
                    bool const length = next_is(w("for"));
                    if (next_is(w("from")) || length || next_is(w("placing"))) advance();
                    if (length && word == w("substring") && all.first == all.last) {  // from the first on
                        index const one = new_node(form::number, 0);
                        add(all, one);
                    }
                    add(all, expression());
                }
        }
        n = spelled_call(where,
                         word == w("substring")   ? "substring"
                         : word == w("overlay")   ? "overlay"
                         : word == w("normalize") ? "normalize"
                                                  : "pg_collation_for",
                         all.first);
    }
    restricted_ = around;
    expect(w(")"), ")");
    return d_.stopped ? index{0} : n;
}
/// trim([both | leading | trailing] [characters] from text)
constexpr index parser::trim(index where) {
    std::string_view const function = next_is(w("leading")) ? "ltrim" : next_is(w("trailing")) ? "rtrim" : "btrim";
    if (next_is(w("leading")) || next_is(w("trailing")) || next_is(w("both"))) advance();
    index first = 0;
    if (!next_is(w("from"))) first = expression();
    if (accept(w("from"))) {
        index const characters = first;
        first = expressions();
        if (d_.stopped) return 0;
        if (characters) {
            index last = first;
            while (at(last).next) last = at(last).next;
            at(last).next = characters;
        }
    } else if (accept(w(","))) {
        index const more = expressions();
        at(first).next = more;
    }
    return spelled_call(where, function, first);
}

}  // namespace alphaswarm::reader
