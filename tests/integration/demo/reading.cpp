// SPDX-License-Identifier: BSL-1.0
// The questions of the demonstration that read, as SQL text: rows, types and names are those of the words. The first of
// all, which creates the tables, has no text: a checked text reads and changes rows.
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/models/entities.hpp>
#include <alphaswarm/models/instruments.hpp>
#include <alphaswarm/models/tables.hpp>
#include <alphaswarm/orm/fetch_as.hpp>

#include "integration/demo/words.hpp"

namespace {
using namespace demo;
using models::shipped_tables;

constexpr auto by_sector = checked_sql<shipped_tables>([] {
    return R"(select s.name, count(i.id) as issuers
                from sectors s left join issuers i on i.sector_id = s.id
               group by s.id order by issuers desc, s.name)";
});
constexpr auto of_issuer = checked_sql<shipped_tables>([] {
    return R"(select n.vt_symbol, n.instrument_class, n.currency
                from instruments n join issuers i on n.issuer_id = i.id
               where i.name = :issuer order by n.vt_symbol)";
});
constexpr auto bonds = checked_sql<shipped_tables>([] {
    return R"(select n.vt_symbol, i.name as issuer, b.coupon, b.maturity, g.jurisdiction
                from instrument_bond b
                join instruments n on n.id = b.id
                join issuers i on i.id = n.issuer_id
                left join government_entities g on g.id = i.id
               order by b.maturity)";
});
constexpr auto expiring = checked_sql<shipped_tables>([] {
    return R"(select n.vt_symbol, o.kind, o.strike, o.expiry, o.expiry - date '2026-11-01' as days
                from instrument_option o join instruments n on n.id = o.id
               where o.expiry between date '2026-11-01' and date '2026-11-01' + 92 and o.kind in ('call', 'put')
               order by o.expiry, o.strike)";
});
constexpr auto others = checked_sql<shipped_tables>([] {
    return R"(select n.vt_symbol, n.instrument_class, i.name as issuer
                from instruments n left join issuers i on i.id = n.issuer_id
               where n.instrument_class in ('index', 'crypto_token', 'fx_pair')
               order by n.instrument_class, n.vt_symbol)";
});
constexpr auto search = checked_sql<shipped_tables>([] {
    return R"(select i.name, s.name as sector, i.cik
                from issuers i join sectors s on s.id = i.sector_id
               where i.name ilike '%in%' and s.name in ('Information Technology', 'Industrials', 'Health Care')
                 and i.cik between '0000010000' and '0000999999'
               order by i.name)";
});
constexpr auto tree = checked_sql<shipped_tables>([] {
    return R"(select s.name as sector, industry_group.name as industry_group, industry.name as industry, sub.name as sub_industry
                from industries sub
                join industries industry on industry.id = sub.parent_id
                join industries industry_group on industry_group.id = industry.parent_id
                join sectors s on s.id = sub.sector_id
               where sub.level = 4 order by sub.code limit 8)";
});
constexpr auto everything = checked_sql<shipped_tables>([] { return "select * from instruments"; });
constexpr auto with_issuer = checked_sql<shipped_tables>([] {
    return "select count(*) || ' instruments streamed, ' || count(issuer_id) || ' of them with an issuer' as summary "
           "from instruments";
});
constexpr auto classes = checked_sql<shipped_tables>([] {
    return R"(select instrument_class, count(*) as instruments, count(distinct issuer_id) as issuers,
                     string_agg(distinct currency, ' ') as currencies
                from instruments group by instrument_class order by instruments desc, instrument_class)";
});
}  // namespace

TEST_CASE("questions that read find as text what they find in words") {
    asked words(read_questions);
    session& db = words.db;
    CHECK(differs(answered_by(db.fetch(by_sector)), words.of("by_sector")) == "");
    CHECK(differs(answered_by(db.fetch(of_issuer, "issuer"_c = "Apple Inc.")), words.of("of_issuer")) == "");
    CHECK(differs(answered_by(db.fetch(bonds)), words.of("bonds")) == "");
    CHECK(differs(answered_by(db.fetch(expiring)), words.of("options")) == "");
    CHECK(differs(answered_by(db.fetch(others)), words.of("optional_issuer")) == "");
    CHECK(differs(answered_by(db.fetch(search)), words.of("search")) == "");
    CHECK(differs(answered_by(db.fetch(tree)), words.of("tree")) == "");
}
TEST_CASE("every instrument is the same as text, member by member") {
    asked words(read_questions);
    test::lines objects, rows;
    for (models::Instrument const& one : words.db.stream(from<models::Instrument>()))
        objects.push_back(test::line_of(one));
    for (auto const& row : words.db.stream(everything)) rows.push_back(test::line_of(row));
    CHECK(rows.size() > 50);
    CHECK(rows == objects);
    CHECK(words.db.fetch_one(with_issuer)["summary"_c] == words.of("stream").summary);
}
TEST_CASE("rows of a struct are the same as text") {
    struct class_summary {
        std::optional<std::string> name;
        std::int64_t instruments;
        std::int64_t issuers;
        std::optional<std::string> currencies;
    };
    asked words(read_questions);
    std::vector<std::vector<std::string>> rows;
    for (class_summary const& c : fetch_as<class_summary>(words.db, classes))
        rows.push_back({to_text(c.name), to_text(c.instruments), to_text(c.issuers), to_text(c.currencies)});
    CHECK(rows == words.of("classes").rows);
}
