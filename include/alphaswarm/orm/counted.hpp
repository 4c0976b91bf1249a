// SPDX-License-Identifier: BSL-1.0
// A change that happens only where it meets as many rows as there are objects.  The count is known when the rows are
// written, so the statement itself must fail then: nothing of it happened, in one round trip and without a transaction.
// SQL has no word for a failure; what fails is the cast of a sentence to a number, and the sentence comes back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/meta/words.hpp>
#include <alphaswarm/orm/error.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/schema/table_rules.hpp>
#include <alphaswarm/sql/writer.hpp>
#include <alphaswarm/types/builtin.hpp>

namespace alphaswarm::orm {

namespace detail {
inline constexpr std::string_view counted_begins = "with as_met as (";
}

/// An update or a delete of rows of T, which must be `objects` in number.
template <class T, class Change>
struct counted {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    static constexpr bool returns_rows = false;
    Change change;
    std::size_t objects;

    static constexpr void write(sql::writer& w, bool* nullable) {
        w << detail::counted_begins;
        Change::write(w, nullable);
        w << " returning 1) select case when count(*) = ";
        w.parameter(sql_type<std::int64_t>::facts.oid);
        std::size_t const count = w.parameter_count();
        (w << " then count(*) else ('[' || count(*) || ' of ' || $").number(count) << " || ' rows of ' || ";
        w.quoted(schema::view_of<T>.name()) << " || ']')::bigint end from as_met";
        w.result(sql_type<std::int64_t>::facts.oid, false);
    }
    template <class Binder>
    void bind(Binder& b) const {
        change.bind(b);
        b.add(static_cast<std::int64_t>(objects));
    }
};

namespace detail {
/// Called where a database_error was caught: the refusal of a count becomes stale_row, every other one goes on.
[[noreturn, gnu::cold, gnu::noinline]] inline void rethrow_counted(pg::database_error const& refused) {
    std::string_view const said = refused.message();   // in the language of the server, but for our sentence
    std::size_t const first = said.find('['), last = said.rfind(']');
    bool const counting = refused.sqlstate() == pg::sqlstate::invalid_text_representation && refused.statement().starts_with(counted_begins);
    if (!counting || last == std::string_view::npos || first > last) throw;
    throw stale_row((meta::words() << said.substr(first + 1, last - first - 1)
                                   << " are as the objects say, so nothing was done: a key is not there any more or stands twice, or another writer "
                                      "changed a row since it was read; read them again")
                        .take());
}
}  // namespace detail

}  // namespace alphaswarm::orm
