// SPDX-License-Identifier: BSL-1.0
// Run-time text inside a statement. Every step of building a query returns a new query with all that it held before, so
// the text is copied once and then shared: a copy increments a count instead of allocating, and takes three
// instructions to compile instead of a page.
#pragma once

#include <cstddef>
#include <cstring>
#include <new>
#include <string_view>
#include <utility>

namespace alphaswarm::sql {

/// Immutable and never null: moving it copies it. Copies may be made and destroyed by several threads at once.
class shared_text {
public:
    [[gnu::noinline]] explicit shared_text(std::string_view text)
        : held_(new(::operator new(sizeof(block) + text.size())) block{1, text.size()}) {
        if (!text.empty()) std::memcpy(held_ + 1, text.data(), text.size());
    }
    shared_text(shared_text const& other) noexcept : held_(other.held_) {
        __atomic_add_fetch(&held_->users, 1, __ATOMIC_RELAXED);
    }
    shared_text& operator=(shared_text const& other) noexcept {
        shared_text copy(other);
        std::swap(held_, copy.held_);
        return *this;
    }
    ~shared_text() { release(held_); }
    /// Valid as long as any copy.
    [[nodiscard]] std::string_view view() const noexcept {
        return {reinterpret_cast<char const*>(held_ + 1), held_->size};
    }

private:
    struct block {  // the characters follow
        std::size_t users, size;
    };
    [[gnu::noinline]] static void release(block* held) noexcept {
        if (__atomic_sub_fetch(&held->users, 1, __ATOMIC_ACQ_REL) == 0) ::operator delete(held);
    }
    block* held_;
};

}  // namespace alphaswarm::sql
