// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Markup
import Screening

/// What a CV shows, kind by kind, with its lines.
struct CurriculumView {
  let curriculum: CurriculumReading

  var body: HTML {
    guard !curriculum.evidence.isEmpty else { return .nothing }
    return section(.labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "What the CV shows" }
      for kind in CurriculumEvidence.Kind.allCases { entry(kind) }
    }
  }

  private static let headingID = ElementID("screening-cv")

  @HTMLBuilder private func entry(_ kind: CurriculumEvidence.Kind) -> HTML {
    let firm = curriculum.evidence(of: kind, .specific)
    let named = curriculum.evidence(of: kind, .mentioned)
    if !firm.isEmpty || !named.isEmpty {
      h3 { Message(label: kind.title) }
      p(.class("detail")) {
        "\(firm.count) with deed and result, \(named.count) named only"
      }
      for piece in firm + named {
        blockquote(.class("quote")) { span(.ownDirection) { piece.quote.text } }
      }
    }
  }
}
