// SPDX-License-Identifier: BSL-1.0
// Drugs, devices and food, as the US Food and Drug Administration publishes on them.
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

/// An application to sell a drug or device.
struct FdaApplication {
    key<FdaApplication> id{};
    std::string application_number{};
    std::optional<std::string> application_type{};
    std::string sponsor_name{};
    std::optional<std::string> drug_name{};
    std::optional<std::string> indication{};
    std::optional<std::string> submission_status{};
    std::optional<timestamp> submission_date{};
    std::optional<timestamp> approval_date{};
    std::optional<std::string> review_priority{};
    std::optional<std::string> therapeutic_area{};
    std::optional<std::string> vt_symbol{};
    std::optional<json> raw = json("{}");
    timestamp created_at{};
};

template <class T = FdaApplication>
consteval auto describe_table(of<FdaApplication>) {
    return describe<T>("fda_applications", domains::regulatory)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::application_number>.varchar(40),
            column<&T::application_type>.varchar(20).indexed(),
            column<&T::sponsor_name>.varchar(240).indexed(),
            column<&T::drug_name>.varchar(240).indexed(),
            column<&T::indication>.comment("What it is to be used for."),
            column<&T::submission_status>.varchar(60),
            column<&T::submission_date>.indexed(),
            column<&T::approval_date>,
            column<&T::review_priority>.varchar(40),
            column<&T::therapeutic_area>.varchar(120),
            column<&T::vt_symbol>.varchar(64).indexed().comment("The sponsor as an instrument, where it is listed."),
            column<&T::raw>.generated(initializer).comment("The whole record as published."),
            column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::application_number>).unique().named("ix_fda_applications_application_number"))
        .comment("An application to sell a drug or device.");
}

/// A report of harm that a product may have done.
struct FdaAdverseEvent {
    key<FdaAdverseEvent> id{};
    std::string report_id{};
    std::optional<timestamp> received_date{};
    std::optional<std::string> product_name{};
    std::optional<std::string> manufacturer_name{};
    std::optional<std::string> reactions{};
    std::optional<std::string> outcomes{};
    std::optional<bool> is_serious{};
    std::optional<double> patient_age{};
    std::optional<std::string> patient_sex{};
    std::optional<std::string> country{};
    std::optional<std::string> source{};
    std::optional<std::string> vt_symbol{};
    std::optional<json> raw = json("{}");
    timestamp created_at{};
};

template <class T = FdaAdverseEvent>
consteval auto describe_table(of<FdaAdverseEvent>) {
    return describe<T>("fda_adverse_events", domains::regulatory)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::report_id>.varchar(60),
            column<&T::received_date>.indexed(),
            column<&T::product_name>.varchar(240).indexed(),
            column<&T::manufacturer_name>.varchar(240).indexed(),
            column<&T::reactions>.comment("What the patient suffered."),
            column<&T::outcomes>.comment("How it ended."),
            column<&T::is_serious>,
            column<&T::patient_age>.comment("In years."),
            column<&T::patient_sex>.varchar(10),
            column<&T::country>.varchar(40),
            column<&T::source>.varchar(20).one_of("faers", "maude").comment("The system of reports: faers for drugs, maude for devices."),
            column<&T::vt_symbol>.varchar(64).indexed().comment(
                "The manufacturer as an instrument, where it is listed."),
            column<&T::raw>.generated(initializer).comment("The whole record as published."),
            column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::report_id>).unique().named("ix_fda_adverse_events_report_id"))
        .comment("A report of harm that a product may have done.");
}

/// A recall of a product.
struct FdaRecall {
    key<FdaRecall> id{};
    std::string recall_number{};
    std::string recalling_firm{};
    std::optional<std::string> classification{};
    std::optional<std::string> status{};
    std::optional<std::string> product_description{};
    std::optional<std::string> reason_for_recall{};
    std::optional<std::string> code_info{};
    std::optional<std::string> distribution_pattern{};
    std::optional<std::string> voluntary_mandated{};
    std::optional<std::string> initial_firm_notification{};
    std::optional<timestamp> recall_initiation_date{};
    std::optional<timestamp> report_date{};
    std::optional<timestamp> termination_date{};
    std::optional<std::string> product_type{};
    std::optional<std::string> vt_symbol{};
    std::optional<json> raw = json("{}");
    timestamp created_at{};
};

template <class T = FdaRecall>
consteval auto describe_table(of<FdaRecall>) {
    return describe<T>("fda_recalls", domains::regulatory)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::recall_number>.varchar(60),
                 column<&T::recalling_firm>.varchar(240).indexed(),
                 column<&T::classification>.varchar(20).indexed().comment(
                     "Class I is the most dangerous, Class III the least."),
                 column<&T::status>.varchar(40),
                 column<&T::product_description>,
                 column<&T::reason_for_recall>,
                 column<&T::code_info>.comment("Lots and numbers by which the product is known."),
                 column<&T::distribution_pattern>,
                 column<&T::voluntary_mandated>.varchar(60),
                 column<&T::initial_firm_notification>.varchar(120),
                 column<&T::recall_initiation_date>.indexed(),
                 column<&T::report_date>,
                 column<&T::termination_date>,
                 column<&T::product_type>.varchar(40).one_of("drug", "device", "food"),
                 column<&T::vt_symbol>.varchar(64).indexed().comment(
                     "The recalling firm as an instrument, where it is listed."),
                 column<&T::raw>.generated(initializer).comment("The whole record as published."),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::recall_number>).unique().named("ix_fda_recalls_recall_number"))
        .comment("A recall of a product.");
}

}  // namespace alphaswarm::models
