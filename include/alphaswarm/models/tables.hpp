// SPDX-License-Identifier: BSL-1.0
// The shipped schema as one closed set, domain by domain.  A join that no foreign key supports reads it to
// name the nearest path; DDL, documents and the whole-schema check walk over it.  A program that works on a
// few tables includes their domains instead, and pays for those alone.
#pragma once

#include <alphaswarm/models/entities.hpp>
#include <alphaswarm/models/instruments.hpp>
#include <alphaswarm/models/tenancy.hpp>
#include <alphaswarm/schema/table_set.hpp>

namespace alphaswarm::models {

/// Every table that ships with the library.
///
///     static_assert(models::shipped_tables::check());   // in one translation unit: every rule, over all tables
using shipped_tables = table_set<
    // tenancy
    Organization, Team, User, Workspace, Project, Lab, Membership, ConfigOverlayRow,
    // entities
    Sector, Industry, IndustryClassification, Issuer, GovernmentEntity, Fund, Location, KeyExecutive,
    ExecutiveCompensation, EntityRelationship,
    // instruments
    Instrument, InstrumentEquity, InstrumentETF, InstrumentIndex, InstrumentBond, InstrumentFuture, InstrumentOption,
    InstrumentCfd, InstrumentSynthetic, InstrumentFxPair, InstrumentCrypto, InstrumentTokenizedAsset,
    InstrumentCommodity, InstrumentBetting>;

/// Where a refused join finds the tables that its nearest path may lead through.
template <class T>
consteval shipped_tables tables_of(of<T>) {
    return {};
}

}  // namespace alphaswarm::models
