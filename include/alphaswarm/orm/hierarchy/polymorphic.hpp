// SPDX-License-Identifier: BSL-1.0
// Rows of a parent read as their concrete class: `db.fetch(polymorphic(from<Instrument>().where(...)))`. The result has
// one object for each row of the base query, in its order: none is lost or repeated. Only the tables of classes that
// occur and were requested are read.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/meta/owned_array.hpp>
#include <alphaswarm/orm/core/rows.hpp>
#include <alphaswarm/orm/hierarchy/any_of.hpp>
#include <alphaswarm/orm/hierarchy/class_columns.hpp>
#include <alphaswarm/orm/hierarchy/class_resolution.hpp>
#include <alphaswarm/orm/hierarchy/polymorphic_statements.hpp>
#include <alphaswarm/pg/pipeline.hpp>
#include <alphaswarm/pg/rows_view.hpp>

namespace alphaswarm::orm {

namespace detail {

/// Loads rows of Base as these classes.
template <class Base, class Wanted>
struct class_loader;
template <class Base, class... Class>
struct class_loader<Base, schema::type_list<Class...>> {
    using all_classes = schema::hierarchy_with<Base>;
    using wanted_list = schema::type_list<Class...>;
    using any = any_object<Base, wanted_list>;
    using tables = typename all_tails<Base, wanted_list>::type;
    static constexpr auto const& classes = schema::classes_of<all_classes>;
    static constexpr std::size_t base = all_classes::number_of(meta::id_of<Base>);
    static constexpr std::size_t count = sizeof...(Class);
    static constexpr std::array<std::size_t, count + 1> numbers{all_classes::number_of(meta::id_of<Class>)...,
                                                                schema::table_view::none};
    static constexpr class_set wanted = (class_set{0} | ... | bit_of(all_classes::number_of(meta::id_of<Class>)));
    static constexpr std::array<class_set, all_classes::size> supported = [] {
        std::array<class_set, all_classes::size> sets{};
        for (std::size_t i = 0; i < sets.size(); ++i) sets[i] = supported_by(classes, i, wanted);
        return sets;
    }();
    using evidence = row_evidence<most_levels<all_classes>>;
    using base_chain = typename instance<Base>::chain;
    static constexpr int base_columns = static_cast<int>(part_columns<Base>::columns());
    static constexpr auto base_discriminators = discriminators_in<all_classes>(base_chain{}, 0);
    static constexpr std::array<int, all_classes::size> base_first = columns_of<all_classes>(base_chain{}, 0);

    static constexpr auto lines = lines_of(classes);
    static constexpr class_question question{lines, base, wanted};

    static class_set looked_for(evidence const& row, bool verify) {
        std::uint8_t const claim = row.claims[question.first_level()];
        return verify ? wanted : claim < classes.size() ? supported[claim] : 0;
    }
    /// The position of each class among those requested, by its number.
    static constexpr std::array<std::uint8_t, all_classes::size> places = [] {
        std::array<std::uint8_t, all_classes::size> all{};
        for (std::size_t place = 0; place < count; ++place) all[numbers[place]] = static_cast<std::uint8_t>(place);
        return all;
    }();
    static std::size_t place_of(resolved_class const& of) {
        if (of.contradictory) return any::size - 1;
        return of.number == base ? 0 : std::size_t{places[of.number]} + 1;
    }

    // -- objects

    template <class T>
    static constexpr std::size_t number_of = all_classes::number_of(meta::id_of<T>);

    /// With the functions that all alternatives share.
    template <class Object, class... T>
    static void read_base_parts(Object& object, pg::rows_view from, int row, schema::type_list<T...>) {
        (read_struct(object.template part<T>(), from, row, base_first[number_of<T>]), ...);
    }
    template <class Object>
    static void read_base(Object& object, pg::rows_view from, int row) {
        if constexpr (std::is_same_v<Object, contradiction<Base>>) read_base(object.object, from, row);
        else if constexpr (is_instance<Object>) read_base_parts(object, from, row, base_chain{});
        else read_struct(object, from, row, 0);
    }
    template <class Object>
    static void begin_as(any& into, pg::rows_view from, int row) {
        read_base(into.template make<Object>(), from, row);
    }
    /// Starts the object of a row with what the base query says about it.
    static void begin(std::size_t place, any& into, pg::rows_view from, int row) {
        static constexpr void (*functions[])(any&, pg::rows_view, int) = {
            begin_as<object_of<Base>>, begin_as<instance<Class>>..., begin_as<contradiction<Base>>};
        functions[place](into, from, row);
    }
    /// Only here, so that a class has one function rather than two.
    template <class Object, class... T>
    static void read_parts(Object& object, pg::rows_view from, int row, int const* columns, schema::type_list<T...>) {
        (read_members(object.template part<T>(), from, row, columns[number_of<T>], schema::members_of<T>{}), ...);
    }
    template <class One>
    static void complete_as(any& into, pg::rows_view from, int row, int const* columns) {
        read_parts(into.template as<instance<One>>(), from, row, columns, tail_of<Base, One>{});
    }
    // -- in steps

