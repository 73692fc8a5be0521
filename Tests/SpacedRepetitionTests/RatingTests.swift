// SPDX-License-Identifier: Apache-2.0

import SpacedRepetition
import Testing

@Suite struct `Ratings` {
  @Test func `every rating but again is a pass`() {
    #expect(Rating.allCases.filter(\.isPass) == [.hard, .good, .easy])
  }
}
