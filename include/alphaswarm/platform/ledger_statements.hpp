// SPDX-License-Identifier: BSL-1.0
// The statements of the ledger's writer. A row and its audit entry are one statement: the entry is inserted from what
// the insert of the row returned, so neither ever exists without the other, with or without a pooler. A row that
// already exists returns nothing and gets no second entry. What the writer stamps on everything is sent once and used
// in several places. Whatever has an entry was recorded, whatever became of its row, and is not inserted again. The
// unit test fixes the texts of these constants.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/models/ledger.hpp>
#include <alphaswarm/orm/core/value_checks.hpp>
#include <alphaswarm/orm/writes/row_statements.hpp>
#include <alphaswarm/sql/query/select_list.hpp>
#include <alphaswarm/sql/write/returning.hpp>

namespace alphaswarm::platform {

using models::BacktestRun, models::Fill, models::LedgerEntry, models::OrderRecord, models::Project, models::SignalEntry,
    models::Strategy, models::User, models::Workspace;

/// What every row of one writer carries.
struct ledger_stamp {
    std::optional<key<BacktestRun>> backtest_id{};
    std::optional<key<Strategy>> strategy_id{};
    std::optional<key<Project>> project_id{};
    std::optional<key<User>> owner_user_id{};
    std::optional<key<Workspace>> workspace_id{};
};

/// What an audit entry contains besides its stamp.
struct audit {
    key<LedgerEntry> id{};
    std::string message{};
    json payload{};
    std::string idempotency_key{};  // for messages; not stored
};

namespace detail {

using sql::ordinal_of;

/// Which member of the stamp fills this column, or `unstamped`.
inline constexpr std::size_t unstamped = 5;
constexpr std::size_t stamp_of(std::string_view column) {
    constexpr std::string_view names[] = {"backtest_id", "strategy_id", "project_id", "owner_user_id", "workspace_id"};
    std::size_t i = 0;
    while (i < unstamped && names[i] != column) ++i;
    return i;
}
/// The positions of a stamp's parameters in the text; 0: not yet used.
struct stamped_at {
    std::size_t numbers[unstamped]{};

