// SPDX-License-Identifier: BSL-1.0
// Objects of several rows against the server: written whole or not at all, and never by more statements than needed.
#include <alphaswarm/orm/hierarchy/stored_instance.hpp>

#include "support/asset_rows.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace assets;

namespace {
/// How often rows of these tables were written and statements ran, counted by triggers that the library knows nothing
/// of.
struct counted_assets : own_assets {
    counted_assets() {
        db.execute("create table writes(what text)");
        db.execute(
            "create function note_write() returns trigger language plpgsql as $$ begin insert into writes values "
            "(tg_op || ' ' || tg_table_name); return null; end $$");
        for (char const* table : {"assets", "properties", "flats", "vehicles", "trucks", "devices", "phones"})
            db.execute(std::string("create trigger note after insert or update or delete on ") + table +
                       " for each row execute function note_write()");
    }
    lines writes() {
        lines const all = says("select what from writes order by what");
        db.execute("delete from writes");
        return all;
    }
};
}  // namespace

TEST_CASE("an insert writes every part at once, with one key and its class") {
    own_assets own;
    auto attic = flat("attic", 3);
    attic->tenant = "Ada";
    own.db.insert(attic);
    CHECK(attic->id.is_set());
    CHECK(attic.part<Property>().id == attic->id);
    CHECK(own.says("select name, kind, version, city, use, rooms, tenant from assets join properties using (id) join "
                   "flats using (id)") == lines{"attic|property|1|Bern|flat|3|Ada"});
    auto given = truck("given", 7.5);
    given->id = key<Asset>("mine");
    own.db.insert(given);
    CHECK(own.says("select a.id, v.wheels, t.tons, a.kind from assets a join vehicles v using (id) join trucks t using "
                   "(id)") == lines{"mine|4|7.5|truck"});
}

TEST_CASE("an insert that fails in any part leaves none") {
    own_assets own;
    own.db.execute("alter table flats add check (rooms > 0)");
    auto none = flat("none", 0);
    CHECK_THROWS_AS(own.db.insert(none), pg::database_error);
    CHECK(own.says("select count(*) from assets") == lines{"0"});
    CHECK(own.says("select count(*) from properties") == lines{"0"});
}

TEST_CASE("keys and values that the server makes are read back into all parts") {
    own_assets own;
    own.db.execute("insert into devices (kind, label) values ('other', 'first')");
    instance<Phone> phone;
    phone[col<&Device::label>] = "desk";
    phone->number = "1234";
    own.db.insert(phone);
    CHECK(phone->id == key<Device, std::int64_t>(2));
    CHECK(phone[col<&Device::id>] == phone->id);
    CHECK(phone->doubled == 8);
    CHECK(phone[col<&Device::added_at>].is_set());
    CHECK(own.says("select id, kind, label, number from devices join phones using (id)") == lines{"2|phone|desk|1234"});
    CHECK_THROWS_AS(own.db.insert(phone), error);  // it has an identity already
}

TEST_CASE("a discriminator that contradicts the class is refused before anything is sent") {
    own_assets own;
    auto wrong = truck("wrong", 1);
    wrong[col<&Asset::kind>] = "vehicle";
    CHECK_THROWS_AS(own.db.insert(wrong), value_refused);
    wrong[col<&Asset::kind>].reset();
    own.db.insert(wrong);  // nothing was said, so it is set
    CHECK(wrong[col<&Asset::kind>] == "truck");
    wrong[col<&Asset::kind>] = "property";
    CHECK_THROWS_AS(own.db.update(wrong), value_refused);
    CHECK(own.says("select kind from assets") == lines{"truck"});
}

TEST_CASE("an update writes every table, and the version advances") {
    counted_assets own;
    auto lorry = truck("lorry", 10);
    own.db.insert(lorry);
    own.writes();
    lorry[col<&Asset::value>] = 5;
    lorry[col<&Vehicle::wheels>] = 8;
    lorry->tons = 12;
    own.db.update(lorry);
    CHECK(lorry[col<&Asset::version>] == 2);
    CHECK(own.writes() == lines{"UPDATE assets", "UPDATE trucks", "UPDATE vehicles"});
    CHECK(own.says("select value, version, wheels, tons from assets join vehicles using (id) join trucks using (id)") ==
          lines{"5|2|8|12"});
}

