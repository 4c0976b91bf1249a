// SPDX-License-Identifier: BSL-1.0
// What an object gives is stored as it is, whatever the default of its column and the session's time zone; what it
// leaves is the database's default, whatever the description says: by every way of inserting.
#include <alphaswarm/orm/batch.hpp>
#include <alphaswarm/orm/bulk.hpp>
#include <alphaswarm/orm/hierarchy/instances.hpp>
#include <alphaswarm/orm/hierarchy/stored_instance.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/random_value.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {

enum class Mood { calm, wild, odd };
template <class E = Mood>
consteval auto describe_enum(of<Mood>) {
    return labels<E>({{E::calm, "calm"}, {E::wild, "wild, very"}, {E::odd, "Odd"}}).stored_as("mood of the day");
}

/// Defaults of other types than their columns, which the description says.
struct Stamped {
    std::int32_t id{};
    std::int64_t serial{};
    key<Stamped, uuid> token{};
    key<Stamped, std::int64_t> number{};
    timestamp at{};
    timestamptz instant{};
    date day{};
    time_of_day clock{};
    Mood mood = Mood::odd;
    std::int32_t count{};
    std::string word{};
    std::optional<timestamp> maybe{};

    friend bool operator==(Stamped const&, Stamped const&) = default;
};
template <class T = Stamped>
consteval auto describe_table(of<Stamped>) {
    return describe<T>("stamped").columns(column<&T::id>.primary_key(),
                                          column<&T::serial>.identity(),
                                          column<&T::token>.server_default("gen_random_uuid()"),
                                          column<&T::number>.server_default("nextval('numbers')"),
                                          column<&T::at>.server_default("now()"),
                                          column<&T::instant>.server_default("localtimestamp"),
                                          column<&T::day>.server_default("now()"),
                                          column<&T::clock>.server_default("now()"),
                                          column<&T::mood>.server_default("'calm'"),
                                          column<&T::count>.server_default("3.7 * 2"),
                                          column<&T::word>.server_default("upper('left')"),
                                          column<&T::maybe>.server_default("now()"));
}
/// The same beside an array, which no bulk insert carries.
struct Moody {
    std::int32_t id{};
    std::vector<Mood> moods{};
    timestamp at{};
    date day{};

    friend bool operator==(Moody const&, Moody const&) = default;
};
template <class T = Moody>
consteval auto describe_table(of<Moody>) {
    return describe<T>("moody").columns(column<&T::id>.primary_key(),
                                        column<&T::moods>.server_default("'{}'"),
                                        column<&T::at>.server_default("now()"),
                                        column<&T::day>.server_default("now()"));
}

char const* const zones[] = {
    "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Europe/Lisbon", "America/St_Johns", "<+13>-13", "UTC"};

/// What the database has for columns that are left, which is not what the descriptions say.
timestamp const left_at = timestamp::parse("2001-02-03 02:30:00");
timestamptz const left_instant = timestamptz::parse("2005-11-06 05:30:00+00");
date const left_day = date::parse("0044-03-15 BC");
uuid const left_token = uuid::parse("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");

struct own_database {
    test::database where;
    session db = session_on(where);
    own_database() {
        db.execute("create sequence numbers start 1000");
        db.execute(ddl<table_set<Stamped, Moody>>());
        db.execute(
            "alter table stamped alter token set default 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', alter number set "
            "default -5, alter at set default '2001-02-03 02:30', "
            "alter instant set default '2005-11-06 05:30+00', alter day set default '0044-03-15 BC', alter mood set "
            "default 'wild, very', alter maybe set default '2009-01-01'; "
            "alter table moody alter at set default '2001-02-03 02:30', alter day set default '0044-03-15 BC'");
    }
};

