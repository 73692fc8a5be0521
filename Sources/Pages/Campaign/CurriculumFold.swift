// SPDX-License-Identifier: Apache-2.0

import Markup
import Rehearsal
import Screening

/// The curriculum as it was read and, until the application has been screened, what its rules say and the way to replace it.
struct CurriculumFold {
  let page: CampaignPage

  static let id = ElementID("your-curriculum")

  /// The rules that a curriculum does not keep, before the application is screened by them; none from then on.
  static func objections(to campaign: Campaign) -> [ScreeningRule] {
    guard campaign.mayReplaceCurriculum, let given = campaign.curriculum else { return [] }
    return Screening.rules(ofCurriculum: given.text).filter { $0.outcome != .pass }
  }

  @HTMLBuilder var body: HTML {
    if let given = page.campaign.curriculum {
      let objections = Self.objections(to: page.campaign)
      let isOpen = page.unsaved != nil || objections.contains { $0.outcome == .fail }
      details(.class("curriculum"), .id(Self.id), .open(isOpen)) {
        summary { "Your curriculum as it was read" }
        for notice in given.notices { p(.class("caution")) { engineSentence(notice) } }
        for rule in objections {
          p(.class("caution"), .ownDirection) {
            "\(Message(label: rule.id.title)): \(Message(engine: rule.reason))"
          }
        }
        p(.class("plain-text"), .ownDirection) {
          given.text.isEmpty ? "None." : Message(verbatim: given.text)
        }
        if page.campaign.mayReplaceCurriculum {
          h3 { "Hand in another one" }
          CurriculumHandIn(page: page, isFirst: false).body
        } else if let text = page.unsaved, !text.isEmpty {
          h3 { "Hand in another one" }
          p(.class("plain-text"), .ownDirection) { Message(verbatim: text) }
        }
      }
    }
  }
}

/// The form in which a curriculum is handed in, as a file or as text.
struct CurriculumHandIn {
  let page: CampaignPage
  /// Whether there is none yet, so that handing it in is what comes next.
  let isFirst: Bool

  var body: HTML {
    form(
      .class("curriculum-form"), .post, .multipart,
      .action(.campaignAction(page.campaign.id, .curriculum)),
      .data(.warns, page.unsaved == nil ? "" : "refused")
    ) {
      div(.class("field")) {
        label(.for(Self.fileID)) { "A file" }
        input(.id(Self.fileID), .type("file"), .name(.file), .accept(".pdf,.docx,.md,.txt,.json"))
      }
      WordBox(
        id: ElementID("curriculum"), field: .curriculum, caption: "Or paste the text",
        text: page.unsaved ?? ""
      ).body
      p(.class("actions")) {
        if isFirst {
          button(.class("primary"), .type("submit")) { "Hand it in" }
        } else {
          button(.type("submit")) { "Replace it" }
        }
      }
    }
  }

  private static let fileID = ElementID("file")
}

extension Campaign {
  /// Whether the curriculum may still be replaced: until the application has been screened.
  fileprivate var mayReplaceCurriculum: Bool {
    asksForCurriculum && screening == nil && endedAt == nil
  }
}
