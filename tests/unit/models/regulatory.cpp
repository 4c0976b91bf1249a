// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/regulatory.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace alphaswarm::models {
struct Instrument;
struct Issuer;
}  // namespace alphaswarm::models

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::constraint_kind;

static_assert(facts::count<CfpbComplaint,
                           FdaApplication,
                           FdaAdverseEvent,
                           FdaRecall,
                           UsptoPatent,
                           UsptoTrademark,
                           UsptoAssignment>() == facts::totals{.tables = 7,
                                                               .columns = 107,
                                                               .nullable = 82,
                                                               .foreign_keys = 0,
                                                               .uniques = 0,
                                                               .indexes = 40,
                                                               .unique_indexes = 7});
static_assert(!facts::complete<Instrument> && !facts::complete<Issuer>, "one domain brings no other along");

static_assert(facts::name<CfpbComplaint>() == "cfpb_complaints" &&
              facts::name<UsptoAssignment>() == "uspto_assignments");
static_assert(facts::is_text(facts::column<CfpbComplaint>("company"), 240));
static_assert(facts::is_text(facts::column<UsptoPatent>("abstract"), 0, true), "text without a limit");
static_assert(facts::is_text(facts::column<UsptoTrademark>("mark_text"), 480, true));
static_assert(facts::column<FdaAdverseEvent>("is_serious").nullable &&
              !facts::column<CfpbComplaint>("has_narrative").nullable);
static_assert(facts::column<FdaAdverseEvent>("patient_age").type.name == "double precision");
static_assert(facts::has<FdaRecall>(constraint_kind::index, "ix_fda_recalls_recall_number", "recall_number"));
static_assert(facts::has<CfpbComplaint>(constraint_kind::index, "ix_cfpb_company_date", "company", "date_received"));
static_assert(facts::column<FdaAdverseEvent>("source").allowed_value_count == 2 &&
              facts::column<FdaRecall>("product_type").allowed_value_count == 3);
static_assert(!domains::regulatory.allows(domains::instruments), "its symbols are text and nothing more");
static_assert(facts::scope<FdaRecall>().empty());

TEST_CASE("a new row of regulatory holds the platform's defaults") {
    CHECK_FALSE(CfpbComplaint{}.has_narrative);
    CHECK(CfpbComplaint{}.raw == json("{}"));
    CHECK(UsptoPatent{}.inventors == json("[]"));
    CHECK_FALSE(FdaAdverseEvent{}.is_serious.has_value());
}

}  // namespace