/// Days and times that clocks skip or repeat somewhere, ends of ranges, and zeros among them.
template <class V>
V drawn(random_source& random) {
    if constexpr (std::is_same_v<V, date>) {
        date const odd[] = {date::infinity(),
                            date::negative_infinity(),
                            date::parse("5874897-12-31"),
                            date::from_days(date::first_day),
                            date(2026, 3, 8),
                            date(2011, 12, 30)};
        return below(random, 2) ? odd[below(random, std::size(odd))] : random_value<date>(random, {});
    } else if constexpr (std::is_same_v<V, timestamp>) {
        timestamp const odd[] = {timestamp::infinity(),
                                 timestamp::negative_infinity(),
                                 timestamp::from_microseconds(timestamp::last),
                                 timestamp::from_microseconds(timestamp::first),
                                 timestamp::parse("2026-03-08 02:30:00"),
                                 timestamp::parse("2011-12-30 12:00:00"),
                                 timestamp::parse("2026-10-25 01:30:00")};
        return below(random, 2) ? odd[below(random, std::size(odd))] : random_value<timestamp>(random, {});
    } else if constexpr (std::is_same_v<V, timestamptz>) {
        timestamptz const odd[] = {timestamptz::infinity(),
                                   timestamptz::from_microseconds(timestamptz::last),
                                   timestamptz::parse("2026-11-01 06:30:00+00"),
                                   timestamptz::parse("2011-12-30 12:00:00+00")};
        return below(random, 2) ? odd[below(random, std::size(odd))] : random_value<timestamptz>(random, {});
    } else if constexpr (std::is_same_v<V, uuid>) return below(random, 3) ? uuid::random() : uuid();
    else return below(random, 3) ? static_cast<V>(random()) : V{};
}
/// Unset one time in three.
template <class V>
V maybe_unset(random_source& random) {
    if (below(random, 3) == 0) return V{};
    if constexpr (requires { typename V::representation; }) return V(drawn<typename V::representation>(random));
    else return drawn<V>(random);
}
Mood any_mood(random_source& random) { return static_cast<Mood>(below(random, 3)); }

Stamped random_stamped(random_source& random, std::int32_t id) {
    Stamped s;
    s.id = id;
    s.token = maybe_unset<key<Stamped, uuid>>(random);
    s.number = maybe_unset<key<Stamped, std::int64_t>>(random);
    s.at = maybe_unset<timestamp>(random);
    s.instant = maybe_unset<timestamptz>(random);
    s.day = maybe_unset<date>(random);
    s.clock = random_value<time_of_day>(random, {});
    s.mood = any_mood(random);
    s.count = drawn<std::int32_t>(random);
    s.word = below(random, 2) ? random_text(random, 20) : "";
    if (below(random, 2)) s.maybe = drawn<timestamp>(random);
    return s;
}
Moody random_moody(random_source& random, std::int32_t id) {
    Moody m;
    m.id = id;
    for (std::size_t i = below(random, 4); i > 0; --i) m.moods.push_back(any_mood(random));
    m.at = maybe_unset<timestamp>(random);
    m.day = maybe_unset<date>(random);
    return m;
}
/// What is stored where this was inserted.
Stamped completed(Stamped s, std::int64_t serial) {
    s.serial = serial;
    if (!s.token.is_set()) s.token = key<Stamped, uuid>(left_token);
    if (!s.number.is_set()) s.number = key<Stamped, std::int64_t>(-5);
    if (!s.at.is_set()) s.at = left_at;
    if (!s.instant.is_set()) s.instant = left_instant;
    if (!s.day.is_set()) s.day = left_day;
    return s;
}
Moody completed(Moody m) {
    if (!m.at.is_set()) m.at = left_at;
    if (!m.day.is_set()) m.day = left_day;
    return m;
}

}  // namespace

