// SPDX-License-Identifier: BSL-1.0
// An object of some class of a hierarchy: a closed variant over the plain parent, an instance of each subclass, and the
// contradiction, a row whose discriminator and subclass rows disagree. What all classes have in common can be read
// directly; the rest through visit(), which does not compile if a class is missing. AS0606, AS0907, AS0910, AS0911.
#pragma once

#include <cstddef>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/orm/hierarchy/class_resolution.hpp>
#include <alphaswarm/orm/hierarchy/contradiction.hpp>
#include <alphaswarm/orm/hierarchy/instance.hpp>
#include <alphaswarm/sql/is_a.hpp>

namespace alphaswarm::orm {

namespace detail {

/// The classes of the list that are below Base.
template <class Base, class List>
struct classes_below;
template <class Base, class... T>
struct classes_below<Base, schema::type_list<T...>> {
    template <class Found, class... Rest>
    struct filter {
        using type = Found;
    };
    template <class... Found, class First, class... Rest>
    struct filter<schema::type_list<Found...>, First, Rest...> {
        using type = typename filter<std::conditional_t<sql::is_below<First, Base>::holds,
                                                        schema::type_list<Found..., First>,
                                                        schema::type_list<Found...>>,
                                     Rest...>::type;
    };
    using type = typename filter<schema::type_list<>, T...>::type;
};
/// The classes requested; if none is named, all below Base.
template <class Base, class... Class>
struct wanted_classes {
    using type = schema::type_list<Class...>;
};
template <class Base>
struct wanted_classes<Base> {
    using type = typename classes_below<Base, typename schema::hierarchy_with<Base>::classes>::type;
};

}  // namespace detail

/// A visitor made of several functions: the one that accepts the object is called.
template <class... F>
struct overloaded : F... {
    using F::operator()...;
};
template <class... F>
overloaded(F...) -> overloaded<F...>;

namespace detail {

/// AS0911: every alternative has a function.
template <class Visitor, class Base, class... Alternative>
struct visits_all {
    static constexpr bool holds = (std::is_invocable_v<Visitor&, Alternative&> && ...);
    static consteval meta::verdict judge() {
        meta::verdict v;
        if (holds) return v;
        v << "AS0911 visit(): of " << schema::view_of<Base>.name() << " the visitor has no function for ";
        std::size_t n = 0;
        (judge_one<Alternative>(v, n), ...);
        v << "; add one for each, or one that takes auto const&";
        return v;
    }

private:
    template <class One>
    static constexpr void judge_one(meta::verdict& v, std::size_t& n) {
        if constexpr (!std::is_invocable_v<Visitor&, One&>) {
            using plain = std::remove_const_t<One>;
            v << (n++ ? ", " : "");
            if constexpr (is_instance<plain>) v << "instances of " << plain::name();
            else if constexpr (is_contradiction<plain>) v << "contradictions";
            else v << "plain rows";
        }
    }
};

/// Operations on type-erased alternatives. Separate, so that a program pays only for what it uses.
template <class T>
void destroy_as(void* object) {
    static_cast<T*>(object)->~T();
}
template <class T>
void copy_as(void* to, void const* from) {
    new (to) T(*static_cast<T const*>(from));
}
template <class T>
void move_as(void* to, void* from) {
    new (to) T(std::move(*static_cast<T*>(from)));
}

/// Constructs objects one after another where they will stay: `make(object, i)` for each of them.
template <class Any, class Make>
struct making_iterator {
    using iterator_category = std::forward_iterator_tag;
    using value_type = Any;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = making_iterator const&;
    Make const* make = nullptr;
    std::size_t at = 0;

    reference operator*() const { return *this; }
    making_iterator& operator++() {
        ++at;
        return *this;
    }
    making_iterator operator++(int) { return {make, at++}; }
    friend bool operator==(making_iterator const& a, making_iterator const& b) { return a.at == b.at; }
};

}  // namespace detail

template <class Base, class List>
class any_object;

/// An any_of<...> whose classes are listed. The alternatives by position: first the plain one, then the classes in
/// order, last the contradiction.
template <class Base, class... Class>
class any_object<Base, schema::type_list<Class...>> {
public:
    using base = Base;
    using wanted = schema::type_list<Class...>;
    using alternatives = schema::type_list<object_of<Base>, instance<Class>..., contradiction<Base>>;
    static constexpr std::size_t size = alternatives::size;
    [[nodiscard]] static constexpr std::string_view name() { return schema::view_of<Base>.name(); }

