// SPDX-License-Identifier: BSL-1.0
// What of a text is not sent as it stands: parameters, stars, NATURAL, and whatever a session's scope narrows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/reader/star_words.hpp>
#include <alphaswarm/reader/tree.hpp>
#include <alphaswarm/schema/owner.hpp>

namespace alphaswarm::reader {

/// What the library writes in place of a part of the text.
enum class rewritten : unsigned char {
    parameter,
    table,  ///< a query of the rows that the session sees
    function,  ///< the same of the rows that a call returns
    star,  ///< the columns, whose order in the database is not known
    target,  ///< nothing: the table whose rows change
    condition,  ///< the condition, and that the session sees the row
    more_columns,  ///< the columns that determine the owner of a new row
    more_values,  ///< and their values
    value,  ///< the value, if the session sees the row that it names
    hole,  ///< what the program fills in
    natural  ///< nothing; and behind the join's right side, USING
};
/// Words of the library's own.
struct words {
    std::uint32_t begin, count;
};
/// A part of the text that is written anew; one may be within another, and follows it then.
struct use {
    std::uint32_t begin, end;
    rewritten what;
    index number;  ///< of the parameter or hole, from 0; of the table or the change, from 1
    index ordinal;  ///< of the column that is given a value
    name alias;  ///< of a table, as it stands
    words columns;  ///< of a star; of NATURAL, USING and its columns
    index first_seen, seen;  ///< of a hole: the tables that it sees, among `seen`
    // what a query in place of the table must keep, or cannot
    bool sampled;
    bool command;  ///< TABLE is before it, and part of it
    bool by_key;  ///< the text groups by its primary key alone
    bool schema_named;  ///< the text says a schema that the description has not, or before a column
    bool renamed;  ///< names follow for its columns, in their order
    bool lateral, unnamed;  ///< of a function: LATERAL is before it, and no alias behind it
};
/// A table that a hole sees, and what it is called there.
struct seen_table {
    index table = 0;
    name alias;
    bool single = false;  ///< the table itself means it
};
/// AS0501: why rows of INSERT cannot miss the column, and the remedy; empty if they can.
constexpr std::string_view why_missed(schema::column_facts const& c) {
    if (c.made_by != schema::generation::none && c.server_default.empty())
        return "is made by the program and is not given; give it, or use insert_into<...>(), which makes it";
    return c.optional_in_insert() ? "" : "is not null, has no default and is not given; give it a value";
}
/// What the text does to the rows of a table, and to which columns.
struct changed_rows {
    index table = 0;
    changing how{};
    std::uint32_t at = 0;  ///< where in the text
    bool of_query = false;  ///< INSERT of rows that are no VALUES
    std::uint64_t given[document::most_outputs / 64]{};

    [[nodiscard]] constexpr bool gives(std::size_t ordinal) const {
        return ordinal / 64 < document::most_outputs / 64 && (given[ordinal / 64] >> (ordinal % 64) & 1u) != 0;
    }
};

struct rewriting {
    static constexpr std::size_t most_uses = 512, most_chars = 16384, most_seen = 64;
    use uses[most_uses]{};
    index use_count = 0;
    changed_rows changes[document::most_actions]{};
    index change_count = 0;
    std::string_view holes[document::most_holes]{};  ///< their names
    index hole_count = 0;
    seen_table seen[most_seen]{};
    index seen_count = 0;
    char chars[most_chars]{};
    std::uint32_t char_count = 0;

    [[nodiscard]] constexpr std::string_view spelled(words const& w) const { return {chars + w.begin, w.count}; }
};

namespace detail {

/// Notes what is written anew, in the order of the text.
class rewriting_notes {
public:
    constexpr rewriting_notes(rewriting& found,
                              document& d,
                              analyser const& types,
                              schema::table_view const* const* tables)
        : found_(found),
          d_(d),
          types_(types),
          tables_(tables) {}

