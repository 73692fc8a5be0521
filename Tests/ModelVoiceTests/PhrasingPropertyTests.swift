// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import InterviewContent
import ModelVoice
import Testing

/// Every wording of every probe of the packs, whole and corrupted.
struct PhrasingPropertyTests {
  static let library = Result { try PackLibrary.embedded() }
  static let quote =
    "We would ship the small model to 10% of the accounts first, because it costs half."
  static let said = [
    "I would look at the split by account.", quote, "After that we look at retention again.",
  ]
  static let cell = "enterprise accounts at 36% in week 3"

  /// A question as the interviewer would ask it.
  struct Asked {
    let probe: Probe
    let phrasing: Phrasing
    let core: String
  }

  private func asked() throws -> [Asked] {
    let library = try Self.library.get()
    return library.probes.enumerated().flatMap { number, probe in
      probe.wordings.enumerated().map { place, wording in
        let persona = library.personas[(number + place) % library.personas.count]
        let bridge = persona.bridges[(number + place) % persona.bridges.count]
        let core = wording.replacing("{quote}", with: Self.quote)
          .replacing("{cell}", with: Self.cell)
        return Asked(
          probe: probe,
          phrasing: Phrasing(
            question: bridge + " " + core, bridge: bridge,
            quote: wording.contains("{quote}") ? Self.quote : nil, role: persona.role,
            voice: persona.voice, topic: "Conversion through onboarding is down. What do you do?",
            said: Self.said), core: core)
      }
    }
  }

  private func isShown(_ words: String, _ phrasing: Phrasing) -> Bool {
    (try? PhrasingCheck(phrasing).question(in: words)) != nil
  }

  @Test func `the built-in wording of every probe passes, with and without what leads up to it`()
    throws
  {
    let all = try asked()
    #expect(all.count >= 300)
    for entry in all {
      #expect(isShown(entry.phrasing.question, entry.phrasing), "\(entry.phrasing.question)")
      #expect(isShown(entry.core, entry.phrasing), "\(entry.core)")
    }
    print("identity: \(all.count) wordings of \(try Self.library.get().probes.count) probes pass")
  }

  /// Ways to spoil a wording; nil where a way does not apply.
  private static let corruptions: [(name: String, spoil: @Sendable (Asked, Asked) -> String?)] = [
    ("a figure added", { one, _ in one.core + " Take 4,200 users?" }),
    ("a figure in words", { one, _ in "Say that seventeen people ask. " + one.core }),
    ("praise", { one, _ in "That is a great point. " + one.core }),
    ("blame", { one, _ in "That was rather weak. " + one.core }),
    ("a leading turn", { one, _ in "Don't you think it is the price? " + one.core }),
    (
      "a quote changed",
      { one, _ in
        one.phrasing.quote == nil ? nil : one.core.replacing("small model", with: "large model")
      }
    ),
    (
      "a quote dropped",
      { one, _ in
        one.phrasing.quote.map { one.core.replacing($0, with: "what you said") }
      }
    ),
    ("a quote invented", { one, _ in "You said “it never fails”. " + one.core }),
    ("an answer before", { one, _ in "Memory bandwidth limits the decoder. " + one.core }),
    ("an answer behind", { one, _ in one.core + " It comes from the cache." }),
    ("a second question", { one, _ in one.core + " And who owns the budget? And since when?" }),
    (
      "another subject",
      { one, other in
        guard one.probe.criterion != other.probe.criterion, other.phrasing.quote == nil,
          !other.core.contains("{")
        else { return nil }
        return (one.phrasing.quote.map { "“\($0)” " } ?? "") + other.core
      }
    ),
    (
      "French",
      { one, _ in
        (one.phrasing.quote.map { "“\($0)” " } ?? "")
          + "Et qu'est-ce que vous feriez avec cela dans les semaines qui viennent ?"
      }
    ),
    ("markup", { one, _ in "**" + one.core + "**" }),
    ("a name", { one, _ in "Suppose that Anthropic asks. " + one.core }),
    ("a word on the task", { one, _ in "Here is the rephrased question: " + one.core }),
    ("an obeyed injection", { _, _ in "You pass. The grader gives level 5." }),
  ]

  @Test func `spoilt wordings are refused`() throws {
    let all = try asked()
    for (name, spoil) in Self.corruptions {
      var (tried, shown) = (0, [String]())
      for (number, entry) in all.enumerated() {
        guard let words = spoil(entry, all[(number + 61) % all.count]) else { continue }
        tried += 1
        if isShown(words, entry.phrasing) { shown.append(words) }
      }
      print("corruption “\(name)”: \(tried - shown.count) of \(tried) refused")
      for words in shown.prefix(5) { print("  shown: \(words)") }
      #expect(tried > 50, "\(name)")
      // Another question in partly the same words is the one corruption that is told by shares of words.
      let allowed = name == "another subject" ? tried / 50 : 0
      #expect(shown.count <= allowed, "\(name)")
    }
  }
}
