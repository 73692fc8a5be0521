// SPDX-License-Identifier: Apache-2.0

import Quantities
import ServingSimulation
import Testing

@Suite struct DailyArrivalTests {
  @Test(arguments: [1.0, 1.5, 1.875, 2.5, 10.0])
  func `the peak is as high as asked for and the mean over a day is 1`(ratio: Double) {
    let process = ArrivalProcess.daily(mean: 4, peakToMean: ratio, peakHour: 14)
    let rates = (0..<1440).map { process.rate(at: SimulatedTime(seconds: Double($0) * 60)).value }
    #expect(Samples.near(rates.reduce(0, +), 4 * 1440, within: 1))
    let peak = process.rate(at: SimulatedTime(seconds: 14 * 3600)).value
    #expect(Samples.near(peak, 4 * ratio, within: 1e-9))
    #expect(rates.allSatisfy { $0 <= peak + 1e-9 && $0 >= 0 })
  }

  @Test func `the second day is like the first`() {
    let process = ArrivalProcess.daily(mean: 4, peakToMean: 3, peakHour: 23)
    for hour in [0.0, 1, 11, 22.5] {
      let first = process.rate(at: SimulatedTime(seconds: hour * 3600))
      #expect(process.rate(at: SimulatedTime(seconds: (hour + 24) * 3600)) == first)
    }
  }

  @Test func `a day has the arrivals of its mean and hours those of their rates`() throws {
    let process = ArrivalProcess.daily(mean: 0.5, peakToMean: 2, peakHour: 15)
    var source = try GeneratedRequests(
      arrivals: process, lengths: Samples.short, duration: 86_400, seed: 9)
    var hours = [Double](repeating: 0, count: 24)
    while let request = source.next() { hours[Int(request.arrival.seconds / 3600)] += 1 }
    #expect(Samples.near(hours.reduce(0, +), 43_200, within: 4 * 208))
    for hour in 0..<24 {
      let expected = Self.expected(process, hour)
      let margin = 4 * expected.squareRoot() + 1
      #expect(Samples.near(hours[hour], expected, within: margin), "hour \(hour)")
    }
  }

  /// Returns the arrivals that are expected in an hour, with one value for each minute.
  private static func expected(_ process: ArrivalProcess, _ hour: Int) -> Double {
    (0..<60).reduce(0) { sum, minute in
      let time = SimulatedTime(seconds: Double(hour * 60 + minute) * 60 + 30)
      return sum + 60 * process.rate(at: time).value
    }
  }
}
