// SPDX-License-Identifier: Apache-2.0

package import Markup

/// What is measured, and how its values are written.
package struct Measure: Sendable {
  /// What is measured, such as `Memory`.
  package let title: Message
  /// How its values are written.
  package let format: ValueFormat

  /// Creates a measure.
  package init(_ title: Message, _ format: ValueFormat) {
    self.title = title
    self.format = format
  }

  /// Returns the measure with its title in the words of a canvas.
  func worded(on canvas: Canvas) -> Measure { Measure(Message(name: canvas.words(title)), format) }
}

/// One direction of a plot: what is measured along it, and how values become places.
package struct Axis: Sendable {
  /// How values become places.
  package enum Scale: Hashable, Sendable {
    /// The same distance for the same difference.
    case linear
    /// The same distance for the same factor; values above zero only.
    case logarithmic
  }

  /// What is measured along the axis.
  package let measure: Measure
  /// How values become places.
  package let scale: Scale
  /// Whether zero is shown in any case; a logarithmic axis has none.
  package let startsAtZero: Bool
  /// Whether only whole numbers of the base unit are labelled, as for things that are counted.
  package let wholeNumbers: Bool

  /// Creates an axis; one that does not start at zero shows differences larger than they are, so its reader must be told by its labels.
  package init(
    _ title: Message, _ format: ValueFormat, scale: Scale = .linear, startsAtZero: Bool = true,
    wholeNumbers: Bool = false
  ) {
    self.init(
      Measure(title, format), scale: scale, startsAtZero: startsAtZero, wholeNumbers: wholeNumbers)
  }

  private init(_ measure: Measure, scale: Scale, startsAtZero: Bool, wholeNumbers: Bool) {
    self.measure = measure
    self.scale = scale
    self.startsAtZero = startsAtZero
    self.wholeNumbers = wholeNumbers
  }

  /// Returns the axis with its title in the words of a canvas.
  func worded(on canvas: Canvas) -> Axis {
    Axis(
      measure.worded(on: canvas), scale: scale, startsAtZero: startsAtZero,
      wholeNumbers: wholeNumbers)
  }

  /// Checks that a value can stand on the axis.
  func check(_ value: Double) throws(ChartError) {
    guard scale == .linear || value > 0 else {
      throw .notPositive(axis: measure.title.plain, value: value)
    }
  }
}
