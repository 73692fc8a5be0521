// SPDX-License-Identifier: Apache-2.0

// Ends of ranges come from whatever somebody wrote: a rate of zero, a number that overflows, a word behind the last one. Within this module
// such a range is turned round or is empty instead of ending the program.

/// Returns the range between two numbers in either order; one that is no number gives a range without end, which compares with nothing.
func ... (first: Double, second: Double) -> ClosedRange<Double> {
  guard !first.isNaN, !second.isNaN else {
    return unsafe ClosedRange(uncheckedBounds: (-.infinity, .infinity))
  }
  return unsafe ClosedRange(uncheckedBounds: (min(first, second), max(first, second)))
}

/// Returns the places from one to before another; none when the second comes first.
func ..< (first: Int, second: Int) -> Range<Int> {
  unsafe Range(uncheckedBounds: (first, max(first, second)))
}
