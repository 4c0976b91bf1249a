// SPDX-License-Identifier: BSL-1.0
// A value of an enum type of the database has that type wherever it stands: beside a column, and beside other values
// alone, where the server would take it for text.
#include <alphaswarm/orm/batch.hpp>
#include <alphaswarm/orm/bulk.hpp>
#include <alphaswarm/relations.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {

enum class Mood { sad, calm, wild };  // in the order of the labels' meaning, not of their letters
template <class E = Mood>
consteval auto describe_enum(of<Mood>) {
    return labels<E>({{E::sad, "sad"}, {E::calm, "calm"}, {E::wild, "Wild, very"}}).stored_as("Mood of the day");
}
struct Room {
    Mood mood{};
    std::string paint{};
};
template <class T = Room>
consteval auto describe_table(of<Room>) {
    return describe<T>("rooms").columns(column<&T::mood>.primary_key(), column<&T::paint>);
}
struct Guest {
    std::int32_t id{};
    Mood mood{};
    std::optional<Mood> before{};
    bool awake{};
    std::vector<Mood> days{};
};
template <class T = Guest>
consteval auto describe_table(of<Guest>) {
    return describe<T>("guests").columns(column<&T::id>.primary_key(),
                                         column<&T::mood>.references(to<Room>),
                                         column<&T::before>,
                                         column<&T::awake>,
                                         column<&T::days>.server_default("'{}'"));
}

/// Guest n has the mood n % 3; before, (n + 1) % 3, or NULL where n is even.
struct house {
    test::database where;
    session db = session_on(where);
    house() {
        db.execute(ddl<table_set<Room, Guest>>());
        std::vector<Room> rooms{{Mood::sad, "blue"}, {Mood::calm, "green"}, {Mood::wild, "red"}};
        db.insert(rooms);
        for (std::int32_t n = 0; n < 6; ++n) {
            Guest g{n, static_cast<Mood>(n % 3), {}, n < 3, {}};
            if (n % 2) g.before = static_cast<Mood>((n + 1) % 3);
            for (std::int32_t d = 0; d < n; ++d) g.days.push_back(static_cast<Mood>(d % 3));
            db.insert(g);
        }
    }
    lines guests(char const* what) {
        return told(db.connection(), std::string("select ") + what + " from guests order by id");
    }
};
auto const mood = col<&Guest::mood>;
auto const before = col<&Guest::before>;
auto const either = case_when(col<&Guest::awake>, Mood::wild, Mood::sad);

template <class Rows>
std::string ids(Rows const& rows) {
    std::string all;
    for (auto const& row : rows) all += std::to_string(row.id);
    return all;
}

}  // namespace

TEST_CASE("conditions with labels that stand beside labels alone") {
    house h;
    auto const matching = [&](auto const& condition) {
        return ids(h.db.fetch(from<Guest>().where(condition).order_by(col<&Guest::id>)));
    };
    CHECK(matching(mood == Mood::calm) == "14");
    CHECK(matching(mood == either) == "23");
    CHECK(matching(mood <
                   case_when(col<&Guest::awake>, case_when(mood == Mood::sad, Mood::calm, Mood::wild), Mood::sad)) ==
          "01");
    CHECK(matching(coalesce(before, Mood::wild) == Mood::wild) == "0124");
    CHECK(matching(coalesce(before, either) > either) == "3");
    CHECK(matching(is_null(nullif(mood, Mood::sad))) == "03");
    CHECK(matching(greatest(mood, Mood::calm) == Mood::calm) == "0134");
    CHECK(matching(least(either, mood) == Mood::sad) == "0345");
    CHECK(matching(between(mood, Mood::calm, Mood::wild)) == "1245");
    CHECK(matching(is_distinct_from(before, Mood::sad)) == "01234");
    CHECK(matching(in(mood, std::vector<Mood>{Mood::calm, Mood::sad})) == "0134");
    CHECK(matching(not_in(mood, std::vector<Mood>{Mood::calm, Mood::sad})) == "25");
    CHECK(matching(either == Mood::wild) == "012");
    auto const asked = from<Guest>()
                           .where(mood == param("mood"_c) || coalesce(before, param("mood"_c)) == param("mood"_c))
                           .order_by(col<&Guest::id>);
    CHECK(ids(h.db.fetch(asked, "mood"_c = Mood::wild)) == "01245");
    CHECK(h.db.find<Room>(Mood::wild)->paint == "red");
}

