// SPDX-License-Identifier: BSL-1.0
// What can go wrong with a server, as few classes with many properties. A database_error keeps every field that the
// server sent and the statement's text; callers use predicates such as is_unique_violation() instead of catching one
// class per SQLSTATE. Separate classes exist only for outcomes that a program must treat differently: no connection and
// nothing done, a COMMIT that became a ROLLBACK, work whose outcome is unknown, and a mistake in the program itself.
// effect() of each says what was done.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/pg/sqlstate.hpp>

namespace alphaswarm::pg {

/// The fields of an error report, as listed in chapter 55.8 of the PostgreSQL 15 manual.
enum class report_field : unsigned char {
    severity,
    sqlstate,
    message,
    detail,
    hint,
    position,
    internal_position,
    internal_query,
    context,
    schema,
    table,
    column,
    datatype,
    constraint,
    source_file,
    source_line,
    source_function,
    statement,
};

/// An error report: its fields one after another in one string, so that 18 fields cost one allocation.
class report {
public:
    static constexpr std::size_t field_count = 18;

    /// Empty if the server sent nothing. Valid as long as the report.
    [[nodiscard]] std::string_view operator[](report_field field) const noexcept {
        auto const i = static_cast<std::size_t>(field);
        std::size_t const begin = i ? ends_[i - 1] : 0;
        return std::string_view(text_.data() + begin, ends_[i] - begin);
    }
    /// Appends the next field, in the order of report_field; null becomes empty. Fields not given are empty.
    void append(char const* value) { append(std::string_view(value ? value : "")); }
    ALPHASWARM_COLD void append(std::string_view value) {
        if (given_ == field_count) return;
        text_.append(value.data(), value.size());
        for (std::size_t i = given_++; i < field_count; ++i) ends_[i] = static_cast<std::uint32_t>(text_.size());
    }
    void append(std::nullptr_t) { append(std::string_view()); }

private:
    std::string text_;
    std::array<std::uint32_t, field_count> ends_{};
    std::size_t given_ = 0;
};

namespace detail {
using meta::message_builder;

ALPHASWARM_COLD inline std::string describe_report(report const& said) {
    message_builder out;
    if (auto const code = said[report_field::sqlstate]; !code.empty()) out << "[" << code << "] ";
    out << said[report_field::message];
    struct part {
        report_field field;
        char const* words;
    };
    static constexpr part parts[] = {{report_field::detail, "; detail: "},
                                     {report_field::hint, "; hint: "},
                                     {report_field::constraint, "; constraint: "},
                                     {report_field::context, "; context: "},
                                     {report_field::statement, "; statement: "}};
    for (auto const& [field, introduction] : parts)
        if (auto const value = said[field]; !value.empty()) out << introduction << value;
    return out.take();
}
}  // namespace detail

/// The server refused a statement. Views stay valid as long as the exception.
class database_error : public error {
public:
    explicit database_error(report said, alphaswarm::effect of_it = alphaswarm::effect::not_done)
        : error(detail::describe_report(said), of_it),
          report_(std::move(said)) {}

    /// Five characters; empty if the client noticed the failure and no server named it.
    [[nodiscard]] std::string_view sqlstate() const noexcept { return report_[report_field::sqlstate]; }
    [[nodiscard]] std::string_view severity() const noexcept { return report_[report_field::severity]; }
    /// The server's primary message; what() has everything.
    [[nodiscard]] std::string_view message() const noexcept { return report_[report_field::message]; }
    [[nodiscard]] std::string_view detail() const noexcept { return report_[report_field::detail]; }
    [[nodiscard]] std::string_view hint() const noexcept { return report_[report_field::hint]; }
    /// In characters, from 1, as decimal digits; empty if the server sent none.
    [[nodiscard]] std::string_view position() const noexcept { return report_[report_field::position]; }
    [[nodiscard]] std::string_view internal_position() const noexcept {
        return report_[report_field::internal_position];
    }
    [[nodiscard]] std::string_view internal_query() const noexcept { return report_[report_field::internal_query]; }
    [[nodiscard]] std::string_view context() const noexcept { return report_[report_field::context]; }
    [[nodiscard]] std::string_view schema() const noexcept { return report_[report_field::schema]; }
    [[nodiscard]] std::string_view table() const noexcept { return report_[report_field::table]; }
    [[nodiscard]] std::string_view column() const noexcept { return report_[report_field::column]; }
    [[nodiscard]] std::string_view datatype() const noexcept { return report_[report_field::datatype]; }
    [[nodiscard]] std::string_view constraint() const noexcept { return report_[report_field::constraint]; }
    [[nodiscard]] std::string_view source_file() const noexcept { return report_[report_field::source_file]; }
    [[nodiscard]] std::string_view source_line() const noexcept { return report_[report_field::source_line]; }
    [[nodiscard]] std::string_view source_function() const noexcept { return report_[report_field::source_function]; }
    /// The SQL text that failed.
    [[nodiscard]] std::string_view statement() const noexcept { return report_[report_field::statement]; }

