// SPDX-License-Identifier: BSL-1.0
#include <type_traits>

#include <alphaswarm/pg/error.hpp>

#include "support/catch.hpp"

using namespace alphaswarm;
using pg::report;

namespace {
report full_report() {
    report said;
    for (char const* value : {"ERROR",
                              "23505",
                              "duplicate key",
                              "Key (id)=(1) exists.",
                              "another id",
                              "7",
                              "3",
                              "select 2",
                              "in a function",
                              "public",
                              "fills",
                              "id",
                              "key",
                              "fills_pkey",
                              "nbtinsert.c",
                              "663",
                              "_bt_check_unique",
                              "insert into fills"})
        said.append(value);
    return said;
}
report with_code(char const* code) {
    report said;
    said.append("ERROR");
    said.append(code);
    return said;
}
}  // namespace

static_assert(std::is_base_of_v<error, database_error> && std::is_base_of_v<database_error, connection_error>);
static_assert(
    std::is_base_of_v<error, commit_unknown> && !std::is_base_of_v<database_error, commit_unknown>,
    "a handler that repeats database errors, or what met a lost connection, must not catch an unknown outcome");

TEST_CASE("a database error keeps every field of the report") {
    database_error const e(full_report());
    CHECK(e.severity() == "ERROR");
    CHECK(e.sqlstate() == "23505");
    CHECK(e.message() == "duplicate key");
    CHECK(e.detail() == "Key (id)=(1) exists.");
    CHECK(e.hint() == "another id");
    CHECK(e.position() == "7");
    CHECK(e.internal_position() == "3");
    CHECK(e.internal_query() == "select 2");
    CHECK(e.context() == "in a function");
    CHECK(e.schema() == "public");
    CHECK(e.table() == "fills");
    CHECK(e.column() == "id");
    CHECK(e.datatype() == "key");
    CHECK(e.constraint() == "fills_pkey");
    CHECK(e.source_file() == "nbtinsert.c");
    CHECK(e.source_line() == "663");
    CHECK(e.source_function() == "_bt_check_unique");
    CHECK(e.statement() == "insert into fills");
}

TEST_CASE("what() tells the code, the message, detail, hint, constraint and statement") {
    CHECK(
        std::string(database_error(full_report()).what()) ==
        "[23505] duplicate key; detail: Key (id)=(1) exists.; hint: another id; constraint: fills_pkey; context: in a "
        "function; statement: insert into fills");
}

TEST_CASE("a short report leaves the other fields empty, and more than all are ignored") {
    report said = with_code("40001");
    CHECK(said[pg::report_field::statement].empty());
    CHECK(said[pg::report_field::message].empty());
    report full = full_report();
    full.append("one too many");
    CHECK(full[pg::report_field::statement] == "insert into fills");
}

TEST_CASE("predicates answer by SQLSTATE") {
    CHECK(database_error(with_code("40001")).is_retryable());
    CHECK(database_error(with_code("40P01")).is_retryable());
    CHECK_FALSE(database_error(with_code("40003")).is_retryable());
    CHECK(database_error(with_code("23505")).is_unique_violation());
    CHECK_FALSE(database_error(with_code("23503")).is_unique_violation());
    CHECK(database_error(with_code("23503")).is_foreign_key_violation());
    CHECK(database_error(with_code("23502")).is_not_null_violation());
    CHECK(database_error(with_code("23514")).is_check_violation());
    CHECK(database_error(with_code("23P01")).is_exclusion_violation());
    CHECK(database_error(with_code("23P01")).is_constraint_violation());
    CHECK_FALSE(database_error(with_code("22001")).is_constraint_violation());
    CHECK(database_error(with_code("22001")).is_string_too_long());
    CHECK(database_error(with_code("22021")).is_invalid_text());
    CHECK(database_error(with_code("42P01")).is_undefined_table());
    CHECK(database_error(with_code("57014")).is_canceled());
    CHECK_FALSE(database_error(with_code("57P01")).is_connection_lost());
    CHECK(connection_error(with_code("57P01")).is_connection_lost());
}

TEST_CASE("every error says what was done") {
    CHECK(database_error(with_code("23505")).effect() == effect::not_done);
    CHECK(connection_error(with_code("08001"), effect::not_sent).effect() == effect::not_sent);
    CHECK(connection_error(with_code("08006")).effect() == effect::not_done);
    CHECK(usage_error("a mistake").effect() == effect::not_sent);
    CHECK(usage_error("found late", effect::done).effect() == effect::done);
    CHECK(commit_rolled_back("rolled back").effect() == effect::not_done);
    CHECK(commit_unknown("whatever it says").effect() == effect::unknown);
}

TEST_CASE("an unknown outcome keeps the report, and says whether the connection goes on") {
    commit_unknown const lost(full_report(), true);
    CHECK(lost.sqlstate() == "23505");
    CHECK(lost.message() == "duplicate key");
    CHECK(lost.statement() == "insert into fills");
    CHECK(lost.is_connection_lost());
    CHECK(std::string(lost.what()).starts_with("its answer never came: what was sent may or may not be stored"));
    CHECK_FALSE(commit_unknown(full_report(), false).is_connection_lost());
    commit_unknown const reworded("the order is recorded or not", lost);
    CHECK(std::string(reworded.what()) == "the order is recorded or not");
    CHECK(reworded.sqlstate() == "23505");
    CHECK(reworded.is_connection_lost());
}

TEST_CASE("what is thrown depends on what is known") {
    for (char const* code : {"40003", "08007"}) {
        CHECK_THROWS_AS(pg::detail::throw_database(with_code(code)), commit_unknown);
        CHECK_THROWS_AS(pg::detail::throw_connection(with_code(code), effect::not_done), commit_unknown);
    }
    CHECK_THROWS_AS(pg::detail::throw_database(with_code("40001")), database_error);
    CHECK_THROWS_AS(pg::detail::throw_connection(with_code("57P01"), effect::not_done), connection_error);
    CHECK_THROWS_AS(pg::detail::throw_connection(with_code("57P01"), effect::unknown), commit_unknown);
}