    static constexpr std::size_t keys_at_once = 5000;
    /// What is known about one row of the base query.
    struct known_row {
        evidence says;
        class_set sought = 0;  // the classes whose tables must be searched
        resolved_class is;
    };
    /// Which rows to look up for each class, and the results.
    struct step {
        meta::owned_array<std::uint32_t> rows;  // class by class
        std::size_t first_of[count + 1]{};  // where each class's rows begin, and the end
        meta::owned_array<pg::result>
            results;  // in the same order: for each class, one for every keys_at_once of its rows
    };
    /// Rows of one class that one statement looks up: `for (part p; next(s, p); ++p.number)`.
    struct part {
        std::size_t place = 0, first = 0, size = 0, number = 0;
    };
    [[gnu::noinline]] static bool next(step const& s, part& p) {
        p.first += p.size;
        while (p.place < count && p.first == s.first_of[p.place + 1]) ++p.place;
        if (p.place == count) return false;
        std::size_t const left = s.first_of[p.place + 1] - p.first;
        p.size = left < keys_at_once ? left : keys_at_once;
        return true;
    }
    [[gnu::noinline]] static step sorted(meta::owned_array<known_row> const& rows) {
        step s;
        for (known_row const& row : rows)
            for (class_set left = row.sought; left != 0; left &= left - 1) ++s.first_of[places[first_in(left)] + 1];
        for (std::size_t place = 0; place < count; ++place) s.first_of[place + 1] += s.first_of[place];
        s.rows = meta::owned_array<std::uint32_t>(s.first_of[count]);
        std::size_t free[count + 1];
        for (std::size_t place = 0; place < count; ++place) free[place] = s.first_of[place];
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (class_set left = rows[i].sought; left != 0; left &= left - 1)
                s.rows[free[places[first_in(left)]]++] = static_cast<std::uint32_t>(i);
        return s;
    }

    static constexpr std::size_t key_size = schema::key_size_of<Base>;
    struct key_columns {
        std::array<std::uint32_t, key_size> oids{};
        std::array<int, key_size> places{};
    };
    static constexpr key_columns key = [] {
        key_columns found;
        for (std::size_t i = 0; i < key_size; ++i) {
            std::size_t const ordinal = schema::primary_key_ordinal(schema::view_of<Base>, i);
            found.oids[i] = schema::view_of<Base>.columns[ordinal].type.oid;
            found.places[i] = base_first[base] + static_cast<int>(ordinal);
        }
        return found;
    }();
    using keys = key_arrays<key_size>;
    /// The statement for each class, as the session sends it.
    template <class Db>
    static constexpr
        typename Db::bound_statement statements[] = {Db::template bound_statement_of<class_rows<Base, Class>>()..., {}};
    /// One round trip for all classes that have rows.
    template <class Db>
    [[gnu::noinline]] static void look(Db& db, step& s, pg::rows_view from) {
        pg::statement const* needed[count + 1];
        std::size_t present = 0;
        for (std::size_t place = 0; place < count; ++place)
            if (s.first_of[place] < s.first_of[place + 1]) needed[present++] = statements<Db>[place].statement;
        if (present == 0) return;
        part asked;
        while (next(s, asked)) ++asked.number;
        s.results = meta::owned_array<pg::result>(asked.number);
        pg::pipelined(
            db.connection(),
            needed,
            present,
            [&](pg::pipeline& to) {
                for (part p; next(s, p);)
                    db.send(to, statements<Db>[p.place], keys(&s.rows[p.first], p.size, from, key.oids, key.places));
            },
            [&](std::size_t number, pg::result&& got) { s.results[number] = std::move(got); });
    }
    /// The row of the base query that a row of a part belongs to.
    static std::uint32_t base_row(step const& s, part const& p, pg::rows_view got, int row) {
        auto const place = pg::load<std::int64_t>(got.data(row, 0));  // never NULL, and of the type agreed
        return s.rows[p.first + static_cast<std::size_t>(place) - 1];
    }
    template <class One>
    static constexpr auto discriminators_of = discriminators_in<all_classes>(tail_of<Base, One>{}, 1);
    [[gnu::noinline]] static void note(step const& s, meta::owned_array<known_row>& rows) {
        static constexpr discriminator_column const* discriminators[] = {discriminators_of<Class>.data()..., nullptr};
        for (part p; next(s, p); ++p.number) {
            pg::rows_view const got = s.results[p.number];
            for (int row = 0, size = got.rows(); row < size; ++row) {
                evidence& of = rows[base_row(s, p, got, row)].says;
                of.found |= bit_of(numbers[p.place]);
                note_claims(question, of.claims, got, row, discriminators[p.place]);
            }
        }
    }
    template <class Db>
    [[gnu::noinline]] static void complete(step const& s,
                                           std::vector<any>& all,
                                           meta::owned_array<known_row> const& rows) {
        static constexpr void (*functions[])(any&, pg::rows_view, int, int const*) = {complete_as<Class>..., nullptr};
        static constexpr auto columns = std::array<std::array<int, all_classes::size>, count + 1>{
            columns_of<all_classes>(tail_of<Base, Class>{}, 1)...};
        part p;
        try {
            for (; next(s, p); ++p.number) {
                pg::rows_view const got = s.results[p.number];
                for (int row = 0, size = got.rows(); row < size; ++row) {
                    std::uint32_t const i = base_row(s, p, got, row);
                    if (!rows[i].is.contradictory && rows[i].is.number == numbers[p.place])
                        functions[p.place](all[i], got, row, columns[p.place].data());
                }
            }
        } catch (pg::decode_error const& e) {
            rethrow_with_place(e, s.results[p.number], statements<Db>[p.place].statement->sql);
        }
    }