    constexpr void write(sql::writer& w, std::size_t which) {
        if (numbers[which] != 0) {
            (w << "$").number(numbers[which]);
            return;
        }
        w.parameter(sql_type<key<LedgerEntry>>::facts.oid);
        numbers[which] = w.parameter_count();
    }
};

/// Taken from a fill's order.
template <class T>
constexpr bool from_order(std::size_t ordinal) {
    if constexpr (std::is_same_v<T, Fill>)
        return ordinal == ordinal_of<&Fill::vt_symbol> || ordinal == ordinal_of<&Fill::side>;
    else return false;
}
/// The row's own value is sent.
template <class T>
constexpr bool is_own(std::size_t ordinal) {
    return stamp_of(schema::view_of<T>.columns[ordinal].name) == unstamped && !from_order<T>(ordinal);
}
template <class T>
inline constexpr bool is_entry = std::is_same_v<T, LedgerEntry>;
template <class T>
inline constexpr bool is_fill = std::is_same_v<T, Fill>;

template <class T>
constexpr std::string_view entry_type() {
    if constexpr (std::is_same_v<T, SignalEntry>) return "SIGNAL";
    else if constexpr (std::is_same_v<T, OrderRecord>) return "ORDER";
    else return "FILL";
}

/// A stamp goes into every record, so it is checked once. Throws value_refused.
inline void check_stamp(ledger_stamp const& stamp) {
    auto const check = [](auto const& id, std::string_view whose) {
        std::string_view const wrong = !id                          ? ""
                                       : types::is_unset(*id)       ? "was never set; give one or nullopt"
                                       : orm::holds_nul(id->view()) ? "holds a NUL byte; remove it"
                                                                    : "";
        if (!wrong.empty())
            throw value_refused(
                (meta::message_builder() << "ledger_writer: the id of its " << whose << " " << wrong).take());
    };
    check(stamp.backtest_id, "backtest");
    check(stamp.strategy_id, "strategy");
    check(stamp.project_id, "project");
    check(stamp.owner_user_id, "user");
    check(stamp.workspace_id, "workspace");
}
template <class Binder>
void bind_stamp(Binder& b, ledger_stamp const& stamp, std::size_t which) {
    switch (which) {
        case 0:
            return b.add_checked(stamp.backtest_id);
        case 1:
            return b.add_checked(stamp.strategy_id);
        case 2:
            return b.add_checked(stamp.project_id);
        case 3:
            return b.add_checked(stamp.owner_user_id);
        default:
            return b.add_checked(stamp.workspace_id);
    }
}

/// "$7::character varying[]": an array of the column's values. Returns its number.
constexpr std::size_t write_array(sql::writer& w, schema::column_facts const& c) {
    w.parameter(c.type.array_oid) << "::";
    std::size_t const number = w.parameter_count();
    w.type(c.type) << "[]";
    return number;
}
/// The order is the writer's: of its backtest, if it has one, and of its scope. If both have a project, that decides;
/// otherwise user and workspace do, as far as both have them; an order without an owner is anybody's.
constexpr void write_own_order(sql::writer& w, stamped_at& stamps) {
    constexpr std::size_t project = 2, user = 3, workspace = 4;
    auto const equals = [&](std::size_t which, std::string_view column, std::string_view before) {
        w << before << "as_order." << column << " = ";
        stamps.write(w, which);
    };
    w << "(";
    stamps.write(w, 0);
    equals(0, "backtest_id", "::text is null or ");
    equals(project, "project_id", ") and coalesce(");
    equals(user, "owner_user_id", ", ");
    equals(workspace, "workspace_id", " and ");
    equals(user, "owner_user_id", ", ");
    equals(workspace, "workspace_id", ", ");
    w << ", coalesce(as_order.project_id, as_order.owner_user_id, as_order.workspace_id) is null or coalesce(";
    for (std::size_t const which : {project, user, workspace}) {
        w << (which == project ? "" : ", ");
        stamps.write(w, which);
    }
    w << ") is null)";
}

/// "insert into fills (...) select ... on conflict (id) do nothing": one row whose values are parameters, or many from
/// the arrays `as_given`. `own` receives the number of the parameter for each column's own value. Returns the number of
/// the one with the id of the entry, or of all entries.
template <class T, bool Many>
constexpr std::size_t write_rows(sql::writer& w, stamped_at& stamps, std::size_t* own) {
    constexpr auto const& t = schema::view_of<T>;
    constexpr schema::column_facts const& entry_id = schema::view_of<LedgerEntry>.columns[ordinal_of<&LedgerEntry::id>];
    bool const selects = Many || !is_entry<T>;
    std::size_t entry = 0;
    w << "insert into ";
    w.table(t);
    sql::row_values<T>::write_columns(w, t);
    for (std::size_t i = 0; i < t.column_count; ++i) {
        w << (i != 0 ? ", " : selects ? " select " : " values (");
        std::string_view const name = t.columns[i].name;
        if (stamp_of(name) != unstamped) stamps.write(w, stamp_of(name));
        else if (from_order<T>(i)) (w << "as_order.").identifier(name);
        else if (Many) (w << "as_given.").identifier(name);
        else {
            w.parameter(t.columns[i].type.oid);
            own[i] = w.parameter_count();
        }
    }
    if (!selects) w << ")";
    if constexpr (Many) {
        w << " from unnest(";
        std::size_t n = 0;
        for (std::size_t i = 0; i < t.column_count; ++i)
            if (is_own<T>(i)) {
                own[i] = write_array(w << (n++ ? ", " : ""), t.columns[i]);
            }
        if (!is_entry<T>) entry = write_array(w << ", ", entry_id);
        w << ") as as_given(";
        n = 0;
        for (std::size_t i = 0; i < t.column_count; ++i)
            if (is_own<T>(i)) (w << (n++ ? ", " : "")).identifier(t.columns[i].name);
        w << (is_entry<T> ? ")" : ", as_entry_id)");
    }
    if constexpr (is_fill<T>) {
        w << (Many ? " join " : " from ");
        w.table(schema::view_of<OrderRecord>);
        if (Many) w << " as as_order on as_order.id = as_given.order_id where ";
        else (w << " as as_order where as_order.id = $").number(own[ordinal_of<&Fill::order_id>]) << " and ";
        write_own_order(w, stamps);
    }
    if constexpr (!is_entry<T>) {
        w << (is_fill<T> ? " and" : " where") << " not exists (select 1 from ";
        w.table(schema::view_of<LedgerEntry>);
        w << " as as_before where as_before.id = ";
        if (Many) w << "as_given.as_entry_id)";
        else {
            w.parameter(entry_id.type.oid) << ")";
            entry = w.parameter_count();
        }
    }
    w << " on conflict (id) do nothing";
    return entry;
}

/// "with as_written as (...) insert into ledger_entries (...) select ... from as_written".
template <class T, bool Many>
constexpr void write_recorded(sql::writer& w) {
    constexpr auto const& e = schema::view_of<LedgerEntry>;
    stamped_at stamps;
    constexpr std::size_t columns = schema::view_of<T>.column_count;
    std::size_t own[columns]{};
    w.frame->clause = "ledger_writer";
    if constexpr (is_entry<T>) {
        write_rows<T, Many>(w, stamps, own);
    } else {
        w << "with as_written as (";
        std::size_t const entry = write_rows<T, Many>(w, stamps, own);
        w << " returning id) insert into ";
        w.table(e);
        sql::row_values<LedgerEntry>::write_columns(w, e);
        for (std::size_t i = 0; i < e.column_count; ++i) {
            w << (i != 0 ? ", "
                  : Many ? " select distinct on (as_entry.id) "
                         : " select ");  // a batch may contain a record twice
            if (std::size_t const which = stamp_of(e.columns[i].name); which != unstamped) stamps.write(w, which);
            else if (i == ordinal_of<&LedgerEntry::entry_type>) w.quoted(entry_type<T>());
            else if (i == ordinal_of<&LedgerEntry::level>) w.quoted("info");
            else if (Many) (w << "as_entry.").identifier(e.columns[i].name);
            else if (i == ordinal_of<&LedgerEntry::id>) (w << "$").number(entry);
            else if (i == ordinal_of<&LedgerEntry::created_at>) (w << "$").number(own[ordinal_of<&T::created_at>]);
            else w.parameter(e.columns[i].type.oid);
        }
        if constexpr (Many) {
            (w << " from unnest($").number(own[ordinal_of<&T::id>]) << "::character varying[], ";
            (w << "$").number(entry) << "::character varying[], ";
            for (std::size_t const i : {ordinal_of<&LedgerEntry::message>, ordinal_of<&LedgerEntry::payload>}) {
                write_array(w, e.columns[i]);
                w << ", ";
            }
            (w << "$").number(own[ordinal_of<&T::created_at>])
                << "::timestamp without time zone[]) as as_entry(row_id, id, message, payload, created_at) join "
                   "as_written on as_written.id = as_entry.row_id";
        } else w << " from as_written";
    }
}

}  // namespace detail

/// One row with its audit entry. An entry alone has none.
template <class T>
struct recorded {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    static constexpr bool returns_rows = false;
    T const* row;
    audit const* entry;
    ledger_stamp const* stamp;

