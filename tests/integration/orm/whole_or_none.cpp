// SPDX-License-Identifier: BSL-1.0
// Whatever others do to its rows, an object of several tables is written whole or not at all, and what a write says is
// what happened: against sessions that hold a row, triggers that keep one back, and policies that hide one.
#include <alphaswarm/orm/batch.hpp>
#include <alphaswarm/orm/hierarchy/stored_any.hpp>
#include <alphaswarm/orm/hierarchy/stored_instance.hpp>

#include <chrono>
#include <functional>
#include <thread>

#include "support/asset_rows.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace assets;

namespace {

constexpr char const* chain[] = {"assets", "vehicles", "trucks"};

struct fleet : own_assets {
    std::vector<instance<Truck>> trucks;

    fleet() {
        for (int i = 1; i <= 3; ++i) {
            auto one = truck("truck " + std::to_string(i), i);
            one->id = key<Asset>("t" + std::to_string(i));
            one.share_key();
            trucks.push_back(std::move(one));
        }
        renew();
    }
    /// As in the beginning.
    void renew() {
        db.execute("truncate assets cascade");
        auto fresh = trucks;
        db.insert(fresh);
    }
    /// Everything that is stored.
    lines all() {
        return says(
            "select 'asset ' || a::text from assets a union all select 'vehicle ' || v::text from vehicles v union all "
            "select 'truck ' || t::text from trucks t order by 1");
    }
    /// Rows of this table that the condition holds for are kept back, without a word, from the command.
    void keep_back(std::string const& command, std::string const& table, std::string const& condition) {
        db.execute(
            "create or replace function keep_back() returns trigger language plpgsql as $$ begin return null; end $$");
        db.execute("create trigger keep_back before " + command + " on " + table + " for each row when (" + condition +
                   ") execute function keep_back()");
    }
    void let_go(std::string const& table) { db.execute("drop trigger keep_back on " + table); }
};

void change(instance<Truck>& one) {
    one[col<&Asset::name>] = "new";
    one[col<&Vehicle::wheels>] = 10;
    one->tons = 99;
}
/// What a program does with the second truck, alone or among the others.
struct word {
    char const* name;
    bool removes;
    std::function<void(session&, std::vector<instance<Truck>>&)> say;
};
word const words[] = {
    {"update(object)", false, [](session& db, auto& all) { change(all[1]), db.update(all[1]); }},
    {"update(tracked)",
     false,
     [](session& db, auto& all) {
         tracked t(all[1]);
         change(*t), db.update(t);
     }},
    {"update(any_of)",
     false,
     [](session& db, auto& all) {
         any_of<Asset> any(all[1]);
         change(*any.template get_if<Truck>()), db.update(any);
     }},
    {"update(objects)",
     false,
     [](session& db, auto& all) {
         for (auto& one : all) change(one);
         db.update(all);
     }},
    {"update(one of them)",
     false,
     [](session& db, auto& all) {
         std::vector<instance<Truck>> one{all[1]};
         change(one[0]), db.update(one);
     }},
    {"remove(object)", true, [](session& db, auto& all) { db.remove(all[1]); }},
    {"remove(any_of)", true, [](session& db, auto& all) { db.remove(any_of<Asset>(all[1])); }},
    {"remove(objects)", true, [](session& db, auto& all) { db.remove(all); }},
};

/// What it says while the other session has done this and not committed it; the other ends so once the word waits for
/// it.
std::string against(fleet& own, word const& what, std::string const& done, char const* end) {
    session mine = session_on(own.where);
    auto other = own.where.connect();
    other.execute("begin; " + done);
    std::string told;
    std::thread waiting([&] {
        auto objects = own.trucks;
        try {
            what.say(mine, objects);
            told = "done";
        } catch (stale_row const& e) {
            told = e.effect() == effect::not_done ? "stale" : "stale, and what else";
        } catch (error const& e) {
            told = e.what();
        }
    });
    for (int tries = 0;
         tries < 2000 &&
         own.says(
             "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                 [0] == "0";
         ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    other.execute(end);
    waiting.join();
    return told;
}

}  // namespace

TEST_CASE("who waited for another writer looks at what that one left") {
    fleet own;
    for (word const& what : words) {
        INFO(what.name);
        for (std::string const other :
             {"delete from trucks where id = 't2'",
              "delete from trucks where id = 't2'; delete from vehicles where id = 't2'",
              "update assets set version = version + 1 where id = 't2'",
              "delete from trucks where id = 't2'; update assets set kind = 'vehicle' where id = 't2'"}) {
            INFO(other);
            own.renew();
            own.db.execute(other);
            lines const without = own.all();
            own.renew();
            CHECK(against(own, what, other, "commit") == "stale");
            CHECK(own.all() == without);
        }
        own.renew();
        CHECK(against(own, what, "delete from trucks where id = 't2'", "rollback") == "done");
        CHECK(own.says("select count(*) from trucks where id = 't2' and tons = 99") == lines{what.removes ? "0" : "1"});
        CHECK(own.says("select count(*) from assets where id = 't2'") == lines{what.removes ? "0" : "1"});
    }
}

TEST_CASE("where a part is kept back, in whatever table, nothing is written and the object is stale") {
    fleet own;
    for (word const& what : words)
        for (char const* table : chain) {
            INFO(what.name << " without " << table);
            own.renew();
            own.keep_back(what.removes ? "delete" : "update", table, "old.id = 't2'");
            lines const before = own.all();
            auto objects = own.trucks;
            std::string const told = message_of<stale_row>([&] { what.say(own.db, objects); });
            CHECK(contains(told, " rows of trucks and its parents match the objects, so nothing was done"));
            CHECK(own.all() == before);
            CHECK(own.trucks[1][col<&Asset::version>] == 1);
            own.let_go(table);
            objects = own.trucks;
            what.say(own.db, objects);  // the same objects are good for another attempt
            CHECK(own.all() != before);
        }
}

TEST_CASE("a version that another writer advanced, or a row that is gone, leaves a transaction as it was") {
    fleet own;
    for (word const& what : words) {
        INFO(what.name);
        own.renew();
        own.db.execute("delete from trucks where id = 't2'");
        lines const before = own.all();
        auto tx = own.db.begin();
        auto objects = own.trucks;
        CHECK_THROWS_AS(what.say(own.db, objects), stale_row);
        CHECK(own.all() == before);  // the transaction goes on
        tx.commit();
        CHECK(own.all() == before);
    }
}

TEST_CASE("a row that a policy keeps from being changed makes the object stale") {
    fleet own;
    std::string const role = "driver_of_" + own.where.name();
    own.db.execute("create role " + role + "; grant all on all tables in schema public to " + role);
    for (char const* table : chain) {
        own.db.execute("alter table " + std::string(table) + " enable row level security; create policy seen on " +
                       table + " for select using (true); create policy changed on " + table +
                       " for update using (id <> 't2'); create policy removed on " + table +
                       " for delete using (id <> 't2')");
        for (word const& what : words) {
            INFO(what.name << " with a policy of " << table);
            lines const before = own.all();
            own.db.execute("set role " + role);
            auto objects = own.trucks;
            CHECK_THROWS_AS(what.say(own.db, objects), stale_row);
            own.db.execute("reset role");
            CHECK(own.all() == before);
        }
        own.db.execute("alter table " + std::string(table) + " disable row level security; drop policy seen on " +
                       table + "; drop policy changed on " + table + "; drop policy removed on " + table);
    }
    own.db.execute("drop owned by " + role + "; drop role " + role);
}

TEST_CASE("an object of which a part is kept back is not stored") {
    fleet own;
    for (char const* table : chain) {
        INFO(table);
        own.keep_back("insert", table, "new.id = 'n2'");
        lines const before = own.all();
        auto one = truck("n", 1);
        one->id = key<Asset>("n2");
        std::vector<instance<Truck>> many{one, one, one};
        many[0]->id = key<Asset>("n1"), many[2]->id = key<Asset>("n3");
        // the leaf's alone is noticed by its absence, a parent's by the foreign key to it too
        CHECK_THROWS_AS(own.db.insert(one), error);
        CHECK(own.all() == before);
        CHECK_THROWS_AS(own.db.insert(many), error);
        CHECK(own.all() == before);
        own.let_go(table);
    }
    own.keep_back("insert", "trucks", "true");
    auto one = truck("n", 1);
    CHECK(message_of<row_not_stored>([&] { own.db.insert(one); }) ==
          "2 of 3 rows of trucks and its parents would have been stored, so none was: a trigger or rule of the "
          "database held the rest back");
    instance<Phone> phone;  // whose key the server makes
    own.keep_back("insert", "devices", "true");
    CHECK(message_of<row_not_stored>([&] { own.db.insert(phone); }) ==
          "phones: no row was stored: a trigger or rule of the database held it back");
    own.let_go("devices");
    own.keep_back("insert", "phones", "true");
    CHECK(contains(message_of<row_not_stored>([&] { own.db.insert(phone); }),
                   "1 of 2 rows of phones and its parents would have been stored"));
    CHECK(own.says("select count(*) from devices") == lines{"0"});
    CHECK_FALSE(phone->id.is_set());
}

namespace kept_back {
struct Plain {
    std::int64_t id{};
    std::string word{};
};
template <class T = Plain>
consteval auto describe_table(of<Plain>) {
    return describe<T>("plain").columns(column<&T::id>.primary_key(), column<&T::word>);
}
struct Numbered {
    std::int64_t id{};
    std::int32_t half{};
    std::optional<std::int32_t> whole{};
};
template <class T = Numbered>
consteval auto describe_table(of<Numbered>) {
    return describe<T>("numbered")
        .columns(column<&T::id>.primary_key().identity(), column<&T::half>, column<&T::whole>.computed("half * 2"));
}
struct Dated {
    std::int64_t id{};
    timestamptz at{};
};
template <class T = Dated>
consteval auto describe_table(of<Dated>) {
    return describe<T>("dated").columns(column<&T::id>.primary_key(), column<&T::at>.server_default("now()"));
}
struct Listed {
    std::int64_t id{};
    std::vector<std::int32_t> all{};
};
template <class T = Listed>
consteval auto describe_table(of<Listed>) {
    return describe<T>("listed").columns(column<&T::id>.primary_key(), column<&T::all>);
}
/// A root that may leave a column to the server, and a leaf that leaves none.
struct Event {
    std::int64_t id{};
    std::optional<std::string> kind{};
    timestamptz at{};
};
template <class T = Event>
consteval auto describe_table(of<Event>) {
    return describe<T>("events")
        .columns(column<&T::id>.primary_key(), column<&T::kind>, column<&T::at>.server_default("now()"))
        .discriminated_by(column<&T::kind>);
}
struct Match {
    std::int64_t id{};
    std::string home{};
};
template <class T = Match>
consteval auto describe_table(of<Match>) {
    return describe<T>("matches")
        .columns(column<&T::id>.primary_key().references(to<Event>), column<&T::home>)
        .inherits(to<Event>, "match");
}
using event_classes = hierarchy<Event, Match>;
template <schema::class_in<event_classes> T>
consteval event_classes hierarchy_of(of<T>) {
    return {};
}

struct swallowing {
    database where;
    session db = session_on(where);

    swallowing() {
        db.execute(ddl<table_set<Plain, Numbered, Dated, Listed, Event, Match>>());
        db.execute("create function keep_back() returns trigger language plpgsql as $$ begin return null; end $$");
        for (char const* table : {"plain", "numbered", "dated", "listed"})
            db.execute("create trigger keep_back before insert on " + std::string(table) + " for each row when (" +
                       (table == std::string("numbered") ? "new.half = 2" : "new.id = 2") +
                       ") execute function keep_back()");
        db.execute(
            "create trigger keep_back before insert on matches for each row when (new.id = 9) execute function "
            "keep_back()");
    }
    [[nodiscard]] lines says(std::string const& sql) { return told(db.connection(), sql); }
};
/// What the error says was done, and its words.
template <class Call>
std::string not_stored(Call&& call) {
    try {
        call();
        return "stored";
    } catch (row_not_stored const& e) {
        return std::string(e.effect() == effect::not_done ? "not done: " : "done: ") + e.what();
    }
}
}  // namespace kept_back
using namespace kept_back;

TEST_CASE("an insert of a row that is kept back says so, and reads nothing of it") {
    swallowing t;
    CHECK(not_stored([&] { t.db.insert(Plain{1, "a"}); }) == "stored");
    CHECK(not_stored([&] { t.db.insert(Plain{2, "b"}); }) ==
          "not done: plain: no row was stored: a trigger or rule of the database held it back");
    Numbered one{.half = 2, .whole = 77};
    CHECK(not_stored([&] { t.db.insert(one); }) ==
          "not done: numbered: no row was stored: a trigger or rule of the database held it back");
    CHECK(one.id == 0);
    CHECK(one.whole == 77);
    one.half = 3;
    t.db.insert(one);
    CHECK(one.whole == 6);
    std::vector<Plain> many{{3, "c"}, {2, "b"}, {4, "d"}};
    CHECK(not_stored([&] { t.db.insert(many); }) ==
          "done: plain: 2 of 3 rows were stored: a trigger or rule of the database held the others back; a surrounding "
          "transaction can undo them");
    CHECK(t.says("select id from plain order by id") == lines{"1", "3", "4"});
    CHECK(t.db.execute(insert_into<Plain>().row(Plain{2, "b"})) == 0);  // a statement tells its count
    CHECK(t.db.execute(insert_into<Plain>().row(Plain{1, "x"}).on_conflict(col<&Plain::id>).do_nothing()) == 0);
    Event root{.id = 1, .kind = "match"};
    t.db.execute("create trigger keep_back before insert on events for each row execute function keep_back()");
    CHECK(not_stored([&] { t.db.insert(as_parent(root)); }) ==
          "not done: events: no row was stored: a trigger or rule of the database held it back");
    std::vector<Event> roots{root};
    CHECK(not_stored([&] { t.db.insert(as_parent(roots)); }) ==
          "not done: events: no row was stored: a trigger or rule of the database held it back");
}

TEST_CASE("a batch of which a row is kept back writes nothing, and is as it was") {
    for (bool const within : {false, true}) {
        swallowing t;
        t.db.insert(Plain{1, "a"});
        write_batch<Plain, Numbered, Dated> batch;
        batch.insert(Numbered{.half = 1});
        batch.insert(Plain{2, "b"});
        batch.insert(Plain{3, "c"});
        batch.insert(Dated{.id = 1});
        Plain first{1, "changed"};
        batch.update(first);
        std::optional<transaction> tx;
        if (within) tx.emplace(t.db.connection());
        CHECK(not_stored([&] { batch.flush(t.db); }) ==
              "not done: 1 of 2 rows of plain would have been stored, so none was: a trigger or rule of the database "
              "held the rest back");
        CHECK(batch.size() == 5);
        CHECK(t.says("select word from plain") == lines{"a"});
        CHECK(t.says("select count(*) from numbered") == lines{"0"});
        t.db.execute("drop trigger keep_back on plain");
        batch.flush(t.db);
        if (within) tx->commit();
        CHECK(t.says("select id, word from plain order by id") == lines{"1|changed", "2|b", "3|c"});
        CHECK(t.says("select count(*) from dated where at is not null") == lines{"1"});
    }
}

TEST_CASE("where a batch's insert cannot count, what was kept back is told afterwards") {
    swallowing t;
    write_batch<Dated, Listed> batch;
    batch.insert(Dated{.id = 1, .at = timestamptz::parse("2020-01-01 00:00:00Z")});
    batch.insert(Dated{.id = 2});  // left to the server, unlike the first
    CHECK(not_stored([&] { batch.flush(t.db); }) ==
          "done: dated: 1 of 2 rows were stored: a trigger or rule of the database held the others back; a surrounding "
          "transaction can undo them");
    CHECK(batch.empty());
    batch.insert(Listed{2, {1}});
    CHECK(not_stored([&] { batch.flush(t.db); }) ==
          "done: listed: no row was stored: a trigger or rule of the database held it back");
    batch.insert(Listed{1, {1}});
    batch.insert(Dated{.id = 3});
    batch.insert(Dated{.id = 4, .at = timestamptz::parse("2020-01-01 00:00:00Z")});
    CHECK(not_stored([&] { batch.flush(t.db); }) == "stored");
    CHECK(t.says("select id from dated order by id") == lines{"1", "3", "4"});
}

TEST_CASE("objects that leave different columns of some tables to the server are stored in all") {
    swallowing t;
    auto const event = [](int id, bool dated) {
        Event root{.id = id};
        if (dated) root.at = timestamptz::parse("2020-01-01 00:00:00Z");
        return instance<Match>(root, Match{.id = id, .home = "home " + std::to_string(id)});
    };
    std::vector<instance<Match>> many{event(1, true), event(2, false), event(3, true)};
    CHECK(t.db.insert(many) == 3);
    CHECK(t.says("select id, home, at < '2021-01-01' from events join matches using (id) order by id") ==
          lines{"1|home 1|t", "2|home 2|f", "3|home 3|t"});
    many = {event(8, true), event(9, false)};
    CHECK(contains(not_stored([&] { t.db.insert(many); }),
                   "not done: 3 of 4 rows of matches and its parents would have been stored"));
    CHECK(t.says("select count(*) from events") == lines{"3"});
}
