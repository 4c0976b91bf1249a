// SPDX-License-Identifier: BSL-1.0
// After an update an object holds what its row holds, the columns that the server computes among it: by every way of
// updating, whatever the order in which the server met the rows.
#include <alphaswarm/orm/batch.hpp>
#include <alphaswarm/orm/bulk.hpp>
#include <alphaswarm/orm/hierarchy/instances.hpp>
#include <alphaswarm/orm/hierarchy/stored_instance.hpp>

#include <algorithm>

#include <alphaswarm/alphaswarm.hpp>

#include "support/asset_rows.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/random_value.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {

struct Line {
    key<Line> id{};
    std::int32_t quantity{};
    std::optional<std::int64_t> price{};
    std::optional<std::int64_t> total{};  // computed, NULL where the price is
    std::string name{};
    timestamptz touched_at{};  // a default that a trigger renews
    std::string shout{};  // computed
    std::int32_t version{};

    friend bool operator==(Line const&, Line const&) = default;
};
template <class T = Line>
consteval auto describe_table(of<Line>) {
    return describe<T>("lines").columns(column<&T::id>.primary_key().generated(random_uuid),
                                        column<&T::quantity>,
                                        column<&T::price>,
                                        column<&T::total>.computed("quantity * price"),
                                        column<&T::name>,
                                        column<&T::touched_at>.server_default("clock_timestamp()"),
                                        column<&T::shout>.computed("upper(name)"),
                                        column<&T::version>.version());
}
struct Plain {
    std::int32_t id{};
    std::int32_t n{};
};
template <class T = Plain>
consteval auto describe_table(of<Plain>) {
    return describe<T>("plains").columns(column<&T::id>.primary_key(), column<&T::n>);
}

struct own_lines {
    test::database where;
    session db = session_on(where);
    own_lines() {
        db.execute(ddl<table_set<Line, Plain>>());
        db.execute(
            "create function touch() returns trigger language plpgsql as $$ begin new.touched_at = clock_timestamp(); "
            "return new; end $$; "
            "create trigger touch before update on lines for each row execute function touch()");
    }
    Line stored(Line const& like) { return db.find<Line>(like.id).value(); }
};
void change(random_source& random, Line& line) {
    if (below(random, 2)) line.quantity = static_cast<std::int32_t>(below(random, 1000));
    if (below(random, 2))
        line.price = below(random, 3) ? std::optional<std::int64_t>(static_cast<std::int64_t>(below(random, 1000)))
                                      : std::nullopt;
    if (below(random, 2)) line.name = random_text(random, 10);
}

}  // namespace

TEST_CASE("random changes, written in every way, leave objects and rows the same") {
    own_lines own;
    session& db = own.db;
    for (std::uint64_t const seed : {1u, 2u, 3u, 4u, 5u, 6u}) {
        INFO("seed " << seed);
        random_source random(seed);
        std::vector<Line> lines(10);
        for (Line& line : lines) change(random, line), db.insert(line);
        for (int n = 0; n < 30; ++n) {
            int const way = static_cast<int>(below(random, 5));
            INFO("step " << n << ", way " << way);
            Line& one = lines[below(random, lines.size())];
            if (way == 0) {
                change(random, one);
                db.update(one);
            } else if (way == 1) {
                tracked followed(one);
                change(random, *followed);
                db.update(followed);
                one = *followed;
                CHECK(followed.changed().empty());
            } else if (way == 2) {
                std::shuffle(lines.begin(), lines.end(), random);
                for (Line& line : lines) change(random, line);
                db.update(lines);
            } else if (way == 3) {
                write_batch<Plain, Line> batch;
                batch.insert(Plain{static_cast<std::int32_t>(seed * 1000) + n, 1});
                std::vector<tracked<Line>> followed;
                for (Line const& line : lines) followed.emplace_back(line);
                for (std::size_t i = 0; i < lines.size(); ++i)
                    if (i % 3 == 0) {
                        change(random, *followed[i]);
                        batch.update(followed[i]);
                    } else if (i % 3 == 1) {
                        change(random, lines[i]);
                        batch.update(lines[i]);
                    }
                batch.flush(db);
                for (std::size_t i = 0; i < lines.size(); i += 3) lines[i] = *followed[i];
            } else {
                pg::transaction work = db.begin();
                change(random, one);
                db.update(one);
                work.commit();
            }
            for (Line const& line : lines) CHECK(own.stored(line) == line);
        }
    }
}