TEST_CASE("one object, by every way of inserting it, in sessions of any time zone") {
    own_database own;
    std::int64_t serial = 0;
    for (std::uint64_t const seed : {1u, 2u, 3u, 4u, 5u, 6u, 7u, 8u, 9u, 10u, 11u, 12u}) {
        random_source random(seed);
        char const* const zone = zones[below(random, std::size(zones))];
        INFO("seed " << seed << ", time zone " << zone);
        session db = session_on(own.where);
        db.execute(std::string("set timezone = '") + zone + "'");
        for (std::int32_t n = 0; n < 20; ++n) {
            std::int32_t const id = static_cast<std::int32_t>(++serial);
            Stamped const given = random_stamped(random, id);
            Stamped const expected = completed(given, serial);
            Moody const moody = random_moody(random, id);
            int const way = static_cast<int>(below(random, 6));
            INFO("row " << n << ", way " << way);
            if (way == 0) {
                Stamped s = given;
                db.insert(s);
                CHECK(s == expected);
                Moody m = moody;
                db.insert(m);
                CHECK(m == completed(moody));
            } else if (way == 1) {
                db.execute(insert_into<Stamped>().row(given));
                db.execute(insert_into<Moody>().row(moody));
            } else if (way == 2) {
                auto const back = db.fetch_one(insert_into<Stamped>()
                                                   .row(given)
                                                   .on_conflict(col<&Stamped::id>)
                                                   .do_update(col<&Stamped::at> = excluded(col<&Stamped::at>))
                                                   .returning(all<Stamped>));
                CHECK(back == expected);
                CHECK(db.fetch_one(insert_into<Moody>().row(moody).returning(all<Moody>)) == completed(moody));
            } else if (way == 3) {
                std::vector<Stamped> one{given};
                CHECK(db.insert(one) == 1);
                for (Moody const& back : db.stream(insert_into<Moody>().row(moody).returning(all<Moody>)))
                    CHECK(back == completed(moody));
            } else if (way == 4) {
                write_batch<Stamped, Moody> batch;
                batch.insert(given);
                batch.insert(moody);
                batch.flush(db);
            } else {
                auto const stamped = insert_into<Stamped>().row(given);
                auto const moods = insert_into<Moody>().row(moody);
                pg::pipelined(
                    db.connection(), {&db.statement_for(stamped), &db.statement_for(moods)}, [&](pg::pipeline& to) {
                        db.send(to, stamped);
                        db.send(to, moods);
                    });
            }
            CHECK(db.find<Stamped>(id).value() == expected);
            CHECK(db.find<Moody>(id).value() == completed(moody));
        }
    }
}

TEST_CASE("many objects that leave different columns are one statement, in their order") {
    own_database own;
    std::int64_t serial = 0;
    for (std::uint64_t const seed : {21u, 22u, 23u, 24u, 25u, 26u}) {
        random_source random(seed);
        char const* const zone = zones[below(random, std::size(zones))];
        INFO("seed " << seed << ", time zone " << zone);
        session db = session_on(own.where);
        db.execute(std::string("set timezone = '") + zone + "'");
        std::vector<Stamped> given, expected;
        for (std::size_t n = 1 + below(random, 60); n > 0; --n) {
            given.push_back(random_stamped(random, static_cast<std::int32_t>(++serial)));
            expected.push_back(completed(given.back(), serial));
        }
        if (below(random, 2)) {
            std::vector<Stamped> many = given;
            CHECK(db.insert(many) == static_cast<std::int64_t>(given.size()));
        } else {
            write_batch<Stamped> batch;
            for (Stamped const& s : given) batch.insert(s);
            batch.flush(db);
        }
        CHECK(db.fetch(from<Stamped>()
                           .where(col<&Stamped::id> >
                                  static_cast<std::int32_t>(serial) - static_cast<std::int32_t>(given.size()))
                           .order_by(col<&Stamped::id>)) == expected);
        // a row that is refused takes the others with it, without a transaction
        std::vector<Stamped> refused{random_stamped(random, -1),
                                     random_stamped(random, static_cast<std::int32_t>(serial))};
        refused[0].at = {};
        refused[1].at = left_at;
        CHECK_THROWS_AS(db.insert(refused), pg::database_error);
        CHECK_FALSE(db.find<Stamped>(-1).has_value());
        db.execute("select setval('stamped_serial_seq', " + std::to_string(serial) + ")");
    }
}

TEST_CASE("a default is evaluated by the server, in the session's time zone and for each row") {
    test::database where;
    session db = session_on(where);
    db.execute("create sequence numbers start 1000");
    db.execute(ddl<table_set<Stamped, Moody>>());
    db.execute("set timezone = 'Asia/Kolkata'");
    pg::transaction work = db.begin();
    Stamped s;
    s.id = 1;
    db.insert(s);
    std::vector<Stamped> more(3);
    for (std::int32_t i = 0; i < 3; ++i) more[static_cast<std::size_t>(i)].id = i + 2;
    more[1].day = date(2024, 2, 29);
    db.insert(more);
    CHECK(told(db.connection(),
               "select count(*) from stamped where at = localtimestamp and instant = now() and (day = current_date or "
               "id = 3) and maybe is null") == lines{"4"});
    CHECK(told(db.connection(), "select count(distinct token), min(number), max(number) from stamped") ==
          lines{"4|1000|1003"});
    CHECK(s.number == key<Stamped, std::int64_t>(1000));
    work.commit();
}

