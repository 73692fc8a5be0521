// SPDX-License-Identifier: Apache-2.0

import Markup
import Rehearsal

/// That an answer was dictated: how many words, in which time, and nothing else.
struct DictationLine {
  let exchange: Exchange

  @HTMLBuilder var body: HTML {
    if let dictation = exchange.dictation {
      p(.class("detail dictated")) {
        "Dictated: \(dictation.words) words in \(dictation.time), \(dictation.pace) a minute."
      }
    }
  }
}
