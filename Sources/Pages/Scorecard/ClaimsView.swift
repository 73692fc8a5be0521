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
  }

  private static let headingID = ElementID("claims")

  private var lead: Message {
    guard !claims.isEmpty else { return "No number in this round claims anything." }
    return
      "\(counted(claims.count, "number")): \(claims.tally). Each was recomputed from your own words, "
      + "the question, or the catalogue of models, devices, prices and facts; "
      + "what does not follow from these is left open."
  }

  private func rows(_ caption: String, _ claims: [Claim], from first: Int) -> HTML {
    table(.class("claim-table")) {
      tableCaption { caption }
      thead {
        tr {
          for name in ["Said", "Verdict", "Expected", "How it follows"] {
            th(.scope("col")) { name }
          }
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
