// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Memory: of the weights, of the cache, of all that is added up, and of what is left beside it.
struct MemoryWorkings: WorkingSource {
  func workings(on ground: Ground) -> [Working] {
    guard !ground.readings(as: .memory).isEmpty, !ground.scene.isDeviceMemory(ground.amount),
      !ground.says(Self.training)
    else { return [] }
    if ground.amount.quantity.per?.noun == "token" || isOfOneToken(ground) {
      return perToken(ground)
    }
    guard ground.amount.quantity.per?.seconds == nil else { return [] }
    if ground.says(Self.rest) { return rests(ground) }
    let cache = caches(ground), weights = weights(ground)
    let isCache =
      ground.says(Words.cache)
      || ground.sentenceSays(Words.cache) && !ground.says(Self.weightWords)
      || !weights.contains { $0.certainty != .possible } && ground.contextSays(Words.cache, back: 2)
    return (isCache ? cache + weights : weights + cache) + sums(ground)
  }

  static let weightWords = Words.lemmas("weight weights checkpoint file disk download")
  static let rest = Words.lemmas(
    "left leaves leave leaving remain remains remaining room spare free headroom over budget"
  )
  private static let training = Words.lemmas(
    "train trains training fine-tune optimizer gradient gradients adam lora adapter adapters")

  // MARK: Cache

  /// `Every token leaves 352 KiB behind`.
  private func isOfOneToken(_ ground: Ground) -> Bool {
    ground.amount.value < 2e7
      && ["every", "each", "a", "per", "one"].contains {
        ground.text.has(phrase: [$0, "token"], in: ground.scene.segment(of: ground.amount))
      }
  }

  private func perToken(_ ground: Ground) -> [Working] {
    guard ground.amount.value < 2e7 else { return [] }
    // Fewer bits may be those of the cache or of the weights.
    let isPlain = !ground.formats(back: 2).contains { $0.format.bits.upperBound < 16 }
    return ground.tokenCaches.filter { !$0.formula.hasSuffix("per token") }.map {
      Working(
        kind: .kvCache, value: $0.range, unit: .kibibytes, formula: $0.formula, inputs: $0.inputs,
        source: "2 x layers x KV heads x head size x bytes",
        certainty: $0.isCertain && isPlain ? .known : .possible,
        slips: [0.5, 2, 0.25, 4, 8, 1 / 8.0, $0.sharing, $0.sharing / 2])
    }
  }

  private func caches(_ ground: Ground) -> [Working] {
    let text = ground.near.filter { ground.passage(of: $0).isContextLength($0) }
    let lengths =
      text.isEmpty ? ground.given.filter { ground.passage(of: $0).isContextLength($0) } : text
    guard !lengths.isEmpty else { return [] }
    let many = ground.all.filter {
      ground.passage(of: $0).isConcurrency($0) && $0.value > 1 && $0.value < 10_000
    }
    let isClear =
      lengths.count == 1 && many.count <= 1 && ground.sentenceSays(Words.cache)
      && !ground.formats(back: 2).contains { $0.format.bits.upperBound < 16 }
      && (ground.distance(to: lengths[0]) ?? 9) <= 1
    return ground.tokenCaches.flatMap { token in
      lengths.prefix(4).flatMap { length -> [Working] in
        let isThousands = ground.passage(of: length).isThousands(length)
        let low = token.range.lowerBound * length.quantity.low
        let high = token.range.upperBound * length.quantity.high * (isThousands ? 1.024 : 1)
        let one = working(token, length, nil, low...high, isClear && many.isEmpty)
        return [one]
          + many.prefix(4).map {
            working(
              token, length, $0, (low * $0.quantity.low)...(high * $0.quantity.high),
              isClear && ground.distance(to: $0) == 0)
          }
      }
    }
  }

  private func working(
    _ token: TokenCache, _ length: Amount, _ many: Amount?, _ value: ClosedRange<Double>,
    _ isClear: Bool
  ) -> Working {
    Working(
      kind: .kvCache, value: value, unit: .gigabytes,
      formula: "\(token.formula) x \(NumberText.short(length.value)) tokens"
        + (many.map { " x \(NumberText.short($0.value))" } ?? ""),
      inputs: token.inputs + [
        ClaimInput("tokens", length.value, "tokens", from: length.origin)
      ] + (many.map { [ClaimInput("sequences", $0.value, "", from: $0.origin)] } ?? []),
      source: "cache of a token x tokens x sequences",
      certainty: isClear && token.isCertain ? .known : .possible,
      slips: [0.5, 2, 0.25, 4, 0.1, 10, 1 / 8.0, 8, 1000, 0.001],
      uses: Set([length, many].compactMap { $0 }.filter { $0.origin == .text }.map(\.index)))
  }

  // MARK: Weights

  private func weights(_ ground: Ground) -> [Working] {
    requantized(ground)
      + ground.footprints.map { print in
        let active =
          ground.sentenceSays(WeightsCheck.read) || !ground.sentenceSays(WeightsCheck.holding)
          ? nil : print.active.map { $0.upperBound / print.bytes.upperBound }
        return Working(
          kind: print.bits.upperBound < 16 ? .quantization : .weightsMemory, value: print.bytes,
          unit: .gigabytes, formula: print.formula, inputs: print.inputs,
          source: "weights times bytes of each", certainty: print.isCertain ? .known : .possible,
          slips: [0.5, 2, 1 / 8.0, 8, 0.1, 10] + (active.map { [$0] } ?? []))
      }
  }

