// SPDX-License-Identifier: BSL-1.0
// A private, disposable PostgreSQL server for tests, examples and tools; not for production. It lives in a folder of
// its own below TMPDIR and listens only on a Unix socket; if TMPDIR is not suitable for sockets, they get a folder of
// their own in /tmp. A guardian process creates and runs it and watches a pipe: when the program ends, however
// abruptly, the pipe closes and the server and its folder are removed. PostgreSQL refuses to run as root, so under root
// the server runs as another user. Needs Linux and the server's binaries.
#pragma once

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <ftw.h>
#include <grp.h>
#include <poll.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <alphaswarm/pg/config.hpp>
#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/pg/server_programs.hpp>

namespace alphaswarm::pg {

struct scratch_options {
    std::vector<std::string> settings;  ///< such as "log_statement=all"
    bool keep = false;  ///< keeps the stopped server's folder, for inspection
    std::string run_as = "postgres";  ///< the user that owns the server if the program runs as root
    int deadline_seconds = 60;  ///< for initdb and startup together
};

namespace detail {
inline void remove_tree(char const* directory) noexcept {
    ::nftw(
        directory,
        [](char const* path, struct stat const*, int, FTW*) { return ::remove(path), 0; },
        16,
        FTW_DEPTH | FTW_PHYS);
}
}  // namespace detail

/// Ready when constructed; stopped and removed when destroyed. Durability is off, authentication is trust, the
/// superuser is postgres, the encoding UTF8, the locale C. Throws alphaswarm::error with the server's log if it cannot
/// start.
///
///     scratch_server server;
///     connection db(server.dsn());
class scratch_server {
public:
    explicit scratch_server(scratch_options const& how = {}) : deadline_seconds_(how.deadline_seconds) {
        std::string const binaries = detail::find_server_directory();
        uid_t uid = ::geteuid();
        gid_t gid = ::getegid();
        if (uid == 0) {
            passwd const* const user = ::getpwnam(how.run_as.c_str());
            if (!user || user->pw_uid == 0)
                throw usage_error("scratch_server: PostgreSQL refuses to run as root and there is no other user '" +
                                  how.run_as + "' to run it; see scratch_options::run_as");
            uid = user->pw_uid;
            gid = user->pw_gid;
        }
        make_folders(uid, gid);
        start(how, binaries, uid, gid);
        try {
            await(deadline_seconds_);
        } catch (...) {
            stop();
            throw;
        }
    }
    scratch_server(scratch_server&& other) noexcept
        : folder_(std::exchange(other.folder_, {})),
          sockets_(std::exchange(other.sockets_, {})),
          deadline_seconds_(other.deadline_seconds_),
          guardian_(std::exchange(other.guardian_, -1)),
          lifeline_(std::exchange(other.lifeline_, -1)),
          status_(std::exchange(other.status_, -1)) {}
    scratch_server& operator=(scratch_server&& other) noexcept {
        std::swap(folder_, other.folder_);
        std::swap(sockets_, other.sockets_);
        std::swap(deadline_seconds_, other.deadline_seconds_);
        std::swap(guardian_, other.guardian_);
        std::swap(lifeline_, other.lifeline_);
        std::swap(status_, other.status_);
        return *this;
    }
    ~scratch_server() { stop(); }

