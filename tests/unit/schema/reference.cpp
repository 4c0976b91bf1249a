// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/reference.hpp>
#include <string>

namespace {
using namespace alphaswarm;
using schema::action;

struct Declared;
struct Country {
    std::string code;
};

static_assert(to<Declared>.table == meta::id_of<Declared> && to<Declared>.member.empty(),
              "a forward declaration is enough");
static_assert(to_column<&Country::code>.table == meta::id_of<Country> && to_column<&Country::code>.member == "code");
static_assert(schema::words_of(action::no_action) == "no action" &&
              schema::words_of(action::restricted) == "restrict" && schema::words_of(action::cascade) == "cascade" &&
              schema::words_of(action::set_null) == "set null" &&
              schema::words_of(action::set_default) == "set default");
static_assert(on_delete::set_null.value == action::set_null && on_update::cascade.value == action::cascade);

}  // namespace
