// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/catalog/routines.hpp>

#include "support/catch.hpp"

using namespace alphaswarm::catalog;

static_assert(is_function_name("lower") && !is_function_name("lowe") && !is_function_name("lowerer") &&
              !is_function_name(""));
static_assert(is_operator_name("||") && is_operator_name("->>") && !is_operator_name("&&&"));
static_assert(!is_function_name("int4pl"), "what stands behind an operator is said by the operator");

namespace {
constexpr routine first(std::string_view name) { return read_function(name, functions_named(name).first); }
}  // namespace
static_assert(first("count").kind == routine_kind::aggregate && first("count").nulls == null_rule::never,
              "count is 0 of no rows");
static_assert(first("sum").nulls == null_rule::possible && first("sum").aggregate == aggregate_kind::plain);
static_assert(first("percentile_cont").aggregate == aggregate_kind::ordered_set &&
              first("percentile_cont").direct == 1);
static_assert(first("concat").variadic == any && first("concat").nulls == null_rule::never);
static_assert(first("random").volatility == volatility::volatilely && first("now").volatility == volatility::stable);
static_assert(first("generate_series").returns_set);
static_assert(is_function_name("array_cat") && is_function_name("inet_merge") && is_function_name("bound_box") &&
                  is_function_name("starts_with") && first("array_cat").nulls == null_rule::of_all,
              "but what the manual documents as a function is one as well");

namespace {
template <class... B>
constexpr bool nullable(std::string_view name, B... arguments) {
    bool const all[] = {arguments..., false};
    return first(name).nullable(all, sizeof...(B));
}
}  // namespace
static_assert(nullable("split_part", false, true, false) && !nullable("split_part", false, false, false));
static_assert(nullable("array_length", false, false), "of an empty array");
static_assert(nullable("concat_ws", true, false) && !nullable("concat_ws", false, true));
static_assert(!nullable("concat", true, true));
static_assert(detail::read_operator("||", detail::operators_named("||").first).nulls != null_rule::never);

TEST_CASE("every name leads to its lines, and every line to what it says") {
    std::size_t functions = 0;
    for (std::string_view lines(facts::routine_names, sizeof facts::routine_names - 1); !lines.empty();) {
        std::string_view const name = lines.substr(0, lines.find(' '));
        auto const named = functions_named(name);
        REQUIRE(named.count > 0);
        char const* line = named.first;
        for (std::size_t i = 0; i < named.count; ++i, line = next_function(line)) {
            auto const r = read_function(name, line);
            CHECK((r.parameter_count <= most_parameters && r.result != none && r.result < detail::type_count));
            ++functions;
        }
        lines.remove_prefix(lines.find('\n') == lines.npos ? lines.size() : lines.find('\n') + 1);
    }
    CHECK(functions > 1000);
}
