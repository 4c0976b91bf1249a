// SPDX-License-Identifier: BSL-1.0
// FOR UPDATE and its like: a query that locks rows has a row of each table for each of its own, and every one is there.
#pragma once

#include <alphaswarm/reader/analyser.hpp>

namespace alphaswarm::reader {

/// AS1008: no rows to lock, or some that an outer join may lack.
constexpr void analyser::check_locks(index number) {
    query const& q = query_at(number);
    for (index side : {q.left, q.right})
        if (side && query_at(side).lock) refuse_lock(query_at(side).lock, "a side of UNION, INTERSECT or EXCEPT");
    if (q.lock == 0) return;
    if (q.values) return refuse_lock(q.lock, "VALUES");
    if (q.skips_locked && q.with_ties)
        d_.complain("AS1008", q.lock)
            << "FOR UPDATE: rows that are skipped may be those that tie; leave out SKIP LOCKED "
               "or WITH TIES";
    check_locked(number, q.lock, q.locks_all);
}
constexpr void analyser::refuse_lock(index where, std::string_view what) {
    d_.complain("AS1008", where) << "FOR UPDATE: " << what << " has no rows of a table to lock";
}
/// The rows of all sources, or of those that OF names; those of an inner query are locked with it.
constexpr void analyser::check_locked(index number, index where, bool all) {
    query const& q = query_at(number);
    if (q.left) return refuse_lock(where, "a query of UNION, INTERSECT or EXCEPT");
    if (q.grouped || q.distinct || q.distinct_on) return refuse_lock(where, "a query with groups or DISTINCT");
    if (q.set_calls) return refuse_lock(where, "a query with a function of rows in its results");
    for (index i = 1; i <= d_.window_count; ++i)
        if (d_.windows[i].query == number && d_.windows[i].name == 0)
            return refuse_lock(where, "a query with window functions");
    for (index i = 0; i < d_.source_count; ++i) {
        source const& s = d_.sources[i];
        if (s.query != number || !(all || s.locked)) continue;
        if (s.call || s.common) {
            if (s.locked)
                d_.complain("AS1008", where)
                    << "FOR UPDATE OF " << d_.view(s.name) << ": "
                    << (s.call ? "a function" : "a common table expression") << " has no rows of a table to lock";
            continue;
        }
        if (s.sub && query_at(s.sub).values) continue;
        if (s.sub) check_locked(s.sub, where, true);
        if (s.nullable && number == current_ && !tells_of_far_rows(q.where))
            d_.complain("AS1008", where) << "FOR UPDATE: an outer join may lack the row of " << d_.view(s.name)
                                         << ", and only one that is there can be locked; add OF and the other tables";
    }
}
/// A condition from which the server may learn that the row of an outer join is there, though the reader does not.
constexpr bool analyser::tells_of_far_rows(index n, bool denied) const {
    if (n == 0) return false;
    node const& x = at(n);
    if (query_inside(x)) return true;
    if (x.what == form::column) return x.level == current_ && x.source && d_.sources[x.source - 1].far;
    if (x.what == form::is_null && !x.flag && !denied && at(x.first).what == form::column) return false;
    for (index c = x.first; c; c = at(c).next)
        if (tells_of_far_rows(c, denied || x.what == form::negation)) return true;
    return false;
}

}  // namespace alphaswarm::reader
