// SPDX-License-Identifier: Apache-2.0

import Markup
import Testing

struct DrawingTests {
  private func written(_ attribute: Attribute) -> String {
    String(HTMLWriter.fragment(SVG.rect(attribute)).dropFirst("\n<rect ".count).dropLast(2))
  }

  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (1, "1"), (1.5, "1.5"), (2.25, "2.3"), (2.04, "2"), (-3.5, "-3.5"),
      (0.04, "0"), (-0.04, "0"), (0.96, "1"), (1.0 / 3, "0.3"), (1e9, "1000000000"),
    ] as [(Double, String)])
  func `a number has one place at most and no zero at its end`(value: Double, text: String) {
    #expect(written(.x(value)) == "x=\"\(text)\"")
  }

  @Test func `a number that is no place stops the program`() async {
    await #expect(processExitsWith: .failure) { _ = Attribute.x(.nan) }
    await #expect(processExitsWith: .failure) { _ = Attribute.y(.infinity) }
    await #expect(processExitsWith: .failure) { _ = Attribute.width(1.1e9) }
  }

  @Test func `a path goes through its places`() {
    let places = [(x: 0.0, y: 1.0), (x: 2.5, y: -3.0)]
    #expect(written(.d(PathData(through: places))) == "d=\"M0 1L2.5 -3\"")
    #expect(written(.d(PathData(through: places, closed: true))) == "d=\"M0 1L2.5 -3Z\"")
    #expect(PathData(through: [], closed: true).isEmpty)
  }

  @Test func `attributes of drawings are written as the language asks`() {
    #expect(written(.viewBox(640, 320.5)) == "viewBox=\"0 0 640 320.5\"")
    #expect(written(.translate(3, -4)) == "transform=\"translate(3 -4)\"")
    #expect(written(.dashes([9, 4])) == "stroke-dasharray=\"9 4\"")
    #expect(written(.fill(ElementID("p", 1))) == "fill=\"url(#p-1)\"")
    #expect(written(.anchor(.middle)) == "text-anchor=\"middle\"")
    #expect(HTMLWriter.fragment(SVG.line(.dashes([]))) == "\n<line/>")
  }
}
