// SPDX-License-Identifier: BSL-1.0
// Financial statements: the common lines as columns of their own, the complete ones as reported, and
// revenue by segment.
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

/// One statement of an issuer for one period; amounts are in the row's currency.
struct FinancialStatement {
    key<FinancialStatement> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    std::string statement_type{};
    date period{};
    std::string period_type = "annual";
    std::optional<std::int32_t> fiscal_year{};
    std::optional<std::string> fiscal_period{};
    std::optional<std::string> currency = "USD";
    std::optional<std::string> reporting_currency{};
    std::optional<double> revenue{};
    std::optional<double> gross_profit{};
    std::optional<double> operating_income{};
    std::optional<double> net_income{};
    std::optional<double> ebitda{};
    std::optional<double> total_assets{};
    std::optional<double> total_liabilities{};
    std::optional<double> total_equity{};
    std::optional<double> cash_and_equivalents{};
    std::optional<double> operating_cash_flow{};
    std::optional<double> free_cash_flow{};
    std::optional<double> capital_expenditure{};
    std::optional<json> rows = json("{}");
    std::optional<timestamp> as_of{};
    std::optional<std::string> source{};
    std::optional<std::string> source_filing_accession{};
    std::optional<std::string> provider{};
    timestamp created_at{};
};

template <class T = FinancialStatement>
consteval auto describe_table(of<FinancialStatement>) {
    return describe<T>("financial_statements", domains::fundamentals)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::issuer_id>.references(to<Issuer>).indexed(),
            column<&T::symbol>.varchar(64).indexed().comment("The issuer's symbol at the provider."),
            column<&T::statement_type>.varchar(32).indexed().one_of("balance_sheet", "income_statement", "cash_flow"),
            column<&T::period>.indexed().comment("The day on which the period ends."),
            column<&T::period_type>.varchar(16).generated(initializer),
            column<&T::fiscal_year>,
            column<&T::fiscal_period>.varchar(8),
            column<&T::currency>.varchar(16).generated(initializer),
            column<&T::reporting_currency>.varchar(16).comment(
                "What the issuer reports in, where the amounts were converted."),
            column<&T::revenue>,
            column<&T::gross_profit>,
            column<&T::operating_income>,
            column<&T::net_income>,
            column<&T::ebitda>.comment("Earnings before interest, taxes, depreciation and amortisation."),
            column<&T::total_assets>,
            column<&T::total_liabilities>,
            column<&T::total_equity>,
            column<&T::cash_and_equivalents>,
            column<&T::operating_cash_flow>,
            column<&T::free_cash_flow>,
            column<&T::capital_expenditure>,
            column<&T::rows>.generated(initializer).comment("Every line of the statement, as one object."),
            column<&T::as_of>.comment("When the figures became known."),
            column<&T::source>.varchar(64),
            column<&T::source_filing_accession>.varchar(32).indexed().comment(
                "The SEC's number of the filing that it was read from."),
            column<&T::provider>.varchar(64),
            column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::symbol>, column<&T::period>).named("ix_fin_stmt_symbol_period"),
              index(column<&T::issuer_id>, column<&T::period>, column<&T::period_type>, column<&T::statement_type>)
                  .unique()
                  .named("uq_fin_stmt"))
        .comment("One statement of an issuer for one period; amounts are in the row's currency.");
}

/// The statements of one period as the issuer reported them, line by line.
struct ReportedFinancials {
    key<ReportedFinancials> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    date period{};
    std::string period_type = "annual";
    std::optional<std::string> template_{};
    std::optional<json> rows = json("{}");
    std::optional<std::string> source_filing_accession{};
    std::optional<std::string> provider{};
    timestamp created_at{};
};

template <class T = ReportedFinancials>
consteval auto describe_table(of<ReportedFinancials>) {
    return describe<T>("reported_financials", domains::fundamentals)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::issuer_id>.references(to<Issuer>).indexed(),
            column<&T::symbol>.varchar(64).indexed(),
            column<&T::period>.comment("The day on which the period ends."),
            column<&T::period_type>.varchar(16).generated(initializer),
            column<&T::template_>.named("template").varchar(120).comment("Name of the layout that the rows follow."),
            column<&T::rows>.generated(initializer).comment("Every line, as one object."),
            column<&T::source_filing_accession>.varchar(32).comment(
                "The SEC's number of the filing that it was read from."),
            column<&T::provider>.varchar(64),
            column<&T::created_at>.generated(utc_now))
        .comment("The statements of one period as the issuer reported them, line by line.");
}

/// The part of an issuer's revenue that one business or region brings.
struct RevenueBreakdown {
    key<RevenueBreakdown> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    date period{};
    std::optional<std::int32_t> fiscal_year{};
    std::string breakdown_type{};
    std::string segment{};
    std::optional<std::string> region{};
    std::optional<std::string> country{};
    std::optional<double> revenue{};
    std::optional<double> percent_of_total{};
    std::optional<std::string> provider{};
    timestamp created_at{};
};

template <class T = RevenueBreakdown>
consteval auto describe_table(of<RevenueBreakdown>) {
    return describe<T>("revenue_breakdowns", domains::fundamentals)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::symbol>.varchar(64).indexed(),
                 column<&T::period>.indexed().comment("The day on which the period ends."),
                 column<&T::fiscal_year>,
                 column<&T::breakdown_type>.varchar(16).indexed().one_of("business", "geographic"),
                 column<&T::segment>.varchar(240).comment("Name of the business or region, as the issuer has it."),
                 column<&T::region>.varchar(120),
                 column<&T::country>.varchar(64),
                 column<&T::revenue>,
                 column<&T::percent_of_total>.comment("Share of the whole revenue."),
                 column<&T::provider>.varchar(64),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::issuer_id>, column<&T::period>, column<&T::breakdown_type>)
                  .named("ix_rev_breakdown_issuer_period"))
        .comment("The part of an issuer's revenue that one business or region brings.");
}

}  // namespace alphaswarm::models
