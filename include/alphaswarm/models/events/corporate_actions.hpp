// SPDX-License-Identifier: BSL-1.0
// Corporate actions: what changes a security or its issuer.  The first table takes every kind; dividends,
// splits, offerings and mergers have tables of their own with more to tell.
#pragma once

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

struct Instrument;
struct Issuer;

/// A corporate action of any kind.
struct CorporateEvent {
    key<CorporateEvent> id{};
    std::string kind{};
    std::optional<key<Instrument>> instrument_id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> vt_symbol{};
    std::optional<date> ex_date{};
    std::optional<date> record_date{};
    std::optional<date> pay_date{};
    std::optional<date> declaration_date{};
    std::optional<std::string> announcement_text{};
    std::optional<double> value{};
    std::optional<double> ratio{};
    std::optional<std::string> currency{};
    std::optional<std::string> new_symbol{};
    std::optional<std::string> source{};
    std::optional<std::string> source_filing_accession{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
};

template <class T = CorporateEvent>
consteval auto describe_table(of<CorporateEvent>) {
    return describe<T>("corporate_events", domains::events)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::kind>.varchar(32).indexed().one_of("split",
                                                               "dividend",
                                                               "spinoff",
                                                               "merger",
                                                               "delisting",
                                                               "rename",
                                                               "buyback",
                                                               "ipo",
                                                               "secondary",
                                                               "rights_issue",
                                                               "bankruptcy",
                                                               "earnings"),
                 column<&T::instrument_id>.references(to<Instrument>).indexed(),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::vt_symbol>.varchar(64).indexed(),
                 column<&T::ex_date>.indexed().comment("The first day on which a buyer no longer takes part."),
                 column<&T::record_date>.comment("Who holds on this day takes part."),
                 column<&T::pay_date>.comment("When it is paid or delivered."),
                 column<&T::declaration_date>,
                 column<&T::announcement_text>,
                 column<&T::value>.comment("Amount per share, where the action has one."),
                 column<&T::ratio>.comment("New shares for one old, where the action has one."),
                 column<&T::currency>.varchar(16),
                 column<&T::new_symbol>.varchar(64).comment("The symbol afterwards, where it changes."),
                 column<&T::source>.varchar(64),
                 column<&T::source_filing_accession>.varchar(32).indexed().comment(
                     "The SEC's number of the filing that it was read from."),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.indexed().generated(utc_now))
        .with(index(column<&T::ex_date>).named("ix_corp_event_ex_date"),
              index(column<&T::instrument_id>, column<&T::kind>).named("ix_corp_event_instrument_kind"),
              link(column<&T::vt_symbol>).references(to<Instrument>, "vt_symbol"))
        .comment("A corporate action of any kind.");
}

/// A dividend on one share.
struct DividendEventRow {
    key<DividendEventRow> id{};
    std::optional<key<Instrument>> instrument_id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    double amount{};
    std::optional<std::string> currency = "USD";
    std::optional<date> ex_date{};
    std::optional<date> record_date{};
    std::optional<date> pay_date{};
    std::optional<date> declaration_date{};
    std::optional<std::string> frequency{};
    std::optional<bool> is_special = false;
    timestamp created_at{};
};

template <class T = DividendEventRow>
consteval auto describe_table(of<DividendEventRow>) {
    return describe<T>("dividend_events", domains::events)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::instrument_id>.references(to<Instrument>).indexed(),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::symbol>.varchar(64).indexed(),
                 column<&T::amount>.comment("Per share, in the row's currency."),
                 column<&T::currency>.varchar(16).generated(initializer),
                 column<&T::ex_date>.indexed().comment("The first day on which a buyer no longer takes part."),
                 column<&T::record_date>.comment("Who holds on this day takes part."),
                 column<&T::pay_date>,
                 column<&T::declaration_date>,
                 column<&T::frequency>.varchar(32).comment("How often such dividends are paid."),
                 column<&T::is_special>.generated(initializer).comment("Outside of the regular dividends."),
                 column<&T::created_at>.generated(utc_now))
        .comment("A dividend on one share.");
}

