// SPDX-License-Identifier: BSL-1.0
// Exchanges: when they are closed, and what became of trading on each.
#pragma once

#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/date.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/time_of_day.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm::models {

struct Instrument;

/// A day on which an exchange is closed or closes early.
struct MarketHolidayRow {
    key<MarketHolidayRow> id{};
    std::string exchange{};
    alphaswarm::date date{};
    std::optional<std::string> name{};
    std::optional<bool> is_half_day = false;
    std::optional<time_of_day> close_time{};
    std::optional<time_of_day> open_time{};
    std::optional<bool> is_observed = true;
    std::optional<json> meta = json("{}");
};

template <class T = MarketHolidayRow>
consteval auto describe_table(of<MarketHolidayRow>) {
    return describe<T>("market_holidays", domains::macro)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::exchange>.varchar(32).indexed(),
                 column<&T::date>.indexed(),
                 column<&T::name>.varchar(240),
                 column<&T::is_half_day>.generated(initializer),
                 column<&T::close_time>.comment("When trading ends that day."),
                 column<&T::open_time>.comment("When trading begins that day."),
                 column<&T::is_observed>.generated(initializer).comment("The exchange keeps the holiday."),
                 column<&T::meta>.generated(initializer))
        .with(index(column<&T::exchange>, column<&T::date>).unique().named("uq_market_holiday"))
        .comment("A day on which an exchange is closed or closes early.");
}

/// A change of the state of an exchange or of trading in one instrument.
struct MarketStatusHistory {
    key<MarketStatusHistory> id{};
    std::string exchange{};
    std::optional<key<Instrument>> instrument_id{};
    std::string status{};
    std::optional<std::string> reason{};
    std::optional<std::string> halt_code{};
    timestamp ts_event{};
    std::optional<timestamp> ts_init{};
    std::optional<json> meta = json("{}");
};

template <class T = MarketStatusHistory>
consteval auto describe_table(of<MarketStatusHistory>) {
    return describe<T>("market_status_history", domains::macro)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::exchange>.varchar(32).indexed(),
            column<&T::instrument_id>.references(to<Instrument>).indexed().comment("Null where the whole exchange is meant."),
            column<&T::status>.varchar(32).indexed(),
            column<&T::reason>.varchar(240),
            column<&T::halt_code>.varchar(32).comment("The exchange's code of the reason."),
            column<&T::ts_event>.indexed().comment("When it happened."),
            column<&T::ts_init>.comment("When the platform heard of it."),
            column<&T::meta>.generated(initializer))
        .with(index(column<&T::exchange>, column<&T::ts_event>).named("ix_mkt_status_exchange_ts"))
        .comment("A change of the state of an exchange or of trading in one instrument.");
}

}  // namespace alphaswarm::models
