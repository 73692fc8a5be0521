// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import LanguageModel

/// Why what a model said about a criterion does not count.
public enum RunVoid: Hashable, Sendable, Codable {
  /// The call gave nothing.
  case failed(CallFailure)
  /// The model or its server would not answer.
  case withheld
  /// The reply is longer than anything that was asked for.
  case tooLong
  /// The reply is not one object of JSON.
  case notJSON
  /// The object has not the members that were asked for.
  case wrongForm
  /// There is no such level.
  case unknownLevel(Int)
  /// There is no sentence with this number.
  case unknownSentence(Int)
  /// A level above 1 rests on no words.
  case noQuote
  /// A quote is shorter than ``ReplyCheck/leastQuote`` and no whole sentence.
  case shortQuote(String)
  /// The words are not in the answer.
  case inventedQuote(String)
  /// The words stand in another sentence than those that were named, or reach over more than one.
  case wrongSentence(String)
  /// The words stand in a sentence that was set aside.
  case setAsideQuote(String)
}

/// What went wrong with a call, as far as a reading keeps it.
public enum CallFailure: String, Hashable, Sendable, Codable, CaseIterable {
  case addressRefused, unreachable, timedOut, cutOff, tooManyCalls, keyRefused, notFound
  case serverFailed, tooLarge, malformed, budgetSpent, cancelled
  /// It was not made, because calls before it failed.
  case notMade
}

extension CallFailure {
  /// What a failure of a call is to a reading.
  init(_ failure: ModelFailure) {
    self =
      switch failure {
      case .addressRefused: .addressRefused
      case .unreachable: .unreachable
      case .timedOut: .timedOut
      case .cutOff: .cutOff
      case .tooManyCalls: .tooManyCalls
      case .keyRefused: .keyRefused
      case .notFound: .notFound
      case .serverFailed: .serverFailed
      case .tooLarge: .tooLarge
      case .malformed: .malformed
      case .budgetSpent: .budgetSpent
      case .cancelled: .cancelled
      }
  }

  /// Whether another call would fail in the same way, so that none is made.
  var isFinal: Bool {
    switch self {
    case .addressRefused, .keyRefused, .notFound, .budgetSpent, .cancelled: true
    default: false
    }
  }

  /// What happened, as the end of a sentence.
  var text: String {
    switch self {
    case .addressRefused: "the address is not allowed"
    case .unreachable: "nobody answered at the address"
    case .timedOut: "the answer took too long"
    case .cutOff: "the answer broke off"
    case .tooManyCalls: "the server wants fewer calls"
    case .keyRefused: "the key was refused"
    case .notFound: "the server does not know the model"
    case .serverFailed: "the server failed"
    case .tooLarge: "the answer was too large"
    case .malformed: "the server did not keep to the protocol"
    case .budgetSpent: "the budget of the round is spent"
    case .cancelled: "it was cancelled"
    case .notMade: "the calls before it had failed"
    }
  }
}

extension RunVoid {
  /// The kind without its words, for counting.
  public var kind: String {
    switch self {
    case .failed(let failure): "failed: \(failure.text)"
    case .withheld: "refused"
    case .tooLong: "too long"
    case .notJSON: "not JSON"
    case .wrongForm: "wrong form"
    case .unknownLevel: "no such level"
    case .unknownSentence: "no such sentence"
    case .noQuote: "no quote"
    case .shortQuote: "quote too short"
    case .inventedQuote: "invented quote"
    case .wrongSentence: "quote from another sentence"
    case .setAsideQuote: "quote from a sentence set aside"
    }
  }

  /// The reason as a person reads it.
  public var text: String {
    switch self {
    case .failed(let failure): "Void: no answer, \(failure.text)."
    case .withheld: "Void: the model would not answer."
    case .tooLong: "Void: the reply is far too long."
    case .notJSON: "Void: the reply is not in the form that was asked for."
    case .wrongForm: "Void: the reply lacks what was asked for."
    case .unknownLevel(let level): "Void: there is no level \(level)."
    case .unknownSentence(let number): "Void: there is no sentence \(number)."
    case .noQuote: "Void: a level above 1 without a quote."
    case .shortQuote(let words): "Void: a quote too short to show anything: “\(words)”"
    case .inventedQuote(let words): "Void: an invented quote: “\(words)”"
    case .wrongSentence(let words): "Void: a quote from another sentence than it named: “\(words)”"
    case .setAsideQuote(let words): "Void: a quote from a sentence that was set aside: “\(words)”"
    }
  }
}

extension CriterionReading.Hold {
  /// The reason as a person reads it.
  public var text: String {
    switch self {
    case .void: "Our own level stands."
    case .unsure: "Unsure: the runs lie more than one level apart, so our own level stands."
    case .oneStep: "A second reader moves a level by one at most."
    case .ceiling(let ceiling):
      switch ceiling.cause {
      case .flag(let name): "The flag “\(name)” leaves \(ceiling.level.rawValue) at most."
      case .fewWords: "The answer says too little for more than \(ceiling.level.rawValue)."
      case .reply: "The reply to a follow-up leaves \(ceiling.level.rawValue) at most."
      case .hint: "A hint that was taken leaves \(ceiling.level.rawValue) at most."
      }
    case .gaming: "The answer was flagged as written for the grader, so nothing moves."
    }
  }
}

extension SecondReading.Refusal {
  /// The reason as a person reads it.
  public var text: String {
    switch self {
    case .language: "Not passed on: only answers in English are read."
    case .empty: "Not passed on: there is nothing to read."
    case .tooLong: "Not passed on: the answer is too long for a second reading."
    }
  }
}
