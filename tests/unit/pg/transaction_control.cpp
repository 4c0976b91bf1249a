// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/transaction_control.hpp>

#include <initializer_list>

#include "support/catch.hpp"

using namespace alphaswarm::pg;

TEST_CASE("tags tell which transaction control commands were done") {
    command_tags heard;
    for (char const* tag : {"INSERT 0 1", "COMMIT PREPARED", "ROLLBACK PREPARED", "SAVEPOINT", "RELEASE", "SET", ""})
        heard.note(tag);
    CHECK_FALSE((heard.begin || heard.commit || heard.rollback || heard.prepare));
    heard.note("ROLLBACK");
    CHECK((heard.rollback && !heard.begin));
    heard.note("START TRANSACTION");
    heard.note("PREPARE TRANSACTION");
    heard.note("COMMIT");
    CHECK((heard.begin && heard.commit && heard.prepare));
    command_tags begun;
    begun.note("BEGIN");
    CHECK(begun.begin);
}

TEST_CASE("a text that may end a transaction is found by its words, wherever they stand") {
    for (char const* sql : {"commit",
                            "insert into t values (1); COMMIT",
                            "End",
                            "rollback",
                            "rollback;select 1",
                            "ROLLBACK WORK",
                            "rollback and chain",
                            "abort",
                            "prepare  transaction 'x'",
                            "select 1;commit",
                            "/* x */commit-- y",
                            "rollback transaction; begin",
                            "select case when a then b end"})
        CHECK(detail::may_end_transaction(sql));
    for (char const* sql : {"",
                            "select 1",
                            "savepoint a; release a",
                            "rollback to a",
                            "rollback to savepoint a",
                            "rollback work to a",
                            "Rollback Transaction To a",
                            "prepare x as select 1",
                            "select committed, ended, vendor, rollback_at from aborted",
                            "begin",
                            "select 'ändend'"})
        CHECK_FALSE(detail::may_end_transaction(sql));
    CHECK(detail::has_word("rollback and Chain", "chain"));
    CHECK_FALSE(detail::has_word("chains unchained chain_ _chain chain1", "chain"));
    CHECK_FALSE(detail::has_word("begin_of_something_longer_than_any_word_of_interest", "begin"));
}

TEST_CASE("outside of a block more may commit midway") {
    for (char const* sql : {"call p()",
                            "do $$ begin end $$",
                            "vacuum t",
                            "create index concurrently on t(a)",
                            "insert into t values (1); commit; select 1/0"})
        CHECK(detail::may_commit_midway(sql));
    for (char const* sql : {"insert into t values (1)", "create table t(id bigint)", "select called, done from t"})
        CHECK_FALSE(detail::may_commit_midway(sql));
}

TEST_CASE("transaction control is told by the first word of a command") {
    for (char const* sql : {"begin",
                            "START transaction",
                            " \n\t;commit",
                            "-- why\ncommit",
                            "/* a /* b */ c */ rollback",
                            "abort",
                            "end",
                            "prepare transaction 'x'"})
        CHECK(detail::is_transaction_control(sql));
    for (char const* sql : {"",
                            "select 1",
                            "(select 1)",
                            "savepoint a",
                            "release a",
                            "rollback to x",
                            "prepare x as select 1",
                            "-- commit",
                            "/* commit */ select 1",
                            "/* never closed commit",
                            "beginning",
                            "with end as (select 1) select 2"})
        CHECK_FALSE(detail::is_transaction_control(sql));
}

TEST_CASE("what a text did to a transaction is read off its tags and the state behind it") {
    using enum transaction_outcome;
    auto const after = [](char const* sql, std::initializer_list<char const*> tags, bool in_block) {
        command_tags heard;
        for (char const* tag : tags) heard.note(tag);
        return detail::outcome_of_text(sql, heard, in_block, false, false);
    };
    CHECK(after("insert into t values (1)", {"INSERT 0 1"}, true) == open);
    CHECK(after("rollback to a", {"ROLLBACK"}, true) == open);
    CHECK(after("rollback to a; begin", {"ROLLBACK", "BEGIN"}, true) == open);
    CHECK(after("begin", {"BEGIN"}, true) == open);
    CHECK(after("rollback", {"ROLLBACK"}, false) == rolled_back);
    CHECK(after("rollback and chain", {"ROLLBACK"}, true) == rolled_back);
    CHECK(after("rollback; begin", {"ROLLBACK", "BEGIN"}, true) == rolled_back);
    CHECK(after("commit", {}, false) == rolled_back);  // it failed
    CHECK(after("commit", {"ROLLBACK"}, false) == rolled_back);  // of a failed one
    CHECK(after("commit", {"COMMIT"}, false) == committed);
    CHECK(after("commit; begin", {"COMMIT", "BEGIN"}, true) == committed);
    CHECK(after("commit and chain", {"COMMIT"}, true) == committed);
    CHECK(after("rollback to a; commit", {"ROLLBACK", "COMMIT"}, false) == unknown);
    CHECK(after("prepare transaction 'x'", {"PREPARE TRANSACTION"}, false) == unknown);

    CHECK(detail::outcome_of_text("select 1", {}, true, true, false) ==
          open);  // lost with its connection, and no more than that
    CHECK(detail::outcome_of_text("commit", {}, true, true, false) == unknown);
    CHECK(detail::outcome_of_text("commit", {.commit = true}, true, true, false) == committed);
    CHECK(detail::outcome_of_text("commit", {}, false, false, true) == unknown);
}
