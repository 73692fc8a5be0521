// SPDX-License-Identifier: Apache-2.0

import Drills
public import InterviewContent
public import Quantities
public import SpacedRepetition

/// Everything that is known of a person's practice: the fold of its events.
public struct PracticeState: Hashable, Sendable {
  /// The cards of the deck, in the order they came.
  public private(set) var deck: [DeckCard] = []
  public private(set) var goal: Goal?
  /// When the day of the interview was first set to what it is; a change of minutes or days off does not move it.
  public private(set) var goalSince: Instant?
  /// The stories, in the order they came.
  public private(set) var stories: [Story] = []
  /// What a person thought of their rounds; the first word on a round counts.
  public private(set) var selfAssessments: [SelfAssessment] = []
  public private(set) var outcomes: [Outcome] = []
  /// What is known of fits of the parameters to the person.
  public private(set) var fitting = MemoryFitting()
  /// The cards that were taken out and not put in again.
  public private(set) var removed: Set<CardID> = []
  /// The reviews of those of them that were asked, in their order: they come back with the card.
  public private(set) var takenOut: [CardID: [RatedReview]] = [:]
  /// How memory is reckoned.
  public private(set) var model = MemoryModel()
  /// How many events there are.
  public private(set) var eventCount = 0
  /// When the last event happened; nil before the first.
  public private(set) var lastEventAt: Instant?
  private var places: [CardID: Int] = [:]

  /// Creates the state before the first event.
  public init() {}

  /// The fit that is used; nil while the defaults are.
  public var fit: ParameterFit? { fitting.used?.fit }

  /// Returns a card of the deck, or nil when it is not there (any more).
  public func card(_ id: CardID) -> DeckCard? { places[id].map { deck[$0] } }

  /// Whether a drill of the library is in the deck.
  public var hasLibrary: Bool {
    deck.contains { card in
      if case .template = card.card.origin { true } else { false }
    }
  }

  /// Takes an event in.
  ///
  /// An event about a card, a story or a review that is not there changes nothing: another window may have removed it.
  public mutating func apply(_ record: RecordedPracticeEvent) {
    eventCount += 1
    lastEventAt = record.at
    switch record.event {
    case .cardAdded(let card): add(card)
    case .cardRemoved(let removal): remove(removal.card)
    case .reviewed(let review):
      take(RatedReview(review, sequence: record.sequence, at: record.at), of: review.card)
    case .ratingCorrected(let correction): correct(correction)
    case .goalSet(let goal): aim(at: goal, since: record.at)
    case .storyWritten(let story): write(story)
    case .storyRemoved(let removal): stories.removeAll { $0.id == removal.story }
    case .selfAssessed(let assessment):
      guard !selfAssessments.contains(where: { $0.round == assessment.round }) else { return }
      selfAssessments.append(assessment)
    case .outcomeLogged(let outcome): outcomes.append(outcome)
    case .parametersFitted(let fit): take(fit, at: record.at)
    case .fittingChosen(let choice): take(choice)
    }
  }
}

extension PracticeState {
  /// Creates the state from what was computed of its log before, so that hundreds of thousands of reviews need not be folded again.
  ///
  /// - Parameters:
  ///   - deck: The cards in the order they came, each with the reviews and the memory that the whole log leaves it.
  ///   - takenOut: The reviews of the cards that were taken out and not put in again, as the whole log leaves them.
  ///   - others: Every event that is about no single card of the deck: all but `cardAdded`, `reviewed` and `ratingCorrected`, in order.
  ///   - eventCount: How many events the log has.
  ///   - lastEventAt: When the last of them happened.
  public init(
    deck: [DeckCard], takenOut: [CardID: [RatedReview]],
    others: some Sequence<RecordedPracticeEvent>, eventCount: Int, lastEventAt: Instant?
  ) {
    for record in others { apply(record) }
    self.deck = deck
    self.takenOut = takenOut
    self.eventCount = eventCount
    self.lastEventAt = lastEventAt
    number(from: 0)
    removed.subtract(places.keys)
  }

  /// Returns the card that an event's review belongs to; nil when it is not in the deck (any more).
  public func card(ofReview sequence: Int) -> DeckCard? {
    deck.first { $0.place(ofReview: sequence) != nil }
  }

  /// Writes down where the cards from a place on stand.
  private mutating func number(from first: Int) {
    for place in first..<deck.count { places[deck[place].id] = place }
  }
}

extension PracticeState {
  private mutating func aim(at goal: Goal, since instant: Instant) {
    if self.goal?.interview != goal.interview { goalSince = instant }
    self.goal = goal
  }

  private mutating func add(_ card: Card) {
    guard places[card.id] == nil else { return }
    places[card.id] = deck.count
    let reviews = takenOut.removeValue(forKey: card.id) ?? []
    deck.append(DeckCard(card: card, reviews: reviews, in: model))
    removed.remove(card.id)
  }

  private mutating func remove(_ id: CardID) {
    removed.insert(id)
    guard let place = places.removeValue(forKey: id) else { return }
    let card = deck.remove(at: place)
    if !card.reviews.isEmpty { takenOut[id] = card.reviews }
    number(from: place)
  }

  private mutating func take(_ review: RatedReview, of id: CardID) {
    guard let place = places[id] else { return }
    deck[place].take(review, in: model)
  }

  private mutating func correct(_ correction: RatingCorrection) {
    guard let place = deck.firstIndex(where: { $0.place(ofReview: correction.review) != nil })
    else { return }
    deck[place].correct(correction, in: model)
  }

  private mutating func write(_ story: Story) {
    if let place = stories.firstIndex(where: { $0.id == story.id }) {
      stories[place] = story
    } else {
      stories.append(story)
    }
  }

  private mutating func take(_ fit: ParameterFit, at instant: Instant) {
    guard let parameters = try? MemoryParameters(fit.values) else { return }
    fitting.take(fit, at: instant)
    if fit.isBetter { reckon(with: MemoryModel(parameters)) }
  }

  private mutating func take(_ choice: FittingChoice) {
    fitting.take(choice)
    if fit == nil { reckon(with: MemoryModel()) }
  }

  /// Computes the memory of every card anew.
  private mutating func reckon(with model: MemoryModel) {
    self.model = model
    for place in deck.indices { deck[place].replay(in: model) }
  }
}
