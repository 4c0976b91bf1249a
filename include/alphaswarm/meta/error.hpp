// SPDX-License-Identifier: BSL-1.0
// The one root of every exception this library throws, what each of them says of the work that was asked for (whether
// to try again is decided by what was done, not by what went wrong), and the exception that all floors share.
#pragma once

#include <exception>
#include <string>
#include <utility>

namespace alphaswarm {

/// What became of the statement, or the commit, that an error is about. Within an open transaction it is done as part
/// of that, and ends as that does.
enum class effect : unsigned char {
    not_sent,  ///< the server never got it
    not_done,  ///< the server refused it or rolled it back, or it changes nothing
    done,  ///< it was executed; what failed came after, such as reading its answer
    unknown,  ///< it was sent and never answered: only the database knows
};

/// Root of all run-time errors. `what()` names the place, what was found and the remedy.
class error : public std::exception {
public:
    explicit error(std::string message, alphaswarm::effect of_it = alphaswarm::effect::not_sent)
        : message_(std::move(message)),
          effect_(of_it) {}
    [[nodiscard]] char const* what() const noexcept override { return message_.c_str(); }
    /// What a program may conclude: `not_sent` and `not_done` may be tried again, `unknown` must be looked for first.
    [[nodiscard]] alphaswarm::effect effect() const noexcept { return effect_; }
    /// For whoever passes the error on and knows more.
    void effect(alphaswarm::effect known) noexcept { effect_ = known; }

private:
    std::string message_;
    alphaswarm::effect effect_;
};

/// A value was refused before it was sent; the message names table.column or the placeholder, what was given and the
/// limit.
class value_refused : public error {
public:
    using error::error;
};

}  // namespace alphaswarm
