// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Drills
import InterviewContent
import Quantities
import SpacedRepetition
import Testing

@Suite struct `Contrasts` {
  let words: WordDrills

  init() throws {
    words = try WordDrills.embedded.get()
  }

  @Test func `there are forty-five or more, each with 60 to 140 words on both sides`() {
    #expect(words.contrasts.count >= 45)
    for (drill, key) in words.contrasts {
      for text in [key.first, key.second] {
        #expect((60...140).contains(text.wordCount), "\(drill.template): \(text.wordCount)")
      }
      #expect(!key.reasons.isEmpty && !key.why.isEmpty)
    }
  }

  @Test func `neither place nor length decides, and numbers stand in many answers that fail`() {
    let keys = words.contrasts.map { $0.key }
    let half = keys.count / 2
    let first = keys.count(where: \.firstPasses)
    let longer = keys.count { $0.passing.wordCount > $0.failing.wordCount }
    let numbered = keys.count { $0.failing.numberCount >= 2 }
    let asMany = keys.count { $0.failing.numberCount >= $0.passing.numberCount }
    #expect((half - 3...half + 3).contains(first), "\(first) of \(keys.count)")
    #expect((half - 3...half + 3).contains(longer), "\(longer) of \(keys.count)")
    #expect(numbered * 3 >= keys.count, "\(numbered) of \(keys.count)")
    #expect(asMany * 4 >= keys.count, "\(asMany) of \(keys.count)")
  }

