// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import CaseReading
import InterviewContent
import ProductAnalytics
import Quantities

/// What was said in a round on a case against its key, and what that does to the assessment.
struct CaseJudgement {
  let review: CaseReview
  private let made: ProductCase

  /// Reviews a transcript; nil without a case, when another version of the generator made it, or when a number in it has no end.
  init?(of text: String, in round: Round) {
    guard let made = round.start.handout?.reference.make() else { return nil }
    let review = CaseReviewer(for: made).review(text, requests: round.timedRequests)
    // JSON has no number without limit.
    guard review.isFinite else { return nil }
    self.review = review
    self.made = made
  }

  /// Figures of the key that the answer gets wrong.
  var figures: [CheckedFigure] {
    review.figuresWrong.map { use in
      let unit = made.key.figures.first { $0.id == use.figure }?.unit ?? .share
      let message =
        "The data of the case give \(FigureText.value(use.value, unit: unit)) for \(use.name)."
      return CheckedFigure(range: use.passage.range, verdict: .wrong(message: message))
    }
  }

  /// The figures that a good answer uses.
  var keyFigures: [KeyFigure] { made.key.figures }

  /// What the key adds to what the words alone show.
  var findings: [OutsideFinding] {
    ReviewFindings(review: review, key: made.key).all
  }
}

/// A review as findings of the assessor.
///
/// The cause, supported by data, defines the problem; decoys that are ruled out show causal caution; a test that is large enough shows its
/// sample size. A decoy that is taken for the cause and a test that is too small are failures.
struct ReviewFindings {
  let review: CaseReview
  let key: AnswerKey

  static let problem: EvidenceTypeID = "PF-SCOPE"
  static let hypothesis: EvidenceTypeID = "PF-HYP"
  static let caution: EvidenceTypeID = "ST-CAUSAL"
  static let sampleSize: EvidenceTypeID = "ST-POWER"

  var all: [OutsideFinding] { cause + figures + ruledOut + test + decoy }

  private var cause: [OutsideFinding] {
    guard review.isCauseFound,
      let stance = review.stances.first(where: { $0.mechanism == review.cause && $0.kind == .named }
      )
    else { return [] }
    let range = stance.passage.range
    guard let basis = review.basis, basis != .nothing else {
      return [OutsideFinding(range: range, effect: .shows(Self.hypothesis, .mentioned))]
    }
    let grade: Grade = review.figuresRight.isEmpty ? .specific : .linked
    return [
      OutsideFinding(range: range, effect: .shows(Self.problem, .specific)),
      OutsideFinding(range: range, effect: .shows(Self.hypothesis, grade)),
    ]
  }

  /// Two figures of the key, rightly used, say how large the problem is.
  private var figures: [OutsideFinding] {
    guard review.figuresRight.count >= 2, let first = review.figuresRight.first else { return [] }
    return [OutsideFinding(range: first.passage.range, effect: .shows(Self.problem, .specific))]
  }

  private var ruledOut: [OutsideFinding] {
    review.stances.filter { $0.kind == .ruledOut && $0.mechanism != review.cause }.map { stance in
      let isShown =
        !review.figuresRight.isEmpty
        || review.requests?.entries.contains { $0.mechanism == stance.mechanism } == true
      return OutsideFinding(
        range: stance.passage.range,
        effect: .shows(Self.caution, isShown ? .specific : .mentioned))
    }
  }

  private var test: [OutsideFinding] {
    guard let passage = review.test.passage else { return [] }
    switch review.test.verdict {
    case .none, .notSaid: return []
    case .enough:
      return [OutsideFinding(range: passage.range, effect: .shows(Self.sampleSize, .specific))]
    case .underpowered:
      return [
        OutsideFinding(
          range: passage.range,
          effect: .fails(
            Assessor.smallTestFlag, name: "Test without enough users", message: review.test.sentence
          ))
      ]
    }
  }

  /// Once the cause is named as well, nothing is held against the answer.
  private var decoy: [OutsideFinding] {
    guard !review.isCauseFound, !review.isShotgun,
      let stance = review.stances.first(where: { $0.mechanism != review.cause && $0.kind == .named }
      ),
      let decoy = key.decoys.first(where: { $0.mechanism.id == stance.mechanism })
    else { return [] }
    let message =
      "Takes \(decoy.mechanism.name) for the cause. \(decoy.reason) "
      + "Naming the cause, with what shows it, clears this."
    return [
      OutsideFinding(
        range: stance.passage.range,
        effect: .fails(Assessor.decoyFlag, name: "Decoy taken for the cause", message: message))
    ]
  }
}

extension CaseReview {
  /// Whether every number in it can be written down.
  fileprivate var isFinite: Bool {
    (figuresRight + figuresWrong).allSatisfy { $0.said.isFinite && $0.value.isFinite }
      && (test.power ?? 0).isFinite
  }
}

extension CaseReview.Passage {
  /// Where it stands, in bytes of UTF-8.
  var range: Range<Int> { start..<max(start, end) }
}

extension Round {
  /// The requests for data with their times, as the key scores them.
  var timedRequests: [DataRequest] {
    requests.map { asked in
      DataRequest(asked.cut, seconds: Double((asked.at - startedAt).milliseconds) / 1000)
    }
  }

  /// The question with the tables that were asked for, so that what the person read off them can be checked.
  var questionWithData: Question {
    guard !requests.isEmpty else { return start.question }
    let tables = requests.map { HandoutText.table($0.table) }
    return Question(
      id: start.question.id, kind: start.question.kind, prompt: start.question.prompt,
      exhibits: ([start.question.exhibits ?? ""] + tables).joined(separator: "\n\n"))
  }
}
