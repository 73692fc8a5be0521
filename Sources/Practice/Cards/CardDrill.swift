// SPDX-License-Identifier: Apache-2.0

public import Drills
public import InterviewContent
import ProductAnalytics
public import Quantities

/// Makes the drill of a card, whatever the card came from.
///
///     let drills = CardDrill(templates: library, stories: state.stories, today: today)
///     let drill = try drills.drill(of: card)
public struct CardDrill: Sendable {
  private let templates: [String: DrillTemplate]
  private let stories: [StoryID: Story]
  private let today: Day?

  /// Creates a maker of drills.
  ///
  /// - Parameters:
  ///   - templates: The templates of the library; of two with one name the later counts.
  ///   - stories: The stories of the person.
  ///   - today: The day, so that facts that grew old are not asked; nil asks them all.
  public init(templates: [DrillTemplate], stories: [Story], today: Day?) {
    self.templates = Dictionary(templates.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    self.stories = Dictionary(stories.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    self.today = today
  }

  /// Returns the drill of a card of the deck for its next review.
  ///
  /// - Throws: ``NoDrill`` that says why there is none.
  public func drill(of card: DeckCard) throws(NoDrill) -> Drill {
    try drill(of: card.card, review: card.reviews.count)
  }

  /// Returns the drill of a card.
  ///
  /// - Parameters:
  ///   - card: The card.
  ///   - review: How many reviews it had; each has values of its own.
  /// - Returns: What is asked, with its key.
  /// - Throws: ``NoDrill`` that says why there is none.
  public func drill(of card: Card, review: Int) throws(NoDrill) -> Drill {
    switch card.origin {
    case .template(let id): try drill(ofTemplate: id, of: card, review: review)
    case .failure(let failure): try FailureDrill(failure: failure).drill()
    case .story(let id, let part): try drill(of: part, ofStory: id)
    case .telling(let id, let rung): try drill(of: rung, ofStory: id)
    case .imported(let front, let back, let source):
      Drill(
        template: "imported", seed: 0, prompt: front, target: Seconds(30),
        key: .fact(FactKey(answer: back, source: source)))
    }
  }

  /// Whether the template of a card is gone or has grown old; no for cards of something else.
  public func isGone(_ card: Card) -> Bool {
    guard case .template(let id) = card.origin else { return false }
    guard let template = templates[id] else { return true }
    guard let today, let last = template.expires else { return false }
    return last < today.description
  }

  /// Returns the seed of a review: the same for the same card and number on every machine.
  ///
  /// FNV-1a of the name, mixed with the number by SplitMix64; below 2^53, so that every reader of JSON keeps it whole.
  public static func seed(card: CardID, review: Int) -> UInt64 {
    SeededStream(seed: UInt64(clamping: review), "card: \(card.name)").bits(0) >> 11
  }

  private func drill(
    ofTemplate id: String, of card: Card, review: Int
  ) throws(NoDrill) -> Drill {
    guard let template = templates[id] else { throw .templateGone(id: id) }
    if isGone(card), let last = template.expires {
      throw .expired(title: template.title, day: last)
    }
    return template.drill(
      seed: template.kind.isDrawn ? Self.seed(card: card.id, review: review) : 0)
  }

  private func drill(of part: StoryPart, ofStory id: StoryID) throws(NoDrill) -> Drill {
    let story = try story(id)
    guard let drill = StoryCards.drill(for: part, of: story) else {
      throw .partEmpty(story: story.title, part: part)
    }
    return drill
  }

  private func drill(of rung: StoryRung, ofStory id: StoryID) throws(NoDrill) -> Drill {
    let story = try story(id)
    guard let drill = StoryCards.drill(for: rung, of: story) else {
      throw .storyEmpty(story: story.title)
    }
    return drill
  }

  private func story(_ id: StoryID) throws(NoDrill) -> Story {
    guard let story = stories[id] else { throw .storyGone(id: id) }
    return story
  }
}

extension DrillKind {
  /// Whether a template of this kind draws something anew for each review.
  fileprivate var isDrawn: Bool { self == .number || self == .fact || self == .contrast }
}
