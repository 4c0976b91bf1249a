// SPDX-License-Identifier: BSL-1.0
// The code quoted in docs/inheritance.md: a hierarchy, the SQL that is executed, compared at compile time, and a server
// that runs it.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

// [includes]
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>  // instance, instances, polymorphic, any_of, visit, is_a, as_parent
#include <alphaswarm/orm/changes.hpp>  // tracked
#include <alphaswarm/pg/scratch_server.hpp>  // a private server, for a program that shall run anywhere
#include <alphaswarm/sql/ddl.hpp>  // ddl<...>()
// [/includes]

using namespace alphaswarm;

// [tables]
struct Security {  // the root: what every security has
    key<Security> id{};
    std::string symbol{};
    std::optional<std::string> kind{};  // the class
};
struct Bond {  // what only a bond has, under the security's key
    key<Security> id{};
    double coupon{};
};
struct Option {
    key<Security> id{};
    double strike{};
    std::string underlying{};
};

template <class T = Security>
consteval auto describe_table(of<Security>) {
    return describe<T>("securities")
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::symbol>.varchar(40),
                 column<&T::kind>.varchar(16))
        .discriminated_by(column<&T::kind>);
}
template <class T = Bond>
consteval auto describe_table(of<Bond>) {
    return describe<T>("bonds")
        .columns(column<&T::id>.primary_key().references(to<Security>), column<&T::coupon>)
        .inherits(to<Security>, "bond");
}
template <class T = Option>
consteval auto describe_table(of<Option>) {
    return describe<T>("options")
        .columns(column<&T::id>.primary_key().references(to<Security>), column<&T::strike>, column<&T::underlying>)
        .inherits(to<Security>, "option");
}
// [/tables]

// [hierarchy]
using security_classes = hierarchy<Security, Bond, Option>;  // parents before their subclasses
template <schema::class_in<security_classes> T>
consteval security_classes hierarchy_of(of<T>) {
    return {};
}

using tables = table_set<Security, Bond, Option>;
static_assert(tables::check());  // refuses a table that inherits from Security but is not listed above
// [/hierarchy]

