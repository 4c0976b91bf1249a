// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/hierarchy/stored_any.hpp>

#include "support/asset_rows.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace assets;

TEST_CASE("an object that was read through its parent is stored with its child") {
    own_assets own;
    any_of<Asset> home = flat("home", 3), lorry = truck("lorry", 7), plain = asset("plain");
    own.db.insert(home);
    own.db.insert(lorry);
    own.db.insert(plain);
    auto const q = polymorphic(from<Asset>().order_by(col<&Asset::name>));
    auto all = own.db.fetch(q);
    REQUIRE(all.size() == 3);
    for (auto& any : all) {
        any->value = 1;
        visit(
            any,
            [](instance<Flat>& f) { f->rooms = 9; },
            [](instance<Truck>& t) {
                t->tons = 8;
                t[col<&Vehicle::wheels>] = 6;
            },
            [](auto&) {});
        own.db.update(any);
    }
    CHECK(own.says("select name, value, version, rooms, wheels, tons from assets left join flats using (id) left join "
                   "vehicles using (id) left join trucks using (id) order by name") ==
          lines{"home|1|2|9|~|~", "lorry|1|2|~|6|8", "plain|1|2|~|~|~"});
    own.db.remove(all[1]);
    own.db.remove(all[2]);
    CHECK(own.says("select name from assets") == lines{"home"});
    CHECK(own.says("select count(*) from vehicles") == lines{"0"});
    CHECK_THROWS_AS(own.db.update(all[1]), stale_row);
}

TEST_CASE("a contradiction is not stored") {
    own_assets own;
    own.db.execute("insert into assets values ('x', 'odd', 'truck', null, 1)");
    auto all = own.db.fetch(polymorphic(from<Asset>()));
    REQUIRE(all.size() == 1);
    REQUIRE(all[0].get_contradiction() != nullptr);
    CHECK(message_of<value_refused>([&] { own.db.update(all[0]); }) ==
          "assets: the row says it is of trucks, and no requested subclass has a row, so it is not "
          "updated; make the rows agree first");
    CHECK_THROWS_AS(own.db.remove(all[0]), value_refused);
    CHECK_THROWS_AS(own.db.insert(all[0]), value_refused);
    CHECK(own.says("select count(*) from assets") == lines{"1"});
}
