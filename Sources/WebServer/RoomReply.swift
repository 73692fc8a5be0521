// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Markup
import Pages
import Rehearsal
import Storage

/// The answer to a button of the room, as a page or as JSON.
struct RoomReply {
  let id: RoundID
  let form: RoomForm
  let action: RoomAction
  let campaigns: CampaignDesk

  private var desk: RoundDesk { campaigns.rounds }

  /// Returns the page after an operation: the room, the scorecard, or the words that could not be saved.
  func page(_ outcome: RoundDesk.Outcome) throws -> Response {
    guard let (field, error) = outcome.refused.first else {
      return .seeOther(try wayOn(outcome.round))
    }
    return page(error, in: field)
  }

  /// Where a person goes after a button of a round: on in it, to the next question of its stage, or to what is said of it.
  private func wayOn(_ round: Round) throws -> Route {
    guard round.end != nil else { return place(in: round) }
    do {
      return try campaigns.goOn(after: round).map(Route.round) ?? .scorecard(id)
    } catch is CampaignError {
      return .scorecard(id)
    }
  }

  /// The place in the room to which a button leads: the next question after an answer, the hints after a hint, else the top.
  private func place(in round: Round) -> Route {
    let open = round.exchanges.count - 1
    return switch action {
    case .answer where open > 0: .followUp(id, open)
    case .hint: .hints(id)
    case .answer, .draft, .discussion, .finish: .round(id)
    }
  }

  /// Returns the page of an operation that was refused as a whole.
  func page(_ error: RoundError) -> Response {
    page(error, in: .answer(exchange: form.exchange ?? 0))
  }

  private func page(_ error: RoundError, in field: DraftField) -> Response {
    if case .changedElsewhere(let theirs) = error {
      let box: ConflictPage.Box = field == .notes ? .notes : .answer
      let page = ConflictPage(round: id, box: box, mine: form, theirs: theirs)
      return .page(page.render(), status: .conflict)
    }
    let problem = Problem(error)
    if let late = late(error, problem.status) { return late }
    return .page(notice(problem, retry: nil).render(), status: problem.status)
  }

  /// Returns what comes of words that are late: the way on when they are in the round already, as after a second click, or both texts.
  private func late(_ error: RoundError, _ status: HTTPResponse.Status) -> Response? {
    guard error == .over || error == .answeredAlready, let round = try? desk.round(id) else {
      return nil
    }
    let page = LateWordsPage(round: round, sent: form)
    guard page.isAllTaken else { return .page(page.render(), status: status) }
    return .seeOther(round.end == nil ? place(in: round) : .scorecard(id))
  }

  /// Returns the page of an operation that the disk refused: the words, and a button to send them once more.
  func page(_ error: StoreError) -> Response {
    let problem = Problem(error)
    return .page(notice(problem, retry: action.route(id)).render(), status: problem.status)
  }

  private func notice(_ problem: Problem, retry: Route?) -> NoticePage {
    NoticePage(
      heading: problem.heading, explanation: problem.explanation, advice: problem.advice,
      ways: [NoticePage.Way("To the round", to: .round(id)), NoticePage.Way("Home", to: .home)],
      unsaved: form, retry: retry)
  }

  /// Returns the state of the room for its script.
  func json(_ outcome: RoundDesk.Outcome) throws -> Response {
    guard let (field, error) = outcome.refused.first else {
      return try .json(RoomStateJSON(outcome.round, form: form, now: desk.world.now()))
    }
    return try json(error, in: field)
  }

  /// Returns why an operation was refused, for the script of the room.
  func json(_ error: RoundError) throws -> Response {
    try json(error, in: .answer(exchange: form.exchange ?? 0))
  }

  private func json(_ error: RoundError, in field: DraftField) throws -> Response {
    guard case .changedElsewhere(let theirs) = error else { return try Problem(error).json() }
    let conflict = ConflictJSON.Conflict(
      field: field == .notes ? FormField.notes.rawValue : FormField.answer.rawValue,
      text: theirs.text, revision: theirs.revision)
    return try .json(
      ConflictJSON(error: error.description, conflict: conflict), status: .conflict)
  }
}

/// Two windows wrote into the same box, as the script of the room reads it.
private struct ConflictJSON: Encodable {
  struct Conflict: Encodable {
    let field: String
    let text: String
    let revision: Int
  }

  let version = 1
  let error: String
  let conflict: Conflict
}
