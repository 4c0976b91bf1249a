// SPDX-License-Identifier: BSL-1.0
// A TCP proxy between a client and the test server that cuts connections at a chosen place: before a message is passed
// on, after it but before its answer returns, within the answer, or at a byte of either direction. It can also go
// silent there instead.
// One thread and one poll loop; it listens on a free port of the loopback interface.
#pragma once

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <list>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <alphaswarm/pg/config.hpp>

namespace alphaswarm::test {

/// Where a connection is cut, once.
struct cut {
    enum class place {
        client_byte,  ///< after `byte` bytes from the client have been passed on
        server_byte,  ///< after `byte` bytes from the server have been passed on
        before_message,  ///< the message is not passed on
        before_answer,  ///< the message is passed on, but nothing of the answer that the server begins to send
        within_answer,  ///< `byte` bytes of that answer are passed on
    };
    place where = place::client_byte;
    std::size_t byte = 0;
    char message = 'Q';  ///< its type on the wire: Q a simple query, E an execution, S a Sync
    std::string containing{};  ///< text within the message, such as "commit"; empty: any
    int connection = 0;  ///< the n-th that this proxy accepts, from 1; 0: whichever gets there first
    bool hard = true;  ///< the client sees a reset rather than an orderly end
    bool silent = false;  ///< the client sees neither: the connection stays open, but nothing more is passed on
};

/// Runs from construction on; its destructor ends all connections.
class proxy {
public:
    /// `server` is a connection string; the host may be a folder of Unix sockets.
    explicit proxy(std::string const& server) : server_(server) {
        listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        sockaddr_in here{};
        here.sin_family = AF_INET;
        here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof here;
        if (listener_ < 0 || ::bind(listener_, reinterpret_cast<sockaddr*>(&here), size) != 0 ||
            ::listen(listener_, 64) != 0 || ::getsockname(listener_, reinterpret_cast<sockaddr*>(&here), &size) != 0 ||
            ::pipe2(wake_.data(), O_CLOEXEC) != 0)
            throw std::runtime_error(std::string("proxy: ") + std::strerror(errno));
        port_ = ntohs(here.sin_port);
        thread_ = std::thread([this] { run(); });
    }
    proxy(proxy const&) = delete;
    ~proxy() {
        ::close(wake_[1]);
        thread_.join();
        ::close(wake_[0]);
        ::close(listener_);
    }

    /// The server's connection string with the proxy in between. Nothing is encrypted, so that the proxy can read the
    /// messages.
    [[nodiscard]] pg::config config() const {
        pg::config there(server_);
        return there.host("127.0.0.1").port(port_).set("sslmode", "disable").set("gssencmode", "disable");
    }
    /// Each cut happens once; if several are armed, the first that fits.
    void arm(cut where) {
        std::lock_guard const lock(mutex_);
        armed_.push_back(std::move(where));
    }
    void disarm() {
        std::lock_guard const lock(mutex_);
        armed_.clear();
    }
    /// While true, new connections are reset.
    void refuse(bool on) {
        std::lock_guard const lock(mutex_);
        refusing_ = on;
    }
    [[nodiscard]] int connections() const {
        std::lock_guard const lock(mutex_);
        return accepted_;
    }
    [[nodiscard]] int cuts() const {
        std::lock_guard const lock(mutex_);
        return done_;
    }

    /// How often a client sent something after the server had: the number of round trips, including those of
    /// connecting.
    [[nodiscard]] int round_trips() const {
        std::lock_guard const lock(mutex_);
        return turns_;
    }

private:
    struct link {
        int client, server, number;
        std::string to_server{}, to_client{};  // read and not yet passed on
        std::string unparsed{};  // from the client, starting at the beginning of a message
        std::size_t from_client = 0, from_server = 0;  // bytes received so far
        bool started = false;  // the first message has no type
        bool silent_then = false;
        bool answer_is_cut = false;  // after `answer` more bytes from the server
        std::size_t answer = 0;
        bool server_spoke = true;
        bool over = false, hard = false, silent = false;
    };

