// SPDX-License-Identifier: Apache-2.0

import Markup
public import Rehearsal

/// Words that came too late: after the end of the round, or to a question that has its answer.
///
/// What was sent and what was taken stand beside each other in full, so nothing has to be written again.
public struct LateWordsPage: Page {
  /// The round as it stands.
  public let round: Round
  /// What was sent.
  public let sent: RoomForm

  /// Creates the page.
  public init(round: Round, sent: RoomForm) {
    self.round = round
    self.sent = sent
  }

  private var isOver: Bool { round.end != nil }

  public func render() -> String {
    Layout(isOver ? "The round is over" : "The round has moved on", width: .wide, with: .conflict) {
      h1 { isOver ? "The round is over" : "The round has moved on" }
      p(.class("lead")) {
        isOver
          ? "What you wrote after the end is below; it is not part of the round."
          : "This question has its answer already, so what you sent was not taken."
      }
      p { "Both texts are here in full. Copy what you need: what was not taken is in no file." }
      if let (mine, taken) = answers { pair(mine, taken, .answer) }
      if let (mine, taken) = notes { pair(mine, taken, .notes) }
      p(.class("actions")) {
        if isOver {
          a(.class("button primary"), .href(.scorecard(round.id))) { "See the scorecard" }
          a(.class("button"), .href(.round(round.id))) { "To the round" }
        } else {
          a(.class("button primary"), .href(.round(round.id))) { "To the round" }
        }
      }
    }.render()
  }

  /// The answer that was sent and the one that stands; nil when there is nothing to lose.
  private var answers: (mine: String, taken: String)? {
    let index = sent.exchange ?? 0
    let exchange = round.exchanges.indices.contains(index) ? round.exchanges[index] : nil
    return differing(sent.answer, exchange?.answer?.text ?? exchange?.draft.text ?? "")
  }

  private var notes: (mine: String, taken: String)? { differing(sent.notes, round.notes.text) }

  private func differing(_ mine: String?, _ taken: String) -> (mine: String, taken: String)? {
    guard let mine = mine?.withUnixLineEnds, !mine.isEmpty, mine != taken else { return nil }
    return (mine, taken)
  }

  /// Whether all that was sent stands in the round as well, so that there is nothing to show.
  public var isAllTaken: Bool { answers == nil && notes == nil }

  private func pair(_ mine: String, _ taken: String, _ box: ConflictPage.Box) -> HTML {
    div(.class("pair conflict")) {
      text(mine, ElementID("sent", box == .notes ? 1 : 0), box.field) {
        box == .notes ? "The notes that you sent" : "The answer that you sent"
      }
      text(taken, ElementID("taken", box == .notes ? 1 : 0)) {
        box == .notes ? "The notes that were kept" : "The answer that was taken"
      }
    }
  }

  private func text(
    _ text: String, _ id: ElementID, _ field: FormField? = nil,
    @HTMLBuilder caption: () -> HTML
  ) -> HTML {
    div(.class("box")) {
      label(.for(id), content: caption)
      textarea(
        .id(id), Attribute("name", field?.rawValue), .rows(10), .ownDirection, .readOnly
      ) { text }
    }
  }
}
