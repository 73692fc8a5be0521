// SPDX-License-Identifier: Apache-2.0

package import Markup

/// What happened, what to do next, and the words that a person would otherwise lose.
public struct NoticePage: Page {
  /// A way on from the page.
  public struct Way: Hashable, Sendable {
    package let label: Message
    public let route: Route

    /// Creates a way on.
    package init(_ label: Message, to route: Route) {
      self.label = label
      self.route = route
    }
  }

  /// What happened, in a few words.
  package let heading: Message
  /// What happened and what it means, in sentences.
  package let explanation: Message
  /// What to do next, in sentences.
  package let advice: Message
  /// The ways on, the best one first.
  public let ways: [Way]
  /// What was sent and not saved; nil when nothing was.
  public let unsaved: RoomForm?
  /// Where to send the unsaved words once more; nil when that is of no use.
  public let retry: Route?

  /// Creates the page.
  package init(
    heading: Message, explanation: Message, advice: Message, ways: [Way] = [Way("Home", to: .home)],
    unsaved: RoomForm? = nil, retry: Route? = nil
  ) {
    self.heading = heading
    self.explanation = explanation
    self.advice = advice
    self.ways = ways
    self.unsaved = unsaved
    self.retry = retry
  }

  public func render() -> String {
    Layout(heading) {
      h1(.ownDirection) { heading }
      p(.class("lead"), .ownDirection) { explanation }
      p(.ownDirection) { advice }
      if let unsaved, unsaved.hasWords { words(unsaved) }
      p(.class("actions")) {
        for (index, way) in ways.enumerated() {
          a(.class(index == 0 && retry == nil ? "button primary" : "button"), .href(way.route)) {
            way.label
          }
        }
      }
    }.render()
  }

  @HTMLBuilder private func words(_ unsaved: RoomForm) -> HTML {
    if let retry {
      form(.class("words-kept"), .post, .action(retry)) {
        boxes(unsaved)
        CarriedFields.revisions(of: unsaved)
        p(.class("actions")) { button(.class("primary"), .type("submit")) { "Try again" } }
      }
    } else {
      section(.class("words-kept"), .label("Your words")) {
        boxes(unsaved)
        p(.class("detail")) { "Copy what you want to keep: these words are in no file yet." }
      }
    }
  }

  @HTMLBuilder private func boxes(_ unsaved: RoomForm) -> HTML {
    if let answer = unsaved.answer, !answer.isEmpty {
      WordBox(id: ElementID("answer"), field: .answer, caption: "Your answer", text: answer).body
    }
    if let notes = unsaved.notes, !notes.isEmpty {
      WordBox(id: ElementID("notes"), field: .notes, caption: "Your notes", text: notes).body
    }
  }
}

extension RoomForm {
  /// Whether something would be lost if the form were dropped.
  fileprivate var hasWords: Bool {
    answer?.isEmpty == false || notes?.isEmpty == false
  }
}
