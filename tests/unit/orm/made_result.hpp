// SPDX-License-Identifier: BSL-1.0
// A result of one row whose bytes the test chose.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <libpq-fe.h>

#include <alphaswarm/pg/result.hpp>

namespace alphaswarm::test {

class made_result {
public:
    explicit made_result(std::initializer_list<std::pair<std::string, std::optional<std::string>>> columns)
        : held_(PQmakeEmptyPGresult(nullptr, PGRES_TUPLES_OK)) {
        std::vector<std::pair<std::string, std::optional<std::string>>> given(columns);
        std::vector<PGresAttDesc> facts;
        for (auto& [name, bytes] : given) facts.push_back({name.data(), 0, 0, 1, 0, -1, -1});
        PQsetResultAttrs(held_.native(), static_cast<int>(facts.size()), facts.data());
        for (std::size_t i = 0; i < given.size(); ++i) {
            auto& bytes = given[i].second;
            PQsetvalue(held_.native(),
                       0,
                       static_cast<int>(i),
                       bytes ? bytes->data() : nullptr,
                       bytes ? static_cast<int>(bytes->size()) : -1);
        }
    }
    [[nodiscard]] operator pg::rows_view() const { return held_; }
    [[nodiscard]] pg::result const& result() const { return held_; }

private:
    pg::result held_;
};

}  // namespace alphaswarm::test
