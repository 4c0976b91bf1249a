// SPDX-License-Identifier: BSL-1.0
// The columns that * stands for, and those that NATURAL compares, as words. A description knows a table's columns, and
// not their order in the database, nor whether there are more of them by now; so they are named in the text that is
// sent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/reader/analyser.hpp>
#include <alphaswarm/sql/text/identifier.hpp>

namespace alphaswarm::reader {

/// Where the words are written. What does not fit fills it up.
struct star_words {
    char* chars;
    std::size_t capacity;
    std::uint32_t size;

    constexpr void add(std::string_view words) {
        if (size + words.size() >= capacity) size = static_cast<std::uint32_t>(capacity);
        else
            for (char c : words) chars[size++] = c;
    }
    /// A name in the quotes that it needs.
    constexpr void add(name const& called) {
        exact_name const exact(called);
        std::string_view const words = exact.view();
        if (!sql::needs_quotes(words)) add(words);
        else sql::spell_identifier(words, [this](std::string_view piece) { add(piece); });
    }
};

/// False if the star itself says as much: it stands for columns of queries and functions alone.
constexpr bool analyser::spell_star(index n, star_words& into) const {
    node const& x = at(n);
    bool of_table = false;
    for (std::size_t i = 0; i < x.ordinal; ++i) {
        output const& o = d_.outputs[x.source + i];
        of_table = of_table || (o.source && d_.sources[o.source - 1].table);
        if (o.called.empty() && (o.source == 0 || d_.sources[o.source - 1].table)) return false;
    }
    for (std::size_t i = 0; of_table && i < x.ordinal;) {
        output const& o = d_.outputs[x.source + i];
        into.add(std::string_view(i ? ", " : ""));
        if (o.source == 0) {  // of both sides of a full join
            merged const& both = merged_[o.ordinal - 1];
            join const& of = d_.joins[both.join];
            name const qualifier = x.flag          ? d_.name_of(x.name)
                                   : is_behind(of) ? d_.name_of(d_.joins[alias_around(of.first) - 1].alias)
                                                   : name{};
            if (!qualifier.empty()) into.add(qualifier), into.add(std::string_view("."));
            else if (find_in(both.query, both.called, nullptr, 0).ambiguous) {
                spell_merged(static_cast<index>(o.ordinal - 1), into);
                into.add(std::string_view(" as "));
            }
            into.add(o.called);
            ++i;
            continue;
        }
        index const s = static_cast<index>(o.source - 1), around = is_behind(s) ? alias_around(s) : index{0};
        source const& from = d_.sources[s];
        if (around) {
            for (std::size_t k = 0; k < x.ordinal; ++k)  // two columns of a name have none that tells them apart
                if (k != i && d_.outputs[x.source + k].called == o.called) return false;
            into.add(d_.name_of(d_.joins[around - 1].alias));
        } else into.add(d_.name_of(from.name));
        into.add(std::string_view("."));
        if (from.table || around) {
            into.add(o.called);
            ++i;
            continue;
        }
        std::size_t whole = 0;  // a query's own star
        while (i + whole < x.ordinal && whole < starred_width(from) &&
               d_.outputs[x.source + i + whole].source == s + 1 && d_.outputs[x.source + i + whole].ordinal == whole)
            ++whole;
        if (whole == starred_width(from)) {
            into.add(std::string_view("*"));
            i += whole;
        } else if (o.called.empty() || is_twice_in(from, o.ordinal)) return false;
        else {
            into.add(o.called);
            ++i;
        }
    }
    return of_table;
}
/// coalesce(a.id, b.id): whatever the join, one of them is there, or both are equal.
constexpr void analyser::spell_merged(index m, star_words& into) const {
    merged const& both = merged_[m];
    into.add(std::string_view("coalesce("));
    spell_side(both.left, both.left_ordinal, both.left_merged, into);
    into.add(std::string_view(", "));
    spell_side(both.right, both.right_ordinal, both.right_merged, into);
    into.add(std::string_view(")"));
}
constexpr void analyser::spell_side(index s, index ordinal, index inner, star_words& into) const {
    if (inner) return spell_merged(static_cast<index>(inner - 1), into);
    source const& from = d_.sources[s - 1];
    into.add(d_.name_of(from.name));
    into.add(std::string_view("."));
    into.add(column_name(from, ordinal));
}
constexpr void analyser::spell_natural(index number, star_words& into) const {
    bool any = false;
    for (index m = 0; m < merged_count_; ++m) {
        if (merged_[m].join != number) continue;
        into.add(std::string_view(any ? ", " : " using ("));
        into.add(merged_[m].called);
        any = true;
    }
    into.add(std::string_view(any ? ")" : " on true"));
}

}  // namespace alphaswarm::reader