  @Test func `an odd seed puts the answers in each other's place`() throws {
    let even = try words.drill("contrast-memory-24b", seed: 4)
    let odd = try words.drill("contrast-memory-24b", seed: 5)
    guard case .contrast(let one) = even.key, case .contrast(let other) = odd.key else {
      Issue.record("no contrast")
      return
    }
    #expect(one.first == other.second && one.second == other.first)
    #expect(one.firstPasses != other.firstPasses)
    #expect(
      words.result("The first, since 16 bits are two bytes, so 48 GB.", to: even).rating.isPass)
    #expect(
      words.result("The second, since 16 bits are two bytes, so 48 GB.", to: odd).rating.isPass)
  }

  @Test(arguments: [
    "The first", "first", "First one", "A", "A, because", "A is better since", "Answer A", "1",
    "1.",
    "1)", "Option 1", "the 1st one", "I would take the first answer", "The former",
    "Not the second",
    "The second fails", "The weaker one is the second", "I'd reject B", "B is worse than A",
    "Although the second sounds better, I take the first", "A over B", "The first beats the second",
    "number 1", "ANSWER 1", "The second answer is weak, so the other one",
  ])
  func `the first side is read in many spellings`(side: String) throws {
    let drill = try words.drill("contrast-memory-24b")
    let result = words.result("\(side). It takes two bytes for a parameter.", to: drill)
    #expect(result.rating.isPass, "\(result.reason)")
    let other = try words.drill("contrast-memory-24b", seed: 1)
    #expect(
      words.result("\(side). It takes two bytes for a parameter.", to: other).reason
        == "The other answer passes.")
  }

  @Test(arguments: [
    "", "  ", "Both are fine.", "It takes two bytes for a parameter.", "x", "\u{0}",
    "A good question.",
  ])
  func `an answer that names no side is again`(text: String) throws {
    let result = words.result(text, to: try words.drill("contrast-memory-24b"))
    #expect(result.rating == .again)
    #expect(result.reason.hasPrefix("It does not say which"))
  }

  @Test func `the right side without a reason is again, as a coin finds it`() {
    for (drill, key) in words.contrasts {
      let right = key.firstPasses ? "The first one is better." : "The second one is better."
      let result = words.result(right, to: drill)
      #expect(result.rating == .again, "\(drill.template): \(result.found)")
      #expect(result.reason.contains("coin"))
      let wrong = key.firstPasses ? "The second one." : "The first one."
      #expect(words.result(wrong, to: drill).reason == "The other answer passes.")
    }
  }

  @Test func `neither the answers nor the question are a reason`() {
    for (drill, key) in words.contrasts {
      let side = key.firstPasses ? "First. " : "Second. "
      let text = [key.passing, key.failing, key.question].joined(separator: "\n\n")
      let result = words.result(side + text, to: drill)
      #expect(result.rating == .again, "\(drill.template): \(result.found)")
    }
  }

  @Test func `the words of all reasons in a list are no reason`() {
    for (drill, key) in words.contrasts {
      let list = key.reasons.flatMap(\.wordings).map(\.spoken).joined(separator: ", ")
      let result = words.result((key.firstPasses ? "First: " : "Second: ") + list, to: drill)
      #expect(result.rating == .again, "\(drill.template)")
    }
  }

  @Test(arguments: Self.reasons.indices)
  func `a reason in one's own words passes on the right side only`(number: Int) throws {
    let (id, reason) = Self.reasons[number]
    let drill = try words.drill(id)
    guard case .contrast(let key) = drill.key else { return }
    let right = (key.firstPasses ? "The first. " : "The second. ") + reason
    let result = words.result(right, to: drill)
    #expect(result.rating >= .good, "\(id): \(result.reason)")
    #expect(quotesStand(result, in: right))
    #expect(words.result(right, to: drill, after: drill.target.overTwice).rating == .hard)
    #expect(words.result(right, to: drill, hint: true).rating == .again)
    let wrong = (key.firstPasses ? "The second. " : "The first. ") + reason
    #expect(words.result(wrong, to: drill).rating == .again)
  }

  @Test func `two reasons in time are easy, one is good`() throws {
    let drill = try words.drill("contrast-support-rate")
    let one = "First, because the other gives counts without a denominator."
    let two = one + " It also says that reopened tickets did not rise."
    #expect(words.result(one, to: drill).rating == .good)
    #expect(words.result(two, to: drill).rating == .easy)
    #expect(words.result(two, to: drill, after: drill.target.twice).rating == .good)
  }

  static let reasons: [(String, String)] = [
    ("contrast-memory-24b", "In 16 bit each parameter is two bytes, so the other is off by half."),
    ("contrast-slow-answers", "It splits the time and finds that decoding is the largest part."),
    ("contrast-support-rate", "The other one shows counts but no base to compare them with."),
    ("contrast-launch-story", "The other hides behind “we”, and I never learn who decided."),
    (
      "contrast-legal-answers",
      "There is a check by a lawyer, while the other trusts the model to know."
    ),
    (
      "contrast-context-size",
      "The other throws hardware at it and never asks what a long prompt costs."
    ),
    ("contrast-ab-60", "Sixty accounts a side are too few to tell 12 from 15."),
    (
      "contrast-p95-mean",
      "The contract would rest on an average, and the slowest 5% are not in it."
    ),
    ("contrast-export-users", "Those who export chose it themselves, so this is correlation."),
    (
      "contrast-accented-batch",
      "It explains that one read of the weights serves everybody; the other is buzzwords."
    ),
    ("contrast-tokens-unit", "The other gives 740 without a unit."),
    ("contrast-wrong-roadmap", "The other just agrees with everything the lead says."),
    ("contrast-free-weights", "It says who pays and what is lost; the other sees only benefits."),
    ("contrast-ai-act-wait", "It turns duties with dates into something a customer buys."),
    ("contrast-failed-launch", "The speaker owns the mistake instead of blaming marketing."),
    ("contrast-framework-churn", "The other recites a framework that fits any case."),
    (
      "contrast-vector-search",
      "2,000 tokens at 8,000 a second is 250 ms, so the other is wrong by ten times."
    ),
    (
      "contrast-which-model",
      "It commits to one and says what would flip it; the other never decides."
    ),
    ("contrast-api-errors", "The users are developers, and a nicer page does not mend a 429."),
    ("contrast-vanity-downloads", "Downloads and stars are vanity; contracts and renewals decide."),
    ("contrast-moe-memory", "All experts have to be in memory, not only the active ones."),
    ("contrast-mix-shift", "The mix of visitors changed and nobody converts worse."),
    ("contrast-agent-steps", "The probabilities multiply over eight steps, so 78%."),
    ("contrast-pricing-cache", "The other says 10 without saying of what."),
    ("contrast-multi-tests", "With 20 tests one hit is luck."),
    ("contrast-distill-cost", "The other mixes up thousand and million."),
    (
      "contrast-long-but-weak",
      "Only one of them really drops something; the other has no trade-off."
    ),
    ("contrast-mean-rating", "A mean over all languages hides the Polish answers."),
  ]
}

extension ContrastKey {
  /// The answer that would pass.
  var passing: String { firstPasses ? first : second }
  /// The answer that would not.
  var failing: String { firstPasses ? second : first }
}

extension String {
  /// The words between white space.
  var wordCount: Int { split { $0.isWhitespace }.count }
  /// How many words hold a digit.
  var numberCount: Int { split { $0.isWhitespace }.count { $0.contains { $0.isNumber } } }
}
