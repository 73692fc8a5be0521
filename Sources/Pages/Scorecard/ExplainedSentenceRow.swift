// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
import InterviewContent
import Markup
import Rehearsal

/// A sentence with its evidence as chips, why it was set aside, its failures and its numbers.
struct ExplainedSentenceRow {
  let sentence: ExplainedSentence
  let claims: [Claim]
  /// The criteria on the page, in their order.
  let criteria: [Criterion.ID]

  var body: HTML {
    li(.class(style), .id(ElementID("sentence", sentence.number))) {
      p(.class("sentence-words")) {
        span(.class("sentence-number")) {
          spokenOnly("Sentence ")
          "\(sentence.number)"
        }
        " "
        span(.class("written"), .ownDirection) { sentence.quote.text }
      }
      if let reason = sentence.setAside {
        p(.class("set-aside")) {
          strong { "Set aside. " }
          span(.ownDirection) { reason.explanation }
        }
      }
      if !counted.isEmpty {
        ul(.class("chips")) { for piece in counted { chip(piece) } }
      }
      if !others.isEmpty {
        p(.class("detail")) {
          "Also seen, and asked for by no criterion here: "
          span(.ownDirection) { others.joined(separator: ", ") }
          "."
        }
      }
      for flag in sentence.flags { failure(flag) }
      for claim in claims { number(claim) }
      if isEmpty { p(.class("detail")) { "Nothing was found in it." } }
      if let wording = sentence.wording, !wording.phrases.isEmpty { words(wording) }
    }
  }

  /// The evidence that criteria ask for.
  private var counted: [ExplainedEvidence] { sentence.evidence.filter { !$0.criteria.isEmpty } }

  /// The rest, by name and grade.
  private var others: [String] {
    sentence.evidence.filter { $0.criteria.isEmpty }.map { "\($0.name) (\($0.grade.title))" }
  }

  private var isEmpty: Bool {
    sentence.setAside == nil && sentence.evidence.isEmpty && sentence.flags.isEmpty
      && claims.isEmpty
  }

  private var style: StaticString {
    if sentence.setAside != nil { return "sentence void" }
    return "sentence"
  }

  private func chip(_ piece: ExplainedEvidence) -> HTML {
    li(.class(piece.grade.style)) {
      strong { bdi { piece.name } }
      " "
      span(.class("grade")) { Message(label: piece.grade.title) }
      for slot in piece.filledSlots {
        " "
        span {
          bdi { slot.slot }
          if !slot.words.isEmpty {
            " "
            quoted(slot.words)
          }
        }
      }
      if !piece.openSlots.isEmpty {
        " "
        span {
          "no words for "
          bdi { piece.openSlots.joined(separator: ", ") }
        }
      }
      if piece.holdsWrongFigure {
        " "
        span { "a wrong figure leaves a mention" }
      }
      let places = piece.criteria.compactMap { id in criteria.firstIndex(of: id) }
      if !places.isEmpty {
        " "
        span(.class("detail")) {
          "for"
          for place in places {
            " "
            a(.href(ElementID("criterion", place))) { bdi { criteria[place].name } }
          }
        }
      }
    }
  }

  private func words(_ wording: ExplainedWording) -> HTML {
    p(.class("detail")) {
      "Wording \(wording.weightText): "
      for (place, phrase) in wording.phrases.enumerated() {
        if place > 0 { ", " }
        quoted(phrase.quote.text)
        " \(phrase.weightText)"
      }
    }
  }

  private func failure(_ flag: FlagResult) -> HTML {
    p(.class("sentence-flag")) {
      strong { "Flag: \(flag.name). " }
      span(.ownDirection) { flag.message }
    }
  }

  private func number(_ claim: Claim) -> HTML {
    p(.class("sentence-claim")) {
      span(.class(claim.verdict.wordStyle)) {
        span(.hiddenFromReaders) { claim.verdict.sign + " " }
        Message(label: claim.title)
      }
      ": "
      quoted(claim.text)
      if claim.verdict == .wrong, let expected = claim.expectedText {
        ", expected "
        bdi { expected }
      }
      if !claim.formula.isEmpty {
        span(.class("detail")) {
          " "
          bdi { claim.formula }
        }
      }
    }
  }
}

extension Grade {
  fileprivate var style: StaticString {
    switch self {
    case .mentioned: "chip mentioned"
    case .specific: "chip specific"
    case .linked: "chip linked"
    }
  }
}

extension Verdict {
  fileprivate var wordStyle: StaticString {
    switch self {
    case .right: "verdict-right"
    case .wrong: "verdict-wrong"
    case .uncheckable: "verdict-open"
    }
  }
}
