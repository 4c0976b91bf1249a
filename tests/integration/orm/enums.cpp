// SPDX-License-Identifier: BSL-1.0
// Enums, stored as text and as a type of the server: their own values find and change their rows, in every place where
// a value may stand. That nothing else meets them is for tests/reject.
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/orm/batch.hpp>
#include <alphaswarm/pg/savepoint.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "support/message_of.hpp"
#include "support/pets.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace pets;

namespace {

constexpr auto mood = col<&Pet::mood>;
constexpr auto once = col<&Pet::once>;
constexpr auto hue = col<&Pet::hue>;
constexpr auto name = col<&Pet::name>;

struct kennel {
    database where;
    session db = session_on(where);

    kennel() {
        db.execute(ddl<table_set<Pet>>());
        std::vector<Pet> all{{1, Mood::sad, Mood::glad, Hue::red, "sad", 4},
                             {2, Mood::glad, std::nullopt, Hue::blue, "glad", 4},
                             {3, Mood::sad, Mood::sad, Hue::blue, "Rex", 3}};
        db.insert(all);
    }
    template <class Condition, class... Argument>
    std::string ids(Condition const& condition, Argument const&... argument) {
        std::string found;
        for (Pet const& pet : db.fetch(from<Pet>().where(condition).order_by(col<&Pet::id>), argument...))
            found += std::to_string(pet.id);
        return found;
    }
};

}  // namespace

TEST_CASE("an enum is compared with its own values, whatever it is stored as") {
    kennel k;
    Mood const glad = Mood::glad;
    CHECK(k.ids(mood == Mood::sad) == "13");
    CHECK(k.ids(Mood::sad != mood) == "2");
    CHECK(k.ids(hue == Hue::blue) == "23");
    CHECK(k.ids(hue > Hue::red) == "23");  // in the order of the labels
    CHECK(k.ids(mood == glad) == "2");
    CHECK(k.ids(once == mood) == "3");
    CHECK(k.ids(in(mood, {Mood::sad, Mood::glad})) == "123");
    CHECK(k.ids(in(mood, {glad})) == "2");
    CHECK(k.ids(in(once, std::vector<Mood>{Mood::sad, Mood::glad})) == "13");
    CHECK(k.ids(in(hue, {Hue::red})) == "1");
    CHECK(k.ids(not_in(mood, {Mood::sad})) == "2");
    CHECK(k.ids(not_in(hue, std::vector<Hue>{Hue::red})) == "23");
    CHECK(k.ids(between(mood, Mood::glad, Mood::sad)) == "123");  // of text, as text is sorted
    CHECK(k.ids(between(hue, Hue::blue, Hue::blue)) == "23");
    CHECK(k.ids(is_distinct_from(once, Mood::glad)) == "23");
    CHECK(k.ids(coalesce(once, Mood::sad) == Mood::sad) == "23");
    CHECK(k.ids(case_when(name == "Rex", Mood::glad, mood) == Mood::glad) == "23");
    CHECK(k.ids(is_null(nullif(mood, Mood::sad))) == "13");
}

TEST_CASE("a placeholder of an enum takes its values, and one of text its label by name") {
    kennel k;
    CHECK(k.ids(mood == param("m"_c), "m"_c = Mood::glad) == "2");
    CHECK(k.ids(hue == param("h"_c), "h"_c = Hue::red) == "1");
    CHECK(k.ids(is_not_distinct_from(hue, param("h"_c)), "h"_c = std::optional<Hue>(Hue::red)) == "1");
    CHECK(k.ids(name == param("n"_c), "n"_c = to_label(Mood::sad)) == "1");
    CHECK(k.ids(cast<std::string>(mood) == name) == "12");
    CHECK(k.ids(lower(cast<std::string>(hue)) == "red") == "1");
    CHECK(k.ids(like(cast<std::string>(mood), "gl%")) == "2");
}

TEST_CASE("an enum is set to its own values, and the row can be read afterwards") {
    kennel k;
    k.db.execute(update<Pet>()
                     .set(mood = Mood::glad, once = std::optional<Mood>(), hue = param("h"_c))
                     .where(col<&Pet::id> == 1),
                 "h"_c = Hue::blue);
    k.db.execute(update<Pet>().set(mood = coalesce(once, Mood::glad), once = mood).where(col<&Pet::id> == 3));
    k.db.execute(insert_into<Pet>().values(
        col<&Pet::id> = 4, mood = Mood::sad, hue = Hue::red, name = "new", col<&Pet::legs> = 2));
    auto const rows = k.db.fetch(from<Pet>().order_by(col<&Pet::id>));
    REQUIRE(rows.size() == 4);
    CHECK((rows[0].mood == Mood::glad && !rows[0].once && rows[0].hue == Hue::blue));
    CHECK((rows[2].mood == Mood::sad && rows[2].once == Mood::sad));
    CHECK((rows[3].mood == Mood::sad && !rows[3].once && rows[3].hue == Hue::red));
}

