// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds where a function is 0.
enum Root {
  /// Returns where a rising function is 0 between two places; the nearer end when it is 0 nowhere between them.
  ///
  /// The method is regula falsi with halving (Illinois) and a step of bisection whenever the bracket shrinks slowly.
  /// Source: Dowell and Jarratt, "A modified regula falsi method for computing the root of an equation", BIT 11, 1971.
  static func ofRising(
    between start: Double, and end: Double, _ function: (Double) -> Double
  ) -> Double {
    var low = (place: start, value: function(start))
    var high = (place: end, value: function(end))
    guard low.value < 0 else { return start }
    guard high.value > 0 else { return end }
    var widthBefore = Double.infinity
    var lastWasLow: Bool?
    for step in 0..<300 {
      let width = high.place - low.place
      let middle = low.place + width / 2
      guard middle > low.place, middle < high.place, width > 1e-15 * middle.magnitude else { break }
      var place = low.place - low.value * (width / (high.value - low.value))
      if step % 3 == 2 {
        if width > widthBefore / 4 { place = middle }
        widthBefore = width
      }
      if !(place > low.place && place < high.place) { place = middle }
      let value = function(place)
      if value == 0 { return place }
      if value < 0 {
        low = (place, value)
        if lastWasLow == true { high.value /= 2 }
      } else {
        high = (place, value)
        if lastWasLow == false { low.value /= 2 }
      }
      lastWasLow = value < 0
    }
    return low.place + (high.place - low.place) / 2
  }
}

/// What the search for a quantile brings to 0.
enum Quantile {
  /// Returns how far a probability is above a share, on the logarithmic scale of the smaller tail.
  ///
  /// On that scale the function is close to straight, and small tails keep their digits.
  static func distance(_ tails: Tails, _ share: Double) -> Double {
    distance(tails, share, complement: 1 - share)
  }

  /// Returns the same where the rest of the share to 1 is known better than by subtraction.
  static func distance(_ tails: Tails, _ share: Double, complement: Double) -> Double {
    share <= 0.5
      ? logarithm(tails.lower) - log(share) : log(complement) - logarithm(tails.upper)
  }

  /// The logarithm, with a finite value at 0, so that it can be interpolated.
  private static func logarithm(_ value: Double) -> Double { value > 0 ? log(value) : -800 }
}
