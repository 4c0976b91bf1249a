// SPDX-License-Identifier: BSL-1.0
// The SQLSTATEs that programs ask for by name. Data, not code: the condition names and codes are those of appendix A of
// the PostgreSQL 15 manual ("PostgreSQL Error Codes"); a test raises each of them by name on a real server and
// compares. The first two characters are the class, which engines that use PostgreSQL's protocol keep even if their
// last three differ.
#pragma once

#include <string_view>

namespace alphaswarm::pg::sqlstate {

// Class 08: connection exception
inline constexpr std::string_view connection_exception = "08000";
inline constexpr std::string_view sqlclient_unable_to_establish_sqlconnection = "08001";
inline constexpr std::string_view connection_does_not_exist = "08003";
inline constexpr std::string_view sqlserver_rejected_establishment_of_sqlconnection = "08004";
inline constexpr std::string_view connection_failure = "08006";
inline constexpr std::string_view transaction_resolution_unknown = "08007";
inline constexpr std::string_view protocol_violation = "08P01";

// Class 0A: feature not supported
inline constexpr std::string_view feature_not_supported = "0A000";

// Class 22: data exception
inline constexpr std::string_view string_data_right_truncation = "22001";
inline constexpr std::string_view numeric_value_out_of_range = "22003";
inline constexpr std::string_view null_value_not_allowed = "22004";
inline constexpr std::string_view invalid_datetime_format = "22007";
inline constexpr std::string_view datetime_field_overflow = "22008";
inline constexpr std::string_view division_by_zero = "22012";
inline constexpr std::string_view character_not_in_repertoire = "22021";
inline constexpr std::string_view invalid_parameter_value = "22023";
inline constexpr std::string_view array_subscript_error = "2202E";
inline constexpr std::string_view invalid_text_representation = "22P02";
inline constexpr std::string_view invalid_binary_representation = "22P03";
inline constexpr std::string_view untranslatable_character = "22P05";

// Class 23: integrity constraint violation
inline constexpr std::string_view integrity_constraint_violation = "23000";
inline constexpr std::string_view restrict_violation = "23001";
inline constexpr std::string_view not_null_violation = "23502";
inline constexpr std::string_view foreign_key_violation = "23503";
inline constexpr std::string_view unique_violation = "23505";
inline constexpr std::string_view check_violation = "23514";
inline constexpr std::string_view exclusion_violation = "23P01";

// Class 25: invalid transaction state
inline constexpr std::string_view active_sql_transaction = "25001";
inline constexpr std::string_view read_only_sql_transaction = "25006";
inline constexpr std::string_view no_active_sql_transaction = "25P01";
inline constexpr std::string_view in_failed_sql_transaction = "25P02";
inline constexpr std::string_view idle_in_transaction_session_timeout = "25P03";

// Classes 26, 28, 3B, 3D and 3F: names that do not exist, and authorization
inline constexpr std::string_view invalid_sql_statement_name = "26000";
inline constexpr std::string_view invalid_authorization_specification = "28000";
inline constexpr std::string_view invalid_password = "28P01";
inline constexpr std::string_view invalid_savepoint_specification = "3B001";
inline constexpr std::string_view invalid_catalog_name = "3D000";
inline constexpr std::string_view invalid_schema_name = "3F000";

// Class 40: transaction rollback
inline constexpr std::string_view transaction_rollback = "40000";
inline constexpr std::string_view serialization_failure = "40001";
inline constexpr std::string_view transaction_integrity_constraint_violation = "40002";
inline constexpr std::string_view statement_completion_unknown = "40003";
inline constexpr std::string_view deadlock_detected = "40P01";

// Class 42: syntax error or access rule violation
inline constexpr std::string_view insufficient_privilege = "42501";
inline constexpr std::string_view syntax_error = "42601";
inline constexpr std::string_view undefined_column = "42703";
inline constexpr std::string_view undefined_object = "42704";
inline constexpr std::string_view duplicate_object = "42710";
inline constexpr std::string_view ambiguous_column = "42702";
inline constexpr std::string_view grouping_error = "42803";
inline constexpr std::string_view datatype_mismatch = "42804";
inline constexpr std::string_view undefined_function = "42883";
inline constexpr std::string_view undefined_table = "42P01";
inline constexpr std::string_view undefined_parameter = "42P02";
inline constexpr std::string_view duplicate_database = "42P04";
inline constexpr std::string_view duplicate_prepared_statement = "42P05";
inline constexpr std::string_view duplicate_schema = "42P06";
inline constexpr std::string_view duplicate_table = "42P07";
inline constexpr std::string_view indeterminate_datatype = "42P18";

// Classes 53 to 58: problems of the server itself
inline constexpr std::string_view insufficient_resources = "53000";
inline constexpr std::string_view disk_full = "53100";
inline constexpr std::string_view out_of_memory = "53200";
inline constexpr std::string_view too_many_connections = "53300";
inline constexpr std::string_view program_limit_exceeded = "54000";
inline constexpr std::string_view object_in_use = "55006";
inline constexpr std::string_view lock_not_available = "55P03";
inline constexpr std::string_view query_canceled = "57014";
inline constexpr std::string_view admin_shutdown = "57P01";
inline constexpr std::string_view crash_shutdown = "57P02";
inline constexpr std::string_view cannot_connect_now = "57P03";
inline constexpr std::string_view idle_session_timeout = "57P05";

// Not from the server: ODBC's code for a wait that was ended by its limit
inline constexpr std::string_view timeout_expired = "HYT00";

// Classes P0 and XX: PL/pgSQL functions, and internal errors of the server
inline constexpr std::string_view raise_exception = "P0001";
inline constexpr std::string_view no_data_found = "P0002";
inline constexpr std::string_view internal_error = "XX000";
inline constexpr std::string_view data_corrupted = "XX001";

}  // namespace alphaswarm::pg::sqlstate
