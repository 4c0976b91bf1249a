// SPDX-License-Identifier: BSL-1.0
// The root of every exception this library throws, what each says about the work that was requested (whether to try
// again depends on what was done, not on what went wrong), and the exception that all floors share.
#pragma once

#include <exception>
#include <string>
#include <utility>

namespace alphaswarm {

/// What became of the statement or commit that an error is about. Within an open transaction this refers to its part in
/// the transaction, which may still be rolled back.
enum class effect : unsigned char {
    not_sent,  ///< the server never received it
    not_done,  ///< the server refused it or rolled it back, or it changes nothing
    done,  ///< it was executed; something afterwards failed, such as reading its answer
    unknown,  ///< it was sent and never answered: only the database knows
};

/// Root of all run-time errors. `what()` says where it happened, what was found and how to fix it.
class error : public std::exception {
public:
    explicit error(std::string message, alphaswarm::effect of_it = alphaswarm::effect::not_sent)
        : message_(std::move(message)),
          effect_(of_it) {}
    [[nodiscard]] char const* what() const noexcept override { return message_.c_str(); }
    /// What a program may conclude: after `not_sent` and `not_done` it may try again; after `unknown` it must look
    /// first.
    [[nodiscard]] alphaswarm::effect effect() const noexcept { return effect_; }
    /// For code that passes the error on and knows more.
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
