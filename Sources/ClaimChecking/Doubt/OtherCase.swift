// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether a number that comes out was calculated for another case than the words tell: for one and not for all, for groups of one size, for
/// the difference of one of two numbers, for the speed of answers and not of prompts.
struct OtherCase {
  let scene: Scene

  /// Returns what case the words tell; nil when it is the one that was calculated.
  func reason(_ finding: Finding, _ amount: Amount) -> String? {
    if isOneOrAll(finding, amount) { return "It may be for one or for all of them." }
    if isOfEachOrAll(finding, amount) { return "It may be for one or for all that run at once." }
    if isOfOneDevice(finding, amount) { return "It is for all devices, and is told of one." }
    if isSharedOut(finding, amount) { return "A batch reads the weights once for all." }
    if isOfSharedSpeed(finding, amount) { return "Several load at once what one link carries." }
    if isSumOfPercentiles(finding, amount) { return "Percentiles do not add up." }
    if isAgainstOthers(finding, amount) {
      return "A quotient of shares compares with the mean, and not with the others."
    }
    if isMeanOfShares(finding, amount) { return "A mean of shares wants the size of each group." }
    if isPartOfDifference(finding, amount) {
      return "Two groups differ in number and in what each brings."
    }
    if isReadAsWritten(finding, amount) {
      return "Prompts are read faster than answers are written."
    }
    return isSmallCount(finding, amount) ? "So small a number stands for many things." : nil
  }

  /// Whether the cache of all is told of each, or that of one of all together.
  private func isOneOrAll(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.kind == .kvCache else { return false }
    let end = amount.tokens.upperBound
    let behind = end..<min(end + 4, scene.segment(of: amount).upperBound)
    let isOfAll = finding.inputs.contains { $0.name == "sequences" }
    if isOfAll {
      return amount.quantity.per != nil || scene.text.has(["each", "apiece"], in: behind)
    }
    if let all = scene.text.last(["all"], in: behind), let many = scene.text.amount(at: all + 1),
      many.value > 1
    {
      return true
    }
    return scene.text.has(["total", "altogether", "together", "all"], in: behind)
      && scene.text.amounts(in: scene.before(amount)).contains {
        $0.value > 1 && scene.text.isConcurrency($0)
      }
  }

  /// Whether a speed of all that run at once is told of each, or that of one of all together.
  private func isOfEachOrAll(_ finding: Finding, _ amount: Amount) -> Bool {
    let text = scene.text
    guard amount.quantity.dimension == .rate else { return false }
    let many = text.amounts(in: scene.context(of: amount, back: 1)).filter {
      $0.index < amount.index && $0.value > 1 && text.isConcurrency($0)
    }
    guard !many.isEmpty else { return false }
    let isOfAll = many.contains {
      finding.takes($0) || finding.formula.hasPrefix(NumberText.short($0.value) + " ")
    }
    let behind =
      amount.tokens
      .lowerBound..<min(
        amount.tokens.upperBound + 4, scene.segment(of: amount).upperBound)
    return isOfAll
      ? Self.singly.stands(in: behind, of: text)
      : finding.kind == .decodeBound
        && text.has(["total", "altogether", "together"], in: behind)
  }

  /// Whether requests in flight on all devices are told of each: `40 a second times 2.5 s, so 100 sequences per GPU`.
  private func isOfOneDevice(_ finding: Finding, _ amount: Amount) -> Bool {
    let text = scene.text
    let end = amount.tokens.upperBound
    guard let each = (end - 1..<end + 2).first(where: { Self.each.contains(text.form($0) ?? "") }),
      text.has(Self.devices, in: (each + 1)..<(each + 2)), finding.inputs.count == 2,
      finding.operations.contains(.product)
    else { return false }
    return !finding.operations.contains(.quotient)
      && text.amounts(in: scene.context(of: amount)).allSatisfy {
        !finding.takes($0)
          || !text.has(Self.devices, in: $0.tokens.upperBound..<($0.tokens.upperBound + 4))
      }
  }

  private static let each: Set<String> = ["per", "each", "every"]
  private static let devices = Words.lemmas(
    "gpu gpus card cards replica replicas copy node nodes machine machines server servers instance instances box device devices"
  )

