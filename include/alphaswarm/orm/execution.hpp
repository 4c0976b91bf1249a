// SPDX-License-Identifier: BSL-1.0
// The small pieces of one execution: the statement's constants as the wire takes them, one decoded row,
// and the errors of row counts, out of line.
#pragma once

#include <cstddef>
#include <string>

#include <alphaswarm/orm/binder.hpp>
#include <alphaswarm/orm/error.hpp>
#include <alphaswarm/orm/rows.hpp>
#include <alphaswarm/pg/parameters.hpp>
#include <alphaswarm/pg/result.hpp>
#include <alphaswarm/pg/statement.hpp>
#include <alphaswarm/sql/statement.hpp>

namespace alphaswarm::orm::detail {

template <class S>
pg::statement wire_statement() {
    using c = sql::constants<S>;
    return {c::name.chars, c::text.chars, c::parameters.data(), static_cast<int>(c::parameter_count), c::results.data(), static_cast<int>(c::result_count),
            pg::slot_of<S>};
}

template <std::size_t N>
pg::parameters view(parameter_values<N> const& values) {
    return {values.values, values.sizes, binary<N>.all, static_cast<int>(N)};
}

template <class S>
void read_one(row_of<S>& into, pg::result const& got) {
    try {
        builder_of<S>::read(into, got.native(), 0);
    } catch (pg::decode_error const& e) {
        rethrow_with_place(e, got.native(), sql::constants<S>::text.chars);
    }
}

[[noreturn, gnu::cold, gnu::noinline]] inline void refuse_many(int rows, char const* sql) {
    throw too_many_rows("one row was asked for and there are " + std::to_string(rows) + ": " + sql);
}
[[noreturn, gnu::cold, gnu::noinline]] inline void refuse_count(int rows, char const* sql) {
    if (rows > 1) refuse_many(rows, sql);
    throw no_such_row(std::string("one row was asked for and there is none: ") + sql);
}
template <class T>
[[noreturn, gnu::cold, gnu::noinline]] void refuse_stale(char const* done) {
    throw stale_row(std::string(schema::view_of<T>.name()) + ": no row was " + done +
                    ": its key is not there any more, or another writer changed it since it was read; read it again");
}

}  // namespace alphaswarm::orm::detail
