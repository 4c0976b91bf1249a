// SPDX-License-Identifier: BSL-1.0
// The extensions citext and ltree. The database has to have them: CREATE EXTENSION is no part of ddl().
#pragma once

#include <alphaswarm/types/server_text.hpp>

namespace alphaswarm {

/// Text that the server compares without regard to case; C++ compares the texts.
using citext = server_text<"citext">;
/// A path of labels, as `Top.Science`, and what paths are matched with.
using ltree = server_text<"ltree", text_form::versioned>;
using lquery = server_text<"lquery", text_form::versioned>;
using ltxtquery = server_text<"ltxtquery", text_form::versioned>;

}  // namespace alphaswarm
