// SPDX-License-Identifier: BSL-1.0
// The platform's own hierarchies: instruments of all fourteen classes and issuers of all three, written by this library
// and by other programs, which leave the discriminator empty or name classes that have no table.
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>
#include <alphaswarm/models/entities.hpp>
#include <alphaswarm/models/instruments.hpp>
#include <alphaswarm/schema/closed_set.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::models;

namespace {

static_assert(instrument_classes::size == 14 && issuer_classes::size == 3);
static_assert(meta::accepts<schema::well_formed_hierarchy<instrument_classes>> &&
              meta::accepts<schema::well_formed_hierarchy<issuer_classes>>);

using tables = table_set<Sector,
                         Industry,
                         Issuer,
                         GovernmentEntity,
                         Fund,
                         Instrument,
                         InstrumentEquity,
                         InstrumentETF,
                         InstrumentIndex,
                         InstrumentBond,
                         InstrumentFuture,
                         InstrumentOption,
                         InstrumentCfd,
                         InstrumentSynthetic,
                         InstrumentFxPair,
                         InstrumentCrypto,
                         InstrumentTokenizedAsset,
                         InstrumentCommodity,
                         InstrumentBetting>;

struct market {
    test::database where;
    session db{where.connect()};

    market() { db.execute(ddl<tables>()); }
    [[nodiscard]] std::string says(std::string const& sql) {
        auto const got = db.connection().execute(sql);
        std::string all;
        for (int row = 0; row < got.rows(); ++row) (all += all.empty() ? "" : " ") += got.data(row, 0);
        return all;
    }
};

/// One instrument of a class, called as its table.
template <class Leaf>
void put(session& db) {
    if constexpr (std::is_same_v<Leaf, Instrument>) {
        Instrument plain;
        plain.vt_symbol = plain.ticker = "instruments";
        db.insert(plain);
    } else {
        instance<Leaf> object;
        object[col<&Instrument::vt_symbol>] = object[col<&Instrument::ticker>] = std::string(object.name());
        db.insert(object);
    }
}
auto by_symbol() { return from<Instrument>().order_by(col<&Instrument::vt_symbol>); }

template <class List>
std::string class_name(orm::any_object<Instrument, List> const& any) {
    return visit(any, []<class Object>(Object const& object) {
        if constexpr (orm::detail::is_instance<Object>) return std::string(Object::name());
        else if constexpr (orm::detail::is_contradiction<Object>) return object.what();
        else return std::string("instruments");
    });
}

}  // namespace

TEST_CASE("an instrument of every class is written, told, and read as what it is") {
    market own;
    for_each_table<instrument_classes>([&own](auto type) { put<typename decltype(type)::type>(own.db); });
    CHECK(own.says("select count(*) from instruments") == "14");
    CHECK(own.says("select instrument_class from instruments where vt_symbol = 'instrument_tokenized_asset'") == "nft");
    for (bool const joined : {false, true}) {
        auto const all =
            joined ? own.db.fetch(polymorphic(by_symbol()).in_one_statement()) : own.db.fetch(polymorphic(by_symbol()));
        REQUIRE(all.size() == 14);
        std::set<std::string> classes;
        for (auto const& any : all) {
            CHECK(class_name(any) == any->vt_symbol);
            classes.insert(class_name(any));
        }
        CHECK(classes.size() == 14);
    }
}

TEST_CASE("issuers: most are plain, whatever their kind says") {
    market own;
    instance<Fund> fund;
    CHECK(fund[col<&Issuer::kind>] == "fund");  // and not what a new Issuer says
    fund[col<&Issuer::name>] = "a fund";
    fund->manager = "Ada";
    own.db.insert(fund);
    instance<GovernmentEntity> state;
    state[col<&Issuer::name>] = "b state";
    state->jurisdiction = "CH";
    own.db.insert(state);
    for (char const* kind : {"corporate", "central_bank", "company"}) {
        Issuer plain;
        plain.name = std::string("c ") + kind;
        plain.kind = kind;
        own.db.insert(plain);
    }
    Issuer claims;
    claims.name = "d";
    claims.kind = "government";
    CHECK_THROWS_AS(own.db.insert(claims), error);

    auto const all = own.db.fetch(polymorphic(from<Issuer>().order_by(col<&Issuer::name>)));
    REQUIRE(all.size() == 5);
    REQUIRE(all[0].get_if<Fund>() != nullptr);
    CHECK((*all[0].get_if<Fund>())->manager == "Ada");
    REQUIRE(all[1].get_if<GovernmentEntity>() != nullptr);
    CHECK((*all[1].get_if<GovernmentEntity>())->jurisdiction == "CH");
    for (std::size_t i = 2; i < 5; ++i) CHECK(all[i].get_if<Issuer>() != nullptr);
    CHECK(own.db.fetch(from<Issuer>().where(!is_a<Fund>())).size() == 4);
}