TEST_CASE("a value without a label is refused before it is sent, in an argument too") {
    kennel k;
    auto const none = static_cast<Mood>(7);
    CHECK(contains(message_of<value_refused>([&] { k.db.execute(update<Pet>().set(mood = none).all_rows()); }),
                   "pets.mood"));
    CHECK(contains(message_of<value_refused>(
                       [&] { k.db.execute(update<Pet>().set(mood = param("m"_c)).all_rows(), "m"_c = none); }),
                   "pets.mood"));
    CHECK(contains(message_of<value_refused>([&] { (void)k.ids(mood == none); }), "describe_enum() gives no label"));
    CHECK(contains(message_of<value_refused>([&] { (void)k.ids(mood == param("m"_c), "m"_c = none); }),
                   "describe_enum() gives no label"));
    CHECK(k.ids(mood == Mood::sad) == "13");
}

TEST_CASE("statements prepared before an enum type was made anew are prepared again") {
    kennel k;
    session writer{session_on(k.where)};
    auto const blue = from<Pet>().where(hue == param("hue"_c)).order_by(col<&Pet::id>);
    CHECK(k.db.fetch(blue, "hue"_c = Hue::blue).size() == 2);
    writer.execute(
        "alter table pets alter column hue type text using hue::text; drop type hue; create type hue as enum ('red', "
        "'blue'); "
        "alter table pets alter column hue type hue using hue::hue");
    CHECK(k.db.fetch(blue, "hue"_c = Hue::blue).size() == 2);
    Pet fourth{4, Mood::sad, std::nullopt, Hue::red, "Bo", 2};
    k.db.insert(fourth);
    auto tx = k.db.begin();
    CHECK(k.db.fetch(blue, "hue"_c = Hue::red).size() == 2);
    tx.commit();
}

namespace {

/// Two PostgreSQL schemas with tables and enum types of the same names, as of two tenants.
struct two_kennels {
    database where;
    session db = session_on(where);

    two_kennels() {
        for (std::string const& name : {std::string("ta"), std::string("tb")}) {
            db.execute("create schema " + name);
            move(name);
            db.execute(ddl<table_set<Pet>>());
        }
    }
    void move(std::string const& name) { db.execute("set search_path = " + name); }
    std::string count(std::string const& name) {
        return told_one(db.connection(), "select count(*) from " + name + ".pets");
    }
};

Pet pet(std::int32_t id) { return {id, Mood::sad, std::nullopt, Hue::blue, "Bo", 4}; }

}  // namespace

TEST_CASE("statements that mean another PostgreSQL schema's enum type now are prepared again") {
    two_kennels k;
    for (int round = 0; round < 3; ++round)
        for (std::string const name : {"ta", "tb"}) {
            k.move(name);
            k.db.insert(pet(10 * round));
            std::vector<Pet> several{pet(10 * round + 1), pet(10 * round + 2)};
            k.db.insert(several);
            several[0].hue = Hue::red;
            k.db.update(several);
            Pet single = several[1];
            single.hue = Hue::red;
            k.db.update(single);
            CHECK(k.db.fetch(from<Pet>().where(hue == Hue::red)).size() == static_cast<std::size_t>(round + 2));
            write_batch<Pet> batch;
            batch.insert(pet(10 * round + 3));
            single.hue = Hue::blue;
            batch.update(single);
            batch.flush(k.db);
            int streamed = 0;
            for (Pet const& one : k.db.stream(from<Pet>().where(hue == Hue::blue))) streamed += one.id >= 0;
            CHECK(streamed == 3 * (round + 1));
            CHECK(k.count(name) == std::to_string(4 * (round + 1)));
        }
}

TEST_CASE("within a transaction such a statement fails, and the next use prepares it again") {
    two_kennels k;
    k.move("ta");
    k.db.insert(pet(1));
    k.move("tb");
    {
        auto tx = k.db.begin();
        CHECK(contains(message_of<pg::database_error>([&] { k.db.insert(pet(1)); }), "42846"));
    }
    {
        auto tx = k.db.begin();
        k.db.insert(pet(1));
        tx.commit();
    }
    k.move("ta");
    {
        auto tx = k.db.begin();
        {
            pg::savepoint const inner(tx);
            CHECK(contains(message_of<pg::database_error>([&] { k.db.insert(pet(2)); }), "42846"));
        }
        k.db.insert(pet(2));
        tx.commit();
    }
    CHECK((k.count("ta") == "2" && k.count("tb") == "1"));
}

TEST_CASE("a statement that fails by what it is fails once more at the most, and nothing of it is done") {
    two_kennels k;
    k.move("ta");
    k.db.execute("create sequence runs");
    k.db.execute(
        "create function sulk() returns trigger language plpgsql as $$ begin perform nextval('ta.runs'); raise "
        "exception using errcode = '42704', message = 'no mood'; end $$");
    k.db.execute("create trigger sulk before insert on pets for each row execute function sulk()");
    CHECK(contains(message_of<pg::database_error>([&] { k.db.insert(pet(1)); }), "no mood"));
    CHECK(told_one(k.db.connection(), "select last_value from runs") == "1");  // it had just been prepared
    CHECK(contains(message_of<pg::database_error>([&] { k.db.insert(pet(1)); }), "no mood"));
    CHECK(told_one(k.db.connection(), "select last_value from runs") == "3");
    write_batch<Pet> batch;
    batch.insert(pet(1));
    CHECK(contains(message_of<pg::database_error>([&] { batch.flush(k.db); }), "no mood"));
    CHECK(told_one(k.db.connection(), "select last_value from runs") == "4");
    CHECK(k.count("ta") == "0");
}
