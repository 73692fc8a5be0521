// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Markup
import Rehearsal

/// The numbers of a round, recomputed: those that were found right or wrong, then those that cannot be checked.
struct ClaimsView {
  let claims: [Claim]
  let citations: Citations

  /// A claim with the number of its row.
  private typealias Row = (number: Int, claim: Claim)

  var body: HTML {
    section(.class("claims"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "Your numbers, recomputed" }
      p(.class("detail")) { lead }
      if !claims.isEmpty { tables }
    }
  }

  static let headingID = ElementID("claims")

  private var lead: Message {
    guard !claims.isEmpty else { return "No number in this round claims anything." }
    return
      "\(counted(claims.count, "number")): \(tally). Each was recomputed from your own words, "
      + "the question, or the catalogue of models, devices, prices and facts; "
      + "what does not follow from these is left open."
  }

  /// How many there are of each verdict.
  private var tally: Message {
    let given = claims.count { $0.isGiven == true }
    let counts = Verdict.allCases.flatMap { verdict -> [Message] in
      let count = claims.count { $0.verdict == verdict && $0.isGiven != true }
      let before: [Message] =
        verdict == .uncheckable && given > 0 ? ["\(given) from the question"] : []
      return before + (count == 0 ? [] : [verdict.counted(count)])
    }
    return counts.joined(separator: ", ")
  }
}

/// How each number follows.
extension ClaimsView {
  private static let title: Message = "How each follows"
  private static let tablesID = ElementID("claim-tables")

  /// The tables, folded; where the page has parts, what is wrong stands in it, and the rest is one of them.
  @HTMLBuilder private var tables: HTML {
    let (checked, open) = claims.sortedByVerdict
    let rows: [Row] = (checked + open).enumerated().map { ($0.offset, $0.element) }
    if let parts = PageParts.current {
      let wrong = rows.filter { Self.isInPage($0.claim.verdict) }
      let others = rows.filter { !Self.isInPage($0.claim.verdict) }
      if !wrong.isEmpty { fold { table("Wrong", wrong, in: nil) } }
      if !others.isEmpty {
        let address = parts.address(of: Self.tablesID, title: Self.title) {
          table("Right", others.filter { $0.claim.verdict == .right }, in: parts)
          table("Left open", others.filter { $0.claim.verdict == .uncheckable }, in: parts)
        }
        PartLink(
          address: address, words: wrong.isEmpty ? Self.title : "How the others follow",
          subject: "Your numbers, recomputed"
        ).body
      }
    } else {
      fold {
        table("Right or wrong", Array(rows.prefix(checked.count)), in: nil)
        unchecked(Array(rows.dropFirst(checked.count)))
      }
    }
  }

  private static func isInPage(_ verdict: Verdict) -> Bool { verdict == .wrong }

  /// Returns the way to a row: in the page, or in the part that holds it.
  static func way(to row: ElementID, _ verdict: Verdict) -> [Attribute] {
    guard let parts = PageParts.current, !isInPage(verdict) else { return [.href(row)] }
    return [.class("part-place"), .href(parts.address(of: tablesID, at: row))]
  }

  private func fold(@HTMLBuilder _ content: () -> HTML) -> HTML {
    details(.class("all-claims")) {
      summary { Self.title }
      content()
    }
  }

  /// What cannot be checked: behind a fold of its own where it is much.
  @HTMLBuilder private func unchecked(_ rows: [Row]) -> HTML {
    if rows.count > [Claim].mostOpenShown {
      details(.class("open-claims")) {
        summary { "\(rows.count) numbers that are left open" }
        table("Left open", rows, in: nil)
      }
    } else {
      table("Left open", rows, in: nil)
    }
  }

  /// Rows under a caption; in a part, quotes lead back to the page of which it is one.
  @HTMLBuilder private func table(
    _ caption: Message, _ rows: [Row], in parts: PageParts?
  ) -> HTML {
    if !rows.isEmpty {
      Markup.table(.class("claim-table")) {
        tableCaption { caption }
        thead {
          tr {
            th(.scope("col")) { "Said" }
            th(.scope("col")) { "Verdict" }
            th(.scope("col")) { "Expected" }
            th(.scope("col")) { "How it follows" }
          }
        }
        tbody {
          for (number, claim) in rows {
            ClaimRow(claim: claim, number: number, citations: citations, parts: parts).body
          }
        }
      }
    }
  }
}

extension Verdict {
  /// Returns how many numbers have it, such as `2 right`.
  func counted(_ count: Int) -> Message {
    switch self {
    case .right: "\(count) right"
    case .wrong: "\(count) wrong"
    case .uncheckable: "\(count) not checkable"
    }
  }
}
