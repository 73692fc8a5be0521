// SPDX-License-Identifier: Apache-2.0

/// How much more or less than on average comes at an hour of the day; the same every day.
///
///     factor = 1 - w + w p(m) (1 - u^2)^m
///
/// u is the distance from the peak in half days, 0 to 1, and p(m) = 3/2 x 5/4 x ... x (2m + 1)/(2m) makes the mean over a day 1.
/// m, 2 or more, is the smallest for which p(m) is at least the ratio of peak and mean, and w makes the peak exactly that. The
/// curve and its slope have no jumps. It is a shape that is easy to state, not one that was fitted to a service.
struct DayProfile: Hashable, Sendable {
  /// A day in picoseconds.
  static let day: Int64 = 86_400_000_000_000_000
  /// An hour in picoseconds.
  static let hour: Int64 = 3_600_000_000_000_000

  /// When the most comes, from the start of a day.
  private let peak: Int64
  /// What comes at any hour.
  private let floor: Double
  /// What the peak adds.
  private let rise: Double
  /// The power m.
  private let sharpness: Int

  /// Creates a profile from the ratio of peak and mean, 1 to 10, and the hour of the peak, 0 to 24.
  init(peakToMean: Double, peakHour: Double) {
    var power = 0
    var height = 1.0
    while power < 2 || height < peakToMean {
      power += 1
      height *= Double(2 * power + 1) / Double(2 * power)
    }
    let weight = (peakToMean - 1) / (height - 1)
    peak = SimulatedTime(seconds: peakHour * 3600).picoseconds
    floor = 1 - weight
    rise = weight * height
    sharpness = power
  }

  /// Returns the rate at a time over the mean rate.
  func factor(at time: SimulatedTime) -> Double {
    let later = (time.picoseconds - peak) % Self.day
    let distance = later < 0 ? later + Self.day : later
    let share = Double(min(distance, Self.day - distance)) / Double(Self.day / 2)
    return floor + rise * Self.power(1 - share * share, sharpness)
  }

  /// The highest factor in each hour of a day: at one of its ends, unless the peak is in it.
  var hourlyBounds: [Double] {
    (0..<24).map { hour in
      let start = Int64(hour) * Self.hour
      if start <= peak % Self.day, peak % Self.day < start + Self.hour { return floor + rise }
      let ends = [start, start + Self.hour].map { SimulatedTime(picoseconds: $0) }
      return max(factor(at: ends[0]), factor(at: ends[1]))
    }
  }

  /// Returns a number to a whole power of 0 or more.
  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    var square = base
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return result
  }
}
