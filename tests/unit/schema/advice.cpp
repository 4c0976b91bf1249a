// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/advice.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;
using schema::advice;
using schema::advice_kind;
using schema::count_advice;

struct Parent {
    std::int32_t id{};
};
template <class T = Parent>
consteval auto describe_table(of<Parent>) {
    return describe<T>("parents").columns(column<&T::id>.primary_key());
}
struct Child {
    std::int32_t id{};
    std::int32_t indexed{}, led{}, bare{}, partly{};
    std::optional<std::int32_t> code{};
};
template <class T = Child>
consteval auto describe_table(of<Child>) {
    return describe<T>("children")
        .columns(column<&T::id>.primary_key(),
                 column<&T::indexed>.references(to<Parent>).indexed(),
                 column<&T::led>.references(to<Parent>),
                 column<&T::bare>.references(to<Parent>),
                 column<&T::partly>.references(to<Parent>),
                 column<&T::code>.unique())
        .with(index(column<&T::led>, column<&T::code>),
              index(column<&T::code>, column<&T::bare>),
              index(column<&T::partly>).where("partly > 0"));
}

constexpr auto told = [] {
    std::array<advice, 8> all{};
    std::size_t count = 0;
    schema::for_each_advice(schema::view_of<Child>, [&](advice const& a) { all[count++] = a; });
    return std::pair(all, count);
}();
static_assert(told.second == 3, "an index, or a longer one that begins with the key, is enough");
static_assert(told.first[0].kind == advice_kind::reference_without_index && told.first[0].name == "bare",
              "an index that ends with the key is not");
static_assert(told.first[1].kind == advice_kind::reference_without_index && told.first[1].name == "partly",
              "nor is a partial one");
static_assert(told.first[2].kind == advice_kind::unique_key_with_null && told.first[2].name == "code");

static_assert(count_advice<table_set<Parent, Child>>() == 3 && count_advice<table_set<Parent>>() == 0,
              "a test may demand none");
}  // namespace