    template <class Db>
    [[gnu::noinline]] static step looked_into(Db& db, meta::owned_array<known_row>& rows, pg::rows_view from) {
        step s = sorted(rows);
        look(db, s, from);
        note(s, rows);
        return s;
    }
    template <class Db>
    static std::vector<any> load_in_steps(Db& db, pg::result const& got, char const* sql, bool verify) {
        meta::owned_array<known_row> rows(static_cast<std::size_t>(got.rows()));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            note_claims(question, rows[i].says.claims, got, static_cast<int>(i), base_discriminators.data());
            rows[i].sought = looked_for(rows[i].says, verify);
        }
        step const first = looked_into(db, rows, got);
        bool contradictory = false;
        for (known_row& row : rows) {
            row.is = resolve_class(question, row.says, verify);
            row.sought = row.is.contradictory ? wanted : 0;
            contradictory = contradictory || row.is.contradictory;
        }
        if (contradictory && !verify) [[unlikely]]  // finds what is there if a claim is not supported
            looked_into(db, rows, got);
        std::vector<any> all = begin_all(got, rows, sql);
        complete<Db>(first, all, rows);
        return all;
    }
    /// All objects with what the base query says about them, where they will stay.
    [[gnu::noinline]] static std::vector<any> begin_all(pg::rows_view from,
                                                        meta::owned_array<known_row> const& rows,
                                                        char const* sql) {
        auto const make = [&](any& object, std::size_t i) {
            begin(place_of(rows[i].is), object, from, static_cast<int>(i));
            if (rows[i].is.contradictory) [[unlikely]] {
                auto& odd = object.template at<any::size - 1>();
                odd.claimed_class = rows[i].is.claimed;
                odd.found_classes = rows[i].says.found;
            }
        };
        using maker = making_iterator<any, decltype(make)>;
        try {
            return std::vector<any>(maker{&make, 0}, maker{&make, rows.size()});
        } catch (pg::decode_error const& e) {
            rethrow_with_place(e, from, sql);
        }
    }

    // -- in one statement

    [[gnu::noinline]] static std::vector<any> load_joined(pg::result const& got, char const* sql, bool verify) {
        static constexpr void (*functions[])(any&, pg::rows_view, int, int const*) = {complete_as<Class>..., nullptr};
        static constexpr auto columns = columns_of<all_classes>(tables{}, base_columns);
        static constexpr auto discriminators = []<class... T>(schema::type_list<T...>) {
            return std::array<std::array<discriminator_column, 2>, sizeof...(T) + 1>{discriminators_in<all_classes>(
                schema::type_list<T>{}, columns[all_classes::number_of(meta::id_of<T>)])...};
        }(tables{});
        static constexpr auto keys =
            []<class... T>(
                schema::type_list<T...>) {  // for each table: its class, and a column that is NULL if it has no row
                return std::array<discriminator_column, sizeof...(T) + 1>{
                    discriminator_column{all_classes::number_of(meta::id_of<T>),
                                         columns[all_classes::number_of(meta::id_of<T>)] +
                                             static_cast<int>(schema::primary_key_ordinal(schema::view_of<T>, 0))}...};
            }(tables{});
        std::size_t const size = static_cast<std::size_t>(got.rows());
        meta::owned_array<known_row> rows(size);
        for (std::size_t i = 0; i < size; ++i) {
            int const row = static_cast<int>(i);
            evidence& says = rows[i].says;
            note_claims(question, says.claims, got, row, base_discriminators.data());
            class_set found = 0;
            for (std::size_t t = 0; t < tables::size; ++t)
                if (!got.is_null(row, keys[t].column)) {
                    found |= bit_of(keys[t].class_number);
                    note_claims(question, says.claims, got, row, discriminators[t].data());
                }
            says.found = found & looked_for(says, verify);
            rows[i].is = resolve_class(question, says, verify);
            if (rows[i].is.contradictory) says.found = found & wanted;
        }
        std::vector<any> all = begin_all(got, rows, sql);
        try {
            for (std::size_t i = 0; i < size; ++i) {
                std::size_t const place = place_of(rows[i].is);
                if (place > 0 && place <= count) functions[place - 1](all[i], got, static_cast<int>(i), columns.data());
            }
        } catch (pg::decode_error const& e) {
            rethrow_with_place(e, got, sql);
        }
        return all;
    }
};

}  // namespace detail

