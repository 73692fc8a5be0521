// SPDX-License-Identifier: Apache-2.0

/// Returns a value that can be drawn and read: zero, or a size from 10^-60 to 10^60.
///
/// Differences, sums and ratios of such values stay far from the limits of `Double`. A negative zero becomes zero. A value that is infinite,
/// not a number or out of reach throws with the name of what it stands for.
func checked(_ value: Double, _ name: String) throws(ChartError) -> Double {
  guard value.isFinite else { throw .notFinite(name: name, value: "\(value)") }
  guard value != 0 else { return 0 }
  guard 1e-60...1e60 ~= value.magnitude else { throw .outOfReach(name: name, value: value) }
  return value
}

/// Returns a value that is also zero or more.
func checkedAmount(_ value: Double, _ name: String) throws(ChartError) -> Double {
  let value = try checked(value, name)
  guard value >= 0 else { throw .negative(name: name, value: value) }
  return value
}

/// Checks that one chart can show so many values.
func checkCount(_ count: Int) throws(ChartError) {
  let limit = 2_000
  guard count <= limit else { throw .tooManyValues(count: count, limit: limit) }
}

/// Checks that colours, signs and textures can tell so many series apart.
func checkSeries(_ count: Int) throws(ChartError) {
  guard count <= SeriesLook.count else {
    throw .tooManySeries(count: count, limit: SeriesLook.count)
  }
}
