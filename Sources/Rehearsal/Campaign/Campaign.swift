// SPDX-License-Identifier: Apache-2.0

public import Committee
public import InterviewContent
public import Quantities
public import Screening

/// The state of a campaign: what its events add up to.
public struct Campaign: Hashable, Sendable, Identifiable {
  public let id: CampaignID
  public let start: CampaignStart
  /// When the campaign began.
  public let startedAt: Instant
  /// What the candidate handed in; nil until they do.
  public private(set) var curriculum: Curriculum?
  /// The stages in order, each with how far it is.
  public private(set) var stages: [StageProgress]
  /// How the application was read; nil until it is, and in loops without a screening.
  public private(set) var screening: ScreeningReport?
  /// Whether it goes on although the screening would have ended it.
  public private(set) var isPractice = false
  /// What the committee decided; nil until it does.
  public private(set) var decision: CommitteeDecision?
  /// When the campaign ended, by a decision or by the person; nil while it runs.
  public private(set) var endedAt: Instant?
  /// The number of events so far.
  public private(set) var eventCount = 0
  /// When the last event was written down.
  public private(set) var lastEventAt: Instant

  /// Creates the state that a log of events adds up to.
  ///
  /// - Throws: ``CampaignReplayError`` when the log does not begin with a start, has a gap, or holds an event that cannot follow.
  public init(
    id: CampaignID, events: some Sequence<RecordedCampaignEvent>
  ) throws(CampaignReplayError) {
    var iterator = events.makeIterator()
    guard let first = iterator.next(), case .started(let start) = first.event else {
      throw .noStart(id)
    }
    self.id = id
    self.start = start
    startedAt = first.at
    lastEventAt = first.at
    stages = start.loop.stages.map(StageProgress.init)
    eventCount = 1
    while let next = iterator.next() {
      try apply(next)
    }
  }

  /// Takes one more event into account.
  ///
  /// - Throws: ``CampaignReplayError`` when the event cannot follow those before it; the state is then unchanged.
  public mutating func apply(_ record: RecordedCampaignEvent) throws(CampaignReplayError) {
    guard record.sequence == eventCount + 1 else {
      throw .gap(id, expected: eventCount + 1, found: record.sequence)
    }
    guard mayFollow(record.event) else { throw .outOfPlace(id, sequence: record.sequence) }
    change(by: record)
    eventCount += 1
    lastEventAt = max(lastEventAt, record.at)
  }

  private mutating func change(by record: RecordedCampaignEvent) {
    switch record.event {
    case .started: break
    case .curriculumGiven(let given): curriculum = given
    case .itemBegan(let stage, let item, let round, let asked):
      change(stage, item) { $0.begin(round, asked: asked, at: record.at) }
    case .cardSealed(let stage, let item, let card):
      change(stage, item) { $0.end(with: card, at: record.at) }
    case .itemMissed(let stage, let item, let card):
      change(stage, item) { $0.end(with: card, at: record.at) }
    case .screened(let report): screening = report
    case .practiceContinued: isPractice = true
    case .decided(let decision):
      self.decision = decision
      endedAt = record.at
    case .withdrawn: endedAt = record.at
    }
  }

  private mutating func change(
    _ stage: Stage.ID, _ item: Int, _ body: (inout ItemProgress) -> Void
  ) {
    guard let index = stages.firstIndex(where: { $0.stage.id == stage }) else { return }
    body(&stages[index].items[item])
  }

  /// Whether an event can come next: each question is put once and ends once, and the committee decides last.
  private func mayFollow(_ event: CampaignEvent) -> Bool {
    guard endedAt == nil else { return false }
    switch event {
    case .started: return false
    case .curriculumGiven: return screening == nil
    case .itemBegan(let stage, let item, _, _):
      return progress(stage, item)?.isUntouched == true
    case .cardSealed(let stage, let item, _):
      return progress(stage, item)?.isRunning == true
    case .itemMissed(let stage, let item, _):
      return progress(stage, item)?.isUntouched == true
    case .screened: return screening == nil
    case .practiceContinued: return screening?.verdict.advances == false && !isPractice
    case .decided: return areAllCardsIn
    case .withdrawn: return true
    }
  }

  /// Returns how far an item is, or nil when there is no such item.
  public func progress(_ stage: Stage.ID, _ item: Int) -> ItemProgress? {
    guard let stage = stages.first(where: { $0.stage.id == stage }),
      stage.items.indices.contains(item)
    else { return nil }
    return stage.items[item]
  }

  /// Whether every question has its card, be it one that says that the question was not reached.
  public var areAllCardsIn: Bool { stages.allSatisfy(\.isOver) }

  /// Whether cards may be read as they come in: in coach mode at once, in real mode when the campaign has ended.
  public var areCardsOpen: Bool { start.mode == .coach || endedAt != nil }

  /// Whether the card of a question may be read; that of the application as soon as the reply to it explains how it was read.
  public func isCardOpen(of item: ItemProgress) -> Bool {
    areCardsOpen || (item.item.kind == .screening && screening != nil)
  }

  /// The cards that are in, in the order of the loop.
  public var cards: [InterviewCard] { stages.flatMap(\.items).compactMap(\.card) }

  /// The names and families of everything asked so far.
  public var asked: [String] { stages.flatMap(\.items).flatMap(\.asked) }
}

/// A reason why a log does not add up to a campaign.
public enum CampaignReplayError: Error, Hashable, Sendable {
  /// The log is empty or begins with something else.
  case noStart(CampaignID)
  /// An event is missing or doubled.
  case gap(CampaignID, expected: Int, found: Int)
  /// An event cannot follow those before it.
  case outOfPlace(CampaignID, sequence: Int)
}

extension CampaignReplayError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noStart(let id): "campaign \(id) has no start in the log"
    case .gap(let id, let expected, let found):
      "campaign \(id) misses event \(expected); the next one in the log is \(found)"
    case .outOfPlace(let id, let sequence):
      "event \(sequence) of campaign \(id) cannot follow those before it"
    }
  }
}
