// SPDX-License-Identifier: BSL-1.0
// Random questions to the catalogue and to the server: operators, functions, casts and constructs over all types, with
// what each side answers. The generator is seeded: a failure repeats.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <libpq-fe.h>

#include <alphaswarm/catalog/constructs.hpp>
#include <alphaswarm/catalog/resolve.hpp>
#include <alphaswarm/pg/connection.hpp>

#include "support/random_value.hpp"

namespace alphaswarm::test {

using catalog::type;

/// The names of a list of the facts.
inline std::vector<std::string_view> names_in(std::string_view lines) {
    std::vector<std::string_view> names;
    while (!lines.empty()) {
        names.push_back(lines.substr(0, lines.find(' ')));
        std::size_t const end = lines.find('\n');
        lines.remove_prefix(end == lines.npos ? lines.size() : end + 1);
    }
    return names;
}

/// What one side says: refused, or the type of the result and of each parameter.
struct verdict_of_types {
    bool accepted = false;
    std::uint32_t result = 0;
    std::vector<std::uint32_t> parameters;
    std::string why;

    friend bool operator==(verdict_of_types const& a, verdict_of_types const& b) {
        return a.accepted == b.accepted && (!a.accepted || (a.result == b.result && a.parameters == b.parameters));
    }
};

struct question {
    std::string sql;
    verdict_of_types ours;
};

/// Asks at random. Types of the database's own take part: an enum, a composite type, a domain.
class questioner {
public:
    questioner(pg::connection& server, std::uint64_t seed) : random_(seed) {
        server.execute(
            "create type mood as enum ('sad', 'glad'); create type pair as (a integer, b text); create domain whole as "
            "integer");
        own("mood", catalog::own_type(catalog::own_kind::enumeration, "mood"), server);
        own("pair", catalog::own_type(catalog::own_kind::composite, "pair"), server);
        type const whole = catalog::own_domain("whole", catalog::integer);
        own("whole", whole, server);
        for (type t = 1; t < catalog::detail::type_count; ++t) {
            char const kind = catalog::detail::line_of(t)[7];
            if (kind != 'p') types_.push_back(t);
        }
        for (type t : {catalog::integer,
                       catalog::bigint,
                       catalog::smallint,
                       catalog::numeric,
                       catalog::real,
                       catalog::double_precision,
                       catalog::text,
                       catalog::varchar,
                       catalog::boolean,
                       catalog::date,
                       catalog::timestamp,
                       catalog::timestamptz,
                       catalog::interval,
                       catalog::jsonb,
                       catalog::uuid,
                       catalog::array_of(catalog::integer),
                       catalog::text_array})
            common_.push_back(t);
    }

