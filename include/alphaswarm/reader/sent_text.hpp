// SPDX-License-Identifier: BSL-1.0
// The text that is sent: $1 for each :name, the columns for each star, USING for NATURAL, and for a bound session a
// query of the scope's rows in place of each table, its keys in new rows, and its conditions on the rows that change.
// An ordinary function over the outcome of the analysis. Ids AS0501, AS0803, AS1012.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/reader/analysis.hpp>
#include <alphaswarm/schema/owner.hpp>
#include <alphaswarm/sql/text/narrowing.hpp>

namespace alphaswarm::reader {

/// How the holes of a text are written, by their numbers, and the ids by which expressions know the set's tables.
struct hole_writer {
    void (*const* write)(sql::writer&);
    meta::type_id const* ids;
};

namespace detail {

class text_sender {
public:
    constexpr text_sender(sql::writer& w,
                          analysis const& found,
                          std::string_view text,
                          schema::table_view const* const* tables,
                          sql::placeholder_entry const* entries,
                          hole_writer const* holes)
        : w_(w),
          found_(found),
          text_(text),
          tables_(tables),
          entries_(entries),
          holes_(holes) {}

    constexpr void run() {
        w_.frame->clause = "checked_sql()";
        for (index i = 0; i < found_.use_count; ++i)
            if (names_table(found_.uses[i].what)) w_.touch(table(found_.uses[i]));
        for (index c = 0; c < found_.change_count; ++c) judge(found_.changes[c]);
        write(0, static_cast<std::uint32_t>(text_.size()), true);
    }

private:
    [[nodiscard]] constexpr schema::table_view const& table(use const& u) const { return *tables_[u.number - 1]; }
    static constexpr bool names_table(rewritten what) {
        return what == rewritten::table || what == rewritten::function || what == rewritten::target;
    }
    [[nodiscard]] constexpr bool is_narrowed(schema::table_view const& t) const {
        return w_.scope.is_given() && schema::has_owner(t);
    }
    /// This part of the text, and what is written anew in it; what is added at its end belongs to the whole text alone.
    constexpr void write(std::uint32_t from, std::uint32_t to, bool whole = false) {
        while (next_ < found_.use_count && (whole || found_.uses[next_].begin < to)) {
            use const& u = found_.uses[next_++];
            w_ << text_.substr(from, u.begin - from);
            from = u.end;
            write(u);
        }
        w_ << text_.substr(from, to - from);
    }
    constexpr void write(use const& u) {
        switch (u.what) {
            case rewritten::parameter:
                return write_parameter(u);
            case rewritten::table:
                return write_table(u);
            case rewritten::function:
                return write_function(u);
            case rewritten::star:
            case rewritten::natural:
                w_ << found_.spelled(u.columns);
                return;
            case rewritten::target:
                refuse_hidden(table(u));
                w_ << text_.substr(u.begin, u.end - u.begin);
                return;
            case rewritten::condition:
                return write_condition(u);
            case rewritten::more_columns:
            case rewritten::more_values:
                return write_added(found_.changes[u.number - 1], u.what == rewritten::more_values);
            case rewritten::hole:
                return write_hole(u);
            case rewritten::value:
                return sql::write_owned_value(
                    w_, table(u), u.ordinal, [&] { write(u.begin, u.end); }, sql::names_of_value::of_a_text);
        }
    }
    constexpr void write_parameter(use const& u) {
        if (numbers_[u.number] == 0) {
            w_.placeholder(entries_[u.number]);
            numbers_[u.number] = w_.parameter_count();
        } else (w_ << "$").number(numbers_[u.number]);
    }
    constexpr void write_table(use const& u) {
        schema::table_view const& t = table(u);
        exact_name const alias(u.alias);
        sql::source_entry const source{t.id, &t, alias.view()};
        bool const narrowed = is_narrowed(t);
        if (narrowed) refuse_unscopable(u, t);
        if (u.command)
            w_ << "select " << (u.columns.count ? found_.spelled(u.columns) : std::string_view("*")) << " from ";
        if (narrowed) sql::write_narrowed_table(w_, source, u.renamed);
        else if (u.renamed && !u.by_key && !u.sampled) sql::write_table_in_order(w_, source);
        else if (u.command) w_.table(t);
        else w_ << text_.substr(u.begin, u.end - u.begin);
    }
    constexpr void write_function(use const& u) {
        schema::table_view const& t = table(u);
        if (!is_narrowed(t)) return write(u.begin, u.end);
        refuse_hidden(t);
        if (!u.lateral) w_ << "lateral ";
        exact_name const alias(u.alias);
        sql::write_narrowed_rows(w_, {t.id, &t, alias.view()}, [&] {
            w_ << "select * from ";
            write(u.begin, u.end);
        });
        if (u.unnamed) (w_ << " as ").identifier(alias.view());
    }
    /// What fills it sees the tables around it, by their names in the text.
    constexpr void write_hole(use const& u) {
        if (holes_ == nullptr) {
            w_ << text_.substr(u.begin, u.end - u.begin);
            return;
        }
        sql::entered_frame of_hole(w_);
        w_.frame->qualified = true;
        w_.frame->aggregating = sql::aggregates::never;
        w_.frame->in_text = true;
        exact_name names[sql::writer::most_sources];  // until the hole is written
        for (index i = 0; i < u.seen && w_.source_count < sql::writer::most_sources; ++i) {
            seen_table const& one = found_.seen[u.first_seen + i];
            names[i] = exact_name(one.alias);
            w_.sources[w_.source_count++] = {
                one.single ? holes_->ids[one.table - 1] : nullptr, tables_[one.table - 1], names[i].view(), false};
        }
        w_ << "(";
        holes_->write[u.number](w_);
        w_ << ")";
    }
    /// Of rows that change, or are met by MERGE: only those that the session sees.
    constexpr void write_condition(use const& u) {
        bool const narrowed = is_narrowed(table(u)), given = u.begin != u.end;
        if (narrowed) w_ << (given ? "(" : " where ");
        write(u.begin, u.end);
        if (narrowed) sql::narrow_named(w_, table(u), exact_name(u.alias).view(), given ? ") and " : "");
    }
    /// The columns of a new row that the session's scope gives, or their values.
    constexpr void write_added(changed_rows const& rows, bool values) {
        schema::table_view const& t = *tables_[rows.table - 1];
        for (std::size_t i = 0; w_.scope.is_given() && i < t.column_count; ++i) {
            if (rows.gives(i) || w_.scope.key_of(t.columns[i]) == sql::scope_binding::none) continue;
            w_ << ", ";
            if (values) w_.scope_parameter(w_.scope.key_of(t.columns[i]));
            else w_.identifier(t.columns[i].name);
        }
    }
    constexpr meta::verdict& complain(std::string_view id, std::size_t at) {
        meta::verdict& v = w_.complaints.next(id);
        say_place(v, text_, at);
        return v;
    }
    /// AS0501, AS0803: the columns that determine the owner are given by a bound session, and by the text of another.
    constexpr void judge(changed_rows const& rows) {
        schema::table_view const& t = *tables_[rows.table - 1];
        if (is_narrowed(t) && rows.how == changing::insert && rows.of_query) {
            complain("AS1012", rows.at) << t.name()
                                        << " has a scope, and a bound session gives rows of VALUES to their owner; "
                                           "insert VALUES, or use unscoped()";
            return;
        }
        for (std::size_t i = 0; i < t.column_count; ++i) {
            bool const bound = w_.scope.is_given() && w_.scope.key_of(t.columns[i]) != sql::scope_binding::none;
            if (bound && rows.gives(i))
                complain("AS0803", rows.at) << t.name() << "." << t.columns[i].name
                                            << " determines who owns the row, and the session is bound to one owner; "
                                               "omit it, or use unscoped()";
            else if (!bound && rows.how == changing::insert && t.columns[i].scoped && !rows.gives(i))
                if (std::string_view const missed = why_missed(t.columns[i]); !missed.empty())
                    complain("AS0501", rows.at) << t.name() << "." << t.columns[i].name << " " << missed;
        }
    }
    /// AS1012: what a query of the scope's rows cannot be in place of.
    constexpr void refuse_unscopable(use const& u, schema::table_view const& t) {
        if (u.sampled) refuse(t, "its rows cannot be sampled", "leave TABLESAMPLE out");
        if (u.by_key)
            refuse(t, "columns beside its primary key in GROUP BY must be grouped too", "add them to GROUP BY");
        if (u.schema_named)
            refuse(t, "cannot be called by a schema that its description has not", "leave the schema out");
        refuse_hidden(t);
    }
    constexpr void refuse(schema::table_view const& t, std::string_view what, std::string_view remedy) {
        w_.complaints.next("AS1012 ") << "checked_sql(): " << t.name() << " has a scope, and " << what << "; " << remedy
                                      << ", or use unscoped()";
    }
    constexpr void refuse_hidden(schema::table_view const& t) {
        if (!is_narrowed(t)) return;
        if (name const hiding = common_that_hides(t, 0); !hiding.empty()) {
            meta::verdict& v = w_.complaints.next("AS1012 ");
            v << "checked_sql(): the common table expression " << hiding.text << " has the name of a table ";
            if (hiding == t.name()) v << "that the scope narrows";
            else v << "in which the scope looks up whose rows those of " << t.name() << " are";
            v << "; give it another name";
        }
    }
    /// The common table expression that has the name of the table or of one that determines its owner.
    [[nodiscard]] constexpr name common_that_hides(schema::table_view const& t, std::size_t depth) const {
        if (t.about->namespace_name.empty() && !t.is_function())
            for (index i = 0; i < found_.common_count; ++i)
                if (found_.commons[i] == t.name()) return found_.commons[i];
        if (depth < schema::longest_owner_path)
            for (schema::owner_link const& link : schema::owners_of(t))
                if (name const hiding = common_that_hides(*link.by.parent, depth + 1); !hiding.empty()) return hiding;
        return {};
    }

    sql::writer& w_;
    analysis const& found_;
    std::string_view text_;
    schema::table_view const* const* tables_;
    sql::placeholder_entry const* entries_;
    hole_writer const* holes_;
    std::size_t numbers_[document::most_parameters]{};
    index next_ = 0;
};

}  // namespace detail

/// Writes the text of an accepted analysis. `tables` are those that it was read against, `entries` what its parameters
/// are, in their order, `holes` what fills its holes.
constexpr void write_sent_text(sql::writer& w,
                               analysis const& found,
                               std::string_view text,
                               schema::table_view const* const* tables,
                               sql::placeholder_entry const* entries,
                               hole_writer const* holes = nullptr) {
    detail::text_sender(w, found, text, tables, entries, holes).run();
}

}  // namespace alphaswarm::reader
