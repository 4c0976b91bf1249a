// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/domain_type.hpp>

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
static_assert(sql_type<std::vector<Email>>::facts.name == "email[]" && sql_type<std::vector<Email>>::facts.oid == 0);

TEST_CASE("a domain's value is the member that was named") {
    CHECK(sql_type<Email>::to_stored(Email{"a@b"}) == "a@b");
    CHECK(sql_type<Email>::from_stored("a@b").value == "a@b");
}

}  // namespace
