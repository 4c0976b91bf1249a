// SPDX-License-Identifier: BSL-1.0
// A text as the reader reads it, beside what PostgreSQL says of it: accepted or not, the types of parameters and
// results, the names of results; and run over rows that hold every NULL, no result that is said never to be NULL is
// NULL. The tables are those of the trading desk or of the shop, each with an enum of its own.
#pragma once

#include <string>
#include <vector>

#include <libpq-fe.h>

#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/result.hpp>
#include <alphaswarm/reader/views.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "support/any_value.hpp"
#include "support/database.hpp"
#include "support/described_functions.hpp"
#include "support/reading.hpp"
#include "support/sending.hpp"
#include "support/shop.hpp"

namespace alphaswarm::test {

struct of_desk {
    using tables = described_functions::tables;
    static constexpr char const *rows = desk::rows, *own = "\"end\"", *label = "buy";
};
struct of_shop {
    using tables = shop::tables;
    static constexpr char const *rows = shop::rows, *own = "state", *label = "paid";
};

/// A database with the tables, and what is counted of the texts that were tried on it.
template <class Of = of_desk>
class beside_server {
public:
    beside_server() : server_(own_.connect()) {
        server_.execute(std::string(sql::ddl<typename Of::tables>()));
        server_.execute(Of::rows);
        server_.execute("set statement_timeout = '5s'");
        own_type_ = oid("'" + std::string(Of::own) + "'");
        own_types_ = oid("'" + std::string(Of::own) + "[]'");
    }

    /// What differs; empty if nothing does.
    std::string compare(std::string const& text) {
        ++texts;
        auto const ours = analysed<typename Of::tables>(text);
        std::string const sql =
            ours->accepted() ? sending::write<void>(*ours, text, Of::tables::tables.data()).sql : numbered(text);
        pg::result prepared(PQprepare(server_.native(), "", sql.c_str(), 0, nullptr));
        if (ours->accepted() &&
            std::string(PQresultErrorMessage(prepared.native())).find("could not determine data type of parameter") !=
                std::string::npos) {
            // a type that a later place tells: the library sends it
            std::vector<Oid> types;
            for (std::size_t i = 0; i < ours->argument_count; ++i) types.push_back(server_oid(ours->arguments[i].is));
            prepared =
                pg::result(PQprepare(server_.native(), "", sql.c_str(), static_cast<int>(types.size()), types.data()));
            ++told_later;
        }
        bool const theirs = PQresultStatus(prepared.native()) == PGRES_COMMAND_OK;
        if (!theirs && !ours->accepted()) return {};
        if (!theirs && std::string(PQresultErrorMessage(prepared.native())).find("invalid input value for enum") !=
                           std::string::npos)
            return ++labels, std::string();
        if (!theirs) return std::string("the server refuses: ") + PQresultErrorMessage(prepared.native());
        for (std::string_view own_rule : {" is one of ", ", so no row has it", "AS05"})
            if (ours->complaints.view().find(own_rule) != std::string_view::npos) return ++stricter, std::string();
        if (!ours->accepted()) return "the reader refuses: " + std::string(ours->complaints.view());
        ++accepted;
        pg::result const described(PQdescribePrepared(server_.native(), ""));
        std::string differs = types(*ours, described.native());
        if (differs.empty()) differs = nulls(*ours, sql);
        return differs.empty() ? naturals(*ours, text, sql) : differs;
    }

