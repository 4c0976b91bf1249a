// SPDX-License-Identifier: BSL-1.0
// An exception's message as a string to search, for both generations of the test framework.
#pragma once

#include <string>
#include <string_view>

namespace alphaswarm::test {

inline bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// The what() of the Error that the call throws, or "no exception"; other exceptions pass through.
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
