// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import HTTPTypes
import Hummingbird
import InterviewContent
import Markup
import Pages
import ProductAnalytics
import Quantities
import Rehearsal
import Reports
import Storage

/// The pages of generated cases: the choice, the exhibits as files, the key.
struct CaseController: Sendable {
  let services: AppServices

  private let made = Memo<CaseReference, ProductCase?>()
  private var desk: RoundDesk { services.desk }

  init(services: AppServices) {
    self.services = services
  }

  /// Returns the case of a reference, which takes a simulation to make; nil when there is none.
  private func make(_ reference: CaseReference) -> ProductCase? {
    made.value(for: reference) { reference.make() }
  }

  func choose() throws -> Response {
    .page(CasesPage(open: try History(desk: desk).open()).render())
  }

  func start(_ form: StartCaseForm) throws -> Response {
    guard let type = CaseFamilies.family(form.family) else {
      return refused(form, "Choose one of the cases, then start.")
    }
    guard let seed = form.seed.number(orNew: desk.world.newSeed) else {
      return refused(form, TypedSeed.advice)
    }
    guard let stage = services.library.stage(asking: .problemSolving),
      let persona = stage.interviewers.first.flatMap(services.library.persona)
    else { return refused(form, "The packs hold no stage that asks cases.") }
    let made = ProductCase(type, seed: seed)
    let round = try desk.start(made, stage: stage, mode: form.mode, interviewer: persona)
    return .seeOther(.round(round.id))
  }

  private func refused(_ form: StartCaseForm, _ problem: String) -> Response {
    let page = CasesPage(
      family: form.family, seed: form.seed, mode: form.mode, problem: problem)
    return .page(page.render(), status: .unprocessableContent)
  }

  /// The key, or a warning where no round on the case is over and none was asked for.
  func key(_ reference: CaseReference?, isWarned: Bool) throws -> Response {
    guard let reference, let made = make(reference) else { throw HTTPError(.notFound) }
    if isWarned { return .page(CaseKeyPage(made).render()) }
    try desk.sweep()
    let rounds = try desk.store.summaries(of: Question.ID(made.id))
    if rounds.contains(where: { $0.endedAt != nil }), !rounds.contains(where: { $0.endedAt == nil })
    {
      return .page(CaseKeyPage(made).render())
    }
    let open = rounds.first { $0.endedAt == nil }
    let page = NoticePage(
      heading: "The key gives the case away",
      explanation: open == nil
        ? "You have taken no round on this case. Once you have seen its cause there is nothing left to find in it."
        : "You have a round open on this case. Once you have seen its cause there is nothing left to find in it.",
      advice: "Take the case first, or go on if that is what you want.",
      ways: [
        open.map { NoticePage.Way("Back to the round", to: .round($0.id)) }
          ?? NoticePage.Way("To the cases", to: .cases),
        NoticePage.Way("Show the key", to: .caseKey(reference, isWarned: true)),
      ])
    return .page(page.render())
  }

  func exhibit(_ reference: CaseReference?, _ file: String) throws -> Response {
    guard let reference, file.hasSuffix(".csv"), let made = make(reference),
      let exhibit = made.exhibits.first(where: { $0.id == String(file.dropLast(4)) })
    else { throw HTTPError(.notFound) }
    return .csv(exhibit, name: "\(made.id)-\(exhibit.id)")
  }
}

extension Response {
  /// Returns the values of an exhibit as a file.
  static func csv(_ exhibit: Exhibit, name: String) -> Response {
    var response = text(ExhibitCSV.text(exhibit), type: "text/csv; charset=utf-8")
    response.headers[.contentDisposition] = "attachment; filename=\"\(name).csv\""
    return response
  }
}

extension CaseReference {
  /// Creates the reference that the parts of a path name; nil when there is no such family or the seed is no number.
  init?(family: String, seed: String) {
    guard CaseFamilies.family(family) != nil, let number = UInt64(seed), "\(number)" == seed else {
      return nil
    }
    self.init(family: family, seed: number)
  }
}

/// What the choice of a case sends.
struct StartCaseForm: Decodable {
  let family: String
  let seed: TypedSeed
  let mode: Mode

  private enum Key: CodingKey { case family, seed, mode }

  /// Reads the form; what is missing is empty, an unknown mode is `real`.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    family = try container.decodeIfPresent(String.self, forKey: .family) ?? ""
    seed = TypedSeed(try container.decodeIfPresent(String.self, forKey: .seed) ?? "")
    let name = try container.decodeIfPresent(String.self, forKey: .mode) ?? ""
    mode = Mode(rawValue: name) ?? .real
  }
}
