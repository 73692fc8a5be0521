// SPDX-License-Identifier: Apache-2.0

import Markup
public import ProductAnalytics
import Rehearsal

/// The key of a case: the cause and its size, the decoys and why each fails, what decides, the test that is needed, and next steps.
public struct CaseKeyPage: Page {
  private let made: ProductCase
  private let menu: DataMenu

  /// Creates the page.
  public init(_ made: ProductCase) {
    self.made = made
    menu = CaseHandout(made).menu
  }

  public func render() -> String {
    Layout("Key, \(Message(label: made.title))", at: .questions, with: .cases) {
      article(.class("case-key")) {
        p(.class("kicker")) {
          "Key · case "
          bdi { made.id }
        }
        h1(.ownDirection) { Message(label: made.title) }
        p(.class("prompt"), .ownDirection) { made.story.prompt }
        cause
        decoys
        cuts
        figures
        KeyTest(made: made).body
        nextSteps
        origin
      }
    }.render()
  }

  private var key: AnswerKey { made.key }

  private var cause: HTML {
    part("The cause", 0) {
      p(.class("cause")) { strong(.ownDirection) { Self.heading(key.cause.mechanism.name) } }
      p(.ownDirection) { key.cause.mechanism.statement }
      p(.ownDirection) { key.cause.reason }
      p(.class("detail")) {
        "It makes \(share(key.cause.share)) of the change: so much is gone when it is taken out of the "
        "simulation. By the data alone it is \(share(key.cause.check.share))."
      }
    }
  }

  private var decoys: HTML {
    part("What only looks like it", 1) {
      for decoy in key.decoys {
        article(.class("decoy")) {
          h3(.ownDirection) { Self.heading(decoy.mechanism.name) }
          p(.ownDirection) { decoy.mechanism.statement }
          p(.ownDirection) { decoy.reason }
          if let trap = decoy.mechanism.trap {
            p(.class("detail")) {
              "Trap: \(Message(label: trap.rawValue.replacing("-", with: " ")))."
            }
          }
        }
      }
    }
  }

  private var cuts: HTML {
    part("Tables that decide", 2) {
      ul {
        for cut in key.cutValues.decisive {
          li {
            strong(.ownDirection) { menu.title(of: cut.cut) }
            ": "
            bdi(.languageOfCode) { cut.value.reason }
          }
        }
      }
    }
  }

  private var figures: HTML {
    part("Figures that a good answer uses", 3) {
      CaseTable(
        caption: "Figures of the key", headings: ["What", "Value", "95% interval"],
        rows: key.figures.map { figure in
          [Message(verbatim: figure.name), "\(value(figure.value, figure))", interval(figure)]
        }
      ).body
    }
  }

  private func interval(_ figure: KeyFigure) -> Message {
    guard let low = figure.low, let high = figure.high else { return "–" }
    return "\(value(low, figure)) to \(value(high, figure))"
  }

  private func value(_ value: Double, _ figure: KeyFigure) -> String {
    FigureText.value(value, unit: figure.unit, digits: figure.unit.keyDigits)
  }

  private var nextSteps: HTML {
    part("Good next steps", 5) {
      ul { for step in key.nextSteps { li(.ownDirection) { step.statement } } }
    }
  }

  private var origin: HTML {
    p(.class("detail")) {
      "Drawn from the number \(made.seed) by generator version \(ProductCase.generatorVersion). The "
      bdi { Message(label: made.story.schema.subjects) }
      " are simulated and no real company is meant. "
      a(.href(.cases)) { "All cases" }
    }
  }

  private static func heading(_ name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst()
  }

  private func share(_ share: Double) -> String {
    FigureText.value(share, unit: .share, digits: 0)
  }

  private func part(
    _ title: Message, _ place: Int, @HTMLBuilder content: () -> HTML
  ) -> HTML {
    let id = ElementID("key", place)
    return section(.labelledBy(id)) {
      h2(.id(id)) { title }
      content()
    }
  }
}

/// The test that the natural mend needs, and what smaller and larger ones could see.
struct KeyTest {
  let made: ProductCase

  private static let headingID = ElementID("key", 4)

  private var test: NeededTest { made.key.test }
  private var subjects: String { made.story.schema.subjects }

  var body: HTML {
    section(.labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "The test that is needed" }
      p(.ownDirection) {
        "To test \(test.name): \(count(test.usersPerArm)) \(Message(label: subjects)) in each of two arms, which is "
          + "\(counted(test.days, "day")) at \(count(Int(test.eligiblePerDay.rounded()))) a day. "
          + "That sees a change from \(percent(test.baseRate)) to "
          + "\(percent(test.baseRate + test.minimumDetectableEffect)) in 80% of cases, two-sided at 5%."
      }
      CaseTable(
        caption: "What a test of a size can see",
        headings: ["In each arm", "Days", "Power"],
        rows: sizes.map { size in
          ["\(count(size)) \(Message(label: subjects))", "\(days(size))", "\(power(size))"]
        }
      ).body
    }
  }

  private var sizes: [Int] {
    [0.1, 0.25, 0.5, 0.75, 1, 1.5].map { max(2, Int((Double(test.usersPerArm) * $0).rounded())) }
  }

  private func days(_ size: Int) -> String {
    count(Int((2 * Double(size) / max(test.eligiblePerDay, 1e-9)).rounded(.up)))
  }

  private func power(_ size: Int) -> String {
    do throws(StatisticsError) { return percent(try test.power(ofUsersPerArm: size), 0) } catch {
      return "–"
    }
  }

  private func percent(_ share: Double, _ digits: Int = 1) -> String {
    FigureText.value(share, unit: .share, digits: digits)
  }

  private func count(_ number: Int) -> String { FigureText.number(Double(number), digits: 0) }
}

/// A table of texts whose first column names the row.
struct CaseTable {
  let caption: Message
  let headings: [Message]
  let rows: [[Message]]

  var body: HTML {
    div(
      .class("chart-scroll exhibit-table"), .role("group"), .label("Table: \(caption)"),
      .focusable(true)
    ) {
      table(.class("case-table")) {
        tableCaption { caption }
        thead { tr { for heading in headings { th(.scope("col")) { heading } } } }
        tbody {
          for row in rows {
            tr {
              for (place, cell) in row.enumerated() {
                if place == 0 {
                  th(.scope("row"), .ownDirection) { cell }
                } else {
                  td(.class("number"), .ownDirection) { cell }
                }
              }
            }
          }
        }
      }
    }
  }
}

extension MetricUnit {
  /// Digits after the point that a figure of a key is shown with.
  fileprivate var keyDigits: Int {
    switch self {
    case .count, .tokens, .milliseconds, .days: 0
    case .share, .seconds, .minutes: 1
    case .euros: 2
    }
  }
}
