// SPDX-License-Identifier: BSL-1.0
// Patents, trademarks and who they belong to, as the US Patent and Trademark Office publishes on them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm::models {

/// A patent that was granted or applied for.
struct UsptoPatent {
    key<UsptoPatent> id{};
    std::string patent_number{};
    std::optional<std::string> title{};
    std::optional<std::string> abstract{};
    std::optional<timestamp> filing_date{};
    std::optional<timestamp> grant_date{};
    std::optional<std::string> assignee{};
    std::optional<json> inventors = json("[]");
    std::optional<std::string> classification{};
    std::optional<std::string> application_number{};
    std::optional<std::int32_t> citation_count{};
    std::optional<std::string> vt_symbol{};
    std::optional<json> raw = json("{}");
    timestamp created_at{};
};

template <class T = UsptoPatent>
consteval auto describe_table(of<UsptoPatent>) {
    return describe<T>("uspto_patents", domains::regulatory)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::patent_number>.varchar(40),
            column<&T::title>,
            column<&T::abstract>,
            column<&T::filing_date>.indexed(),
            column<&T::grant_date>.indexed(),
            column<&T::assignee>.varchar(240).indexed().comment("Who owns it."),
            column<&T::inventors>.generated(initializer),
            column<&T::classification>.varchar(120).comment("Code of the field that it is in."),
            column<&T::application_number>.varchar(60).indexed(),
            column<&T::citation_count>.comment("How often other patents cite it."),
            column<&T::vt_symbol>.varchar(64).indexed().comment("The assignee as an instrument, where it is listed."),
            column<&T::raw>.generated(initializer).comment("The whole record as published."),
            column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::patent_number>).unique().named("ix_uspto_patents_patent_number"))
        .comment("A patent that was granted or applied for.");
}

/// A trademark that was registered or applied for.
struct UsptoTrademark {
    key<UsptoTrademark> id{};
    std::string serial_number{};
    std::optional<std::string> registration_number{};
    std::optional<std::string> mark_text{};
    std::optional<std::string> owner{};
    std::optional<std::string> status{};
    std::optional<timestamp> filing_date{};
    std::optional<timestamp> registration_date{};
    std::optional<timestamp> abandonment_date{};
    std::optional<std::string> class_codes{};
    std::optional<std::string> description{};
    std::optional<std::string> vt_symbol{};
    std::optional<json> raw = json("{}");
    timestamp created_at{};
};

template <class T = UsptoTrademark>
consteval auto describe_table(of<UsptoTrademark>) {
    return describe<T>("uspto_trademarks", domains::regulatory)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::serial_number>.varchar(40),
                 column<&T::registration_number>.varchar(40).indexed(),
                 column<&T::mark_text>.varchar(480).comment("The mark in letters."),
                 column<&T::owner>.varchar(240).indexed(),
                 column<&T::status>.varchar(60).indexed(),
                 column<&T::filing_date>.indexed(),
                 column<&T::registration_date>,
                 column<&T::abandonment_date>,
                 column<&T::class_codes>.varchar(240).comment("Codes of the goods and services that it is for."),
                 column<&T::description>,
                 column<&T::vt_symbol>.varchar(64).indexed().comment("The owner as an instrument, where it is listed."),
                 column<&T::raw>.generated(initializer).comment("The whole record as published."),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::serial_number>).unique().named("ix_uspto_trademarks_serial_number"))
        .comment("A trademark that was registered or applied for.");
}

/// A patent or trademark passes from one owner to another.
struct UsptoAssignment {
    key<UsptoAssignment> id{};
    std::string assignment_id{};
    std::optional<timestamp> recorded_date{};
    std::optional<timestamp> execution_date{};
    std::optional<std::string> conveyance_text{};
    std::optional<std::string> assignor{};
    std::optional<std::string> assignee{};
    std::optional<std::string> patents{};
    std::optional<std::string> vt_symbol{};
    std::optional<json> raw = json("{}");
    timestamp created_at{};
};

template <class T = UsptoAssignment>
consteval auto describe_table(of<UsptoAssignment>) {
    return describe<T>("uspto_assignments", domains::regulatory)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::assignment_id>.varchar(60),
            column<&T::recorded_date>.indexed(),
            column<&T::execution_date>,
            column<&T::conveyance_text>.varchar(240).comment("What kind of transfer it is."),
            column<&T::assignor>.varchar(240).indexed().comment("Who gives."),
            column<&T::assignee>.varchar(240).indexed().comment("Who receives."),
            column<&T::patents>.comment("The patents that are transferred."),
            column<&T::vt_symbol>.varchar(64).indexed().comment("The assignee as an instrument, where it is listed."),
            column<&T::raw>.generated(initializer).comment("The whole record as published."),
            column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::assignment_id>).unique().named("ix_uspto_assignments_assignment_id"))
        .comment("A patent or trademark passes from one owner to another.");
}

}  // namespace alphaswarm::models
