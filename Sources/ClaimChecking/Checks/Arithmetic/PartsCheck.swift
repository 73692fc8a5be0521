// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks lists of parts: shares that should make 100%, and parts that should make a total that is named.
struct PartsCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    shares(amount, scene) ?? total(amount, scene) ?? counted(amount, scene)
  }

  /// `55% admins, 30% developers and 25% everybody else`.
  private func shares(_ amount: Amount, _ scene: Scene) -> Finding? {
    let style = amount.quantity.style
    guard style == .percent || style == .fraction else { return nil }
    let text = scene.text
    let run = run(from: amount, scene) {
      if style == .fraction { return $0.quantity.style == .fraction && $0.value < 1 }
      return $0.quantity.style == .percent
        || $0.quantity.dimension == .count && $0.value <= 100 && $0.quantity.unit.isEmpty
    }
    guard run.count >= 3, run.first?.index == amount.index else { return nil }
    let parts = run.map { $0.quantity.dimension == .ratio ? $0.value : $0.value / 100 }
    let sum = parts.reduce(0, +)
    guard sum > 0.9, sum < 1.35, parts.allSatisfy({ $0 < 1 }) else { return nil }
    if text.has(
      ["at", "after", "before", "p50", "p95", "retention"], in: scene.segment(of: amount))
    {
      return nil
    }
    let verdict: Verdict? = abs(sum - 1) < 0.011 ? .right : abs(sum - 1) > 0.03 ? .wrong : nil
    guard let verdict, verdict == .right || isList(run, scene) else { return nil }
    return Finding(
      kind: .consistency, verdict: verdict, expected: 1...1, unit: .percent,
      formula: run.map { NumberText.short($0.quantity.number) }.joined(separator: " + ")
        + " = \(NumberText.short(sum * 100))%",
      inputs: run.map { ClaimInput("part", $0.quantity.number, "%", from: .text) },
      source: "parts of a whole make 100%", stated: sum,
      span: amount.tokens.lowerBound..<(run.last?.tokens.upperBound ?? amount.tokens.upperBound),
      covers: Set(run.map(\.index)))
  }

  /// Whether shares are told as one list: in one sentence, none of them the level of a test, each number without a sign behind a comma.
  private func isList(_ run: [Amount], _ scene: Scene) -> Bool {
    guard let first = run.first, !run.contains(where: { scene.isLevel($0) }) else { return false }
    return zip(run, run.dropFirst()).allSatisfy { last, next in
      let between = scene.text.tokens[last.tokens.upperBound..<next.tokens.lowerBound]
      let isBare = next.quantity.dimension == .count
      return next.sentence == first.sentence && next.value >= (isBare ? 1 : 0)
        && !between.contains { ["=", "+", "→", ":", "average", "mean"].contains($0.form) }
        && (!isBare || between.allSatisfy { [",", "and", "/"].contains($0.form) })
    }
  }

  /// `60 + 200 + 90, that makes 450` said in words: parts before a total, or a total before its parts.
  private func total(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    guard amount.quantity.style == .plain,
      [.count, .duration, .money, .memory].contains(amount.quantity.dimension)
    else { return nil }
    let before = text.amounts.filter {
      $0.index < amount.index && $0.sentence >= amount.sentence - 6 && !$0.isName
    }
    guard isTotal(amount, scene) else { return leading(amount, scene) }
    var parts: [Amount] = []
    for part in before.reversed() {
      guard part.quantity.style == .plain, compatible(part, amount), part.quantity.limit == nil,
        !isTarget(part, scene), !isOfEach(part, text), text.form(part.tokens.upperBound) != "of",
        !(amount.quantity.dimension == .duration && scene.isCounting(part))
      else { break }
      if let last = parts.last, last.sentence - part.sentence > 1 { break }
      // In front of a colon stands what the list is measured by.
      if !parts.isEmpty, text.form(part.tokens.upperBound) == ":" { break }
      parts.append(part)
    }
    let nouns = Set(
      parts.map { scene.isCounting($0) ? text.lemma($0.tokens.upperBound) ?? "" : "" })
    let isLatency =
      amount.quantity.dimension == .count && amount.quantity.unit.isEmpty
      && !scene.isCounting(amount)
      && text.has(Self.latency, in: scene.context(of: amount, back: 1))
    guard parts.count >= 2, nouns.count == 1 || isLatency || amount.quantity.dimension != .count,
      Set(parts.map(\.sentence)).count == 1 || parts.count >= 3,
      parts[0].sentence == amount.sentence || parts.count >= 3
    else { return nil }
    // An amount that only joins the list, "and another 0.9", is no total.
    guard
      !text.has(
        ["another", "further", "extra"],
        in: (amount.tokens.lowerBound - 2)..<amount.tokens.lowerBound)
    else { return nil }
    let values = parts.map { value($0, like: amount) }
    let sum = values.reduce(0, +)
    let stated = amount.quantity.dimension == .count ? amount.quantity.number : amount.value
    let finding = Finding.compare(
      amount, to: sum...sum,
      as: amount.quantity.dimension == .duration
        || text.has(Self.latency, in: scene.context(of: amount)) ? .latencyBudget : .consistency,
      unit: .plain,
      formula: parts.reversed().map { NumberText.short($0.quantity.number) }.joined(
        separator: " + "),
      inputs: parts.reversed().map {
        ClaimInput("part", $0.quantity.number, $0.quantity.unit, from: .text)
      }, source: "sum of the parts",
      scale: stated / amount.value, exact: true)
    if finding.verdict == .wrong,
      hasUnread(in: (parts.last?.tokens.lowerBound ?? 0)..<amount.tokens.lowerBound, text)
        || parts.count < 3 || max(stated / sum, sum / stated) > 2.5
        || parts.contains(where: { CalculationPlace($0, in: text).isOperand })
        || parts.contains(where: {
          $0.value <= 0 || $0.quantity.dimension != parts[0].quantity.dimension
        })
    {
      return nil
    }
    return finding.verdict == .uncheckable ? nil : finding
  }

  /// `Twelve engineers: five backend, four on ML, three on the console`.
  private func leading(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    guard amount.quantity.dimension == .count, amount.value <= 1000,
      let colon = (amount.tokens.upperBound..<(amount.tokens.upperBound + 3)).first(where: {
        text.form($0) == ":"
      }), colon > amount.tokens.upperBound || amount.tokens.count > 1
    else { return nil }
    let parts = text.amounts.filter {
      $0.index > amount.index && $0.sentence == amount.sentence && $0.tokens.lowerBound > colon
        && $0.quantity.dimension == .count
    }
    guard parts.count >= 2,
      parts.count
        == text.amounts.count(where: { $0.index > amount.index && $0.sentence == amount.sentence })
    else { return nil }
    let sum = parts.map(\.value).reduce(0, +)
    guard sum > amount.value * 0.6, sum < amount.value * 1.5 else { return nil }
    let end = parts.last?.tokens.upperBound ?? colon
    // "One" is read as a pronoun: a list that comes out too small may hold it.
    let sentence = scene.sentence(of: amount)
    if sum < amount.value,
      text.has(["one", "rest", "others", "me", "another"], in: colon..<sentence.upperBound)
    {
      return nil
    }
    return Finding(
      kind: .consistency, verdict: sum == amount.value ? .right : .wrong, expected: sum...sum,
      unit: .plain,
      formula: parts.map { NumberText.short($0.value) }.joined(separator: " + "),
      inputs: parts.map { ClaimInput("part", $0.value, "", from: .text) },
      source: "sum of the parts", stated: amount.value, span: amount.tokens.lowerBound..<end,
      covers: Set(parts.map(\.index)))
  }

  /// `Of fifteen accounts, eleven renewed, three churned and two wait`: parts that are more than their whole.
  private func counted(_ amount: Amount, _ scene: Scene) -> Finding? {
    let text = scene.text
    guard amount.quantity.dimension == .count, amount.quantity.style == .plain,
      amount.quantity.per == nil, amount.value >= 3, amount.value < 1e7, scene.isCounting(amount)
    else { return nil }
    let isOf =
      text.form(amount.tokens.lowerBound - 1) == "of"
      && scene.sentence(of: amount).lowerBound == amount.tokens.lowerBound - 1
    let own = text.amounts.filter { $0.index > amount.index && $0.sentence == amount.sentence }
    let isAhead = own.isEmpty
    guard isOf || isAhead else { return nil }
    let list = isOf ? own : text.amounts.filter { $0.sentence == amount.sentence + 1 }
    let parts = Array(list.prefix { $0.quantity.dimension == .count && $0.value < amount.value })
    guard parts.count >= 3,
      parts.count == list.count || isOf && list[parts.count].quantity.dimension == .ratio,
      parts.allSatisfy({ $0.quantity.per == nil && !$0.isName && $0.quantity.limit == nil }),
      zip(parts, parts.dropFirst()).allSatisfy({ $1.tokens.lowerBound - $0.tokens.upperBound <= 6 })
    else { return nil }
    let sum = parts.map(\.value).reduce(0, +)
    // Fewer may be all that is worth telling; more cannot be.
    guard sum >= amount.value, sum < amount.value * 1.12 else { return nil }
    let end = parts.last?.tokens.upperBound ?? amount.tokens.upperBound
    return Finding(
      kind: .consistency, verdict: sum == amount.value ? .right : .wrong, expected: sum...sum,
      unit: .plain, formula: parts.map { NumberText.short($0.value) }.joined(separator: " + "),
      inputs: parts.map { ClaimInput("part", $0.value, "", from: .text) },
      source: "sum of the parts", stated: amount.value, span: amount.tokens.lowerBound..<end,
      covers: Set(parts.map(\.index)))
  }

  /// Whether a time is that of each of several: `25 ms apiece`.
  private func isOfEach(_ part: Amount, _ text: Passage) -> Bool {
    text.has(["apiece", "each"], in: part.tokens.upperBound..<(part.tokens.upperBound + 1))
  }

  /// Words of what is over when a total has been taken off.
  private static let rest: WordSet = [
    "spare", "left", "remaining", "remain", "free", "headroom", "over", "unused", "slack",
  ]

  /// Number words in tens, which stand unread where two make none together: `rerank one fifty`.
  private static let tens: WordSet = [
    "ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
    "eighty", "ninety",
  ]

  /// Whether a number of a list could not be read.
  private func hasUnread(in range: Range<Int>, _ text: Passage) -> Bool {
    range.contains {
      text.tokens.indices.contains($0) && Self.tens.contains(formOf: text.tokens[$0])
        && !text.isAmount(at: $0)
    }
  }

  private func isTotal(_ amount: Amount, _ scene: Scene) -> Bool {
    let text = scene.text
    let next = amount.tokens.upperBound
    if text.has(Self.rest, in: next..<(next + 2)) { return false }
    let window =
      max(
        scene.sentence(of: amount).lowerBound, amount.tokens.lowerBound - 4)..<amount.tokens
      .lowerBound
    if Self.beforeTotal.stands(in: window, of: text) { return true }
    let sentence = scene.sentence(of: amount)
    let behind =
      amount.tokens
      .upperBound..<max(
        amount.tokens.upperBound, min(amount.tokens.upperBound + 4, sentence.upperBound))
    guard ![":", ","].contains(text.form(amount.tokens.upperBound) ?? "") else {
      return amount.quantity.dimension == .duration
        && ["so", ":"].contains(text.form(amount.tokens.lowerBound - 1) ?? "")
    }
    return Self.behindTotal.stands(in: behind, of: text)
      || amount.quantity.dimension == .duration
        && ["so", ":"].contains(text.form(amount.tokens.lowerBound - 1) ?? "")
  }

  private static let beforeTotal: PhraseList = [
    ["makes"], ["total"], ["altogether"], ["sum"], ["sums"], ["comes", "to"], ["adds", "up"],
    ["that", "is"], ["that", "'s"], ["which", "is"], ["all", "in", "all"], ["all", "told"],
    ["sums", "to"],
  ]
  private static let behindTotal: PhraseList = [
    ["altogether"], ["total"], ["all", "told"], ["in", "all"],
  ]

  private func isTarget(_ amount: Amount, _ scene: Scene) -> Bool {
    scene.text.has(
      ["target", "budget", "slo", "limit", "p95", "under", "of"],
      in: (amount.tokens.lowerBound - 3)..<amount.tokens.lowerBound)
      && scene.text.has(["target", "budget", "slo", "limit"], in: scene.segment(of: amount))
  }

  private func compatible(_ part: Amount, _ total: Amount) -> Bool {
    guard part.quantity.per == total.quantity.per else { return false }
    if part.quantity.dimension == total.quantity.dimension { return true }
    let (isBarePart, isBareTotal) = (
      part.quantity.dimension == .count && part.quantity.unit.isEmpty,
      total.quantity.dimension == .count && total.quantity.unit.isEmpty
    )
    return isBarePart && total.quantity.dimension == .duration
      || isBareTotal && part.quantity.dimension == .duration
  }

  /// The value of a part in the unit of the total: a bare number takes the unit that the others have.
  private func value(_ part: Amount, like total: Amount) -> Double {
    if part.quantity.dimension == total.quantity.dimension {
      return total.quantity.dimension == .count ? part.quantity.number : part.value
    }
    if part.quantity.dimension == .count {
      return part.quantity.number
        * (total.quantity.number == 0 ? 1 : total.value / total.quantity.number)
    }
    return part.quantity.number
  }

  private func run(from amount: Amount, _ scene: Scene, where condition: (Amount) -> Bool)
    -> [Amount]
  {
    let text = scene.text
    if amount.index > 0, text.amounts[amount.index - 1].sentence == amount.sentence,
      condition(text.amounts[amount.index - 1]),
      amount.tokens.lowerBound - text.amounts[amount.index - 1].tokens.upperBound <= 5
    {
      return []
    }
    var run: [Amount] = []
    for next in text.amounts[amount.index...] {
      guard condition(next), next.sentence - (run.last?.sentence ?? amount.sentence) <= 1,
        run.last.map({ last in
          next.tokens.lowerBound - last.tokens.upperBound <= 5
            && !text.has(
              [
                "against", "with", "to", "versus", "vs", "than", "from", "at", "for", "so",
                "becomes", "become", "of", "if", ">",
              ],
              in: last.tokens.upperBound..<next.tokens.lowerBound)
        }) ?? true
      else { break }
      run.append(next)
    }
    return run
  }

  private static let latency = Words.lemmas(
    "ms millisecond budget retrieval prefill rerank token ttft latency p95 gateway hop hops seconds"
  )
}
