// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/stored.hpp>

#include <string>
#include <vector>

#include <alphaswarm/types/array.hpp>
#include <alphaswarm/types/builtin.hpp>

namespace cut {
struct Sent {};
struct Read {};
struct Wider {};
struct Text {};
}  // namespace cut

template <>
struct alphaswarm::sql_type<cut::Sent> : alphaswarm::stored_as<std::int32_t> {
    static std::int64_t to_stored(cut::Sent) { return 0; }
    static cut::Sent from_stored(std::int32_t) { return {}; }
};
template <>
struct alphaswarm::sql_type<cut::Read> : alphaswarm::stored_as<std::int64_t> {
    static std::int64_t to_stored(cut::Read) { return 0; }
    static cut::Read from_stored(int const&) { return {}; }
};
template <>
struct alphaswarm::sql_type<cut::Wider> : alphaswarm::stored_as<std::int32_t> {
    static std::int16_t to_stored(cut::Wider) { return 0; }
    static cut::Wider from_stored(std::int64_t) { return {}; }
};
template <>
struct alphaswarm::sql_type<cut::Text> : alphaswarm::stored_as<std::string> {
    static char const* to_stored(cut::Text) { return ""; }
    static cut::Text from_stored(std::string_view) { return {}; }
};

namespace {
using namespace alphaswarm::types;

static_assert(cuts_numbers<cut::Sent>() && cuts_numbers<cut::Read>() && cuts_numbers<std::vector<cut::Sent>>());
static_assert(!cuts_numbers<cut::Wider>() && !cuts_numbers<cut::Text>() && !cuts_numbers<int>() &&
              !cuts_numbers<std::vector<double>>());
static_assert(detail::narrows<float, double>() && detail::narrows<int, double>() && detail::narrows<double, long>() &&
              detail::narrows<unsigned, int>() && !detail::narrows<double, int>() &&
              !detail::narrows<long, unsigned>());

}  // namespace
