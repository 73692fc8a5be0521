// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import InterviewContent
public import ModelVoice
public import Quantities

/// What came of asking a language model to say a follow-up in its own words.
public struct PhrasedFollowUp: Hashable, Sendable {
  /// What is shown in place of the built-in wording; nil when that stands.
  public let text: String?
  /// Who was asked.
  public let model: String
  /// Where it was asked, without a key.
  public let address: String
  /// How long that took.
  public let waited: Seconds
  /// Why the built-in wording stands; nil when it does not.
  public let refusal: String?

  /// Creates a result.
  public init(
    text: String?, model: String, address: String, waited: Seconds, refusal: String? = nil
  ) {
    self.text = text
    self.model = model
    self.address = address
    self.waited = waited
    self.refusal = refusal
  }
}

extension Exchange {
  /// The question as the person sees it: in the words of a language model where it was said in those.
  public var shownPrompt: String { phrasing?.text ?? prompt }
}

extension Round {
  /// The longest that a person waits for other words, and the most that is given back for one follow-up; ours.
  public static let longestPhrasing = Seconds(6)
  /// With less than this left on the clock no model is asked: a person who is about to run out of time must not wait; ours.
  public static let leastLeftForPhrasing = Seconds(30)

  /// The time that went into asking a language model for other words.
  var phrasingWait: Seconds {
    exchanges.reduce(Seconds.zero) { $0 + min($1.phrasing?.waited ?? .zero, Self.longestPhrasing) }
  }

  /// Whether other words may take the place of a follow-up: it is open, nothing was written to it, and none did yet.
  func mayPhrase(_ exchange: Int) -> Bool {
    guard end == nil, exchange == exchanges.count - 1, let open = exchanges.last else {
      return false
    }
    return open.followUp != nil && open.answer == nil && open.draft.text.isEmpty
      && open.phrasing == nil
  }

  /// Returns the events that put other words in the place of a follow-up; none when they come too late.
  public func phrase(
    _ exchange: Int, _ result: PhrasedFollowUp, at now: Instant
  ) -> [RoundEvent] {
    guard mayPhrase(exchange), !isTimeUp(at: now) else { return [] }
    return [
      .followUpPhrased(
        exchange: exchange, text: result.text, model: result.model, address: result.address,
        waited: min(max(result.waited, .zero), Self.longestPhrasing), refusal: result.refusal)
    ]
  }
}

extension Interviewer {
  /// Returns the open follow-up for a language model to say in other words, with the number of its exchange.
  ///
  /// Nil when there is none, when something was written to it already, when the clock has nearly run out, for turns that were planned, whose
  /// words are their facts, and when the words that it quotes speak to whoever grades.
  public func phrasing(in round: Round, at now: Instant) -> (exchange: Int, phrasing: Phrasing)? {
    let exchange = round.exchanges.count - 1
    guard round.mayPhrase(exchange), let followUp = round.exchanges[exchange].followUp,
      followUp.turn == nil, hasTime(round, at: now),
      let answer = round.exchanges.last(where: { $0.answer != nil })?.answer?.text
    else { return nil }
    let sentences = passedOn(answer, in: round)
    let quote = followUp.reactsTo.map(FollowUp.shortened).flatMap {
      followUp.text.contains($0) ? $0 : nil
    }
    if let quote, isForGrader(quote, in: round) { return nil }
    let persona = round.start.interviewer
    return (
      exchange,
      Phrasing(
        question: followUp.text,
        bridge: persona.bridges.first { followUp.text.hasPrefix($0) }, quote: quote,
        role: persona.role, voice: persona.voice, topic: round.start.question.prompt,
        exhibits: round.start.question.exhibits, said: sentences)
    )
  }

  private func hasTime(_ round: Round, at now: Instant) -> Bool {
    guard case .discussion(let left) = round.phase(at: now) else { return false }
    return left.map { $0 >= Round.leastLeftForPhrasing } ?? true
  }

  /// The sentences of an answer that may be passed on: all but those that speak to whoever grades.
  private func passedOn(_ answer: String, in round: Round) -> [String] {
    let examination = CheckedAssessor(assessor, for: round.questionWithData).examine(answer)
    return examination.reading.sentences.enumerated().compactMap { number, sentence in
      examination.voids[number] == .instruction ? nil : examination.reading.slice(sentence.range)
    }
  }

  private func isForGrader(_ quote: String, in round: Round) -> Bool {
    CheckedAssessor(assessor, for: round.questionWithData).examine(quote).voids
      .contains(.instruction)
  }
}
