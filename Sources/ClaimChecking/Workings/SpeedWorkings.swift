// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Bandwidth over bytes: the bound of one stream, the time of a load, the time of one token.
struct SpeedWorkings: WorkingSource {
  func workings(on ground: Ground) -> [Working] {
    let amount = ground.amount
    if ground.text.isTokenRate(amount) || isBareRate(ground) { return rates(ground) }
    if amount.quantity.dimension == .duration || !ground.readings(as: .duration).isEmpty {
      return amount.quantity.per?.noun == "token" ? tokenTimes(ground) : loads(ground)
    }
    return []
  }

  /// A number without a unit in a sentence of tokens per second, or behind one: `leaves it at seventy`.
  private func isBareRate(_ ground: Ground) -> Bool {
    let quantity = ground.amount.quantity
    guard quantity.per == nil || quantity.per?.seconds == 1,
      quantity.dimension == .count || quantity.dimension == .rate,
      quantity.value >= 1, !ground.scene.isCounting(ground.amount)
    else { return false }
    return ground.near.contains {
      ground.text.isTokenRate($0) && abs(ground.distance(to: $0) ?? 9) <= 1
    } || quantity.dimension == .rate && ground.sentenceSays(Self.stream)
  }

  private static let stream = Words.lemmas("token tokens stream decode user")

  private func rates(_ ground: Ground) -> [Working] {
    guard !ground.says(Self.together) else { return [] }
    let paths = Self.bandwidths(ground), sizes = Self.sizes(ground, active: true)
    let isClear = paths.count == 1 && sizes.filter(\.isStated).count <= 1
    var result: [Working] = []
    for path in paths.prefix(3) {
      for size in sizes.prefix(4) where size.bytes.lowerBound > 0 {
        for cards in cardCounts(ground) {
          result.append(
            Working(
              kind: .decodeBound,
              value: (path.range.lowerBound * cards / size.bytes.upperBound)...(path.range
                .upperBound
                * cards / size.bytes.lowerBound), unit: .tokensPerSecond,
              formula:
                "\(NumberText.short(path.range.upperBound / 1e9)) GB/s / \(NumberText.short(size.bytes.lowerBound / 1e9)) GB"
                + (cards > 1 ? " x \(NumberText.short(cards)) devices" : ""),
              inputs: path.inputs + size.inputs, source: "bandwidth / bytes read for a token",
              certainty: isClear && cards == 1 && size.isNear && isBound(ground)
                ? .known : .possible,
              slips: [0.5, 2, 1 / 8.0, 8, 0.1, 10, 4, 0.25]))
        }
      }
    }
    return result + inverses(ground)
  }

  /// Whether the speed is called a bound, or stands beside a bandwidth.
  private func isBound(_ ground: Ground) -> Bool {
    ground.contextSays(Self.bounds)
      || ground.before.contains {
        ground.text.isBandwidth($0) && (ground.distance(to: $0) ?? 9) <= 1
      }
  }

  private static let split = Words.lemmas("split tensor parallel tp shard sharded across")
  private static let bounds = Words.lemmas(
    "ceiling bound roof limit maximum max most tops theoretical cap exceed best upper")
  private static let together = Words.lemmas(
    "batch batched aggregate total throughput together concurrent everybody")

  private func cardCounts(_ ground: Ground) -> [Double] {
    let cards = ground.near.first {
      ground.text.isCardCount($0) && $0.value > 1 && $0.value <= 64
        && (ground.distance(to: $0) ?? 9) <= 1
    }?.value
    guard let cards else { return [1] }
    // Split over devices, each reads its part.
    return ground.contextSays(Self.split) ? [cards] : [1, cards]
  }

  /// One divided by the time of a token, or so many streams by it.
  private func inverses(_ ground: Ground) -> [Working] {
    let times = ground.near.filter {
      $0.quantity.dimension == .duration && $0.value > 0 && $0.value < 1
    }
    let streams = ground.near.filter { ground.text.isConcurrency($0) && $0.value > 1 }
    return times.prefix(2).flatMap { time in
      ([1] + streams.prefix(2).map(\.value)).map { count in
        Working(
          kind: .decodeBound, value: (count / time.value)...(count / time.value),
          unit: .tokensPerSecond,
          formula: "\(NumberText.short(count)) / \(NumberText.short(time.value)) s",
          inputs: [ClaimInput("time of a token", time.value * 1000, "ms", from: .text)],
          source: Finding.arithmetic)
      }
    }
  }