TEST_CASE("labels as results") {
    house h;
    auto const rows = h.db.fetch(select(either.as("either"_c),
                                        coalesce(before, Mood::calm).as("was"_c),
                                        case_when(is_null(before), either, mood).as("nested"_c))
                                     .from<Guest>()
                                     .order_by(col<&Guest::id>));
    CHECK(rows[0]["either"_c] == Mood::wild);
    CHECK(rows[3]["either"_c] == Mood::sad);
    CHECK(rows[0]["was"_c] == Mood::calm);
    CHECK(rows[4]["nested"_c] == Mood::sad);
    CHECK(rows[5]["nested"_c] == Mood::wild);
    CHECK(h.db.fetch_one(select(max(either).as("most"_c), min(either).as("least"_c)).from<Guest>())["most"_c] ==
          Mood::wild);
    CHECK(ids(h.db.fetch(from<Guest>().order_by(either, desc(mood), col<&Guest::id>))) == "543210");
}

TEST_CASE("labels that are stored") {
    house h;
    session& db = h.db;
    db.execute(update<Guest>().set(mood = either, before = std::nullopt).where(col<&Guest::id> < 4));
    CHECK(h.guests("mood, before") ==
          lines{"Wild, very|~", "Wild, very|~", "Wild, very|~", "sad|~", "calm|~", "Wild, very|sad"});
    db.execute(update<Guest>().set(mood = coalesce(before, Mood::calm), before = param("now"_c)).all_rows(),
               "now"_c = Mood::sad);
    CHECK(h.guests("mood, before") == lines{"calm|sad", "calm|sad", "calm|sad", "calm|sad", "calm|sad", "sad|sad"});
    db.execute(insert_into<Guest>()
                   .values(col<&Guest::id> = 6, mood = Mood::wild, col<&Guest::awake> = true)
                   .on_conflict(col<&Guest::id>)
                   .do_update(mood = Mood::sad));
    db.execute(insert_into<Guest>()
                   .values(col<&Guest::id> = 6, mood = Mood::wild, col<&Guest::awake> = true)
                   .on_conflict(col<&Guest::id>)
                   .do_update(mood = case_when(excluded(mood) == Mood::wild, Mood::calm, Mood::sad)));
    CHECK(told(db.connection(), "select mood, days from guests where id = 6") == lines{"calm|{}"});
    tracked guest(db.find<Guest>(5).value());
    guest->mood = Mood::wild;
    guest->days = {Mood::wild, Mood::sad};
    db.update(guest);
    Guest other = db.find<Guest>(4).value();
    other.mood = Mood::wild, other.before.reset(), other.days.clear();
    db.update(other);
    CHECK(told(db.connection(), "select mood, before, days from guests where id in (4, 5) order by id") ==
          lines{"Wild, very|~|{}", "Wild, very|sad|{\"Wild, very\",sad}"});
    std::vector<Room> rooms = db.fetch(from<Room>());
    for (Room& room : rooms) room.paint = std::string(to_label(room.mood));
    db.update(rooms);
    write_batch<Room, Guest> batch;
    tracked one(rooms[0]);
    one->paint += "!";
    batch.update(one);
    batch.insert(Guest{7, Mood::sad, Mood::wild, true, {Mood::calm}});
    batch.flush(db);
    CHECK(told(db.connection(), "select string_agg(paint, ' ' order by mood) from rooms") ==
          lines{"sad! calm Wild, very"});
    CHECK(told(db.connection(), "select mood, before, days from guests where id = 7") ==
          lines{"sad|Wild, very|{calm}"});
}

TEST_CASE("labels as keys of relations") {
    house h;
    for (auto const& guest : h.db.fetch(load(from<Guest>(), to_one<Room>)))
        CHECK(guest[to_one<Room>].mood == guest->mood);
    for (auto const& room : h.db.fetch(load(from<Room>(), to_many<Guest>, count_of<Guest>))) {
        CHECK(room[to_many<Guest>].size() == 2);
        CHECK(room[count_of<Guest>] == 2);
        for (Guest const& guest : room[to_many<Guest>]) CHECK(guest.mood == room->mood);
    }
}

TEST_CASE("no parameter of any of these statements was left without a type") {
    house h;
    (void)h.db.fetch(from<Guest>().where(mood == either && coalesce(before, Mood::calm) == Mood::calm &&
                                         in(mood, std::vector<Mood>{})));
    h.db.execute(update<Guest>().set(mood = either).where(before == Mood::sad));
    (void)h.db.find<Room>(Mood::sad);
    CHECK(told(h.db.connection(),
               "select count(*) >= 5, count(*) filter (where 'text'::regtype = any(parameter_types) and statement not "
               "like '%paint%') from pg_prepared_statements "
               "where statement like '%guests%' or statement like '%rooms%'") == lines{"t|0"});
}
