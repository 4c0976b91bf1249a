// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0808 values\(\): seats: several columns together determine who owns the row, through a row of places, and this statement checks each by itself
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/owned.hpp"

namespace a_subclass_row_of_a_key_of_several_columns_inserted_alone {
using namespace owned;

struct Place {
    std::int32_t hall{};
    std::int32_t number{};
    std::string kind{};
    key<Reader> reader_id{};
};
template <class T = Place>
consteval auto describe_table(of<Place>) {
    return describe<T>("places")
        .columns(column<&T::hall>, column<&T::number>, column<&T::kind>)
        .with(primary_key(column<&T::hall>, column<&T::number>))
        .scoped(reader_scope<T>())
        .discriminated_by(column<&T::kind>);
}
struct Seat {
    std::int32_t hall{};
    std::int32_t number{};
    std::int32_t height{};
};
template <class T = Seat>
consteval auto describe_table(of<Seat>) {
    return describe<T>("seats")
        .columns(column<&T::hall>, column<&T::number>, column<&T::height>)
        .with(primary_key(column<&T::hall>, column<&T::number>),
              foreign_key(column<&T::hall>, column<&T::number>).references(to<Place>))
        .inherits(to<Place>, "seat");
}
using classes = hierarchy<Place, Seat>;
template <schema::class_in<classes> T>
consteval classes hierarchy_of(of<T>) {
    return {};
}

#ifdef ALPHASWARM_REJECT
void insert(session& db, key<Reader> const& reader) {
    db.scoped(reader).execute(
        insert_into<Seat>().values(col<&Seat::hall> = 1, col<&Seat::number> = 2, col<&Seat::height> = 40));
}
#else
void insert(session& db, key<Reader> const& reader) {
    db.unscoped().execute(
        insert_into<Seat>().values(col<&Seat::hall> = 1, col<&Seat::number> = 2, col<&Seat::height> = 40));
    db.scoped(reader).execute(update<Seat>().set(col<&Seat::height> = 41).all_rows());
}
#endif

}  // namespace a_subclass_row_of_a_key_of_several_columns_inserted_alone
