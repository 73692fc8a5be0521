// SPDX-License-Identifier: Apache-2.0

import Markup
import Quantities
import Rehearsal

/// Returns a number and its noun, such as `1 round` or `3 rounds`; a translation looks up `{} round` and `{} rounds`.
///
/// In French none takes the noun for one, as in `0 jour`.
///
/// - Parameters:
///   - count: The number.
///   - noun: The noun for one.
///   - plural: The noun for several; nil when it only takes an s.
/// - Returns: Both, with a space between.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> Message {
  let isOne = count == 1 || count == 0 && InterfaceLanguage.current == .french
  return "\(count)" + Message(label: " " + (isOne ? noun : plural ?? noun + "s"))
}

/// Returns what a level stands for, in the words of its rubric; where those are "none" alone, as a sentence that can stand behind the level.
func levelMeaning(_ meaning: String) -> Message {
  meaning == "none" ? "nothing of this was said" : Message(engine: meaning)
}

/// Returns the number of words in a text: runs without white space.
func wordCount(_ text: String) -> Int {
  var count = 0
  var isInWord = false
  for scalar in text.unicodeScalars {
    let isSpace = scalar.properties.isWhitespace
    if isInWord == isSpace {
      isInWord.toggle()
      if isInWord { count += 1 }
    }
  }
  return count
}

/// Returns a length of time in words, such as `10 minutes`; what is no whole number of minutes shows as on a clock.
func lengthInWords(_ length: Seconds) -> Message {
  let minute = Seconds.minutes(1).milliseconds
  return length.milliseconds % minute == 0
    ? counted(Int(length.milliseconds / minute), "minute") : Message(verbatim: length.description)
}

extension Mode {
  /// The mode as a person reads it.
  var title: Message {
    switch self {
    case .real: "Real"
    case .coach: "Coach"
    }
  }

  /// The mode within a sentence, as in `Coach mode`.
  var named: Message {
    switch self {
    case .real: Message(label: "Real", meaning: "mode")
    case .coach: Message(label: "Coach", meaning: "mode")
    }
  }

  /// What the mode means, in a line.
  var summary: Message {
    switch self {
    case .real: "On the clock, silent until the scorecard"
    case .coach: "No clock, feedback after each answer"
    }
  }
}
