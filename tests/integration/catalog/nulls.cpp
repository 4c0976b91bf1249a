// SPDX-License-Identifier: BSL-1.0
// What the catalogue says is never NULL is not: every function and operator over values that are odd in their type,
// NULL among them where the routine looks at NULL itself.
#include <alphaswarm/catalog/routines.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "integration/catalog/questions.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"

using namespace alphaswarm::test;
namespace catalog = alphaswarm::catalog;

namespace {

std::map<type, std::vector<std::string>> const& values() {
    using namespace catalog;
    static std::map<type, std::vector<std::string>> const all = [] {
        std::map<type, std::vector<std::string>> v{
            {boolean, {"true", "false"}},
            {smallint, {"0", "1", "-1", "2"}},
            {integer, {"0", "1", "-1", "7", "100"}},
            {bigint, {"0", "1", "-1", "5000000000"}},
            {numeric, {"0", "1.5", "-2", "'NaN'", "'infinity'"}},
            {real, {"0", "1.5", "'NaN'", "'infinity'"}},
            {double_precision, {"0", "1.5", "-1", "'NaN'", "'infinity'", "'-infinity'"}},
            {text, {"''", "'a'", "'%'", "'day'", "'year'", "'(b'", "'{}'", "'a,b'", "'b'"}},
            {varchar, {"''", "'a'"}},
            {name_type, {"''", "'a'"}},
            {bytea, {"''", "'\\x00ff'"}},
            {date, {"'2024-02-29'", "'infinity'", "'-infinity'", "'0044-03-15 BC'"}},
            {catalog::time, {"'00:00'", "'24:00'"}},
            {timestamp, {"'2024-02-29 12:00'", "'infinity'", "'-infinity'"}},
            {timestamptz, {"'2024-02-29 12:00+00'", "'infinity'", "'-infinity'"}},
            {interval, {"'0'", "'1 mon -1 day'"}},
            {uuid, {"'00000000-0000-0000-0000-000000000000'"}},
            {json, {"'null'", "'{}'", "'[]'", "'{\"a\": null, \"b\": [1]}'", "'1'"}},
            {jsonb, {"'null'", "'{}'", "'[]'", "'{\"a\": null, \"b\": [1]}'", "'1'"}},
        };
        for (char const* name :
             {"inet", "cidr", "macaddr", "bit", "varbit", "tsvector", "tsquery", "jsonpath", "oid"}) {
            static std::map<std::string_view, std::vector<std::string>> const odd{
                {"inet", {"'10.0.0.1/8'", "'::1'"}},
                {"cidr", {"'10.0.0.0/8'"}},
                {"macaddr", {"'00:00:00:00:00:00'"}},
                {"bit", {"B'0'", "B'1'"}},
                {"varbit", {"B''", "B'101'"}},
                {"tsvector", {"''", "'a:1 b'"}},
                {"tsquery", {"''", "'a & b'"}},
                {"jsonpath", {"'$'", "'$.a'", "'$.x[*]'"}},
                {"oid", {"0"}}};
            v[type_named(name)] = odd.at(name);
        }
        for (type t : {integer, text, double_precision, numeric}) {
            auto& arrays = v[array_of(t)];
            arrays = {"'{}'",
                      "'{NULL}'",
                      t == text ? "'{a,NULL,\"\"}'" : "'{1,NULL,3}'",
                      t == text ? "'{{a},{b}}'" : "'{{1},{2}}'"};
        }
        for (char const* range : {"int4range", "numrange", "tsrange", "daterange"})
            v[type_named(range)] = {
                "'empty'", "'(,)'", range[0] == 'i' || range[0] == 'n' ? "'[1,5)'" : "'[2024-01-01,2024-02-01)'"};
        v[type_named("int4multirange")] = {"'{}'", "'{[1,2),[5,)}'"};
        v[catalog::any] = {"1", "'a'::text", "'{}'::integer[]"};
        return v;
    }();
    return all;
}
/// What may stand where a polymorphic type is declared, the same for all of one call.
std::vector<type> stand_ins(type declared, unsigned turn) {
    using namespace catalog;
    type const element = turn % 2 ? text : integer;
    switch (declared) {
        case anyelement:
        case anynonarray:
        case anycompatible:
        case anycompatiblenonarray:
            return {element};
        case anyarray:
        case anycompatiblearray:
            return {array_of(element)};
        case anyrange:
        case anycompatiblerange:
            return turn % 2 ? std::vector<type>{} : std::vector<type>{type_named("int4range")};
        case anymultirange:
        case anycompatiblemultirange:
            return turn % 2 ? std::vector<type>{} : std::vector<type>{type_named("int4multirange")};
        default:
            return {declared};
    }
}

}  // namespace

