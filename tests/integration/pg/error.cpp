// SPDX-License-Identifier: BSL-1.0
#include <utility>

#include <alphaswarm/pg/connection.hpp>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
namespace sqlstate = alphaswarm::pg::sqlstate;

namespace {
database_error failure(connection& db, char const* sql) {
    try {
        db.execute(sql);
    } catch (database_error const& e) {
        CHECK(e.statement() == sql);
        return e;
    }
    FAIL("accepted: " << sql);
    return database_error({});
}
}  // namespace

TEST_CASE("the server's refusals arrive with their names, and the connection goes on") {
    database const here;
    auto db = here.connect();
    db.execute(
        "create table parent(id bigint primary key, side varchar(4) not null, qty int constraint positive check (qty > "
        "0));"
        "create table child(parent_id bigint constraint child_parent references parent,"
        "  span int4range, constraint apart exclude using gist (span with &&));"
        "insert into parent values (1, 'buy', 1); insert into child values (1, '[1,5)')");

    auto const unique = failure(db, "insert into parent values (1, 'buy', 1)");
    CHECK(unique.is_unique_violation());
    CHECK(unique.constraint() == "parent_pkey");
    CHECK(unique.table() == "parent");
    CHECK(unique.schema() == "public");
    CHECK(unique.detail() == "Key (id)=(1) already exists.");
    CHECK(unique.severity() == "ERROR");
    CHECK_FALSE(unique.source_function().empty());
    CHECK(contains(unique.what(), "[23505]"));
    CHECK(contains(unique.what(), "constraint: parent_pkey"));

    auto const foreign = failure(db, "insert into child values (99, null)");
    CHECK(foreign.is_foreign_key_violation());
    CHECK(foreign.constraint() == "child_parent");
    auto const null = failure(db, "insert into parent values (2, null, 1)");
    CHECK(null.is_not_null_violation());
    CHECK(null.column() == "side");
    auto const check = failure(db, "insert into parent values (2, 'buy', -1)");
    CHECK(check.is_check_violation());
    CHECK(check.constraint() == "positive");
    auto const exclusion = failure(db, "insert into child values (1, '[4,9)')");
    CHECK(exclusion.is_exclusion_violation());
    CHECK(exclusion.constraint() == "apart");
    CHECK(failure(db, "insert into parent values (2, 'seller', 1)").is_string_too_long());
    CHECK(failure(db, "insert into parent values (2, 'buy', 3000000000)").is_out_of_range());
    CHECK(failure(db, "select E'\\xff'").is_invalid_text());
    auto const table = failure(db, "select * from nowhere");
    CHECK(table.is_undefined_table());
    CHECK(table.position() == "15");
    auto const column = failure(db, "select sid from parent");
    CHECK(column.is_undefined_column());
    CHECK(contains(column.hint(), "parent.id"));
    CHECK(failure(db, "selec 1").is_syntax_error());
    CHECK(failure(db, "do $$ begin perform 1/0; end $$").context().find("PL/pgSQL") != std::string_view::npos);
    CHECK(failure(db, "set statement_timeout = 10; select pg_sleep(10)").is_canceled());
    CHECK(text_of(db.execute("select count(*) from parent")) == "1");
}

TEST_CASE("bytes that are not UTF-8, and NUL, are invalid text as parameters") {
    database const here;
    auto db = here.connect();
    static constexpr std::uint32_t text_type[] = {25};
    pg::statement const s{"e_text", "select $1", text_type, 1, text_type, 1, fresh_slot()};
    for (auto const& [bytes, size] : {std::pair{"a\0b", 3}, std::pair{"\xc3\x28", 2}}) {
        char const* const value[] = {bytes};
        int const sizes[] = {size}, binary[] = {1};
        try {
            db.execute(s, {value, sizes, binary, 1});
            FAIL("accepted");
        } catch (database_error const& e) {
            CHECK(e.is_invalid_text());
            CHECK(e.statement() == "select $1");
        }
    }
}

TEST_CASE("a deadlock is retryable, and so is a serialization failure") {
    database const here;
    auto db = here.connect();
    for (char const* code : {"40001", "40P01"}) {
        std::string const sql = "do $$ begin raise exception using errcode = '" + std::string(code) + "'; end $$";
        CHECK(failure(db, sql.c_str()).is_retryable());
    }
}

TEST_CASE("a login that the server refuses is a connection error with the server's reason") {
    CHECK(
        contains(message_of<connection_error>([] { connection(server_dsn("no_such_database")); }), "no_such_database"));
}