    /// The whole transaction may be run again: it lost a race and left no trace (40001, 40P01).
    [[nodiscard]] bool is_retryable() const noexcept {
        return is(sqlstate::serialization_failure) || is(sqlstate::deadlock_detected);
    }
    [[nodiscard]] bool is_unique_violation() const noexcept { return is(sqlstate::unique_violation); }
    [[nodiscard]] bool is_foreign_key_violation() const noexcept { return is(sqlstate::foreign_key_violation); }
    [[nodiscard]] bool is_not_null_violation() const noexcept { return is(sqlstate::not_null_violation); }
    [[nodiscard]] bool is_check_violation() const noexcept { return is(sqlstate::check_violation); }
    [[nodiscard]] bool is_exclusion_violation() const noexcept { return is(sqlstate::exclusion_violation); }
    /// Any of class 23.
    [[nodiscard]] bool is_constraint_violation() const noexcept { return is_class("23"); }
    [[nodiscard]] bool is_string_too_long() const noexcept { return is(sqlstate::string_data_right_truncation); }
    /// Bytes that are not text in the database's encoding, including NUL.
    [[nodiscard]] bool is_invalid_text() const noexcept { return is(sqlstate::character_not_in_repertoire); }
    [[nodiscard]] bool is_out_of_range() const noexcept {
        return is(sqlstate::numeric_value_out_of_range) || is(sqlstate::datetime_field_overflow);
    }
    [[nodiscard]] bool is_undefined_table() const noexcept { return is(sqlstate::undefined_table); }
    [[nodiscard]] bool is_undefined_column() const noexcept { return is(sqlstate::undefined_column); }
    [[nodiscard]] bool is_syntax_error() const noexcept { return is(sqlstate::syntax_error); }
    [[nodiscard]] bool is_insufficient_privilege() const noexcept { return is(sqlstate::insufficient_privilege); }
    [[nodiscard]] bool is_read_only() const noexcept { return is(sqlstate::read_only_sql_transaction); }
    [[nodiscard]] bool is_failed_transaction() const noexcept { return is(sqlstate::in_failed_sql_transaction); }
    [[nodiscard]] bool is_lock_not_available() const noexcept { return is(sqlstate::lock_not_available); }
    /// Cancelled by request or by statement_timeout.
    [[nodiscard]] bool is_canceled() const noexcept { return is(sqlstate::query_canceled); }
    /// The connection is gone: true of every connection_error.
    [[nodiscard]] bool is_connection_lost() const noexcept { return connection_lost_; }

protected:
    database_error(report said, alphaswarm::effect of_it, bool connection_lost)
        : error(detail::describe_report(said), of_it),
          report_(std::move(said)),
          connection_lost_(connection_lost) {}

private:
    friend class commit_unknown;
    [[nodiscard]] bool is(std::string_view code) const noexcept { return sqlstate() == code; }
    [[nodiscard]] bool is_class(std::string_view two) const noexcept { return sqlstate().substr(0, 2) == two; }

