// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
import Quantities

extension Load {
  /// The load in words, such as `8 callers, each with one request at a time`.
  public var text: String {
    switch self {
    case .offline: "offline, the queue is never empty"
    case .staticBatch(let size), .largestStaticBatch(let size):
      "a fixed batch of \(DecimalText.text(size, digits: 6))"
    case .concurrency(let callers):
      callers == 1
        ? "1 caller with one request at a time"
        : "\(DecimalText.text(callers, digits: 6)) callers, each with one request at a time"
    case .rate(let rate, _): "\(DecimalText.text(rate.value)) requests a second at random"
    case .burst(let requests): "\(DecimalText.text(requests, digits: 6)) requests at once"
    }
  }
}
