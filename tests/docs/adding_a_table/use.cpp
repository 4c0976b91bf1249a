// SPDX-License-Identifier: BSL-1.0
// A program that the shipped schema with the new table must carry. The domain's own header comes first: it must need no
// other.
#include <alphaswarm/models/ledger.hpp>

#include <alphaswarm/models/tables.hpp>
#include <alphaswarm/sql.hpp>

using namespace alphaswarm;
using namespace alphaswarm::models;

static_assert(shipped_tables::check());

// [use]
constexpr auto doubted = select(col<&SignalEntry::vt_symbol>, col<&SignalReview::reason>, col<&DatasetVersion::version>)
                             .from<SignalReview>()
                             .join<SignalEntry>()
                             .left_join<DatasetVersion>()
                             .where(col<&SignalReview::verdict> == "doubted");
// [/use]
static_assert(sql_of(doubted) ==
              "select signals.vt_symbol, signal_reviews.reason, dataset_versions.version from signal_reviews "
              "join signals on signal_reviews.signal_id = signals.id "
              "left join dataset_versions on signal_reviews.dataset_version_id = dataset_versions.id "
              "where signal_reviews.verdict = $1");
