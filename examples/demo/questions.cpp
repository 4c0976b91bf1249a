// SPDX-License-Identifier: BSL-1.0
// What the demonstration asks.  The lines between `// [name]` and `// [/name]` are printed before they run, so
// they are written to be read.
#include "questions.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <alphaswarm/models/entities.hpp>
#include <alphaswarm/models/instruments.hpp>
#include <alphaswarm/models/tables.hpp>
#include <alphaswarm/models/tenancy.hpp>
#include <alphaswarm/orm/fetch_as.hpp>
#include <alphaswarm/sql.hpp>
#include <alphaswarm/sql/ddl.hpp>

namespace demo {

using namespace alphaswarm::models;

void create_tables(session& db, show& to) {
    to.ask("Create every table of the platform, parents before children, in one transaction.", "create");
    // [create]
    auto tx = db.begin();
    db.execute(ddl<shipped_tables>());
    tx.commit();
    // [/create]
    to.answer(fmt::format("{} tables", shipped_tables::size));
}

void seed_tenancy(session& db, show& to) {
    to.ask("Seed the default organization, team, user, workspace, project and lab; a second run changes nothing.",
           "seed");
    // [seed]
    auto const id = [](char last) { return std::string("00000000-0000-0000-0000-00000000000") + last; };
    key<Organization> const org(id('1'));
    key<Workspace> const workspace(id('4'));

    auto const new_organization = insert_into<Organization>()
                                      .row({.id = org, .slug = "default", .name = "Default organization"})
                                      .on_conflict(col<&Organization::id>)
                                      .do_nothing();
    auto const seed = [&] {
        auto tx = db.begin();
        auto added = db.execute(new_organization);
        added +=
            db.execute(insert_into<Team>()
                           .row({.id = key<Team>(id('2')), .org_id = org, .slug = "default", .name = "Default team"})
                           .on_conflict(col<&Team::id>)
                           .do_nothing());
        added +=
            db.execute(insert_into<User>()
                           .row({.id = key<User>(id('3')), .email = "local@localhost", .display_name = "Local user"})
                           .on_conflict(col<&User::id>)
                           .do_nothing());
        added += db.execute(insert_into<Workspace>()
                                .row({.id = workspace, .org_id = org, .slug = "default", .name = "Default workspace"})
                                .on_conflict(col<&Workspace::id>)
                                .do_nothing());
        added += db.execute(insert_into<Project>()
                                .row({.id = key<Project>(id('5')),
                                      .workspace_id = workspace,
                                      .slug = "default",
                                      .name = "Default project"})
                                .on_conflict(col<&Project::id>)
                                .do_nothing());
        added += db.execute(
            insert_into<Lab>()
                .row({.id = key<Lab>(id('6')), .workspace_id = workspace, .slug = "default", .name = "Default lab"})
                .on_conflict(col<&Lab::id>)
                .do_nothing());
        tx.commit();
        return added;
    };
    auto const first = seed(), second = seed();
    // [/seed]
    to.answer(new_organization, fmt::format("{} rows the first time, {} the second", first, second));
    if (first != 6 || second != 0) throw error("seeding is not idempotent");
}

void read_questions(session& db, show& to) {
    {
        to.ask("How many issuers has each sector? Sectors without any count too.", "by_sector");
        // [by_sector]
        auto const by_sector = select(col<&Sector::name>, count(col<&Issuer::id>).as("issuers"_c))
                                   .from<Sector>()
                                   .left_join<Issuer>()
                                   .group_by(col<&Sector::id>)
                                   .order_by(desc("issuers"_c), col<&Sector::name>);
        auto const rows = db.fetch(by_sector);
        // [/by_sector]
        to.answer(by_sector, rows);
    }
    {
        to.ask("Which instruments has one issuer? The name is given when the query runs.", "of_issuer");
        // [of_issuer]
        auto const of_issuer =
            select(col<&Instrument::vt_symbol>, col<&Instrument::instrument_class>, col<&Instrument::currency>)
                .from<Instrument>()
                .join<Issuer>()
                .where(col<&Issuer::name> == param("issuer"_c))
                .order_by(col<&Instrument::vt_symbol>);
        auto const rows = db.fetch(of_issuer, "issuer"_c = "Apple Inc.");
        // [/of_issuer]
        to.answer(of_issuer, rows);
    }
    {
        to.ask(
            "Which bonds are there, by whom, and when are they repaid? Joins take their conditions from the foreign "
            "keys.",
            "bonds");
        // [bonds]
        auto const bonds = select(col<&Instrument::vt_symbol>,
                                  col<&Issuer::name>.as("issuer"_c),
                                  col<&InstrumentBond::coupon>,
                                  col<&InstrumentBond::maturity>,
                                  col<&GovernmentEntity::jurisdiction>)
                               .from<InstrumentBond>()
                               .join<Instrument>()
                               .join<Issuer>()
                               .left_join<GovernmentEntity>()
                               .order_by(col<&InstrumentBond::maturity>);
        auto const rows = db.fetch(bonds);
        // [/bonds]
        to.answer(bonds, rows);
    }
    {
        to.ask("Which options expire within three months of 2026-11-01, and how many days are left?", "options");
        // [options]
        date const today(2026, 11, 1);
        auto const expiring = select(col<&Instrument::vt_symbol>,
                                     col<&InstrumentOption::kind>,
                                     col<&InstrumentOption::strike>,
                                     col<&InstrumentOption::expiry>,
                                     (col<&InstrumentOption::expiry> - today).as("days"_c))
                                  .from<InstrumentOption>()
                                  .join<Instrument>()
                                  .where(between(col<&InstrumentOption::expiry>, today, today + 92) &&
                                         in(col<&InstrumentOption::kind>, {"call", "put"}))
                                  .order_by(col<&InstrumentOption::expiry>, col<&InstrumentOption::strike>);
        auto const rows = db.fetch(expiring);
        // [/options]
        to.answer(expiring, rows);
    }
    {
        to.ask(
            "Who stands behind what is neither a share nor a fund? Without an issuer the far side is NULL, a "
            "std::optional.",
            "optional_issuer");
        // [optional_issuer]
        auto const others =
            select(col<&Instrument::vt_symbol>, col<&Instrument::instrument_class>, col<&Issuer::name>.as("issuer"_c))
                .from<Instrument>()
                .left_join<Issuer>()
                .where(in(col<&Instrument::instrument_class>, {"index", "crypto_token", "fx_pair"}))
                .order_by(col<&Instrument::instrument_class>, col<&Instrument::vt_symbol>);
        auto const rows = db.fetch(others);
        // [/optional_issuer]
        to.answer(others, rows);
        static_assert(std::is_same_v<std::remove_cvref_t<decltype(rows[0]["issuer"_c])>, std::optional<std::string>>);
    }
    {
        to.ask("Search: issuers by a part of their name, in some sectors, with a CIK in a range.", "search");
        // [search]
        auto const search =
            select(col<&Issuer::name>, col<&Sector::name>.as("sector"_c), col<&Issuer::cik>)
                .from<Issuer>()
                .join<Sector>()
                .where(ilike(col<&Issuer::name>, "%in%") &&
                       in(col<&Sector::name>, {"Information Technology", "Industrials", "Health Care"}) &&
                       between(col<&Issuer::cik>, "0000010000", "0000999999"))
                .order_by(col<&Issuer::name>);
        auto const rows = db.fetch(search);
        // [/search]
        to.answer(search, rows);
    }
    {
        to.ask("Where in the tree of industries do issuers stand? One table three times, each under its own name.",
               "tree");
        // [tree]
        constexpr auto industry = alias<Industry>("industry"_c);
        constexpr auto group = alias<Industry>("grp"_c);
        auto const tree = select(col<&Sector::name>.as("sector"_c),
                                 group[col<&Industry::name>].as("industry_group"_c),
                                 industry[col<&Industry::name>].as("industry"_c),
                                 col<&Industry::name>.as("sub_industry"_c))
                              .from<Industry>()
                              .join(industry, col<&Industry::parent_id>)
                              .join(group, industry[col<&Industry::parent_id>])
                              .join<Sector>(col<&Industry::sector_id>)
                              .where(col<&Industry::level> == 4)
                              .order_by(col<&Industry::code>)
                              .limit(8);
        auto const rows = db.fetch(tree);
        // [/tree]
        to.answer(tree, rows);
    }
    {
        to.ask("Read every instrument as it arrives: memory for one row, whatever the size of the table.", "stream");
        // [stream]
        auto const everything = from<Instrument>();
        std::int64_t read = 0, with_issuer = 0;
        for (Instrument const& i : db.stream(everything)) {
            ++read;
            with_issuer += i.issuer_id.has_value();
        }
        // [/stream]
        to.answer(everything, fmt::format("{} instruments streamed, {} of them with an issuer", read, with_issuer));
    }
    {
        to.ask("What is there of each class? The rows become a struct of the program's own.", "classes");
        // [classes]
        struct class_summary {
            std::optional<std::string> name;
            std::int64_t instruments;
            std::int64_t issuers;
            std::optional<std::string> currencies;
        };
        auto const classes = select(col<&Instrument::instrument_class>,
                                    count(),
                                    count(col<&Instrument::issuer_id>).distinct(),
                                    string_agg(col<&Instrument::currency>, " "_c).distinct())
                                 .from<Instrument>()
                                 .group_by(col<&Instrument::instrument_class>)
                                 .order_by(desc(count()), col<&Instrument::instrument_class>);
        std::vector<class_summary> const rows = fetch_as<class_summary>(db, classes);
        // [/classes]
        text_table table({"class", "instruments", "issuers", "currencies"});
        for (class_summary const& c : rows)
            table.add({to_text(c.name), to_text(c.instruments), to_text(c.issuers), to_text(c.currencies)});
        to.answer(classes, table, fmt::format("{} classes", rows.size()));
    }
}

void write_questions(session& db, show& to) {
    {
        to.ask("Give every listed share in dollars its tick size, and read back what changed.", "update");
        // [update]
        auto const set_tick =
            update<Instrument>()
                .set(col<&Instrument::tick_size> = 0.01, col<&Instrument::updated_at> = timestamp::now())
                .where(col<&Instrument::instrument_class> == "spot" && col<&Instrument::currency> == "USD" &&
                       is_null(col<&Instrument::tick_size>))
                .returning(col<&Instrument::vt_symbol>, col<&Instrument::tick_size>);
        auto const rows = db.fetch(set_tick);
        // [/update]
        to.answer(set_tick, rows);
    }
    {
        to.ask("Insert a sector's row or, where its code is there already, change the name.", "upsert");
        // [upsert]
        auto const upsert =
            insert_into<Sector>()
                .values(col<&Sector::scheme> = "GICS", col<&Sector::code> = "50", col<&Sector::name> = "Communications")
                .on_conflict(col<&Sector::scheme>, col<&Sector::code>)
                .do_update(col<&Sector::name> = excluded(col<&Sector::name>))
                .returning(col<&Sector::code>, col<&Sector::name>, col<&Sector::level>);
        auto const rows = db.fetch(upsert);
        // [/upsert]
        to.answer(upsert, rows);
    }
    {
        to.ask("Read one row object, change it, write it back.", "object");
        // [object]
        auto project = db.find<Project>(key<Project>("00000000-0000-0000-0000-000000000005")).value();
        project.description = "Where the demonstration was";
        db.update(project);
        auto const described =
            select(col<&Project::name>, col<&Project::description>, col<&Workspace::name>.as("workspace"_c))
                .from<Project>()
                .join<Workspace>();
        auto const rows = db.fetch(described);
        // [/object]
        to.answer(described, rows);
    }
}

void refused_questions(session& db, show& to) {
    {
        to.ask("Store a symbol of 80 characters where varchar(64) is described: refused before it is sent.",
               "too_long");
        std::string refusal;
        // [too_long]
        try {
            Instrument endless{.vt_symbol = std::string(80, 'x'), .ticker = "x"};
            db.insert(endless);
        } catch (value_refused const& why) {
            refusal = why.what();
        }
        // [/too_long]
        if (refusal.empty()) throw error("a value that is too long was not refused");
        print_wrapped("    ERROR: ", refusal);
        to.answer("refused");
    }
    {
        to.ask("Store a symbol twice: the server refuses, and the error knows what it is.", "duplicate");
        std::string refusal, constraint;
        // [duplicate]
        try {
            auto tx = db.begin();
            for (int i = 0; i < 2; ++i) db.insert(Instrument{.vt_symbol = "TWICE.LOCAL", .ticker = "TWICE"});
            tx.commit();
        } catch (database_error const& why) {
            if (!why.is_unique_violation()) throw;
            refusal = why.message();
            constraint = why.constraint();
        }
        // [/duplicate]
        if (refusal.empty()) throw error("a symbol that is there already was not refused");
        print_wrapped("    ERROR: ", refusal);
        to.answer(fmt::format("refused by {}, and the first of the two rolled back with it", constraint));
    }
}

}  // namespace demo
