// SPDX-License-Identifier: BSL-1.0
// Where the server is and who connects: libpq's connection keywords as a value. It is built from a URI, from a
// "keyword=value" string, from the environment or by setters; libpq takes whatever is not set from PG* variables, the
// service file and its defaults. A connection string may contain a password, so no error message repeats any of it: see
// connection_text.hpp. Time limits are set here too.
#pragma once

#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include <libpq-fe.h>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/connection_text.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/pg/wait.hpp>

namespace alphaswarm::pg {

/// A value; implicitly constructed from text, so that `connection db("postgresql:///ledger");` works.
class config {
public:
    config() = default;
    config(std::string const& uri_or_keywords) { parse(uri_or_keywords); }
    config(char const* uri_or_keywords) { parse(uri_or_keywords); }

    /// The connection string in this environment variable; if it is not set, libpq's own PG* variables.
    [[nodiscard]] static config from_environment(char const* variable = "DATABASE_URL") {
        char const* const found = std::getenv(variable);
        return found ? config(found) : config();
    }

    config& host(std::string_view name_or_directory) { return set("host", name_or_directory); }
    config& port(int number) { return set("port", (detail::message_builder() << number).text()); }
    config& database(std::string_view name) { return set("dbname", name); }
    config& user(std::string_view name) { return set("user", name); }
    config& password(std::string_view secret) { return set("password", secret); }
    /// Shown in pg_stat_activity and in the server's log.
    config& application_name(std::string_view name) { return set("application_name", name); }
    /// For each host and address, without name resolution. If it is not set: PGCONNECT_TIMEOUT or the service file,
    /// otherwise 10 seconds; 0 waits forever.
    config& connect_timeout(int seconds) {
        return set("connect_timeout", (detail::message_builder() << (seconds < 0 ? 0 : seconds)).text());
    }
    /// Rounded up to whole seconds.
    config& connect_timeout(milliseconds limit) {
        return connect_timeout(limit.count() / 1000 + (limit.count() % 1000 != 0));
    }
    /// The server cancels a statement that runs longer, with 57014; 0: it does not, whatever the role's or the
    /// database's setting. Sent with the startup message, as `options`, which a pooler may refuse.
    config& statement_timeout(milliseconds limit) {
        statement_timeout_ms_ = limit.count();
        return *this;
    }
    /// The same for a statement that waits longer for a lock, with 55P03.
    config& lock_timeout(milliseconds limit) {
        lock_timeout_ms_ = limit.count();
        return *this;
    }
    /// How long the server may stay silent while an answer is awaited before the connection is closed; 0 or not set:
    /// forever. It must be longer than the longest statement, because a server that is working is silent. It detects a
    /// server that has stopped, which nothing else notices on a Unix socket.
    config& answer_timeout(milliseconds limit) {
        answer_timeout_ms_ = limit.count();
        return *this;
    }
    [[nodiscard]] milliseconds answer_timeout() const noexcept { return milliseconds(answer_timeout_ms_); }
    /// What the server-side limits add to the keyword `options`; empty if there are none.
    [[nodiscard]] std::string server_limits() const;
    /// False for poolers that may give each transaction a different server session: each statement is sent as text.
    config& prepared_statements(bool allowed) {
        prepared_statements_ = allowed;
        return *this;
    }
    [[nodiscard]] bool prepared_statements() const noexcept { return prepared_statements_; }

    /// Any keyword in libpq's list ("Parameter Key Words"); replaces an earlier value. Throws usage_error for an
    /// unknown keyword and for a value with a NUL.
    config& set(std::string_view keyword, std::string_view value);
    /// Empty if it is left to libpq.
    [[nodiscard]] std::string_view get(std::string_view keyword) const noexcept {
        std::string_view found;
        each([&](std::string_view present, std::string_view value) {
            if (present == keyword) found = value;
        });
        return found;
    }
    /// Calls `visit(keyword, value)` with two C strings for everything that was set, including the password.
    template <class Visit>
    void each(Visit&& visit) const {
        for (char const *at = options_.data(), *end = at + options_.size(); at != end;) {
            char const* const keyword = at;
            char const* const value = keyword + std::strlen(keyword) + 1;
            at = value + std::strlen(value) + 1;
            visit(keyword, value);
        }
    }

private:
    void parse(std::string_view text);
    void append(std::string_view keyword, std::string_view value) {
        options_.append(keyword.data(), keyword.size()).append(1, '\0');
        options_.append(value.data(), value.size()).append(1, '\0');
    }

    static constexpr int not_set = -1;
    std::string options_;  // keyword NUL value NUL ...
    int statement_timeout_ms_ = not_set, lock_timeout_ms_ = not_set, answer_timeout_ms_ = 0;
    bool prepared_statements_ = true;
};

ALPHASWARM_COLD inline void config::parse(std::string_view text) {
    char const* fault = detail::text_fault(text);
    PQconninfoOption* const parsed = fault ? nullptr : PQconninfoParse(std::string(text).c_str(), nullptr);
    if (!fault && !parsed) fault = detail::text_refused(text);
    if (!fault) fault = detail::values_fault(parsed);
    if (!fault)
        for (auto const* option = parsed; option->keyword; ++option)
            if (option->val) append(option->keyword, option->val);
    PQconninfoFree(parsed);
    if (fault)
        detail::throw_usage(detail::message_builder()
                            << "connection string: " << fault
                            << "; write a URI, postgresql://user@host/database, or keywords, host=... dbname=...");
}

ALPHASWARM_COLD inline config& config::set(std::string_view keyword, std::string_view value) {
    bool known = false;
    PQconninfoOption* const all = PQconndefaults();
    for (auto const* option = all; option && option->keyword; ++option) known = known || keyword == option->keyword;
    PQconninfoFree(all);
    if (all && !known)  // null: out of memory, or a broken service file, which connecting will report
        detail::throw_usage(detail::message_builder()
                            << "config::set: libpq knows no connection keyword '"
                            << (keyword.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == keyword.npos ? keyword
                                                                                                         : "...")
                            << "'; see 'Parameter Key Words' in its manual");
    if (keyword.find('\0') != keyword.npos || value.find('\0') != value.npos)
        detail::throw_usage(detail::message_builder()
                            << "config::set: a NUL character in the value of a connection keyword");
    if (char const* const fault = detail::value_fault(keyword, value))
        detail::throw_usage(detail::message_builder() << "config::set: " << fault);
    config others;
    each([&](std::string_view present, std::string_view kept) {
        if (present != keyword) others.append(present, kept);
    });
    options_.swap(others.options_);
    append(keyword, value);
    return *this;
}

ALPHASWARM_COLD inline std::string config::server_limits() const {
    detail::message_builder out;
    if (statement_timeout_ms_ != not_set) out << " -c statement_timeout=" << statement_timeout_ms_;
    if (lock_timeout_ms_ != not_set) out << " -c lock_timeout=" << lock_timeout_ms_;
    return out.take();
}

}  // namespace alphaswarm::pg

namespace alphaswarm {
using pg::config;
}  // namespace alphaswarm
