// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Hummingbird
import InterviewContent
import Pages
import Practice
import Rehearsal
import Reports
import Storage

/// The scorecard of a round, as a page and as a file.
struct ScorecardController: Sendable {
  let services: AppServices

  /// What a scorecard is made of while no model reads along.
  private struct Source: Equatable, Sendable {
    let round: Round
    let earlier: EarlierAttempts
    let guess: Band?
  }

  private let made = MadePages<Source>()

  init(services: AppServices) {
    self.services = services
  }

  func show(_ id: RoundID) async throws -> Response {
    switch try ReadRound(id, services) {
    case .elsewhere(let response): return response
    case .shown(let round):
      let reading = await SecondReadingController(services: services).status(of: round)
      let earlier = try earlierAttempts(than: round)
      let guess = try guess(about: round)
      guard reading == nil else {
        let page = ScorecardPage(round: round, earlier: earlier, guess: guess, reading: reading)
        return .page(page.render())
      }
      let text = made.text(of: Source(round: round, earlier: earlier, guess: guess)) {
        ScorecardPage(round: round, earlier: earlier, guess: guess).render()
      }
      return .page(text)
    }
  }

  /// The band that its person expected; nil where none was said.
  private func guess(about round: Round) throws -> Band? {
    guard !round.id.isSample else { return nil }
    let said = try services.trainer.desk.state().selfAssessments
    return said.first { $0.round == round.id.name }?.band
  }

  /// The scorecard as a file; a round that has not been read has none yet.
  func file(_ id: RoundID) throws -> Response {
    switch try ReadRound(id, services) {
    case .elsewhere(let response): return response
    case .shown(let round):
      guard round.scorecard != nil else { return .seeOther(.scorecard(id)) }
      let text = ScorecardPage(round: round)
        .file(madeAt: services.desk.world.now(), by: ProgramVersion.text)
      return .file(text, type: "text/html; charset=utf-8", "scorecard.html")
    }
  }

  /// The scorecard with all its workings, to be printed; a round that has not been read has none yet.
  func paper(_ id: RoundID) throws -> Response {
    switch try ReadRound(id, services) {
    case .elsewhere(let response): return response
    case .shown(let round):
      guard round.scorecard != nil else { return .seeOther(.scorecard(id)) }
      return .page(ScorecardPaper(round: round).render())
    }
  }

  /// How many rounds of each sort are offered.
  private static let mostOffered = 5
  /// Among how many of the last rounds those of the same kind are looked for.
  private static let lookedAt = 100

  /// The rounds before a round that were read and are open to see, the newest first.
  private func earlierAttempts(than round: Round) throws -> EarlierAttempts {
    guard round.scorecard?.band != nil else { return EarlierAttempts() }
    let (store, question) = (services.desk.store, round.start.question)
    let recent = try store.summaries(.first(Self.lookedAt)).filter {
      $0.kind == question.kind && $0.questionID != question.id
    }
    return EarlierAttempts(
      sameQuestion: try assessed(store.summaries(of: question.id), before: round),
      sameKind: try assessed(recent, before: round))
  }

  /// Returns the newest of some rounds that began before a round and whose reading may be seen; a round of the sample is no attempt of the
  /// person, so it stands beside others of the sample only.
  private func assessed(_ rounds: [RoundSummary], before round: Round) throws -> [RoundEntry] {
    let earlier = rounds.filter {
      $0.startedAt < round.startedAt && (round.id.isSample || !$0.id.isSample)
    }
    let entries = try History(desk: services.desk).entries(of: earlier)
    return Array(entries.lazy.filter(\.wasAssessed).prefix(Self.mostOffered))
  }
}

extension RoundEntry {
  /// Whether its card is open and has a band.
  fileprivate var wasAssessed: Bool {
    if case .read(_, _?) = state { true } else { false }
  }
}

/// A round whose reading may be shown, or where its person is sent instead.
enum ReadRound {
  case shown(Round)
  case elsewhere(Response)

  /// Looks at a round: one that runs leads to its room, one that asks how it went asks, and a sealed one leads to its campaign.
  init(_ id: RoundID, _ services: AppServices) throws {
    guard let round = try services.desk.round(id) else { throw StoreError.unknownRound(id) }
    if round.end == nil {
      self = .elsewhere(.seeOther(.round(id)))
    } else if let question = try GuessController(services: services).question(about: round) {
      self = .elsewhere(question)
    } else if let sealing = try services.campaigns.sealing(round) {
      self = .elsewhere(.seeOther(.campaign(sealing.id)))
    } else {
      self = .shown(round)
    }
  }
}
