// SPDX-License-Identifier: BSL-1.0
// What the descriptions rule about changes, as for the words that change rows: columns that must be given or may not,
// NULL, tables and columns that are written once, versions, keys of ON CONFLICT. Which rows a scope has is said where
// the statement is written. Ids AS0501 to AS0508, AS0525, AS0536.
#pragma once

#include <alphaswarm/reader/analyser.hpp>
#include <alphaswarm/reader/rewriting.hpp>
#include <alphaswarm/schema/graph.hpp>

namespace alphaswarm::reader {

constexpr schema::table_view const& analyser::target_of(index a) const {
    return table_at(d_.sources[d_.changes[d_.actions[a].change].target - 1].table);
}
constexpr void analyser::judge_change(index number) {
    query& q = query_at(number);
    change const& c = d_.changes[q.change];
    source const& target = d_.sources[c.target - 1];
    if ((c.how == changing::update || c.how == changing::remove) && c.condition == 0)
        d_.complain("AS0506", c.token) << d_.name_of(target.table_token).text << ": without WHERE every row would "
                                       << (c.how == changing::update ? "change" : "be deleted")
                                       << "; add WHERE, or WHERE TRUE for every row";
    // what WHERE says of the rows holds for the values that are made of them
    index const known_before = known_count_;
    if ((c.how == changing::update || c.how == changing::remove) && c.condition) note_known(c.condition);
    for (index a = 1; a <= d_.action_count; ++a) {
        action const& one = d_.actions[a];
        if (one.change != q.change) continue;
        index const known = known_count_;
        bool optional[document::most]{};
        for (index s = 0; s < d_.source_count; ++s) optional[s] = d_.sources[s].nullable;
        if (one.condition) note_known(one.condition);
        judge_mutability(a);
        if (one.how == changing::insert) judge_new_rows(a);
        else if (one.how == changing::update) judge_set(a);
        known_count_ = known;
        for (index s = 0; s < d_.source_count; ++s) d_.sources[s].nullable = optional[s];
    }
    judge_conflict(number);
    // RETURNING of UPDATE has the new values: only what is known of the other tables is still true
    if (c.how == changing::update)
        for (index k = known_before; k < known_count_; ++k)
            if (known_[k].source + 1u == c.target) known_[k] = known_[--known_count_], --k;
}
/// AS0505: a change that the table's description rules out.
constexpr void analyser::judge_mutability(index a) {
    action const& one = d_.actions[a];
    if (one.how != changing::nothing && target_of(a).is_view())
        d_.complain("AS0505", d_.sources[d_.changes[one.change].target - 1].table_token)
            << target_of(a).name() << " is a view: its rows are those of other tables; change those";
    if (one.how != changing::update && one.how != changing::remove) return;
    schema::mutability const may = target_of(a).about->changes;
    if (may == schema::mutability::append_only)
        d_.complain("AS0505", one.token) << target_of(a).name()
                                         << " is append-only: its rows are neither changed nor deleted; insert a new "
                                            "row";
    else if (may == schema::mutability::immutable && one.how == changing::update)
        d_.complain("AS0505", one.token) << target_of(a).name()
                                         << " is immutable: its rows are not changed; insert a new row";
}
constexpr meta::verdict& analyser::complain_of_column(std::string_view id, index where, index a, index ordinal) {
    return d_.complain(id, where) << target_of(a).name() << "." << target_of(a).columns[ordinal].name << " ";
}
constexpr void analyser::judge_new_rows(index a) {
    action const& one = d_.actions[a];
    change const& c = d_.changes[one.change];
    schema::table_view const& t = target_of(a);
    for (index i = 0; i < t.column_count; ++i) {
        schema::column_facts const& column = t.columns[i];
        index given = 0;
        for (index n = one.columns; n; n = at(n).next) {
            if (at(n).ordinal != i) continue;
            if (given) complain_of_column("AS0502", at(n).token, a, i) << "is given twice; give it once";
            given = n;
        }
        // a bound session gives the columns of its scope; what a scope asks for is judged where it is known
        if (given || column.scoped) continue;
        if (std::string_view const missed = why_missed(column); !missed.empty())
            complain_of_column("AS0501", d_.sources[c.target - 1].table_token, a, i) << missed;
    }
    for (index row = one.rows; row; row = at(row).next)
        for (index n = at(row).first; n; n = at(n).next) judge_assigned(n, a);
    if (c.rows_of && one.rows == 0) {
        query const& rows = d_.queries[c.rows_of];
        index i = 0;
        for (index n = one.columns; n; n = at(n).next, ++i)
            judge_given(d_.outputs[rows.first_output + i].nullable, at(n).token, a, at(n).ordinal);
    }
}
/// The row's own version and something more, or what the program gives.
constexpr bool analyser::counts_on(index n, index a, index ordinal) const {
    node const& x = at(n);
    if (n == 0) return false;
    if (x.what == form::parameter) return true;
    if (x.what != form::binary || d_.tokens[x.name].hash != w("+")) return false;
    for (index c = x.first; c; c = at(c).next)
        if (at(c).what == form::column && at(c).source == d_.changes[d_.actions[a].change].target &&
            at(c).ordinal == ordinal)
            return true;
    return false;
}
constexpr void analyser::judge_set(index a) {
    schema::table_view const& t = target_of(a);
    for (index n = d_.actions[a].set; n; n = at(n).next) {
        schema::column_facts const& column = t.columns[at(n).detail];
        for (index other = d_.actions[a].set; other != n; other = at(other).next)
            if (at(other).detail == at(n).detail)
                complain_of_column("AS0502", at(n).token, a, at(n).detail) << "is given twice; give it once";
        if (column.immutable)
            complain_of_column("AS0507", at(n).token, a, at(n).detail) << "is immutable: it is written once; omit it";
        if (at(n).source) {
            query const& rows = d_.queries[at(n).source];
            bool const nullable = !has_one_row(at(n).source) || rows.outputs <= at(n).ordinal ||
                                  d_.outputs[rows.first_output + at(n).ordinal].nullable;
            judge_given(nullable, at(n).token, a, at(n).detail);
        } else judge_assigned(n, a);
    }
    for (index i = 0; i < t.column_count; ++i) {
        bool given = !t.columns[i].version;
        for (index n = d_.actions[a].set; n; n = at(n).next)
            given = given || (at(n).detail == i && counts_on(at(n).first, a, i));
        if (!given) {
            name const row = d_.name_of(d_.sources[d_.changes[d_.actions[a].change].target - 1].name);
            complain_of_column("AS0536", d_.actions[a].token, a, i)
                << "counts the changes of a row, and this one would not be counted; add " << t.columns[i].name << " = "
                << row.text << "." << t.columns[i].name << " + 1";
        }
    }
}
/// AS0503, AS0525: a value for a column that only the server writes; one that may be NULL for one that may not.
constexpr void analyser::judge_given(bool nullable, index where, index a, index ordinal) {
    schema::column_facts const& column = target_of(a).columns[ordinal];
    if (column.server_made())
        complain_of_column("AS0503", where, a, ordinal) << "is always made by the server; omit it";
    else if (nullable && !column.nullable)
        complain_of_column("AS0525", where, a, ordinal)
            << "is never NULL, and this may be; give coalesce(...) of it, or make the member std::optional";
}
constexpr void analyser::judge_assigned(index n, index a) {
    node const& x = at(n);
    if (x.first) return judge_given(may_be_null(x.first), at(x.first).token, a, x.detail);
    schema::column_facts const& column = target_of(a).columns[x.detail];
    bool const has_default =
        column.server_made() || column.identity_kind != schema::identity::none || !column.server_default.empty();
    if (!has_default && !column.nullable)
        complain_of_column("AS0501", x.alias, a, x.detail) << "is not null and has no default; give it a value";
}
/// AS0508: the columns of ON CONFLICT are a key of the table, so that a conflict can be noticed.
constexpr void analyser::judge_conflict(index number) {
    change const& c = d_.changes[query_at(number).change];
    if (c.key == 0) return;
    schema::table_view const& t = table_at(d_.sources[c.target - 1].table);
    std::size_t ordinals[document::most]{}, size = 0;
    for (index n = c.key; n && size < document::most; n = at(n).next) {
        bool known = false;  // (a, a) is (a)
        for (std::size_t k = 0; k < size; ++k) known = known || ordinals[k] == at(n).ordinal;
        if (!known) ordinals[size++] = at(n).ordinal;
    }
    if (!schema::is_key(t, ordinals, size))
        d_.complain("AS0508", c.key ? at(c.key).token : c.conflict)
            << "on conflict: " << t.name() << "." << t.columns[ordinals[0]].name << (size > 1 ? ", ..." : "")
            << ": the columns are not a primary or unique key; name one, so that a conflict can be detected";
}

}  // namespace alphaswarm::reader