/// A split: numerator new shares for denominator old ones.
struct SplitEventRow {
    key<SplitEventRow> id{};
    std::optional<key<Instrument>> instrument_id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    std::optional<double> numerator{};
    std::optional<double> denominator{};
    std::optional<std::string> ratio{};
    std::optional<date> ex_date{};
    std::optional<date> record_date{};
    std::optional<date> pay_date{};
    timestamp created_at{};
};

template <class T = SplitEventRow>
consteval auto describe_table(of<SplitEventRow>) {
    return describe<T>("split_events", domains::events)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::instrument_id>.references(to<Instrument>).indexed(),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::symbol>.varchar(64).indexed(),
                 column<&T::numerator>,
                 column<&T::denominator>,
                 column<&T::ratio>.varchar(32).comment("The same in words, such as 4:1."),
                 column<&T::ex_date>.indexed().comment("The first day of trading in new shares."),
                 column<&T::record_date>.comment("Who holds on this day takes part."),
                 column<&T::pay_date>,
                 column<&T::created_at>.generated(utc_now))
        .comment("A split: numerator new shares for denominator old ones.");
}

/// An initial public offering.
struct IpoEventRow {
    key<IpoEventRow> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    std::optional<date> pricing_date{};
    std::optional<date> listing_date{};
    std::optional<double> offer_price_low{};
    std::optional<double> offer_price_high{};
    std::optional<double> offer_price_final{};
    std::optional<double> shares_offered{};
    std::optional<std::string> exchange{};
    std::optional<json> underwriters = json("[]");
    timestamp created_at{};
};

template <class T = IpoEventRow>
consteval auto describe_table(of<IpoEventRow>) {
    return describe<T>("ipo_events", domains::events)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::symbol>.varchar(64).indexed(),
                 column<&T::pricing_date>.comment("When the final price is set."),
                 column<&T::listing_date>.indexed().comment("The first day of trading."),
                 column<&T::offer_price_low>,
                 column<&T::offer_price_high>,
                 column<&T::offer_price_final>,
                 column<&T::shares_offered>,
                 column<&T::exchange>.varchar(32),
                 column<&T::underwriters>.generated(initializer).comment("The banks that place the shares, as a list."),
                 column<&T::created_at>.generated(utc_now))
        .comment("An initial public offering.");
}

/// One company takes over another, or means to.
struct MergerEventRow {
    key<MergerEventRow> id{};
    std::optional<key<Issuer>> acquirer_issuer_id{};
    std::optional<key<Issuer>> target_issuer_id{};
    std::optional<date> announced_date{};
    std::optional<date> expected_close{};
    std::optional<date> actual_close{};
    std::optional<double> deal_value{};
    std::optional<std::string> currency = "USD";
    std::optional<double> consideration_cash{};
    std::optional<double> consideration_stock_ratio{};
    std::optional<std::string> status{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
};

template <class T = MergerEventRow>
consteval auto describe_table(of<MergerEventRow>) {
    return describe<T>("merger_events", domains::events)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::acquirer_issuer_id>.references(to<Issuer>),
                 column<&T::target_issuer_id>.references(to<Issuer>),
                 column<&T::announced_date>.indexed(),
                 column<&T::expected_close>.comment("When it should be complete."),
                 column<&T::actual_close>,
                 column<&T::deal_value>,
                 column<&T::currency>.varchar(16).generated(initializer),
                 column<&T::consideration_cash>.comment("Cash for one share of the target."),
                 column<&T::consideration_stock_ratio>.comment("Shares of the acquirer for one share of the target."),
                 column<&T::status>.varchar(32),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now))
        .comment("One company takes over another, or means to.");
}

}  // namespace alphaswarm::models