TEST_CASE("a stale update reads nothing back, and the object is as it was") {
    own_lines own;
    session& db = own.db;
    std::vector<Line> lines(3);
    for (Line& line : lines) line.quantity = 1, line.price = 5, db.insert(line);
    std::vector<Line> const before = lines;
    db.execute("update lines set version = version + 1 where id = '" + std::string(lines[1].id.view()) + "'");
    CHECK_THROWS_AS(db.update(lines[1]), stale_row);
    tracked followed(lines[1]);
    followed->quantity = 7;
    CHECK_THROWS_AS(db.update(followed), stale_row);
    CHECK(contains(message_of<stale_row>([&] { db.update(lines); }), "2 of 3 rows of lines match the objects"));
    write_batch<Line> batch;
    for (Line& line : lines) batch.update(line);
    CHECK_THROWS_AS(batch.flush(db), stale_row);
    CHECK(lines == before);
    lines.erase(lines.begin(), lines.begin() + 1);
    lines[0].id = key<Line>::random();
    lines[1].id = key<Line>::random();
    CHECK(contains(message_of<stale_row>([&] { db.update(lines); }), "0 of 2 rows of lines match the objects"));
}

TEST_CASE("a table without such columns is updated without a word more") {
    own_lines own;
    session& db = own.db;
    std::vector<Plain> rows{{1, 1}, {2, 2}};
    db.insert(rows);
    db.update(rows[0]);
    db.update(rows);
    CHECK(told(db.connection(),
               "select statement from pg_prepared_statements where statement like '%update plains%' order by "
               "length(statement)")
              .front() == "update plains set n = $1 where id = $2");
    CHECK(told(db.connection(),
               "select count(*) from pg_prepared_statements where statement like '%ordinality%' or statement like "
               "'%as_check%'") == lines{"0"});
}

TEST_CASE("objects of several rows hold what the server made of each") {
    own_assets own;
    session& db = own.db;
    db.execute(
        "create function renew() returns trigger language plpgsql as $$ begin new.added_at = '2024-05-06 07:08:09+00'; "
        "return new; end $$; "
        "create trigger renew before update on devices for each row execute function renew()");
    std::vector<instance<assets::Phone>> phones(5);
    for (std::size_t i = 0; i < phones.size(); ++i) {
        phones[i]->number = std::string(i + 1, '5');
        db.insert(phones[i]);
    }
    auto const renewed = timestamptz::parse("2024-05-06 07:08:09+00");
    auto const added = [](auto& phone) -> timestamptz& { return phone[col<&assets::Device::added_at>]; };
    phones[0]->number = "123456";
    db.update(phones[0]);
    CHECK(phones[0]->doubled == 12);
    CHECK(added(phones[0]) == renewed);
    tracked followed(phones[1]);
    (*followed)->number = "12";
    db.update(followed);  // the leaf's row alone
    CHECK((*followed)->doubled == 4);
    CHECK(added(*followed) != renewed);
    (*followed)[col<&assets::Device::label>] = "mine";
    db.update(followed);
    CHECK(added(*followed) == renewed);
    CHECK(followed.changed().empty());
    phones[1] = *followed;
    std::reverse(phones.begin(), phones.end());
    for (std::size_t i = 0; i < phones.size(); ++i) phones[i]->number = std::string(10 - i, '7');
    db.update(phones);
    for (std::size_t i = 0; i < phones.size(); ++i) {
        CHECK(phones[i]->doubled == static_cast<std::int32_t>(20 - 2 * i));
        CHECK(added(phones[i]) == renewed);
    }
    phones[2]->id = key<assets::Device, std::int64_t>(999);
    phones[2][col<&assets::Device::id>] = phones[2]->id;
    for (auto& phone : phones) phone->number = "";
    CHECK_THROWS_AS(db.update(phones), stale_row);
    CHECK(phones[0]->doubled == 20);
    CHECK(told(db.connection(), "select count(*) from phones where number = ''") == lines{"0"});
}
