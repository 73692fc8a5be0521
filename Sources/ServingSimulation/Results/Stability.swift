// SPDX-License-Identifier: Apache-2.0

/// Whether the fleet kept up with the arrivals.
///
/// The samples up to the last arrival are cut in four. It did not keep up when the mean queue grew from the second quarter to
/// the third and to the fourth, to more than a tenth of what the fleet can have in progress, and more requests were waiting at the
/// end than all copies finished in the last tenth of the arrivals.
struct Stability {
  let isUnstable: Bool

  init(_ run: ServingRun<some RequestSource, some StepCost>) {
    guard case .open = run.settings.load else {
      isUnstable = false
      return
    }
    let samples = run.timeline.samples.filter { $0.time.picoseconds <= run.lastArrival }
    guard samples.count >= 16, let last = samples.last else {
      isUnstable = false
      return
    }
    let quarter = samples.count / 4
    let means = (1...3).map { place in
      Self.meanQueue(samples[place * quarter..<(place + 1) * quarter])
    }
    let tenth = samples[samples.count - max(1, samples.count / 10) - 1]
    let places = Double(run.settings.maximumSequences * max(1, last.replicas))
    isUnstable =
      means[0] < means[1] && means[1] < means[2] && means[2] > max(1, places / 10)
      && last.waiting > last.finished - tenth.finished
  }

  private static func meanQueue(_ samples: ArraySlice<TimelineSample>) -> Double {
    Double(samples.reduce(0) { $0 + $1.waiting }) / Double(max(1, samples.count))
  }
}
