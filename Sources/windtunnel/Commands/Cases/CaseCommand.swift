// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ProductAnalytics
import Reports

/// The command `windtunnel case`.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "Product cases with simulated users, a planted cause, decoys and a computed key.",
    discussion: """
      The same family and seed give the same case on every machine.

      Examples:
        windtunnel case list
        windtunnel case generate onboarding-conversion --seed 42 --out my-case
        windtunnel case ask onboarding-conversion --seed 7 --metric keyed --by region
      """,
    subcommands: [List.self, Generate.self, Ask.self])

  /// The command windtunnel case list.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the families of cases.")

    @Flag(help: "Write the list as JSON.")
    var json = false

    func run() throws {
      let report = CaseListReport()
      StandardOutput.write(
        try json ? JSONText.line(report.json) + "\n" : report.text(style: .current))
    }
  }
}

/// Which case is meant.
struct CaseOptions: ParsableArguments {
  @Argument(help: "The family, by a name of windtunnel case list.")
  var family: String

  @Option(
    help: ArgumentHelp(
      "The number that the case is drawn from, 0 to 18446744073709551615.", valueName: "n"))
  var seed: UInt64

  /// Draws the case.
  ///
  /// - Throws: ``CommandFailure`` with 64 when there is no such family.
  func productCase() throws -> ProductCase {
    ProductCase(try Self.type(named: family), seed: seed)
  }

  /// Returns the family of a name.
  ///
  /// - Throws: ``CommandFailure`` with 64 when there is no such family.
  static func type(named family: String) throws -> any CaseFamily.Type {
    guard let type = CaseFamilies.family(family) else {
      let known = CaseFamilies.all.map { $0.id }.joined(separator: ", ")
      throw CommandFailure.usage("no family of cases is called “\(family)”; there are \(known)")
    }
    return type
  }
}
