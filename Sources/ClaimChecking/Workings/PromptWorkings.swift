// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// The work of a prompt, 2 operations for each weight and token, and the time that it takes.
struct PromptWorkings: WorkingSource {
  func workings(on ground: Ground) -> [Working] {
    let quantity = ground.amount.quantity
    guard quantity.per?.seconds == nil, ground.contextSays(Self.cues, back: 2) else { return [] }
    if quantity.dimension == .operations { return work(ground) }
    guard quantity.dimension == .duration || !ground.readings(as: .duration).isEmpty else {
      return []
    }
    return times(ground)
  }

  private static let cues = Words.prompt.union(
    Words.lemmas("flop flops teraflop tflops first compute tokens token ttft"))

  private func work(_ ground: Ground) -> [Working] {
    let models = ground.models().filter { $0.model.active != nil }
    if isOfOneToken(ground) { return ofOneToken(ground) }
    let lengths = lengths(ground)
    let isClear = Set(models.map { $0.model.active }).count == 1 && lengths.count == 1
    return models.prefix(3).flatMap { model, distance -> [Working] in
      guard let active = model.active else { return [] }
      return lengths.prefix(3).map { length in
        let low = 2 * active.lowerBound * length.quantity.low
        return Working(
          kind: .prefillTime, value: low...(2 * active.upperBound * length.quantity.high * 1.06),
          unit: .teraflop,
          formula:
            "2 x \(NumberText.short(active.lowerBound / 1e9))B x \(NumberText.short(length.value)) tokens",
          inputs: [
            ClaimInput(
              "active weights of \(model.name)", active.lowerBound / 1e9, "B",
              from: model.entries.isEmpty ? .text : .catalogue),
            ClaimInput("tokens", length.value, "tokens", from: length.origin),
          ], source: "2 operations for each weight and token",
          certainty: isClear && (distance ?? 9) <= 1 ? .known : .possible,
          slips: [0.5, 2, 1e-3, 1e3, 0.1, 10, 1 / 3.0, 3])
      }
    }
  }

  private func isOfOneToken(_ ground: Ground) -> Bool {
    ground.amount.quantity.per?.noun == "token"
      || ["a", "one", "each", "per", "every"].contains {
        ground.text.has(phrase: [$0, "token"], in: ground.scene.local(of: ground.amount))
      }
  }

  /// The work of one token: 2 operations for each weight that it meets.
  private func ofOneToken(_ ground: Ground) -> [Working] {
    let models = ground.models(back: 1)
    return models.prefix(3).flatMap { model, _ -> [Working] in
      guard let active = model.active else { return [] }
      return [
        Working(
          kind: .prefillTime, value: (2 * active.lowerBound)...(2 * active.upperBound),
          unit: .teraflop, formula: "2 x \(NumberText.short(active.lowerBound / 1e9))B",
          inputs: [
            ClaimInput(
              "active weights of \(model.name)", active.lowerBound / 1e9, "B",
              from: model.entries.isEmpty ? .text : .catalogue)
          ], source: "2 operations for each weight and token",
          certainty: Set(models.map(\.model.name)).count == 1 ? .known : .possible,
          slips: [0.5, 2, 1e3, 1e-3])
      ]
    }
  }

  private func lengths(_ ground: Ground) -> [Amount] {
    let own = ground.near.filter { ground.text.isContextLength($0) }
    return own.isEmpty ? ground.given.filter { ground.passage(of: $0).isContextLength($0) } : own
  }

