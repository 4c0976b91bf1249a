// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/hierarchy/instances.hpp>

#include <alphaswarm/inheritance.hpp>
#include <alphaswarm/sql/keyset.hpp>

#include "support/asset_rows.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace assets;

namespace {
static_assert(sql_of(instances<Truck>().where(col<&Truck::tons> > 5.0).order_by(desc(col<&Asset::name>)).limit(2)) ==
              "select assets.id, assets.name, assets.kind, assets.value, assets.version, vehicles.id, vehicles.wheels, "
              "trucks.id, trucks.tons from assets "
              "join vehicles on vehicles.id = assets.id join trucks on trucks.id = vehicles.id where trucks.tons > $1 "
              "order by assets.name desc limit $2");

struct filled : own_assets {
    filled() {
        for (int i = 0; i < 4; ++i) {
            auto one = truck("truck " + std::to_string(i), i * 3.0);
            one[col<&Vehicle::wheels>] = 4 + 2 * i;
            db.insert(one);
            auto home = flat("flat " + std::to_string(i), i);
            db.insert(home);
        }
    }
};
template <class Rows>
auto db_row(Rows rows) {
    REQUIRE(rows.size() == 1);
    return std::move(rows[0]);
}
template <class Objects>
lines names(Objects const& all) {
    lines said;
    for (auto const& each : all) said.push_back(each[col<&Asset::name>]);
    return said;
}
}  // namespace

TEST_CASE("objects of a class come with all of their parts, by conditions on any of them") {
    filled own;
    auto const heavy =
        own.db.fetch(instances<Truck>()
                         .where(col<&Truck::tons> > 2.0 && col<&Vehicle::wheels> < 10 && col<&Asset::name> != "x")
                         .order_by(col<&Vehicle::wheels>));
    REQUIRE(names(heavy) == lines{"truck 1", "truck 2"});
    CHECK(heavy[1]->tons == 6);
    CHECK(heavy[1][col<&Vehicle::wheels>] == 8);
    CHECK(heavy[1][col<&Asset::kind>] == "truck");
    CHECK(names(own.db.fetch(instances<Truck>().order_by(desc(col<&Truck::tons>)).limit(1).offset(1))) ==
          lines{"truck 2"});
    lines streamed;
    for (auto const& each : own.db.stream(instances<Vehicle>().order_by(col<&Asset::name>)))
        streamed.push_back(each[col<&Asset::name>]);
    CHECK(streamed == lines{"truck 0", "truck 1", "truck 2", "truck 3"});  // a truck is a vehicle
    CHECK(own.db.fetch(instances<Property>()).size() == 4);
    CHECK(own.db.fetch(instances<Asset>()).size() == 8);
}

namespace {
/// Page by page forwards from the first row, and backwards from the last.
template <class Query>
void check_pages(session& db, Query const& ordered) {
    INFO(sql_of(ordered));
    lines const expected = names(db.fetch(ordered));
    lines forwards, backwards;
    auto page = db.fetch(ordered.limit(2));
    while (!page.empty()) {
        for (auto const& name : names(page)) forwards.push_back(name);
        page = db.fetch(after(ordered.limit(2), page.back()));
    }
    CHECK(forwards == expected);
    auto const all = db.fetch(ordered);
    backwards.push_back(all.back()[col<&Asset::name>]);
    page = db.fetch(before(ordered.limit(3), all.back()));
    while (!page.empty()) {
        lines const found = names(page);
        backwards.insert(backwards.begin(), found.begin(), found.end());
        page = db.fetch(before(ordered.limit(3), page.front()));
    }
    CHECK(backwards == expected);
}
}  // namespace

TEST_CASE("pages over the objects of a class go on behind a row that the query returned, by columns of any part") {
    filled own;
    check_pages(own.db, instances<Truck>().order_by(col<&Asset::name>, col<&Asset::id>));
    check_pages(own.db, instances<Truck>().order_by(desc(col<&Truck::tons>), col<&Truck::id>));
    check_pages(own.db, instances<Truck>().order_by(col<&Vehicle::wheels>, col<&Vehicle::id>));
    check_pages(own.db, instances<Asset>().order_by(desc(col<&Asset::kind>), col<&Asset::id>));
    check_pages(own.db, instances<Flat>().order_by(col<&Asset::value>, col<&Property::city>, desc(col<&Flat::id>)));
    auto const both = select(all_parts<Truck>, (col<&Truck::tons> * 2.0).as("twice"_c))
                          .from<Asset>()
                          .join<Vehicle>()
                          .join<Truck>()
                          .order_by(desc("twice"_c), col<&Truck::id>)
                          .limit(1);
    auto const first = db_row(own.db.fetch(both));
    CHECK(first[all_parts<Truck>][col<&Asset::name>] == "truck 3");
    CHECK(db_row(own.db.fetch(after(both, first)))[all_parts<Truck>][col<&Asset::name>] == "truck 2");
}

