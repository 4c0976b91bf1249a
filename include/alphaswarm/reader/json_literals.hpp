// SPDX-License-Identifier: BSL-1.0
// Constants in quotes of json and jsonb: whether they are documents.
#pragma once

#include <cstddef>
#include <string_view>

#include <alphaswarm/reader/token.hpp>

namespace alphaswarm::reader::detail {

/// A document by the grammar of JSON.
class json_check {
public:
    constexpr explicit json_check(std::string_view words) : words_(words) {}
    [[nodiscard]] constexpr bool is_document() {
        if (!value(0)) return false;
        blanks();
        return at_ == words_.size();
    }

private:
    constexpr void blanks() {
        while (at_ < words_.size() &&
               (words_[at_] == ' ' || words_[at_] == '\t' || words_[at_] == '\n' || words_[at_] == '\r'))
            ++at_;
    }
    constexpr bool accept(char c) {
        blanks();
        if (at_ >= words_.size() || words_[at_] != c) return false;
        ++at_;
        return true;
    }
    constexpr bool word(std::string_view one) {
        if (words_.substr(at_, one.size()) != one) return false;
        at_ += one.size();
        return at_ == words_.size() || !(is_letter(words_[at_]) || is_digit(words_[at_]));
    }
    constexpr bool string() {
        for (; at_ < words_.size() && words_[at_] != '"'; ++at_)
            if (words_[at_] == '\\') ++at_;
            else if (static_cast<unsigned char>(words_[at_]) < 0x20) return false;
        return at_ < words_.size() && words_[at_++] == '"';
    }
    constexpr bool number() {
        std::size_t const from = at_;
        if (words_[at_] == '-') ++at_;
        std::size_t const whole = digits_at(words_, at_);
        if (whole == 0 || (whole > 1 && words_[at_] == '0')) return false;
        at_ += whole;
        if (at_ < words_.size() && words_[at_] == '.') {
            std::size_t const part = digits_at(words_, ++at_);
            if (part == 0) return false;
            at_ += part;
        }
        if (at_ < words_.size() && lower(words_[at_]) == 'e') {
            ++at_;
            if (at_ < words_.size() && (words_[at_] == '-' || words_[at_] == '+')) ++at_;
            std::size_t const exponent = digits_at(words_, at_);
            if (exponent == 0) return false;
            at_ += exponent;
        }
        return at_ > from &&
               (at_ == words_.size() || !(is_letter(words_[at_]) || is_digit(words_[at_]) || words_[at_] == '-'));
    }
    constexpr bool value(int depth) {
        blanks();
        if (at_ >= words_.size() || depth > 100) return false;
        switch (words_[at_]) {
            case '{':
                ++at_;
                if (accept('}')) return true;
                do
                    if (!accept('"') || !string() || !accept(':') || !value(depth + 1)) return false;
                while (accept(','));
                return accept('}');
            case '[':
                ++at_;
                if (accept(']')) return true;
                do
                    if (!value(depth + 1)) return false;
                while (accept(','));
                return accept(']');
            case '"':
                ++at_;
                return string();
            case 't':
                return word("true");
            case 'f':
                return word("false");
            case 'n':
                return word("null");
            default:
                return number();
        }
    }
    std::string_view words_;
    std::size_t at_ = 0;
};

}  // namespace alphaswarm::reader::detail
