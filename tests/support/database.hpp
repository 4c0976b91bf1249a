// SPDX-License-Identifier: BSL-1.0
// A fresh database for a test. All tests of one program share one private server, started on first use, unless the
// environment variable ALPHASWARM_TEST_SERVER holds the connection string of a server that the test run itself started.
#pragma once

#include <atomic>
#include <cstdlib>
#include <string>
#include <string_view>

#include <unistd.h>

#include <alphaswarm/pg/config.hpp>
#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/scratch_server.hpp>

namespace alphaswarm::test {

/// The server's connection string for one of its databases.
inline std::string server_dsn(std::string_view database = "postgres") {
    char const* const given = std::getenv("ALPHASWARM_TEST_SERVER");
    if (!given || !*given) {
        static scratch_server const server({.settings = {"max_prepared_transactions=4"}});
        return server.dsn(database);
    }
    config where(given);
    where.database(database);
    std::string out;
    where.each([&](std::string_view keyword, std::string_view value) {
        (out += keyword) += "='";
        for (char c : value) (c == '\'' || c == '\\' ? out += '\\' : out) += c;
        out += "' ";
    });
    return out;
}

/// Created by the constructor and dropped by the destructor, along with any connections that remain. A template must be
/// idle.
class database {
public:
    explicit database(std::string_view template_name = "") {
        static std::atomic<int> count{0};
        name_ = "test_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
        std::string sql = "create database " + name_;
        if (!template_name.empty()) sql += " template " + std::string(template_name);
        connection(server_dsn()).execute(sql);
    }
    database(database const&) = delete;
    database& operator=(database const&) = delete;
    ~database() {
        try {
            connection(server_dsn()).execute("drop database " + name_ + " with (force)");
        } catch (error const&) {  // the server, with all its databases, is removed when the program ends
        }
    }

    [[nodiscard]] std::string const& name() const noexcept { return name_; }
    [[nodiscard]] std::string dsn() const { return server_dsn(name_); }
    /// A session whose notices are dropped.
    [[nodiscard]] connection connect() const {
        connection session(dsn());
        session.on_notice(nullptr);
        return session;
    }

private:
    std::string name_;
};

}  // namespace alphaswarm::test
