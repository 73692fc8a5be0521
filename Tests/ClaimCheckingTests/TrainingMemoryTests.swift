// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Memory of training, which is more than that of the weights.
struct TrainingMemoryTests {
  @Test(arguments: [
    // 7e9 x 16 = 112 GB.
    Expectation(
      "Full fine-tuning with Adam wants sixteen bytes a parameter. A 7B makes 112 gigs, so one 80-gig card is not enough.",
      "one 80-gig card is not enough", .right),
    Expectation(
      "Adam keeps 16 bytes for each parameter. So a 24B in bf16 fits on two 80 GB cards.",
      "fits on two 80 GB cards", .wrong),
  ])
  func `follows from the bytes of a parameter where they are told`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(expectation.verdict))
  }

  @Test(arguments: [
    Expectation(
      "Gradients and the optimizer stay on the card. So a 7B in bf16 fits on one 80 GB card.",
      "fits on one 80 GB card", .right),
    Expectation(
      "There is a master copy and two moments for each weight; an 8B does not fit on one H100.",
      "does not fit on one H100", .wrong),
    Expectation(
      "Two bytes a weight, two for its gradient and twelve for Adam. A 7B does not fit on one 24 GB card.",
      "does not fit on one 24 GB card", .right),
  ])
  func `is left open where they are not`(_ expectation: Expectation) {
    #expect(expectation.verdicts().allSatisfy { $0 == .uncheckable })
  }

  @Test(arguments: [
    // 123e9 x 2 = 246 GB.
    Expectation(
      "There is no training data. Large 2 in bf16 fits on one 80 GB card.",
      "fits on one 80 GB card", .wrong),
    Expectation("The tuned Large 2 in bf16 takes 246 gigs.", "246 gigs", .right),
  ])
  func `is not spoken of where a model was only trained`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(expectation.verdict))
  }
}
