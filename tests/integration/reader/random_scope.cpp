// SPDX-License-Identifier: BSL-1.0
// What a bound session does is what an unbound one does where the rows of others do not exist: random texts, from
// ALPHASWARM_SEED, are run in both databases, and the results and every table are compared afterwards.
#include <algorithm>
#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <libpq-fe.h>

#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/result.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "integration/reader/random_change.hpp"
#include "support/any_value.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/owned.hpp"
#include "support/sending.hpp"

using namespace alphaswarm;

namespace {

std::vector<test::text_table> const tables = {
    {"items", {{"id", "uuid"}, {"kind", "text"}, {"title", "text"}, {"house_id", "bigint"}}},
    {"books", {{"id", "uuid"}, {"pages", "int"}}},
    {"novels", {{"id", "uuid"}, {"author", "text"}}},
    {"chapters", {{"id", "uuid"}, {"book_id", "uuid"}, {"heading", "text"}, {"version", "int"}}},
    {"words", {{"id", "bigint"}, {"chapter_id", "uuid"}, {"letters", "text"}}},
    {"readers", {{"id", "text"}, {"name", "text"}}}};
std::vector<test::text_target> const targets = {
    {"items", "id", {{"id", "uuid"}, {"kind", "text", true}, {"title", "text"}}},
    {"chapters", "id", {{"id", "uuid"}, {"book_id", "uuid"}, {"heading", "text"}, {"version", "int"}}},
    {"words", "id", {{"chapter_id", "uuid"}, {"letters", "text"}}},
    {"books", "id", {{"id", "uuid"}, {"pages", "int"}}},
    {"novels", "id", {{"id", "uuid"}, {"author", "text"}}}};

/// The rows of one house, whose keys begin with its number.
std::string rows_of(int house) {
    std::string const h = std::to_string(house);
    auto const id = [&](char const* what, int n) {
        return "'" + h + "0000000-0000-4000-8000-0000000000" + what + std::to_string(n) + "'";
    };
    std::string out = "insert into houses (name) overriding system value values ('house " + h + "');";
    for (int n = 1; n <= 3; ++n) {
        out += "insert into items values (" + id("a", n) + ", " +
               (n == 1   ? "null"
                : n == 2 ? "'book'"
                         : "'novel'") +
               ", 'title " + h + "', " + h + ");";
        if (n > 1) out += "insert into books values (" + id("a", n) + ", " + h + std::to_string(n) + ");";
        if (n > 2) out += "insert into novels values (" + id("a", n) + ", 'author " + h + "');";
        if (n > 1)
            out += "insert into chapters values (" + id("c", n) + ", " + id("a", n) + ", 'heading " + h + "', 1);" +
                   "insert into words (chapter_id, letters) values (" + id("c", n) + ", 'a" + h + "'), (" + id("c", n) +
                   ", 'a');";
    }
    return out;
}

/// A schema of the database with the rows of some houses.
class library {
public:
    library(pg::connection& server, char const* name, bool with_others) : server_(server), name_(name) {
        enter();
        server_.execute(std::string(sql::ddl<owned::tables>()));
        server_.execute("insert into readers values ('r1', 'ann'), ('r2', 'bob')");
        if (with_others) server_.execute("alter table houses alter id restart with 1");
        server_.execute(rows_of(1));
        if (with_others) server_.execute(rows_of(2));
        server_.execute("alter table items alter house_id set default 1");
        server_.execute("alter sequence words_id_seq restart with 1000");
    }
    void enter() {
        server_.execute("create schema if not exists " + name_);
        server_.execute("set search_path = " + name_);
    }
    /// The rows of every table that belong to a house, by their keys, which tell it.
    std::string contents(char house) {
        std::string out;
        for (char const* table : {"items", "books", "novels", "chapters", "words"}) {
            std::string const of_house =
                std::string(table) == "items" ? "t.house_id = " + std::string(1, house)
                : std::string(table) == "chapters"
                    ? "t.book_id in (select id from items where house_id = " + std::string(1, house) + ")"
                : std::string(table) == "words"
                    ? "t.chapter_id in (select c.id from chapters c join items i on i.id = c.book_id where "
                      "i.house_id = " +
                          std::string(1, house) + ")"
                    : "t.id in (select id from items where house_id = " + std::string(1, house) + ")";
            pg::result const rows(
                PQexec(server_.native(),
                       ("select t::text from " + std::string(table) + " t where " + of_house + " order by 1").c_str()));
            for (int i = 0; i < PQntuples(rows.native()); ++i)
                out += std::string(PQgetvalue(rows.native(), i, 0)) + "\n";
        }
        return out;
    }

private:
    pg::connection& server_;
    std::string name_;
};

std::unique_ptr<reader::analysis> analysed(std::string const& text) {
    return std::make_unique<reader::analysis>(reader::analyse(text, owned::tables::tables.data(), owned::tables::size));
}
/// What depends on the order of rows, on chance, or on sequences.
bool is_undetermined(std::string const& text) {
    for (char const* word : {"limit", "offset", "over (", "_agg", "array(", "random", "ctid", "distinct on", "serial"})
        if (text.find(word) != text.npos) return true;
    return false;
}

/// Of several rows that meet a row of the target, UPDATE and DELETE take any.
bool takes_any_row(std::string const& text) {
    auto const has = [&](char const* words) { return text.find(words) != text.npos; };
    return (has("update ") && has(" from ")) || (has(" using ") && has(" returning "));
}
/// Only one of the plans can run a FULL JOIN whose condition is no equality.
bool depends_on_plan(std::string const& error) { return error == "0A000"; }

/// Runs it and takes it back: the rows in some order, what was counted, what the tables hold afterwards; or the error.
struct outcome {
    std::string said, own, others, count, error;
};
outcome run(pg::connection& server, library& in, reader::analysis const& found, std::string const& text, bool bound) {
    outcome made;
    auto const* const* const tables = owned::tables::tables.data();
    auto const [sql, refused, key_at] =
        bound ? sending::write<owned::House>(found, text, tables) : sending::write<void>(found, text, tables);
    if (!refused.empty()) {
        made.error = "refused";
        return made;
    }
    in.enter();
    std::vector<std::string> values;
    for (std::size_t i = 0; i < found.argument_count; ++i)
        values.push_back(test::any_value(found.arguments[i].is, "", "10000000-0000-4000-8000-0000000000a2"));
    if (key_at) values.insert(values.begin() + static_cast<long>(key_at - 1), "1");
    std::vector<char const*> given;
    for (std::string const& v : values) given.push_back(v.c_str());
    server.execute("savepoint before");
    server.execute("alter sequence words_id_seq restart with 1000");
    pg::result const rows(PQexecParams(
        server.native(), sql.c_str(), static_cast<int>(given.size()), nullptr, given.data(), nullptr, nullptr, 0));
    if (PQresultStatus(rows.native()) == PGRES_FATAL_ERROR) {
        made.error = PQresultErrorField(rows.native(), PG_DIAG_SQLSTATE);
        made.said = PQresultErrorMessage(rows.native());
    } else {
        std::vector<std::string> lines;
        for (int row = 0; row < PQntuples(rows.native()); ++row) {
            std::string line;
            for (int i = 0; i < PQnfields(rows.native()); ++i)
                line +=
                    PQgetisnull(rows.native(), row, i) ? "NULL|" : std::string(PQgetvalue(rows.native(), row, i)) + "|";
            lines.push_back(std::move(line));
        }
        std::sort(lines.begin(), lines.end());
        for (std::string const& line : lines) made.said += line + "\n";
        made.count = PQcmdTuples(rows.native());
        made.own = in.contents('1');
        made.others = in.contents('2');
    }
    server.execute("rollback to savepoint before");
    return made;
}

template <class Texts>
void compare(Texts texts, std::uint64_t seed, long count) {
    test::database database;
    pg::connection server(database.connect());
    server.execute("set statement_timeout = '5s'; set client_min_messages = 'warning'");
    library alone(server, "alone", false), shared(server, "shared", true);
    shared.enter();
    std::string const others = shared.contents('2');
    REQUIRE(others.find("heading 2") != others.npos);
    long same = 0, changed = 0, failed = 0, differ = 0, harmed = 0;
    for (long i = 0; i < count; ++i) {
        std::string const text = texts.next();
        if (is_undetermined(text)) continue;
        auto const found = analysed(text);
        if (!found->accepted()) continue;
        server.execute("begin");  // one transaction, and so one now()
        outcome const bound = run(server, shared, *found, text, true);
        outcome const wanted = run(server, alone, *found, text, false);
        server.execute("rollback");
        if (bound.error == "refused") continue;
        INFO(text);
        bool const same_rows = takes_any_row(text) || (bound.said == wanted.said && bound.own == wanted.own);
        bool const refused_owner =  // of a row that would have been skipped
            text.find("on conflict") != text.npos &&
            bound.said.find("that the session sees has this key") != bound.said.npos;
        harmed += bound.error.empty() && bound.others != others;
        bool const equal = refused_owner || depends_on_plan(bound.error) || depends_on_plan(wanted.error) ? true
                           : bound.error.empty() && wanted.error.empty()
                               ? same_rows && bound.others == others && bound.count == wanted.count
                               : !bound.error.empty() && !wanted.error.empty();
        if (equal) {
            ++same;
            failed += !bound.error.empty();
            changed += bound.error.empty() && found->change_count > 0;
            continue;
        }
        if (++differ <= 10)
            WARN(text << "\n bound: " << bound.error << bound.said << "\n alone: " << wanted.error << wanted.said
                      << "\n others " << (!bound.error.empty() || bound.others == others ? "as before" : "changed"));
    }
    CAPTURE(seed, count);
    CHECK(harmed == 0);
    CHECK(differ * 1000 <= count);
    CHECK(same > count / 20);
    WARN("seed " << seed << ": " << same << " of " << count << " texts the same in both, " << changed
                 << " of them changes, " << failed << " failed in both");
}
std::uint64_t seed_of() {
    char const* const seeded = std::getenv("ALPHASWARM_SEED");
    return seeded ? std::strtoull(seeded, nullptr, 10) : std::random_device{}();
}
long count_of() {
    char const* const counted = std::getenv("ALPHASWARM_TEXTS");
    return (counted ? std::strtol(counted, nullptr, 10) : 4000) / 2;
}

}  // namespace

TEST_CASE("a bound session's questions see no more than a world without the others") {
    std::uint64_t const seed = seed_of();
    compare(test::random_text(seed, tables), seed, count_of());
}
TEST_CASE("a bound session's changes are those of a world without the others") {
    std::uint64_t const seed = seed_of();
    compare(test::random_change(seed, tables, targets), seed, count_of());
}
