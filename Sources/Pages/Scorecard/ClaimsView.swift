// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Markup
import Rehearsal

/// The numbers of a round, recomputed: those that were found right or wrong, then those that cannot be checked.
struct ClaimsView {
  let claims: [Claim]
  let citations: Citations

  var body: HTML {
    let (checked, open) = claims.sortedByVerdict
    return section(.class("claims"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "Your numbers, recomputed" }
      p(.class("detail")) { lead }
      if !claims.isEmpty {
        details(.class("all-claims")) {
          summary { "How each follows" }
          tables(checked, open)
        }
      }
    }
  }

  @HTMLBuilder private func tables(_ checked: [Claim], _ open: [Claim]) -> HTML {
    if !checked.isEmpty { rows("Right or wrong", checked, from: 0) }
    if open.count > [Claim].mostOpenShown {
      details(.class("open-claims")) {
        summary { "\(open.count) numbers that cannot be checked" }
        rows("Not checkable", open, from: checked.count)
      }
    } else if !open.isEmpty {
      rows("Not checkable", open, from: checked.count)
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
    Verdict.allCases.compactMap { verdict in
      let count = claims.count { $0.verdict == verdict }
      return count == 0 ? nil : verdict.counted(count)
    }.joined(separator: ", ")
  }

  private func rows(_ caption: Message, _ claims: [Claim], from first: Int) -> HTML {
    table(.class("claim-table")) {
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
        for (index, claim) in claims.enumerated() {
          ClaimRow(claim: claim, number: first + index, citations: citations).body
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
