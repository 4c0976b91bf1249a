// SPDX-License-Identifier: BSL-1.0
// A change or an insert that takes effect only if it finds as many rows as there are objects. The count is known once
// the rows are written, so the statement itself must fail then: nothing of it happened, in one round trip and without a
// transaction. SQL has no expression that raises an error; instead the cast of a message to a number fails, and the
// message comes back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/orm/core/error.hpp>
#include <alphaswarm/orm/writes/refreshed.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/schema/table_rules.hpp>
#include <alphaswarm/sql/text/writer.hpp>
#include <alphaswarm/types/builtin.hpp>

namespace alphaswarm::orm {

/// An update whose rows are read back.
template <class T, class Change>
inline constexpr bool has_refreshed_change = detail::has_refreshed<T> && requires { typename Change::updates; };

namespace detail {
inline constexpr std::string_view counted_begins = "with as_met as (";
}

/// An update, a delete or an insert of rows of T, which must be `objects` in number.
template <class T, class Change>
struct counted {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    static constexpr bool returns_rows = false;
    /// The change determines what its rows are read back as; if there are many, they also say which object each belongs
    /// to.
    static constexpr bool reads_back = has_refreshed_change<T, Change>;
    static constexpr bool numbered = requires { requires Change::numbered; };
    Change change;
    std::size_t objects;

    static constexpr void write(sql::writer& w, bool* nullable) {
        w << detail::counted_begins;
        Change::write(w, nullable);
        w << " returning ";
        if constexpr (numbered) Change::write_read_back(w);
        else if constexpr (reads_back)
            detail::write_refreshed(w, schema::view_of<T>, schema::view_of<T>.name(), "", false);
        else w << "1";
        w << (reads_back ? ") select as_check.as_count" : ") select ");
        if constexpr (reads_back) {
            w.result(sql_type<std::int64_t>::facts.oid, false);
            if constexpr (numbered) {
                w << ", as_met.as_row";
                w.result(sql_type<std::int64_t>::facts.oid, false);
            }
            detail::write_refreshed(w, schema::view_of<T>, "as_met", ", ", true);
            w << " from (select ";
        }
        w << "case when count(*) = ";
        w.parameter(sql_type<std::int64_t>::facts.oid);
        std::size_t const count = w.parameter_count();
        (w << " then count(*) else ('[' || count(*) || ' of ' || $").number(count) << " || ' rows of ' || ";
        w.quoted(schema::view_of<T>.name()) << " || ']')::bigint end";
        if constexpr (reads_back)
            w << " as as_count from as_met) as as_check left join as_met on true";  // the count is checked even if
                                                                                    // no row was found
        else {
            w << " from as_met";
            w.result(sql_type<std::int64_t>::facts.oid, false);
        }
    }
    [[nodiscard]] sql::omitted_columns omitted() const
        requires requires(Change const& c) { c.omitted(); }
    {
        return change.omitted();
    }
    /// Reads the rows' present values into the objects; `object_at(i)` is the one with the number i.
    template <class ObjectAt>
    static void read(pg::result const& got, ObjectAt object_at) {
        for (int row = 0, rows = got.rows(); row < rows; ++row) {
            std::size_t number = 0;
            if constexpr (numbered) {
                std::int64_t told;
                detail::read_column(told, got, row, 1);
                number = static_cast<std::size_t>(told - 1);
            }
            detail::read_refreshed(object_at(number), got, row, numbered ? 2 : 1);
        }
    }
    template <class Binder>
    void bind(Binder& b) const {
        change.bind(b);
        b.add(static_cast<std::int64_t>(objects));
    }
};

namespace detail {
/// "3 of 5 rows of orders" if the server refused a count; otherwise nothing.
ALPHASWARM_COLD inline std::string_view refused_count(pg::database_error const& refused) {
    std::string_view const message = refused.message();  // in the server's language, except for our message
    std::size_t const first = message.find('['), last = message.rfind(']');
    bool const counting =
        refused.sqlstate() == pg::sqlstate::invalid_text_representation && refused.statement().starts_with("with as_");
    if (!counting || last == std::string_view::npos || first > last) return {};
    std::string_view const count = message.substr(first + 1, last - first - 1);
    return count.find(" rows of ") == std::string_view::npos ? std::string_view() : count;
}
/// Called where a database_error was caught: a refused count becomes stale_row, or row_not_stored if the statement
/// inserts; any other error continues.
[[noreturn]] ALPHASWARM_COLD inline void rethrow_counted(pg::database_error const& refused) {
    std::string_view const count = refused_count(refused);
    if (count.empty()) throw;
    std::string_view const text = refused.statement(), as = " as (";
    if (text.substr(text.find(as) + as.size()).starts_with("insert "))
        throw row_not_stored(
            (meta::message_builder()
             << count << " would have been stored, so none was: a trigger or rule of the database held the rest back")
                .take());
    throw stale_row(
        (meta::message_builder()
         << count
         << " match the objects, so nothing was done: a key no longer exists or is given twice, another writer changed "
            "a row since it was read, or a trigger or policy of the database left it unchanged; read them again")
            .take());
}
}  // namespace detail

}  // namespace alphaswarm::orm
