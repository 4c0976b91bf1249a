// SPDX-License-Identifier: BSL-1.0
// Connecting within a time limit. libpq's own blocking calls wait as long as connect_timeout says, which is forever if
// it is not set; here each address gets its share, 10 seconds by default, and a deadline ends them all. A host that
// accepts the connection and then stays silent is abandoned for the next one in the list, as libpq does. An established
// connection gets limits for a peer that disappears, unless others were chosen.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include <libpq-fe.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/cancel.hpp>
#include <alphaswarm/pg/config.hpp>
#include <alphaswarm/pg/connection_text.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/pg/wait.hpp>

namespace alphaswarm::pg {

/// The defaults if neither the program nor the environment sets anything else.
struct default_limits {
    static constexpr int connect_seconds = 10;  ///< for each address
    static constexpr int tcp_user_timeout_ms =
        60000;  ///< if what was sent is not acknowledged for this long, the connection is dead
    static constexpr int keepalives_idle_seconds = 30;  ///< a silent connection is probed after this long,
    static constexpr int keepalives_interval_seconds = 10;  ///< and again after this long,
    static constexpr int keepalives_count = 3;  ///< and is dead after this many unanswered probes
    static constexpr int leaving_ms =
        5000;  ///< how long a destructor waits for the server before it closes the connection
};

namespace detail {

/// The keywords of a connection as libpq has merged them: from the program, the environment, the service file.
class merged_keywords {
public:
    explicit merged_keywords(PGconn* of) noexcept : all_(PQconninfo(of)) {}
    merged_keywords(merged_keywords const&) = delete;
    ~merged_keywords() { PQconninfoFree(all_); }

    /// Null if it is not set.
    [[nodiscard]] char const* operator[](char const* keyword) const noexcept {
        for (auto const* option = all_; option && option->keyword; ++option)
            if (std::strcmp(option->keyword, keyword) == 0) return option->val && *option->val ? option->val : nullptr;
        return nullptr;
    }
    [[nodiscard]] PQconninfoOption const* all() const noexcept { return all_; }

private:
    PQconninfoOption* all_;
};

/// The limit for each address; 0: none. Throws usage_error if it is not an integer.
ALPHASWARM_COLD inline int connect_seconds(merged_keywords const& said) {
    char const* const text = said["connect_timeout"];
    if (!text) return default_limits::connect_seconds;
    char* end = nullptr;
    long const number = std::strtol(text, &end, 10);
    while (is_space(*end)) ++end;
    if (end == text || *end) throw_usage(message_builder() << "connect_timeout: not a whole number of seconds");
    return number < 0 ? 0 : number > 2147483 ? 2147483 : static_cast<int>(number);
}

/// As PQconnectStartParams takes them.
struct keyword_arrays {
    static constexpr int capacity = 128;  // libpq knows some 45
    char const* keywords[capacity]{};
    char const* values[capacity]{};
    int count = 0;

    void add(char const* keyword, char const* value) noexcept {
        if (count == capacity - 1) return;
        keywords[count] = keyword;
        values[count++] = value;
    }
};

enum class connected { yes, no, silent };

/// One list of hosts being tried, up to a host that accepts the connection and does not continue.
class connecting {
public:
    using step = PostgresPollingStatusType (*)(PGconn*);

    connecting(PGconn* with, int seconds, deadline until) noexcept : with_(with), seconds_(seconds), until_(until) {}

