// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ProductAnalytics
import Reports

extension CaseCommand {
  /// The command `windtunnel case ask`.
  struct Ask: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ask",
      abstract: "Ask a case for data: one metric, split or not, for all or for a group.",
      discussion: """
        Without --metric it lists what can be asked. Without --period the periods are shown that the case compares, and by day or week the longest one.

        Examples:
          windtunnel case ask onboarding-conversion --seed 7
          windtunnel case ask onboarding-conversion --seed 7 --metric keyed --by region
          windtunnel case ask onboarding-conversion --seed 7 --metric keyed --by week \\
            --where account=enterprise --csv
        """)

    @OptionGroup var choice: CaseOptions

    @Option(help: ArgumentHelp("What is counted.", valueName: "name"))
    var metric: String?

    @Option(help: ArgumentHelp("What the rows are: a group, day or week.", valueName: "name"))
    var by: String?

    @Option(help: ArgumentHelp("A period; repeat it for several.", valueName: "name"))
    var period: [String] = []

    @Option(
      name: .customLong("where"),
      help: ArgumentHelp(
        "Only one value of a group, or with != all but one; repeat it for several.",
        valueName: "group=value"))
    var filter: [String] = []

    @Flag(help: "Write the answer as comma-separated values, with all digits.")
    var csv = false

    @Flag(help: "Write the answer as JSON, with all digits.")
    var json = false

    func validate() throws {
      guard !(csv && json) else { throw ValidationError("say --csv or --json, not both") }
      let asks = by != nil || !period.isEmpty || !filter.isEmpty || csv || json
      guard metric != nil || !asks else {
        throw ValidationError("--metric is missing; without any option the metrics are listed")
      }
    }

    func run() throws {
      let filters = try filter.map(Self.filter)
      let made = try choice.productCase()
      let text = CutText(made, style: .current)
      guard let metric else { return StandardOutput.write(text.menu()) }
      let split = by.map(Self.split)
      let isTime = split == .day || split == .week
      guard !isTime || period.count <= 1 else {
        throw CommandFailure.usage(
          "--period is given \(period.count) times; a split by day or week takes one")
      }
      let usual = isTime ? made.longestPeriods : made.comparedPeriods
      let cut = Cut(metric, by: split, in: period.isEmpty ? usual : period, where: filters)
      let (table, exhibit) = try Self.answered { () throws(CutError) in
        (try made.answer(cut), try made.exhibit(cut))
      }
      guard !json else {
        return StandardOutput.write(try JSONText.line(CutJSON(made).answer(table)) + "\n")
      }
      StandardOutput.write(csv ? ExhibitCSV.text(exhibit) : text.answer(exhibit, to: table))
    }

    private static func answered<T>(_ body: () throws(CutError) -> T) throws -> T {
      do { return try body() } catch { throw CommandFailure.usage(error.description) }
    }

    private static func split(_ name: String) -> Cut.Split {
      switch name {
      case "day": .day
      case "week": .week
      default: .breakdown(name)
      }
    }

    /// Reads `group=value` or `group!=value`.
    private static func filter(_ text: String) throws -> Cut.Filter {
      guard let sign = text.firstIndex(of: "=") else {
        throw CommandFailure.usage("--where is “\(text)”; say group=value or group!=value")
      }
      let keeps = !text[..<sign].hasSuffix("!")
      let group = text[..<sign].dropLast(keeps ? 0 : 1)
      return Cut.Filter(String(group), String(text[text.index(after: sign)...]), keeps: keeps)
    }
  }
}

extension ProductCase {
  /// The periods that the case compares.
  fileprivate var comparedPeriods: [Period.ID] {
    switch story.headline.contrast {
    case .periods(let before, let after): [before, after]
    case .groups(_, _, _, let period): [period]
    }
  }

  /// The longest period, the first of several.
  fileprivate var longestPeriods: [Period.ID] {
    let longest = story.schema.periods.map(\.days.count).max()
    return story.schema.periods.first { $0.days.count == longest }.map { [$0.id] } ?? []
  }
}
