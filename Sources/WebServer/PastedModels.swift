// SPDX-License-Identifier: Apache-2.0

import Workbench

/// Models that were given by their files, each with the choices around it: the last few, in memory, until the program ends.
final class PastedModels: Sendable {
  /// What a form with a file came to.
  struct Pasted: Sendable {
    let scenario: Scenario
    let problems: [ScenarioProblem]
  }

  private let shelf = RecentShelf<String, Pasted>(most: 1_000_000) { pasted in
    pasted.scenario.configurations.values.reduce(1000) { $0 + $1.text.utf8.count }
  }

  /// Keeps a file under a name; whether there was room for it.
  func keep(_ pasted: Pasted, as name: String) -> Bool {
    shelf.keep(pasted, of: name)
    return shelf.value(of: name) != nil
  }

  /// Lets all of them go.
  func clear() { shelf.clear() }

  /// Returns the file of a name; nil when it is not in memory.
  func pasted(_ name: String) -> Pasted? { shelf.value(of: name) }
}