    /// A connection string, for libpq and for connection.
    [[nodiscard]] std::string dsn(std::string_view database = "postgres") const {
        std::string out = "host='" + escaped(sockets_) + "' port=5432 user=postgres dbname='" + escaped(database) + "'";
        return out;
    }
    /// The folder with its socket and with `data`, the database's folder or a link to it.
    [[nodiscard]] std::string const& socket_directory() const noexcept { return sockets_; }
    /// Stops the server and starts it again on the same data: every session ends. `immediately` is like a crash:
    /// sessions are not notified, and the server recovers from its log.
    void restart(bool immediately = false) {
        char const asked = immediately ? 'i' : 'f';
        char down = 0;
        if (::write(lifeline_, &asked, 1) != 1 || ::read(status_, &down, 1) != 1)
            throw error("scratch_server: the server had ended before it could be restarted; its log:\n" + log());
        await(deadline_seconds_);
    }
    /// Everything that initdb and the server have written.
    [[nodiscard]] std::string log() const {
        std::string out;
        if (int const file = ::open((folder_ + "/log").c_str(), O_RDONLY | O_CLOEXEC); file >= 0) {
            char buffer[4096];
            for (ssize_t got; (got = ::read(file, buffer, sizeof buffer)) > 0;)
                out.append(buffer, static_cast<std::size_t>(got));
            ::close(file);
        }
        return out;
    }
    /// Nobody may be connected to the template, which is copied.
    void create_database(std::string_view name, std::string_view template_name = "") const {
        std::string sql = "create database " + quoted(name);
        if (!template_name.empty()) sql += " template " + quoted(template_name);
        pg::connection(dsn()).execute(sql);
    }
    /// Ends the sessions that use it.
    void drop_database(std::string_view name) const {
        pg::connection(dsn()).execute("drop database if exists " + quoted(name) + " with (force)");
    }

private:
    static std::string quoted(std::string_view name) {
        std::string out = "\"";
        for (char c : name) (c == '"' ? out += '"' : out) += c;
        return out += '"';
    }
    static std::string escaped(std::string_view text) {
        std::string out;
        for (char c : text) (c == '\'' || c == '\\' ? out += '\\' : out) += c;
        return out;
    }
    void make_folders(uid_t uid, gid_t gid);
    void start(scratch_options const& how, std::string const& binaries, uid_t uid, gid_t gid);
    void await(int seconds);
    void stop() noexcept {
        if (guardian_ <= 0) return;
        ::close(lifeline_);
        while (::waitpid(guardian_, nullptr, 0) < 0 && errno == EINTR) {
        }
        ::close(status_);
        guardian_ = -1;
    }

    std::string folder_;  // data and log
    std::string sockets_;  // the same, or a folder in /tmp with a link
    int deadline_seconds_;
    pid_t guardian_ = -1;
    int lifeline_ = -1;  // the guardian reads the other end: requests, and end of file when this process is gone
    int status_ = -1;  // the guardian reports here that the server is down for a restart, and closes it when it ends
};

namespace detail {
[[nodiscard]] inline std::string make_folder(std::string const& parent) {
    std::string made = parent + "/alphaswarm-XXXXXX";
    if (!::mkdtemp(made.data()))
        throw error("scratch_server: cannot make a folder " + made + ": " + std::strerror(errno));
    return made;
}
/// Whether that user can enter the folder and all folders above it.
[[nodiscard]] inline bool is_enterable(std::string const& folder, uid_t uid, gid_t gid) {
    for (std::size_t slash = folder.find('/', 1);; slash = folder.find('/', slash + 1)) {
        struct stat found{};
        if (::stat(folder.substr(0, slash).c_str(), &found) != 0) return false;
        mode_t const bit = found.st_uid == uid ? S_IXUSR : found.st_gid == gid ? S_IXGRP : S_IXOTH;
        if (!(found.st_mode & bit)) return false;
        if (slash == folder.npos) return true;
    }
}
/// Whether a connection string, a list of folders in the server's configuration and a socket address of 107 bytes can
/// contain it unchanged.
[[nodiscard]] inline bool is_for_sockets(std::string_view folder) {
    if (folder.size() + std::strlen("/.s.PGSQL.5432") > 107) return false;
    for (char c : folder)
        if (!is_host_character(c) && c != '/' && c != '+') return false;
    return true;
}

/// The process between the program and the server: system calls and strings prepared before the fork.
struct guardian {
    char const* directory;
    char const* sockets;
    char const* log;
    char* const* initdb;
    char* const* postgres;
    uid_t uid;
    gid_t gid;
    int lifeline;  // a byte requests a restart; end of file means the program has let go or is gone
    int status;  // a byte says that the server is down for a restart; closed means there is none
    bool keep;

