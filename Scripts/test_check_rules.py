#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Shows that each rule of `check_rules.py` finds what it is there for, and leaves the rest alone."""

from __future__ import annotations

import unittest

import check_rules
from check_rules import Target

MANIFEST = """
  targets: [
    // Floor 0: amounts.
    library("Quantities"),

    // Floor 4: files.
    library(
      "Storage", needs: []),

    // Floor 6: the command line.
    .executableTarget(
      name: "windtunnel"),

    // Build tools.
    .executableTarget(name: "embed-files"),
"""


class Layers(unittest.TestCase):
    def test_floors_are_read_from_the_comments(self):
        self.assertEqual(
            check_rules.floors(MANIFEST), {"Quantities": 0, "Storage": 4, "windtunnel": 6}
        )

    def test_an_arrow_down_is_fine(self):
        tree = [Target("Low", 0, (), ()), Target("High", 1, ("Low",), ())]
        self.assertEqual(check_rules.layer_problems(tree), [])

    def test_an_arrow_up_or_sideways_is_found(self):
        for floor in (1, 2):
            tree = [Target("Low", 1, ("High",), ()), Target("High", floor, (), ())]
            self.assertIn("Low (floor 1) needs High", check_rules.layer_problems(tree)[0])

    def test_a_client_shares_the_vocabulary_of_the_server(self):
        files = {
            "Sources/ModelClient/Client.swift": "import NIOCore\n",
            "Sources/WebServer/Server.swift": "import NIOCore\n",
        }
        self.assertEqual(check_rules.owner_problems(files, {"ModelClient", "WebServer"}), [])
        files["Sources/Storage/Store.swift"] = "import NIOCore\n"
        self.assertEqual(len(check_rules.owner_problems(files, {"ModelClient", "WebServer"})), 1)

    def test_a_library_with_two_owners_is_found(self):
        tree = [Target("A", 4, (), ("GRDB.swift",)), Target("B", 4, (), ("GRDB.swift",))]
        self.assertIn("GRDB.swift is imported by A, B", check_rules.layer_problems(tree)[0])

    def test_a_test_target_owns_nothing(self):
        tree = [
            Target("A", 4, (), ("GRDB.swift",)),
            Target("ATests", None, ("A",), ("GRDB.swift",), is_test=True),
        ]
        self.assertEqual(check_rules.layer_problems(tree), [])


class Imports(unittest.TestCase):
    def test_every_form_of_import_is_read(self):
        text = "import A\npublic import B\n@testable import C\nimport struct D.E\n// import F\n"
        self.assertEqual(
            check_rules.imports(text), [(1, "A"), (2, "B"), (3, "C"), (4, "D")]
        )

    def test_a_second_importer_is_found(self):
        files = {
            "Sources/Storage/A.swift": "import GRDB\n",
            "Sources/WebServer/B.swift": "import Foundation\nimport GRDB\n",
        }
        self.assertEqual(
            check_rules.owner_problems(files, {"Storage", "WebServer"}),
            ["Sources/WebServer/B.swift:2: GRDB belongs to Storage; ask Storage for what is needed"],
        )

    def test_a_test_may_import_what_its_target_owns_and_nothing_else(self):
        files = {
            "Sources/Storage/A.swift": "import GRDB\n",
            "Tests/StorageTests/B.swift": "import GRDB\nimport Storage\n",
            "Tests/PagesTests/C.swift": "import GRDB\n",
        }
        problems = check_rules.owner_problems(files, {"Storage", "Pages"})
        self.assertEqual(len(problems), 1)
        self.assertTrue(problems[0].startswith("Tests/PagesTests/C.swift:1:"))


class Code(unittest.TestCase):
    def found(self, line: str, floor: int = 1, is_library: bool = True) -> int:
        return len(check_rules.code_problems("Sources/A/A.swift", line, floor, is_library))

    def test_a_pure_target_has_no_world_of_its_own(self):
        for line in (
            "let now = Date()", "let id = UUID()", "let x = Int.random(in: 0..<3)",
            "FileManager.default.removeItem(at: url)", "ProcessInfo.processInfo.environment",
            "Task { await run() }", "words.shuffled()",
        ):
            self.assertEqual(self.found(line), 1, line)

    def test_the_world_may_come_in_as_a_value(self):
        for line in (
            "let x = Int.random(in: 0..<3, using: &generator)", "let when: Date",
            "/// Not `Date()`, which would make two runs differ.", 'let text = "Date()"',
        ):
            self.assertEqual(self.found(line), 0, line)

    def test_a_higher_floor_may_read_the_clock_but_not_print(self):
        self.assertEqual(self.found("let now = Date()", floor=5), 0)
        self.assertEqual(self.found('print("saved")', floor=5), 1)

    def test_the_command_may_print(self):
        self.assertEqual(self.found('print("saved")', floor=6, is_library=False), 0)


class Texts(unittest.TestCase):
    def test_a_source_file_carries_its_licence(self):
        self.assertEqual(len(check_rules.text_problems("A.swift", "import A\n")), 1)
        good = "// SPDX-License-Identifier: Apache-2.0\n\nimport A\n"
        self.assertEqual(check_rules.text_problems("A.swift", good), [])

    def test_a_path_of_one_machine_is_found(self):
        for folder in ("root", "home", "work"):
            text = f"see /{folder}/somebody/project\n"
            self.assertEqual(len(check_rules.text_problems("a.md", text)), 1, text)

    def test_an_address_on_the_web_is_no_path_of_a_machine(self):
        for text in ("https://example.org/home/page\n", "`~/work/project`\n", "/home/candidate/x"):
            self.assertEqual(check_rules.text_problems("a.md", text), [], text)

    def test_unfinished_work_is_found(self):
        self.assertEqual(len(check_rules.text_problems("a.md", "TO" + "DO: the rest\n")), 1)

    def test_a_long_file_is_noted(self):
        self.assertEqual(check_rules.length_warnings("A.swift", "x\n" * 400), [])
        self.assertEqual(len(check_rules.length_warnings("A.swift", "x\n" * 401)), 1)


if __name__ == "__main__":
    unittest.main(verbosity=0)
