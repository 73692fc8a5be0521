// SPDX-License-Identifier: Apache-2.0

import Markup

/// A part of a lying bar.
struct Segment {
  let from: Double
  let to: Double
  let y: Double
  let height: Double

  /// Returns the part with its text, where it has room, and a gap to the next part; nothing when it is too narrow to be seen.
  func body(_ look: SeriesLook, _ text: String, title: Message, in chart: ElementID) -> HTML {
    let (left, width) = (min(from, to), abs(to - from))
    guard width >= 0.05 else { return .nothing }
    let shown = width > 4 ? width - 1.5 : width
    return .element(
      SVG.g, [.class(look.colour)],
      .group([
        SVG.title { title }, look.area(left, y, shown, height, in: chart),
        words(text, middle: left + shown / 2, room: shown, isPlain: look.texture == 0),
      ]))
  }

  /// A plain ground under the words keeps the texture from crossing them.
  @HTMLBuilder private func words(
    _ text: String, middle: Double, room: Double, isPlain: Bool
  ) -> HTML {
    let width = TextSize.width(text)
    if !text.isEmpty, width + 12 <= room, height >= 20 {
      if !isPlain {
        SVG.rect(
          .class("area"), .x(middle - width / 2 - 3), .y(y + 2), .width(width + 6),
          .height(height - 4))
      }
      SVG.text(.class("on-area"), .x(middle), .y(y + height / 2 + 5), .anchor(.middle)) { text }
    }
  }
}
