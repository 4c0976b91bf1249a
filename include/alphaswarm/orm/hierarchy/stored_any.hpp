// SPDX-License-Identifier: BSL-1.0
// How a session stores an object that was read through its parent: as the class it is, the subclass's row together with
// the parent's. A contradiction cannot be stored, because its parts would have to be made to agree first.
#pragma once

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/orm/hierarchy/any_of.hpp>
#include <alphaswarm/orm/hierarchy/stored_instance.hpp>

namespace alphaswarm::orm {

namespace detail {
[[noreturn]] ALPHASWARM_COLD inline void refuse_contradictory(std::string&& what, char const* done) {
    throw value_refused(
        (meta::message_builder() << what << ", so it is not " << done << "; make the rows agree first").take());
}
}  // namespace detail

template <class Base, class List>
struct stored_object<any_object<Base, List>> {
    using any = any_object<Base, List>;

    /// Like an insert of its concrete class: see stored_object<instance<...>>.
    template <class Db>
    static void insert(Db& db, any& object) {
        orm::visit(object, [&db](auto& what) {
            if constexpr (is_broken<decltype(what)>) detail::refuse_contradictory(what.what(), "inserted");
            else db.insert(what);
        });
    }
    /// Also writes the subclass's row. Throws stale_row if a row no longer exists.
    template <class Db>
    static void update(Db& db, any& object) {
        orm::visit(object, [&db](auto& what) {
            if constexpr (is_broken<decltype(what)>) detail::refuse_contradictory(what.what(), "updated");
            else db.update(what);
        });
    }
    /// The subclass's row, then the parent's. Throws stale_row if a row no longer exists.
    template <class Db>
    static void remove(Db& db, any const& object) {
        orm::visit(object, [&db](auto const& what) {
            if constexpr (is_broken<decltype(what)>) detail::refuse_contradictory(what.what(), "removed");
            else db.remove(what);
        });
    }

private:
    template <class What>
    static constexpr bool is_broken = detail::is_contradiction<std::remove_cvref_t<What>>;
};

}  // namespace alphaswarm::orm
