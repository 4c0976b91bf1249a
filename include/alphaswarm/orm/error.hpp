// SPDX-License-Identifier: BSL-1.0
// What can go wrong between a statement that the server accepted and the value that the program wants.
#pragma once

#include <string>
#include <utility>

#include <alphaswarm/meta/error.hpp>

namespace alphaswarm::orm {

/// One row was asked for and there was none.
class no_such_row : public error {
public:
    using error::error;
};

/// One row at the most was asked for and there were more; nothing tells which is meant.
class too_many_rows : public error {
public:
    using error::error;
};

/// The row object is not the row in the database any more: it was changed or deleted since it was read.
class stale_row : public error {
public:
    using error::error;
};

/// A row that a foreign key promises was not found beside the rows that were loaded: it is out of the session's scope, or was
/// deleted in between. The message names both tables.
class missing_relation : public error {
public:
    using error::error;
};

using alphaswarm::value_refused;

}  // namespace alphaswarm::orm

namespace alphaswarm {
using orm::missing_relation, orm::no_such_row, orm::stale_row, orm::too_many_rows;
}