TEST_CASE("an update of a tracked object writes only the tables that changed") {
    counted_assets own;
    auto home = flat("home", 2);
    own.db.insert(home);
    instance<Phone> phone;
    phone->number = "1";
    own.db.insert(phone);
    own.writes();
    tracked kept(home);
    own.db.update(kept);
    CHECK(own.writes().empty());
    (*kept)->rooms = 4;
    own.db.update(kept);
    CHECK(own.writes() == lines{"UPDATE assets", "UPDATE flats"});  // the root has the version
    CHECK((*kept)[col<&Asset::version>] == 2);
    CHECK_FALSE((*kept)->id == key<Asset>());
    (*kept)[col<&Property::city>] = "Basel";
    (*kept)[col<&Asset::value>] = 1;
    CHECK(kept.changed().contains(col<&Property::city>));
    CHECK_FALSE(kept.changed().contains(col<&Flat::rooms>));
    own.db.update(kept);
    CHECK(own.writes() == lines{"UPDATE assets", "UPDATE properties"});
    CHECK(own.says("select value, version, city, rooms from assets join properties using (id) join flats using (id)") ==
          lines{"1|3|Basel|4"});

    tracked call(phone);  // no version: the parent's table is left alone
    (*call)->number = "22";
    own.db.update(call);
    CHECK(own.writes() == lines{"UPDATE phones"});
    (*call)[col<&Device::label>] = "hall";
    own.db.update(call);
    CHECK(own.writes() == lines{"UPDATE devices"});
    CHECK(own.says("select label, number from devices join phones using (id)") == lines{"hall|22"});
}

TEST_CASE("a tracked update leaves what others wrote to other columns") {
    own_assets own;
    instance<Phone> phone;
    phone[col<&Device::label>] = "a";
    phone->number = "1";
    own.db.insert(phone);
    tracked mine(phone);
    own.db.execute("update devices set label = 'theirs'");
    (*mine)->number = "2";
    own.db.update(mine);
    CHECK(own.says("select label, number from devices join phones using (id)") == lines{"theirs|2"});
}

TEST_CASE("an object whose root changed or went, or whose leaf went, is stale, and nothing is written") {
    own_assets own;
    auto home = flat("home", 2);
    own.db.insert(home);
    auto const state = [&own] {
        return own.says(
            "select version, name, city, rooms from assets left join properties using (id) left join flats using (id)");
    };

    own.db.execute("update assets set version = 9, name = 'theirs'");
    home->rooms = 7;
    home[col<&Property::city>] = "Genf";
    CHECK_THROWS_AS(own.db.update(home), stale_row);
    CHECK_THROWS_AS(own.db.remove(home), stale_row);
    tracked kept(home);
    (*kept)->rooms = 8;
    CHECK_THROWS_AS(own.db.update(kept), stale_row);
    CHECK(state() == lines{"9|theirs|Bern|2"});

    home[col<&Asset::version>] = 9;
    own.db.execute("delete from flats");
    CHECK_THROWS_AS(own.db.update(home), stale_row);
    CHECK_THROWS_AS(own.db.remove(home), stale_row);
    CHECK(state() == lines{"9|theirs|Bern|~"});
}

TEST_CASE("a removal deletes the child before the parent") {
    counted_assets own;
    auto home = flat("home", 2);
    auto other = flat("other", 3);
    own.db.insert(home);
    own.db.insert(other);
    own.writes();
    own.db.remove(home);
    CHECK(own.writes() == lines{"DELETE assets", "DELETE flats", "DELETE properties"});
    CHECK(own.says("select name from assets join properties using (id) join flats using (id)") == lines{"other"});
    CHECK_THROWS_AS(own.db.remove(home), stale_row);
    tracked kept(other);
    own.db.remove(kept);
    CHECK(own.says("select count(*) from assets") == lines{"0"});
}

