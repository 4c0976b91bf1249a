// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/sqlstate.hpp>

#include <string>
#include <utility>

#include <alphaswarm/pg/connection.hpp>

#include "support/catch.hpp"
#include "support/database.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
namespace sqlstate = alphaswarm::pg::sqlstate;

namespace {
std::string raised(connection& db, char const* name) {
    try {
        db.execute(std::string("do $$ begin raise ") + name + "; end $$");
    } catch (database_error const& e) {
        return std::string(e.sqlstate());
    }
    return "nothing";
}
}  // namespace

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
        CAPTURE(name);
        if (code == sqlstate::transaction_resolution_unknown || code == sqlstate::statement_completion_unknown) {
            CHECK_THROWS_AS(raised(db, name), commit_unknown);
            continue;
        }
        CHECK(raised(db, name) == code);
    }
#undef NAMED
}
