// SPDX-License-Identifier: BSL-1.0
// Complaints of consumers about financial companies, as the US Consumer Financial Protection Bureau
// publishes them.
#pragma once

#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm::models {

/// A complaint of a consumer about a financial company.
struct CfpbComplaint {
    key<CfpbComplaint> id{};
    std::string complaint_id{};
    std::string company{};
    std::optional<std::string> company_response{};
    std::optional<std::string> consumer_consent_provided{};
    std::optional<std::string> consumer_complaint_narrative{};
    std::optional<timestamp> date_received{};
    std::optional<timestamp> date_sent_to_company{};
    std::optional<std::string> issue{};
    std::optional<std::string> sub_issue{};
    std::optional<std::string> product{};
    std::optional<std::string> sub_product{};
    std::optional<std::string> state{};
    std::optional<std::string> zip_code{};
    std::optional<std::string> submitted_via{};
    std::optional<std::string> tags{};
    std::optional<std::string> timely{};
    bool has_narrative = false;
    std::optional<std::string> vt_symbol{};
    std::optional<json> raw = json("{}");
    timestamp created_at{};
};

template <class T = CfpbComplaint>
consteval auto describe_table(of<CfpbComplaint>) {
    return describe<T>("cfpb_complaints", domains::regulatory)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::complaint_id>.varchar(40).comment("The bureau's number."),
            column<&T::company>.varchar(240).indexed(),
            column<&T::company_response>.varchar(120),
            column<&T::consumer_consent_provided>.varchar(40),
            column<&T::consumer_complaint_narrative>.comment(
                "What happened, in the consumer's words, where they agreed to publish it."),
            column<&T::date_received>.indexed(),
            column<&T::date_sent_to_company>,
            column<&T::issue>.varchar(240).indexed(),
            column<&T::sub_issue>.varchar(240),
            column<&T::product>.varchar(120).indexed(),
            column<&T::sub_product>.varchar(120),
            column<&T::state>.varchar(8),
            column<&T::zip_code>.varchar(16),
            column<&T::submitted_via>.varchar(40).comment("How the complaint reached the bureau."),
            column<&T::tags>.varchar(240),
            column<&T::timely>.varchar(8).comment("Whether the company answered in time: Yes or No."),
            column<&T::has_narrative>.generated(initializer).comment("The consumer's words are there."),
            column<&T::vt_symbol>.varchar(64).indexed().comment("The company as an instrument, where it is listed."),
            column<&T::raw>.generated(initializer).comment("The whole record as published."),
            column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::company>, column<&T::date_received>).named("ix_cfpb_company_date"),
              index(column<&T::complaint_id>).unique().named("ix_cfpb_complaints_complaint_id"))
        .comment("A complaint of a consumer about a financial company.");
}

}  // namespace alphaswarm::models
