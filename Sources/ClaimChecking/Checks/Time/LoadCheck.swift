// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks how long bytes take over a disk or a link.
struct LoadCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    let text = scene.text
    guard amount.quantity.dimension == .duration, amount.quantity.per == nil, amount.value < 1e6,
      amount.quantity.limit == nil,
      !text.has(
        ["must", "stay", "target", "slo", "promise", "battery", "budget"],
        in: scene.segment(of: amount))
    else { return nil }
    let sentence = scene.sentence(of: amount)
    let context = scene.context(of: amount, back: 1)
    let link = scene.amount(
      for: amount, back: 2,
      where: { other, passage in
        passage.isBandwidth(other)
          && !(other.value >= 2.5e11 && passage.has(["hbm", "decode"], in: context))
      })
    guard
      text.has(Self.cues, in: scene.local(of: amount))
        || text.amounts.contains(where: {
          scene.local(of: amount).contains($0.tokens.lowerBound) && text.isBandwidth($0)
        })
    else { return nil }
    guard
      text.has(Self.cues, in: context)
        || link.map({ $0.origin == .text && $0.distance == 0 }) ?? false
    else { return nil }
    if text.has(["token", "prefill", "prompt", "answer"], in: sentence),
      !text.has(Self.strong, in: sentence)
    {
      return nil
    }
    guard let link else {
      return text.has(Self.strong, in: sentence)
        ? .open(.loadTime, "The speed of the disk or the link is not given.") : nil
    }
    guard let bytes = bytes(amount, scene, link: link.thing.value) else {
      return .open(.loadTime, "The bytes that are loaded are not given.")
    }
    let speed = link.thing.quantity.low...link.thing.quantity.high
    var finding = Finding.compare(
      amount,
      to: (bytes.range.lowerBound / speed.upperBound)...(bytes.range.upperBound / speed.lowerBound),
      as: .loadTime,
      unit: .seconds,
      formula:
        "\(NumberText.short(bytes.range.lowerBound / 1e9)) GB / \(NumberText.short(speed.lowerBound / 1e9)) GB/s",
      inputs: bytes.inputs + [scene.input("speed", link, "GB/s", size: 1e9)],
      source: "bytes / speed")
    if finding.verdict == .wrong,
      scene.isPrivate(amount)
        || text.has(
          ["ready", "warm", "start", "snapshotting", "snapshot", "image"],
          in: scene.segment(of: amount))
    {
      finding = .open(.loadTime, "What else the time contains is not given.")
    }
    if finding.verdict == .wrong,
      amount.value == 0 || !text.has(Self.cues, in: sentence)
        || text.has(["p50", "p95", "p99", "percentile"], in: scene.segment(of: amount))
        || isOfOther(amount, scene, bytes, speed)
    {
      return nil
    }
    if finding.verdict == .wrong, link.origin == .text, link.distance == 0,
      link.thing.index > amount.index,
      !scene.segment(of: amount).contains(link.thing.tokens.lowerBound)
    {
      return .open(.loadTime, "The speed that is named behind it may be another one.")
    }
    if finding.verdict == .wrong, link.origin == .exhibit,
      !text.has(Self.strong, in: scene.segment(of: amount))
    {
      return nil
    }
    return finding
  }

  /// Whether other bytes or another speed than those taken, named in the sentences before or in the exhibits, would make a time right.
  private func isOfOther(
    _ amount: Amount, _ scene: Scene, _ bytes: Bytes, _ speed: ClosedRange<Double>
  ) -> Bool {
    let context = scene.context(of: amount)
    let near =
      scene.text.amounts.filter {
        context.contains($0.tokens.lowerBound) && $0.quantity.per == nil
          && WeightsCheck().finding(for: $0, in: scene)?.verdict != .wrong
      } + (scene.exhibits?.amounts ?? [])
    let sizes = near.compactMap { scene.bytes(of: $0).map { $0...$0 } } + [bytes.range]
    let speeds =
      (scene.text.amounts.filter { context.contains($0.tokens.lowerBound) }
      + (scene.exhibits?.amounts ?? []))
      .filter { $0.quantity.dimension == .bandwidth }.map { $0.value...$0.value } + [speed]
    return sizes.contains { size in
      speeds.contains { speed in
        speed.lowerBound > 0
          && Comparison(amount.quantity).verdict(
            against: (size.lowerBound / speed.upperBound)...(size.upperBound / speed.lowerBound))
            == .right
      }
    }
  }

  private struct Bytes {
    let range: ClosedRange<Double>
    let inputs: [ClaimInput]
  }

  /// The bytes that are loaded: stated, of the model, or of the exhibit; an amount that only repeats the speed is none.
  private func bytes(_ amount: Amount, _ scene: Scene, link: Double) -> Bytes? {
    let text = scene.text
    let own = scene.sentence(of: amount)
    func stated(_ range: Range<Int>) -> Amount? {
      text.amounts.last {
        range.contains($0.tokens.lowerBound) && $0.index != amount.index
          && scene.bytes(of: $0) != nil && $0.quantity.per == nil && !scene.isDeviceMemory($0)
          && abs((scene.bytes(of: $0) ?? 0) / link - 1) > 0.06
      }
    }
    let before = own.lowerBound..<amount.tokens.lowerBound
    if let found = stated(before) ?? stated(own), let bytes = scene.bytes(of: found) {
      return Bytes(
        range: bytes...bytes, inputs: [ClaimInput("bytes", bytes / 1e9, "GB", from: .text)])
    }
    if let model = scene.model(for: amount), model.distance ?? 9 <= 1 || model.origin == .exhibit,
      let total = model.thing.total
    {
      if let format = scene.format(for: amount) {
        return Bytes(
          range: (total.lowerBound * format.thing.bits.lowerBound / 8)...(total.upperBound
            * format.thing.bits.upperBound / 8),
          inputs: [
            ClaimInput(
              "weights of \(model.thing.name)", total.lowerBound / 1e9, "B",
              from: model.thing.entries.isEmpty ? model.origin : .catalogue),
            ClaimInput(
              "bits of a weight", format.thing.bits.lowerBound, "bit", from: format.origin),
          ])
      }
    }
    if let found = stated(scene.context(of: amount, back: 2).lowerBound..<own.lowerBound),
      let bytes = scene.bytes(of: found)
    {
      return Bytes(
        range: bytes...bytes, inputs: [ClaimInput("bytes", bytes / 1e9, "GB", from: .text)])
    }
    guard let exhibits = scene.exhibits,
      let found = exhibits.amounts.first(where: {
        $0.quantity.dimension == .memory && $0.quantity.per == nil
          && exhibits.has(
            ["weight", "weights"], in: ($0.tokens.lowerBound - 2)..<$0.tokens.lowerBound)
      })
    else { return nil }
    let factor = scene.format(for: amount).map { $0.thing.bits.lowerBound / 16 } ?? 1
    return Bytes(
      range: (found.value * factor)...(found.value * factor),
      inputs: [ClaimInput("bytes of the weights", found.value / 1e9, "GB", from: .exhibit)])
  }

  private static let strong = Words.lemmas(
    "load loads loading pull pulls pulling download downloads link nvme disk pcie storage flash bucket network wire gigabit restart transfer"
  )
  private static let cues = strong.union(
    Words.lemmas("comes come wait copy fetch arrive arrives host swap weights"))
}