  private func times(_ ground: Ground) -> [Working] {
    let stated = ground.before.filter {
      $0.quantity.dimension == .operations && $0.quantity.per == nil && $0.value > 0
        && !isAchieved($0, ground)
    }.filter { amount in
      // One number of operations alone is the speed, unless it is the work that model and prompt make.
      ground.before.count { $0.quantity.dimension == .operations } > 1
        || ground.before.contains { isBareSpeed($0, ground) }
        || work(ground).contains {
          amount.value >= $0.value.lowerBound * 0.85 && amount.value <= $0.value.upperBound * 1.15
        }
    }
    let speeds = speeds(ground).filter { speed in !stated.contains { $0.index == speed.index } }
    // Work that was said before, over a speed: the work may be called wrong where it stands.
    let direct = stated.flatMap { work in
      speeds.map { speed in
        Working(
          kind: .prefillTime,
          value: (work.value / speed.value)...(work.value / speed.value), unit: .seconds,
          formula:
            "\(NumberText.short(work.value / 1e12)) TFLOP / \(NumberText.short(speed.value / 1e12)) TFLOP/s",
          inputs: [ClaimInput("work", work.value / 1e12, "TFLOP", from: .text)] + speed.inputs,
          source: "work / what the device achieves",
          certainty: stated.count == 1 && speeds.count == 1
            ? .known : .possible, slips: [0.1, 10, 8, 1 / 8.0, 0.5, 2, 1e3, 1e-3],
          uses: [work.index])
      }
    }
    guard ground.contextSays(Self.own, back: 2) else { return direct }
    return direct
      + work(ground).flatMap { work in
        speeds.map { speed in
          Working(
            kind: .prefillTime,
            value: (work.value.lowerBound / speed.value)...(work.value.upperBound / speed.value),
            unit: .seconds,
            formula: "\(work.formula) / \(NumberText.short(speed.value / 1e12)) TFLOP/s",
            inputs: work.inputs + speed.inputs,
            source: "2 operations for each weight and token, divided by what the device achieves",
            certainty: work.certainty == .known && speeds.count == 1 && speed.isCertain
              ? .known : .possible,
            slips: work.slips + (speed.share.map { [$0] } ?? []))
        }
      }
  }

  private static let own = Words.prompt.union(Words.lemmas("token tokens first ttft"))

  private struct Speed {
    let value: Double
    let inputs: [ClaimInput]
    let isCertain: Bool
    var isWork = false
    var share: Double?
    var index = -1
  }

  /// What the devices achieve: said in operations, or as a bare number that can only be teraflops, or a share of the peak of a device.
  private func speeds(_ ground: Ground) -> [Speed] {
    let cards =
      ground.before.first { ground.text.isCardCount($0) && $0.value > 1 && $0.value <= 512 }?.value
    let shares = ground.before.filter {
      ($0.quantity.style == .percent || $0.quantity.style == .fraction) && $0.value > 0.05
        && $0.value < 1
    }
    var result: [Speed] = []
    func add(
      _ value: Double, _ name: String, _ origin: ClaimInput.Origin, _ isWork: Bool, _ index: Int
    ) {
      let input = ClaimInput(name, value / 1e12, "TFLOP/s", from: origin)
      let options = [nil] + shares.prefix(2).map { Optional($0) }
      for share in options {
        for count in [1, cards ?? 1] where count != 1 || cards == nil || share == nil {
          result.append(
            Speed(
              value: value * (share?.value ?? 1) * count,
              inputs: [input]
                + (share.map { [ClaimInput("share of the peak", $0.value, "", from: .text)] } ?? []),
              isCertain: options.count == 1 && cards == nil && origin == .text, isWork: isWork,
              share: share?.value, index: index))
        }
      }
    }
    for other in ground.before where other.value > 0 {
      if other.quantity.dimension == .operations {
        add(other.value, "arithmetic achieved", .text, other.quantity.per == nil, other.index)
      } else if isBareSpeed(other, ground) {
        add(other.value * 1e12, "arithmetic achieved", .text, false, other.index)
      }
    }
    if result.isEmpty {
      for (device, _) in ground.devices().prefix(2) {
        for peak in [device.half, device.eight].compactMap({ $0?.upperBound }) {
          add(peak * (device.count ?? 1), "peak of \(device.name)", .catalogue, false, -1)
        }
      }
    }
    return Array(result.prefix(12))
  }

  /// Whether a bare number is a speed in teraflops: `at 400 effective`, `half of the 989`, `call it 300`.
  private func isBareSpeed(_ other: Amount, _ ground: Ground) -> Bool {
    guard other.quantity.dimension == .count, other.quantity.unit.isEmpty,
      other.quantity.per == nil,
      other.value >= 20, other.value < 5000
    else { return false }
    let behind = other.tokens.upperBound..<(other.tokens.upperBound + 2)
    return ground.text.has(["effective", "usable", "sustained", "achieved"], in: behind)
      || isAchieved(other, ground)
        && ground.before.contains {
          $0.quantity.dimension == .operations && $0.index != other.index
        }
      || DeviceNames.shared.isPeak(teraflops: other.value)
  }

  /// Whether words beside a number say that a device achieves it.
  private func isAchieved(_ other: Amount, _ ground: Ground) -> Bool {
    ground.text.has(
      Self.achieved, in: other.tokens.upperBound..<(other.tokens.upperBound + 3))
      || ground.text.has(
        Self.achieved, in: (other.tokens.lowerBound - 3)..<other.tokens.lowerBound)
  }

  private static let achieved = Words.lemmas(
    "usable useful effective sustained achieved achieve achieves real peak realistic sustain say call at"
  )
}
