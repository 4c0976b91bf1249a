// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/instruments.hpp>

#include <type_traits>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::constraint_kind;
using schema::generation;

static_assert(facts::count<Instrument,
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
                           InstrumentBetting>() == facts::totals{.tables = 14,
                                                                 .columns = 150,
                                                                 .nullable = 127,
                                                                 .foreign_keys = 14,
                                                                 .uniques = 0,
                                                                 .indexes = 16,
                                                                 .unique_indexes = 1});

static_assert(facts::is_text(facts::column<Instrument>("vt_symbol"), 64));
static_assert(facts::is_text(facts::column<Instrument>("instrument_class"), 32, true));
static_assert(facts::is_text(facts::column<InstrumentCrypto>("contract_address"), 128, true));
static_assert(facts::is_text(facts::column<InstrumentFxPair>("base_currency"), 16));
static_assert(facts::is_text(facts::column<InstrumentIndex>("methodology"), 0, true), "text without a limit");
static_assert(facts::column<Instrument>("tick_size").type.name == "double precision" &&
              facts::column<Instrument>("price_precision").type.name == "integer");
static_assert(!facts::column<Instrument>("is_active").nullable && !facts::column<InstrumentEquity>("is_adr").nullable);
static_assert(facts::column<InstrumentBond>("callable").nullable, "three answers: yes, no and unknown");
static_assert(facts::column<InstrumentFuture>("expiry").type.name == "date" &&
              facts::column<InstrumentCrypto>("expiry").type.name == "timestamp without time zone");

static_assert(facts::has<Instrument>(constraint_kind::index, "ix_instruments_vt_symbol", "vt_symbol"));
static_assert(facts::column<Instrument>("ticker").indexed && !facts::column<Instrument>("exchange").indexed);
static_assert(facts::column<Instrument>("issuer_id").referenced.table == meta::id_of<Issuer>, "into another domain");
static_assert(facts::has<InstrumentETF>(constraint_kind::link, "", "issuer_fund_id"), "known, but not enforced");
static_assert(!facts::column<InstrumentETF>("issuer_fund_id").referencing);

// The hierarchy. Nothing but the discriminator tells a plain instrument, so the parent has no identity of its own.
static_assert(schema::table<Instrument>.about.inherited.discriminator == "instrument_class" &&
              schema::table<Instrument>.about.inherited.own_identity.empty());

template <class T>
consteval bool is_subclass(std::string_view identity) {
    auto const& id = facts::column<T>("id");
    return schema::table<T>.about.inherited.parent == meta::id_of<Instrument> &&
           schema::table<T>.about.inherited.identity == identity && std::is_same_v<decltype(T::id), key<Instrument>> &&
           id.primary && id.referenced.table == meta::id_of<Instrument> && id.made_by == generation::none;
}
static_assert(is_subclass<InstrumentEquity>("spot"));
static_assert(is_subclass<InstrumentETF>("etf"));
static_assert(is_subclass<InstrumentIndex>("index"));
static_assert(is_subclass<InstrumentBond>("bond"));
static_assert(is_subclass<InstrumentFuture>("future"));
static_assert(is_subclass<InstrumentOption>("option"));
static_assert(is_subclass<InstrumentCfd>("cfd"));
static_assert(is_subclass<InstrumentSynthetic>("synthetic"));
static_assert(is_subclass<InstrumentFxPair>("fx_pair"));
static_assert(is_subclass<InstrumentCrypto>("crypto_token"));
static_assert(is_subclass<InstrumentTokenizedAsset>("nft"));
static_assert(is_subclass<InstrumentCommodity>("spot_commodity"));
static_assert(is_subclass<InstrumentBetting>("betting"));

TEST_CASE("a new row of instruments holds the platform's defaults") {
    CHECK(Instrument{}.is_active);
    CHECK(Instrument{}.tags == json("[]"));
    CHECK_FALSE(Instrument{}.instrument_class.has_value());
    CHECK(InstrumentOption{}.kind == "call");
    CHECK(InstrumentOption{}.contract_size == 100.0);
    CHECK(InstrumentSynthetic{}.legs == json("[]"));
    CHECK(InstrumentSynthetic{}.leg_weights == json("{}"));
    CHECK(InstrumentBond{}.convertible == false);
    CHECK_FALSE(InstrumentBond{}.coupon.has_value());
}

}  // namespace
