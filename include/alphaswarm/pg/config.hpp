// SPDX-License-Identifier: BSL-1.0
// Where the server is and who asks: libpq's connection keywords as a value.  It comes from a URI, from a
// "keyword=value" string, from the environment or from setters; what it leaves open, libpq takes from PG*
// variables, the service file and its defaults.  A connection string may hold a password, so no error text
// repeats one: what libpq quotes from it is cut out.
#pragma once

#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include <libpq-fe.h>

#include <alphaswarm/pg/error.hpp>

namespace alphaswarm::pg {

namespace detail {
/// libpq's words without the parts of the connection string that they quote.
[[gnu::noinline, gnu::cold]] inline std::string without_quotations(char const* message) {
    std::string out;
    bool quoted = false;
    for (char const* c = message; *c && *c != '\n'; ++c) {
        if (static_cast<unsigned char>(*c) >= 0x80) return "not valid";  // translated: the quotation marks are unknown
        if (*c == '"')
            out += (quoted = !quoted) ? "\"..." : "\"";
        else if (!quoted)
            out += *c;
    }
    return out;
}
}  // namespace detail

/// A value; implicit from text, so that `connection db("postgresql:///ledger");` reads as it should.
class config {
public:
    config() = default;
    config(std::string const& uri_or_keywords) { parse(uri_or_keywords.c_str()); }
    config(char const* uri_or_keywords) { parse(uri_or_keywords); }

    /// The connection string in the environment's `variable`; without it, libpq's own PG* variables.
    [[nodiscard]] static config from_environment(char const* variable = "DATABASE_URL") {
        char const* const found = std::getenv(variable);
        return found ? config(found) : config();
    }

    config& host(std::string_view name_or_directory) { return set("host", name_or_directory); }
    config& port(int number) { return set("port", (detail::words() << number).text()); }
    config& database(std::string_view name) { return set("dbname", name); }
    config& user(std::string_view name) { return set("user", name); }
    config& password(std::string_view secret) { return set("password", secret); }
    /// Shown in pg_stat_activity and in the server's log.
    config& application_name(std::string_view name) { return set("application_name", name); }
    config& connect_timeout(int seconds) { return set("connect_timeout", (detail::words() << seconds).text()); }
    /// False for poolers that give every transaction another server session: each statement is sent whole.
    config& prepared_statements(bool allowed) {
        prepared_statements_ = allowed;
        return *this;
    }
    [[nodiscard]] bool prepared_statements() const noexcept { return prepared_statements_; }

    /// Any keyword of libpq's list ("Parameter Key Words"); replaces an earlier value. Throws usage_error for an
    /// unknown one, and for a NUL within.
    config& set(std::string_view keyword, std::string_view value);
    /// Empty where it is left to libpq.
    [[nodiscard]] std::string_view get(std::string_view keyword) const noexcept {
        std::string_view found;
        each([&](std::string_view present, std::string_view value) {
            if (present == keyword) found = value;
        });
        return found;
    }
    /// Calls `visit(keyword, value)` with two C strings for everything that was set, the password included.
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
    void parse(char const* text);
    void append(std::string_view keyword, std::string_view value) {
        options_.append(keyword.data(), keyword.size()).append(1, '\0');
        options_.append(value.data(), value.size()).append(1, '\0');
    }

    std::string options_;  // keyword NUL value NUL ...
    bool prepared_statements_ = true;
};

[[gnu::noinline, gnu::cold]] inline void config::parse(char const* text) {
    char* message = nullptr;
    PQconninfoOption* const parsed = PQconninfoParse(text, &message);
    if (!parsed) {
        detail::words said;
        said << "connection string: " << detail::without_quotations(message ? message : "out of memory")
             << "; write a URI, postgresql://user@host/database, or keywords, host=... dbname=...";
        PQfreemem(message);
        detail::throw_usage(said);
    }
    for (auto const* option = parsed; option->keyword; ++option)
        if (option->val) append(option->keyword, option->val);
    PQconninfoFree(parsed);
}

[[gnu::noinline, gnu::cold]] inline config& config::set(std::string_view keyword, std::string_view value) {
    bool known = false;
    PQconninfoOption* const all = PQconndefaults();
    for (auto const* option = all; option && option->keyword; ++option) known = known || keyword == option->keyword;
    PQconninfoFree(all);
    if (all && !known)  // none: out of memory, or a broken service file, and the connection will say so
        detail::throw_usage(detail::words() << "config::set: libpq knows no connection keyword '" << keyword
                                            << "'; see 'Parameter Key Words' in its manual");
    if (keyword.find('\0') != keyword.npos || value.find('\0') != value.npos)
        detail::throw_usage(detail::words() << "config::set: a NUL character in the value of a connection keyword");
    config others;
    each([&](std::string_view present, std::string_view kept) {
        if (present != keyword) others.append(present, kept);
    });
    options_.swap(others.options_);
    append(keyword, value);
    return *this;
}

}  // namespace alphaswarm::pg

namespace alphaswarm {
using pg::config;
}  // namespace alphaswarm
