// SPDX-License-Identifier: BSL-1.0
// What a statement returned: libpq's result in a move-only handle. The accessors are libpq's own calls and nothing
// more; values are bytes in network order until a codec reads them.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include <libpq-fe.h>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/pg/rows_view.hpp>

namespace alphaswarm::pg {

/// Rows and columns count from 0. Pointers stay valid as long as the result; an index out of range is a bug in the
/// program: libpq answers it with a warning and a null pointer.
class result {
public:
    result() noexcept = default;
    explicit result(PGresult* owned) noexcept : handle_(owned) {}
    result(result&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
    result& operator=(result&& other) noexcept {
        std::swap(handle_, other.handle_);
        return *this;
    }
    ~result() {
        if (handle_) PQclear(handle_);
    }

    /// False at the end of a stream and for a moved-from result.
    [[nodiscard]] explicit operator bool() const noexcept { return handle_ != nullptr; }

    [[nodiscard]] int rows() const noexcept { return PQntuples(handle_); }
    [[nodiscard]] int columns() const noexcept { return PQnfields(handle_); }
    /// The number of rows that INSERT, UPDATE, DELETE, MERGE, SELECT or COPY affected; 0 for other commands.
    [[nodiscard]] std::int64_t affected() const noexcept {
        std::int64_t count = 0;
        for (char const* digit = PQcmdTuples(handle_); *digit; ++digit) count = count * 10 + (*digit - '0');
        return count;
    }
    /// Whether affected() == 1, read from the end of the command tag alone.
    [[nodiscard]] bool affected_one() const noexcept {
        char const* const word = PQcmdStatus(handle_);
        std::size_t const size = std::strlen(word);
        return size > 1 && word[size - 1] == '1' && word[size - 2] == ' ';
    }
    /// The command tag, such as "INSERT 0 1".
    [[nodiscard]] char const* command() const noexcept { return PQcmdStatus(handle_); }

    /// Never null for an index in range; NULL has size -1.
    [[nodiscard]] char const* data(int row, int column) const noexcept { return PQgetvalue(handle_, row, column); }
    [[nodiscard]] int size(int row, int column) const noexcept {
        int const bytes = PQgetlength(handle_, row, column);
        return bytes == 0 && PQgetisnull(handle_, row, column) ? -1 : bytes;  // libpq reports NULL as 0 bytes
    }
    [[nodiscard]] bool is_null(int row, int column) const noexcept { return PQgetisnull(handle_, row, column) != 0; }
    [[nodiscard]] std::uint32_t oid(int column) const noexcept { return PQftype(handle_, column); }
    /// Null if there is no such column.
    [[nodiscard]] char const* name(int column) const noexcept { return PQfname(handle_, column); }

    /// To be read row by row, by those who do not own it.
    operator rows_view() const noexcept { return rows_view(handle_); }
    /// For anything this class does not cover; the result keeps ownership.
    [[nodiscard]] PGresult* native() const noexcept { return handle_; }
    /// Releases the handle: the caller clears it.
    [[nodiscard]] PGresult* release() noexcept { return std::exchange(handle_, nullptr); }

private:
    PGresult* handle_ = nullptr;
};

namespace detail {
/// Everything that an error result contains, in the order of report_field.
ALPHASWARM_COLD inline report read_report(PGresult const* failed, char const* sql) {
    static constexpr char codes[] = {PG_DIAG_SEVERITY_NONLOCALIZED,
                                     PG_DIAG_SQLSTATE,
                                     PG_DIAG_MESSAGE_PRIMARY,
                                     PG_DIAG_MESSAGE_DETAIL,
                                     PG_DIAG_MESSAGE_HINT,
                                     PG_DIAG_STATEMENT_POSITION,
                                     PG_DIAG_INTERNAL_POSITION,
                                     PG_DIAG_INTERNAL_QUERY,
                                     PG_DIAG_CONTEXT,
                                     PG_DIAG_SCHEMA_NAME,
                                     PG_DIAG_TABLE_NAME,
                                     PG_DIAG_COLUMN_NAME,
                                     PG_DIAG_DATATYPE_NAME,
                                     PG_DIAG_CONSTRAINT_NAME,
                                     PG_DIAG_SOURCE_FILE,
                                     PG_DIAG_SOURCE_LINE,
                                     PG_DIAG_SOURCE_FUNCTION};
    report said;
    for (char const code : codes) {
        char const* value = PQresultErrorField(failed, code);
        if (!value && code == PG_DIAG_MESSAGE_PRIMARY) value = PQresultErrorMessage(failed);  // libpq's own failures
        said.append(value);
    }
    said.append(sql);
    return said;
}
[[nodiscard]] inline std::string_view first_line(char const* message) noexcept {
    std::string_view const whole(message);
    return whole.substr(0, whole.find('\n'));
}
/// A report of something that only the client noticed; libpq ends its messages with a newline.
ALPHASWARM_COLD inline report client_report(char const* message, char const* sql, char const* code) {
    std::string_view whole(message);
    while (!whole.empty() && whole.back() == '\n') whole.remove_suffix(1);
    report said;
    said.append("FATAL");
    said.append(code);
    said.append(whole);
    for (int i = 3; i < 17; ++i) said.append(nullptr);
    said.append(sql);
    return said;
}
}  // namespace detail

}  // namespace alphaswarm::pg
