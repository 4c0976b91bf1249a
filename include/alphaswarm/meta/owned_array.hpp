// SPDX-License-Identifier: BSL-1.0
// An array whose size is fixed when it is created. A std::vector can grow, and a compiler pays for that in every type
// that holds one, used or not; where nothing grows, this is what remains.
#pragma once

#include <cstddef>
#include <utility>

namespace alphaswarm::meta {

/// Owns `size` value-initialized objects. Move-only.
template <class T>
class owned_array {
public:
    owned_array() = default;
    explicit owned_array(std::size_t size) : first_(new T[size]()), size_(size) {}
    owned_array(owned_array&& other) noexcept
        : first_(std::exchange(other.first_, nullptr)),
          size_(std::exchange(other.size_, 0)) {}
    owned_array& operator=(owned_array&& other) noexcept {
        std::swap(first_, other.first_);
        std::swap(size_, other.size_);
        return *this;
    }
    ~owned_array() { delete[] first_; }

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] T* begin() const noexcept { return first_; }
    [[nodiscard]] T* end() const noexcept { return first_ + size_; }
    [[nodiscard]] T& operator[](std::size_t i) const noexcept { return first_[i]; }

private:
    T* first_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace alphaswarm::meta