    question next() {
        switch (below(random_, 16)) {
            case 0:
            case 1:
            case 2:
            case 3:
                return binary();
            case 4:
                return prefix();
            case 5:
            case 6:
            case 7:
            case 8:
            case 9:
                return call();
            case 10:
                return cast();
            case 11:
                return construct("coalesce(",
                                 [](std::vector<type> const& t) { return catalog::common_type(t.data(), t.size()); });
            case 12:
                return construct("greatest(",
                                 [](std::vector<type> const& t) { return catalog::extreme_type(t.data(), t.size()); });
            case 13:
                return choice_of_branches();
            case 14:
                return membership();
            default:
                return nullif();
        }
    }

private:
    void own(std::string const& name, type number, pg::connection& server) {
        auto const got = server.execute("select oid, typarray from pg_type where typname = '" + name + "'");
        names_[number] = name, names_[catalog::array_of(number)] = name + "[]";
        oids_[number] = static_cast<std::uint32_t>(std::stoul(got.data(0, 0)));
        oids_[catalog::array_of(number)] = static_cast<std::uint32_t>(std::stoul(got.data(0, 1)));
        types_.push_back(number), types_.push_back(catalog::array_of(number));
        common_.push_back(number);
    }
    std::uint32_t oid(type t) const { return catalog::is_own(t) ? oids_.at(t) : catalog::oid_of(t); }
    /// A result that is a domain is described as its base type.
    std::uint32_t result_oid(type t) const { return oid(catalog::base_of(t)); }
    type any_type() {
        if (below(random_, 5) == 0) return catalog::unknown;
        return below(random_, 2) ? types_[below(random_, types_.size())] : common_[below(random_, common_.size())];
    }
    /// Something like what is declared: itself, what converts to it, what a polymorphic type may be, nothing, anything.
    type near(type declared) {
        switch (below(random_, 8)) {
            case 0:
                return any_type();
            case 1:
                return catalog::unknown;
            case 2: {
                type const other = common_[below(random_, common_.size())];
                return catalog::converts(other, declared, catalog::cast_context::implicit) ? other
                                                                                           : declared_or_any(declared);
            }
            default:
                return declared_or_any(declared);
        }
    }
    type declared_or_any(type declared) {
        if (declared == catalog::anyarray || declared == catalog::anycompatiblearray)
            return catalog::array_of(common_[below(random_, common_.size() - 3)]);
        if (declared == catalog::anyenum) return common_.at(common_.size() - 3);
        if (declared == catalog::anyrange || declared == catalog::anycompatiblerange ||
            declared == catalog::anymultirange || declared == catalog::anycompatiblemultirange) {
            bool const multi = declared == catalog::anymultirange || declared == catalog::anycompatiblemultirange;
            std::vector<type> fitting;
            for (type t : types_)
                if (!catalog::is_own(t) && catalog::detail::line_of(t)[7] == (multi ? 'm' : 'r')) fitting.push_back(t);
            return fitting[below(random_, fitting.size())];
        }
        if (catalog::is_polymorphic(declared) || declared == catalog::any)
            return common_[below(random_, common_.size())];
        if (!catalog::is_own(declared) && catalog::detail::line_of(declared)[7] == 'p') return any_type();
        return declared;
    }
    /// An operand of this type as text; one of no type is a literal, or a parameter where `parameters` counts them.
    std::string operand(type t, std::size_t* parameters = nullptr) {
        if (t == catalog::unknown) return parameters ? "$" + std::to_string(++*parameters) : "null";
        return "(null::" + (catalog::is_own(t) ? names_.at(t) : std::string(catalog::name_of(t))) + ")";
    }
    verdict_of_types told(catalog::choice const& c, std::vector<type> const& given, bool parameters) {
        verdict_of_types v;
        v.accepted = static_cast<bool>(c);
        if (!v.accepted) {
            v.why = std::to_string(static_cast<int>(c.outcome));
            return v;
        }
        v.result = result_oid(c.result());
        for (std::size_t i = 0; parameters && i < given.size(); ++i)
            if (given[i] == catalog::unknown) {
                type const t = c.parameter(i);
                if (t == catalog::any || t == catalog::unknown)
                    v.accepted = false, v.why = "a parameter of any type";  // nothing tells what it is
                else v.parameters.push_back(oid(t));
            }
        return v;
    }

