// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import Foundation
import Hummingbird
import Pages
import Quantities
import Rehearsal
import Reports
import Storage

/// Whether everything works, and how much there is.
struct StatusController: Sendable {
  let services: AppServices

  private var store: RoundStore { services.desk.store }
  private var now: Instant { services.desk.world.now() }

  /// Shows how it stands; the first look begins a check of the whole store.
  func show(_ request: Request) throws -> Response {
    if request.wantsJSON { return try file() }
    if services.checks.present.last == nil { services.checks.begin() }
    let facts = facts()
    let checks = facts.checks.map {
      StatusPage.Check(
        state: $0.state.rawValue, stateTitle: $0.state.title, subject: $0.subject.title,
        finding: $0.finding, advice: $0.advice)
    }
    return .page(
      StatusPage(
        checks: checks, amounts: try? statusAmounts(), isChecking: services.checks.present.isRunning
      ).render())
  }

  /// Begins a check of the whole store.
  func check() -> Response {
    services.checks.begin()
    return .seeOther(.firstRun(.status))
  }

  func file() throws -> Response {
    try .json(HealthJSON(facts(), amounts: try? amounts()))
  }

  private func facts() -> HealthFacts {
    let folder =
      store.file == ":memory:"
      ? nil : DataFolder(path: (store.file as NSString).deletingLastPathComponent)
    return HealthProbe.facts(
      folder: folder, opening: .store(store), packs: services.packs,
      rubricVersion: services.library.newestRubric, now: now, known: services.checks.present)
  }

  private var uptime: Seconds { now - services.startedAt }

  private func amounts() throws -> HealthAmounts {
    let figures = try store.figures()
    return HealthAmounts(
      uptimeSeconds: Int(uptime.milliseconds / 1000), rounds: figures.rounds,
      campaigns: figures.campaigns, cards: figures.cards, reviews: figures.reviews,
      stories: figures.stories, databaseBytes: figures.bytes,
      lastSave: figures.newestEntry.map { CivilTime($0).machineText },
      rubrics: services.library.newestRubric, questions: services.library.questions.count)
  }

  private func statusAmounts() throws -> StatusPage.Amounts {
    let figures = try store.figures()
    return StatusPage.Amounts(
      uptime: uptime, rounds: figures.rounds, campaigns: figures.campaigns, cards: figures.cards,
      reviews: figures.reviews, stories: figures.stories,
      size: figures.bytes.map(ByteText.words), lastSave: figures.newestEntry,
      program: ProgramVersion.text, rubrics: services.library.newestRubric,
      questions: services.library.questions.count)
  }
}
