// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// A device as a text names it.
struct NamedDevice: Sendable, Hashable {
  let name: String
  /// The memory of one, in bytes, for each version that the name may mean, the smallest first; empty when not known.
  let memory: [Double]
  let bandwidth: ClosedRange<Double>?
  /// The peak rate of 16-bit arithmetic, in operations per second.
  let half: ClosedRange<Double>?
  let eight: ClosedRange<Double>?
  /// How many are named: 4 for "four H100s"; nil when no number stands before the name.
  let count: Double?
  let isFromCatalogue: Bool
}

/// Finds the devices that a text names.
struct DeviceNames: Sendable {
  static let shared = DeviceNames()

  private let byName: [String: [DeviceEntry]]
  /// What a name may begin with: the forms that stand at the start of one.
  private let starts: WordSet
  private let peaks: Set<Double>

  private init() {
    var byName: [String: [DeviceEntry]] = [:]
    for entry in Catalogue.devices where entry.covers.isEmpty || entry.id.hasPrefix("A100") {
      for name in Self.spoken(entry.id) { byName[name, default: []].append(entry) }
    }
    self.byName = byName
    starts = NameStarts.all(of: byName.keys.flatMap { [$0, $0 + "s", "x" + $0, "x" + $0 + "s"] })
    // Peaks below a hundred are numbers that people say of anything.
    peaks = Set(
      Catalogue.devices.flatMap { $0.peaks.values.map { ($0.value.value / 1e12).rounded(.down) } }
        .filter { $0 >= 100 })
  }

  /// Whether a number is the peak of a device for 16-bit or 8-bit arithmetic, in 10^12 operations per second, its fraction dropped.
  func isPeak(teraflops: Double) -> Bool { peaks.contains(teraflops) }

  func mentions(in reading: Reading) -> [Mention<NamedDevice>] {
    var result: [Mention<NamedDevice>] = []
    var index = 0
    while index < reading.tokens.count {
      if let found = named(at: index, in: reading) {
        result.append(found)
        index = found.tokens.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  private func named(at index: Int, in reading: Reading) -> Mention<NamedDevice>? {
    let tokens = reading.tokens
    guard NameStarts.mayBegin(at: index, in: tokens, within: 3, starts) else { return nil }
    var joined = ""
    var best: ([DeviceEntry], Int)?
    for end in index..<min(index + 3, tokens.count) where tokens[end].kind != .sign {
      var form = tokens[end].form
      if end == index, form.hasPrefix("x"), form.count > 2 { form.removeFirst() }
      joined += form
      guard starts.contains(joined) else { break }
      if let entries = byName[joined]
        ?? byName[String(joined.hasSuffix("s") ? joined.dropLast() : joined[...])]
      {
        best = (entries, end + 1)
      }
    }
    guard let (entries, end) = best, !Self.isArticle(index, end, tokens) else { return nil }
    let stated = memory(around: index..<end, in: reading)
    let chosen = entries.filter { entry in
      stated.map { wanted in Self.memories(entry).contains { abs($0 - wanted) < 0.1 * wanted } }
        ?? true
    }
    return Mention(
      thing: Self.device(
        tokens[index..<end].map(\.form).joined(separator: " "), chosen.isEmpty ? entries : chosen,
        count: Self.count(before: index, in: reading)),
      tokens: index..<end)
  }

  /// Whether what reads like a name is an article and a number, as in "a 30B" and "a 10": the A30 is written as one word.
  private static func isArticle(_ start: Int, _ end: Int, _ tokens: [AnswerReading.Token]) -> Bool {
    end - start == 2 && tokens[start].form == "a"
      && tokens[start].range.upperBound < tokens[start + 1].range.lowerBound
      && !(tokens.indices.contains(end) && tokens[end].form.hasPrefix("gpu"))
  }

  /// The memory named beside a device: `80GB A100`, `A100 40 GB`, `H100 (80 GB)`.
  private func memory(around span: Range<Int>, in reading: Reading) -> Double? {
    reading.quantities.first {
      $0.dimension == .memory && $0.per == nil
        && ($0.tokens.upperBound == span.lowerBound
          || (span.upperBound...(span.upperBound + 1)).contains($0.tokens.lowerBound)
            && !(reading.tokens.indices.contains(span.upperBound)
              && [",", "with", ":", "at"].contains(reading.tokens[span.upperBound].form)))
    }?.value
  }

  private static func memories(_ entry: DeviceEntry) -> [Double] {
    entry.memory.map { [$0.value.value, $0.low.value, $0.high.value] } ?? []
  }

  private static func device(_ name: String, _ entries: [DeviceEntry], count: Double?)
    -> NamedDevice
  {
    func span(_ values: [Double]) -> ClosedRange<Double>? {
      guard let low = values.min(), let high = values.max() else { return nil }
      return low...high
    }
    return NamedDevice(
      name: name, memory: Set(entries.compactMap { $0.memory?.value.value }).sorted(),
      bandwidth: span(
        entries.compactMap { $0.bandwidth }.flatMap { [$0.low.value, $0.high.value] }),
      half: span(entries.compactMap { $0.peaks[.half] }.flatMap { [$0.low.value, $0.high.value] }),
      eight: span(
        entries.compactMap { $0.peaks[.fp8] ?? $0.peaks[.int8] }.flatMap {
          [$0.low.value, $0.high.value]
        }),
      count: count, isFromCatalogue: true)
  }

  /// The number before a name: `four H100s`, `8x A100`.
  static func count(before index: Int, in reading: Reading) -> Double? {
    reading.quantities.last {
      ($0.dimension == .count
        || $0.dimension == .ratio && $0.style == .factor && $0.unit != "times")
        && ($0.tokens.upperBound == index
          || $0.tokens.upperBound == index - 1
            && ["of", "such", "80", "40", "nvidia", "x", "×"].contains(
              reading.tokens[index - 1].form))
    }.map(\.value)
  }

  /// The names that people speak for a device: `h100`, `rtx4090`, `4090`, `l40s`.
  private static func spoken(_ id: String) -> Set<String> {
    let parts = id.lowercased().split(separator: "-").map(String.init)
    let kept = parts.filter {
      !["sxm", "pcie", "nvl"].contains($0) && !($0.hasSuffix("gb") && $0.first?.isNumber == true)
    }
    guard !kept.isEmpty, !parts.contains("cpu"), !parts.contains("core") else { return [] }
    var names: Set<String> = [kept.joined()]
    if kept.first == "rtx", kept.count > 1 { names.insert(kept.dropFirst().joined()) }
    if kept.first == "apple", kept.count > 1 { names.insert(kept.dropFirst().joined()) }
    if kept.first == "jetson" { names.insert(kept.dropFirst().joined()) }
    return names.filter { $0.count >= 2 && Int($0).map { $0 > 1000 } ?? true }
  }
}