TEST_CASE("what is read from an object that is a temporary is a value and outlives it") {
    filled own;
    auto const one = instances<Truck>().where(col<&Asset::name> == "truck 1");
    auto const& name = own.db.fetch_one(one)[col<&Asset::name>];
    auto const& part = own.db.fetch_one(one).part<Asset>();
    auto const& leaf = *own.db.fetch_one(one);
    CHECK(name == "truck 1");
    CHECK(part.name == "truck 1");
    CHECK(leaf.tons == 3);
    using object = instance<Truck>;
    static_assert(std::is_same_v<decltype(std::declval<object>()[col<&Asset::name>]), std::string> &&
                  std::is_same_v<decltype(std::declval<object&>()[col<&Asset::name>]), std::string&> &&
                  std::is_same_v<decltype(std::declval<object const&>()[col<&Asset::name>]), std::string const&>);
    using any = any_of<Asset>;
    static_assert(std::is_same_v<decltype(std::declval<any>()[col<&Asset::name>]), std::string> &&
                  std::is_same_v<decltype(*std::declval<any>()), Asset> &&
                  std::is_same_v<decltype(std::declval<any const&>().part<Asset>()), Asset const&>);
    using with_photos = decltype(own.db.fetch_one(from<Asset>()));
    static_assert(std::is_same_v<with_photos, Asset>, "a whole row is a value anyway");
}

TEST_CASE("a subclass row is found whatever its parent says") {
    filled own;
    own.db.execute("update assets set kind = null where name = 'truck 1'");
    own.db.execute("update assets set kind = 'property' where name = 'truck 2'");
    CHECK(own.db.fetch(instances<Truck>()).size() == 4);
    auto const one = own.db.fetch_one(instances<Truck>().where(col<&Asset::name> == "truck 1"));
    CHECK_FALSE(one[col<&Asset::kind>].has_value());
}

TEST_CASE("an object is found by its parent's key") {
    filled own;
    auto const one = own.db.fetch_one(instances<Truck>().where(col<&Asset::name> == "truck 3"));
    auto const found = own.db.find<instance<Truck>>(one->id);
    REQUIRE(found.has_value());
    CHECK((*found)->tons == 9);
    CHECK_FALSE(own.db.find<instance<Flat>>(one->id).has_value());
    CHECK(own.db.find<Truck>(one->id)->tons == 9);  // the one row alone
}

TEST_CASE("whole objects stand beside other items of a select list, and may be absent") {
    filled own;
    auto const rows = own.db.fetch(select(col<&Asset::name>, all_parts<Flat>)
                                       .from<Asset>()
                                       .left_join<Property>(col<&Property::id>)
                                       .left_join<Flat>(col<&Flat::id>)
                                       .where(in(col<&Asset::name>, std::vector<std::string>{"flat 2", "truck 2"}))
                                       .order_by(col<&Asset::name>));
    REQUIRE(rows.size() == 2);
    REQUIRE(rows[0][all_parts<Flat>].has_value());
    CHECK((*rows[0][all_parts<Flat>])->rooms == 2);
    CHECK_FALSE(get<1>(rows[1]).has_value());
}

TEST_CASE("\"is a\" asks for the subclass's row") {
    filled own;
    own.db.execute("update assets set kind = null where name = 'truck 1'");
    auto const ask = [&own](auto const& condition) {
        return own.db.fetch(from<Asset>().where(condition).order_by(col<&Asset::name>)).size();
    };
    CHECK(ask(is_a<Truck>()) == 4);
    CHECK(ask(!is_a<Truck>()) == 4);
    CHECK(ask(is_a<Flat>() || is_a<Vehicle>()) == 8);
    CHECK(ask(is_a<Flat>() && is_a<Vehicle>()) == 0);
    CHECK(own.db.fetch(instances<Vehicle>().where(is_a<Truck>(source<Vehicle>))).size() == 4);
    constexpr auto other = alias<Asset>("other"_c);
    auto const pairs = own.db.fetch(select(col<&Asset::name>)
                                        .from<Asset>()
                                        .join(other, other[col<&Asset::version>] == col<&Asset::version>)
                                        .where(is_a<Truck>() && is_a<Flat>(other)));
    CHECK(pairs.size() == 16);
}
