// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks a change or a share that stands beside the two numbers it follows from: `from 8 to 6 percent, minus 25%`, `640 of 2,000, a third`.
struct ChangeCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    let text = scene.text
    guard isRelation(amount), !scene.isLevel(amount), !isLevelOfChange(amount, text),
      let pair = pair(for: amount, in: scene)
    else { return nil }
    let isMixed = pair.from.quantity.dimension != pair.to.quantity.dimension
    // "From 40 cents to 1.50" changes the unit on the way.
    let isCents =
      isMixed && pair.from.quantity.dimension == .money
      && pair.from.value < pair.from.quantity.number
      && pair.to.quantity.number < pair.from.quantity.number
      && pair.to.quantity.number != pair.to.quantity.number.rounded()
    let from = isMixed && !isCents ? pair.from.quantity.number : pair.from.value
    let to = isMixed ? pair.to.quantity.number : pair.to.value
    guard from > 0, to >= 0, !text.has(["interval", "range", "ci"], in: scene.sentence(of: amount))
    else { return nil }
    let segment = scene.segment(of: amount)
    let inputs = [
      ClaimInput(
        "from", pair.from.quantity.number, pair.from.quantity.unit, from: pair.from.origin),
      ClaimInput("to", pair.to.quantity.number, pair.to.quantity.unit, from: pair.to.origin),
    ]
    let bothRatios = pair.from.quantity.dimension == .ratio && pair.to.quantity.dimension == .ratio
    let saysRelative = text.has(["relative", "relatively"], in: segment)
    var candidates: [(ClosedRange<Double>, String, Finding.ShownUnit)] = []
    let change = abs(to / from - 1)
    switch amount.quantity.style {
    case .points:
      guard bothRatios || pair.isBare, !pair.isShare else { return nil }
      let difference =
        pair.isBare && !bothRatios
        ? abs(to - from) * (max(from, to) <= 1 ? 1 : 0.01) : abs(to - from)
      candidates = [
        (difference...difference, "\(show(to, pair.to)) - \(show(from, pair.from))", .points)
      ]
    case .percent where pair.isVersus:
      let other = abs(from / to - 1)
      candidates = [
        (change...change, "\(show(to, pair.to)) / \(show(from, pair.from)) - 1", .percent),
        (other...other, "\(show(from, pair.from)) / \(show(to, pair.to)) - 1", .percent),
      ]
    case .percent:
      let share = to / from
      candidates = [
        (change...change, "\(show(to, pair.to)) / \(show(from, pair.from)) - 1", .percent),
        (share...share, "\(show(to, pair.to)) / \(show(from, pair.from))", .percent),
      ]
      if pair.isShare {
        candidates.reverse()
        if !text.has(Self.rests, in: segment) { candidates.removeLast() }
      }
      let sign = text.form(amount.tokens.lowerBound - 1) ?? ""
      if !pair.isShare,
        ["+", "-", "−", "plus", "minus", "by"].contains(sign) || isSizeOfChange(amount, text)
      {
        candidates.removeLast()
      }
    case .fraction:
      let isFall = text.has(Cues.fallFalls, in: segment)
      if isFall, !pair.isShare {
        candidates = [
          (change...change, "\(show(to, pair.to)) / \(show(from, pair.from)) - 1", .percent)
        ]
      } else if pair.isShare {
        candidates = [
          ((to / from)...(to / from), "\(show(to, pair.to)) / \(show(from, pair.from))", .percent)
        ]
      } else {
        let other = abs(from / to - 1)
        candidates =
          (pair.isVersus
            ? [(other...other, "\(show(from, pair.from)) / \(show(to, pair.to)) - 1", .percent)]
            : []) + [
            (change...change, "\(show(to, pair.to)) / \(show(from, pair.from)) - 1", .percent),
            (
              (to / from)...(to / from), "\(show(to, pair.to)) / \(show(from, pair.from))", .percent
            ),
          ]
      }
    case .factor:
      let ratio = max(to / from, from / to)
      candidates = [
        (
          ratio...ratio, "\(show(max(from, to), pair.to)) / \(show(min(from, to), pair.from))",
          .factor
        )
      ]
      if amount.value < 1 { candidates = [((1 / ratio)...(1 / ratio), "ratio", .factor)] }
    case .plain: return nil
    }
    let results = candidates.map { candidate in
      Finding.compare(
        amount, to: candidate.0, as: kind(amount, pair, scene), unit: candidate.2,
        formula: candidate.1, inputs: inputs,
        source: Finding.arithmetic, exact: false)
    }
    let span =
      min(
        pair.from.tokens.lowerBound, pair.to.tokens.lowerBound, amount.tokens.lowerBound)..<max(
        pair.from.tokens.upperBound, pair.to.tokens.upperBound, amount.tokens.upperBound)
    if var right = results.first(where: { $0.verdict == .right && isNear($0, amount) }) {
      right.span =
        pair.to.sentence == amount.sentence && pair.isShare && span.count <= 16 ? span : nil
      return right
    }
    guard var first = results.first, results.allSatisfy({ $0.verdict == .wrong }) else {
      return nil
    }
    // "From 2.4 to 3.0 million": the first is told without its scale.
    guard to == 0 || max(to / from, from / to) < 300 else { return nil }
    first.span =
      pair.to.sentence == amount.sentence && pair.isShare && span.count <= 16 ? span : nil
    // "Seven percent" for seven points is wrong when it is called relative, and loose speech else.
    if amount.quantity.style == .percent, bothRatios || pair.isBare, !saysRelative, !pair.isShare {
      let points = bothRatios ? abs(to - from) : abs(to - from) * 0.01
      if abs(points - amount.value) < 0.1 * points {
        return text.has(["points", "absolute"], in: segment)
          ? nil
          : (text.has(Self.relativeWords, in: segment)
            || text.form(amount.tokens.lowerBound - 1) == "by"
            ? first : nil)
      }
    }
    let end = max(pair.from.tokens.upperBound, pair.to.tokens.upperBound)
    if amount.quantity.style == .fraction, amount.tokens.lowerBound - end > 3 { return nil }
    if text.has(["other", "rest", "remaining"], in: end..<amount.tokens.lowerBound) { return nil }
    if pair.to.sentence != amount.sentence, !saysRelative,
      amount.quantity.style != .factor || segment.count > 5
    {
      return nil
    }
    if text.reading.slice(
      text.tokens[span.lowerBound].range
        .lowerBound..<text.tokens[span.upperBound - 1].range.upperBound
    ).contains("√") {
      return nil
    }
    if amount.quantity.limit != nil || isOtherWay(amount, from, to, segment, text) { return nil }
    if !pair.isShare, isReach(amount, text) { return nil }
    return pair.isTight && isJoined(pair, amount, scene) ? first : nil
  }

  /// Whether an amount says on how much of a whole something is done, and not how two numbers differ: `64 against 48 on 10% of the traffic`.
  private func isReach(_ amount: Amount, _ text: Passage) -> Bool {
    let first = amount.tokens.lowerBound
    let isApproximate = Self.approximations.contains(text.form(first - 1) ?? "")
    return amount.quantity.style == .percent && text.form(amount.tokens.upperBound) == "of"
      && Self.reaching.contains(text.form(first - (isApproximate ? 2 : 1)) ?? "")
  }

  /// Whether a noun right before an amount says that it is the size of a change: `a drop of 25%`.
  private func isSizeOfChange(_ amount: Amount, _ text: Passage) -> Bool {
    let first = amount.tokens.lowerBound
    let isApproximate = Self.approximations.contains(text.form(first - 1) ?? "")
    let of = first - (isApproximate ? 2 : 1)
    return text.form(of) == "of" && Self.changes.contains(text.lemma(of - 1) ?? "")
  }

  private static let changes: Set<String> = [
    "drop", "fall", "cut", "decline", "decrease", "reduction", "increase", "rise", "growth",
    "uplift", "saving", "discount", "gain", "loss", "improvement",
  ]
  private static let reaching: Set<String> = [
    "on", "for", "with", "in", "at", "to", "among", "across",
  ]

  /// Words of what is left beside a share.
  private static let rests = Words.lemmas(
    "not rest other remaining remain left missing without fail failed fewer less lost none")

  /// Whether a limit lies near what it is a limit of: `over 70%` of 73%, not `above the 50% threshold`.
  private func isNear(_ finding: Finding, _ amount: Amount) -> Bool {
    guard amount.quantity.limit != nil, let expected = finding.expected, amount.value > 0 else {
      return true
    }
    return abs(expected.lowerBound / amount.value - 1) <= 0.25
  }

  /// Whether an amount is where a change starts or ends and not the change: the ends of `from 6% to 96%`.
  private func isLevelOfChange(_ amount: Amount, _ text: Passage) -> Bool {
    let first = amount.tokens.lowerBound
    guard amount.quantity.style == .percent else { return false }
    if CalculationPlace(amount, in: text).isEndOfChange { return true }
    return text.form(first - 1) == "to"
      && !["come", "amount", "add", "equal"].contains(text.lemma(first - 2) ?? "")
  }

  /// Whether a number fits the change read the other way round, and no word says which way it went: `an improvement of 118%`.
  private func isOtherWay(
    _ amount: Amount, _ from: Double, _ to: Double, _ segment: Range<Int>, _ text: Passage
  ) -> Bool {
    if isOfRest(amount, from, to, text) { return true }
    guard [.percent, .fraction].contains(amount.quantity.style), to > 0 else { return false }
    let other = abs(from / to - 1)
    if amount.quantity.style == .percent,
      [from, to, to / from].contains(where: { abs(1 - amount.value - $0) <= 0.005 })
    {
      return true
    }
    return Comparison(amount.quantity).verdict(against: other...other) == .right
      && !text.has(Self.directions, in: segment)
  }

  /// Whether a number is the change of what is left to the whole: from 92% to 93% right the errors fall by an eighth, from 90% to 95% by half.
  private func isOfRest(
    _ amount: Amount, _ from: Double, _ to: Double, _ text: Passage
  ) -> Bool {
    let whole = max(from, to) > 1 ? 100.0 : 1.0
    let behind = amount.tokens.upperBound..<(amount.tokens.upperBound + 5)
    guard from < whole, to < whole, text.has(Self.misses, in: behind) else { return false }
    let rest = (whole - to) / (whole - from)
    return [abs(rest - 1), rest, 1 / rest].contains {
      Comparison(amount.quantity).verdict(against: $0...$0) == .right
    }
  }

  private static let misses = Words.lemmas(
    "error errors failure failures mistake mistakes misses miss wrong downtime outage outages loss losses churn fraud defect defects bug bugs"
  )

  private static let directions = Words.lemmas(
    "fall fell fallen drop dropped decrease decline loss lost lower less fewer reduction down minus cut relative rise rose grow grew increase growth more higher"
  )

  /// Whether only words that join stand between the pair and the relation.
  private func isJoined(_ pair: Pair, _ amount: Amount, _ scene: Scene) -> Bool {
    let end = max(pair.from.tokens.upperBound, pair.to.tokens.upperBound)
    guard end <= amount.tokens.lowerBound else { return true }
    return scene.text.tokens[end..<amount.tokens.lowerBound].allSatisfy {
      $0.kind == .sign || Self.joining.contains($0.form) || Self.joining.contains($0.lemma)
        || $0.kind == .word && WordClasses.isFunctionWord($0)
    }
  }

  private static let joining = Words.lemmas(
    "minus plus loss drop fall rise reduction increase win gain change lift uplift decrease cut relative only about roughly nearly almost just users days percent seconds i.e so fewer less more better worse improvement jump growth week weeks month quarter within quarters year"
  )

  private static let relativeWords = Words.lemmas("relative reduction fewer less uplift loss more")

  private func show(_ value: Double, _ amount: Amount) -> String {
    NumberText.short(amount.quantity.number)
  }

  private func isRelation(_ amount: Amount) -> Bool {
    amount.quantity.dimension == .ratio && amount.quantity.style != .plain
      && amount.quantity.per == nil
      && !(amount.quantity.style == .factor && amount.quantity.unit.isEmpty
        && amount.tokens.count > 1)
  }

  private func kind(_ amount: Amount, _ pair: Pair, _ scene: Scene) -> ClaimKind {
    if pair.from.origin == .exhibit { return .exhibit }
    if amount.quantity.style == .percent, pair.from.quantity.dimension == .ratio {
      return .statistics
    }
    return scene.exhibits != nil ? .exhibit : .consistency
  }

  private struct Pair {
    let from: Amount
    let to: Amount
    /// Whether the second is a part of the first.
    var isShare = false
    /// Whether two numbers are held against each other, in either order.
    var isVersus = false
    /// Whether the numbers carry no unit.
    var isBare: Bool { from.quantity.dimension == .count }
    /// Whether nothing else stands between the pair and the relation.
    var isTight = true
  }

  /// Finds the two numbers that a change or a share follows from.
  private func pair(for amount: Amount, in scene: Scene) -> Pair? {
    let text = scene.text
    let first = text.form(scene.sentence(of: amount).lowerBound) ?? ""
    let isAlone =
      text.amounts.count { $0.sentence == amount.sentence && !$0.isName } == 1
      && ([
        "so", "that", "a", "an", "minus", "plus", "only", "roughly", "which", "it", "about",
        "relative",
      ].contains(first) || amount.tokens.lowerBound - scene.sentence(of: amount).lowerBound <= 1)
    // The change may have been told in the sentence before, when this one has only its size: `From 40 to 10. A 75% cut, or four times faster.`
    let isBehind =
      isAlone
      || !text.amounts.contains {
        $0.sentence == amount.sentence && $0.index < amount.index && !isRelation($0) && !$0.isName
      }
    let near = text.amounts.filter {
      !$0.isName
        && ($0.sentence == amount.sentence || isBehind && amount.sentence - $0.sentence == 1)
        && $0.index < amount.index && amount.index - $0.index <= 4
    }
    for index in stride(from: amount.index - 2, through: max(0, amount.index - 4), by: -1)
    where index >= 0 && index + 1 < text.amounts.count {
      let (first, second) = (text.amounts[index], text.amounts[index + 1])
      guard near.contains(first), near.contains(second), first.sentence == second.sentence,
        !text.has([";"], in: second.tokens.upperBound..<amount.tokens.lowerBound),
        let link = link(first, second, text), link != .versus || first.sentence == amount.sentence
      else { continue }
      return make(first, second, link, isTight: second.index == amount.index - 1)
    }
    // "A third of plan, from 84 to 61": the pair behind.
    if amount.index + 2 < text.amounts.count {
      let (first, second) = (text.amounts[amount.index + 1], text.amounts[amount.index + 2])
      if first.sentence == amount.sentence, second.sentence == amount.sentence,
        let link = link(first, second, text), link == .change,
        text.form(first.tokens.lowerBound - 1) == "from",
        first.tokens.lowerBound - amount.tokens.upperBound <= 5,
        !text.has(
          [","],
          in: amount.tokens
            .upperBound..<max(amount.tokens.upperBound, first.tokens.lowerBound - 2))
      {
        return make(first, second, link, isTight: true)
      }
    }
    return nil
  }

  private static let approximations: Set<String> = [
    "about", "only", "just", "nearly", "around", "roughly", "some", "almost", "~", "€", "$", "£",
    "a",
    "under", "over", "below", "above",
  ]

  private enum Link { case change, share, versus }

  private func make(_ first: Amount, _ second: Amount, _ link: Link, isTight: Bool) -> Pair? {
    guard compatible(first, second) else { return nil }
    switch link {
    case .change: return Pair(from: first, to: second, isTight: isTight)
    case .share: return Pair(from: second, to: first, isShare: true, isTight: isTight)
    case .versus: return Pair(from: second, to: first, isVersus: true, isTight: isTight)
    }
  }

  private func compatible(_ first: Amount, _ second: Amount) -> Bool {
    let (a, b) = (first.quantity.dimension, second.quantity.dimension)
    return a == b || a == .count && first.quantity.unit.isEmpty && b == .ratio
      || b == .count && second.quantity.unit.isEmpty && a != .tokens
  }

  /// How two numbers in a row belong together.
  private func link(_ first: Amount, _ second: Amount, _ text: Passage) -> Link? {
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    guard between.count <= 4 else { return nil }
    let words = between.map { text.form($0) ?? "" }
    let last = words.last { !Self.approximations.contains($0) }
    if last == "to" || words.contains(">") || words.contains("→")
      || words.contains("become") || words.contains("became") || words == ["down", "to"]
      || words.contains("into")
    {
      return .change
    }
    if words == ["of"] || words == ["out", "of"] || words == ["of", "the"] {
      // "46% of 60%" is a product.
      return [first, second].contains { $0.quantity.dimension == .ratio } ? nil : .share
    }
    if words.contains("against") || words.contains("versus") || words.contains("vs") {
      return .versus
    }
    return nil
  }
}
