// SPDX-License-Identifier: Apache-2.0

import Markup
import TestSupport
import Testing

@testable import Charts

struct AxisTests {
  private func fit(
    _ axis: Axis, _ span: ClosedRange<Double>, _ length: Double = 560,
    _ direction: AxisFit.Direction = .horizontal
  ) -> AxisFit {
    AxisFit(axis, span: span, length: length, direction: direction)
  }

  @Test func `all labels are in one unit, which the title names`() {
    let gibibyte = 1_073_741_824.0
    let found = fit(Axis("Memory", .binaryBytes), 0...(24 * gibibyte))
    #expect(found.title == "Memory, GiB")
    #expect(found.ticks.map(\.label) == ["0", "5", "10", "15", "20", "25"])
    #expect(found.domain == 0...(25 * gibibyte))
  }

  @Test func `labels with units of their own leave the title alone`() {
    let found = fit(Axis("Time", .seconds, scale: .logarithmic), 0.001...10)
    #expect(found.title == "Time")
    #expect(found.ticks.map(\.label).first == "1 ms")
    #expect(found.ticks.map(\.label).last == "10 s")
  }

  @Test func `labels that would be the same get more digits`() {
    let found = fit(
      Axis("Time", .seconds, startsAtZero: false), 1_000.001...1_000.004, 560)
    let labels = found.ticks.map(\.label)
    #expect(Set(labels).count == labels.count)
  }

  @Test func `things that are counted have no half`() {
    let found = fit(Axis("Requests", .count(), wholeNumbers: true), 0...1, 300, .vertical)
    #expect(found.ticks.map(\.label) == ["0", "1"])
  }

  @Test func `one thing that is counted stands between whole numbers`() {
    let axis = Axis("Round", .count(), startsAtZero: false, wholeNumbers: true)
    #expect(fit(axis, 1...1).ticks.map(\.label) == ["0", "1", "2"])
    let zero = Axis("Requests", .count(), wholeNumbers: true)
    #expect(!fit(zero, 0...0).ticks.contains { $0.value < 0 })
  }

  @Test func `a scale is shown whole, whatever was reached of it`() {
    let axis = Axis(
      "Level", .count(), startsAtZero: false, wholeNumbers: true, holding: 1...5)
    #expect(fit(axis, 4...5, 300, .vertical).ticks.map(\.label) == ["1", "2", "3", "4", "5"])
    #expect(fit(axis, 3...3, 300, .vertical).domain == 1...5)
  }

  @Test func `a tight axis ends behind its values and keeps the labels between`() {
    let found = AxisFit(
      Axis("Batch", .count()), span: 0...24, length: 290, direction: .horizontal, isTight: true)
    #expect(found.domain == 0...24.72)
    #expect(found.ticks.map(\.label) == ["0", "10", "20"])
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func `labels never touch one another`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let scale: Axis.Scale = seed.isMultiple(of: 2) ? .linear : .logarithmic
    let ends = [generator.size(-40...40), generator.size(-40...40)]
    let length = Double.random(in: 60...620, using: &generator)
    let found = fit(
      Axis("Energy", .si("J"), scale: scale), min(ends[0], ends[1])...max(ends[0], ends[1]), length)
    let places = found.scale(from: 0, to: length)
    let boxes = found.ticks.map { tick in
      let half = TextSize.width(tick.label) / 2
      return (places.place(tick.value) - half)...(places.place(tick.value) + half)
    }
    #expect(!boxes.isEmpty)
    #expect(zip(boxes, boxes.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
  }

  @Test(arguments: [false, true])
  func `a larger value never lies before a smaller one`(isLogarithmic: Bool) {
    let scale = PlaceScale(domain: 0.001...1_000, isLogarithmic: isLogarithmic, start: 300, end: 20)
    var generator = SeededGenerator(seed: 7)
    let values = (0..<400).map { _ in generator.size(-3...2) }.sorted()
    let places = values.map(scale.place)
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(scale.place(0.001) == 300 && scale.place(1_000) == 20)
    #expect(scale.place(-5) == 300 && scale.place(1e9) == 20)
  }

  @Test func `the same factor takes the same distance on a logarithmic axis`() {
    let scale = PlaceScale(domain: 1...10_000, isLogarithmic: true, start: 0, end: 400)
    for (value, place) in [(1.0, 0.0), (10, 100), (100, 200), (1_000, 300)] {
      #expect(abs(scale.place(value) - place) < 1e-9)
    }
  }
}