TEST_CASE("a statement is prepared for each set of columns that is left, and once") {
    own_database own;
    random_source random(31);
    for (std::int32_t id = 1; id <= 30; ++id) {
        Moody m = random_moody(random, id);
        m.at = id % 2 ? left_at : timestamp();
        m.day = left_day;
        own.db.insert(m);
    }
    CHECK(told(own.db.connection(),
               "select count(*) from pg_prepared_statements where statement like 'insert into moody%'") == lines{"2"});
    own.db.execute("deallocate all");  // as behind a pooler
    Moody m = random_moody(random, 31);
    m.at = {};
    own.db.insert(m);
    CHECK(own.db.find<Moody>(31).has_value());
}

namespace {
struct Wide {  // more columns of the kind than one statement says in all ways
    std::int32_t id{};
    date a{}, b{}, c{}, d{}, e{}, f{}, g{};
};
template <class T = Wide>
consteval auto describe_table(of<Wide>) {
    return describe<T>("wides").columns(column<&T::id>.primary_key(),
                                        column<&T::a>.server_default("now()"),
                                        column<&T::b>.server_default("now()"),
                                        column<&T::c>.server_default("now()"),
                                        column<&T::d>.server_default("now()"),
                                        column<&T::e>.server_default("now()"),
                                        column<&T::f>.server_default("now()"),
                                        column<&T::g>.server_default("now()"));
}
}  // namespace

TEST_CASE("rows that differ in more columns than one statement can say are refused, and go one by one") {
    test::database where;
    session db = session_on(where);
    db.execute(ddl<table_set<Wide>>());
    std::vector<Wide> rows(2);
    rows[0] = {1,
               date(2024, 1, 1),
               date(2024, 1, 1),
               date(2024, 1, 1),
               date(2024, 1, 1),
               date(2024, 1, 1),
               date(2024, 1, 1),
               date(2024, 1, 1)};
    rows[1].id = 2;
    CHECK(contains(message_of<pg::usage_error>([&] { db.insert(rows); }),
                   "the objects leave more than 6 columns to the server in some rows and give them in others"));
    for (Wide& row : rows) db.insert(row);
    CHECK(rows[1].g.is_set());
    std::vector<Wide> six(64);
    for (std::int32_t i = 0; i < 64; ++i) {
        Wide& w = six[static_cast<std::size_t>(i)];
        w.id = 10 + i;
        date* const members[] = {&w.a, &w.b, &w.c, &w.d, &w.e, &w.f};
        for (int bit = 0; bit < 6; ++bit)
            if (i >> bit & 1) *members[bit] = date(2024, 1, 1);
    }
    CHECK(db.insert(six) == 64);
    CHECK(told(db.connection(),
               "select count(*), count(distinct (a, b, c, d, e, f)) from wides where id >= 10 and g = current_date") ==
          lines{"64|64"});
}

// -- objects of several rows, and owners

namespace {
struct Base {
    key<Base> id{};
    std::optional<std::string> kind{};
    timestamp at{};
    date day{};
};
template <class T = Base>
consteval auto describe_table(of<Base>) {
    return describe<T>("bases")
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::kind>,
                 column<&T::at>.server_default("now()"),
                 column<&T::day>.server_default("now()"))
        .discriminated_by(column<&T::kind>);
}
struct Middle {
    key<Base> id{};
    timestamptz instant{};
};
template <class T = Middle>
consteval auto describe_table(of<Middle>) {
    return describe<T>("middles")
        .columns(column<&T::id>.primary_key().references(to<Base>),
                 column<&T::instant>.server_default("localtimestamp"))
        .inherits(to<Base>, "middle");
}
struct Bottom {
    std::int32_t n{};
    date due{};
    key<Base> id{};
};
template <class T = Bottom>
consteval auto describe_table(of<Bottom>) {
    return describe<T>("bottoms")
        .columns(
            column<&T::n>, column<&T::due>.server_default("now()"), column<&T::id>.primary_key().references(to<Middle>))
        .inherits(to<Middle>, "bottom");
}
using base_classes = hierarchy<Base, Middle, Bottom>;
template <schema::class_in<base_classes> T>
consteval base_classes hierarchy_of(of<T>) {
    return {};
}

struct Team {
    key<Team> id{};
};
template <class T = Team>
consteval auto describe_table(of<Team>) {
    return describe<T>("teams").columns(column<&T::id>.primary_key().generated(random_uuid));
}
struct Task {
    std::int32_t id{};
    timestamp at{};
    key<Team> team_id{};  // a default beside the session's own
    date day{};
};
template <class T = Task>
consteval auto describe_table(of<Task>) {
    return describe<T>("tasks")
        .columns(column<&T::id>.primary_key(),
                 column<&T::at>.server_default("now()"),
                 column<&T::day>.server_default("now()"))
        .scoped(scope("team", column<&T::team_id>.references(to<Team>).server_default("'nobody'")));
}
}  // namespace