TEST_CASE("what is said never to be NULL is never NULL") {
    database const own;
    auto server = own.connect();
    random_source random(1);
    server.execute("set statement_timeout = '2s'");
    long asked = 0, refused = 0;
    std::vector<std::string> wrong;
    auto const ask = [&](catalog::routine const& r, auto const& write) {
        if (r.kind == catalog::routine_kind::aggregate || r.kind == catalog::routine_kind::window || r.returns_set ||
            r.volatility == catalog::volatility::volatilely)
            return;
        if (r.result == catalog::void_type || r.nulls == catalog::null_rule::possible) return;
        for (unsigned turn = 0; turn < 2; ++turn)
            for (int round = 0; round < 6; ++round) {
                std::vector<std::string> arguments;
                bool nulls[catalog::most_parameters]{};
                for (std::size_t i = 0; i < r.parameter_count; ++i) {
                    auto const types = stand_ins(r.parameters[i], turn);
                    if (types.empty() || !values().contains(types[0])) return;
                    auto const& pool = values().at(types[0]);
                    bool const null = r.nulls != catalog::null_rule::of_any && below(random, 3) == 0;
                    nulls[i] = null;
                    std::string const typed =
                        types[0] == catalog::any ? "" : "::" + std::string(catalog::name_of(types[0]));
                    arguments.push_back((null ? "null" : pool[below(random, pool.size())]) +
                                        (null && types[0] == catalog::any ? "::text" : typed));
                }
                if (r.nullable(nulls, r.parameter_count)) continue;
                std::string const sql = "select (" + write(arguments) + ") is not distinct from null";
                try {
                    auto const got = server.execute(sql);
                    ++asked;
                    // a composite value is distinct from NULL only by its row
                    if (got.data(0, 0)[0] == 't') wrong.push_back(sql);
                } catch (alphaswarm::database_error const&) {
                    ++refused;  // out of range, and the like: nothing comes out
                    break;
                }
            }
    };
    for (auto const name : names_in({catalog::facts::routine_names, sizeof catalog::facts::routine_names - 1})) {
        if (name.starts_with("pg_") || name.starts_with("has_") || name.starts_with("lo_"))
            continue;  // about the server
        auto const named = catalog::functions_named(name);
        char const* line = named.first;
        for (std::size_t i = 0; i < named.count; ++i, line = catalog::next_function(line))
            ask(catalog::read_function(name, line), [&](std::vector<std::string> const& arguments) {
                std::string sql = "pg_catalog.\"" + std::string(name) + "\"(";
                for (std::size_t n = 0; n < arguments.size(); ++n) sql += (n ? ", " : "") + arguments[n];
                return sql + ")";
            });
    }
    for (auto const name : names_in({catalog::facts::operator_names, sizeof catalog::facts::operator_names - 1})) {
        auto const named = catalog::detail::operators_named(name);
        for (std::size_t i = 0; i < named.count; ++i)
            ask(catalog::detail::read_operator(name, named.first + i * catalog::detail::operator_width),
                [&](std::vector<std::string> const& arguments) {
                    std::string const sign = "operator(pg_catalog." + std::string(name) + ") ";
                    return arguments.size() == 1 ? sign + "(" + arguments[0] + ")"
                                                 : "(" + arguments[0] + ") " + sign + "(" + arguments[1] + ")";
                });
    }
    CAPTURE(asked, refused);
    CHECK(wrong == std::vector<std::string>{});
    CHECK(asked > 3000);
    WARN(asked << " calls, none NULL; " << refused << " routines refused a value");
}
