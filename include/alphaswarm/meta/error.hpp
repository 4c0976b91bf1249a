// SPDX-License-Identifier: BSL-1.0
// The one root of every exception this library throws, and the exception that all floors above share.
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

/// A value was refused before it was sent; the message names table.column or the placeholder, what was given and the limit.
class value_refused : public error {
public:
    using error::error;
};

}  // namespace alphaswarm