    [[noreturn]] void run() const noexcept {
        ::signal(SIGPIPE, SIG_IGN);
        ::setsid();  // an interrupt at the terminal reaches the program, which then closes the pipe
        int const nothing = ::open("/dev/null", O_RDWR);
        for (int fd = 0; nothing >= 0 && fd < 3; ++fd) ::dup2(nothing, fd);
        for (int fd = 3; fd < 4096; ++fd)  // otherwise it would keep the program's other sockets open
            if (fd != lifeline && fd != status) ::close(fd);
        int ended = 0;
        pid_t child = launch(initdb);
        bool running = child > 0 && watch(child, -child, SIGKILL, ended) == outcome::ended && WIFEXITED(ended) &&
                       WEXITSTATUS(ended) == 0;
        while (running && (child = launch(postgres)) > 0)
            if ((running = watch(child, child, keep ? SIGINT : SIGQUIT, ended) == outcome::restart))
                running = ::write(status, "", 1) == 1;
        ::close(status);
        for (pollfd watched{lifeline, POLLIN, 0}; ::poll(&watched, 1, -1) <= 0;) {
        }  // the program may read the log first
        if (!keep) {
            remove_tree(directory);
            remove_tree(sockets);
        }
        ::_exit(0);
    }

private:
    [[nodiscard]] pid_t launch(char* const* command) const noexcept {
        pid_t const self = ::getpid();
        pid_t const child = ::fork();
        if (child != 0) return child;
        ::setpgid(0, 0);
        int const out = ::open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
        ::dup2(out, STDOUT_FILENO);
        ::dup2(out, STDERR_FILENO);
        if (::chdir(directory) != 0) ::_exit(126);
        if (::geteuid() == 0 && (::setgroups(1, &gid) != 0 || ::setgid(gid) != 0 || ::setuid(uid) != 0)) ::_exit(126);
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT);  // after setuid, which clears it
        if (::getppid() != self) ::_exit(125);
        sigset_t none;
        ::sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
        for (int number : {SIGINT, SIGTERM, SIGQUIT, SIGHUP, SIGPIPE, SIGCHLD, SIGUSR1, SIGUSR2})
            ::signal(number, SIG_DFL);
        ::execv(command[0], command);
        ::_exit(127);
    }
    enum class outcome { ended, let_go, restart };
    /// Waits for the child to end; stops it with the signal `how` when the program lets go or requests a restart.
    outcome watch(pid_t child, pid_t whom, int how, int& ended) const noexcept {
        outcome came = outcome::let_go;
        for (;;) {
            pollfd watched{lifeline, POLLIN, 0};
            if (::poll(&watched, 1, 20) > 0) break;
            if (::waitpid(child, &ended, WNOHANG) == child) return outcome::ended;
        }
        if (char asked = 0; ::read(lifeline, &asked, 1) == 1) {
            came = outcome::restart;
            how = asked == 'i' ? SIGQUIT : SIGINT;
        }
        ::kill(whom, how);
        ::kill(whom, SIGCONT);  // a stopped process receives it only after that
        for (int tries = 0; tries < 1000; ++tries) {
            if (::waitpid(child, nullptr, WNOHANG) == child) return came;
            ::poll(nullptr, 0, 5);
        }
        ::kill(whom, SIGKILL);
        ::waitpid(child, nullptr, 0);
        return came;
    }
};
}  // namespace detail