  private func tokenTimes(_ ground: Ground) -> [Working] {
    let rates = ground.near.filter { ground.text.isTokenRate($0) && $0.value > 0 }.map {
      Working(
        kind: .latencyBudget, value: (1 / $0.value)...(1 / $0.value),
        unit: .init(name: "ms", size: 0.001), formula: "1 / \(NumberText.short($0.value))",
        inputs: [ClaimInput("tokens per second", $0.value, "tokens/s", from: .text)],
        source: Finding.arithmetic)
    }
    return rates
      + Self.bandwidths(ground).prefix(3).flatMap { path in
        Self.sizes(ground, active: true).prefix(4).map { size in
          Working(
            kind: .decodeBound,
            value: (size.bytes.lowerBound / path.range.upperBound)...(size.bytes.upperBound
              / path.range.lowerBound), unit: .init(name: "ms", size: 0.001),
            formula:
              "\(NumberText.short(size.bytes.lowerBound / 1e9)) GB / \(NumberText.short(path.range.upperBound / 1e9)) GB/s",
            inputs: size.inputs + path.inputs, source: "bytes read for a token / bandwidth")
        }
      }
  }

  /// The time that bytes take over a disk or a link.
  private func loads(_ ground: Ground) -> [Working] {
    let links = ground.all.filter { $0.quantity.dimension == .bandwidth && $0.value > 0 }
    guard !links.isEmpty, ground.contextSays(Self.moving, back: 2) else { return [] }
    let sizes = Self.sizes(ground, active: false)
    let isClear =
      links.count == 1 && links[0].origin == .text && (ground.distance(to: links[0]) ?? 9) <= 1
      && (links[0].index < ground.amount.index
        || ground.scene.segment(of: ground.amount).contains(links[0].tokens.lowerBound))
      && sizes.filter(\.isStated).count <= 1
    return links.prefix(3).flatMap { link in
      sizes.prefix(4).map { size in
        Working(
          kind: .loadTime,
          value: (size.bytes.lowerBound / link.quantity.high)...(size.bytes.upperBound
            / link.quantity.low), unit: .seconds,
          formula:
            "\(NumberText.short(size.bytes.lowerBound / 1e9)) GB / \(NumberText.short(link.value / 1e9)) GB/s",
          inputs: size.inputs + [ClaimInput("speed", link.value / 1e9, "GB/s", from: link.origin)],
          source: "bytes / speed",
          certainty: isClear && size.isNear ? .known : .possible,
          slips: [1 / 8.0, 8, 0.1, 10, 0.5, 2, 60, 1 / 60.0])
      }
    }
  }

  private static let moving = Words.load.union(
    Words.lemmas(
      "checkpoint checkpoints weights come comes arrive arrives ready up wait cold start bucket nas pcie"
    ))

  // MARK: Inputs

  struct Path {
    let range: ClosedRange<Double>
    let inputs: [ClaimInput]
  }

  /// The bandwidths of the text, else those of the devices that are named.
  static func bandwidths(_ ground: Ground) -> [Path] {
    let stated = ground.near.filter { ground.text.isBandwidth($0) && $0.value > 0 }.map {
      Path(
        range: $0.quantity.low...$0.quantity.high,
        inputs: [ClaimInput("bandwidth", $0.value / 1e9, "GB/s", from: .text)])
    }
    if !stated.isEmpty { return stated }
    let devices = ground.devices().compactMap { device, _ in
      device.bandwidth.map {
        Path(
          range: $0,
          inputs: [
            ClaimInput("bandwidth of \(device.name)", $0.upperBound / 1e9, "GB/s", from: .catalogue)
          ])
      }
    }
    var seen: Set<ClosedRange<Double>> = []
    return devices.filter { seen.insert($0.range).inserted }
  }

  struct Size {
    let bytes: ClosedRange<Double>
    let inputs: [ClaimInput]
    let isStated: Bool
    let isNear: Bool
  }

  /// The bytes that are moved: stated ones, then those of the models that are named.
  static func sizes(_ ground: Ground, active: Bool) -> [Size] {
    let stated = ground.all.filter {
      $0.quantity.dimension == .memory && $0.quantity.per == nil && $0.value >= 1e7
        && !(ground.scene.isDeviceMemory($0) && $0.origin == .text)
    }.map {
      Size(
        bytes: $0.quantity.low...$0.quantity.high,
        inputs: [ClaimInput("bytes", $0.value / 1e9, "GB", from: $0.origin)],
        isStated: $0.origin == .text, isNear: (ground.distance(to: $0) ?? 9) <= 1)
    }
    return stated
      + ground.footprints.map {
        Size(
          bytes: active ? $0.active ?? $0.bytes : $0.bytes, inputs: $0.inputs, isStated: false,
          isNear: $0.isCertain && $0.isStated)
      }
  }
}
