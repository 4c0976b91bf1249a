// SPDX-License-Identifier: BSL-1.0
// A row whose discriminator and subclass rows disagree, as an object of its own: what the parents' tables say, and
// which classes are claimed and found.
#pragma once

#include <cstddef>
#include <string>
#include <type_traits>
#include <vector>

#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/orm/hierarchy/class_resolution.hpp>
#include <alphaswarm/orm/hierarchy/instance.hpp>

namespace alphaswarm::orm {

namespace detail {

template <class T>
struct object_of_class {
    using type = instance<T>;
};
template <class T>
    requires(std::is_same_v<typename instance<T>::root, T>)
struct object_of_class<T> {
    using type = T;
};

}  // namespace detail

/// A row of T as an object: T itself if it is the root, otherwise with the rows of its parents.
template <class T>
using object_of = typename detail::object_of_class<T>::type;

/// A row whose parts disagree: the discriminator names a subclass that has no row with this key, or another one has, or
/// several have.
template <class Base>
struct contradiction {
    object_of<Base> object = detail::new_row<object_of<Base>>();  ///< what the parents' tables say
    std::size_t claimed_class = schema::table_view::none;  ///< its number in the hierarchy: see claimed()
    class_set found_classes = 0;  ///< likewise: see found()

    /// The subclass that the discriminator names, or null.
    [[nodiscard]] schema::table_view const* claimed() const {
        return claimed_class < classes.size() ? classes[claimed_class].table : nullptr;
    }
    /// The tables of requested subclasses that have a row.
    [[nodiscard]] std::vector<schema::table_view const*> found() const {
        std::vector<schema::table_view const*> tables;
        for (class_set left = found_classes; left != 0; left &= left - 1)
            tables.push_back(classes[detail::first_in(left)].table);
        return tables;
    }
    /// `instruments: the row says it is of instrument_bond, and a row is in instrument_option`
    [[nodiscard]] std::string what() const {
        meta::message_builder all;
        all << schema::view_of<Base>.name() << ": the row ";
        if (claimed()) all << "says it is of " << claimed()->name();
        else all << "does not say its class";
        all << ", and ";
        auto const tables = found();
        if (tables.empty()) all << "no requested subclass has a row";
        else all << (tables.size() == 1 ? "a row is in " : "rows are in ");
        for (std::size_t i = 0; i < tables.size(); ++i) all << (i ? ", " : "") << tables[i]->name();
        return all.take();
    }

private:
    static constexpr auto const& classes = schema::classes_of<schema::hierarchy_with<Base>>;
};

namespace detail {
template <class T>
inline constexpr bool is_contradiction = false;
template <class Base>
inline constexpr bool is_contradiction<contradiction<Base>> = true;
}  // namespace detail

}  // namespace alphaswarm::orm

namespace alphaswarm {
using orm::contradiction;
}
