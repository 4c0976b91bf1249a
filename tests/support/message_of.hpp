// SPDX-License-Identifier: BSL-1.0
// What an exception says, as a string to look into: works with both generations of the test framework.
#pragma once

#include <string>
#include <string_view>

namespace alphaswarm::test {

inline bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// The what() of the Error that the call throws; other exceptions pass, and "no exception" says that there was none.
template <class Error, class Call>
std::string message_of(Call&& call) {
    try {
        call();
    } catch (Error const& e) {
        return e.what();
    }
    return "no exception";
}

}  // namespace alphaswarm::test
