// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Rehearsal

extension CoachedResult {
  /// The band and the score, such as `Leaning yes, 52 of 100`.
  var words: String { "\(band.title), \(score) of 100" }
}
