// SPDX-License-Identifier: Apache-2.0

public import AnswerReading
public import ProductAnalytics

/// Judges answers to a case against its key.
///
/// A cause counts as found when a sentence of the speaker's own says that it is the cause: with a word such as "because", "explains" or
/// "culprit" that is tied to it, and not as a question, under a condition, in doubt, on somebody else's word or among many without an
/// order. All is found by words and their order; what is said in other words is not seen.
public struct CaseReviewer: Sendable {
  private let key: AnswerKey
  private let names: [Mechanism.ID: String]
  private let mechanisms: MechanismFinder
  private let cues: PhraseFinder<Cue>
  private let handedOut: CopyMask
  private let steps: NextStepFinder
  private let figures: FigureJudge
  private let tests: ProposedTestReader

  /// Creates a reviewer for a case.
  public init(for made: ProductCase) {
    let story = made.story
    let exhibits = made.exhibits
    key = made.key
    names = Dictionary(story.mechanisms.map { ($0.id, $0.name) }) { first, _ in first }
    mechanisms = MechanismFinder(story)
    let metric = story.schema.metrics.first { $0.id == story.headline.metric }
    cues = CueLexicon.finder(
      isFall: made.key.effect < 0, metricWords: metric.map { [$0.name] + $0.words } ?? [])
    handedOut = CopyMask(
      sources: [story.prompt, story.setting] + story.constraints + story.changeLog.map(\.text)
        + exhibits.map { "\($0.title). \($0.note)" })
    steps = NextStepFinder(made.key.nextSteps)
    figures = FigureJudge(key: made.key, story: story, exhibits: exhibits)
    tests = ProposedTestReader(made.key.test, subjects: story.schema.subjects)
  }

  /// Judges an answer.
  ///
  /// - Parameters:
  ///   - answer: what was said or written.
  ///   - requests: what was asked for before; nil when it is not known.
  /// - Returns: What is right, wrong and missing, with quotes.
  /// - Complexity: O(*n*) in the length of the answer.
  public func review(_ answer: String, requests: [DataRequest]? = nil) -> CaseReview {
    review(Reading(answer), requests: requests)
  }

  /// Judges an answer that was read before.
  ///
  /// - Parameters:
  ///   - reading: the answer.
  ///   - requests: what was asked for before; nil when it is not known.
  /// - Returns: What is right, wrong and missing, with quotes.
  /// - Complexity: O(*n*) in the length of the answer.
  public func review(_ reading: Reading, requests: [DataRequest]? = nil) -> CaseReview {
    let copied = handedOut.mask(reading)
    let cueLists = reading.sentences.map {
      withoutParts(cues.matches(in: $0.tokens, of: reading.tokens))
    }
    var findings: [StanceReader.Finding] = []
    for number in reading.sentences.indices {
      findings += self.findings(in: reading, number, copied, cueLists[number])
    }
    let judge = StanceJudge(findings, in: reading)
    let figures = figures.uses(in: reading, copied: copied, cues: { cueLists[$0] })
    let score = requests.map { RequestScore($0, key: key) }
    let isFound = judge.stances.contains {
      $0.mechanism == key.cause.mechanism.id && $0.kind == .named
    }
    var review = ReviewDraft(
      stances: judge.stances, isShotgun: judge.isShotgun, figuresRight: figures.right,
      figuresWrong: figures.wrong,
      nextSteps: steps.steps(in: reading, copied: copied, cues: { cueLists[$0] }),
      test: tests.review(reading), requests: score)
    if isFound { review.basis = basis(score, figures.right) }
    return review.finished(key: key, names: names)
  }

  private func findings(
    in reading: Reading, _ number: Int, _ copied: [Bool], _ cues: [PhraseFinder<Cue>.Match]
  ) -> [StanceReader.Finding] {
    let sentence = reading.sentences[number]
    guard sentence.kind != .code, sentence.kind != .tableRow else { return [] }
    let mentions = mechanisms.mentions(in: sentence.tokens, of: reading.tokens)
      .filter { mention in
        !mechanisms.isPlace(mention, in: reading.tokens)
          || cues.contains {
            $0.value == .ahead && $0.tokens.upperBound <= mention.tokens.lowerBound
              && mention.tokens.lowerBound - $0.tokens.upperBound <= 2
          }
      }
    guard !mentions.isEmpty else { return [] }
    return StanceReader(
      reading: reading, copied: copied, sentence: number, mentions: mentions, cues: cues
    ).findings()
  }

  /// Drops cues inside longer ones: "caused" in "caused by".
  private func withoutParts(_ found: [PhraseFinder<Cue>.Match]) -> [PhraseFinder<Cue>.Match] {
    var kept: [PhraseFinder<Cue>.Match] = []
    for cue in found {
      if let last = kept.last, last.value != .effect, last.value != .metric,
        last.tokens.upperBound >= cue.tokens.upperBound, last.tokens.count > cue.tokens.count
      {
        continue
      }
      while let last = kept.last, last.tokens.lowerBound == cue.tokens.lowerBound,
        last.tokens.count < cue.tokens.count
      {
        kept.removeLast()
      }
      kept.append(cue)
    }
    return kept
  }

  private func basis(_ score: RequestScore?, _ right: [CaseReview.FigureUse]) -> CaseReview.Basis {
    if score?.showsCause == true { return .asked }
    let shows = Set(key.cause.check.figures.map(\.id))
    return right.contains { shows.contains($0.figure) } ? .figure : .nothing
  }
}
