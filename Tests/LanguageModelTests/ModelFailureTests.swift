// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import Testing

@Suite struct ModelFailureTests {
  @Test(arguments: [
    ModelFailure.addressRefused("it is none"), .unreachable("no connection"),
    .timedOut(seconds: 60), .cutOff,
    .tooManyCalls(retryAfter: 7), .tooManyCalls(retryAfter: nil), .keyRefused,
    .notFound("the model"),
    .serverFailed(status: 500, message: "out of memory"), .tooLarge(bytes: 1_000_000),
    .malformed("it is empty"),
    .budgetSpent("nothing is left"), .cancelled,
  ])
  func `every failure is a sentence that ends, on one line`(failure: ModelFailure) {
    let text = failure.description
    #expect(text.hasSuffix("."))
    #expect(text.first?.isUppercase == true)
    #expect(!text.contains("\n") && !text.contains("..") && text.count < 260)
  }

  @Test func `tokens are a quarter of the bytes, rounded up`() {
    #expect(TokenEstimate.tokens(of: "") == 0)
    #expect(TokenEstimate.tokens(of: "a") == 1)
    #expect(TokenEstimate.tokens(of: "four") == 1)
    #expect(TokenEstimate.tokens(of: "fours") == 2)
    #expect(TokenEstimate.tokens(of: "ééé") == 2)
  }
}
