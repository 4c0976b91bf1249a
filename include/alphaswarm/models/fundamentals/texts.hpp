// SPDX-License-Identifier: BSL-1.0
// What companies say in words: the calls on their earnings, and the discussion in their annual and
// quarterly reports.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/date.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm::models {

struct Issuer;

/// What was said in one earnings call.
struct EarningsCallTranscript {
    key<EarningsCallTranscript> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    std::optional<std::int32_t> fiscal_year{};
    std::optional<std::string> fiscal_quarter{};
    std::optional<timestamp> call_ts{};
    std::string content{};
    std::optional<std::int32_t> word_count{};
    std::optional<json> participants = json("[]");
    std::optional<std::string> url{};
    std::optional<json> sentiment = json("{}");
    std::optional<std::string> provider{};
    timestamp created_at{};
};

template <class T = EarningsCallTranscript>
consteval auto describe_table(of<EarningsCallTranscript>) {
    return describe<T>("earnings_call_transcripts", domains::fundamentals)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::issuer_id>.references(to<Issuer>).indexed(),
            column<&T::symbol>.varchar(64).indexed(),
            column<&T::fiscal_year>,
            column<&T::fiscal_quarter>.varchar(8).comment("The quarter that the call is about, such as Q1."),
            column<&T::call_ts>.indexed(),
            column<&T::content>,
            column<&T::word_count>,
            column<&T::participants>.generated(initializer).comment("Who spoke, as a list."),
            column<&T::url>.varchar(1024),
            column<&T::sentiment>.generated(initializer).comment("The mood of the text by measure, as one object."),
            column<&T::provider>.varchar(64),
            column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::issuer_id>, column<&T::fiscal_year>, column<&T::fiscal_quarter>)
                  .unique()
                  .named("uq_earnings_transcript"))
        .comment("What was said in one earnings call.");
}

/// The management's discussion and analysis from one report.
struct ManagementDiscussionAnalysis {
    key<ManagementDiscussionAnalysis> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    std::optional<std::int32_t> fiscal_year{};
    std::optional<date> period{};
    std::string period_type = "annual";
    std::string content{};
    std::optional<std::int32_t> word_count{};
    std::optional<std::string> source_filing_accession{};
    std::optional<std::string> provider{};
    timestamp created_at{};
};

template <class T = ManagementDiscussionAnalysis>
consteval auto describe_table(of<ManagementDiscussionAnalysis>) {
    return describe<T>("management_discussion_analyses", domains::fundamentals)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::symbol>.varchar(64).indexed(),
                 column<&T::fiscal_year>,
                 column<&T::period>.indexed().comment("The day on which the period ends."),
                 column<&T::period_type>.varchar(16).generated(initializer),
                 column<&T::content>,
                 column<&T::word_count>,
                 column<&T::source_filing_accession>.varchar(32).indexed().comment(
                     "The SEC's number of the filing that it was read from."),
                 column<&T::provider>.varchar(64),
                 column<&T::created_at>.generated(utc_now))
        .comment("The management's discussion and analysis from one report.");
}

}  // namespace alphaswarm::models
