// SPDX-License-Identifier: Apache-2.0

import Charts
import Markup
import Testing

struct ChartErrorTests {
  @Test func `a message says what was wrong and what would be right`() {
    let found = ChartError.outOfReach(name: "decode", value: 1e61).description
    #expect(found == "decode is 1e+61; a chart shows zero and sizes from 1e-60 to 1e60")
  }
}