    [[nodiscard]] connected run(step next, message_builder& heard) {
        for (auto asks = PGRES_POLLING_WRITING;; asks = next(with_)) {
            if (asks == PGRES_POLLING_OK) return connected::yes;
            if (asks != PGRES_POLLING_READING && asks != PGRES_POLLING_WRITING) return connected::no;
            if (begin_share() && is_known_silent(heard)) {
                if (PQstatus(with_) != CONNECTION_STARTED) return connected::no;
                go_on();
                continue;
            }
            if (PQsocket(with_) < 0 ||
                wait(PQsocket(with_), asks == PGRES_POLLING_READING ? POLLIN : POLLOUT, earlier(share_, until_)))
                continue;
            heard << "no answer from " << place(with_)
                  << (until_.is_over() ? " before the deadline\n" : " within the connect_timeout of ");
            if (until_.is_over()) return connected::silent;
            heard << seconds_ << " s\n";
            if (PQstatus(with_) != CONNECTION_STARTED) return connected::silent;
            go_on();
        }
    }
    /// The address libpq is trying, for error messages.
    [[nodiscard]] static std::string place(PGconn* with) {
        auto const known = [](char const* text) { return std::string_view(text ? text : ""); };
        std::string_view const host = known(PQhost(with)), address = known(PQhostaddr(with));
        message_builder out;
        out << "\"" << host << "\"";
        if (!address.empty() && address != host) out << " (" << address << ")";
        out << ", port " << known(PQport(with));
        return out.take();
    }

private:
    /// Restarts the clock if libpq has moved on to another address, and returns true then.
    bool begin_share() {
        std::string now = place(with_);
        if (now == where_) return false;
        where_ = std::move(now);
        share_ = seconds_ == 0 ? deadline() : deadline::in(milliseconds(seconds_ * 1000));
        return true;
    }
    /// Fails the attempt as a refusal would, so that libpq tries the next address.
    void go_on() {
        ::shutdown(PQsocket(with_), SHUT_RDWR);
        where_.clear();
    }
    /// It had its share, in an earlier pass through the list.
    [[nodiscard]] bool is_known_silent(message_builder const& heard) const {
        return heard.text().find("no answer from " + where_ + " ") != std::string::npos;
    }