TEST_CASE("many objects are inserted, changed and removed by one statement each") {
    own_assets own;
    std::vector<instance<Flat>> flats;
    for (int i = 0; i < 25; ++i) flats.push_back(flat("flat " + std::to_string(i), i));
    CHECK(own.db.insert(flats) == 25);
    CHECK(own.says("select count(*), count(distinct id), sum(rooms), min(kind), min(use) from assets join properties "
                   "using (id) join flats using (id)") == lines{"25|25|300|property|flat"});
    for (auto& each : flats) {
        each->rooms += 1;
        each[col<&Property::city>] = "Chur";
        each[col<&Asset::value>] = each->rooms * 2.0;
    }
    own.db.update(flats);
    CHECK(flats[0][col<&Asset::version>] == 2);
    CHECK(own.says("select sum(rooms), sum(value), min(city), max(city), min(version), max(version) from assets join "
                   "properties using (id) join flats using (id)") == lines{"325|650|Chur|Chur|2|2"});

    own.db.execute("update assets set version = 3 where name = 'flat 7'");
    for (auto& each : flats) each->rooms = 0;
    CHECK(message_of<stale_row>([&] { own.db.update(flats); }).find("flats: of 25 objects, none was updated") == 0);
    CHECK_THROWS_AS(own.db.remove(flats), stale_row);
    CHECK(own.says("select sum(rooms), count(*) from flats") == lines{"325|25"});

    flats[7][col<&Asset::version>] = 3;
    auto twice = flats;
    twice.push_back(flats[0]);
    CHECK_THROWS_AS(own.db.update(twice), stale_row);
    CHECK_THROWS_AS(own.db.remove(twice), stale_row);
    CHECK(own.says("select sum(rooms) from flats") == lines{"325"});
    own.db.remove(flats);
    CHECK(own.says("select (select count(*) from assets) + (select count(*) from properties) + (select count(*) from "
                   "flats)") == lines{"0"});

    std::vector<instance<Flat>> none;
    CHECK(own.db.insert(none) == 0);
    own.db.update(none);
    own.db.remove(none);
}

TEST_CASE("more objects than one statement takes are all inserted, each with its own rows") {
    own_assets own;
    constexpr std::size_t count = 20'003;
    std::vector<instance<Flat>> flats;
    for (std::size_t i = 0; i < count; ++i)
        flats.push_back(flat("flat " + std::to_string(i), static_cast<std::int32_t>(i)));
    CHECK(own.db.insert(flats) == static_cast<std::int64_t>(count));
    CHECK(own.says("select count(*), count(distinct a.id), sum(rooms), count(*) filter (where a.name = 'flat ' || "
                   "rooms) from assets a join properties p on p.id = a.id join flats f on f.id = a.id") ==
          lines{"20003|20003|" + std::to_string(count * (count - 1) / 2) + "|20003"});
    CHECK(flats[10'000]->id == flats[10'000][col<&Asset::id>]);
    CHECK(own.says("select rooms from flats where id = '" + std::string(flats[20'002]->id.view()) + "'") ==
          lines{"20002"});
}

TEST_CASE("objects with an identity are changed and removed in bulk, if not inserted so") {
    own_assets own;
    std::vector<instance<Phone>> phones(3);
    for (auto& phone : phones) {
        phone->number = "5";
        own.db.insert(phone);
    }
    for (auto& phone : phones) phone->number = "777", phone[col<&Device::label>] = "all";
    own.db.update(phones);
    CHECK(own.says("select distinct label, number, doubled from devices join phones using (id)") == lines{"all|777|6"});
    own.db.remove(phones);
    CHECK(own.says("select count(*) from devices") == lines{"0"});
}

TEST_CASE("a plain row that claims a subclass is refused, unless it is asked for") {
    own_assets own;
    Asset claims = asset("claims", "truck");
    CHECK_THROWS_AS(own.db.insert(claims), error);
    std::vector<Asset> many{asset("fine"), claims};
    CHECK_THROWS_AS(own.db.insert(many), error);
    CHECK_THROWS_AS(own.db.execute(insert_into<Asset>().row(claims)), error);
    CHECK(own.says("select count(*) from assets") == lines{"0"});
    own.db.insert(as_parent(claims));
    CHECK(claims.id.is_set());
    Truck part;
    Vehicle between;
    part.id = between.id = claims.id;
    own.db.insert(between);
    own.db.insert(part);
    CHECK(own.says("select name from assets join trucks using (id)") == lines{"claims"});
    std::vector<Asset> parents{asset("p", "flat"), asset("q", "truck")};
    CHECK(own.db.insert(as_parent(parents)) == 2);
    CHECK(own.says("select name || kind from assets where name in ('p', 'q') order by name") ==
          lines{"pflat", "qtruck"});
    Asset barn = asset("barn", "barn");
    own.db.insert(barn);
    Device device;
    device.kind = Kind::laptop;
    CHECK_THROWS_AS(own.db.insert(device), error);
    own.db.insert(as_parent(device));
    CHECK(device.id == key<Device, std::int64_t>(1));
}

TEST_CASE("two writers of one object: the second is stale, whichever table they change") {
    own_assets own;
    auto home = flat("home", 2);
    own.db.insert(home);
    tracked first(home), second(home);
    (*first)->rooms = 3;
    (*second)[col<&Property::city>] = "Genf";
    own.db.update(first);
    CHECK_THROWS_AS(own.db.update(second), stale_row);
    CHECK(own.says("select city, rooms from properties join flats using (id)") == lines{"Bern|3"});
}
