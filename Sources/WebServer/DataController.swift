// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import InterviewContent
import Pages
import Rehearsal
import Storage

/// Requests for data in a round, and the tables that were shown.
struct DataController: Sendable {
  let services: AppServices

  private var desk: RoundDesk { services.desk }

  /// Saves what stands in the boxes and shows what was asked for; what cannot be shown leads back to the room, which says why.
  func ask(_ id: RoundID, _ form: AskForm, inWords isWords: Bool) throws -> Response {
    let action: RoomAction = .draft
    let reply = RoomReply(id: id, form: form.room, action: action, campaigns: services.campaigns)
    do {
      guard let round = try desk.round(id) else { throw StoreError.unknownRound(id) }
      let data = form.data.reduced(to: isWords)
      // A round without a menu has no data, and the desk says so.
      let wish = round.start.handout.flatMap { data.wish(from: $0.menu) } ?? .words("")
      let outcome = try desk.ask(id, RoomSave(form.room), for: wish)
      guard outcome.refused.isEmpty, outcome.round.end == nil else {
        return try reply.page(outcome)
      }
      return .seeOther(
        outcome.dataRefusal == nil ? .asked(id, outcome.round.requests.count) : .notAsked(id, data))
    } catch let error as StoreError {
      return reply.page(error)
    }
  }

  /// A table that was asked for, as it was shown.
  func file(_ id: RoundID, _ name: String) throws -> Response {
    guard let round = try desk.round(id) else { throw StoreError.unknownRound(id) }
    guard name.hasSuffix(".csv"), let number = Int(name.dropLast(4)),
      round.requests.indices.contains(number - 1)
    else { throw HTTPError(.notFound) }
    return .csv(round.requests[number - 1].table, name: "asked-\(number)")
  }
}

extension DataForm {
  /// Reads the query of a visit to a room.
  init(_ request: Request) {
    let query = request.uri.queryParameters
    func value(_ field: FormField) -> String? { query[Substring(field.rawValue)].map(String.init) }
    self.init(
      words: value(.dataWords), metric: value(.dataMetric), split: value(.dataSplit),
      period: value(.dataPeriod), filter: value(.dataFilter))
  }

  /// Returns why this request is not answered in a round; nil when nothing was asked, and when it is.
  func refusal(in round: Round, at desk: RoundDesk) -> RoomPage.RefusedData? {
    guard let handout = round.start.handout, let wish = wish(from: handout.menu),
      let made = handout.reference.make(),
      case .refused(let reason) = round.ask(wish, of: made, at: desk.world.now())
    else { return nil }
    return RoomPage.RefusedData(form: self, reason: reason)
  }
}

/// What the room sends with a request for data: all boxes, and the request.
struct AskForm: Decodable {
  let room: RoomForm
  let data: DataForm

  init(from decoder: any Decoder) throws {
    room = try RoomForm(from: decoder)
    data = try DataForm(from: decoder)
  }
}