    any_object() { make<object_of<Base>>(); }
    /// Constructed by a maker, which must first call make().
    template <class Make>
    explicit any_object(detail::making_iterator<any_object, Make> const& by)
        : any_object(holding_nothing{}) {  // its destructor runs if that throws
        (*by.make)(*this, by.at);
    }
    any_object(any_object const& other) : place_(other.place_) {
        static constexpr void (*functions[])(void*, void const*) = {detail::copy_as<object_of<Base>>,
                                                                    detail::copy_as<instance<Class>>...,
                                                                    detail::copy_as<contradiction<Base>>};
        functions[place_](bytes_, other.bytes_);
    }
    any_object(any_object&& other) noexcept { take(other); }
    /// From one of the alternatives.
    template <class Object>
        requires(std::is_same_v<Object, object_of<Base>> || std::is_same_v<Object, contradiction<Base>> ||
                 (std::is_same_v<Object, instance<Class>> || ...))
    any_object(Object object) {
        new (bytes_) Object(std::move(object));
        place_ = static_cast<unsigned char>(place_of<Object>());
    }
    any_object& operator=(any_object other) noexcept {
        clear();
        take(other);
        return *this;
    }
    ~any_object() { clear(); }

    /// Which alternative it is.
    [[nodiscard]] std::size_t place() const { return place_; }
    /// The object if it is exactly this: `get_if<InstrumentOption>()` for an instance<InstrumentOption>,
    /// `get_if<Instrument>()` for a plain one.
    template <class T>
    [[nodiscard]] auto* get_if() & {
        require_class<T>();
        return place_ == place_of_class<T>() ? &at<place_of_class<T>()>() : nullptr;
    }
    template <class T>
    [[nodiscard]] auto const* get_if() const& {
        require_class<T>();
        return place_ == place_of_class<T>() ? &at<place_of_class<T>()>() : nullptr;
    }
    template <class T>
    [[nodiscard]] auto const* get_if() const&& {
        static_assert(
            sizeof(T) == 0,
            "AS0606 get_if(): the object is a temporary, destroyed before the pointer is used; give the object "
            "a name first");
        return get_if<T>();
    }
    /// The contradiction, or null.
    [[nodiscard]] contradiction<Base> const* get_contradiction() const {
        return place_ == size - 1 ? &at<size - 1>() : nullptr;
    }

    /// The row of a table that every alternative has: the parent's.
    template <class T>
        requires(instance<Base>::template has<T>)
    [[nodiscard]] T& part() & {
        return *static_cast<T*>(part_in<T>(std::make_index_sequence<size>{}));
    }
    template <class T>
        requires(instance<Base>::template has<T>)
    [[nodiscard]] T const& part() const& {
        return const_cast<any_object*>(this)->template part<T>();
    }
    template <class T>
        requires(instance<Base>::template has<T>)
    [[nodiscard]] T part() && {  // from a temporary: a value, which is safe to keep
        return std::move(part<T>());
    }
    [[nodiscard]] Base& operator*() & { return part<Base>(); }
    [[nodiscard]] Base const& operator*() const& { return part<Base>(); }
    [[nodiscard]] Base operator*() && { return std::move(part<Base>()); }
    [[nodiscard]] Base* operator->() { return &part<Base>(); }
    [[nodiscard]] Base const* operator->() const { return &part<Base>(); }
    /// A column that every alternative has: `any[col<&Instrument::ticker>]`. A subclass's column is read from its
    /// instance.
    template <auto Member, class Source>
    [[nodiscard]] auto& operator[](sql::column_token<Member, Source>) & {
        if constexpr (instance<Base>::template has<meta::owner_of<Member>>)
            return part<meta::owner_of<Member>>().*Member;
        else {
            static_assert(meta::holds<meta::sentence<detail::of_class<any_object, sql::column_token<Member>>>()>,
                          "alphaswarm refuses this column; the quoted sentence says why");
            return *this;
        }
    }
    template <auto Member, class Source>
    [[nodiscard]] auto const& operator[](sql::column_token<Member, Source>) const& {
        if constexpr (instance<Base>::template has<meta::owner_of<Member>>)
            return part<meta::owner_of<Member>>().*Member;
        else {
            static_assert(meta::holds<meta::sentence<detail::of_class<any_object, sql::column_token<Member>>>()>,
                          "alphaswarm refuses this column; the quoted sentence says why");
            return *this;
        }
    }
    template <auto Member, class Source>
    [[nodiscard]] auto operator[](sql::column_token<Member, Source> column) && {
        return std::remove_cvref_t<decltype((*this)[column])>(std::move((*this)[column]));
    }

    /// The object, which is known to be this alternative.
    template <class Object>
    [[nodiscard]] Object& as() {
        return *std::launder(reinterpret_cast<Object*>(bytes_));
    }
    template <std::size_t Place>
    [[nodiscard]] auto& at() {
        return as<schema::type_at<Place, alternatives>>();
    }
    template <std::size_t Place>
    [[nodiscard]] auto const& at() const {
        return *std::launder(reinterpret_cast<schema::type_at<Place, alternatives> const*>(bytes_));
    }
    /// The alternative that is constructed first in an empty object, to be read into.
    template <class Object>
    Object& make() {
        Object* object;
        if constexpr (detail::is_instance<Object>) object = new (bytes_) Object(detail::to_be_read{});
        else if constexpr (detail::is_contradiction<Object>) object = new (bytes_) Object();
        else object = new (bytes_) Object(detail::new_row<Object>());
        place_ = static_cast<unsigned char>(place_of<Object>());
        return *object;
    }
    template <class Object>
    static constexpr std::size_t place_of() {
        std::size_t place = 0;
        bool const among = std::is_same_v<Object, object_of<Base>> ||
                           ((++place, std::is_same_v<Object, instance<Class>>) || ...) ||
                           (++place, std::is_same_v<Object, contradiction<Base>>);
        return among ? place : size;
    }

private:
    struct holding_nothing {};
    explicit any_object(holding_nothing) : place_(size) {}