  /// What is left of a size in 16 bits that the text or the exhibit gives, in the format of the sentence.
  private func requantized(_ ground: Ground) -> [Working] {
    guard let target = ground.formats(back: 0).first?.format, target.bits.upperBound < 16 else {
      return []
    }
    let sizes = ground.all.filter { size in
      guard size.quantity.dimension == .memory, size.quantity.per == nil, size.value >= 1e9 else {
        return false
      }
      let passage = ground.passage(of: size)
      return passage.formats.contains {
        $0.thing.bits == 16...16
          && (size.tokens.upperBound..<(size.tokens.upperBound + 4)).contains($0.tokens.lowerBound)
      }
    }
    return sizes.prefix(2).map { size in
      Working(
        kind: .quantization,
        value: (size.value * target.bits.lowerBound / 16)...(size.value * target.bits.upperBound
          / 16),
        unit: .gigabytes,
        formula:
          "\(NumberText.short(size.value / 1e9)) x \(NumberText.short(target.bits.lowerBound)) / 16",
        inputs: [ClaimInput("size in 16 bits", size.value / 1e9, "GB", from: size.origin)],
        source: "size follows the bits of a weight",
        certainty: sizes.count == 1 ? .known : .possible, slips: [0.5, 2, 0.25, 4])
    }
  }

  // MARK: Sums

  /// What is left of a device beside weights and cache.
  private func rests(_ ground: Ground) -> [Working] {
    let memories = ground.all.filter {
      $0.quantity.dimension == .memory && $0.quantity.per == nil && $0.value >= 1e8
    }
    let devices = memories.filter { ground.scene.isDeviceMemory($0) || $0.origin == .exhibit }
    let stated = memories.filter { !ground.scene.isDeviceMemory($0) && $0.origin == .text }.map {
      (bytes: $0.value...$0.value, uses: Set([$0.index]))
    }
    let parts =
      stated.isEmpty ? ground.footprints.prefix(2).map { (bytes: $0.bytes, uses: []) } : stated
    var whole = devices.map(\.value)
    for device in devices {
      for cards in ground.all.filter({ ground.passage(of: $0).isCardCount($0) }).prefix(3) {
        whole.append(cards.value * device.value)
      }
    }
    for (device, _) in ground.devices().prefix(2) {
      whole += device.memory.map { $0 / 1.0737 * (device.count ?? 1) }
    }
    if devices.isEmpty { whole += memories.filter { $0.origin == .text }.map(\.value) }
    let isClear =
      devices.count == 1 && parts.count == 1 && whole.count == 1
      && ground.near.allSatisfy {
        $0.quantity.dimension != .tokens && !ground.text.isConcurrency($0)
      }
    var result: [Working] = []
    for all in whole.prefix(8) {
      for (place, part) in parts.prefix(5).enumerated() {
        let one = (all - part.bytes.upperBound)...(all - part.bytes.lowerBound)
        let formula =
          "\(NumberText.short(all / 1e9)) GB - \(NumberText.short(part.bytes.lowerBound / 1e9)) GB"
        result.append(working(one, formula, part.uses, isClear))
        for second in parts.dropFirst(place + 1).prefix(3) {
          result.append(
            working(
              (one.lowerBound - second.bytes.upperBound)...(one.upperBound
                - second.bytes.lowerBound),
              formula + " - \(NumberText.short(second.bytes.lowerBound / 1e9)) GB",
              part.uses.union(second.uses)))
        }
      }
    }
    return result.filter { $0.value.lowerBound > 1e8 }
  }

  private func working(
    _ value: ClosedRange<Double>, _ formula: String, _ uses: Set<Int>, _ isClear: Bool = false
  ) -> Working {
    Working(
      kind: .fitsOnDevice, value: value, unit: .gigabytes, formula: formula,
      source: "memory of the devices less what is used",
      certainty: isClear ? .firm : .possible, uses: uses)
  }

  /// Amounts of memory that are added up, and so many devices together.
  private func sums(_ ground: Ground) -> [Working] {
    let memories = ground.before.filter {
      $0.quantity.dimension == .memory && $0.quantity.per == nil
    }
    var result: [Working] = []
    for count in 2...4 where memories.count >= count {
      let parts = memories.prefix(count)
      let sum = parts.map(\.value).reduce(0, +)
      result.append(
        Working(
          kind: .weightsMemory, value: sum...sum, unit: .gigabytes,
          formula: parts.reversed().map { NumberText.short($0.value / 1e9) }.joined(
            separator: " + "),
          source: "sum of the parts", uses: Set(parts.map(\.index))))
    }
    for (device, _) in ground.devices(back: 1).prefix(2) {
      for memory in device.memory {
        let all = memory / 1.0737 * (device.count ?? 1)
        result.append(
          Working(
            kind: .fitsOnDevice, value: all...all, unit: .gigabytes,
            formula:
              "\(NumberText.short(device.count ?? 1)) x \(NumberText.short(memory / 1.0737e9)) GB",
            source: "devices times memory of each"))
      }
    }
    for device in memories.prefix(3) {
      for cards in ground.before.filter({ ground.passage(of: $0).isCardCount($0) }).prefix(2) {
        let all = device.value * cards.value
        result.append(
          Working(
            kind: .fitsOnDevice, value: all...all, unit: .gigabytes,
            formula:
              "\(NumberText.short(cards.value)) x \(NumberText.short(device.value / 1e9)) GB",
            source: "devices times memory of each", uses: [device.index, cards.index]))
      }
    }
    return result
  }
}
