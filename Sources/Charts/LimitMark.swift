// SPDX-License-Identifier: Apache-2.0

import Markup

/// The name and value of a limit beside its line.
struct LimitMark {
  let limit: Limit
  let format: ValueFormat
  let canvas: Canvas

  private var words: String { canvas.words("\(limit.name) \(format.text(limit.value))") }

  /// Returns the label of an upright line, beside its upper end, on the side with more room.
  func upright(at x: Double, y: Double) -> HTML {
    let width = canvas.width
    let isRight = x <= width / 2
    return Label(
      text: words, x: isRight ? x + 6 : x - 6, y: y, room: (isRight ? width - x : x) - 10,
      anchor: isRight ? .start : .end, look: "limit-name"
    ).body
  }

  /// Returns the label of a level line, over it, or below where there is no room.
  func level(at y: Double, from left: Double, to right: Double, top: Double, isLeft: Bool) -> HTML {
    Label(
      text: words, x: isLeft ? left + 6 : right - 4, y: y - top < 20 ? y + 17 : y - 6,
      room: right - left - 10, anchor: isLeft ? .start : .end, look: "limit-name"
    ).body
  }
}
