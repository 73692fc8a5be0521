// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Finds sentences that say that a model fits or does not fit without counting devices: `a 7B in 16-bit fits no problem`.
struct FitPhrases {
  /// Returns the findings, each with the tokens it is about.
  func findings(in scene: Scene, taken: [Range<Int>]) -> [(Range<Int>, Finding)] {
    let text = scene.text
    var result: [(Range<Int>, Finding)] = []
    for index in text.tokens.indices
    where Self.verbs.contains(lemmaOf: text.tokens[index]) || isRun(index, text)
      || isTooBig(index, text)
    {
      let segment = scene.segment(around: index..<(index + 1))
      guard !taken.contains(where: { $0.overlaps(segment) }),
        !result.contains(where: { $0.0.overlaps(segment) }),
        let finding = finding(index, segment, scene)
      else { continue }
      result.append((segment, finding))
    }
    return result
  }

  private func isRun(_ index: Int, _ text: Passage) -> Bool {
    let lemma = text.tokens[index].lemma
    let next = text.form(index + 1) ?? ""
    if lemma == "run" { return ["on", "happily", "there", "it", "the"].contains(next) }
    if Self.places.contains(lemmaOf: text.tokens[index]) {
      return ["on", "onto", "into", "in", "inside"].contains(next)
    }
    // "A 24 GB card won't take it."
    return lemma == "take" && ["it", "that", "them", "this"].contains(next)
      && text.devices.contains {
        $0.tokens.upperBound <= index && index - $0.tokens.upperBound <= 6
      }
  }

  /// `too big for`, `too small`: what does not fit.
  private func isTooBig(_ index: Int, _ text: Passage) -> Bool {
    text.form(index) == "too"
      && ["big", "large", "heavy", "small", "little"].contains(text.form(index + 1) ?? "")
  }

  private func finding(_ index: Int, _ segment: Range<Int>, _ scene: Scene) -> Finding? {
    let text = scene.text
    let number = text.sentence(at: index)
    let sentence = text.sentence(number)
    let hasNumber =
      text.amounts.contains { sentence.contains($0.tokens.lowerBound) }
      || text.models.contains { sentence.contains($0.tokens.lowerBound) }
    if text.amounts.contains(where: {
      segment.contains($0.tokens.lowerBound) && text.isConcurrency($0)
    }) {
      return nil
    }
    if text.amounts.contains(where: {
      segment.contains($0.tokens.lowerBound) && $0.quantity.dimension == .count
        && $0.quantity.unit.isEmpty && !$0.isName && !text.isCardCount($0)
        && !scene.isDeviceMemory($0)
    }) {
      return nil
    }
    // "The other teams hold a third of the memory": what is held is no model.
    if text.amounts(in: segment).contains(where: {
      ShareBase(of: $0, in: text)?.stems.contains("memo") == true
    }) {
      return nil
    }
    guard hasNumber,
      !text.has(Self.hearsay, in: sentence),
      !text.has(Self.doubts, in: segment)
    else { return nil }
    let from = text.sentence(max(0, number - 2)).lowerBound
    let reach = from..<segment.upperBound
    guard let model = text.models.last(where: { reach.contains($0.tokens.lowerBound) }),
      let total = model.thing.total,
      let capacity = capacity(reach, segment, scene)
    else { return nil }
    let format = text.formats.last {
      $0.tokens.lowerBound >= min(model.tokens.lowerBound - 6, segment.lowerBound)
        && reach.contains($0.tokens.lowerBound)
    }
    let training = TrainingMemory(around: segment, in: scene)
    guard training == nil || training?.bytes != nil else { return nil }
    // Without a format the answer must be the same from four bits to sixteen.
    var bits = format?.thing.bits ?? scene.exhibits?.formats.first?.thing.bits ?? 4...16
    if let bytes = training?.bytes { bits = (bytes * 8)...(bytes * 8) }
    let least = total.lowerBound * bits.lowerBound / 8
    let most = total.upperBound * bits.upperBound / 8
    let isTooBig = isTooBig(index, text)
    let isNegated =
      isTooBig != text.reading.negated[index] && (isTooBig || text.reading.negated[index])
      || text.has(
        ["not", "n't", "never", "cannot"], in: max(segment.lowerBound, index - 3)..<index)
    let verdict: Verdict
    if most <= capacity.bytes * 0.97 {
      verdict = isNegated ? .wrong : .right
    } else if least > capacity.bytes * 1.02 {
      verdict = isNegated ? .right : .wrong
    } else {
      return nil
    }
    // "No 40 GB card takes that": what is denied may be more than the verb.
    if verdict == .wrong, text.has(Self.denials, in: segment) { return nil }
    // "17B active of 109": what has to fit is all of it.
    if verdict == .right, model.thing.isBareSize, text.has(["active", "activated"], in: reach) {
      return nil
    }
    // More than the weights may be meant: `plus ten users with 8k each, that fits`.
    if verdict == .right, text.has(Self.more, in: sentence) { return nil }
    // "Ten at once, eighty, and that all sits on one card": the caches that were told before.
    if verdict == .right, text.has(["all"], in: segment),
      text.has(Words.cache, in: text.sentence(max(0, number - 1)))
    {
      return nil
    }
    // Several devices may be meant together.
    if verdict == .wrong,
      text.amounts(in: reach).contains(where: { text.isCardCount($0) && $0.value > 1 })
    {
      return nil
    }
    return Finding(
      kind: .fitsOnDevice, verdict: verdict, expected: least...most, unit: .gigabytes,
      formula:
        "\(NumberText.short(least / 1e9)) GB against \(NumberText.short(capacity.bytes / 1e9)) GB",
      inputs: [
        ClaimInput(
          "weights of \(model.thing.name)", total.lowerBound / 1e9, "B",
          from: model.thing.entries.isEmpty ? .text : .catalogue), capacity.input,
      ], source: "memory needed against memory of the devices", stated: capacity.bytes,
      span: segment)
  }

  private func capacity(_ reach: Range<Int>, _ segment: Range<Int>, _ scene: Scene) -> (
    bytes: Double, input: ClaimInput
  )? {
    let text = scene.text
    if let amount = text.amounts.last(where: {
      reach.contains($0.tokens.lowerBound) && scene.isDeviceMemory($0)
        && ($0.quantity.dimension == .memory)
    }) {
      let count =
        text.amount(at: amount.tokens.lowerBound - 1).map {
          $0.quantity.dimension == .count && $0.value >= 1 ? $0.value : 1
        } ?? 1
      return (
        amount.value * count,
        ClaimInput("memory of the device", amount.value / 1e9, "GB", from: .text)
      )
    }
    if let device = text.devices.last(where: { reach.contains($0.tokens.lowerBound) }),
      let memory = device.thing.memory.max(), Set(device.thing.memory).count == 1
    {
      let all = memory / 1.0737 * (device.thing.count ?? 1)
      return (all, ClaimInput("memory of \(device.thing.name)", all / 1e9, "GB", from: .catalogue))
    }
    return nil
  }

  private static let more = Words.lemmas("plus users user context cache conversations requests")
  private static let verbs = Words.fit
  private static let hearsay = Words.lemmas(
    "told says say swears heard claims colleague think thinks believe believes lie pretend")
  private static let denials = Words.lemmas(
    "no none nobody neither nor hardly barely unless without nothing")
  private static let places = Words.lemmas("go goes sit sits live lives land lands squeeze")
  private static let doubts = Words.hypothesis.union(["?", "whether"]).union(FitClaim.training)
}
