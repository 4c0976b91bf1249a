// SPDX-License-Identifier: BSL-1.0
// Does the server accept and return what the program was compiled for? Checked once per statement and connection,
// before the first execution: column count and type OIDs, all differences at once, each with the column, both types and
// the remedy. The OIDs and names are those of PostgreSQL 15's pg_type.dat, which never change.
#pragma once

#include <cstdint>
#include <string>

#include <libpq-fe.h>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/pg/statement.hpp>

namespace alphaswarm::pg {

namespace detail {
/// Types whose binary form is the same characters: text, varchar and name; and their arrays. That of char(n) differs
/// from the stored text: the server pads it with blanks, which are ignored in comparisons there.
[[nodiscard]] constexpr std::uint32_t text_family(std::uint32_t oid) noexcept {
    switch (oid) {
        case 1043:
        case 19:
            return 25;
        case 1015:
        case 1003:
            return 1009;
        default:
            return oid;
    }
}
/// FirstNormalObjectId in src/include/access/transam.h: from here on a database numbers what it defines itself. Of such
/// a type, an enum for one, a program knows the name and not the number.
inline constexpr std::uint32_t first_own_type = 16384;
[[nodiscard]] constexpr bool same_wire_type(std::uint32_t server, std::uint32_t expected) noexcept {
    return server == expected || (expected == 0 && server >= first_own_type) ||
           (expected != 0 && text_family(server) == text_family(expected));
}
/// A bit(n) is read as a bit varying, whose binary form is the same.
[[nodiscard]] constexpr bool reads_bits(std::uint32_t server, std::uint32_t expected) noexcept {
    return (server == 1560 && expected == 1562) || (server == 1561 && expected == 1563);
}
/// The result is read as what is expected. One that is computed, and is no column of a table, may be a char(n) read as
/// text: PostgreSQL makes one of a char(n) and texts together.
[[nodiscard]] inline bool agrees(PGresult const* described, int column, std::uint32_t expected) noexcept {
    std::uint32_t const server = PQftype(described, column);
    if (same_wire_type(server, expected) || reads_bits(server, expected)) return true;
    bool const padded =
        (server == 1042 && text_family(expected) == 25) || (server == 1014 && text_family(expected) == 1009);
    return padded && PQftable(described, column) == 0;
}
ALPHASWARM_COLD inline void name_type(message_builder& out, std::uint32_t oid) {
    struct named {
        std::uint32_t oid, array_oid;
        char const* name;
    };
    static constexpr named known[] = {{16, 1000, "boolean"},
                                      {17, 1001, "bytea"},
                                      {18, 1002, "\"char\""},
                                      {19, 1003, "name"},
                                      {20, 1016, "bigint"},
                                      {21, 1005, "smallint"},
                                      {23, 1007, "integer"},
                                      {25, 1009, "text"},
                                      {26, 1028, "oid"},
                                      {114, 199, "json"},
                                      {650, 651, "cidr"},
                                      {700, 1021, "real"},
                                      {701, 1022, "double precision"},
                                      {705, 0, "unknown"},
                                      {774, 775, "macaddr8"},
                                      {790, 791, "money"},
                                      {829, 1040, "macaddr"},
                                      {869, 1041, "inet"},
                                      {1042, 1014, "character"},
                                      {1043, 1015, "character varying"},
                                      {1082, 1182, "date"},
                                      {1083, 1183, "time without time zone"},
                                      {1114, 1115, "timestamp without time zone"},
                                      {1184, 1185, "timestamp with time zone"},
                                      {1186, 1187, "interval"},
                                      {1560, 1561, "bit"},
                                      {1562, 1563, "bit varying"},
                                      {1700, 1231, "numeric"},
                                      {2278, 0, "void"},
                                      {2950, 2951, "uuid"},
                                      {3614, 3643, "tsvector"},
                                      {3615, 3645, "tsquery"},
                                      {3802, 3807, "jsonb"},
                                      {3904, 3905, "int4range"},
                                      {3906, 3907, "numrange"},
                                      {3908, 3909, "tsrange"},
                                      {3910, 3911, "tstzrange"},
                                      {3912, 3913, "daterange"},
                                      {3926, 3927, "int8range"},
                                      {4451, 6150, "int4multirange"},
                                      {4532, 6151, "nummultirange"},
                                      {4533, 6152, "tsmultirange"},
                                      {4534, 6153, "tstzmultirange"},
                                      {4535, 6155, "datemultirange"},
                                      {4536, 6157, "int8multirange"}};
    if (oid == 0) {
        out << "a type that the database defines itself";
        return;
    }
    char const* name = "a type of this database";
    char const* suffix = "";
    for (auto const& type : known) {
        if (type.oid == oid) name = type.name;
        if (type.array_oid == oid && oid) name = type.name, suffix = "[]";
    }
    out << name << suffix << " (oid " << oid << ")";
}
ALPHASWARM_COLD inline std::string result_type_differences(PGresult const* described, statement const& s) {
    message_builder out;
    int const columns = PQnfields(described);
    if (columns != s.result_count)
        out << "; it returns " << columns << " columns, the program expects " << s.result_count
            << ": make the description and the database's table agree";
    for (int i = 0; i < columns && i < s.result_count; ++i) {
        std::uint32_t const got = PQftype(described, i);
        if (agrees(described, i, s.result_types[i])) continue;
        out << "; column " << i + 1 << " '" << PQfname(described, i) << "' is ";
        name_type(out, got);
        out << " on the server, the program expects ";
        name_type(out, s.result_types[i]);
        if (got == 1042 || got == 1014)
            out << ": it is filled up with blanks; make the member a fixed_char<n>, or cast it";
        else if (got == 790 || got == 791)
            out << ": what it means depends on the server's lc_monetary, so no C++ type reads it; make the column "
                   "numeric by a migration, or cast it";
        else out << ": change the member's type, or the column's by a migration";
    }
    return out.take();
}
ALPHASWARM_COLD inline std::string parameter_type_differences(PGresult const* described, statement const& s) {
    message_builder out;
    int const count = PQnparams(described);
    if (count != s.parameter_count)
        out << "; it takes " << count << " parameters, this one takes " << s.parameter_count;
    for (int i = 0; i < count && i < s.parameter_count; ++i) {
        std::uint32_t const stated = s.parameter_types ? s.parameter_types[i] : 0, got = PQparamtype(described, i);
        if (stated == 0 || stated == got) continue;
        out << "; $" << i + 1 << " is ";
        name_type(out, got);
        out << " there, the program sends ";
        name_type(out, stated);
    }
    return out.take();
}
}  // namespace detail

/// The prepared statement, as described by the server, takes the parameters that this one sends, if this one states
/// their types.
[[nodiscard]] inline bool has_parameter_types(PGresult const* described, statement const& s) noexcept {
    bool agreed = PQnparams(described) == s.parameter_count;
    for (int i = 0; agreed && s.parameter_types && i < s.parameter_count; ++i)
        agreed = s.parameter_types[i] == 0 || s.parameter_types[i] == PQparamtype(described, i);
    return agreed;
}

/// The result, as described by the server, agrees with the statement.
[[nodiscard]] inline bool has_result_types(PGresult const* described, statement const& s) noexcept {
    bool agreed = PQnfields(described) == s.result_count;
    for (int i = 0; agreed && i < s.result_count; ++i) agreed = detail::agrees(described, i, s.result_types[i]);
    return agreed;
}

}  // namespace alphaswarm::pg
