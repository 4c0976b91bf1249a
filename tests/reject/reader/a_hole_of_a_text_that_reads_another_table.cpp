// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0401 checked_sql\(\): accounts\.active: the text around it reads no accounts, or reads it twice or under other names of columns; say alias\<\.\.\.\>\(name\) of one that it reads
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_hole_of_a_text_that_reads_another_table {
using namespace alphaswarm;
enum class Sort { by_name, by_rank };
constexpr auto page =
    checked_sql<desk::tables>([] { return "select name from venues where {where} order by {order}"; },
                              "order"_c = choice(piece<Sort::by_name, "name">, piece<Sort::by_rank, "rank">));

#ifdef ALPHASWARM_REJECT
auto rows(session& db) {
    return db.fetch(page.with("order"_c = Sort::by_rank, "where"_c = col<&desk::Account::active>));
}
#else
auto rows(session& db) {
    return db.fetch(page.with("order"_c = Sort::by_rank, "where"_c = col<&desk::Venue::rank> > 1));
}
#endif

}  // namespace a_hole_of_a_text_that_reads_another_table