    static constexpr void write(sql::writer& w, bool*) { detail::write_recorded<T, false>(w); }
    template <class Binder>
    void bind(Binder& b) const {
        bind_row(b, schema::members_of<T>{});
        if constexpr (detail::is_fill<T>) detail::bind_stamp(b, *stamp, 0);
        if constexpr (!detail::is_entry<T>) {
            b.add_checked(entry->id);  // composed by the writer from what bind_row has checked
            if constexpr (detail::is_fill<T>) detail::bind_stamp(b, *stamp, 1);
            b.add_checked(entry->message);
            b.add_checked(entry->payload);
        }
    }

private:
    template <class Binder, auto... Member>
    void bind_row(Binder& b, schema::member_list<Member...>) const {
        auto const bind = [&]<auto M>() {
            constexpr std::size_t i = sql::ordinal_of<M>, which = detail::stamp_of(schema::view_of<T>.columns[i].name);
            if constexpr (which != detail::unstamped) detail::bind_stamp(b, *stamp, which);
            else if constexpr (detail::is_own<T>(i)) b.add_to_column(row->*M, schema::view_of<T>, i);
        };
        (bind.template operator()<Member>(), ...);
    }
};

/// Many rows with their entries; `rows` and `entries` correspond by index.
template <class T>
struct recorded_many {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    static constexpr bool returns_rows = false;
    T const* rows;
    audit const* entries;
    std::size_t count;
    ledger_stamp const* stamp;