    constexpr void run() {
        note_parameters();
        note_tables();
        note_stars();
        for (index j = 0; j < d_.join_count; ++j)
            if (d_.joins[j].natural) note_natural(j);
        for (index c = 1; c <= d_.change_count; ++c) note_change(c);
        if (d_.hole_count) note_holes();
        sort();
    }

private:
    constexpr use& add(rewritten what, std::uint32_t begin, std::uint32_t end, index number = 0, index ordinal = 0) {
        if (found_.use_count == rewriting::most_uses) {
            if (d_.complaints.accepted())
                d_.complain_at("AS1013", 0) << "the text names too many tables and parameters; split it";
            --found_.use_count;
        }
        use& one = found_.uses[found_.use_count++];
        one = {};
        one.begin = begin;
        one.end = end;
        one.what = what;
        one.number = number;
        one.ordinal = ordinal;
        return one;
    }
    [[nodiscard]] constexpr std::uint32_t begin_of(index t) const { return d_.tokens[t].begin; }
    [[nodiscard]] constexpr std::uint32_t end_before(index t) const {
        return d_.tokens[t - 1].begin + d_.tokens[t - 1].size;
    }
    constexpr void note_parameters() {
        for (index t = 1; t < d_.token_count; ++t) {
            token const& at = d_.tokens[t];
            if (at.kind != token_kind::parameter) continue;
            std::string_view const called = d_.text.substr(at.begin + 1, at.size - 1 - at.flag);
            index number = 0;
            while (number < d_.parameter_count && d_.parameters[number].called != called) ++number;
            add(rewritten::parameter, at.begin, at.begin + at.size, number);
        }
    }
    constexpr void note_tables() {
        for (index s = 0; s < d_.source_count; ++s) {
            source const& from = d_.sources[s];
            if (from.table == 0) continue;
            if (from.call) {
                use& one = add(rewritten::function, from.begin, from.end, from.table);
                one.alias = d_.name_of(from.name);
                one.lateral = from.lateral_said;
                one.unnamed = from.name == d_.nodes[from.call].name;
                continue;
            }
            bool is_target = false, is_proposed = false;
            for (index c = 1; c <= d_.change_count; ++c) {
                is_target = is_target || d_.changes[c].target == s + 1;
                is_proposed = is_proposed || d_.changes[c].excluded == s + 1;
            }
            if (is_proposed) continue;
            use& one = add(is_target ? rewritten::target : rewritten::table, from.begin, from.end, from.table);
            one.alias = d_.name_of(from.name);
            one.sampled = from.sampled;
            one.command = from.command;
            one.by_key = from.by_key;
            one.schema_named =
                (from.schema && tables_[from.table - 1]->about->namespace_name.empty()) || from.schema_named;
            one.renamed = from.columns != 0;
            if (from.command) one.columns = columns_of(d_.queries[from.query].items);
        }
    }
    constexpr void note_stars() {
        for (index n = 1; n <= d_.node_count; ++n)
            if (node const& x = d_.nodes[n]; x.what == form::star && x.level != 0)
                if (words const spelled = columns_of(n); spelled.count) {
                    use& one = add(rewritten::star, begin_of(x.token), end_before(x.level));
                    one.columns = spelled;
                }
    }
    /// The columns that a star stands for.
    constexpr words columns_of(index n) {
        star_words into{found_.chars, rewriting::most_chars, found_.char_count};
        if (!types_.spell_star(n, into)) return {};
        return taken(into, d_.nodes[n].token, "* stands for too many columns; name those that are needed");
    }
    constexpr void note_natural(index j) {
        join const& of = d_.joins[j];
        add(rewritten::natural, begin_of(of.token), begin_of(static_cast<index>(of.token + 1)));
        star_words into{found_.chars, rewriting::most_chars, found_.char_count};
        types_.spell_natural(j, into);
        use& behind = add(rewritten::natural, end_before(of.behind), end_before(of.behind));
        behind.columns = taken(into, of.token, "NATURAL JOIN compares too many columns; write using (...)");
    }
    /// The words that were added; what does not fit is refused.
    constexpr words taken(star_words const& into, index where, char const* refusal) {
        words const made{found_.char_count, into.size - found_.char_count};
        found_.char_count = into.size;
        if (into.size == rewriting::most_chars) d_.complain("AS1013", where) << refusal;
        return made;
    }
    /// A hole sees the tables of its query and of those around it, each by its name, and by the table itself if that is
    /// there once. Tables whose columns have other names in the text are not seen.
    constexpr void note_holes() {
        for (index i = 0; i < d_.hole_count; ++i) found_.holes[found_.hole_count++] = d_.holes[i];
        for (index n = 1; n <= d_.node_count; ++n) {
            node const& x = d_.nodes[n];
            if (x.what != form::hole) continue;
            use& one = add(rewritten::hole, begin_of(x.token), begin_of(x.token) + d_.tokens[x.token].size, x.detail);
            one.first_seen = found_.seen_count;
            for (index q = x.level; q; q = d_.queries[q].outer)
                for (index s = 0; s < d_.source_count; ++s)
                    if (d_.sources[s].query == q && d_.sources[s].table && d_.sources[s].columns == 0) see(one, q, s);
            one.seen = static_cast<index>(found_.seen_count - one.first_seen);
        }
    }
    [[nodiscard]] constexpr bool is_single(index q, index s) const {
        for (index other = 0; other < d_.source_count; ++other)
            if (other != s && d_.sources[other].query == q && d_.sources[other].table == d_.sources[s].table)
                return false;
        return true;
    }
    constexpr void see(use const& hole, index q, index s) {
        name const alias = d_.name_of(d_.sources[s].name);
        bool single = is_single(q, s);
        for (index k = hole.first_seen; k < found_.seen_count; ++k) {
            if (found_.seen[k].alias == alias) return;  // the inner one
            single = single && found_.seen[k].table != d_.sources[s].table;
        }
        if (found_.seen_count < rewriting::most_seen)
            found_.seen[found_.seen_count++] = {d_.sources[s].table, alias, single};
    }
    /// A scope asks for more: the session's key in new rows, and that it sees the rows that change.
    constexpr void note_change(index c) {
        change const& of = d_.changes[c];
        index const table = d_.sources[of.target - 1].table;
        schema::table_view const& t = *tables_[table - 1];
        bool const owned = schema::has_owner(t);
        name const alias = d_.name_of(d_.sources[of.target - 1].name);
        if (owned && of.condition)
            add(rewritten::condition, begin_of(of.first_word), end_before(of.end), table).alias = alias;
        for (index a = 1; a <= d_.action_count; ++a) {
            action const& one = d_.actions[a];
            if (one.change != c) continue;
            changed_rows& noted = found_.changes[found_.change_count++];
            noted.table = table;
            noted.how = one.how;
            noted.at = d_.tokens[one.how == changing::insert ? d_.sources[of.target - 1].table_token : one.token].begin;
            noted.of_query = one.how == changing::insert && one.rows == 0;
            for (index n = one.columns; n; n = d_.nodes[n].next) give(noted, d_.nodes[n].ordinal);
            for (index n = one.set; n; n = d_.nodes[n].next) give(noted, d_.nodes[n].detail);
            if (!owned) continue;
            if (one.columns)
                add(rewritten::more_columns, begin_of(one.closing), begin_of(one.closing), found_.change_count);
            for (index row = one.rows; row; row = d_.nodes[row].next) {
                index const closing = static_cast<index>(d_.nodes[row].level - 1);
                add(rewritten::more_values, begin_of(closing), begin_of(closing), found_.change_count);
                note_values(d_.nodes[row].first, t, table);
            }
            note_values(one.set, t, table);
            if (one.answers && one.how == changing::update) {
                use& where = add(rewritten::condition, begin_of(one.first_word), end_before(one.end), table);
                where.alias = alias;
                if (one.condition == 0) where.begin = where.end;
            }
        }
    }
    constexpr void note_values(index first, schema::table_view const& t, index table) {
        schema::owner_links const links = schema::owners_of(t);
        for (index n = first; n; n = d_.nodes[n].next) {
            node const& x = d_.nodes[n];
            if (x.first && schema::link_by(links, x.detail))
                add(rewritten::value, begin_of(x.alias), end_before(x.level), table, x.detail);
        }
    }
    static constexpr void give(changed_rows& noted, std::size_t ordinal) {
        if (ordinal / 64 < document::most_outputs / 64) noted.given[ordinal / 64] |= std::uint64_t{1} << ordinal % 64;
    }
    static constexpr bool encloses(rewritten what) { return what == rewritten::condition || what == rewritten::value; }
    /// What is within another follows it.
    constexpr void sort() {
        auto const before = [](use const& a, use const& b) {
            if (a.begin != b.begin) return a.begin < b.begin;
            if (a.end != b.end) return a.end > b.end;
            return encloses(a.what) && !encloses(b.what);
        };
        for (std::size_t i = 1; i < found_.use_count; ++i)
            for (std::size_t k = i; k > 0 && before(found_.uses[k], found_.uses[k - 1]); --k) {
                use const later = found_.uses[k - 1];
                found_.uses[k - 1] = found_.uses[k];
                found_.uses[k] = later;
            }
    }

    rewriting& found_;
    document& d_;
    analyser const& types_;
    schema::table_view const* const* tables_;
};

}  // namespace detail

}  // namespace alphaswarm::reader