    report report_;
    bool connection_lost_ = false;
};

/// The server cannot be reached, or the connection died, and nothing was done: the statement was not sent, it only
/// reads, or it was part of a transaction, which is rolled back. It is safe to try again later. If something may have
/// been done, the error is commit_unknown.
class connection_error : public database_error {
public:
    explicit connection_error(report said, alphaswarm::effect of_it = alphaswarm::effect::not_done)
        : database_error(std::move(said), of_it, true) {}
};

/// What was sent may or may not be stored, and only the database knows: the connection died after a COMMIT, or after a
/// statement outside a transaction, which commits by itself; or the server said so (40003, 08007). Look for its effects
/// before doing it again.
class commit_unknown : public error {
public:
    explicit commit_unknown(std::string message) : error(std::move(message), alphaswarm::effect::unknown) {}
    commit_unknown(report said, bool connection_lost)
        : error(describe(said, connection_lost), alphaswarm::effect::unknown),
          report_(std::move(said)),
          connection_lost_(connection_lost) {}
    explicit commit_unknown(database_error const& cause) : commit_unknown(cause.report_, cause.connection_lost_) {}
    /// The same with a different message, for code that knows what was asked for.
    commit_unknown(std::string message, commit_unknown const& cause)
        : error(std::move(message), alphaswarm::effect::unknown),
          report_(cause.report_),
          connection_lost_(cause.connection_lost_) {}

    /// As in database_error; empty if nothing was received.
    [[nodiscard]] std::string_view sqlstate() const noexcept { return report_[report_field::sqlstate]; }
    [[nodiscard]] std::string_view message() const noexcept { return report_[report_field::message]; }
    /// The SQL text that was sent.
    [[nodiscard]] std::string_view statement() const noexcept { return report_[report_field::statement]; }
    /// False: the server answered, and the connection continues.
    [[nodiscard]] bool is_connection_lost() const noexcept { return connection_lost_; }

private:
    ALPHASWARM_COLD static std::string describe(report const& said, bool connection_lost) {
        detail::message_builder out;
        out << (connection_lost ? "its answer never came" : "the server does not know itself")
            << ": what was sent may or may not be stored, so look for it in the database before sending it again; "
            << detail::describe_report(said);
        return out.take();
    }

    report report_;
    bool connection_lost_ = false;
};

/// COMMIT was answered with ROLLBACK: a statement had failed before it, and nothing was stored.
class commit_rolled_back : public error {
public:
    explicit commit_rolled_back(std::string message) : error(std::move(message), alphaswarm::effect::not_done) {}
};

/// An exception thrown by the program stopped the reading of answers to something that was already committed. It is
/// nested in this one, by std::throw_with_nested; std::rethrow_if_nested() retrieves it.
class committed_anyway : public error {
public:
    explicit committed_anyway(std::string message) : error(std::move(message), alphaswarm::effect::done) {}
};

/// A mistake in the program, found at run time.
class usage_error : public error {
public:
    using error::error;
};

namespace detail {
// Each thrown from one place: constructing an exception takes a page of machine code.
[[noreturn]] ALPHASWARM_COLD inline void throw_usage(message_builder& why, effect of_it = effect::not_sent) {
    throw usage_error(why.take(), of_it);
}
/// Distributed engines report in their message that not even they know.
[[nodiscard]] inline bool says_unknown(report const& said) noexcept {
    std::string_view const code = said[report_field::sqlstate];
    return code == sqlstate::statement_completion_unknown || code == sqlstate::transaction_resolution_unknown;
}
[[noreturn]] ALPHASWARM_COLD inline void throw_database(report&& said) {
    if (says_unknown(said)) throw commit_unknown(std::move(said), false);
    throw database_error(std::move(said));
}
[[noreturn]] ALPHASWARM_COLD inline void throw_connection(report&& said, effect of_it) {
    if (of_it == effect::unknown || says_unknown(said)) throw commit_unknown(std::move(said), true);
    throw connection_error(std::move(said), of_it);
}
}  // namespace detail

}  // namespace alphaswarm::pg

namespace alphaswarm {
using pg::commit_rolled_back;
using pg::commit_unknown;
using pg::committed_anyway;
using pg::connection_error;
using pg::database_error;
using pg::usage_error;
}  // namespace alphaswarm
