// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent
import Quantities

/// What came of a reply to a probe.
struct ProbeReply {
  let view: ReplyView

  private var shown: Reply.Shown { view.reply.shown }

  var finding: ReplyFinding {
    guard !view.isVoid else {
      return ReplyFinding(.evaded, view.firstQuote, "Nothing was said to the question.")
    }
    if view.isCopy {
      return ReplyFinding(.evaded, view.firstQuote, "The reply says again what was said before.")
    }
    if let place = fallenBack, !isGiven {
      return ReplyFinding(
        .collapsed, view.quote(at: place),
        "The reply took back what was said before and gave no reason.")
    }
    if let (place, words) = given {
      return ReplyFinding(.improved, view.quote(at: place), words)
    }
    if let place = put {
      return ReplyFinding(
        .evaded, view.quote(at: place), "The reply did not answer what was asked.")
    }
    guard isAnswer else {
      return ReplyFinding(
        .evaded, view.firstQuote, "The reply did not touch what was asked.")
    }
    if shown.keepsFlag {
      return ReplyFinding(
        .held, view.firstQuote,
        "The reply answered, and the failure that was asked about is still there.")
    }
    return ReplyFinding(
      .held, view.firstQuote,
      view.toldFigures.isEmpty
        ? "The reply answered, and added nothing that can be checked."
        : "The reply answered with figures, and they change no level.")
  }

  // MARK: What was asked for

  private var isGiven: Bool { given != nil }

  /// Where what was asked for stands, and why it counts; nil when it is still missing.
  private var given: (Int, String)? {
    let first = view.reading.tokens.startIndex
    if case .evidence(let types) = view.reply.asked,
      types.contains(where: { (shown.evidence[$0] ?? .mentioned) >= .specific })
    {
      return (first, "What had been missing is there now, with what makes it concrete.")
    }
    if shown.clearsFlag { return (first, "The failure that was asked about is put right.") }
    if shown.raisesLevel, fallenBack == nil {
      return (first, "The reply raised the level of the criterion.")
    }
    return figure.map { ($0.0.tokens.lowerBound, $0.1) }
  }

  /// The figure that answers a question for one; nil when there is none or the question is for something else.
  private var figure: (TextQuantity, String)? {
    guard let first = view.toldFigures.first else { return nil }
    switch view.reply.asked {
    case .source:
      return view.places(of: "figure-source").isEmpty && !view.hasCalculation
        ? nil : (first, "The reply says where the figure comes from.")
    case .calculation:
      return view.hasCalculation || view.figures.count >= 3
        ? (first, "The reply shows how the number comes about.") : nil
    case .exhibit(let cell):
      let known = Reading(cell).quantities
      return view.figures.first { own in known.contains { ReplyView.isSame($0, own) } }
        .map { ($0, "The reply uses what the exhibit shows.") }
    case .depth(let family):
      return isMet(family) ? (first, "The reply answers with a figure.") : nil
    case .evidence, .flag, .pushback, .curveball: return nil
    }
  }

  // MARK: What lets an answer fall

  /// Where the reply takes back what was said; nil when it does not.
  private var fallenBack: Int? {
    if let place = view.asserted(.retract).first { return place.lowerBound }
    if let place = view.asserted(.yield).first { return place.lowerBound }
    return changedNumber
  }

  /// Another number for the one that was asked about, without a calculation; nil when there is none.
  private var changedNumber: Int? {
    guard case .calculation(let stated) = view.reply.asked, !view.hasCalculation,
      view.reason == nil
    else { return nil }
    return view.newFigures.first { figure in
      figure.dimension != .count && !stated.contains { abs($0 - figure.number) <= 0.1 * abs($0) }
    }?.tokens.lowerBound
  }

  /// Where the question is put off or handed to somebody else; nil when it is not, or when the reply says how to find out.
  private var put: Int? {
    guard view.places(of: .findOut).isEmpty else { return nil }
    if view.isUnknowing { return view.places(of: .unknown).first?.lowerBound ?? 0 }
    if let place = view.handedOver { return place }
    return view.newFigures.isEmpty ? view.places(of: .deflect).first?.lowerBound : nil
  }

  /// Whether the reply is an answer to what was asked, whatever it is worth.
  private var isAnswer: Bool {
    if !view.places(of: .findOut).isEmpty || !view.newFigures.isEmpty { return true }
    if case .depth(let family) = view.reply.asked { return isMet(family) }
    return view.isOnTopic || isMentioned
  }

  private var isMentioned: Bool {
    guard case .evidence(let types) = view.reply.asked else { return false }
    return types.contains { shown.evidence[$0] != nil }
  }

  /// Whether the reply has the form of an answer to a question of a family.
  private func isMet(_ family: ProbeFamily) -> Bool {
    switch family {
    case .payer: !view.places(of: .payer).isEmpty
    case .reversal:
      view.reading.markers.contains { $0.kind == .condition } || hasComparison
    case .alternative:
      view.isOnTopic
        && (hasComparison || view.reason != nil
          || view.reading.markers.contains { $0.kind == .contrast || $0.kind == .reason })
    case .gap, .failure, .depth, .figure, .exhibit: view.isOnTopic
    }
  }

  private var hasComparison: Bool {
    view.reading.tokens.contains { ["than", "more", "fewer", "less", "against"].contains($0.form) }
  }
}

extension ReplyView {
  /// Whether the reply says that it does not know, and not how to find out; a figure that it only guesses at is none.
  var isUnknowing: Bool {
    !places(of: .unknown).isEmpty && places(of: .findOut).isEmpty && toldFigures.isEmpty
  }
}
