// SPDX-License-Identifier: Apache-2.0

import Drills
import Testing

@Suite struct `Kinds of drills` {
  @Test func `there are five, each with a title`() {
    #expect(Set(DrillKind.allCases.map(\.title)).count == 5)
  }
}
