// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import ProductAnalytics
import QuestionGeneration

/// Chooses the question of an item among those that were not asked lately.
struct QuestionChoiceInCampaign {
  let shelf: QuestionShelf
  let item: StageItem
  let used: Set<String>
  let seed: UInt64

  /// What is asked.
  struct Content {
    let question: Question
    let handout: CaseHandout?
    let asked: [String]

    init(_ question: Question, handout: CaseHandout? = nil) {
      self.question = question
      self.handout = handout
      asked = [question.id.name]
    }

    init(_ question: Question, handout: CaseHandout? = nil, of family: String) {
      self.question = question
      self.handout = handout
      asked = [question.id.name, family]
    }
  }

  func content() throws(CampaignError) -> Content {
    switch item.source {
    case .pack: try written()
    case .generated: try generated()
    case .case: try simulated()
    }
  }

  /// A question of a pack is asked once; its family only says what it is about.
  private func written() throws(CampaignError) -> Content {
    let fitting = shelf.questions.filter { $0.kind == item.kind && isAmong($0.id.name, $0.family) }
    let fresh = fitting.filter { !used.contains($0.id.name) }
    guard let question = pick(fresh.isEmpty ? fitting : fresh) else { throw .noQuestion(item) }
    return Content(question)
  }

  private func generated() throws(CampaignError) -> Content {
    let fitting = QuestionFamilies.of(item.kind).filter { isAmong($0.id, nil) }
    guard let family = QuestionDraw.choose(among: fitting, seed: seed, used: used) else {
      throw .noQuestion(item)
    }
    return Content(family.question(seed: seed % Self.drawnSeeds), of: family.id)
  }

  private func simulated() throws(CampaignError) -> Content {
    let fitting = CaseFamilies.all.filter { isAmong($0.id, nil) }
    let fresh = fitting.filter { !used.contains($0.id) }
    guard let family = pick(fresh.isEmpty ? fitting : fresh) else { throw .noQuestion(item) }
    let made = ProductCase(family, seed: seed % Self.drawnSeeds)
    let handout = CaseHandout(made)
    return Content(Question(made, handout: handout), handout: handout, of: family.id)
  }

  /// Numbers of generated questions and cases are drawn below this, so that they can be told and typed.
  private static let drawnSeeds: UInt64 = 1_000_000

  private func isAmong(_ name: String, _ family: String?) -> Bool {
    item.among.isEmpty || item.among.contains(name) || family.map(item.among.contains) == true
  }

  private func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[Int(seed % UInt64(elements.count))]
  }
}
