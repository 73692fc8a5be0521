// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import Foundation
import HTTPTypes
import Hummingbird
import InterviewContent
import Markup
import NIOCore
import Pages
import Practice
import Quantities
import Rehearsal
import Storage

/// The pages that are about no single round.
struct PageController: Sendable {
  let services: AppServices

  /// How many rounds the first page lists.
  private static let recentRounds = 5

  func home() throws -> Response {
    let campaign = try runningCampaign()
    let page = HomePage(
      open: try history.open(), campaign: campaign,
      line: services.library.campaignLoops.first.map(StageMark.line) ?? [],
      practice: try practice(), recent: try recentRounds(),
      hasSample: try services.desk.store.hasSample())
    return .page(page.render())
  }

  /// Returns the last rounds of one's own.
  private func recentRounds() throws -> [RoundEntry] {
    let own = try history.entries(.first(Self.recentRounds + Self.roundsOfSample))
      .filter { !$0.id.isSample }
    return Array(own.prefix(Self.recentRounds))
  }

  /// More rounds than a sample has.
  private static let roundsOfSample = 20

  /// Returns the newest campaign that runs; nil when none does.
  private func runningCampaign() throws -> HomeCampaign? {
    let running = try services.desk.store.openCampaigns().last
    guard let running, let campaign = try services.campaigns.campaign(running.id) else {
      return nil
    }
    return HomeCampaign(campaign, at: services.desk.world.now())
  }

  /// Returns what practice asks of today; nil when there are no cards.
  private func practice() throws -> HomePractice? {
    let (state, session) = try services.trainer.session()
    guard !state.deck.isEmpty else { return nil }
    let today = services.trainer.desk.today(in: state)
    return HomePractice(
      due: session.load.reviews, new: session.load.newCards, planned: session.load.planned,
      daysLeft: state.goal.flatMap { goal in today.map { goal.interview.days(since: $0) } })
  }

  func questions(_ request: Request) throws -> Response {
    let kind = request.uri.queryParameters["kind"].flatMap {
      QuestionKind(rawValue: String($0))
    }
    return .page(try questionsPage(only: kind, open: history.open()).render())
  }

  func questionsPage(
    only kind: QuestionKind? = nil, question: Question.ID? = nil, seed: TypedSeed = TypedSeed(),
    mode: Mode = .real, open: RoundEntry? = nil, problem: String? = nil
  ) throws -> QuestionsPage {
    QuestionsPage(
      groups: QuestionGroups(library: services.library).groups, only: kind, question: question,
      seed: seed, mode: mode, open: open, problem: problem)
  }

  func rounds(_ request: Request) throws -> Response {
    let pages = ListPages(request.page, count: try services.desk.store.roundCount())
    let rounds = try history.entries(.page(pages.number, of: ListPages.length))
    return .page(HistoryPage(rounds: rounds, pages: pages).render())
  }

  func about() -> Response {
    .page(AboutPage(rubrics: rubrics).render())
  }

  func data(
    done: DataPage.Done? = nil, problem: Message? = nil, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let store = services.desk.store
    let hasSample = try store.hasSample()
    let page = DataPage(
      location: services.location,
      roundCount: hasSample
        ? try store.summaries().count { !$0.id.isSample } : try store.roundCount(),
      hasSample: hasSample, done: done, problem: problem)
    return .page(page.render(), status: status)
  }

  /// Answers with everything as one file, which is made on a thread of its own: with much data that takes seconds, and other pages are
  /// answered meanwhile.
  func export() async throws -> Response {
    let (store, now) = (services.desk.store, services.desk.world.now())
    let json = try await withCheckedThrowingContinuation { done in
      Thread.detachNewThread {
        done.resume(with: Result { try store.export(at: now).json() })
      }
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: "application/json",
        .contentDisposition: "attachment; filename=\"windtunnel-export.json\"",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: json)))
  }

  func erase(_ form: EraseForm) throws -> Response {
    guard DataPage.isConfirmed(by: form.confirmation) else {
      return try data(
        problem: "Nothing was erased: type “\(DataPage.confirmation)” to confirm.",
        status: .unprocessableContent)
    }
    try services.desk.store.erase()
    services.pasted.clear()
    var response = Response.seeOther(.dataErased)
    response.headers[.clearSiteData] = "\"storage\""
    return response
  }

  private var rubrics: [Rubric] {
    QuestionGroups.order.compactMap { services.library.rubrics[$0] }
  }

  private var history: History { History(desk: services.desk) }
}

extension HTTPField.Name {
  /// Tells the browser to forget what the pages kept in it, so that no copy of a draft outlives an erasure.
  fileprivate static var clearSiteData: HTTPField.Name { named("Clear-Site-Data") }
}

extension DataPage.Done {
  /// Reads what was done from the query of the page.
  init?(query: String?) {
    switch query {
    case Route.dataErased.query: self = .erased
    case Route.dataSampleDeleted.query: self = .sampleDeleted
    default: return nil
    }
  }
}

/// What the erase form sends.
struct EraseForm: Codable {
  let confirmation: String
}
