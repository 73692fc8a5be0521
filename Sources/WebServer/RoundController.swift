// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import HTTPTypes
import Hummingbird
import InterviewContent
import LanguageModel
import ModelAsking
import Pages
import Quantities
import QuestionGeneration
import Rehearsal
import Storage

/// The pages and forms of one round.
struct RoundController: Sendable {
  let services: AppServices

  private var desk: RoundDesk { services.desk }

  func start(_ form: StartForm) throws -> Response {
    let library = services.library
    guard let question = question(form), let stage = library.stage(asking: question.kind),
      let persona = stage.interviewers.first.flatMap(library.persona)
    else { return try refused(form) }
    let round = try desk.start(question, stage: stage, mode: form.mode, interviewer: persona)
    return .seeOther(.round(round.id))
  }

  /// Returns the question of a pack, one that is drawn for its family, or one that was drawn before; nil when there is none.
  private func question(_ form: StartForm) -> Question? {
    if let written = services.library.question(form.question) { return written }
    guard let family = QuestionFamilies.family(form.question.name) else {
      return QuestionFamilies.question(named: form.question.name)
    }
    return form.seed.number(orNew: desk.world.newSeed).map { family.question(seed: $0) }
  }

  private func refused(_ form: StartForm) throws -> Response {
    let family = QuestionFamilies.family(form.question.name)
    let page = try PageController(services: services).questionsPage(
      only: family?.kind, question: family.map { _ in form.question }, seed: form.seed,
      mode: form.mode,
      problem: family != nil && form.seed.isWrong
        ? TypedSeed.advice : "Choose one of the questions, then begin.")
    return .page(page.render(), status: .unprocessableContent)
  }

  /// The room; `data` is a request for data that was not answered, empty when there is none.
  func room(_ id: RoundID, _ data: DataForm = DataForm()) async throws -> Response {
    let round = try existing(id)
    if round.end != nil { return .seeOther(.scorecard(id)) }
    let refused = data.refusal(in: round, at: desk)
    let page = RoomPage(
      round: round, now: desk.world.now(), refusedData: refused, sitting: try sitting(of: round),
      voice: await services.voice.connection(for: .phrasing))
    return .page(page.render())
  }

  /// Where a round of a campaign stands in its sitting; nil for every other one.
  private func sitting(of round: Round) throws -> RoomSitting? {
    guard let place = round.start.place,
      let campaign = try services.campaigns.campaign(place.campaign)
    else { return nil }
    return RoomSitting(of: place, in: campaign)
  }

  /// Carries out one of the buttons of the room.
  ///
  /// An answer and its follow-up are on the disk before a language model is asked for other words.
  func act(
    _ action: RoomAction, _ id: RoundID, _ form: RoomForm, _ request: Request
  ) async throws -> Response {
    let reply = RoomReply(id: id, form: form, action: action, campaigns: services.campaigns)
    do {
      let isSecondClick = try action == .hint && hasMoreHints(id, than: form.hintsSeen)
      let isBlank = try action == .answer && !request.wantsJSON && sendsNothing(id, form)
      let isFilled = try action == .answer && isFilledSince(id, form)
      let action: RoomAction = isSecondClick || isBlank || isFilled ? .draft : action
      var outcome = try action.perform(id, RoomSave(form), at: desk)
      if isBlank, outcome.refused.isEmpty, outcome.round.end == nil {
        let page = BlankAnswerPage(round: id, exchange: form.exchange ?? 0)
        return .page(page.render(), status: .unprocessableContent)
      }
      if action == .answer, outcome.refused.isEmpty {
        outcome.round = await Phraser(desk: desk, voice: services.voice).phrased(outcome.round)
      }
      return request.wantsJSON ? try reply.json(outcome) : try reply.page(outcome)
    } catch let error as RoundError {
      return request.wantsJSON ? try reply.json(error) : reply.page(error)
    } catch let error as StoreError {
      return request.wantsJSON ? try Problem(error).json() : reply.page(error)
    }
  }

  /// Whether a form would answer the open question without a word, and nobody has said that this is meant.
  private func sendsNothing(_ id: RoundID, _ form: RoomForm) throws -> Bool {
    guard form.blankIsMeant == nil, let draft = try openDraft(id, form) else { return false }
    return (form.answer ?? draft).isBlank
  }

  /// Whether a form says that no word is meant, and words were written since it was shown: they are no answer yet.
  private func isFilledSince(_ id: RoundID, _ form: RoomForm) throws -> Bool {
    guard form.blankIsMeant != nil, let draft = try openDraft(id, form) else { return false }
    return !draft.isBlank
  }

  /// The draft of the question that a form answers; nil where it has its answer or the discussion is not on.
  private func openDraft(_ id: RoundID, _ form: RoomForm) throws -> String? {
    let index = form.exchange ?? 0
    guard let round = try desk.round(id), case .discussion = round.phase(at: desk.world.now()),
      round.exchanges.indices.contains(index), round.exchanges[index].answer == nil
    else { return nil }
    return round.exchanges[index].draft.text
  }

  /// Whether a hint was given that the window does not show.
  private func hasMoreHints(_ id: RoundID, than seen: Int?) throws -> Bool {
    guard let seen, let round = try desk.round(id) else { return false }
    return round.hints.count > seen
  }

  private func existing(_ id: RoundID) throws -> Round {
    guard let round = try desk.round(id) else { throw StoreError.unknownRound(id) }
    return round
  }
}

/// What the choice of a question sends.
struct StartForm: Decodable {
  /// The question, or the family from which one is drawn.
  let question: Question.ID
  /// The number that a question of a family is drawn from.
  let seed: TypedSeed
  let mode: Mode

  private enum Key: CodingKey { case question, seed, mode }

  /// Reads the form; a question that was not chosen is the empty name, an unknown mode is `real`.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    question = Question.ID(try container.decodeIfPresent(String.self, forKey: .question) ?? "")
    seed = TypedSeed(try container.decodeIfPresent(String.self, forKey: .seed) ?? "")
    let name = try container.decodeIfPresent(String.self, forKey: .mode) ?? ""
    mode = Mode(rawValue: name) ?? .real
  }
}

/// A button of the room.
enum RoomAction: String, CaseIterable {
  case draft, discussion, answer, finish, hint

  /// Carries it out.
  func perform(_ id: RoundID, _ save: RoomSave, at desk: RoundDesk) throws -> RoundDesk.Outcome {
    switch self {
    case .draft: try desk.save(id, save)
    case .discussion: try desk.beginDiscussion(id, save)
    case .answer: try desk.answer(id, save)
    case .finish: try desk.finish(id, save)
    case .hint: try desk.hint(id, save)
    }
  }

  /// Where to send the form once more.
  func route(_ id: RoundID) -> Route {
    switch self {
    case .draft: .draft(id)
    case .discussion: .discussion(id)
    case .answer: .answer(id)
    case .finish: .finish(id)
    case .hint: .hint(id)
    }
  }
}

extension RoomSave {
  /// Creates what a form of the room sends.
  init(_ form: RoomForm) {
    self.init(
      notes: form.notes.map { Box(text: $0, base: form.notesRevision) },
      answer: form.answer.map { Box(text: $0, base: form.answerRevision) },
      exchange: form.exchange ?? 0, dictation: Dictation(form))
  }
}

extension Dictation {
  /// Creates what a form says of dictation; nil when it says nothing.
  fileprivate init?(_ form: RoomForm) {
    guard let words = form.dictatedWords, let time = form.dictatedTime else { return nil }
    self.init(words: words, time: Seconds(milliseconds: time))
  }
}
