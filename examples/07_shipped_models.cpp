// SPDX-License-Identifier: BSL-1.0
// The tables of the AlphaSwarm platform ship with the library: a program that works on its database includes the
// domains that it needs. A bond is a row in `instruments` and a row in `instrument_bond` with the same key.
#include <optional>
#include <string>

#include <fmt/format.h>

// [includes]
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/format.hpp>  // values printed by fmt
#include <alphaswarm/inheritance.hpp>  // instance, instances, polymorphic, any_of, visit, is_a, as_parent
#include <alphaswarm/models/entities.hpp>
#include <alphaswarm/models/instruments.hpp>
#include <alphaswarm/pg/scratch_server.hpp>  // a private server, for a program that shall run anywhere
#include <alphaswarm/sql/ddl.hpp>  // ddl<...>()
// [/includes]

using namespace alphaswarm;
using namespace alphaswarm::models;

int main() {
    scratch_server server;
    session db{config(server.dsn())};

    // [create]
    // A database of the platform already has the tables. Here, only those that are used are created.
    db.execute(ddl<table_set<Sector, Industry, Issuer, GovernmentEntity, Instrument, InstrumentBond>>());
    // [/create]

    // [insert]
    auto tx = db.begin();
    instance<GovernmentEntity> treasury;  // a row in issuers and one in government_entities
    treasury[col<&Issuer::name>] = "United States Department of the Treasury";
    treasury[col<&Issuer::country>] = "United States";
    treasury->jurisdiction = "United States";
    db.insert(treasury);
    instance<InstrumentBond> note(Instrument{.vt_symbol = "UST-4.25-2034-11.OTC",
                                             .ticker = "UST-4.25-2034-11",
                                             .issuer_id = treasury->id,
                                             .currency = "USD"},
                                  InstrumentBond{.coupon = 0.0425, .maturity = date(2034, 11, 15), .face_value = 100});
    db.insert(note);
    tx.commit();
    // [/insert]

    // [select]
    auto const bonds =
        select(col<&Instrument::vt_symbol>, col<&Issuer::name>, all<InstrumentBond>)
            .from<InstrumentBond>()
            .join<Instrument>()
            .join<Issuer>()
            .where(col<&InstrumentBond::maturity> > date(2030, 1, 1) && col<&Instrument::is_active> == true)
            .order_by(col<&InstrumentBond::maturity>);
    for (auto const& row : db.fetch(bonds)) {
        InstrumentBond const& bond = row[all<InstrumentBond>];
        fmt::print("{} of {}: {}, repaid on {}\n",
                   row[col<&Instrument::vt_symbol>],
                   row[col<&Issuer::name>],
                   to_text(bond.coupon),
                   to_text(bond.maturity));
    }
    // [/select]
    fmt::print("    {}\n", sql_of(bonds));
    return db.fetch(bonds).size() == 1 ? 0 : 1;
}
