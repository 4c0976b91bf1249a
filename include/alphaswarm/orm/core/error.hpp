// SPDX-License-Identifier: BSL-1.0
// What can go wrong between a statement that the server accepted and the value that the program wants.
#pragma once

#include <string>
#include <utility>

#include <alphaswarm/meta/error.hpp>

namespace alphaswarm::orm {

/// One row was expected and there was none.
class no_such_row : public error {
public:
    explicit no_such_row(std::string message) : error(std::move(message), alphaswarm::effect::not_done) {}
};

/// At most one row was expected and there were more; nothing says which one is meant.
class too_many_rows : public error {
public:
    explicit too_many_rows(std::string message) : error(std::move(message), alphaswarm::effect::done) {}
};

/// The row object no longer matches the row in the database: it was changed or deleted since it was read.
class stale_row : public error {
public:
    explicit stale_row(std::string message) : error(std::move(message), alphaswarm::effect::not_done) {}
};

/// An insert of objects stored fewer rows than it was given: a trigger or a rule of the database suppressed some.
/// `effect()` is `not_done` if none was stored, otherwise `done`, and the message says how many were.
class row_not_stored : public error {
public:
    explicit row_not_stored(std::string message, alphaswarm::effect of_it = alphaswarm::effect::not_done)
        : error(std::move(message), of_it) {}
};

/// A row that a foreign key promises was not found for the rows that were loaded: it is outside the session's scope, or
/// was deleted in between. The message names both tables.
class missing_relation : public error {
public:
    explicit missing_relation(std::string message) : error(std::move(message), alphaswarm::effect::not_done) {}
};

using alphaswarm::value_refused;

}  // namespace alphaswarm::orm

namespace alphaswarm {
using orm::missing_relation, orm::no_such_row, orm::row_not_stored, orm::stale_row, orm::too_many_rows;
}
