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

TEST_CASE("the names of SQLSTATEs are those of the server") {
    database const here;
    auto db = here.connect();
#define NAMED(name) \
    std::pair { #name, sqlstate::name }
    for (auto const& [name, code] : {NAMED(connection_exception),
                                     NAMED(sqlclient_unable_to_establish_sqlconnection),
                                     NAMED(connection_does_not_exist),
                                     NAMED(sqlserver_rejected_establishment_of_sqlconnection),
                                     NAMED(connection_failure),
                                     NAMED(transaction_resolution_unknown),
                                     NAMED(protocol_violation),
                                     NAMED(feature_not_supported),
                                     NAMED(string_data_right_truncation),
                                     NAMED(numeric_value_out_of_range),
                                     NAMED(null_value_not_allowed),
                                     NAMED(invalid_datetime_format),
                                     NAMED(datetime_field_overflow),
                                     NAMED(division_by_zero),
                                     NAMED(character_not_in_repertoire),
                                     NAMED(invalid_parameter_value),
                                     NAMED(array_subscript_error),
                                     NAMED(invalid_text_representation),
                                     NAMED(invalid_binary_representation),
                                     NAMED(untranslatable_character),
                                     NAMED(integrity_constraint_violation),
                                     NAMED(restrict_violation),
                                     NAMED(not_null_violation),
                                     NAMED(foreign_key_violation),
                                     NAMED(unique_violation),
                                     NAMED(check_violation),
                                     NAMED(exclusion_violation),
                                     NAMED(active_sql_transaction),
                                     NAMED(read_only_sql_transaction),
                                     NAMED(no_active_sql_transaction),
                                     NAMED(in_failed_sql_transaction),
                                     NAMED(idle_in_transaction_session_timeout),
                                     NAMED(invalid_sql_statement_name),
                                     NAMED(invalid_authorization_specification),
                                     NAMED(invalid_password),
                                     NAMED(invalid_savepoint_specification),
                                     NAMED(invalid_catalog_name),
                                     NAMED(invalid_schema_name),
                                     NAMED(transaction_rollback),
                                     NAMED(serialization_failure),
                                     NAMED(transaction_integrity_constraint_violation),
                                     NAMED(statement_completion_unknown),
                                     NAMED(deadlock_detected),
                                     NAMED(insufficient_privilege),
                                     NAMED(syntax_error),
                                     NAMED(undefined_column),
                                     NAMED(undefined_object),
                                     NAMED(duplicate_object),
                                     NAMED(ambiguous_column),
                                     NAMED(grouping_error),
                                     NAMED(datatype_mismatch),
                                     NAMED(undefined_function),
                                     NAMED(undefined_table),
                                     NAMED(undefined_parameter),
                                     NAMED(duplicate_database),
                                     NAMED(duplicate_prepared_statement),
                                     NAMED(duplicate_schema),
                                     NAMED(duplicate_table),
                                     NAMED(indeterminate_datatype),
                                     NAMED(insufficient_resources),
                                     NAMED(disk_full),
                                     NAMED(out_of_memory),
                                     NAMED(too_many_connections),
                                     NAMED(program_limit_exceeded),
                                     NAMED(object_in_use),
                                     NAMED(lock_not_available),
                                     NAMED(query_canceled),
                                     NAMED(admin_shutdown),
                                     NAMED(crash_shutdown),
                                     NAMED(cannot_connect_now),
                                     NAMED(idle_session_timeout),
                                     NAMED(raise_exception),
                                     NAMED(no_data_found),
                                     NAMED(internal_error),
                                     NAMED(data_corrupted)}) {
        std::string const sql = std::string("do $$ begin raise ") + name + "; end $$";
        CAPTURE(name);
        if (code == sqlstate::transaction_resolution_unknown || code == sqlstate::statement_completion_unknown) {
            CHECK_THROWS_AS(db.execute(sql), commit_unknown);
            continue;
        }
        CHECK(failure(db, sql.c_str()).sqlstate() == code);
    }
#undef NAMED
}