    question binary() {
        static auto const names = names_in({catalog::facts::operator_names, sizeof catalog::facts::operator_names - 1});
        auto const name = below(random_, 2) ? names[below(random_, names.size())]
                                            : std::vector<std::string_view>{
                                                  "=", "+", "-", "*", "/", "<", "||", "->", "@>"}[below(random_, 9)];
        auto const named = catalog::detail::operators_named(name);
        char const* const line = named.first + below(random_, named.count) * catalog::detail::operator_width;
        type const l = catalog::detail::number_at(line), r = catalog::detail::number_at(line + 3);
        std::vector<type> given{near(l == catalog::none ? r : l), near(r)};
        bool const parameters = below(random_, 3) == 0;
        std::size_t count = 0;
        std::size_t* const counted = parameters ? &count : nullptr;
        std::string const left = operand(given[0], counted), right = operand(given[1], counted);
        return {"select " + left + " operator(pg_catalog." + std::string(name) + ") " + right,
                told(catalog::choose_operator(name, given[0], given[1]), given, parameters)};
    }
    question prefix() {
        static std::string_view const names[] = {
            "-", "+", "~", "@", "!!", "|/", "||/", "#", "@-@", "@@", "?|", "?-", "="};
        auto const name = names[below(random_, std::size(names))];
        type const given = any_type();
        return {"select operator(pg_catalog." + std::string(name) + ") " + operand(given),
                told(catalog::choose_prefix(name, given), {given}, false)};
    }
    question call() {
        static auto const names = names_in({catalog::facts::routine_names, sizeof catalog::facts::routine_names - 1});
        static std::string_view const usual[] = {"lower",
                                                 "round",
                                                 "substring",
                                                 "date_part",
                                                 "date_trunc",
                                                 "concat",
                                                 "sum",
                                                 "min",
                                                 "max",
                                                 "avg",
                                                 "array_agg",
                                                 "string_agg",
                                                 "jsonb_build_object",
                                                 "to_char",
                                                 "coalesce",
                                                 "length",
                                                 "abs",
                                                 "generate_series",
                                                 "lag",
                                                 "lead",
                                                 "rank",
                                                 "percentile_cont",
                                                 "mode",
                                                 "array_append",
                                                 "unnest",
                                                 "trim_array",
                                                 "width_bucket",
                                                 "format",
                                                 "text",
                                                 "date",
                                                 "timestamptz",
                                                 "int4",
                                                 "float8",
                                                 "varchar",
                                                 "numeric"};
        auto const name =
            below(random_, 2) ? names[below(random_, names.size())] : usual[below(random_, std::size(usual))];
        auto const named = catalog::functions_named(name);
        std::vector<type> given;
        bool window = false, ordered = false;
        std::size_t direct = 0;
        if (named.count > 0) {
            char const* line = named.first;
            for (std::size_t skip = below(random_, named.count); skip > 0; --skip) line = catalog::next_function(line);
            auto const like = catalog::read_function(name, line);
            window = like.kind == catalog::routine_kind::window;
            if (like.aggregate == catalog::aggregate_kind::hypothetical_set) return call();
            ordered = like.aggregate == catalog::aggregate_kind::ordered_set;
            direct = like.direct;
            for (std::size_t i = 0; i < like.parameter_count; ++i) {
                bool const spread = like.variadic != catalog::none && i + 1 == like.parameter_count;
                for (std::size_t n = spread ? 1 + below(random_, 3) : 1; n > 0; --n)
                    given.push_back(near(spread ? like.variadic : like.parameters[i]));
            }
            if (!ordered && like.defaults > 0 && below(random_, 2)) given.pop_back();
            if (!ordered && below(random_, 12) == 0)
                below(random_, 2) || given.empty() ? given.push_back(any_type()) : given.pop_back();
        } else given.push_back(any_type());
        bool const parameters = !ordered && below(random_, 3) == 0;
        std::size_t count = 0;
        std::string sql = "select pg_catalog.\"" + std::string(name) + "\"(";
        for (std::size_t i = 0; i < given.size(); ++i) {
            if (ordered && i == direct) sql += ") within group (order by ";
            else if (i > 0) sql += ", ";
            sql += operand(given[i], parameters ? &count : nullptr);
        }
        auto const chosen = catalog::choose_function(name, given.data(), given.size(), !parameters);
        if (given.empty() && chosen && chosen.chosen.kind == catalog::routine_kind::aggregate) sql += "*";
        sql += window ? ") over ()" : ")";
        question made{sql, told(chosen, given, parameters)};
        if (chosen && chosen.chosen.aggregate == catalog::aggregate_kind::hypothetical_set)
            made.ours.accepted = false, made.ours.why = "without within group";
        for (std::size_t i = direct; ordered && i < given.size(); ++i)
            if (given[i] != catalog::unknown && !catalog::sorts(given[i]))
                made.ours.accepted = false, made.ours.why = "no order";
        return made;
    }
    question cast() {
        type const from = any_type(), to = declared_or_any(any_type());
        if (to == catalog::unknown) return cast();
        verdict_of_types v;
        v.accepted = catalog::casts_to(from, to);
        if (v.accepted) v.result = result_oid(to);
        return {"select " + operand(from) +
                    "::" + (catalog::is_own(to) ? names_.at(to) : std::string(catalog::name_of(to))),
                v};
    }
    std::vector<type> several(std::size_t least, std::size_t most) {
        std::vector<type> given;
        type const about = any_type();
        for (std::size_t n = least + below(random_, most - least + 1); n > 0; --n)
            given.push_back(about == catalog::unknown ? any_type() : near(about));
        return given;
    }
    template <class Rule>
    question construct(std::string sql, Rule const& rule) {
        auto const given = several(1, 4);
        for (std::size_t i = 0; i < given.size(); ++i) sql += (i ? ", " : "") + operand(given[i]);
        verdict_of_types v;
        type const t = rule(given);
        v.accepted = t != catalog::none;
        if (v.accepted) v.result = result_oid(t);
        return {"select " + sql + ")", v};
    }
    question choice_of_branches() {
        auto given = several(1, 4);
        std::string sql = "select case";
        for (std::size_t i = 1; i < given.size(); ++i) sql += " when true then " + operand(given[i]);
        sql += given.size() == 1 ? " when true then null else " + operand(given[0]) : " else " + operand(given[0]);
        if (given.size() == 1) given.push_back(catalog::unknown);
        verdict_of_types v;
        type const t = catalog::case_type(given[0], given.data() + 1, given.size() - 1);
        v.accepted = t != catalog::none;
        if (v.accepted) v.result = result_oid(t);
        return {sql + " end", v};
    }
    question membership() {
        auto const given = several(2, 5);
        std::string sql = "select " + operand(given[0]) + " in (";
        for (std::size_t i = 1; i < given.size(); ++i) sql += (i > 1 ? ", " : "") + operand(given[i]);
        verdict_of_types v;
        v.accepted = catalog::choose_in(given[0], given.data() + 1, given.size() - 1) == catalog::resolution::found;
        v.result = catalog::oid_of(catalog::boolean);
        return {sql + ")", v};
    }
    question nullif() {
        auto const given = several(2, 2);
        verdict_of_types v;
        type const t = catalog::nullif_type(given[0], given[1]);
        v.accepted = t != catalog::none;
        if (v.accepted) v.result = result_oid(t);
        return {"select nullif(" + operand(given[0]) + ", " + operand(given[1]) + ")", v};
    }

    random_source random_;
    std::vector<type> types_, common_;
    std::map<type, std::string> names_;
    std::map<type, std::uint32_t> oids_;
};

/// What the server says of a statement, by PREPARE and describe.
inline verdict_of_types told_by_server(pg::connection& server, std::string const& sql) {
    verdict_of_types v;
    pg::result const prepared(PQprepare(server.native(), "", sql.c_str(), 0, nullptr));
    if (PQresultStatus(prepared.native()) != PGRES_COMMAND_OK) {
        v.why = PQresultErrorMessage(prepared.native());
        return v;
    }
    pg::result const described(PQdescribePrepared(server.native(), ""));
    if (sql.starts_with("select greatest(")) {  // whether there is an order is asked later
        pg::result const ran(PQexecPrepared(server.native(), "", 0, nullptr, nullptr, nullptr, 0));
        if (PQresultStatus(ran.native()) != PGRES_TUPLES_OK) {
            v.why = PQresultErrorMessage(ran.native());
            return v;
        }
    }
    v.accepted = true;
    v.result = PQftype(described.native(), 0);
    for (int i = 0; i < PQnparams(described.native()); ++i) v.parameters.push_back(PQparamtype(described.native(), i));
    return v;
}

}  // namespace alphaswarm::test