/// How the columns of subclasses are read.
enum class polymorphic_strategy : unsigned char { unspecified, steps, one_statement };

/// A polymorphic load: run it with `db.fetch(...)`; values of placeholders are passed by name, as for the base query.
template <class Query, polymorphic_strategy Strategy, class... Wanted>
struct polymorphic_plan {
    using loading_plan = void;
    using base = typename detail::base_of_items<typename Query::items>::type;
    using any = any_of<base, Wanted...>;
    Query query;
    bool verify = false;

    /// Subclass rows also count if the parent's discriminator is NULL or names no subclass, and every row is looked up
    /// in the table of every requested class, so anything that contradicts a discriminator is found wherever it is.
    [[nodiscard]] constexpr polymorphic_plan verifying_classes() const { return {query, true}; }
    /// The base rows first, then one pipeline with a statement for each class that occurs.
    [[nodiscard]] constexpr auto in_steps() const {
        static_assert(
            Strategy == polymorphic_strategy::unspecified,
            "AS0440 in_steps(): the strategy was already chosen; keep one of in_steps() and in_one_statement()");
        return polymorphic_plan<Query, polymorphic_strategy::steps, Wanted...>{query, verify};
    }
    /// Outer joins: one snapshot of the database whatever other writers do, but many columns, most of them NULL.
    [[nodiscard]] constexpr auto in_one_statement() const {
        static_assert(Strategy == polymorphic_strategy::unspecified,
                      "AS0440 in_one_statement(): the strategy was already chosen; keep one of in_steps() and "
                      "in_one_statement()");
        static_assert(meta::holds<meta::sentence<detail::joinable_in_one_statement<Query>>()>,
                      "alphaswarm refuses this load; the quoted sentence says why");
        return polymorphic_plan<Query, polymorphic_strategy::one_statement, Wanted...>{query, verify};
    }
    /// The first statement that is executed, or the only one.
    [[nodiscard]] constexpr auto statement() const {
        if constexpr (Strategy != polymorphic_strategy::one_statement) return query;
        else
            return detail::with_tables_below<base,
                                             typename detail::base_of_items<typename Query::items>::source,
                                             typename detail::all_tails<base, typename any::wanted>::type>(query);
    }

    template <class Db, class... Argument>
    [[nodiscard]] std::vector<any> fetch_from(Db& db, Argument const&... arguments) const {
        using loader = detail::class_loader<base, typename any::wanted>;
        auto const first = statement();
        pg::result const got = db.run(first, arguments...);
        char const* const sql = db.template statement_of<std::remove_const_t<decltype(first)>>().sql;
        if constexpr (Strategy != polymorphic_strategy::one_statement)
            return loader::load_in_steps(db, got, sql, verify);
        else return loader::load_joined(got, sql, verify);
    }
};

/// Loads the rows of a query of a parent as their concrete classes. Without named classes, all classes below it are
/// requested; otherwise only the columns of the named ones are read, and rows of other classes are plain.
///
///     db.fetch(polymorphic(from<Instrument>().order_by(col<&Instrument::vt_symbol>).limit(10)))
///     db.fetch(polymorphic<InstrumentOption, InstrumentFuture>(from<Instrument>()).verifying_classes())
template <class... Wanted, class Query>
[[nodiscard]] constexpr auto polymorphic(Query const& query) {
    using rule = detail::polymorphic_base<Query, Wanted...>;
    static_assert(meta::holds<meta::sentence<rule>()>, "alphaswarm refuses this load; the quoted sentence says why");
    if constexpr (meta::accepts<rule>)
        return polymorphic_plan<Query, polymorphic_strategy::unspecified, Wanted...>{query};
    else return query;
}

}  // namespace alphaswarm::orm

namespace alphaswarm {
using orm::polymorphic;
}
