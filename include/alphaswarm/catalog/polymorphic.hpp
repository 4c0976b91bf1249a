// SPDX-License-Identifier: BSL-1.0
// anyelement and anycompatible: whether the arguments of a polymorphic routine agree, and what it then returns. Two
// families: in the first all must have the same type, in the second they are converted to their common type (manual,
// section 38.2.5).
#pragma once

#include <cstddef>

#include <alphaswarm/catalog/casts.hpp>
#include <alphaswarm/catalog/common_type.hpp>
#include <alphaswarm/catalog/types.hpp>

namespace alphaswarm::catalog {

/// The maximum number of arguments of a question.
inline constexpr std::size_t most_arguments = 64;

/// What the polymorphic arguments of one call stand for.
class polymorphic_types {
public:
    /// False if they contradict each other. Untyped literals agree with everything.
    [[nodiscard]] constexpr bool match(type const* actual, type const* declared, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i)
            if (!take(actual[i], declared[i])) return false;
        return join_simple() && join_common();
    }
    /// The type of a parameter or result with this declaration; `none` if nothing determines it. To be called after
    /// match().
    [[nodiscard]] constexpr type resolved(type declared) const {
        switch (declared) {
            case anyelement:
            case anynonarray:
            case anyenum:
                return element_;
            case anyarray:
                return array_ != none ? array_ : element_ != none ? array_of(element_) : none;
            case anyrange:
                return range_;
            case anymultirange:
                return multirange_ != none ? multirange_ : range_ != none ? multirange_of(range_) : none;
            case anycompatible:
            case anycompatiblenonarray:
                return common_;
            case anycompatiblearray:
                return common_ != none ? array_of(common_) : none;
            case anycompatiblerange:
                return common_range_;
            case anycompatiblemultirange:
                return common_multirange_ != none ? common_multirange_
                       : common_range_ != none    ? multirange_of(common_range_)
                                                  : none;
            default:
                return declared;
        }
    }
    /// A chosen call needs more than a candidate: the first family must be known, and the result type must follow.
    [[nodiscard]] constexpr bool complete(type result) {
        if (array_ == anyarray && (simple_count_ != 1 || (result != anyarray && is_simple_polymorphic(result))))
            return false;
        if (simple_count_ > 0 && element_ == none) return false;
        if (result == anyenum && !is_enum(element_)) return false;
        if (result == anynonarray && element_of(element_) != none) return false;
        if (has_common_ && collected_ == 0) {
            if (wants_range_ || result == anycompatiblerange || result == anycompatiblemultirange) return false;
            common_ = text;
        }
        if (has_common_ && (wants_range_ || result == anycompatiblerange || result == anycompatiblemultirange) &&
            common_range_ == none)
            return false;
        return resolved(result) != none;
    }

private:
    /// The same type again, or the first.
    static constexpr bool agree(type& known, type next) {
        if (known != none && known != next) return false;
        known = next;
        return true;
    }
    constexpr bool take(type actual, type declared) {
        if (!is_polymorphic(declared)) return true;
        bool const simple = is_simple_polymorphic(declared);
        simple_count_ += simple;
        has_common_ = has_common_ || !simple;
        switch (declared) {
            case anynonarray:
                nonarray_ = true;
                break;
            case anyenum:
                enum_ = true;
                break;
            case anycompatiblenonarray:
                common_nonarray_ = true;
                break;
            case anycompatiblerange:
            case anycompatiblemultirange:
                wants_range_ = true;
                break;
            default:
                break;
        }
        if (actual == unknown) return true;
        type const flat = base_of(actual);
        switch (declared) {
            case anyelement:
            case anynonarray:
            case anyenum:
                return agree(element_, actual);
            case anyarray:
                return agree(array_, flat);
            case anyrange:
                return agree(range_, flat);
            case anymultirange:
                return agree(multirange_, flat);
            case anycompatiblearray:
                return collect(element_of(flat));
            case anycompatiblerange:
                if (common_range_ != none) return common_range_ == flat;
                common_range_ = flat;
                return collect(subtype_of(flat));
            case anycompatiblemultirange:
                return agree(common_multirange_, flat) && range_of(flat) != none;
            default:
                return collect(actual);
        }
    }
    constexpr bool collect(type t) {
        if (t == none) return false;
        commons_[collected_++] = t;
        return true;
    }
    /// Arrays determine their element, multiranges their range, ranges their subtype.
    constexpr bool join_simple() {
        if (array_ != none && array_ != anyarray) {
            type const inner = element_of(array_);
            if (inner == none || !agree(element_, inner)) return false;
        } else if (array_ == anyarray && element_ == none) element_ = anyelement;
        if (multirange_ != none) {
            type const inner = range_of(multirange_);
            if (inner == none || !agree(range_, inner)) return false;
        }
        if (range_ != none) {
            type const inner = subtype_of(range_);
            if (inner == none || !agree(element_, inner)) return false;
        }
        if (nonarray_ && element_of(base_of(element_)) != none) return false;
        return !enum_ || is_enum(element_);
    }
    constexpr bool join_common() {
        if (common_multirange_ != none) {
            type const inner = range_of(common_multirange_);
            if (common_range_ == none) {
                common_range_ = inner;
                if (!collect(subtype_of(inner))) return false;
            } else if (common_range_ != inner) return false;
        }
        if (collected_ == 0) return true;
        common_ = common_type(commons_, collected_);
        if (common_ == none) return false;
        if (common_nonarray_ && element_of(base_of(common_)) != none) return false;
        return common_range_ == none || subtype_of(common_range_) == common_;
    }

    type element_ = none, array_ = none, range_ = none, multirange_ = none;
    type common_ = none, common_range_ = none, common_multirange_ = none;
    type commons_[most_arguments];  // of those that were given a type
    std::size_t collected_ = 0, simple_count_ = 0;
    bool nonarray_ = false, enum_ = false, common_nonarray_ = false, wants_range_ = false, has_common_ = false;
};

}  // namespace alphaswarm::catalog
