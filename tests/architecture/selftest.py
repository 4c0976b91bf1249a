#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The check of the architecture must find what it is for: each violation is planted in a small tree."""
import pathlib
import sys
import tempfile

from check_architecture import LIBRARY, Tree

HEAD = "// SPDX-License-Identifier: BSL-1.0\n// A story.\n#pragma once\n"


def header(*includes, body=""):
    return HEAD + "".join(f"#include {target}\n" for target in includes) + body


SOUND = {
    "meta/text.hpp": header("<string_view>"),
    "types/key.hpp": header("<alphaswarm/meta/text.hpp>"),
    "schema/table.hpp": header("<alphaswarm/types/key.hpp>"),
    "sql/join.hpp": header("<alphaswarm/schema/table.hpp>", body='constexpr auto id = "AS0001 join()";\n'),
    "sql.hpp": header("<alphaswarm/sql/join.hpp>"),
    "pg/connection.hpp": header("<libpq-fe.h>"),
    "pg/codecs/uuid.hpp": header("<alphaswarm/pg/connection.hpp>"),
    "orm/session.hpp": header("<alphaswarm/sql/join.hpp>", "<alphaswarm/pg/connection.hpp>", "<memory>"),
    "models/ledger.hpp": header("<alphaswarm/schema/table.hpp>"),
    "models.hpp": header("<alphaswarm/models/ledger.hpp>"),
    "chrono.hpp": header("<chrono>", "<alphaswarm/types/key.hpp>"),
    "alphaswarm.hpp": header("<alphaswarm/sql.hpp>", "<alphaswarm/orm/session.hpp>"),
}
REJECTS = {"tests/reject/sql/joining.cpp": "// EXPECT: AS0001 join\n"}

PLANTED = [
    ("an upward include", "meta/text.hpp", header("<alphaswarm/sql/join.hpp>"), "meta/ may not include sql/"),
    ("siblings that meet", "pg/connection.hpp", header("<alphaswarm/sql/join.hpp>"), "pg/ may not include sql/"),
    ("an umbrella used from inside", "sql/where.hpp", header("<alphaswarm/sql.hpp>"), "umbrella over its own folder"),
    ("an umbrella with content", "sql.hpp", header(body="struct surprise {};\n"), "holds more than includes"),
    ("the library's umbrella used by the library", "orm/session.hpp", header("<alphaswarm/alphaswarm.hpp>"),
     "for users only"),
    ("a cycle of files", "meta/text.hpp", header("<alphaswarm/meta/text.hpp>"), "cycle of files"),
    ("a cycle of folders", "pg/connection.hpp", header("<alphaswarm/pg/codecs/uuid.hpp>"), "cycle of folders"),
    ("libpq outside pg", "orm/session.hpp", header("<libpq-fe.h>"), "libpq stays in pg/"),
    ("a handle of libpq's outside pg", "orm/session.hpp",
     header("<alphaswarm/pg/connection.hpp>", body="void read(PGresult const* rows);\n"), "names PGresult, which is libpq's"),
    ("a call of libpq's outside pg", "orm/session.hpp",
     header("<alphaswarm/pg/connection.hpp>", body="int rows = PQntuples(got);  // text\n"), "names PQntuples"),
    ("libpq's handle asked for outside pg", "orm/session.hpp",
     header("<alphaswarm/pg/connection.hpp>", body="auto got = db.native();\n"), "names native"),
    ("a detail of another floor", "orm/session.hpp",
     header("<alphaswarm/sql/join.hpp>", body="using alphaswarm::sql::detail::walk;\n"), "reaches into sql::detail::walk"),
    ("the details of another floor", "orm/session.hpp",
     header("<alphaswarm/sql/join.hpp>", body="using namespace sql::detail;\n"), "reaches into sql::detail"),
    ("PFR outside its header", "orm/session.hpp", header("<boost/pfr/core.hpp>"), "Boost.PFR stays"),
    ("Hana outside its header", "schema/table.hpp", header("<boost/hana.hpp>"), "Boost.Hana stays"),
    ("another part of Boost", "orm/session.hpp", header("<boost/asio.hpp>"), "no other part of Boost"),
    ("fmt on the query path", "sql/join.hpp", header("<fmt/core.h>"), "fmt stays"),
    ("a costly standard header", "types/key.hpp", header("<chrono>"), "every user of a query would pay"),
    ("a header without licence", "types/key.hpp", "#pragma once\n", "does not begin with // SPDX"),
    ("a header without pragma once", "types/key.hpp", HEAD.replace("#pragma once\n", "struct key;\n"),
     "no #pragma once"),
    ("a header without story", "types/key.hpp", HEAD.replace("// A story.\n", ""), "tells no story"),
    ("a long header", "types/key.hpp", header(body="\n" * 440), "split it by idea"),
    ("a header on no floor", "attic/old.hpp", header(), "belongs to no known floor"),
    ("an include in quotes", "types/key.hpp", header('"text.hpp"'), "in quotes"),
    ("an include of nothing", "types/key.hpp", header("<alphaswarm/meta/nothing.hpp>"), "does not exist"),
    ("an error id that nothing provokes", "sql/join.hpp", header(body='auto id = "AS0002 join()";\n'),
     "expects AS0002"),
]


def problems(headers, extra=(), without=()):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        files = {f"{LIBRARY}/{name}": text for name, text in headers.items()}
        for name in headers:
            files[f"tests/unit/{name[:-4]}.cpp"] = f"#include <alphaswarm/{name}>\nstatic_assert(true);\n"
        files.update(REJECTS)
        files.update(extra)
        for name, text in files.items():
            if name not in without:
                path = root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
        return Tree(root).check()


def main():
    wrong = 0

    def expect(what, found, wanted):
        nonlocal wrong
        sound = any(wanted in problem for problem in found) if wanted else not found
        wrong += not sound
        print(f"{'ok    ' if sound else 'FAILED'} {what}" + ("" if sound else f": wanted {wanted!r}, found {found}"))

    expect("a sound tree passes", problems(SOUND), None)
    for what, name, text, wanted in PLANTED:
        expect(what + " is found", problems({**SOUND, name: text}), wanted)
    expect("a long header that says why passes",
           problems({**SOUND, "types/key.hpp": header(body="// Long because: a table of facts\n" + "\n" * 440)}), None)
    expect("a floor's own details are its own",
           problems({**SOUND, "sql/join.hpp": header("<alphaswarm/schema/table.hpp>", body=(
               'constexpr auto id = "AS0001 join()";\nusing sql::detail::walk;  // schema::detail::other\n'))}), None)
    expect("comments and literals may speak of libpq",
           problems({**SOUND, "types/key.hpp": header(body='// of PGresult\nauto says = "PQexec";  /* PGconn\n */\n')}), None)
    mirror = "tests/unit/types/key.cpp"
    expect("a header without test is found", problems(SOUND, without=[mirror]), "no test mirrors it")
    expect("a test of another header is found", problems(SOUND, {mirror: "static_assert(true);\n"}),
           "does not include it")
    expect("a test that asserts nothing is found",
           problems(SOUND, {mirror: "#include <alphaswarm/types/key.hpp>\n"}), "asserts nothing")
    expect("an integration test mirrors a header of the wire",
           problems(SOUND, {"tests/integration/pg/connection.cpp":
                            "#include <alphaswarm/pg/connection.hpp>\nTEST_CASE(\"x\") {}\n"},
                    ["tests/unit/pg/connection.cpp"]), None)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