    /// -1 if the server cannot be reached.
    [[nodiscard]] int connect() const {
        pg::config const where(server_);
        std::string const host(where.get("host")), port(where.get("port").empty() ? "5432" : where.get("port"));
        if (!host.empty() && host[0] == '/') {
            sockaddr_un there{};
            there.sun_family = AF_UNIX;
            std::string const path = host + "/.s.PGSQL." + port;
            if (path.size() >= sizeof there.sun_path) return -1;
            std::memcpy(there.sun_path, path.c_str(), path.size() + 1);
            return connected(
                ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0), reinterpret_cast<sockaddr*>(&there), sizeof there);
        }
        addrinfo wanted{}, *found = nullptr;
        wanted.ai_socktype = SOCK_STREAM;
        if (::getaddrinfo(host.empty() ? "127.0.0.1" : host.c_str(), port.c_str(), &wanted, &found) != 0) return -1;
        int const made =
            connected(::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0), found->ai_addr, found->ai_addrlen);
        ::freeaddrinfo(found);
        return made;
    }
    static int connected(int fd, sockaddr const* there, socklen_t size) {
        if (fd >= 0 && ::connect(fd, there, size) == 0) return ::fcntl(fd, F_SETFL, O_NONBLOCK), fd;
        if (fd >= 0) ::close(fd);
        return -1;
    }
    static void close(int fd, bool hard) {
        if (hard) {
            linger const none{1, 0};
            ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &none, sizeof none);
        }
        ::close(fd);
    }

    void accept() {
        int const client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (client < 0) return;
        int const yes = 1;
        ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        std::lock_guard const lock(mutex_);
        int const server = refusing_ ? -1 : connect();
        if (server < 0) return close(client, true);
        links_.push_back({client, server, ++accepted_});
    }
    /// Passes on what it can; false if the other side is gone.
    static bool pass(int fd, std::string& bytes) {
        while (!bytes.empty()) {
            ssize_t const sent = ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent < 0) return errno == EAGAIN || errno == EINTR;
            bytes.erase(0, static_cast<std::size_t>(sent));
        }
        return true;
    }
    /// Appends what has arrived, at most 64 KiB; false at the end of the stream.
    static bool take(int fd, std::string& into) {
        std::array<char, 65536> buffer;
        ssize_t const got = ::recv(fd, buffer.data(), buffer.size(), 0);
        if (got > 0) into.append(buffer.data(), static_cast<std::size_t>(got));
        return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
    }
    /// Passes on everything that came before the cut, then ends the connection or silences it.
    void end(link& l, bool hard, bool silent = false) {
        pass(l.server, l.to_server);
        pass(l.client, l.to_client);
        l.over = !silent;
        l.silent = silent;
        l.hard = hard;
    }
    /// Takes the first armed cut that fits; false if there is none.
    template <class Fits>
    bool fire(link& l, Fits&& fits, cut& fired) {
        std::lock_guard const lock(mutex_);
        for (auto at = armed_.begin(); at != armed_.end(); ++at)
            if ((at->connection == 0 || at->connection == l.number) && fits(*at)) {
                fired = std::move(*at);
                armed_.erase(at);
                ++done_;
                return true;
            }
        return false;
    }
    /// Passes on whole messages from the client, and watches for cuts.
    void from_client(link& l, std::string const& bytes) {
        if (std::exchange(l.server_spoke, false)) {
            std::lock_guard const lock(mutex_);
            ++turns_;
        }
        cut fired;
        if (fire(
                l,
                [&](cut const& c) {
                    return c.where == cut::place::client_byte && c.byte <= l.from_client + bytes.size();
                },
                fired)) {
            std::size_t const at = fired.byte > l.from_client ? fired.byte - l.from_client : 0;
            l.to_server.append(l.unparsed).append(bytes, 0, at);
            return end(l, fired.hard, fired.silent);
        }
        l.from_client += bytes.size();
        l.unparsed += bytes;
        for (;;) {
            std::size_t const head = l.started ? 1 : 0;
            if (l.unparsed.size() < head + 4) return;
            std::uint32_t length;
            std::memcpy(&length, l.unparsed.data() + head, 4);
            std::size_t const size = head + ntohl(length);
            if (l.unparsed.size() < size) return;
            std::string const message = l.unparsed.substr(0, size);
            auto const is_this = [&](cut const& c, bool before) {
                return (before ? c.where == cut::place::before_message
                               : c.where == cut::place::before_answer || c.where == cut::place::within_answer) &&
                       l.started && c.message == message[0] && message.find(c.containing) != message.npos;
            };
            if (fire(l, [&](cut const& c) { return is_this(c, true); }, fired)) return end(l, fired.hard, fired.silent);
            l.to_server += message;
            l.unparsed.erase(0, size);
            if (fire(l, [&](cut const& c) { return is_this(c, false); }, fired)) {
                l.answer_is_cut = true;
                l.answer = fired.where == cut::place::within_answer ? fired.byte : 0;
                l.hard = fired.hard;
                l.silent_then = fired.silent;
            }
            l.started = true;
        }
    }
    void from_server(link& l, std::string const& bytes) {
        l.server_spoke = true;
        cut fired;
        if (fire(
                l,
                [&](cut const& c) {
                    return c.where == cut::place::server_byte && c.byte <= l.from_server + bytes.size();
                },
                fired)) {
            l.to_client.append(bytes, 0, fired.byte > l.from_server ? fired.byte - l.from_server : 0);
            return end(l, fired.hard, fired.silent);
        }
        l.from_server += bytes.size();
        if (l.answer_is_cut && l.answer <= bytes.size()) {
            l.to_client.append(bytes, 0, l.answer);
            return end(l, l.hard, l.silent_then);
        }
        if (l.answer_is_cut) l.answer -= bytes.size();
        l.to_client += bytes;
    }
    void run() {
        static constexpr std::size_t much = 1 << 20;
        for (;;) {
            std::vector<pollfd> watched = {{wake_[0], POLLIN, 0}, {listener_, POLLIN, 0}};
            for (link const& l : links_) {
                auto const events = [](bool in, bool out) {
                    return static_cast<short>((in ? POLLIN : 0) | (out ? POLLOUT : 0));
                };
                if (l.silent) {
                    watched.insert(watched.end(), 2, pollfd{-1, 0, 0});
                    continue;
                }
                watched.push_back({l.client, events(l.to_server.size() < much, !l.to_client.empty()), 0});
                watched.push_back({l.server, events(l.to_client.size() < much, !l.to_server.empty()), 0});
            }
            if (::poll(watched.data(), watched.size(), -1) < 0) continue;
            if (watched[0].revents) break;
            std::size_t at = 2;
            for (link& l : links_) {
                short const client = watched[at++].revents, server = watched[at++].revents;
                std::string bytes;
                if (client & (POLLIN | POLLHUP | POLLERR)) {
                    if (take(l.client, bytes)) from_client(l, bytes);
                    else end(l, false);
                }
                bytes.clear();
                if (!l.over && !l.silent && (server & (POLLIN | POLLHUP | POLLERR))) {
                    if (take(l.server, bytes)) from_server(l, bytes);
                    else end(l, false);
                }
                if (!l.over && !l.silent && !(pass(l.server, l.to_server) && pass(l.client, l.to_client)))
                    end(l, false);
            }
            links_.remove_if([](link const& l) {
                if (l.over) close(l.client, l.hard), ::close(l.server);
                return l.over;
            });
            if (watched[1].revents) accept();
        }
        for (link const& l : links_) ::close(l.client), ::close(l.server);
    }

    std::string server_;
    int listener_ = -1, port_ = 0;
    std::array<int, 2> wake_{-1, -1};
    std::list<link> links_;  // used only by the thread
    mutable std::mutex mutex_;  // guards the members below
    std::vector<cut> armed_;
    bool refusing_ = false;
    int accepted_ = 0, done_ = 0, turns_ = 0;
    std::thread thread_;  // last: it uses all the others
};

}  // namespace alphaswarm::test
