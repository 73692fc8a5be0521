// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// How large a test is said to be.
struct TestSize: Sendable {
  /// Users in all, or in each arm.
  var users: Double?
  var isPerArm = false
  var days: Double?
  /// The share of the traffic that enters the test.
  var trafficShare: Double?
  /// The share of those who get the change.
  var treatmentShare: Double?
}

/// Finds the tests that an answer proposes, with the words for their size.
struct TestSizeReader: Sendable {
  /// A test that is proposed.
  struct Proposal: Sendable {
    let size: TestSize
    let sentence: Int
    let tokens: Range<Int>
  }

  private static let tests = PhraseFinder<Bool>(
    [
      "a b test", "ab test", "a b experiment", "split test", "experiment", "randomised test",
      "randomized test", "randomised trial", "randomized trial", "randomised experiment",
      "randomized experiment", "controlled test", "controlled trial", "controlled experiment",
      "rct",
      "holdout", "hold out test", "randomise", "randomize",
    ].map { ($0, true) })
  private static let rejections = PhraseFinder<Bool>(
    [
      "underpowered", "under powered", "pointless", "too small", "too few", "too little", "useless",
      "not enough", "n't enough", "no need", "not worth", "infeasible", "impossible", "hopeless",
      "would need", "would take", "out of reach", "instead of", "rather than", "cannot show",
      "not show",
    ].map { ($0, true) })
  private static let arms = PhraseFinder<Bool>(
    ["arm", "group", "variant", "side", "cell", "branch", "bucket", "version"].flatMap { word in
      ["per \(word)", "each \(word)", "in every \(word)", "a \(word)", "both \(word)"]
    }.map { ($0, true) })

  /// Lemmas of what is counted in a test.
  private let people: Set<String>

  init(subjects: String) {
    let words = """
      user people person customer account sign-up signup sample participant subject visitor session request developer organisation
      organization tenant company team pilot seat admin respondent member conversation call job workspace n
      """
    people = Set(Reading.tokens(of: words + " " + subjects).map(\.lemma))
      .subtracting(["up", "new", "of", "the"])
  }

  func proposals(in reading: Reading) -> [Proposal] {
    var result: [Proposal] = []
    for number in reading.sentences.indices {
      let sentence = reading.sentences[number]
      guard !sentence.isQuestion, sentence.kind != .code, sentence.tokens.count <= 600 else {
        continue
      }
      let found = Self.tests.matches(in: sentence.tokens, of: reading.tokens)
      for (place, test) in found.enumerated() {
        let start = reading.clauses[reading.clause(of: test.tokens.lowerBound)].tokens.lowerBound
        let isLast = place + 1 == found.count
        let end =
          isLast
          ? sentence.tokens.upperBound
          : max(
            test.tokens.upperBound,
            reading.clauses[reading.clause(of: found[place + 1].tokens.lowerBound)].tokens
              .lowerBound)
        let span = min(start, test.tokens.lowerBound)..<end
        guard isProposed(test.tokens, span, in: reading) else { continue }
        var size = size(in: span, of: reading)
        // A size may follow in a sentence of its own: "It runs for two weeks."
        if isLast, size.users == nil, size.days == nil, number + 1 < reading.sentences.count {
          let next = reading.sentences[number + 1]
          if !next.isQuestion, next.tokens.count <= 60, !isRejected(next.tokens, in: reading) {
            size.add(self.size(in: next.tokens, of: reading))
          }
        }
        result.append(Proposal(size: size, sentence: number, tokens: test.tokens))
      }
    }
    return result
  }

  private func isRejected(_ span: Range<Int>, in reading: Reading) -> Bool {
    !Self.rejections.matches(in: span, of: reading.tokens).isEmpty
  }

  private func isProposed(_ test: Range<Int>, _ span: Range<Int>, in reading: Reading) -> Bool {
    guard !reading.negated[test.lowerBound], !isRejected(span, in: reading) else { return false }
    let number = reading.clauses[reading.clause(of: test.lowerBound)].sentence
    let own = reading.clauses[reading.clause(of: test.lowerBound)]
    guard own.modality != .attributed, own.modality != .asked else { return false }
    // What is told of the past is no plan, unless a plan follows in the same sentence.
    let isParticiple = reading.tokens[test.lowerBound].form.hasSuffix("ed")
    let tenses = reading.clauses(in: number).filter { !(isParticiple && $0 == own) }.map(\.tense)
    let isPlan = tenses.contains { [.conditional, .future, .imperative].contains($0) }
    return isPlan || !tenses.contains(.past)
  }

