// SPDX-License-Identifier: BSL-1.0
// What a session does with an object that was read through its parent: it stores what the object is, the subclass's
// row with the parent's.  A contradiction is stored by nobody, because its parts would have to be made to agree first.
#pragma once

#include <alphaswarm/orm/hierarchy/any_of.hpp>
#include <alphaswarm/orm/hierarchy/stored_instance.hpp>

namespace alphaswarm::orm {

namespace detail {
[[noreturn, gnu::cold, gnu::noinline]] inline void refuse_contradictory(std::string&& what, char const* done) {
    throw value_refused(
        (meta::message_builder() << what << ", so it is not " << done << "; make the rows agree first").take());
}
}  // namespace detail

template <class Base, class List>
struct stored_object<any_object<Base, List>> {
    using any = any_object<Base, List>;

    /// As an insert of what it is: see stored_object<instance<...>>.
    template <class Db>
    static void insert(Db& db, any& object) {
        orm::visit(object, [&db](auto& what) {
            if constexpr (is_broken<decltype(what)>) detail::refuse_contradictory(what.what(), "inserted");
            else db.insert(what);
        });
    }
    /// Writes the subclass's row too. Throws stale_row where a row is not there any more.
    template <class Db>
    static void update(Db& db, any& object) {
        orm::visit(object, [&db](auto& what) {
            if constexpr (is_broken<decltype(what)>) detail::refuse_contradictory(what.what(), "updated");
            else db.update(what);
        });
    }
    /// The subclass's row, then the parent's. Throws stale_row where a row is not there any more.
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
