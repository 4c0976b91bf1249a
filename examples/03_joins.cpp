// SPDX-License-Identifier: BSL-1.0
// Joins take their conditions from the foreign keys that the descriptions declare.
#include <optional>
#include <string>

#include <fmt/format.h>

// [includes]
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/format.hpp>  // values printed by fmt
#include <alphaswarm/pg/scratch_server.hpp>  // a private server, for a program that shall run anywhere
#include <alphaswarm/sql/ddl.hpp>  // ddl<...>()
// [/includes]

using namespace alphaswarm;

// [tables]
struct Sector {
    key<Sector> id{};
    std::optional<key<Sector>> parent_id{};
    std::string name{};
};
struct Company {
    key<Company> id{};
    key<Sector> sector_id{};
    std::string name{};
};
struct Deal {
    key<Deal> id{};
    key<Company> buyer_id{};
    key<Company> target_id{};
    double price{};
};

template <class T = Sector>
consteval auto describe_table(of<Sector>) {
    return describe<T>("sectors").columns(column<&T::id>.primary_key().generated(random_uuid),
                                          column<&T::parent_id>.references(to<Sector>),
                                          column<&T::name>.varchar(80));
}
template <class T = Company>
consteval auto describe_table(of<Company>) {
    return describe<T>("companies")
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::sector_id>.references(to<Sector>),
                 column<&T::name>.varchar(80));
}
template <class T = Deal>
consteval auto describe_table(of<Deal>) {
    return describe<T>("deals").columns(column<&T::id>.primary_key().generated(random_uuid),
                                        column<&T::buyer_id>.references(to<Company>),
                                        column<&T::target_id>.references(to<Company>),
                                        column<&T::price>);
}
// [/tables]

int main() {
    scratch_server server;
    session db{config(server.dsn())};
    db.execute(ddl<table_set<Deal, Company, Sector>>());  // in any order: parents are created first
    auto const industry = db.insert(Sector{.name = "Industry"});
    auto const software = db.insert(Sector{.parent_id = industry.id, .name = "Software"});
    auto const buyer = db.insert(Company{.sector_id = software.id, .name = "Oak"});
    auto const target = db.insert(Company{.sector_id = software.id, .name = "Elm"});
    db.insert(Company{.sector_id = industry.id, .name = "Ash"});
    db.insert(Deal{.buyer_id = buyer.id, .target_id = target.id, .price = 12.5});

    // [inner]
    auto const named = select(col<&Company::name>, col<&Sector::name>.as("sector"_c))
                           .from<Company>()
                           .join<Sector>()
                           .order_by(col<&Company::name>);
    for (auto const& [company, sector] : db.fetch(named)) fmt::print("{} is in {}\n", company, sector);
    // [/inner]
    fmt::print("    {}\n", sql_of(named));

    // [left]
    // The far side of an outer join may be absent: its columns are std::optional, and so is the whole struct.
    auto const bought =
        select(col<&Company::name>, all<Deal>)
            .from<Company>()
            .left_join<Deal>(col<&Deal::target_id>)  // two keys lead to companies: name the one that is meant
            .order_by(col<&Company::name>);
    for (auto const& row : db.fetch(bought)) {
        std::optional<Deal> const& deal = row[all<Deal>];
        fmt::print("{} {}\n",
                   row[col<&Company::name>],
                   deal ? fmt::format("was bought for {}", deal->price) : "is independent");
    }
    // [/left]
    fmt::print("    {}\n", sql_of(bought));

    // [alias]
    // A table that occurs twice: each occurrence after the first has an alias.
    constexpr auto parent = alias<Sector>("parent"_c);
    auto const tree = select(col<&Sector::name>, parent[col<&Sector::name>].as("within"_c))
                          .from<Sector>()
                          .left_join(parent, col<&Sector::parent_id>)
                          .order_by(col<&Sector::name>);
    for (auto const& [name, within] : db.fetch(tree)) fmt::print("{} within {}\n", name, to_text(within));
    // [/alias]
    fmt::print("    {}\n", sql_of(tree));

    // [condition]
    // A condition of your own, if the tables are in one domain or connected.
    auto const rivals = select(col<&Company::name>, alias<Company>("rival"_c)[col<&Company::name>].as("rival"_c))
                            .from<Company>()
                            .join(alias<Company>("rival"_c),
                                  alias<Company>("rival"_c)[col<&Company::sector_id>] == col<&Company::sector_id> &&
                                      col<&Company::name> < alias<Company>("rival"_c)[col<&Company::name>]);
    for (auto const& [one, other] : db.fetch(rivals)) fmt::print("{} and {} are rivals\n", one, other);
    // [/condition]
    fmt::print("    {}\n", sql_of(rivals));
}
