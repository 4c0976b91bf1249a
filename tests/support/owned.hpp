// SPDX-License-Identifier: BSL-1.0
// Tables whose rows belong to a house because other rows do. A book is an item, and so are a novel and a comic, which
// is also lent to a reader; a chapter belongs to the owner of its book, a word to the owner of its chapter. Keys are of
// all kinds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <alphaswarm/schema/hierarchy.hpp>
#include <alphaswarm/schema/table_set.hpp>
#include <alphaswarm/types.hpp>

namespace owned {

using namespace alphaswarm;

struct House {
    key<House, std::int64_t> id{};
    std::string name{};
};
template <class T = House>
consteval auto describe_table(of<House>) {
    return describe<T>("houses").columns(column<&T::id>.primary_key().identity(), column<&T::name>);
}
struct Reader {
    key<Reader> id{};
    std::string name{};
};
template <class T = Reader>
consteval auto describe_table(of<Reader>) {
    return describe<T>("readers").columns(column<&T::id>.primary_key().generated(random_uuid), column<&T::name>);
}

template <class T>
consteval auto house_scope() {
    return scope("house", column<&T::house_id>.references(to<House>));
}
template <class T>
consteval auto reader_scope() {
    return scope("reader", column<&T::reader_id>.references(to<Reader>));
}

struct Item {
    key<Item, uuid> id{};
    std::optional<std::string> kind{};
    std::string title{};
    std::optional<key<House, std::int64_t>> house_id{};
};
template <class T = Item>
consteval auto describe_table(of<Item>) {
    return describe<T>("items")
        .columns(column<&T::id>.primary_key().generated(random_uuid), column<&T::kind>, column<&T::title>)
        .scoped(house_scope<T>())
        .discriminated_by(column<&T::kind>);
}
struct Book {
    key<Item, uuid> id{};
    std::int32_t pages{};
};
template <class T = Book>
consteval auto describe_table(of<Book>) {
    return describe<T>("books")
        .columns(column<&T::id>.primary_key().references(to<Item>), column<&T::pages>)
        .inherits(to<Item>, "book");
}
struct Novel {
    key<Item, uuid> id{};
    std::string author{};
};
template <class T = Novel>
consteval auto describe_table(of<Novel>) {
    return describe<T>("novels")
        .columns(column<&T::id>.primary_key().references(to<Book>), column<&T::author>)
        .inherits(to<Book>, "novel");
}
struct Comic {
    key<Item, uuid> id{};
    std::string hero{};
    std::optional<key<Reader>> reader_id{};
};
template <class T = Comic>
consteval auto describe_table(of<Comic>) {
    return describe<T>("comics")
        .columns(column<&T::id>.primary_key().references(to<Book>), column<&T::hero>)
        .scoped(reader_scope<T>())
        .inherits(to<Book>, "comic");
}
using item_classes = hierarchy<Item, Book, Novel, Comic>;
template <schema::class_in<item_classes> T>
consteval item_classes hierarchy_of(of<T>) {
    return {};
}

struct Chapter {
    key<Chapter, uuid> id{};
    key<Item, uuid> book_id{};
    std::string heading{};
    std::int32_t version = 1;
};
template <class T = Chapter>
consteval auto describe_table(of<Chapter>) {
    return describe<T>("chapters")
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::book_id>.references(to<Book>),
                 column<&T::heading>,
                 column<&T::version>.version().generated(initializer))
        .scoped_through(column<&T::book_id>, to<Book>);
}
struct Word {
    key<Word, std::int64_t> id{};
    key<Chapter, uuid> chapter_id{};
    std::string letters{};
};
template <class T = Word>
consteval auto describe_table(of<Word>) {
    return describe<T>("words")
        .columns(column<&T::id>.primary_key().identity(),
                 column<&T::chapter_id>.references(to<Chapter>),
                 column<&T::letters>)
        .scoped_through(column<&T::chapter_id>, to<Chapter>);
}

using tables = table_set<House, Reader, Item, Book, Novel, Comic, Chapter, Word>;
template <class T>
consteval tables tables_of(of<T>) {
    return {};
}

}  // namespace owned
