// SPDX-License-Identifier: BSL-1.0
// How the examples of the manual's chapter 7 are tried: each is read by the compiler, sent, and sent once more as it
// stands. Both find the same rows, those that the manual shows, and the server says the same of types, names and NULL
// as the reader.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>

#include "integration/reader/beside_server.hpp"
#include "support/catch.hpp"
#include "support/manual.hpp"
#include "support/rows.hpp"

namespace alphaswarm::test {

struct of_manual {
    using tables = manual::tables;
    static constexpr char const *rows = manual::rows, *own = "text", *label = "";
};
/// The tables of the examples of WHERE.
struct of_where {
    using tables = manual::where::tables;
    static constexpr char const *rows = manual::where::rows, *own = "text", *label = "";
};

template <class Of>
class examples {
public:
    examples() {
        db.execute(std::string(sql::ddl<typename Of::tables>()));
        db.execute(Of::rows);
    }
    /// Those of the tables, made once for each program.
    static examples& of() {
        static examples all;
        return all;
    }

    database own;
    session db = session_on(own);
    beside_server<Of> server;
};

inline lines sorted(lines all) {
    std::ranges::sort(all);
    return all;
}
/// The rows in the order of the text, or in any if it names none behind its last parenthesis.
inline lines in_order(std::string_view text, lines all) {
    return text.find("order by", text.rfind(')') + 1) == text.npos ? sorted(std::move(all)) : all;
}

/// A query of the manual, and the rows that the manual shows; without them, or with a text that shows other rows each
/// time, what plain SQL finds is all that is asked.
template <class Of = of_manual, class Text>
void shows(Text text, lines const& manual = {}) {
    constexpr auto statement = checked_sql<typename Of::tables>(Text{});
    std::string const sql = text();
    INFO(sql);
    examples<Of>& all = examples<Of>::of();
    CHECK(all.server.compare(sql) == "");
    check_same(all.db, sql, statement);
    lines const found = told(all.db.connection(), sql);
    CHECK_FALSE(found.empty());
    if (!manual.empty()) CHECK(in_order(sql, found) == in_order(sql, manual));
}
/// Two texts that the manual says to mean the same.
template <class Of = of_manual, class One, class Other>
void same(One one, Other other) {
    shows<Of>(one);
    shows<Of>(other);
    pg::connection& db = examples<Of>::of().db.connection();
    INFO(one());
    CHECK(sorted(told(db, one())) == sorted(told(db, other())));
}
/// A statement that changes rows: what `asked` finds afterwards is what it finds after the same as plain SQL, and what
/// is given.
template <class Text>
void changes(Text text, std::string const& asked, lines const& after) {
    constexpr auto statement = checked_sql<manual::tables>(Text{});
    std::string const sql = text();
    INFO(sql);
    examples<of_manual>& all = examples<of_manual>::of();
    CHECK(all.server.compare(sql) == "");
    auto const found = [&](auto const& run) {
        auto tx = all.db.begin();
        run();
        lines rows = told(all.db.connection(), asked);
        tx.rollback();
        return rows;
    };
    CHECK(found([&] { all.db.execute(statement); }) == after);
    CHECK(found([&] { all.db.execute(sql); }) == after);
}
/// A statement that the reader refuses, and its sentence; the server's word is for the test to give.
inline std::string refusal(std::string_view text) {
    return std::string(analysed<manual::tables>(text)->complaints.view());
}

}  // namespace alphaswarm::test
