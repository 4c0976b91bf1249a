// SPDX-License-Identifier: BSL-1.0
// Rows of a parent as what they are, in both ways, which must never differ.
#include <alphaswarm/orm/hierarchy/polymorphic.hpp>

#include <random>
#include <utility>

#include "support/asset_rows.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace assets;

namespace {

/// One line for each object: its class, and a value of its own part.
template <class Base, class List>
std::string line(orm::any_object<Base, List> const& any) {
    return any[col<&Asset::name>] + " " + visit(any, []<class Object>(Object const& object) {
               if constexpr (orm::detail::is_contradiction<Object>) return object.what();
               else if constexpr (requires { object->rooms; })
                   return "flat " + std::to_string(object->rooms) + object[col<&Property::city>];
               else if constexpr (requires { object->desks; }) return "office " + std::to_string(object->desks);
               else if constexpr (requires { object->tons; })
                   return "truck " + printed(object->tons) + "/" + std::to_string(object[col<&Vehicle::wheels>]);
               else if constexpr (requires { object->wheels; }) return "vehicle " + std::to_string(object->wheels);
               else if constexpr (requires { object->city; }) return "property " + object->city;
               else return std::string("plain");
           });
}
/// What both ways say; they must agree, closely looked at or not.
template <class Plan, class... Argument>
lines both(session& db, Plan const& plan, Argument const&... arguments) {
    lines steps, joined;
    for (auto const& any : db.fetch(plan.in_steps(), arguments...)) steps.push_back(line(any));
    for (auto const& any : db.fetch(plan.in_one_statement(), arguments...)) joined.push_back(line(any));
    CHECK(steps == joined);
    return steps;
}
auto by_name() { return from<Asset>().order_by(col<&Asset::name>); }

struct filled : own_assets {
    filled() {
        auto home = flat("a", 3);
        db.insert(home);
        auto lorry = truck("b", 7);
        db.insert(lorry);
        instance<Office> office;
        office[col<&Asset::name>] = "c";
        office->desks = 20;
        db.insert(office);
        instance<Vehicle> car;
        car[col<&Asset::name>] = "d";
        db.insert(car);
        instance<Property> land;
        land[col<&Asset::name>] = "e";
        land->city = "Thun";
        db.insert(land);
        Asset plain = asset("f"), barn = asset("g", "barn");
        db.insert(plain);
        db.insert(barn);
    }
};

}  // namespace

TEST_CASE("every row comes as what it is, in the order of the base query") {
    filled own;
    lines const all{
        "a flat 3Bern", "b truck 7/4", "c office 20", "d vehicle 4", "e property Thun", "f plain", "g plain"};
    CHECK(both(own.db, polymorphic(by_name())) == all);
    CHECK(both(own.db, polymorphic(by_name()).verifying_classes()) == all);
    lines const backwards(all.rbegin(), all.rend());
    CHECK(both(own.db, polymorphic(from<Asset>().order_by(desc(col<&Asset::name>)))) == backwards);
    CHECK(both(own.db, polymorphic(from<Asset>().where(col<&Asset::name> > "m"))).empty());
}

TEST_CASE("objects hold the columns of all of their tables") {
    filled own;
    auto const all = own.db.fetch(polymorphic(by_name()));
    auto const* home = all[0].get_if<Flat>();
    REQUIRE(home != nullptr);
    CHECK((*home)[col<&Asset::kind>] == "property");
    CHECK((*home)[col<&Property::use>] == "flat");
    CHECK((*home)->id == all[0]->id);
    CHECK((*home)[col<&Asset::version>] == 1);
}

TEST_CASE("limit and offset count base rows, also where the tables below would multiply them") {
    filled own;
    own.db.execute("insert into photos select 'p' || n || name, id, 'x' from assets, generate_series(1, 3) as n");
    CHECK(both(own.db, polymorphic(by_name().limit(3))) == lines{"a flat 3Bern", "b truck 7/4", "c office 20"});
    CHECK(both(own.db, polymorphic(by_name().limit(2).offset(3))) == lines{"d vehicle 4", "e property Thun"});
    // the base query's own joins multiply its rows as in SQL, and each of them is an object
    CHECK(both(own.db,
               polymorphic(
                   from<Asset>().join<Photo>().where(col<&Asset::name> < "c").order_by(col<&Asset::name>).limit(4))) ==
          lines{"a flat 3Bern", "a flat 3Bern", "a flat 3Bern", "b truck 7/4"});
}

TEST_CASE("a count of the base counts base rows, and as many objects come") {
    filled own;
    auto const rows = own.db.fetch_one(select(count(col<&Asset::id>)).from<Asset>().where(col<&Asset::name> < "f"));
    CHECK(get<0>(rows) == 5);
    CHECK(both(own.db, polymorphic(from<Asset>().where(col<&Asset::name> < "f").order_by(col<&Asset::name>))).size() ==
          5);
}

