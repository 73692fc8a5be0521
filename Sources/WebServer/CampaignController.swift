// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
import ContentPacks
import HTTPTypes
import Hummingbird
import InterviewContent
import NIOCore
import Pages
import Quantities
import Rehearsal
import Reports
import Storage

/// The pages and forms of campaigns.
struct CampaignController: Sendable {
  let services: AppServices

  private var desk: CampaignDesk { services.campaigns }
  private var now: Instant { desk.rounds.world.now() }

  func list(
    page: String = "", form: CampaignForm? = nil, problem: String? = nil,
    status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let store = desk.rounds.store
    let pages = ListPages(page, count: try store.campaignCount())
    let entries = try store.campaigns(.page(pages.number, of: ListPages.length))
      .map(CampaignsPage.Entry.init)
    let form =
      form
      ?? CampaignForm(
        loop: loops.first?.id.name ?? "", applied: Day(now).map { "\($0)" } ?? "",
        regions: [HolidayRegion.france.rawValue])
    let page = CampaignsPage(
      campaigns: entries, pages: pages, loops: loops, form: form, problem: problem)
    return .page(page.render(), status: status)
  }

  private var loops: [Loop] { services.library.campaignLoops }

  /// Begins a campaign; a form from which none follows comes back with the reason.
  func start(_ form: CampaignForm) throws -> Response {
    do {
      let choice = try choice(form)
      return .seeOther(.campaign(try desk.start(choice).id))
    } catch let problem as StartProblem {
      return try list(form: form, problem: problem.words, status: .unprocessableContent)
    }
  }

  /// Why a form begins no campaign.
  private struct StartProblem: Error {
    let words: String
  }

  private func choice(_ form: CampaignForm) throws -> CampaignDesk.Choice {
    guard let loop = loops.first(where: { $0.id.name == form.loop }) else {
      throw StartProblem(words: "Choose one of the loops, then begin.")
    }
    guard let applied = Day(form.applied.split(separator: " ").joined()) else {
      throw StartProblem(words: "Write the day of the application as 2026-11-30.")
    }
    return CampaignDesk.Choice(
      loop: loop, mode: Mode(rawValue: form.mode) ?? .real, applied: applied,
      regions: try regions(form), seed: try seed(form))
  }

  private func regions(_ form: CampaignForm) throws -> [String] {
    let names = form.regions.joined(separator: ",")
    do { return try HolidayRegion.list(names).map(\.rawValue) } catch {
      throw StartProblem(words: error.description.asSentence)
    }
  }

  /// The number that was typed, or a new one where none was.
  private func seed(_ form: CampaignForm) throws -> UInt64 {
    guard let seed = form.seed.number(orNew: desk.rounds.world.newSeed) else {
      throw StartProblem(words: TypedSeed.advice)
    }
    return seed
  }

  func show(_ id: CampaignID) throws -> Response {
    .page(CampaignPage(campaign: try existing(id), now: now).render())
  }

  /// Carries out a button of a campaign.
  func act(_ action: CampaignAction, _ id: CampaignID) throws -> Response {
    do throws(any Error) {
      switch action {
      case .begin, .beginEarly:
        let round = try running(id) ?? desk.begin(id, isHeldToDays: action == .begin)
        return .seeOther(.round(round))
      case .practise: try desk.practise(id)
      case .withdraw: try desk.withdraw(id, because: "")
      case .committee:
        try desk.convene(id)
        return .seeOther(.campaignDecision(id))
      case .curriculum: break
      }
      return .seeOther(.campaign(id))
    } catch let error as CampaignError {
      return try refused(id, error.description)
    }
  }

  /// The round that is open in a campaign, so that a second click leads where the first one did; nil when none is.
  private func running(_ id: CampaignID) throws -> RoundID? {
    guard case .running(_, _, let round) = try existing(id).step(at: now) else { return nil }
    return round
  }

  /// Takes a curriculum, as a file or as pasted text; what cannot be read comes back with the reason and the text.
  func curriculum(_ id: CampaignID, _ form: CurriculumForm) throws -> Response {
    do {
      try desk.give(try form.curriculum(), to: id)
      return .seeOther(.campaign(id))
    } catch let error as CampaignError {
      return try refused(id, error.description, unsaved: form.text)
    } catch let error as CurriculumProblem {
      return try refused(id, error.description, unsaved: form.text)
    }
  }

  private func refused(
    _ id: CampaignID, _ problem: String, unsaved: String? = nil
  ) throws -> Response {
    let page = CampaignPage(
      campaign: try existing(id), now: now, problem: problem.asSentence, unsaved: unsaved)
    return .page(page.render(), status: .conflict)
  }

  func decision(_ id: CampaignID) throws -> Response {
    .page(DecisionPage(campaign: try existing(id)).render())
  }

  func packet(_ id: CampaignID, _ file: PacketFile) throws -> Response {
    let campaign = try existing(id)
    guard let packet = Packet(campaign) else { return .seeOther(.campaignDecision(id)) }
    switch file {
    case .html:
      return .file(PacketHTML(packet).text(), type: "text/html; charset=utf-8", "packet.html")
    case .markdown:
      return .file(PacketMarkdown(packet).text(), type: "text/markdown; charset=utf-8", "packet.md")
    case .json:
      return .file(
        try PacketJSON(packet).text(), type: "application/json", "packet.json")
    }
  }

  private func existing(_ id: CampaignID) throws -> Campaign {
    guard let campaign = try desk.campaign(id) else { throw StoreError.unknownCampaign(id) }
    return campaign
  }
}

extension CampaignsPage.Entry {
  /// Creates the entry of a campaign on the disk.
  init(_ summary: CampaignSummary) {
    let heading = summary.heading
    let outcome =
      heading.isHired.map { $0 ? "Hire" : "No hire" }
      ?? (summary.endedAt == nil
        ? "\(heading.cards) of \(heading.expected) cards in" : "Ended without a decision")
    self.init(
      id: summary.id, loop: heading.loop, mode: heading.mode, startedAt: summary.startedAt,
      outcome: outcome, isOpen: summary.endedAt == nil)
  }
}

extension Response {
  /// Returns a text to be saved as a file.
  static func file(_ text: String, type: String, _ name: String) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: type, .contentDisposition: "attachment; filename=\"\(name)\"",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
