// SPDX-License-Identifier: BSL-1.0
// Asks the server to stop a statement, within a time limit. PQcancel() waits forever for a server that has stopped, so
// the request, sixteen bytes to the address of the connection, is sent from here. It needs the key that the server sent
// when the session began; libpq keeps it private and shows it only in message traces, so messages are traced while a
// session begins. Like libpq's own, the request is sent unencrypted: it contains nothing but the key.
#pragma once

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <libpq-fe.h>
#include <sys/socket.h>
#include <unistd.h>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/wait.hpp>

namespace alphaswarm::pg::detail {

/// Listens while a session begins; one for each connection attempt. It keeps one line at a time, and no more of it than
/// a key needs.
class key_listener {
public:
    explicit key_listener(PGconn* to) noexcept : to_(to) {
        static constexpr cookie_io_functions_t functions{nullptr,
                                                         [](void* self, char const* text, std::size_t size) {
                                                             static_cast<key_listener*>(self)->hear(text, size);
                                                             return static_cast<ssize_t>(size);
                                                         },
                                                         nullptr,
                                                         nullptr};
        heard_ = ::fopencookie(this, "w", functions);
        if (!heard_) return;
        std::setvbuf(heard_, nullptr, _IONBF, 0);
        PQtrace(to_, heard_);
        PQsetTraceFlags(to_, PQTRACE_SUPPRESS_TIMESTAMPS);
    }
    key_listener(key_listener const&) = delete;
    /// The connection must still exist.
    ~key_listener() {
        if (!heard_) return;
        PQuntrace(to_);
        std::fclose(heard_);
        ::explicit_bzero(line_, sizeof line_);
    }
    /// False if the server sent none.
    [[nodiscard]] bool find(std::int32_t& key) const noexcept {
        if (!found_ || process_ != PQbackendPID(to_)) return false;
        key = key_;
        return true;
    }

private:
    void hear(char const* text, std::size_t size) noexcept {
        for (; size; --size, ++text) {
            if (*text != '\n') {
                if (length_ < sizeof line_ - 1) line_[length_++] = *text;
                continue;
            }
            line_[length_] = '\0';
            length_ = 0;
            static constexpr char message[] = "BackendKeyData\t";
            char const* const at = std::strstr(line_, message);
            if (!at) continue;
            char* end = nullptr;
            process_ = std::strtol(at + sizeof message - 1, &end, 10);
            found_ = *end == ' ';
            key_ = static_cast<std::int32_t>(std::strtol(end, &end, 10));
            found_ = found_ && *end == '\0';
        }
    }

    PGconn* to_;
    std::FILE* heard_ = nullptr;
    char line_[96]{};
    std::size_t length_ = 0;
    long process_ = 0;
    std::int32_t key_ = 0;
    bool found_ = false;
};

/// A socket that is closed with its object.
class own_socket {
public:
    explicit own_socket(int number) noexcept : number_(number) {}
    own_socket(own_socket const&) = delete;
    ~own_socket() {
        if (number_ >= 0) ::close(number_);
    }
    [[nodiscard]] int number() const noexcept { return number_; }

private:
    int number_;
};

/// Asks the server at the other end of `socket`; returns true if it has accepted the request, which it signals by
/// closing the connection.
ALPHASWARM_COLD inline bool request_cancel(int socket, int process, std::int32_t key, deadline until) noexcept {
    sockaddr_storage there{};
    socklen_t size = sizeof there;
    if (::getpeername(socket, reinterpret_cast<sockaddr*>(&there), &size) != 0) return false;
    own_socket const asking(::socket(there.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    while (::connect(asking.number(), reinterpret_cast<sockaddr const*>(&there), size) != 0) {
        if (errno == EINPROGRESS) {
            int failed = 0;
            socklen_t length = sizeof failed;
            if (!wait(asking.number(), POLLOUT, until)) return false;
            if (::getsockopt(asking.number(), SOL_SOCKET, SO_ERROR, &failed, &length) != 0 || failed != 0) return false;
            break;
        }
        if ((errno != EAGAIN && errno != EINTR) || until.is_over()) return false;
        pause(milliseconds(10), until);  // a Unix socket whose queue is full
    }
    unsigned char request[16];
    std::size_t at = 0;
    for (std::uint32_t const word : {std::uint32_t{sizeof request},
                                     std::uint32_t{80877102},
                                     static_cast<std::uint32_t>(process),
                                     static_cast<std::uint32_t>(key)})
        for (int shift = 24; shift >= 0; shift -= 8) request[at++] = static_cast<unsigned char>(word >> shift);
    if (::send(asking.number(), request, sizeof request, MSG_NOSIGNAL) != static_cast<ssize_t>(sizeof request))
        return false;
    return wait(asking.number(), POLLIN, until) != 0;
}

#ifdef LIBPQ_HAS_ASYNC_CANCEL  // libpq 17 and later can do it without waiting, and encrypted if the connection is
ALPHASWARM_COLD inline bool request_cancel(PGconn* of, deadline until) noexcept {
    PGcancelConn* const asking = PQcancelCreate(of);
    auto asks = asking && PQcancelStart(asking) ? PGRES_POLLING_WRITING : PGRES_POLLING_FAILED;
    while ((asks == PGRES_POLLING_READING || asks == PGRES_POLLING_WRITING) &&
           wait(PQcancelSocket(asking), asks == PGRES_POLLING_READING ? POLLIN : POLLOUT, until))
        asks = PQcancelPoll(asking);
    PQcancelFinish(asking);
    return asks == PGRES_POLLING_OK;
}
#endif

}  // namespace alphaswarm::pg::detail
