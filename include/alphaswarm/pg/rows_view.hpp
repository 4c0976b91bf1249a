// SPDX-License-Identifier: BSL-1.0
// The rows of a result as other floors read them.  It is libpq's handle and nothing more, each member one of libpq's
// calls, so that whoever decodes rows names this and no part of libpq.
#pragma once

#include <cstddef>
#include <string_view>

#include <libpq-fe.h>

namespace alphaswarm::pg {

/// A pointer; pass it by value. Valid as long as the result it was taken of, which converts to it. Rows and columns
/// count from 0; without a result there are none.
class rows_view {
public:
    rows_view() noexcept = default;
    explicit rows_view(PGresult const* of) noexcept : of_(of) {}

    [[nodiscard]] int rows() const noexcept { return PQntuples(of_); }
    /// In network order until a codec reads them. Never null.
    [[nodiscard]] char const* data(int row, int column) const noexcept { return PQgetvalue(of_, row, column); }
    /// In bytes; 0 for NULL too.
    [[nodiscard]] int length(int row, int column) const noexcept { return PQgetlength(of_, row, column); }
    /// Both; empty for NULL too.
    [[nodiscard]] std::string_view bytes(int row, int column) const noexcept {
        return {data(row, column), static_cast<std::size_t>(length(row, column))};
    }
    [[nodiscard]] bool is_null(int row, int column) const noexcept { return PQgetisnull(of_, row, column) != 0; }
    /// Null where there is no such column.
    [[nodiscard]] char const* name(int column) const noexcept { return PQfname(of_, column); }

private:
    PGresult const* of_ = nullptr;
};

}  // namespace alphaswarm::pg
