// SPDX-License-Identifier: Apache-2.0

/// What was found in words, the same on pages, in the terminal and in JSON.
extension Grade {
  /// The grade in a word.
  public var title: String {
    switch self {
    case .mentioned: "mentioned"
    case .specific: "specific"
    case .linked: "linked"
    }
  }

  /// What the grade means, in a sentence.
  public var meaning: String {
    switch self {
    case .mentioned: "It is named, and something that makes it concrete is missing."
    case .specific: "Everything that makes it concrete is there."
    case .linked: "It is concrete, and tied to a decision or a result by a reason."
    }
  }
}

extension VoidReason {
  /// Why the sentence gives no evidence, in a sentence.
  public var explanation: String {
    switch self {
    case .copied: "Its words are those of the question or its exhibits."
    case .repeated: "It was said before."
    case .wordList: "It is a list of words and no sentence."
    case .shuffled: "The words of the whole answer stand in no order."
    case .elsewhere: "The whole answer is about another question."
    case .denied: "The whole answer says what was not done."
    case .instruction: "It tells the reader how to judge."
    }
  }
}

extension ExplainedWording {
  /// The weight with its sign, to a tenth.
  public var weightText: String { signed(weight) }
}

extension WeighedPhrase {
  /// The weight with its sign, to a tenth.
  public var weightText: String { signed(weight) }
}

/// Returns a number with its sign, to a tenth.
private func signed(_ number: Double) -> String {
  let tenths = Int((abs(number) * 10).rounded())
  return "\(number < 0 && tenths > 0 ? "−" : "+")\(tenths / 10).\(tenths % 10)"
}
