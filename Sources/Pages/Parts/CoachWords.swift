// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
import Rehearsal

extension CoachedResult {
  /// The band and the score, such as `Leaning yes, 52 of 100`.
  var words: Message { "\(Message(label: band.title)), \(score) of 100" }
}