TEST_CASE("objects of several rows leave the columns of each") {
    test::database where;
    session db = session_on(where);
    db.execute(ddl<table_set<Base, Middle, Bottom>>());
    db.execute(
        "alter table bases alter at set default '2001-02-03 02:30', alter day set default '0044-03-15 BC'; alter table "
        "middles alter instant set default '2005-11-06 05:30+00'; "
        "alter table bottoms alter due set default '0044-03-15 BC'; set timezone = 'America/New_York'");
    for (std::uint64_t const seed : {41u, 42u, 43u, 44u}) {
        INFO("seed " << seed);
        random_source random(seed);
        auto const drawn_object = [&] {
            instance<Bottom> made;
            made[col<&Base::id>] = key<Base>::random();
            made[col<&Base::at>] = maybe_unset<timestamp>(random);
            made[col<&Base::day>] = maybe_unset<date>(random);
            made[col<&Middle::instant>] = maybe_unset<timestamptz>(random);
            made->due = maybe_unset<date>(random);
            return made;
        };
        auto const check = [&](instance<Bottom> const& given) {
            instance<Bottom> const stored =
                db.fetch_one(instances<Bottom>().where(col<&Base::id> == given[col<&Base::id>]));
            CHECK(stored[col<&Base::at>] == (given[col<&Base::at>].is_set() ? given[col<&Base::at>] : left_at));
            CHECK(stored[col<&Base::day>] == (given[col<&Base::day>].is_set() ? given[col<&Base::day>] : left_day));
            CHECK(stored[col<&Middle::instant>] ==
                  (given[col<&Middle::instant>].is_set() ? given[col<&Middle::instant>] : left_instant));
            CHECK(stored->due == (given->due.is_set() ? given->due : left_day));
            return stored;
        };
        for (int n = 0; n < 10; ++n) {
            instance<Bottom> const given = drawn_object();
            instance<Bottom> made = given;
            db.insert(made);
            instance<Bottom> const stored = check(given);
            CHECK(made[col<&Base::at>] == stored[col<&Base::at>]);
            CHECK(made->due == stored->due);
        }
        std::vector<instance<Bottom>> many, given;
        for (std::size_t n = 1 + below(random, 20); n > 0; --n) many.push_back(drawn_object());
        given = many;
        CHECK(db.insert(many) == static_cast<std::int64_t>(many.size()));
        for (instance<Bottom> const& one : given) check(one);
        std::vector<Base> parents(3);
        parents[1].day = date(2024, 2, 29);
        CHECK(db.insert(as_parent(parents)) == 3);
        CHECK(db.find<Base>(parents[1].id)->day == date(2024, 2, 29));
        CHECK(db.find<Base>(parents[2].id)->day == left_day);
        Base parent;
        db.insert(as_parent(parent));
        CHECK(parent.at == left_at);
        // one that is refused takes the rest with it
        std::vector<instance<Bottom>> refused{drawn_object(), drawn_object()};
        refused[0]->due = {}, refused[1]->due = left_day;
        refused[1][col<&Base::id>] = given[0][col<&Base::id>];
        CHECK_THROWS_AS(db.insert(refused), pg::database_error);
        CHECK_FALSE(db.find<Base>(refused[0][col<&Base::id>]).has_value());
    }
}

TEST_CASE("a bound session gives the owner, whatever default its column has") {
    test::database where;
    session owner = session_on(where);
    owner.execute(ddl<table_set<Team, Task>>());
    Team red, nobody{key<Team>("nobody")};
    owner.insert(red);
    owner.insert(nobody);
    auto db = owner.scoped(red.id);
    Task one{1, {}, {}, left_day};
    db.insert(one);
    CHECK(one.team_id == red.id);
    CHECK(one.at.is_set());
    db.execute(insert_into<Task>().row(Task{2, left_at, {}, {}}));
    db.execute(insert_into<Task>().row(Task{3, {}, red.id, {}}));
    std::vector<Task> many{{4, {}, {}, left_day}, {5, left_at, {}, {}}};
    db.insert(many);
    write_batch<Task> batch;
    batch.insert(Task{6, {}, {}, {}});
    batch.insert(Task{7, left_at, {}, {}});
    batch.flush(db);
    CHECK(told(owner.connection(), "select count(*) from tasks where team_id = '" + std::string(red.id.view()) + "'") ==
          lines{"7"});
    auto all = owner.unscoped();
    Task left{8, {}, {}, {}};
    all.insert(left);
    CHECK(left.team_id == nobody.id);
    std::vector<Task> mixed{{9, {}, {}, {}}, {10, {}, red.id, {}}};
    all.insert(mixed);
    CHECK(told(owner.connection(), "select team_id = 'nobody' from tasks where id >= 9 order by id") ==
          lines{"t", "f"});
}

