// SPDX-License-Identifier: BSL-1.0
// Servers that do not answer, and a clock: a stopped process, a listener that accepts connections but sends nothing,
// and one that does not even accept them.
#pragma once

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <alphaswarm/pg/config.hpp>
#include <alphaswarm/pg/scratch_server.hpp>
#include <alphaswarm/pg/wait.hpp>

namespace alphaswarm::test {

/// Stops a process while this exists.
class stopped {
public:
    explicit stopped(pid_t process) : process_(process) { ::kill(process, SIGSTOP); }
    stopped(stopped const&) = delete;
    ~stopped() { ::kill(process_, SIGCONT); }

private:
    pid_t process_;
};
inline pid_t postmaster_of(scratch_server const& server) {
    int process = 0;
    if (std::FILE* const file = std::fopen((server.socket_directory() + "/data/postmaster.pid").c_str(), "r")) {
        if (std::fscanf(file, "%d", &process) != 1) process = 0;
        std::fclose(file);
    }
    if (process <= 0) throw std::runtime_error("no postmaster");
    return process;
}

/// A port of the loopback interface where the kernel accepts connections, but nobody serves them. With a full queue
/// they are not accepted either: whatever is sent there is lost.
class silent_listener {
public:
    explicit silent_listener(bool full = false) {
        socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        here_.sin_family = AF_INET;
        here_.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof here_;
        if (socket_ < 0 || ::bind(socket_, reinterpret_cast<sockaddr*>(&here_), size) != 0 ||
            ::listen(socket_, full ? 0 : 64) != 0 ||
            ::getsockname(socket_, reinterpret_cast<sockaddr*>(&here_), &size) != 0)
            throw std::runtime_error("silent_listener: no port");
        for (int i = 0; full && i < 8; ++i) {
            waiting_.push_back(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
            (void)::connect(waiting_.back(), reinterpret_cast<sockaddr*>(&here_), sizeof here_);
        }
    }
    silent_listener(silent_listener const&) = delete;
    ~silent_listener() {
        for (int one : waiting_) ::close(one);
        ::close(socket_);
    }
    [[nodiscard]] int port() const { return ntohs(here_.sin_port); }
    [[nodiscard]] pg::config config() const {
        return pg::config().host("127.0.0.1").port(port()).user("x").database("x").set("sslmode", "disable");
    }

private:
    int socket_ = -1;
    sockaddr_in here_{};
    std::vector<int> waiting_;
};

/// How long the call takes; this library's exceptions are ignored.
template <class Call>
int milliseconds_of(Call&& call) {
    auto const begun = pg::detail::milliseconds_now();
    try {
        call();
    } catch (error const&) {
    }
    return static_cast<int>(pg::detail::milliseconds_now() - begun);
}

}  // namespace alphaswarm::test
