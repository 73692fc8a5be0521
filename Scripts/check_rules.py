#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the rules of the house that need no build: layers, owners of libraries, purity, and what a file may say.

Usage: check_rules.py

Prints one line for each broken rule, as `file:line: what is wrong; what would be right`, and exits 1 when there is one.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable

# Modules that come with the toolchain or the system.
SYSTEM_MODULES = {
    "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "FoundationNetworking", "Glibc",
    "Musl", "PackageDescription", "PackagePlugin", "RegexBuilder", "Synchronization", "Testing",
}

# What a target may share with the owner of a library: SwiftNIO is the vocabulary (bytes, lengths of time) of the server and of the client.
VOCABULARY = {"ModelClient": {"swift-nio": "WebServer", "NIOCore": "WebServer"}}

# The floors that get the outside world as values.
PURE_FLOORS = range(0, 5)

LONGEST_FILE = 400

IMPORT = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?"
    r"import\s+(?:(?:struct|class|enum|protocol|func|typealias|var|let)\s+)?(\w+)"
)

# What a pure target may not touch, and what to do instead.
IMPURE = [
    (r"\bDate\(\)|\bDate\.now\b|\b(?:Continuous|Suspending)Clock\b", "take the time as a value"),
    (r"\bUUID\(\)|\bSystemRandomNumberGenerator\b", "take the random numbers as a value"),
    (r"\.(?:random|shuffled|randomElement|shuffle)\((?![^)]*\busing:)", "pass a generator: `using:`"),
    (r"\bFileManager\b|\bFileHandle\b|\bcontentsOf(?:File)?:\s*(?:URL|path)", "take the text as a value"),
    (r"\bURLSession\b", "a pure target has no network"),
    (r"\bProcessInfo\b|\bgetenv\b", "take the setting as a value"),
    (r"\bTask\s*(?:\.detached\s*)?\{", "a pure target is synchronous"),
]

# What no library may do.
FORBIDDEN_IN_LIBRARIES = [
    (r"(?<![\w.])(?:print|debugPrint|dump)\(", "only the command prints; return a value"),
    (r"\btry!", "throw, or say with `precondition` what the source guarantees"),
]

# Folders of one machine, roles in examples left out; the brackets keep this line from finding itself.
MACHINE_PATH = re.compile(
    r"(?<![\w.~*$}-])/(?:[r]oot|[h]ome(?!/candidate\b)|[w]ork|[U]sers|[o]pt)/\w|\.\./[s]hared\b"
)
UNFINISHED = re.compile(r"\b(?:[T]ODO|[F]IXME|[X]XX|[H]ACK)\b")
LICENSE_LINE = "SPDX-License-Identifier: Apache-2.0"


@dataclass(frozen=True)
class Target:
    """A target of the package, as its manifest says."""

    name: str
    floor: int | None
    needs: tuple[str, ...]
    packages: tuple[str, ...]
    is_test: bool = False


def floors(manifest: str) -> dict[str, int]:
    """The floor of each target, from the comments `// Floor N:` above the lists of the manifest."""
    found: dict[str, int] = {}
    floor: int | None = None
    for part in re.split(r"^\s*// ", manifest, flags=re.MULTILINE):
        heading = re.match(r"Floor (\d+):", part)
        floor = int(heading.group(1)) if heading else None
        if floor is None:
            continue
        for name in re.findall(r'(?:library\(\s*|name:\s*)"([\w-]+)"', part):
            found.setdefault(name, floor)
    return found


def targets(dump: dict, floor_of: dict[str, int]) -> list[Target]:
    """The targets in what `swift package dump-package` prints."""
    result = []
    for target in dump["targets"]:
        needs = [
            entry[key][0]
            for entry in target["dependencies"]
            for key in ("byName", "target")
            if key in entry
        ]
        packages = [entry["product"][1] for entry in target["dependencies"] if "product" in entry]
        result.append(
            Target(
                target["name"], floor_of.get(target["name"]), tuple(needs), tuple(packages),
                target["type"] == "test",
            )
        )
    return result


def vocabulary_owner(target: str, library: str) -> str:
    """The target that a use of a library counts for: the owner, where it is the vocabulary of both."""
    return VOCABULARY.get(target, {}).get(library, target)


def layer_problems(all_targets: Iterable[Target]) -> list[str]:
    """Arrows that do not point down, and libraries with more than one owner."""
    by_name = {target.name: target for target in all_targets}
    problems = []
    owners: dict[str, set[str]] = {}
    for target in by_name.values():
        if target.is_test or target.floor is None:
            continue
        for package in target.packages:
            owners.setdefault(package, set()).add(vocabulary_owner(target.name, package))
        for name in target.needs:
            below = by_name[name].floor if name in by_name else None
            if below is None or below >= target.floor:
                problems.append(
                    f"Package.swift: {target.name} (floor {target.floor}) needs {name} "
                    f"(floor {below}); an arrow points to a lower floor"
                )
    for package, names in sorted(owners.items()):
        if len(names) > 1:
            problems.append(
                f"Package.swift: {package} is imported by {', '.join(sorted(names))}; "
                "an outside library has one owner"
            )
    return problems


