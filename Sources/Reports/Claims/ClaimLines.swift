// SPDX-License-Identifier: Apache-2.0

public import ClaimChecking
import Rehearsal

/// Checked numbers as lines of a terminal.
struct ClaimLines {
  let style: TerminalStyle

  private static let indent = "      "

  /// Returns the lines of claims in their order, then how many there are of each verdict.
  func lines(of claims: [Claim]) -> [String] {
    claims.flatMap(lines) + [tally(of: claims)]
  }

  /// Returns the lines of claims for a scorecard: those that cannot be checked come last, and are only counted when they are many.
  func linesOfScorecard(_ claims: [Claim]) -> [String] {
    let (checked, open) = claims.sortedByVerdict
    let listed = checked + (open.count > [Claim].mostOpenShown ? [] : open)
    return listed.flatMap(lines) + [tally(of: claims)]
  }

  private func tally(of claims: [Claim]) -> String {
    style.dim("  \(counted(claims)): \(claims.tally).")
  }

  private func counted(_ claims: [Claim]) -> String {
    claims.count == 1 ? "1 number" : "\(claims.count) numbers"
  }

  private func lines(of claim: Claim) -> [String] {
    let head =
      "  \(claim.verdict.sign) " + style.bold(claim.title)
      + style.dim("  \(claim.kind.title)")
    let notes = [
      claim.toleranceText.map { "Tolerance: \($0)." },
      claim.source.isEmpty ? nil : "Source: \(claim.source).",
    ].compactMap(\.self).joined(separator: " ")
    let details = claim.inputs.map { "\($0.name): \($0.valueText), \($0.originText)" }
    return [head, style.wrap("“\(claim.text)”", indent: Self.indent + "> ")]
      + [comparison(of: claim), claim.formula, claim.reason].filter { !$0.isEmpty }
      .map { style.wrap($0, indent: Self.indent) }
      + (details + (claim.expected == nil && claim.formula.isEmpty ? [] : [notes]))
      .filter { !$0.isEmpty }.map { style.dim(style.wrap($0, indent: Self.indent + "  ")) }
  }

  private func comparison(of claim: Claim) -> String {
    [
      claim.statedText.map { "Said: \($0)." }, claim.expectedText.map { "Expected: \($0)." },
    ].compactMap(\.self).joined(separator: " ")
  }
}

/// The checked numbers of a text for the terminal.
public struct ClaimsText {
  private let claims: [Claim]
  private let style: TerminalStyle

  /// Creates the text of claims.
  public init(_ claims: [Claim], style: TerminalStyle) {
    self.claims = claims
    self.style = style
  }

  /// Returns every claim with what it was compared with, ending in a line feed.
  public func text() -> String {
    guard !claims.isEmpty else { return "No number in this text claims anything.\n" }
    let lines = ClaimLines(style: style).lines(of: claims)
    return lines.joined(separator: "\n") + "\n"
  }
}
