// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/domain_type.hpp>

#include <optional>

#include <alphaswarm/types/array.hpp>
#include <alphaswarm/types/builtin.hpp>

#include "support/catch.hpp"

namespace over_domains {
struct Email {
    std::string value;
};
}  // namespace over_domains

template <>
struct alphaswarm::sql_type<over_domains::Email>
    : alphaswarm::domain_over<std::string, "email", &over_domains::Email::value> {};

namespace {
using namespace alphaswarm;
using over_domains::Email;

static_assert(sql_type<Email>::facts.name == "email" && sql_type<Email>::facts.oid == 25 &&
              sql_type<Email>::facts.kind == types::kind::text && is_own_type(sql_type<Email>::facts));
static_assert(!is_own_type(sql_type<std::string>::facts) && !is_own_type(sql_type<std::vector<std::string>>::facts));
static_assert(std::is_same_v<types::under_domain<Email>::type, std::string> &&
              std::is_same_v<types::under_domain<std::string>::type, std::string>);

struct Big {
    std::int32_t value = 0;
    std::int32_t const fixed = 0;
};
template <class Stored, auto... Member>
constexpr bool says(std::string_view start) {
    return types::detail::sound_domain<Stored, "big", Member...>::judge().view().starts_with(start);
}
static_assert(meta::accepts<types::detail::sound_domain<std::int32_t, "big", &Big::value>> &&
              meta::accepts<types::detail::sound_domain<std::int64_t, "big">>);
static_assert(says<std::int64_t, &Big::value>("AS0162 domain_over: big: ") &&
                  says<std::int16_t, &Big::value>("AS0162 domain_over: big: ") &&
                  says<double, &Big::value>("AS0162 domain_over: big: ") &&
                  says<std::int32_t, &Big::fixed>("AS0162 domain_over: big: "),
              "not even a type that holds all of its values");
static_assert(says<std::int32_t, &Big::value, &Big::value>("AS0162 domain_over: big: several members") &&
              says<std::int32_t, 5>("AS0162 domain_over: big: something other") &&
              says<std::optional<std::int32_t>, &Big::value>("AS0105 domain_over: big: ") &&
              says<unsigned>("AS0105 domain_over: big: "));

static_assert(sql_type<std::vector<Email>>::facts.name == "email[]" && sql_type<std::vector<Email>>::facts.oid == 0);

TEST_CASE("a domain's value is the member that was named") {
    CHECK(sql_type<Email>::to_stored(Email{"a@b"}) == "a@b");
    CHECK(sql_type<Email>::from_stored("a@b").value == "a@b");
}

}  // namespace