TEST_CASE("rows of programs that leave the class empty, or name one without a table") {
    market own;
    own.db.execute(
        "insert into instruments (id, vt_symbol, ticker, instrument_class, is_active, created_at, updated_at) select "
        "'i' || n, 's' || n, 't', c, true, now(), now() "
        "from (values (1, null), (2, 'perpetual'), (3, 'option'), (4, null), (5, 'bond'), (6, 'etf')) as v(n, c)");
    own.db.execute(
        "insert into instrument_option (id, kind, strike) values ('i1', 'call', 10), ('i3', 'put', 30), ('i5', 'call', "
        "50)");
    own.db.execute("insert into instrument_crypto (id, subtype) values ('i2', 'perpetual')");

    auto const classes = [&own](auto const& plan) {
        std::string steps, joined;
        for (auto const& any : own.db.fetch(plan.in_steps())) (steps += steps.empty() ? "" : "; ") += class_name(any);
        for (auto const& any : own.db.fetch(plan.in_one_statement()))
            (joined += joined.empty() ? "" : "; ") += class_name(any);
        CHECK(steps == joined);
        return steps;
    };
    std::string const bond = "instruments: the row says it is of instrument_bond, and a row is in instrument_option";
    std::string const etf = "instruments: the row says it is of instrument_etf, and no requested subclass has a row";
    CHECK(classes(polymorphic(by_symbol())) ==
          "instruments; instruments; instrument_option; instruments; " + bond + "; " + etf);
    CHECK(classes(polymorphic(by_symbol()).verifying_classes()) ==
          "instrument_option; instrument_crypto; instrument_option; instruments; " + bond + "; " + etf);
    CHECK(classes(polymorphic<InstrumentOption>(by_symbol())) ==
          "instruments; instruments; instrument_option; instruments; instruments; instruments");

    // asked for by their class, subclass rows are found whatever their parents say
    CHECK(own.db.fetch(instances<InstrumentOption>()).size() == 3);
    CHECK(own.db.find<instance<InstrumentOption>>(key<Instrument>("i1"))->operator->()->strike == 10);
    CHECK(own.db.fetch(from<Instrument>().where(is_a<InstrumentOption>())).size() == 3);

    // and stored without making up what their parents do not say
    auto found = own.db.find<instance<InstrumentOption>>(key<Instrument>("i1")).value();
    found->strike = 11;
    own.db.update(found);
    CHECK(own.says("select coalesce(instrument_class, 'null') || strike from instruments join instrument_option using "
                   "(id) where id = 'i1'") == "null11");
    own.db.remove(found);
    CHECK(own.says("select id from instruments order by id") == "i2 i3 i4 i5 i6");
    auto wrong = own.db.find<instance<InstrumentOption>>(key<Instrument>("i5")).value();
    CHECK_THROWS_AS(own.db.update(wrong), value_refused);
}

TEST_CASE("parents and subclasses are filtered, ordered and joined alike") {
    market own;
    instance<Fund> house;
    house[col<&Issuer::name>] = "house";
    own.db.insert(house);
    std::vector<instance<InstrumentOption>> options(3);
    for (std::size_t i = 0; i < options.size(); ++i) {
        options[i][col<&Instrument::vt_symbol>] = "o" + std::to_string(i);
        options[i][col<&Instrument::issuer_id>] = house->id;
        options[i]->strike = 100.0 * static_cast<double>(i);
    }
    own.db.insert(options);
    auto const q = instances<InstrumentOption>()
                       .join<Issuer>()
                       .join<Fund>(col<&Fund::id>)
                       .where(col<&InstrumentOption::strike> > 50.0 && col<&Issuer::name> == "house")
                       .order_by(desc(col<&InstrumentOption::strike>), col<&Instrument::vt_symbol>)
                       .limit(5);
    auto const got = own.db.fetch(q);
    REQUIRE(got.size() == 2);
    CHECK(got[0][col<&Instrument::vt_symbol>] == "o2");
    auto const both = own.db.fetch(select(all_parts<InstrumentOption>, all_parts<Fund>)
                                       .from<Instrument>()
                                       .join<InstrumentOption>(col<&InstrumentOption::id>)
                                       .join<Issuer>()
                                       .join<Fund>(col<&Fund::id>)
                                       .order_by(col<&Instrument::vt_symbol>));
    REQUIRE(both.size() == 3);
    CHECK(both[1][all_parts<InstrumentOption>]->strike == 100);
    CHECK(both[1][all_parts<Fund>][col<&Issuer::name>] == "house");
}
