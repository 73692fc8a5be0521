// SPDX-License-Identifier: Apache-2.0

import Markup

/// Checks as lines for the terminal, with what to do below those that are not in order.
public struct HealthText {
  private let checks: [HealthCheck]
  private let style: TerminalStyle

  /// Puts facts into words.
  public init(_ facts: HealthFacts, style: TerminalStyle) {
    checks = facts.checks
    self.style = style
  }

  /// Whether something does not work.
  public var hasFailure: Bool { checks.contains { $0.state == .fail } }

  /// Returns the lines.
  public func text() -> String {
    checks.map(lines).joined() + "\n" + summary + "\n"
  }

  private func lines(_ check: HealthCheck) -> String {
    let title = check.subject.title.text(in: nil)
    let head = "\(padded(check.state.rawValue, to: 6))\(padded(title, to: Self.titleWidth))"
    let body = check.finding.text(in: nil)
    let indent = String(repeating: " ", count: head.count)
    let wrapped = style.wrap(body, indent: indent)
    let first = head + wrapped.dropFirst(head.count)
    let advice = check.advice.map { style.wrap("→ " + $0.text(in: nil), indent: indent) + "\n" }
    return first + "\n" + (advice ?? "")
  }

  private static let titleWidth =
    2 + (HealthCheck.Subject.allCases.map { $0.title.text(in: nil).count }.max() ?? 0)

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private var summary: String {
    let (failed, warned) = (count(.fail), count(.warn))
    if failed > 0 { return "\(failed) of \(checks.count) checks failed." }
    return warned > 0
      ? "Everything works; \(warned) of \(checks.count) checks have a note." : "Everything works."
  }

  private func count(_ state: HealthCheck.State) -> Int { checks.count { $0.state == state } }
}
