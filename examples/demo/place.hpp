// SPDX-License-Identifier: BSL-1.0
// Where the demonstration works: on a private server that goes with it, or, with ALPHASWARM_DATABASE set to a
// connection string, in a PostgreSQL schema of its own on that server.  It makes that schema, sets it as the
// search_path of its one connection, and drops it at the end; a schema of that name that is there already is
// refused, so no other is ever touched.
#pragma once

#include <unistd.h>

#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include <alphaswarm/orm/session.hpp>
#include <alphaswarm/pg/scratch_server.hpp>

namespace demo {

class place {
public:
    place()
        : server_(environment("ALPHASWARM_DATABASE").empty() ? std::optional<alphaswarm::scratch_server>(std::in_place)
                                                             : std::nullopt),
          db_(server_ ? alphaswarm::config(server_->dsn()) : alphaswarm::config(environment("ALPHASWARM_DATABASE"))) {
        std::string const given = environment("ALPHASWARM_DEMO_SCHEMA");
        schema_ = quoted(given.empty() ? fmt::format("alphaswarm_demo_{}", ::getpid()) : given);
        db_.execute("create schema " + schema_);
        made_ = true;
        db_.execute("set search_path to " + schema_);
    }
    place(place const&) = delete;
    place& operator=(place const&) = delete;
    ~place() {
        if (!made_) return;
        try {
            drop();
        } catch (alphaswarm::error const& e) {
            fmt::print(stderr, "the schema {} stays behind: {}\n", schema_, e.what());
        }
    }

    /// Drops the schema now, so that a failure is seen.
    void drop() {
        made_ = false;
        if (!db_.connection().is_open()) db_.connection().reset();
        if (db_.connection().transaction_status() != alphaswarm::pg::transaction_state::idle) db_.execute("rollback");
        db_.connection().on_notice(nullptr);
        db_.execute("drop schema " + schema_ + " cascade");
    }

    [[nodiscard]] alphaswarm::session& db() { return db_; }
    [[nodiscard]] std::string describe() {
        int const version = db_.connection().server_version();
        return fmt::format("PostgreSQL {}.{}, {}, schema {}",
                           version / 10000,
                           version % 10000,
                           server_ ? "a private server for this run" : "the server of ALPHASWARM_DATABASE",
                           schema_);
    }

private:
    static std::string environment(char const* name) {
        char const* const value = std::getenv(name);
        return value ? value : "";
    }
    static std::string quoted(std::string_view name) {
        std::string out = "\"";
        for (char c : name) out.append(c == '"' ? 2 : 1, c);
        return out += '"';
    }

    std::optional<alphaswarm::scratch_server> server_;
    alphaswarm::session db_;
    std::string schema_;
    bool made_ = false;
};

}  // namespace demo