    PGconn* with_;
    int seconds_;
    deadline until_;
    deadline share_;
    std::string where_;
};

/// One of the elements between commas; empty past the end. A list of one applies to all.
inline std::string_view element(char const* list, std::size_t index) noexcept {
    std::string_view rest(list ? list : "");
    if (rest.find(',') == rest.npos) return rest;
    for (; index; --index) {
        std::size_t const comma = rest.find(',');
        if (comma == rest.npos) return {};
        rest.remove_prefix(comma + 1);
    }
    return rest.substr(0, rest.find(','));
}
inline std::size_t elements(char const* list) noexcept {
    std::size_t count = 1;
    for (char const* c = list ? list : ""; *c; ++c) count += *c == ',';
    return count;
}

/// A connection to the same hosts, starting with the one after the host at which the silent connection stopped; null if
/// there is no other.
ALPHASWARM_COLD inline PGconn* start_after(PGconn* silent, merged_keywords const& said) {
    char const *const hosts = said["host"], *const addresses = said["hostaddr"], *const ports = said["port"];
    std::size_t const count = elements(addresses ? addresses : hosts);
    std::size_t at = 0;
    auto const is_here = [&](std::size_t i) {
        std::string_view const host = element(hosts, i), address = element(addresses, i), port = element(ports, i);
        return (host.empty() || host == PQhost(silent)) && (address.empty() || address == PQhostaddr(silent)) &&
               (port.empty() || port == PQport(silent));
    };
    while (at < count && !is_here(at)) ++at;
    if (count < 2 || at == count) return nullptr;
    auto const rotated = [&](char const* list) {
        std::string out;
        if (!list || elements(list) != count) return std::string(list ? list : "");
        for (std::size_t i = 1; i <= count; ++i) (out += element(list, (at + i) % count)) += i == count ? "" : ",";
        return out;
    };
    std::string const turned[] = {rotated(hosts), rotated(addresses), rotated(ports)};
    char const* const lists[] = {"host", "hostaddr", "port"};
    keyword_arrays same;
    for (auto const* option = said.all(); option && option->keyword; ++option) {
        if (!option->val || !*option->val) continue;
        char const* value = option->val;
        for (std::size_t i = 0; i < 3; ++i)
            if (std::strcmp(option->keyword, lists[i]) == 0) value = turned[i].c_str();
        same.add(option->keyword, value);
    }
    return PQconnectStartParams(same.keywords, same.values, 0);
}

/// Starts connecting; null if there is no memory. Server-side limits are appended to the options that apply anyway.
ALPHASWARM_COLD inline PGconn* start_connecting(config const& where) {
    auto const start = [&where](char const* options) {
        keyword_arrays all;
        all.add("fallback_application_name", "alphaswarm");
        where.each([&](char const* keyword, char const* value) { all.add(keyword, value); });
        if (options) all.add("options", options);  // the last value of a keyword applies
        all.add("client_encoding", "UTF8");  // in the startup packet: no SET that a pooler would have to undo
        return PQconnectStartParams(all.keywords, all.values, 0);
    };
    std::string const limits = where.server_limits();
    if (limits.empty()) return start(nullptr);
    std::string options(where.get("options"));
    if (options.empty() && (std::getenv("PGOPTIONS") || std::getenv("PGSERVICE") || !where.get("service").empty())) {
        PGconn* const asked = start(nullptr);
        {
            merged_keywords const merged(asked);
            if (char const* const found = merged["options"]) options = found;
        }
        PQfinish(asked);
    }
    return start((options + limits).c_str());
}

/// The result of connecting.
struct beginning {
    std::int32_t cancel_key = 0;
    bool cancellable = false;
    int seconds = 0;  ///< for each address
    message_builder heard;  ///< why it failed
};
/// Continues what was started, and tries the next hosts if one is silent: the handle may then be a different one.
ALPHASWARM_COLD inline bool finish_connecting(PGconn*& handle, connecting::step next, deadline until, beginning& out) {
    for (std::size_t tries = 1;; ++tries) {
        PGconn* another = nullptr;
        {
            merged_keywords const said(handle);
            if (char const* const fault = values_fault(said.all()))
                throw_usage(message_builder() << "connecting: " << fault);
            out.seconds = connect_seconds(said);
            key_listener const listening(handle);
            connected const came = connecting(handle, out.seconds, until).run(next, out.heard);
            out.cancellable = came == connected::yes && listening.find(out.cancel_key);
            if (came == connected::yes) return true;
            std::size_t const hosts = elements(said["hostaddr"] ? said["hostaddr"] : said["host"]);
            if (came == connected::silent && tries < hosts && !until.is_over()) another = start_after(handle, said);
        }
        out.heard << (handle ? PQerrorMessage(handle) : "out of memory");
        if (!another) return false;
        PQfinish(handle);
        handle = another;
        next = PQconnectPoll;
    }
}

/// Detects a peer that disappears silently: sets what libpq would set if configured.
ALPHASWARM_COLD inline void set_tcp_limits(PGconn* on) noexcept {
    int const socket = PQsocket(on);
    int family = 0;
    socklen_t size = sizeof family;
    if (::getsockopt(socket, SOL_SOCKET, SO_DOMAIN, &family, &size) != 0 || (family != AF_INET && family != AF_INET6))
        return;
    merged_keywords const said(on);
    auto const set = [&](char const* keyword, int option, int value) {
        if (!said[keyword]) ::setsockopt(socket, IPPROTO_TCP, option, &value, sizeof value);
    };
    set("tcp_user_timeout", TCP_USER_TIMEOUT, default_limits::tcp_user_timeout_ms);
    if (char const* const on_or_off = said["keepalives"]; on_or_off && std::atoi(on_or_off) == 0) return;
    set("keepalives_idle", TCP_KEEPIDLE, default_limits::keepalives_idle_seconds);
    set("keepalives_interval", TCP_KEEPINTVL, default_limits::keepalives_interval_seconds);
    set("keepalives_count", TCP_KEEPCNT, default_limits::keepalives_count);
}

}  // namespace detail
}  // namespace alphaswarm::pg