    long texts = 0, accepted = 0, ran = 0, changed = 0, never_null = 0;
    long stricter = 0;  ///< refused by a rule of the library's own: for a value that the column never holds, or a
                        ///< change that the description rules out
    long natural = 0;  ///< texts with NATURAL, which is sent as USING
    long told_later = 0;  ///< texts in which a place tells a parameter's type that the server does not look at
    long labels = 0;  ///< labels that an enum lacks, which the server alone knows

private:
    std::uint32_t oid(std::string const& type) {
        pg::result const found(PQexec(server_.native(), ("select " + type + "::regtype::oid").c_str()));
        return static_cast<std::uint32_t>(std::stoul(PQgetvalue(found.native(), 0, 0)));
    }
    /// With $1 for the first name, and so on.
    static std::string numbered(std::string const& text) {
        std::string out;
        std::vector<std::string> names;
        std::size_t from = 0;
        reader::detail::scanner scan(text);
        for (auto t = scan.next(); t.kind != reader::token_kind::end; t = scan.next()) {
            if (t.kind != reader::token_kind::parameter) continue;
            std::string const called = text.substr(t.begin + 1, t.size - 1 - t.flag);
            std::size_t number = 0;
            while (number < names.size() && names[number] != called) ++number;
            if (number == names.size()) names.push_back(called);
            out += text.substr(from, t.begin - from) + "$" + std::to_string(number + 1);
            from = t.begin + t.size;
        }
        return out + text.substr(from);
    }
    [[nodiscard]] std::uint32_t server_oid(catalog::type t) const {
        t = catalog::base_of(t);
        return !catalog::is_own(t)                       ? catalog::oid_of(t)
               : catalog::element_of(t) != catalog::none ? own_types_
                                                         : own_type_;
    }
    std::string types(reader::analysis const& ours, PGresult* theirs) const {
        std::string differs;
        if (PQnparams(theirs) != ours.argument_count)
            return "the server sees " + std::to_string(PQnparams(theirs)) + " parameters";
        for (int i = 0; i < PQnparams(theirs); ++i)
            if (PQparamtype(theirs, i) != server_oid(ours.arguments[i].is))
                differs += " parameter " + std::to_string(i + 1) + " is " + std::to_string(PQparamtype(theirs, i)) +
                           ", not " + spelled(ours.arguments[i].is);
        return differs + types_of(ours, theirs);
    }
    std::string types_of(reader::analysis const& ours, PGresult* theirs) const {
        std::string differs;
        if (PQnfields(theirs) != ours.result_count)
            return "the server sees " + std::to_string(PQnfields(theirs)) + " results, the reader " +
                   std::to_string(ours.result_count);
        for (int i = 0; i < PQnfields(theirs); ++i) {
            reader::result const& r = ours.results[i];
            if (PQftype(theirs, i) != server_oid(r.is))
                differs += " result " + std::to_string(i + 1) + " is " + std::to_string(PQftype(theirs, i)) + ", not " +
                           spelled(r.is);
            std::string const name = PQfname(theirs, i);
            if (!(r.called == (name == "?column?" ? std::string_view() : std::string_view(name))))
                differs += " result " + std::to_string(i + 1) + " is called " + name;
        }
        return differs;
    }
    static std::vector<std::string> values_of(reader::analysis const& ours) {
        std::vector<std::string> values;
        for (std::size_t i = 0; i < ours.argument_count; ++i) {
            catalog::type const t = ours.arguments[i].is;
            bool const own_array = catalog::is_own(t) && catalog::element_of(t) != catalog::none;
            values.push_back(own_array ? "{" + std::string(Of::label) + "}"
                                       : any_value(t, Of::label, "00000000-0000-4000-8000-000000000001"));
        }
        return values;
    }
    /// What the server makes of NATURAL itself is what it makes of USING: as many rows, of the same results.
    std::string naturals(reader::analysis const& ours, std::string const& text, std::string const& sql) {
        bool any = false;
        for (std::size_t i = 0; i < ours.use_count; ++i) any = any || ours.uses[i].what == reader::rewritten::natural;
        if (!any || ours.change_count) return {};
        ++natural;
        std::vector<std::string> const values = values_of(ours);
        std::vector<char const*> given;
        std::vector<Oid> types_of_values;
        for (std::size_t i = 0; i < values.size(); ++i) {
            given.push_back(values[i].c_str());
            types_of_values.push_back(server_oid(ours.arguments[i].is));
        }
        auto const run = [&](std::string const& one) {
            return pg::result(PQexecParams(server_.native(),
                                           one.c_str(),
                                           static_cast<int>(given.size()),
                                           types_of_values.data(),
                                           given.data(),
                                           nullptr,
                                           nullptr,
                                           0));
        };
        pg::result const sent = run(sql), itself = run(numbered(text));
        if (PQresultStatus(sent.native()) != PGRES_TUPLES_OK)
            return PQresultStatus(itself.native()) == PGRES_TUPLES_OK ? "NATURAL itself has rows" : "";
        if (PQresultStatus(itself.native()) != PGRES_TUPLES_OK)
            return std::string("NATURAL itself: ") + PQresultErrorMessage(itself.native());
        if (std::string const differs = types_of(ours, itself.native()); !differs.empty())
            return "NATURAL itself:" + differs;
        return PQntuples(sent.native()) == PQntuples(itself.native()) ? "" : "NATURAL itself has other rows";
    }
    std::string nulls(reader::analysis const& ours, std::string const& sql) {
        std::vector<std::string> const values = values_of(ours);
        std::vector<char const*> given;
        for (std::string const& v : values) given.push_back(v.c_str());
        if (ours.change_count) {  // a simple query drops the unnamed statement
            server_.execute("begin");
            pg::result const again(PQprepare(server_.native(), "", sql.c_str(), 0, nullptr));
        }
        pg::result const rows(
            PQexecPrepared(server_.native(), "", static_cast<int>(given.size()), given.data(), nullptr, nullptr, 0));
        if (ours.change_count) server_.execute("rollback");
        changed += ours.change_count > 0 && PQresultStatus(rows.native()) != PGRES_FATAL_ERROR;
        if (PQresultStatus(rows.native()) != PGRES_TUPLES_OK) return {};  // a value that the operation refuses
        ++ran;
        for (int i = 0; i < PQnfields(rows.native()); ++i) {
            if (ours.results[i].nullable) continue;
            ++never_null;
            for (int row = 0; row < PQntuples(rows.native()); ++row)
                if (PQgetisnull(rows.native(), row, i))
                    return "result " + std::to_string(i + 1) + " is NULL and was said never to be";
        }
        return {};
    }

    database own_;
    pg::connection server_;
    std::uint32_t own_type_ = 0, own_types_ = 0;
};

}  // namespace alphaswarm::test
