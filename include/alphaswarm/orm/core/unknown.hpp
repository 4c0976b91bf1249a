// SPDX-License-Identifier: BSL-1.0
// What a session returns for a statement that was refused when it was made. It stands in for rows, a row and a value in
// most of what programs do with them, so that one mistake is one error. A program that has it does not compile, so
// nothing here is ever called, nor defined.
#pragma once

#include <cstddef>
#include <string>

namespace alphaswarm::orm {

struct unknown {
    struct iterator {
        unknown const& operator*() const;
        iterator& operator++();
        bool operator==(iterator const&) const;
    };
    iterator begin() const;
    iterator end() const;
    std::size_t size() const;
    bool empty() const;
    unknown front() const;
    unknown back() const;

    template <class Place>
    unknown operator[](Place const&) const;
    unknown operator*() const;
    unknown const* operator->() const;

    bool has_value() const;
    unknown value() const;
    template <class Other>
    std::string value_or(Other const&) const;
    template <class T>
    operator T() const;

    template <class T>
    friend bool operator==(unknown const&, T const&);
    template <class T>
    friend bool operator<(unknown const&, T const&);
    template <class T>
    friend bool operator>(unknown const&, T const&);
    template <class T>
    friend unknown operator+(unknown const&, T const&);
    template <class T>
    friend unknown operator-(unknown const&, T const&);
    template <class T>
    friend unknown operator*(unknown const&, T const&);
    template <class T>
    friend unknown operator/(unknown const&, T const&);
};

template <std::size_t Position>
unknown get(unknown const&);

}  // namespace alphaswarm::orm