TEST_CASE("the base query filters and orders by columns of subclasses") {
    filled own;
    auto const q = from<Asset>()
                       .left_join<Property>(col<&Property::id>)
                       .left_join<Flat>(col<&Flat::id>)
                       .where(col<&Flat::rooms> > 2 || is_a<Vehicle>())
                       .order_by(col<&Flat::rooms>, col<&Asset::name>);
    CHECK(both(own.db, polymorphic(q)) == lines{"a flat 3Bern", "b truck 7/4", "d vehicle 4"});
    auto const wheels = from<Asset>().join<Vehicle>(col<&Vehicle::id>).order_by(desc(col<&Asset::name>));
    CHECK(both(own.db, polymorphic(wheels)) == lines{"d vehicle 4", "b truck 7/4"});
}

TEST_CASE("only the tables of wanted classes are read, and other rows are plain") {
    filled own;
    CHECK(both(own.db, polymorphic<Truck, Flat>(by_name())) ==
          lines{"a flat 3Bern", "b truck 7/4", "c plain", "d plain", "e plain", "f plain", "g plain"});
    CHECK(both(own.db, polymorphic<Vehicle>(by_name()).verifying_classes()) ==
          lines{"a plain",
                "b assets: the row says it is of trucks, and a row is in vehicles",
                "c plain",
                "d vehicle 4",
                "e plain",
                "f plain",
                "g plain"});
    CHECK(both(own.db, polymorphic<Vehicle>(by_name()))[1] == "b plain");
    // tables that are not wanted need not even be there
    own.db.execute("drop table offices");
    CHECK(both(own.db, polymorphic<Truck>(by_name())).size() == 7);
    // nor need those that no row claims, in steps
    own.db.execute("drop table trucks");
    CHECK(own.db.fetch(polymorphic<Truck, Flat>(by_name().limit(1))).size() == 1);
}

TEST_CASE("from below the root") {
    filled own;
    CHECK(both(own.db, polymorphic(instances<Property>().order_by(col<&Asset::name>))) ==
          lines{"a flat 3Bern", "c office 20", "e property Thun"});
    CHECK(both(own.db, polymorphic(instances<Vehicle>().order_by(col<&Vehicle::wheels>, col<&Asset::name>))) ==
          lines{"b truck 7/4", "d vehicle 4"});
    own.db.execute("update assets set kind = 'property' where name = 'd'");
    CHECK(both(own.db, polymorphic(instances<Vehicle>().where(col<&Asset::name> == "d"))) ==
          lines{"d vehicles: the row says it is of properties, and no requested subclass has a row"});
}

TEST_CASE("rows whose parents say nothing are plain, and found by those who look closer") {
    filled own;
    own.db.execute("update assets set kind = null where name = 'b'");
    own.db.execute("update assets set kind = 'unheard of' where name = 'd'");
    own.db.execute("update properties set use = 'none' where city = 'Bern'");
    CHECK(both(own.db, polymorphic(by_name().limit(4))) ==
          lines{"a property Bern", "b plain", "c office 20", "d plain"});
    CHECK(both(own.db, polymorphic(by_name().limit(4)).verifying_classes()) ==
          lines{"a flat 3Bern", "b truck 7/4", "c office 20", "d vehicle 4"});
}

TEST_CASE("what contradicts its discriminator is reported with what is there") {
    filled own;
    own.db.execute("update assets set kind = 'truck' where name in ('d', 'f')");
    own.db.execute("update properties set use = 'office' where city = 'Bern'");
    CHECK(both(own.db, polymorphic(by_name())) ==
          lines{"a assets: the row says it is of offices, and rows are in properties, flats",
                "b truck 7/4",
                "c office 20",
                "d assets: the row says it is of trucks, and a row is in vehicles",
                "e property Thun",
                "f assets: the row says it is of trucks, and no requested subclass has a row",
                "g plain"});
    // rows in the tables of two classes: one is claimed, or none
    own.db.execute("insert into vehicles select id, 2 from assets where name in ('c', 'g')");
    own.db.execute("insert into properties select id, 'Visp', 'empty' from assets where name = 'g'");
    CHECK(
        both(own.db, polymorphic(from<Asset>().where(in(col<&Asset::name>, {"c", "g"})).order_by(col<&Asset::name>))) ==
        lines{"c office 20", "g plain"});
    CHECK(both(own.db,
               polymorphic(from<Asset>().where(in(col<&Asset::name>, {"c", "g"})).order_by(col<&Asset::name>))
                   .verifying_classes()) ==
          lines{"c assets: the row says it is of offices, and rows are in properties, offices, vehicles",
                "g assets: the row does not say its class, and rows are in properties, vehicles"});
}

TEST_CASE("values of placeholders reach the base query in both ways") {
    filled own;
    auto const q = polymorphic(
        from<Asset>().where(col<&Asset::name> >= param("first"_c)).order_by(col<&Asset::name>).limit(param("most"_c)));
    CHECK(both(own.db, q, "first"_c = std::string("b"), "most"_c = std::int64_t{2}) ==
          lines{"b truck 7/4", "c office 20"});
    CHECK(both(own.db, q.verifying_classes(), "first"_c = std::string("e"), "most"_c = std::int64_t{9}) ==
          lines{"e property Thun", "f plain", "g plain"});
}