def imports(text: str) -> list[tuple[int, str]]:
    """The modules that a Swift file imports, with their lines."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        match = IMPORT.match(line)
        if match:
            found.append((number, match.group(1)))
    return found


def owner_problems(files: dict[str, str], ours: set[str]) -> list[str]:
    """Outside modules that are imported by more than one target of `Sources`, or by a test of another target."""
    owner: dict[str, str] = {}
    problems = []
    for path in sorted(files, key=lambda path: (not path.startswith("Sources/"), path)):
        folder, target = path.split("/")[:2]
        for line, module in imports(files[path]):
            if module in SYSTEM_MODULES or module in ours:
                continue
            if folder == "Sources":
                target = vocabulary_owner(target, module)
                first = owner.setdefault(module, target)
            elif folder == "Tests":
                first = owner.get(module, target.removesuffix("Tests"))
                target = target.removesuffix("Tests")
            else:
                continue
            if first != target:
                problems.append(
                    f"{path}:{line}: {module} belongs to {first}; ask {first} for what is needed"
                )
    return problems


def without_comments(line: str) -> str:
    """A line of Swift without its comment and without what stands in its strings."""
    line = re.sub(r'"(?:\\.|[^"\\])*"', '""', line)
    return re.sub(r"//.*", "", line)


def code_problems(path: str, text: str, floor: int | None, is_library: bool) -> list[str]:
    """What the code of a file of `Sources` does that its place does not allow."""
    rules = list(IMPURE) if floor is not None and floor in PURE_FLOORS else []
    rules += FORBIDDEN_IN_LIBRARIES if is_library else []
    problems = []
    for number, line in enumerate(text.splitlines(), 1):
        code = without_comments(line)
        for pattern, advice in rules:
            match = re.search(pattern, code)
            if match:
                problems.append(f"{path}:{number}: `{match.group(0).strip()}` here; {advice}")
    return problems


def text_problems(path: str, text: str) -> list[str]:
    """What no file of ours may say, and what each source file must."""
    problems = []
    lines = text.splitlines()
    is_source = Path(path).suffix in {".swift", ".py", ".js", ".css"} or text.startswith("#!")
    if is_source and not any(LICENSE_LINE in line for line in lines[:3]):
        problems.append(f"{path}:1: no licence line; begin with `{LICENSE_LINE}`")
    for number, line in enumerate(lines, 1):
        if MACHINE_PATH.search(line):
            problems.append(f"{path}:{number}: a path of one machine; make it relative")
        if UNFINISHED.search(line):
            problems.append(f"{path}:{number}: unfinished work; finish it or file an issue")
    return problems


def length_warnings(path: str, text: str) -> list[str]:
    """A Swift, Python or JavaScript file that wants to be two."""
    count = text.count("\n")
    if Path(path).suffix in {".swift", ".py", ".js"} and count > LONGEST_FILE:
        return [f"{path}: {count} lines; look for the second idea in it"]
    return []


def read_tree() -> dict[str, str]:
    """The text of every file that is or would be committed, by path."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        check=True, capture_output=True, text=True,
    ).stdout
    tree = {}
    for path in filter(None, listing.split("\0")):
        try:
            tree[path] = Path(path).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue  # a picture, or a file that is being moved
    return tree


def read_manifest() -> dict:
    """What the package manager says about the package; it gets a folder of its own, as a build may hold the usual one."""
    with tempfile.TemporaryDirectory() as scratch:
        printed = subprocess.run(
            ["swift", "package", "--scratch-path", scratch, "dump-package"],
            check=True, capture_output=True, text=True,
        ).stdout
    return json.loads(printed)


def main() -> int:
    tree = read_tree()
    floor_of = floors(tree["Package.swift"])
    all_targets = targets(read_manifest(), floor_of)
    swift = {
        path: text
        for path, text in tree.items()
        if path.endswith(".swift") and path.count("/") >= 2
    }
    problems = layer_problems(all_targets)
    problems += owner_problems(swift, {target.name.replace("-", "_") for target in all_targets})
    highest = max(floor_of.values(), default=0)
    for path, text in swift.items():
        folder, target = path.split("/")[:2]
        if folder == "Sources":
            floor = floor_of.get(target)
            is_library = floor is not None and floor < highest
            problems += code_problems(path, text, floor, is_library)
    for path, text in tree.items():
        problems += text_problems(path, text)
        for warning in length_warnings(path, text):
            print(f"warning: {warning}")
    for problem in problems:
        print(f"error: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