  /// Whether the speed of one stream, which the bandwidth sets, is divided among many: `34 tokens a second over 100 users is a third of a token each`.
  private func isSharedOut(_ finding: Finding, _ amount: Amount) -> Bool {
    let text = scene.text
    guard finding.inputs.count == 2, finding.isArithmetic,
      let speed = finding.inputs.first,
      ["/", "divided", "over"].contains(where: finding.formula.contains)
    else { return false }
    let near = text.amounts(in: scene.context(of: amount, back: 2)).filter {
      $0.index < amount.index
    }
    return near.contains { text.isTokenRate($0) && speed.tells($0) }
      && near.contains { text.isBandwidth($0) }
      && near.contains { text.isConcurrency($0) && finding.takes($0) }
  }

  private static let singly: PhraseList = [
    ["each"], ["apiece"], ["per", "user"], ["a", "user"], ["per", "stream"], ["per", "request"],
    ["per", "caller"], ["per", "person"], ["every", "user"], ["one", "user"],
  ]

  /// Whether several load at once over one link, and the time was computed for one of them: `ten nodes pull 47 GB each from a store of 2.4 GB/s`.
  private func isOfSharedSpeed(_ finding: Finding, _ amount: Amount) -> Bool {
    let text = scene.text
    guard finding.kind == .loadTime else { return false }
    let near = text.amounts(in: scene.context(of: amount, back: 1)).filter {
      $0.index < amount.index
    }
    let isShared = near.contains {
      $0.quantity.dimension == .bandwidth && finding.takes($0)
        && (text.has(Self.shared, in: scene.segment(of: $0))
          || text.has(phrase: ["at", "once"], in: scene.sentence(of: amount))
          || text.has(Self.sharing, in: scene.sentence(of: amount)))
    }
    return isShared
      && near.contains {
        $0.quantity.dimension == .count && $0.value > 1 && !finding.takes($0)
          && text.has(Self.loaders, in: $0.tokens.upperBound..<($0.tokens.upperBound + 3))
      }
  }

  private static let shared = Words.lemmas("total shared together altogether one single same store")
  private static let sharing = Words.lemmas("share shares shared sharing")
  private static let loaders = Words.lemmas(
    "node nodes machine machines server servers host hosts pod pods replica replicas worker workers copy copies card cards gpu gpus instance instances box boxes"
  )

  /// Whether a percentile is told to be the sum or a multiple of others.
  private func isSumOfPercentiles(_ finding: Finding, _ amount: Amount) -> Bool {
    let isSum = finding.operations.contains(.sum) || finding.operations.contains(.product)
    return amount.quantity.dimension == .duration && isSum && finding.inputs.count >= 2
      && scene.text.has(Self.percentiles, in: scene.segment(of: amount))
      && scene.text.amounts(in: scene.before(amount)).contains {
        finding.takes($0) && $0.quantity.dimension == .duration
          && scene.text.has(Self.percentiles, in: scene.segment(of: $0))
      }
  }

  private static let percentiles: WordSet = ["p50", "p90", "p95", "p99", "percentile", "median"]

  /// Whether shares are added up and divided by their number: `(66 + 36) / 2 = 51%`.
  private func isMeanOfShares(_ finding: Finding, _ amount: Amount) -> Bool {
    guard amount.quantity.dimension == .ratio, finding.formula.contains("/"),
      finding.inputs.count >= 3, let number = finding.inputs.last?.value,
      number == Double(finding.inputs.count - 1)
    else { return false }
    let mean = finding.inputs.dropLast().map(\.value).reduce(0, +) / number
    return [amount.quantity.number, amount.value].contains { abs(mean / $0 - 1) <= 0.05 }
  }

  /// Whether a share of one thing was divided by a share of another and is told of the others: `a tenth of the tokens and 55% of the money, so
  /// 5.5 times what the others pay`, who pay half for nine tenths.
  private func isAgainstOthers(_ finding: Finding, _ amount: Amount) -> Bool {
    let text = scene.text
    let end = amount.tokens.upperBound
    guard amount.quantity.style == .factor, finding.inputs.count == 2,
      finding.operations.contains(.quotient), finding.inputs.allSatisfy({ isShare($0) })
    else { return false }
    // An amount may reach beyond its sentence.
    let last = max(end, min(end + 8, scene.sentence(of: amount).upperBound))
    return text.has(Self.others, in: end..<last)
  }

