// SPDX-License-Identifier: BSL-1.0
// Where PostgreSQL's server programs are on this machine, for the private servers of tests, examples and tools.
#pragma once

#include <cerrno>
#include <cstdlib>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <glob.h>
#include <sys/wait.h>
#include <unistd.h>

#include <alphaswarm/pg/error.hpp>

namespace alphaswarm::pg::detail {

[[nodiscard]] inline bool is_server_directory(std::string const& directory) {
    return ::access((directory + "/initdb").c_str(), X_OK) == 0 &&
           ::access((directory + "/postgres").c_str(), X_OK) == 0;
}
/// The first line of a program's output; empty if it fails.
[[nodiscard]] inline std::string first_line_of(char const* program, char const* argument) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return {};
    pid_t const child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::execlp(program, program, argument, static_cast<char*>(nullptr));
        ::_exit(127);
    }
    ::close(ends[1]);
    std::string out;
    char buffer[256];
    for (ssize_t got; child > 0 && ((got = ::read(ends[0], buffer, sizeof buffer)) > 0 || (got < 0 && errno == EINTR));)
        if (got > 0) out.append(buffer, static_cast<std::size_t>(got));
    ::close(ends[0]);
    if (child > 0)
        while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
        }
    return out.substr(0, out.find('\n'));
}
/// ALPHASWARM_POSTGRES_BIN, PATH, `pg_config --bindir`, then the newest of the usual package locations.
[[nodiscard]] inline std::string find_server_directory() {
    if (char const* named = std::getenv("ALPHASWARM_POSTGRES_BIN"); named && *named) {
        if (is_server_directory(named)) return named;
        throw usage_error(std::string("ALPHASWARM_POSTGRES_BIN names ") + named +
                          ", which holds no initdb and postgres");
    }
    char const* const path = std::getenv("PATH");
    for (std::string_view rest = path ? path : ""; !rest.empty();) {
        std::size_t const end = rest.find(':');
        if (std::string const directory(rest.substr(0, end)); is_server_directory(directory)) return directory;
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    if (std::string const told = first_line_of("pg_config", "--bindir"); is_server_directory(told)) return told;
    std::string newest;
    double version = -1;
    for (char const* pattern : {"/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/usr/local/pgsql*/bin"}) {
        glob_t found{};
        if (::glob(pattern, 0, nullptr, &found) == 0)
            for (std::size_t i = 0; i < found.gl_pathc; ++i) {
                std::string const directory = found.gl_pathv[i];
                std::size_t const digit = directory.find_first_of("0123456789");
                double const number = digit == std::string::npos ? 0 : std::atof(directory.c_str() + digit);
                if (number > version && is_server_directory(directory)) newest = directory, version = number;
            }
        ::globfree(&found);
    }
    if (!newest.empty()) return newest;
    throw usage_error(
        "scratch_server: found no folder with initdb and postgres in PATH, by pg_config or under "
        "/usr/lib/postgresql; install a PostgreSQL server or set ALPHASWARM_POSTGRES_BIN");
}

}  // namespace alphaswarm::pg::detail
