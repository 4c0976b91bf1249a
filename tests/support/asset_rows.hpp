// SPDX-License-Identifier: BSL-1.0
// A database with the tests' hierarchies, created once and copied, and objects to insert into it.
#pragma once

#include <string>
#include <utility>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>

#include "support/assets.hpp"
#include "support/rows.hpp"

namespace alphaswarm::test {

inline database const& assets_template() {
    static database const made;
    static bool const filled = [] {
        auto db = made.connect();
        db.execute(ddl<assets::tables>());
        db.execute(ddl<assets::branch_tables>());
        return true;
    }();
    (void)filled;
    return made;
}
struct own_assets {
    database where{assets_template().name()};
    session db = session_on(where);

    [[nodiscard]] lines says(std::string const& sql) { return told(db.connection(), sql); }
};

inline instance<assets::Flat> flat(std::string name, std::int32_t rooms) {
    instance<assets::Flat> made;
    made[col<&assets::Asset::name>] = std::move(name);
    made[col<&assets::Property::city>] = "Bern";
    made->rooms = rooms;
    return made;
}
inline instance<assets::Truck> truck(std::string name, double tons) {
    instance<assets::Truck> made;
    made[col<&assets::Asset::name>] = std::move(name);
    made->tons = tons;
    return made;
}
inline assets::Asset asset(std::string name, std::optional<std::string> kind = std::nullopt) {
    assets::Asset made;
    made.name = std::move(name);
    made.kind = std::move(kind);
    return made;
}

}  // namespace alphaswarm::test