inline void scratch_server::make_folders(uid_t uid, gid_t gid) {
    char const* const wanted = std::getenv("TMPDIR");
    char const* const given = wanted && *wanted ? wanted : "/tmp";
    char* const whole = ::realpath(given, nullptr);
    std::string parent = whole ? whole : given;
    std::free(whole);
    if (whole && !detail::is_enterable(parent, uid, gid)) parent = "/tmp";
    if (parent == "/") parent.clear();
    folder_ = sockets_ = detail::make_folder(parent);
    if (detail::is_for_sockets(folder_)) return;
    try {
        sockets_ = detail::make_folder("/tmp");
    } catch (...) {
        detail::remove_tree(folder_.c_str());
        throw;
    }
    if (::symlink((folder_ + "/data").c_str(), (sockets_ + "/data").c_str()) != 0) return;  // only for inspection
}

inline void scratch_server::start(scratch_options const& how, std::string const& binaries, uid_t uid, gid_t gid) {
    std::vector<std::string> make = {binaries + "/initdb",
                                     "-D",
                                     folder_ + "/data",
                                     "-U",
                                     "postgres",
                                     "-A",
                                     "trust",
                                     "--encoding",
                                     "UTF8",
                                     "--locale",
                                     "C",
                                     "--no-sync",
                                     "--no-instructions"};
    std::vector<std::string> serve = {binaries + "/postgres", "-D", folder_ + "/data", "-k", sockets_, "-p", "5432"};
    auto const set = [&](std::string setting) {
        serve.emplace_back("-c");
        serve.push_back(std::move(setting));
    };
    for (char const* usual : {"listen_addresses=",
                              "fsync=off",
                              "full_page_writes=off",
                              "unix_socket_permissions=0700",
                              "log_destination=stderr",
                              "logging_collector=off"})
        set(usual);
    for (auto const& setting : how.settings) set(setting);
    auto const pointers = [](std::vector<std::string>& words) {
        std::vector<char*> out;
        out.reserve(words.size() + 1);
        for (auto& word : words) out.push_back(word.data());
        out.push_back(nullptr);
        return out;
    };
    auto const initdb = pointers(make), postgres = pointers(serve);
    std::string const log = folder_ + "/log";
    int lifeline[2] = {-1, -1}, status[2] = {-1, -1};
    bool const ready =
        (::geteuid() != 0 || (::chown(folder_.c_str(), uid, gid) == 0 && ::chown(sockets_.c_str(), uid, gid) == 0)) &&
        ::pipe2(lifeline, O_CLOEXEC) == 0 && ::pipe2(status, O_CLOEXEC) == 0;
    guardian_ = ready ? ::fork() : -1;
    if (guardian_ == 0)
        detail::guardian{folder_.c_str(),
                         sockets_.c_str(),
                         log.c_str(),
                         initdb.data(),
                         postgres.data(),
                         uid,
                         gid,
                         lifeline[0],
                         status[1],
                         how.keep}
            .run();
    int const why = errno;
    for (int fd : {lifeline[0], status[1]})
        if (fd >= 0) ::close(fd);
    lifeline_ = lifeline[1];
    status_ = status[0];
    if (guardian_ > 0) return;
    for (int fd : {lifeline_, status_})
        if (fd >= 0) ::close(fd);
    detail::remove_tree(folder_.c_str());
    detail::remove_tree(sockets_.c_str());
    throw error(std::string("scratch_server: cannot start: ") + std::strerror(why));
}

inline void scratch_server::await(int seconds) {
    config const where = config(dsn()).connect_timeout(seconds < 1 ? 1 : seconds);
    deadline const until = deadline::in(milliseconds(seconds * 1000));
    do {
        if (wait(status_, POLLIN, 10))
            throw error("scratch_server: the server ended before it was ready; its log:\n" + log());
        if (::access((sockets_ + "/.s.PGSQL.5432").c_str(), F_OK) != 0) continue;
        try {
            pg::connection const ready(where);
            return;
        } catch (connection_error const&) {  // it is still starting
        }
    } while (!until.is_over());
    throw error("scratch_server: the server was not ready within " + std::to_string(seconds) + " seconds; its log:\n" +
                log());
}

}  // namespace alphaswarm::pg

namespace alphaswarm {
using pg::scratch_options;
using pg::scratch_server;
}  // namespace alphaswarm