// -- tables whose every column the server makes

namespace {
struct Ticket {
    key<Ticket, std::int64_t> id{};
};
template <class T = Ticket>
consteval auto describe_table(of<Ticket>) {
    return describe<T>("tickets").columns(column<&T::id>.primary_key().identity());
}
struct Thing {
    key<Thing, std::int64_t> id{};
    std::optional<std::string> kind{};
};
template <class T = Thing>
consteval auto describe_table(of<Thing>) {
    return describe<T>("things")
        .columns(column<&T::id>.primary_key().identity(), column<&T::kind>)
        .discriminated_by(column<&T::kind>);
}
struct Moment {  // of which only the key is said, and that by the root's row
    key<Thing, std::int64_t> id{};
    timestamp at{};
    std::int64_t twice{};
};
template <class T = Moment>
consteval auto describe_table(of<Moment>) {
    return describe<T>("moments")
        .columns(column<&T::id>.primary_key().references(to<Thing>),
                 column<&T::at>.server_default("now()"),
                 column<&T::twice>.computed("id * 2"))
        .inherits(to<Thing>, "moment");
}
using thing_classes = hierarchy<Thing, Moment>;
template <schema::class_in<thing_classes> T>
consteval thing_classes hierarchy_of(of<T>) {
    return {};
}
struct Event {
    std::int64_t id{};
    timestamp at{};
};
template <class T = Event>
consteval auto describe_table(of<Event>) {
    return describe<T>("events").columns(column<&T::id>.primary_key().identity(),
                                         column<&T::at>.server_default("now()"));
}
}  // namespace

TEST_CASE("a row of which the server makes everything is inserted in every way") {
    test::database where;
    session db = session_on(where);
    db.execute(ddl<table_set<Ticket, Thing, Moment, Event>>());
    Ticket t;
    db.insert(t);
    CHECK(t.id == key<Ticket, std::int64_t>(1));
    std::vector<Ticket> many(3);
    CHECK(db.insert(many) == 3);
    db.execute(insert_into<Ticket>().row(Ticket{}));
    CHECK(sql::get<0>(db.fetch_one(insert_into<Ticket>().row(Ticket{}).returning(col<&Ticket::id>))) ==
          key<Ticket, std::int64_t>(6));
    db.execute(insert_into<Ticket>().row(Ticket{}).on_conflict().do_nothing());
    write_batch<Ticket, Event> batch;
    for (int i = 0; i < 2; ++i) batch.insert(Ticket{}), batch.insert(Event{});
    batch.flush(db);
    CHECK(told(db.connection(), "select count(*), max(id) from tickets") == lines{"9|9"});
    instance<Moment> moment;
    db.insert(moment);
    CHECK(moment->id == key<Thing, std::int64_t>(1));
    CHECK(moment->at.is_set());
    CHECK(moment->twice == 2);
    instance<Moment> given;
    given->at = left_at;
    db.insert(given);
    CHECK(db.fetch_one(instances<Moment>().where(col<&Thing::id> == given->id))->at == left_at);
    // [left]
    Event e;  // id is an identity, at has a server_default
    db.insert(e);  // insert into events (at) values (default) returning id, at
    std::vector<Event> events(3);
    events[1].at = left_at;
    db.insert(events);  // one statement, in which the first and the third get the database's default
    // [/left]
    CHECK(told(db.connection(), "select id, at = '2001-02-03 02:30' from events order by id") ==
          lines{"1|f", "2|f", "3|f", "4|f", "5|t", "6|f"});
    t = {};
    t.id = key<Ticket, std::int64_t>(0);
    CHECK(contains(message_of<error>([&] { db.insert(t); }), "tickets.id: the object already has an identity"));
}
