// SPDX-License-Identifier: BSL-1.0
// select(...).distinct(): keeps only one of the rows that are equal in every column of the result.
#pragma once

#include <cstddef>

#include <alphaswarm/sql/query/clause.hpp>
#include <alphaswarm/sql/text/writer.hpp>

namespace alphaswarm::sql {

struct distinct_clause {
    static constexpr clause_kind kind = clause_kind::distinct;
    static constexpr std::size_t parameters = 0;
    static constexpr bool groups = false;

    static constexpr void enter(writer&) {}
    template <class Query>
    static constexpr void write(writer& w) {
        w << "distinct ";
        Query::items::judge_distinct(w);
    }
    template <class Binder>
    void bind(Binder&) const {}
};

}  // namespace alphaswarm::sql