TEST_CASE("classes are told by a PostgreSQL enum, and keys may be numbers") {
    own_assets own;
    instance<Phone> phone;
    phone->number = "123";
    own.db.insert(phone);
    Device plain;
    own.db.insert(plain);
    instance<Laptop> laptop;
    own.db.insert(laptop);
    for (bool const joined : {false, true}) {
        auto const q = polymorphic(from<Device>().order_by(col<&Device::id>));
        auto const all = joined ? own.db.fetch(q.in_one_statement()) : own.db.fetch(q);
        REQUIRE(all.size() == 3);
        REQUIRE(all[0].get_if<Phone>() != nullptr);
        CHECK((*all[0].get_if<Phone>())->doubled == 6);
        CHECK(all[1].get_if<Device>() != nullptr);
        REQUIRE(all[2].get_if<Laptop>() != nullptr);
        CHECK((*all[2].get_if<Laptop>())->memory == 16);
    }
}

TEST_CASE("thirty subclasses, more rows than one statement takes keys for") {
    own_assets own;
    own.db.execute(
        "insert into trunks select n::text, n, 'branch_' || lpad((n % 32)::text, 2, '0') from generate_series(0, 8999) "
        "as n");
    own.db.execute("insert into trunks select 'x' || n, 9000 + n, 'branch_29' from generate_series(0, 10999) as n");
    for (int i = 0; i < 30; ++i) {
        std::string const name = std::string("branch_") + (i < 10 ? "0" : "") + std::to_string(i);
        own.db.execute("insert into " + name + " select id, place * 2, 'leaf ' || place from trunks where branch = '" +
                       name + "'");
    }
    auto const q = polymorphic(from<Trunk>().order_by(col<&Trunk::place>));
    std::size_t wrong = 0, plain = 0, in_steps = 0;
    for (bool const joined : {false, true}) {
        auto const all = joined ? own.db.fetch(q.in_one_statement()) : own.db.fetch(q);
        REQUIRE(all.size() == 20000);
        std::int32_t place = 0;
        for (auto const& any : all) {
            wrong += any->place != place;
            visit(any, [&]<class Object>(Object const& object) {
                if constexpr (requires { object->length; })
                    wrong += object->length != place * 2 || object->leaf != "leaf " + std::to_string(place) ||
                             object->id != any->id;
                else if constexpr (std::is_same_v<Object, Trunk>) ++plain, wrong += place >= 9000 || place % 32 < 30;
                else ++wrong;
            });
            ++place;
        }
        if (!joined) in_steps = plain;
    }
    CHECK(wrong == 0);
    CHECK(in_steps > 0);
    CHECK(plain == 2 * in_steps);
}

TEST_CASE("whatever rows there are, both ways say the same") {
    own_assets own;
    std::minstd_rand random(7);
    char const* const kinds[] = {nullptr, "barn", "property", "vehicle", "truck", "office"};
    char const* const uses[] = {"empty", "flat", "office", "truck"};
    for (int i = 0; i < 400; ++i) {
        std::string const id = "'" + std::to_string(1000 + i) + "'";
        char const* const kind = kinds[random() % 6];
        own.db.execute("insert into assets values (" + id + ", " + id + ", " +
                       (kind ? "'" + std::string(kind) + "'" : "null") + ", null, 1)");
        if (random() % 2) {
            own.db.execute("insert into properties values (" + id + ", 'Bern', '" + uses[random() % 4] + "')");
            if (random() % 2) own.db.execute("insert into flats values (" + id + ", 1, null)");
            if (random() % 3 == 0) own.db.execute("insert into offices values (" + id + ", 1)");
        }
        if (random() % 2) {
            own.db.execute("insert into vehicles values (" + id + ", 4)");
            if (random() % 2) own.db.execute("insert into trucks values (" + id + ", 1)");
        }
    }
    CHECK(both(own.db, polymorphic(by_name())).size() == 400);
    CHECK(both(own.db, polymorphic(by_name()).verifying_classes()).size() == 400);
    CHECK(both(own.db, polymorphic<Truck, Flat>(by_name())).size() == 400);
    CHECK(both(own.db, polymorphic<Truck, Flat>(by_name()).verifying_classes()).size() == 400);
    CHECK(both(own.db, polymorphic<Property, Office>(by_name()).verifying_classes()).size() == 400);
    CHECK(both(own.db, polymorphic(instances<Property>().order_by(col<&Asset::name>))).size() > 100);
    CHECK(both(own.db, polymorphic(instances<Vehicle>().order_by(col<&Asset::name>)).verifying_classes()).size() > 100);
}

TEST_CASE("a value that does not decode names its column and statement") {
    filled own;
    own.db.execute("alter table flats alter rooms drop not null; update flats set rooms = null");
    std::string const steps = message_of<pg::decode_error>([&] { (void)own.db.fetch(polymorphic(by_name())); });
    CHECK(contains(steps, "(rooms) of: select as_keys.place"));
    CHECK(contains(message_of<pg::decode_error>([&] { (void)own.db.fetch(polymorphic(by_name()).in_one_statement()); }),
                   "(rooms) of: select assets.id"));
}
