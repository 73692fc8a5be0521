// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// What every form of a decision says in the same words.
extension CommitteeDecision {
  /// What must be said with every decision.
  public static let statement =
    "A machine decided this, by a rule that is ours and is printed here. It is a rehearsal of one person’s own answers: no employer "
    + "uses this rule, and it never ranks real applicants."

  /// What the committee does not talk about (mission item 86).
  public static let agenda =
    "Product documents, backlogs and other basics are taken for granted and count for nothing here."

  /// Whether the name of the band says what was decided, as `Strong no hire` does and `Leaning no` does not.
  public var isSaidByBand: Bool { outcome.title.lowercased().hasSuffix(title.lowercased()) }

  /// The decision in a sentence.
  public var headline: String {
    isSaidByBand ? outcome.title : "\(title) (\(outcome.title.lowercased()))"
  }

  /// What the bar-raiser did, in a sentence, without the reasons.
  public var barRaiserSentence: String {
    if barRaiser.reasons.isEmpty {
      return
        "The bar-raiser looked at the whole and left the committee’s \(barRaiser.before.title.lowercased()) as it was."
    }
    return
      "The bar-raiser lowered the committee’s \(barRaiser.before.title.lowercased()) by one step."
  }

  /// The lines that were missed, or the closest one of those that hold.
  public var closest: String {
    let missed = lines.filter { !$0.holds }
    if !missed.isEmpty {
      return missed.map { "\($0.id.title): \($0.figures), \($0.closeness)." }
        .joined(separator: " ")
    }
    return tightest.map { "Closest: \($0.id.nameInSentence), \($0.figures), \($0.closeness)." }
      ?? ""
  }

  /// The line with the least to spare among those that count cards and items; nil where there is none.
  public var tightest: RuleLine? {
    lines.filter { ![.screening, .vetoes].contains($0.id) }.min { $0.margin < $1.margin }
  }
}

extension Flip {
  /// What the sets below it are.
  public var heading: String {
    let other = toHire ? "a hire" : "no hire"
    guard !sets.isEmpty else { return "No change of cards and items would have made it \(other)." }
    guard isSmallest else {
      return
        "More than three changes at once would be needed for \(other). One set of which nothing can be left out:"
    }
    let size = sets[0].count
    let each = size == 1 ? "One change" : "\(size) changes together"
    let ways = count == 1 ? "in one way" : "in \(count) ways"
    let more = count > sets.count ? "; the first \(sets.count) are shown" : ""
    return "\(each) would have made it \(other), \(ways)\(more):"
  }

  /// The changes of each line: a set; of a set that is not one of the smallest, each change.
  public var changes: [[Change]] { isSmallest ? sets : sets.flatMap { $0.map { [$0] } } }

  /// The changes, a line each.
  public var lines: [String] {
    changes.map { $0.map(\.sentence).joined(separator: "; and ") + "." }
  }

  /// What else turns a hire; nil for what would make a hire.
  public var remark: String? { toHire ? nil : "Any single veto would have done so as well." }
}

extension RuleLine.ID {
  /// What the line counts, within a sentence.
  public var nameInSentence: String { title.prefix(1).lowercased() + title.dropFirst() }
}
