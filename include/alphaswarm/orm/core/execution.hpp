// SPDX-License-Identifier: BSL-1.0
// The small pieces of one execution: the statement's constants for the protocol, one decoded row, and the errors for
// row counts, out of line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/orm/core/binder.hpp>
#include <alphaswarm/orm/core/error.hpp>
#include <alphaswarm/orm/core/rows.hpp>
#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/result.hpp>
#include <alphaswarm/pg/rows_view.hpp>
#include <alphaswarm/pg/statement.hpp>
#include <alphaswarm/sql/statement.hpp>

namespace alphaswarm::orm::detail {

template <class S>
inline constexpr pg::statement pg_statement = [] {
    using c = sql::constants<S>;
    return pg::statement{c::exact.name.chars,
                         c::exact.text.chars,
                         c::exact.parameters,
                         static_cast<int>(c::parameter_count),
                         c::exact.results,
                         static_cast<int>(c::result_count),
                         &pg::slot_of<S>,
                         c::only_reads};
}();

/// One round trip, the same code for every query.
[[gnu::noinline]] inline pg::result execute(pg::connection& on, pg::statement const& s, parameter_list const& values) {
    return on.execute(s, values.view());
}

template <class S>
void read_one(row_of<S>& into, pg::result const& got) {
    read_each(&into, 0, 1, builder_of<S>::read, got, sql::constants<S>::text.chars);
}

[[noreturn]] ALPHASWARM_COLD inline void refuse_many(int rows, char const* sql) {
    throw too_many_rows(
        (meta::message_builder() << "one row was expected, but there are " << rows << ": " << sql).take());
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_none(char const* sql) {
    throw no_such_row((meta::message_builder() << "one row was expected, but there is none: " << sql).take());
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_end() {
    throw pg::usage_error("stream: an iterator at the end has no row and cannot advance; compare it with end() first");
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_stale(schema::table_view const& t, char const* done) {
    throw stale_row((meta::message_builder()
                     << t.name() << ": no row was " << done
                     << ": its key no longer exists, another writer changed it since it was read, or a trigger or "
                        "policy of the database left it unchanged; read it again")
                        .take());
}

/// An update or removal of one object, by its key, that found no row or several.
[[noreturn]] ALPHASWARM_COLD inline void refuse_changed(schema::table_view const& t,
                                                        std::int64_t rows,
                                                        char const* done) {
    if (rows == 0) refuse_stale(t, done);
    meta::message_builder message;
    message << t.name() << ": " << static_cast<std::uint32_t>(rows) << " rows were " << done
            << " by one key: the described primary key is not a key in the database; make it one there, or describe "
               "another; a surrounding transaction can undo the change";
    throw pg::usage_error(message.take(), effect::done);
}
inline void require_one_changed(schema::table_view const& t, pg::result const& got, char const* done) {
    if (!got.affected_one()) [[unlikely]]
        refuse_changed(t, got.affected(), done);
}

/// An insert of `given` rows into this table, of which these were stored.
[[noreturn]] ALPHASWARM_COLD inline void refuse_swallowed(schema::table_view const& t,
                                                          std::int64_t stored,
                                                          std::int64_t given) {
    meta::message_builder message;
    message << t.name();
    if (stored == 0)
        message << ": no row was stored: a trigger or rule of the database held " << (given == 1 ? "it" : "them")
                << " back";
    else
        message << ": " << static_cast<std::uint32_t>(stored) << " of " << static_cast<std::uint32_t>(given)
                << " rows were stored: a trigger or rule of the database held the others back; a surrounding "
                   "transaction can undo them";
    throw row_not_stored(message.take(), stored == 0 ? effect::not_done : effect::done);
}
inline void require_stored(schema::table_view const& t, std::int64_t stored, std::size_t given) {
    if (stored < static_cast<std::int64_t>(given)) [[unlikely]]
        refuse_swallowed(t, stored, static_cast<std::int64_t>(given));
}

inline void require_one_stored(schema::table_view const& t, pg::result const& got) {
    if (!got.affected_one()) [[unlikely]]
        refuse_swallowed(t, got.affected(), 1);
}

/// The row, or nothing; several are refused.
template <class Row>
[[gnu::noinline]] std::optional<Row> read_optional(pg::rows_view from, row_reader read, char const* sql) {
    std::optional<Row> row;
    int const rows = from.rows();
    if (rows > 1) refuse_many(rows, sql);
    if (rows == 1) read_each(&row.emplace(), 0, 1, read, from, sql);
    return row;
}
template <class Row>
[[gnu::noinline]] Row read_exactly_one(pg::rows_view from, row_reader read, char const* sql) {
    int const rows = from.rows();
    if (rows > 1) refuse_many(rows, sql);
    if (rows == 0) refuse_none(sql);
    Row row{};
    read_each(&row, 0, 1, read, from, sql);
    return row;
}

}  // namespace alphaswarm::orm::detail
