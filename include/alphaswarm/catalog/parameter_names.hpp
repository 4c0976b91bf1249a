// SPDX-License-Identifier: BSL-1.0
// The names that PostgreSQL 15 gives to the parameters of its functions, of those that have any.
// Made by scripts/catalog_facts; change it there.
#pragma once

namespace alphaswarm::catalog::facts {

/// Sorted: the function, the numbers of its parameters' types, their names.
inline constexpr char parameter_names[] = R"facts(aclexplode 066 acl
cursor_to_xml 089008001001010 cursor count nulls tableforest targetns
cursor_to_xmlschema 089001001010 cursor nulls tableforest targetns
database_to_xml 001001010 nulls tableforest targetns
database_to_xml_and_xmlschema 001001010 nulls tableforest targetns
database_to_xmlschema 001001010 nulls tableforest targetns
json_array_elements 016 from_json
json_array_elements_text 016 from_json
json_each 016 from_json
json_each_text 016 from_json
json_extract_path 016049 from_json path_elems
json_extract_path_text 016049 from_json path_elems
json_populate_record 105016001 base from_json use_json_as_text
json_populate_recordset 105016001 base from_json use_json_as_text
jsonb_array_elements 123 from_json
jsonb_array_elements_text 123 from_json
jsonb_each 123 from_json
jsonb_each_text 123 from_json
jsonb_extract_path 123049 from_json path_elems
jsonb_extract_path_text 123049 from_json path_elems
jsonb_insert 123049123001 jsonb_in path replacement insert_after
jsonb_path_exists 123138123001 target path vars silent
jsonb_path_exists_tz 123138123001 target path vars silent
jsonb_path_match 123138123001 target path vars silent
jsonb_path_match_tz 123138123001 target path vars silent
jsonb_path_query 123138123001 target path vars silent
jsonb_path_query_array 123138123001 target path vars silent
jsonb_path_query_array_tz 123138123001 target path vars silent
jsonb_path_query_first 123138123001 target path vars silent
jsonb_path_query_first_tz 123138123001 target path vars silent
jsonb_path_query_tz 123138123001 target path vars silent
jsonb_set 123049123001 jsonb_in path replacement create_if_missing
jsonb_set_lax 123049123001010 jsonb_in path replacement create_if_missing null_value_treatment
make_date 008008008 year month day
make_interval 008008008008008008031 years months weeks days hours mins secs
make_time 008008031 hour min sec
make_timestamp 008008008008008031 year month mday hour min sec
make_timestamptz 008008008008008031 year month mday hour min sec
make_timestamptz 008008008008008031010 year month mday hour min sec timezone
parse_ident 010001 str strict
pg_backup_start 010001 label fast
pg_backup_stop 001 wait_for_archive
pg_copy_logical_replication_slot 004004 src_slot_name dst_slot_name
pg_copy_logical_replication_slot 004004001 src_slot_name dst_slot_name temporary
pg_copy_logical_replication_slot 004004001004 src_slot_name dst_slot_name temporary plugin
pg_copy_physical_replication_slot 004004 src_slot_name dst_slot_name
pg_copy_physical_replication_slot 004004001 src_slot_name dst_slot_name temporary
pg_create_logical_replication_slot 004004001001 slot_name plugin temporary twophase
pg_create_physical_replication_slot 004001001 slot_name immediately_reserve temporary
pg_extension_update_paths 004 name
pg_get_multixact_members 013 multixid
pg_get_object_address 010049049 type object_names object_args
pg_get_publication_tables 010 pubname
pg_identify_object 011011008 classid objid objsubid
pg_identify_object_as_address 011011008 classid objid objsubid
pg_logical_slot_get_binary_changes 004112008049 slot_name upto_lsn upto_nchanges options
pg_logical_slot_get_changes 004112008049 slot_name upto_lsn upto_nchanges options
pg_logical_slot_peek_binary_changes 004112008049 slot_name upto_lsn upto_nchanges options
pg_logical_slot_peek_changes 004112008049 slot_name upto_lsn upto_nchanges options
pg_ls_replslotdir 010 slot_name
pg_ls_tmpdir 011 tablespace
pg_options_to_table 049 options_array
pg_partition_ancestors 094 partitionid
pg_partition_tree 094 rootrelid
pg_promote 001008 wait wait_seconds
pg_replication_slot_advance 004112 slot_name upto_lsn
pg_sequence_parameters 011 sequence_oid
pg_stat_file 010 filename
pg_stat_file 010001 filename missing_ok
pg_stat_get_activity 008 pid
pg_terminate_backend 008005 pid timeout
pg_walfile_name_offset 112 lsn
pg_xact_commit_timestamp_origin 013 xid
query_to_xml 010001001010 query nulls tableforest targetns
query_to_xml_and_xmlschema 010001001010 query nulls tableforest targetns
query_to_xmlschema 010001001010 query nulls tableforest targetns
schema_to_xml 004001001010 schema nulls tableforest targetns
schema_to_xml_and_xmlschema 004001001010 schema nulls tableforest targetns
schema_to_xmlschema 004001001010 schema nulls tableforest targetns
table_to_xml 094001001010 tbl nulls tableforest targetns
table_to_xml_and_xmlschema 094001001010 tbl nulls tableforest targetns
table_to_xmlschema 094001001010 tbl nulls tableforest targetns
ts_debug 010 document
ts_debug 119010 config document
ts_parse 010010 parser_name txt
ts_parse 011010 parser_oid txt
ts_stat 010 query
ts_stat 010010 query weights
ts_token_type 010 parser_name
ts_token_type 011 parser_oid
unnest 115 tsvector
)facts";

}  // namespace alphaswarm::catalog::facts
