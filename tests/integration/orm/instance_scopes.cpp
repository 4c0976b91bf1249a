// SPDX-License-Identifier: BSL-1.0
// A hierarchy whose root belongs to teams: the scope stands in the root's table alone, and every statement on any part
// depends on it.
#include <optional>
#include <string>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>

#include "support/rows.hpp"
#include "support/teams.hpp"

namespace library {

using namespace alphaswarm;
using teams::Team;

template <class T>
consteval auto owner_scope() {
    return scope("owner", column<&T::team_id>.references(to<Team>));
}

struct Item {
    key<Item> id{};
    std::optional<std::string> kind{};
    std::string title{};
    std::optional<key<Team>> team_id{};
};
template <class T = Item>
consteval auto describe_table(of<Item>) {
    return describe<T>("items")
        .columns(column<&T::id>.primary_key().generated(random_uuid), column<&T::kind>, column<&T::title>)
        .scoped(owner_scope<T>())
        .discriminated_by(column<&T::kind>);
}
struct Book {
    key<Item> id{};
    std::int32_t pages{};
};
template <class T = Book>
consteval auto describe_table(of<Book>) {
    return describe<T>("books")
        .columns(column<&T::id>.primary_key().references(to<Item>), column<&T::pages>)
        .inherits(to<Item>, "book");
}
using classes = hierarchy<Item, Book>;
template <schema::class_in<classes> T>
consteval classes hierarchy_of(of<T>) {
    return {};
}

}  // namespace library

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace library;

namespace {

template <class S>
constexpr bool must_say_whose = !orm::detail::scope_decided<orm::undecided_scope, S>::holds;
static_assert(must_say_whose<orm::instance_insert<Book>> && must_say_whose<orm::instance_remove<Book>> &&
              must_say_whose<orm::instance_insert_many<Book>> && must_say_whose<orm::instance_update_many<Book>> &&
              must_say_whose<orm::instance_remove_many<Book>>);
static_assert(must_say_whose<orm::instance_update<Book, orm::row_update, 2>>,
              "the root is asked even where only the book is written");
static_assert(must_say_whose<decltype(instances<Book>())> && must_say_whose<orm::row_find<instance<Book>, key<Item>>>);

struct shelf {
    database where;
    session db = session_on(where);
    key<Team> red{"red"}, blue{"blue"};

    shelf() {
        db.execute(ddl<table_set<Team, Item, Book>>());
        db.execute("insert into teams values ('red', 'Red'), ('blue', 'Blue')");
    }
    [[nodiscard]] lines says(std::string const& sql) { return told(db.connection(), sql); }
};
instance<Book> book(std::string title, std::int32_t pages) {
    instance<Book> made;
    made[col<&Item::title>] = std::move(title);
    made->pages = pages;
    return made;
}

}  // namespace

TEST_CASE("objects belong to the team whose session stores them, and no other sees, changes or removes them") {
    shelf own;
    auto red = own.db.scoped(own.red);
    auto blue = own.db.scoped(own.blue);
    auto atlas = book("atlas", 100), novel = book("novel", 200);
    red.insert(atlas);
    blue.insert(novel);
    CHECK(own.says("select title, team_id, kind, pages from items join books using (id) order by title") ==
          lines{"atlas|red|book|100", "novel|blue|book|200"});

    CHECK(red.fetch(instances<Book>()).size() == 1);
    CHECK(red.find<instance<Book>>(atlas->id).has_value());
    CHECK_FALSE(blue.find<instance<Book>>(atlas->id).has_value());
    CHECK(red.fetch(from<Item>().where(is_a<Book>())).size() == 1);
    for (bool const closer : {false, true}) {
        auto plan = polymorphic(from<Item>());
        if (closer) plan = plan.verifying_classes();
        auto const steps = red.fetch(plan);
        auto const joined = red.fetch(plan.in_one_statement());
        REQUIRE(steps.size() == 1);
        REQUIRE(joined.size() == 1);
        CHECK(steps[0]->title == "atlas");
        REQUIRE(joined[0].get_if<Book>() != nullptr);
        CHECK((*joined[0].get_if<Book>())->pages == 100);
        CHECK(own.db.unscoped().fetch(plan).size() == 2);
    }

    novel->pages = 1;
    CHECK_THROWS_AS(red.update(novel), error);
    tracked stolen(novel);
    (*stolen)->pages = 2;
    CHECK_THROWS_AS(red.update(stolen), stale_row);  // only the book's table would be written
    CHECK_THROWS_AS(red.remove(novel), stale_row);
    std::vector<instance<Book>> both{atlas, novel};
    CHECK_THROWS_AS(red.update(both), error);
    CHECK_THROWS_AS(red.remove(both), stale_row);
    CHECK(own.says("select title, pages from items join books using (id) order by title") ==
          lines{"atlas|100", "novel|200"});

    atlas->pages = 101;
    red.update(atlas);
    tracked kept(atlas);
    (*kept)->pages = 102;
    red.update(kept);
    CHECK(own.says("select pages from books order by pages") == lines{"102", "200"});
    red.remove(atlas);
    CHECK(own.says("select title from items") == lines{"novel"});
}

TEST_CASE("objects in bulk are stamped as single ones are") {
    shelf own;
    auto red = own.db.scoped(own.red);
    std::vector<instance<Book>> many{book("a", 1), book("b", 2)};
    CHECK(red.insert(many) == 2);
    CHECK(many[0][col<&Item::team_id>] == own.red);
    CHECK(own.says("select distinct team_id from items join books using (id)") == lines{"red"});
    for (auto& each : many) each->pages *= 10;
    red.update(many);
    CHECK(own.says("select sum(pages) from books") == lines{"30"});
    red.remove(many);
    CHECK(own.says("select count(*) from items") == lines{"0"});
    auto other = book("c", 3);
    other[col<&Item::team_id>] = own.blue;
    CHECK_THROWS_AS(red.insert(other), value_refused);
    Item plain;
    plain.kind = "book";
    CHECK_THROWS_AS(red.insert(plain), error);
    red.insert(as_parent(plain));
    CHECK(plain.team_id == own.red);
    auto const found = red.fetch(polymorphic(from<Item>()));
    REQUIRE(found.size() == 1);
    CHECK(found[0].get_contradiction() != nullptr);
}
