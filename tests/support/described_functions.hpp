// SPDX-License-Identifier: BSL-1.0
// Functions that a set describes, over the desk and over tables whose rows have owners.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "desk.hpp"
#include "teams.hpp"

namespace described_functions {

using namespace alphaswarm;
using venue_key = key<desk::Venue, desk::venue_code>;

/// Venues with so many instruments; of one venue, if it is given.
struct Busiest {
    struct arguments {
        std::int32_t at_least{};
        std::optional<venue_key> venue{};
    };
    venue_key code{};
    std::int64_t instruments{};
    std::optional<double> largest{};
};
template <class T = Busiest>
consteval auto describe_table(of<Busiest>) {
    return describe<T>("busiest")
        .columns(column<&T::code>, column<&T::instruments>, column<&T::largest>)
        .with(link(column<&T::code>).references(to<desk::Venue>))
        .comment("Venues with many instruments.")
        .as_function(
            "select venue as code, count(*) as instruments, max(multiplier) as largest from instruments "
            "where venue = :venue? or :venue? is null group by venue "
            "having count(*) >= :at_least::integer",
            column<&T::arguments::at_least>,
            column<&T::arguments::venue>);
}

/// In a PostgreSQL schema, with one column, over another function.
struct Names {
    struct arguments {
        std::int32_t Least{};
    };
    std::string name{};
};
template <class T = Names>
consteval auto describe_table(of<Names>) {
    return describe<T>("names_of")
        .columns(column<&T::name>)
        .in_schema("ledger")
        .as_function("select v.name from venues v join busiest(:Least, null) using (code)",
                     column<&T::arguments::Least>);
}

/// A view of a function.
struct Quiet {
    venue_key code{};
};
template <class T = Quiet>
consteval auto describe_table(of<Quiet>) {
    return describe<T>("quiet")
        .columns(column<&T::code>)
        .as_view("select code from busiest(1, null) where instruments < 2");
}

using tables = table_set<desk::Venue,
                         desk::Account,
                         desk::Instrument,
                         desk::Order,
                         desk::Fill,
                         desk::FillNote,
                         desk::Transfer,
                         desk::Quote,
                         desk::Signal,
                         desk::Shelf,
                         desk::Sample,
                         Busiest,
                         Names,
                         Quiet>;

/// The tasks whose title is like this, with their owners.
struct Found {
    struct arguments {
        std::string pattern{};
    };
    std::string title{};
    std::optional<key<teams::Team>> team_id{};
    std::optional<key<teams::Person>> person_id{};
};
template <class T = Found>
consteval auto describe_table(of<Found>) {
    return describe<T>("found")
        .columns(column<&T::title>)
        .scoped(teams::team_scope<T>())
        .as_function("select title, team_id, person_id from tasks where title like :pattern",
                     column<&T::arguments::pattern>);
}
using scoped_tables = table_set<teams::Team, teams::Person, teams::Task, teams::Note, Found>;

}  // namespace described_functions