namespace {

void writing(session& db) {
    // [insert]
    instance<Option> option;  // kind is "option" from the beginning
    option[col<&Security::symbol>] = "AAPL240621C200";  // a column of any part
    option->strike = 200;  // -> is the option's own part
    option->underlying = "AAPL";
    db.insert(option);  // one statement, one key for both rows
    // [/insert]
    // [insert-sql]
    static_assert(sql_of(orm::instance_insert<Option>{}) ==
                  "with as_part_0 as (insert into securities (id, symbol, kind) values ($1, $2, $3) returning 1), "
                  "as_part_1 as (insert into options (id, strike, underlying) values ($4, $5, $6) returning 1) "
                  "select case when count(*) = 2 then count(*) else ('[' || count(*) || ' of 2 rows of ' || 'options "
                  "and its parents]')::bigint end as as_count "
                  "from (select 1 from as_part_0 union all select 1 from as_part_1) as as_written having count(*) > 0");
    // [/insert-sql]

    // [update]
    option->strike = 210;
    db.update(option);  // both tables, all columns
    tracked watched(option);
    (*watched)->strike = 220;
    db.update(watched);  // only options.strike
    // [/update]
    // [update-sql]
    static_assert(sql_of(orm::instance_update<Option, orm::row_update_changed, 2>{}) ==
                  "with as_met as (select 1 from securities join options on options.id = securities.id where "
                  "securities.id = $1 for no key update) "
                  "update options set strike = case when $2 & 2 <> 0 then $3 else strike end, "
                  "underlying = case when $2 & 4 <> 0 then $4 else underlying end where id = $5 and exists (select 1 "
                  "from as_met)");
    static_assert(sql_of(orm::instance_remove<Option>{}) ==
                  "with as_met as (select 1 from securities join options on options.id = securities.id where "
                  "securities.id = $1 for update), "
                  "as_part_1 as (delete from options where id = $2 and exists (select 1 from as_met) returning 1), "
                  "as_part_0 as (delete from securities where id = $3 and exists (select 1 from as_met) returning 1) "
                  "select case when count(*) = 2 then count(*) else ('[' || count(*) || ' of 2 rows of ' || 'options "
                  "and its parents]')::bigint end as as_count "
                  "from (select 1 from as_part_0 union all select 1 from as_part_1) as as_written having count(*) > 0");
    // [/update-sql]

    // [bulk]
    std::vector<instance<Bond>> bonds(100);
    for (std::size_t i = 0; i < bonds.size(); ++i) bonds[i][col<&Security::symbol>] = fmt::format("BOND{}", i);
    db.insert(bonds);
    for (auto& bond : bonds) bond->coupon = 0.04;
    db.update(bonds);  // all of them, or none and stale_row
    bonds.resize(90);
    db.remove(bonds);
    // [/bulk]

    // [plain]
    Security future;
    future.symbol = "ESZ4";
    future.kind = "future";  // a class without a table of its own: a plain row
    db.insert(future);
    Security claims;
    claims.symbol = "XS1";
    claims.kind = "bond";
    try {
        db.insert(claims);  // its row in bonds would be missing
    } catch (error const& refused) {
        fmt::print("{}\n", refused.what());
    }
    db.insert(as_parent(claims));  // declared to be intended
    // [/plain]
}

void reading(session& db) {
    // [instances]
    auto const cheap = instances<Option>()
                           .where(col<&Option::strike> < 500.0 && like(col<&Security::symbol>, "AAPL%"))
                           .order_by(col<&Security::symbol>);
    for (auto const& option : db.fetch(cheap)) fmt::print("{} {}\n", option[col<&Security::symbol>], option->strike);
    // [/instances]
    // [instances-sql]
    static_assert(
        sql_of(instances<Option>()) ==
        "select securities.id, securities.symbol, securities.kind, options.id, options.strike, options.underlying "
        "from securities join options on options.id = securities.id");
    // [/instances-sql]
    // [find]
    key<Security> const id = db.fetch(cheap).at(0)->id;
    std::optional<instance<Option>> const found = db.find<instance<Option>>(id);  // by its parent's key
    // [/find]
    fmt::print("{}\n", found.has_value());

    // [polymorphic]
    auto const first = from<Security>().order_by(col<&Security::symbol>).limit(10);
    for (any_of<Security> const& any : db.fetch(polymorphic(first)))
        visit(
            any,
            [](instance<Bond> const& bond) { fmt::print("{}: {}\n", bond[col<&Security::symbol>], bond->coupon); },
            [](instance<Option> const& option) {
                fmt::print("{}: {}\n", option[col<&Security::symbol>], option->strike);
            },
            [](Security const& plain) { fmt::print("{}\n", plain.symbol); },
            [](contradiction<Security> const& odd) { fmt::print("{}: {}\n", odd.object.symbol, odd.what()); });
    // [/polymorphic]
    // [steps-sql]
    static_assert(sql_of(orm::class_rows<Security, Bond>{}) ==
                  "select as_keys.place, bonds.id, bonds.coupon "
                  "from unnest($1::character varying[]) with ordinality as as_keys(key1, place) join bonds on bonds.id "
                  "= as_keys.key1");
    // [/steps-sql]
    // [ways]
    auto const all = db.fetch(polymorphic(first).in_one_statement());  // outer joins
    auto const options = db.fetch(polymorphic<Option>(first));  // only the columns of options; bonds are plain
    auto const verified = db.fetch(polymorphic(first).verifying_classes());  // also finds what no discriminator claims
    // [/ways]
    // [one-sql]
    static_assert(
        sql_of(polymorphic(from<Security>()).in_one_statement().statement()) ==
        "select securities.id, securities.symbol, securities.kind, bonds.id, bonds.coupon, options.id, options.strike, "
        "options.underlying "
        "from securities left join bonds on bonds.id = securities.id left join options on options.id = securities.id");
    // [/one-sql]
    fmt::print("{} {} {}\n", all.size(), options.size(), verified.size());

    // [is-a]
    auto const other = db.fetch(from<Security>().where(!is_a<Bond>() && !is_a<Option>()));
    static_assert(
        sql_of(from<Security>().where(is_a<Bond>())) ==
        "select id, symbol, kind from securities where exists (select 1 from bonds where bonds.id = securities.id)");
    // [/is-a]
    fmt::print("{}\n", other.size());

    // [store]
    for (any_of<Security>& any : db.fetch(polymorphic(first))) {
        if (auto* bond = any.get_if<Bond>()) (*bond)->coupon += 0.01;
        if (any.get_contradiction() == nullptr) db.update(any);  // the bond's row along with the security's
    }
    // [/store]
}

}  // namespace

int main() {
    scratch_server server;
    session db{config(server.dsn())};
    db.execute(ddl<tables>());
    writing(db);
    reading(db);
}