    static constexpr void write(sql::writer& w, bool*) { detail::write_recorded<T, true>(w); }
    template <class Binder>
    void bind(Binder& b) const {
        bind_stamps(b, schema::members_of<T>{});
        bind_arrays(b, schema::members_of<T>{});
        if constexpr (!detail::is_entry<T>) {
            constexpr auto const& e = schema::view_of<LedgerEntry>;
            b.add_array(&entries->id, count, sizeof(audit), e, sql::ordinal_of<&LedgerEntry::id>);
            if constexpr (detail::is_fill<T>) detail::bind_stamp(b, *stamp, 0), detail::bind_stamp(b, *stamp, 1);
            b.add_array(&entries->message, count, sizeof(audit), e, sql::ordinal_of<&LedgerEntry::message>);
            b.add_array(&entries->payload, count, sizeof(audit), e, sql::ordinal_of<&LedgerEntry::payload>);
        }
    }

private:
    template <class Binder, auto... Member>
    void bind_stamps(Binder& b, schema::member_list<Member...>) const {
        auto const bind = [&]<auto M>() {
            constexpr std::size_t which = detail::stamp_of(schema::view_of<T>.columns[sql::ordinal_of<M>].name);
            if constexpr (which != detail::unstamped) detail::bind_stamp(b, *stamp, which);
        };
        (bind.template operator()<Member>(), ...);
    }
    template <class Binder, auto... Member>
    void bind_arrays(Binder& b, schema::member_list<Member...>) const {
        auto const bind = [&]<auto M>() {
            constexpr std::size_t i = sql::ordinal_of<M>;
            if constexpr (detail::is_own<T>(i)) b.add_array(&(rows->*M), count, sizeof(T), schema::view_of<T>, i);
        };
        (bind.template operator()<Member>(), ...);
    }
};

/// The stored entries with these ids.
struct stored_entries {
    using sql_statement = void;
    static constexpr bool only_reads = true;
    using items = sql::select_list<sql::all_columns<sql::table_source<LedgerEntry>>>;
    static constexpr std::size_t parameters = 1;
    static constexpr bool returns_rows = true;
    key<LedgerEntry> const* first;
    std::size_t count, stride;

    static constexpr void write(sql::writer& w, bool* nullable) {
        constexpr auto const& e = schema::view_of<LedgerEntry>;
        w.frame->clause = "ledger_writer";
        sql::enter_target<LedgerEntry>(w);
        w << "select ";
        items::write(w, nullable);
        w << " from ";
        w.table(e);
        w << " where id = any (";
        w.parameter(e.columns[sql::ordinal_of<&LedgerEntry::id>].type.array_oid) << ")";
    }
    template <class Binder>
    void bind(Binder& b) const {
        b.add_array(first, count, stride, schema::view_of<LedgerEntry>, sql::ordinal_of<&LedgerEntry::id>);
    }
};

}  // namespace alphaswarm::platform
