// SPDX-License-Identifier: BSL-1.0
// The questions that the demonstration asks, in order.
#pragma once

#include <alphaswarm/orm/session.hpp>

#include "show.hpp"

namespace demo {

/// Creates all tables that ship with the library.
void create_tables(session& db, show& to);
/// The rows that every installation of the platform begins with; safe to repeat.
void seed_tenancy(session& db, show& to);

void read_questions(session& db, show& to);
void write_questions(session& db, show& to);
/// From a dataset's source to the fills of a backtest, across the domains.
void lineage_questions(session& db, show& to);
void refused_questions(session& db, show& to);

}  // namespace demo