  /// Whether an input is a share of some whole, in the text or in the question.
  private func isShare(_ input: ClaimInput) -> Bool {
    [scene.text, scene.exhibits].compactMap(\.self).contains { passage in
      passage.amounts.contains {
        $0.quantity.number == input.value && $0.quantity.dimension == .ratio
          && $0.quantity.style != .factor
      }
    }
  }

  private static let others = Words.lemmas("other others rest remaining else")

  /// Whether so many more are taken times what each of one group brings, where the question has two that differ: `nine upgrades more, so 549 euros`.
  private func isPartOfDifference(_ finding: Finding, _ amount: Amount) -> Bool {
    guard finding.inputs.count == 2, finding.operations.contains(.product),
      let exhibits = scene.exhibits,
      let price = finding.inputs.first(where: { $0.from == .exhibit }), isOfMore(finding, amount)
    else { return false }
    let same = exhibits.amounts.filter { $0.quantity.number == price.value }
    return same.contains { own in
      exhibits.amounts.contains {
        $0.sentence == own.sentence && $0.value != own.value
          && $0.quantity.dimension == own.quantity.dimension
          && $0.quantity.unit == own.quantity.unit && own.quantity.dimension == .money
      }
    }
  }

  /// Whether an amount, or the number in the text that it follows from, is said to be one of more.
  private func isOfMore(_ finding: Finding, _ amount: Amount) -> Bool {
    let taken = scene.text.amounts(in: scene.before(amount)).filter { finding.takes($0) }
    return ([amount] + taken).contains {
      scene.text.has(Self.extra, in: scene.segment(of: $0))
    }
  }

  private static let extra = Words.lemmas("more extra additional fewer gain gains uplift")

  /// Whether the time to read a prompt was taken from a speed that is not called one of reading, and is as slow as answers are written.
  private func isReadAsWritten(_ finding: Finding, _ amount: Amount) -> Bool {
    let text = scene.text
    guard amount.quantity.dimension == .duration,
      isOfReading(scene.segment(of: amount)) || isOfReading(scene.sentence(of: amount)),
      !text.has(Self.writing, in: scene.segment(of: amount))
    else { return false }
    let near = text.amounts(in: scene.context(of: amount, back: 1)).filter {
      $0.index < amount.index && finding.takes($0)
    }
    guard let rate = near.last(where: { text.isTokenRate($0) }),
      let tokens = near.last(where: { $0.quantity.dimension == .tokens }),
      !text.isOutput(tokens), !text.has(Self.writing, in: scene.segment(of: tokens))
    else { return false }
    return text.has(Self.writing, in: scene.segment(of: rate))
      || rate.value < Self.slowest && !isCalledReading(rate)
  }

  private func isOfReading(_ range: Range<Int>) -> Bool {
    scene.text.has(Self.prompts, in: range) || Self.reading.stands(in: range, of: scene.text)
  }

  /// Below so many tokens a second a speed is rather one of writing.
  private static let slowest = 1000.0

  private static let prompts = Words.lemmas("prompt prompts prefill prefilling ingest ttft")
  private static let reading: PhraseList = [
    ["first", "token"], ["read", "in"], ["reads", "in"], ["read", "it", "in"],
  ]
  private static let writing = Words.lemmas(
    "answer answers reply replies output generate generates generation decode decodes decoding write writes"
  )

  /// Whether words right beside a speed call it one of reading: `prefill runs at 8,000 tokens a second`.
  private func isCalledReading(_ rate: Amount) -> Bool {
    let text = scene.text
    let before = text.amounts(in: scene.before(rate)).last?.tokens.upperBound ?? 0
    let start = max(scene.sentence(of: rate).lowerBound, before, rate.tokens.lowerBound - 6)
    let behind = rate.tokens.upperBound..<(rate.tokens.upperBound + 3)
    return text.has(Self.called, in: start..<rate.tokens.lowerBound)
      || text.has(Self.called, in: behind)
  }

  private static let called = Words.lemmas(
    "prefill prefills prefilling ingest ingests ingestion reads processing input")

  /// Whether a small number without a unit only stands in the question as well.
  private func isSmallCount(_ finding: Finding, _ amount: Amount) -> Bool {
    finding.isQuoted && finding.verdict == .right && amount.quantity.dimension == .count
      && amount.quantity.unit.isEmpty && amount.quantity.per == nil
      && amount.value < ChanceAgreement.few
      && amount.value == amount.value.rounded()
  }
}
