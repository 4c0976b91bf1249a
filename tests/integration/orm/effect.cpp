// SPDX-License-Identifier: BSL-1.0
// What a session's errors say was done, for each of its words: outside of a transaction a lost answer to a change is
// unknown, to a read it is not; inside of one nothing was done.
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/orm/batch.hpp>
#include <alphaswarm/orm/bulk.hpp>
#include <alphaswarm/relations.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/proxy.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {
struct Note {
    std::int64_t id{};
    std::string text{};
    std::optional<std::int64_t> about{};
};
template <class T = Note>
consteval auto describe_table(of<Note>) {
    return describe<T>("notes").columns(
        column<&T::id>.primary_key(), column<&T::text>, column<&T::about>.references(to<Note>));
}
constexpr auto id = col<&Note::id>;
constexpr auto text = col<&Note::text>;

std::string conclusion(session& db, void (*work)(session&)) {
    try {
        work(db);
        return "done";
    } catch (commit_unknown const& e) {
        CHECK(e.effect() == effect::unknown);
        return "unknown";
    } catch (connection_error const& e) {
        return e.effect() == effect::not_done ? "not done" : e.effect() == effect::not_sent ? "not sent" : "neither";
    }
}
struct word {
    char const* name;
    void (*say)(session&);
    bool changes;
};
word const words[] = {
    {"insert(object)", [](session& db) { db.insert(Note{2, "new", {}}); }, true},
    {"insert(vector)",
     [](session& db) {
         std::vector<Note> all{{2, "new", {}}, {3, "new", {}}};
         db.insert(all);
     },
     true},
    {"update(object)",
     [](session& db) {
         Note n{1, "new", {}};
         db.update(n);
     },
     true},
    {"update(vector)",
     [](session& db) {
         std::vector<Note> all{{1, "new", {}}};
         db.update(all);
     },
     true},
    {"remove(object)", [](session& db) { db.remove(Note{1, "old", {}}); }, true},
    {"remove(vector)",
     [](session& db) {
         std::vector<Note> all{{1, "old", {}}};
         db.remove(all);
     },
     true},
    {"execute(update)", [](session& db) { db.execute(update<Note>().set(text = "new").all_rows()); }, true},
    {"fetch(insert returning)",
     [](session& db) { (void)db.fetch(insert_into<Note>().row(Note{2, "new", {}}).returning(id)); },
     true},
    {"stream(update returning)",
     [](session& db) {
         for (auto const& row : db.stream(update<Note>().set(text = "new").all_rows().returning(id))) (void)row;
     },
     true},
    {"write_batch",
     [](session& db) {
         write_batch<Note> batch;
         batch.insert(Note{2, "new", {}});
         batch.flush(db);
     },
     true},
    {"a function of the user's",
     [](session& db) {
         (void)db.fetch(select(sql_function<"store_note", std::int64_t(std::int64_t)>(id).as("x"_c)).from<Note>());
     },
     true},
    {"find", [](session& db) { (void)db.find<Note>(std::int64_t{1}); }, false},
    {"fetch", [](session& db) { (void)db.fetch(from<Note>().where(lower(text) == "old")); }, false},
    {"fetch_one", [](session& db) { (void)db.fetch_one(select(count()).from<Note>()); }, false},
    {"stream",
     [](session& db) {
         for (auto const& row : db.stream(from<Note>())) (void)row;
     },
     false},
};
}  // namespace

TEST_CASE("each word of a session says what a lost answer leaves behind") {
    database const here;
    {
        session db{config(here.dsn())};
        db.execute(ddl<table_set<Note>>());
        db.execute(
            "create function store_note(n bigint) returns bigint language sql as $$ insert into notes values (n + 1, "
            "'new') returning id $$");
    }
    for (word const& of : words)
        for (bool within : {false, true}) {
            CAPTURE(of.name, within);
            session control{config(here.dsn())};
            control.execute("truncate notes; insert into notes values (1, 'old')");
            proxy between(here.dsn());
            session db{between.config()};
            {
                auto warm = db.begin();  // prepares its statements
                of.say(db);
                warm.rollback();
            }
            std::string outcome;
            {
                std::optional<pg::transaction> tx;
                if (within) tx.emplace(db.connection());
                between.arm({.where = cut::place::before_answer, .message = 'S'});
                outcome = conclusion(db, of.say);
                CHECK(between.cuts() == 1);
                CHECK_FALSE(db.connection().is_open());
            }
            CHECK(outcome == (within || !of.changes ? "not done" : "unknown"));
            CHECK(conclusion(db, of.say) == "not sent");
            while (get<0>(control.fetch_one(select(count()).from<Note>())) >= 0) {
                auto const others = control.connection().execute(
                    "select count(*) from pg_stat_activity where datname = current_database() and backend_type = "
                    "'client backend' and pid <> pg_backend_pid()");
                if (std::string(others.data(0, 0)) == "0") break;
            }
            bool const as_before =
                control.fetch(from<Note>().where(text == "old")).size() == 1 && control.fetch(from<Note>()).size() == 1;
            CHECK(as_before == (within || !of.changes));
        }
}

TEST_CASE("a value that cannot be read came of a statement that was done") {
    database const here;
    session db{config(here.dsn())};
    db.execute("create table notes(id bigint primary key, text varchar, about bigint)");
    try {
        (void)db.fetch(
            insert_into<Note>()
                .values(id = std::int64_t{7}, text = "x")
                .returning(call<"nullif", std::int64_t, sql::null_rule::never>(id, std::int64_t{7}).as("x"_c)));
        FAIL("NULL was read as a number");
    } catch (pg::decode_error const& e) {
        CHECK(e.effect() == effect::done);
    }
    CHECK(db.find<Note>(std::int64_t{7}).has_value());
}