    [[gnu::noinline]] void clear() {
        static constexpr void (*functions[])(void*) = {detail::destroy_as<object_of<Base>>,
                                                       detail::destroy_as<instance<Class>>...,
                                                       detail::destroy_as<contradiction<Base>>};
        if (place_ < size) functions[place_](bytes_);
    }
    void take(any_object& other) {
        static constexpr void (*functions[])(void*, void*) = {detail::move_as<object_of<Base>>,
                                                              detail::move_as<instance<Class>>...,
                                                              detail::move_as<contradiction<Base>>};
        place_ = other.place_;
        functions[place_](bytes_, other.bytes_);
    }
    static constexpr std::size_t largest = [] {
        std::size_t most = 0;
        for (std::size_t each : {sizeof(object_of<Base>), sizeof(instance<Class>)..., sizeof(contradiction<Base>)})
            most = each > most ? each : most;
        return most;
    }();

    template <class T>
    static constexpr std::size_t place_of_class() {
        if constexpr (std::is_same_v<T, Base>) return 0;
        else return place_of<instance<T>>() < size ? place_of<instance<T>>() : 0;
    }
    template <class T>
    static constexpr void require_class() {
        static_assert(std::is_same_v<T, Base> || (std::is_same_v<T, Class> || ...),
                      "AS0910 get_if(): this object cannot be of that class; name one that was requested");
    }
    template <class T, std::size_t... Place>
    void* part_in(std::index_sequence<Place...>) {
        void* found = nullptr;
        (void)((place_ == Place && (found = part_of<T>(at<Place>()), true)) || ...);
        return found;
    }
    template <class T, class Object>
    static T* part_of(Object& object) {
        if constexpr (std::is_same_v<Object, T>) return &object;
        else if constexpr (detail::is_instance<Object>) return &object.template part<T>();
        else return part_of<T>(object.object);
    }

    alignas(std::max_align_t) unsigned char bytes_[largest];
    unsigned char place_ = 0;
};

/// A row of Base, as its concrete class: any subclass, or one of those named. Rows of other classes are plain.
///
///     for (any_of<Instrument> const& any : db.fetch(polymorphic(from<Instrument>())))
///         visit(any, [](instance<InstrumentOption> const& option) { ... }, [](auto const& other) { ... });
template <class Base, class... Class>
using any_of = any_object<Base, typename detail::wanted_classes<Base, Class...>::type>;

namespace detail {

template <class R, class Any, class Visitor, std::size_t Place>
R call_at(Any& any, Visitor& visitor) {
    return visitor(any.template at<Place>());
}
template <class Any, class Visitor, std::size_t... Place>
auto call_alternative(Any& any, Visitor& visitor, std::index_sequence<Place...>)
    -> decltype(visitor(any.template at<0>())) {
    using result = decltype(visitor(any.template at<0>()));
    static constexpr result (*functions[])(Any&, Visitor&) = {call_at<result, Any, Visitor, Place>...};
    return functions[any.place()](any, visitor);
}
template <class Visitor, class Any>
struct visit_rule;
template <class Visitor, class Any>
    requires std::is_const_v<Any>
struct visit_rule<Visitor, Any> {
    template <class... A>
    static visits_all<Visitor, typename Any::base, A const...> of(schema::type_list<A...>);
    using type = decltype(of(typename Any::alternatives{}));
};
template <class Visitor, class Any>
    requires(!std::is_const_v<Any>)
struct visit_rule<Visitor, Any> {
    template <class... A>
    static visits_all<Visitor, typename Any::base, A...> of(schema::type_list<A...>);
    using type = decltype(of(typename Any::alternatives{}));
};

}  // namespace detail

/// Calls the function that accepts the object, and returns its result: all functions return the same type.
template <class Any, class... F>
    requires requires { typename std::remove_cvref_t<Any>::alternatives; }
decltype(auto) visit(Any&& any, F&&... function) {
    using object = std::remove_reference_t<Any>;
    using visitor = overloaded<std::remove_cvref_t<F>...>;
    using rule = typename detail::visit_rule<visitor, object>::type;
    if constexpr (!rule::holds)
        static_assert(meta::holds<meta::sentence<rule>()>,
                      "alphaswarm refuses this visitor; the quoted sentence says why");
    else {
        visitor all{static_cast<F&&>(function)...};
        return detail::call_alternative(any, all, std::make_index_sequence<object::size>{});
    }
}

}  // namespace alphaswarm::orm

namespace alphaswarm {
using orm::any_of;
using orm::visit;
}  // namespace alphaswarm
