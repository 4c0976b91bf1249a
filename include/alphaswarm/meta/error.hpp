// SPDX-License-Identifier: BSL-1.0
// The one root of every exception this library throws.
#pragma once

#include <exception>
#include <string>
#include <utility>

namespace alphaswarm {

/// Root of all run-time errors. `what()` names the place, what was found and the remedy.
class error : public std::exception {
public:
    explicit error(std::string message) : message_(std::move(message)) {}
    [[nodiscard]] char const* what() const noexcept override { return message_.c_str(); }

private:
    std::string message_;
};

}  // namespace alphaswarm
