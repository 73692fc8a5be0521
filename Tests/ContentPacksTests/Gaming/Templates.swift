// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import TestSupport

/// Sentences of plain syntax in which terms of the field are dropped: they read well and say nothing.
///
/// `{a}`, `{b}` and `{c}` stand for terms, `{v}` for a verb, `{g}` for a goal.
enum Templates {
  static let families: [(name: String, frames: [String])] = [
    (
      "brochure",
      [
        "Our platform brings together {a} and {b} so that teams can {v} {g} at every step.",
        "{a} sits next to {b}, and both {v} {g} for the whole organisation.",
        "By putting {a} first, the product will {v} {g} while {b} keeps it on track.",
        "Customers get {a} out of the box, with {b} and {c} on top of it.",
        "The combination of {a}, {b} and {c} is what makes our approach to {g} different.",
        "At every stage of the journey, {a} and {b} will {v} {g}.",
        "We see {a} as the foundation on which {b} can {v} {g}.",
      ]
    ),
    (
      "causal",
      [
        "Because {a} depends on {b}, we have to look at {c} before we {v} {g}.",
        "If {a} holds, then {b} follows, and therefore {c} is the right lever for {g}.",
        "Since {b} was not considered, {a} suffers, which in turn affects {c} and {g}.",
        "{a} leads to {b}; as a result, {c} will {v} {g}.",
        "When {a} rises, {b} falls, so the only way to {v} {g} is {c}.",
        "Unless {a} is in place, {b} will not {v} {g}, and so {c} has to wait.",
        "The reason for {a} is {b}, and the consequence is {c}.",
      ]
    ),
    (
      "plan",
      [
        "First, I would look at {a}, then I would move on to {b}, and finally I would settle {c}.",
        "My next step is to align {a} with {b} and to check {c} within two weeks.",
        "I would ask the team to own {a}, and I would take care of {b} and {c} myself.",
        "In week one we set up {a}; in week two we add {b}; after that {c} should {v} {g}.",
        "I decided to start from {a}, I worked on {b}, and I made sure that {c} could {v} {g}.",
        "What I would do is define {a}, measure {b}, and decide on {c} with the stakeholders.",
        "I would run a test on {a}, look at {b}, and report {c} to the lead by Friday.",
      ]
    ),
    (
      "weighing",
      [
        "On the one hand there is {a}, on the other hand there is {b}, so we need {c} to {v} {g}.",
        "{a} is better than {b} for {g}, but {c} is cheaper, and we accept that.",
        "Compared with {a}, {b} gives us more {g} at the price of {c}.",
        "The risk is {a}, and we mitigate it with {b} and, where needed, {c}.",
        "I would choose {a} over {b}, as {c} matters more for {g} than anything else.",
        "We give up {a} in order to get {b}, which is a trade-off that {c} makes worthwhile.",
        "We could go for {a}, {b} or {c}; I prefer {a}, because it will {v} {g} by 20%.",
      ]
    ),
  ]

  /// Sentences of a brochure that hold no term at all.
  static let brochure = [
    "This is how we create lasting value for customers, partners and the company alike.",
    "In a fast-moving market, focus and execution make the difference.",
    "The result is a scalable, reliable and future-proof solution.",
    "Everything we do starts with the user and ends with measurable impact.",
    "A data-driven culture lets us learn quickly and stay ahead of the competition.",
    "With the right people and the right mindset, nothing stands in the way.",
  ]

  private static let verbs = [
    "improve", "increase", "support", "protect", "raise", "secure", "speed up",
  ]
  private static let goals = [
    "growth", "retention", "quality", "trust", "margin", "adoption", "activation", "efficiency",
  ]

  /// Returns answers of six to eleven sentences, each from the frames of one family, every fifth from those of all.
  static func attacks(_ count: Int, for questions: [Question]) -> [Attack] {
    var generator = SeededGenerator(seed: 14)
    var list = AttackList(.template)
    for number in 0..<count {
      let mixed = number % 20 >= 16
      let family = families[number % families.count]
      let frames = mixed ? families.flatMap(\.frames) : family.frames
      var sentences = (0..<Int.random(in: 6...10, using: &generator)).map { _ in
        filled(frames.randomElement(using: &generator) ?? "", using: &generator)
      }
      sentences += brochure.shuffled(using: &generator).prefix(
        .random(in: 0...2, using: &generator))
      list.add(
        mixed ? "mixed" : family.name, to: questions[number % questions.count].id.name,
        sentences.shuffled(using: &generator).joined(separator: " "))
    }
    return list.attacks
  }

  private static func filled(_ frame: String, using generator: inout SeededGenerator) -> String {
    let terms = FieldTerms.things.shuffled(using: &generator).prefix(3)
    var text = frame
    for (slot, term) in zip(["{a}", "{b}", "{c}"], terms) {
      text = text.replacing(slot, with: term)
    }
    text = text.replacing("{v}", with: verbs.randomElement(using: &generator) ?? "")
    return text.replacing("{g}", with: goals.randomElement(using: &generator) ?? "")
      .capitalisedFirst
  }
}
