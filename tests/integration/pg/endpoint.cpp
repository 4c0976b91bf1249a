// SPDX-License-Identifier: BSL-1.0
// client_encoding changed behind the library's back: by a text, in a function, in a stream, in a pipeline, through the
// native handle.
#include <alphaswarm/pg/endpoint.hpp>

#include <string>

#include <alphaswarm/pg/pipeline.hpp>
#include <alphaswarm/pg/stream.hpp>
#include <alphaswarm/pg/transaction.hpp>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {
char const* const accent = "\xc3\xa9";  // one letter of two bytes
std::string refusal(std::string const& why, effect of_it, auto&& call) {
    try {
        call();
    } catch (usage_error const& e) {
        if (e.effect() != of_it) return "another effect";
        return contains(e.what(), why) && contains(e.what(), "it was set back") ? "refused" : e.what();
    }
    return "accepted";
}
void speaks_utf8(connection& db) {
    CHECK(text_of(db.execute("show client_encoding")) == "UTF8");
    CHECK(text_of(db.execute("select length('" + std::string(accent) + "')")) == "1");
}
}  // namespace

TEST_CASE("a statement that changes client_encoding is told so, and the session is as it was") {
    database const here;
    auto db = here.connect();
    auto const change = "set client_encoding = 'LATIN1'";
    auto const inside =
        bigint_statement("e_inside", "select $1 from set_config('client_encoding', 'LATIN1', false)", 1, 1);
    CHECK(refusal("this statement changed client_encoding to LATIN1", effect::done, [&] { db.execute(change); }) ==
          "refused");
    speaks_utf8(db);
    for (int i = 0; i < 2; ++i) {  // first, and as prepared
        CHECK(refusal("changed client_encoding to LATIN1", effect::done, [&] { db.execute(inside, bigints{1}); }) ==
              "refused");
        speaks_utf8(db);
    }
    CHECK(refusal("changed client_encoding to LATIN1", effect::done, [&] {
              pg::stream rows(db, inside, bigints{1});
              while (rows.next()) {
              }
          }) == "refused");
    speaks_utf8(db);
    CHECK(refusal("changed client_encoding to LATIN1", effect::done, [&] {
              pg::pipelined(db, {&inside}, [&](pg::pipeline& p) { p.send(inside, bigints{1}); });
          }) == "refused");
    speaks_utf8(db);
    CHECK(text_of(db.execute("set client_encoding = 'UTF8'; select 'the same is no change'")) ==
          "the same is no change");
}

TEST_CASE("a change through the native handle is found before anything is sent") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(note text)");
    REQUIRE(PQsetClientEncoding(db.native(), "LATIN1") == 0);
    CHECK(refusal("client_encoding of this session was changed to LATIN1", effect::not_sent, [&] {
              db.execute("insert into t values ('" + std::string(accent) + "')");
          }) == "refused");
    CHECK(text_of(db.execute("select count(*) from t")) == "0");
    speaks_utf8(db);
}

TEST_CASE("inside a transaction it is set back there, and rolling back leaves no other") {
    database const here;
    auto db = here.connect();
    for (char const* change : {"set client_encoding = 'LATIN1'", "set local client_encoding = 'LATIN1'"})
        for (bool commits : {true, false}) {
            {
                transaction tx(db);
                CHECK(refusal("this statement changed", effect::done, [&] { db.execute(change); }) == "refused");
                speaks_utf8(db);
                if (commits) tx.commit();
            }
            speaks_utf8(db);
        }
    {
        transaction const tx(db);
        CHECK_THROWS_AS(db.execute("set client_encoding = 'LATIN1'; select 1 / 0"), database_error);
    }
    speaks_utf8(db);
}