  // MARK: Size

  private func size(in span: Range<Int>, of reading: Reading) -> TestSize {
    var size = TestSize()
    for quantity in reading.quantities(in: span) where !reading.negated[quantity.tokens.lowerBound]
    {
      switch quantity.dimension {
      case .count where quantity.per == nil && isPeople(quantity, in: reading):
        guard quantity.value >= 1, quantity.value > size.users ?? 0 else { continue }
        size.users = quantity.value
        let behind =
          quantity.tokens.upperBound..<min(span.upperBound, quantity.tokens.upperBound + 8)
        size.isPerArm = isPerArm(behind, in: reading)
      case .duration where quantity.value >= 43_200:
        size.days = max(size.days ?? 0, quantity.value / 86_400)
      case .ratio where quantity.style == .percent && quantity.value > 0 && quantity.value <= 1:
        if isOfTraffic(quantity, in: reading) { size.trafficShare = quantity.value }
      default: break
      }
    }
    size.days = size.days ?? oneLength(in: span, of: reading)
    size.treatmentShare = split(in: span, of: reading)
    return size
  }

  private static let lengths = ["day": 1.0, "week": 7, "fortnight": 14, "month": 30, "sprint": 14]

  /// The days of "for a week" and its like; "a week" behind other words says how often.
  private func oneLength(in span: Range<Int>, of reading: Reading) -> Double? {
    for index in span.dropFirst(2) {
      guard let days = Self.lengths[reading.tokens[index].lemma],
        ["a", "one"].contains(reading.tokens[index - 1].form),
        ["for", "over", "lasting", "within", "of", "just", "only"].contains(
          reading.tokens[index - 2].form)
      else { continue }
      return days
    }
    return nil
  }

  private func isPerArm(_ behind: Range<Int>, in reading: Reading) -> Bool {
    !Self.arms.matches(in: behind, of: reading.tokens).isEmpty
      || behind.prefix(4).contains { ["each", "apiece"].contains(reading.tokens[$0].form) }
  }

  private func isPeople(_ quantity: TextQuantity, in reading: Reading) -> Bool {
    let end = reading.tokens.count
    let behind = quantity.tokens.upperBound..<min(end, quantity.tokens.upperBound + 3)
    if behind.contains(where: { people.contains(reading.tokens[$0].lemma) }) { return true }
    if isPerArm(behind, in: reading) { return true }
    let first = max(0, quantity.tokens.lowerBound - 3)
    let before = (first..<quantity.tokens.lowerBound).map { reading.tokens[$0].form }
    return before.contains("sample") || before.last == "n"
      || (before.last == "=" && before.dropLast().last == "n")
  }

  /// Whether a share is one of all who come: "10% of traffic".
  private func isOfTraffic(_ quantity: TextQuantity, in reading: Reading) -> Bool {
    let behind =
      quantity.tokens.upperBound..<min(reading.tokens.count, quantity.tokens.upperBound + 5)
    let words = behind.map { reading.tokens[$0].lemma }
    return words.first == "of"
      && words.contains { $0 == Reading.tokens(of: "traffic")[0].lemma || people.contains($0) }
  }

  /// The share of the second of two numbers that make a hundred: 0.1 for "90/10".
  private func split(in span: Range<Int>, of reading: Reading) -> Double? {
    for index in span.dropLast() {
      guard let first = Double(reading.tokens[index].form), first > 0,
        let second = Double(reading.tokens[index + 1].form), second > 0, first + second == 100
      else { continue }
      return second / 100
    }
    return nil
  }
}

extension TestSize {
  /// Takes from another what is not said yet.
  mutating func add(_ other: TestSize) {
    if users == nil, other.users != nil {
      users = other.users
      isPerArm = other.isPerArm
    }
    days = days ?? other.days
    trafficShare = trafficShare ?? other.trafficShare
    treatmentShare = treatmentShare ?? other.treatmentShare
  }
}
