// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks figures that are read off or follow from the exhibits of the question.
///
/// The words beside a figure must name what it is: changes are looked for under their label, restated numbers and simple derivations under
/// a word in common. A derivation that fits counts as right; a wrong verdict needs a label that leaves one choice.
struct ExhibitCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    guard let numbers = scene.numbers, !scene.isForecast(amount) else { return nil }
    let words = numbers.words(of: scene.text, in: scene.segment(of: amount))
    return change(amount, scene, numbers, words) ?? agreeing(amount, scene, numbers) ?? restated(
      amount, scene, numbers, words)
      ?? product(amount, scene, numbers, words) ?? derived(amount, scene, numbers, words)
  }

  /// How many numbers of an exhibit are tried with each other, so that a long exhibit costs no more than a short one.
  private static let mostEntries = 40

  /// `Time to first token only grew by 80%`: against the change with that label.
  private func change(
    _ amount: Amount, _ scene: Scene, _ numbers: ExhibitNumbers, _ words: WordBag
  ) -> Finding? {
    let style = amount.quantity.style
    guard amount.quantity.dimension == .ratio, style != .plain,
      style != .factor || amount.value >= 1,
      !CalculationPlace(amount, in: scene.text).isEndOfChange
    else { return nil }
    let text = scene.text
    let segment = scene.segment(of: amount)
    let scored = numbers.changes.map { change in
      (change: change, hits: words.common(with: change.label))
    }.filter { $0.hits > 0 }
    guard let best = scored.max(by: { $0.hits < $1.hits }),
      scored.count(where: { $0.hits == best.hits }) == 1
    else { return nil }
    let needed = min(2, best.change.label.count)
    let (from, to) = (best.change.from.value, best.change.to.value)
    guard from > 0, to > 0 else { return nil }
    let growth = to / from
    if text.form(amount.tokens.lowerBound - 1) == "to", style != .factor { return nil }
    let isUp = text.has(Self.up, in: segment)
    let isDown = text.has(Self.down, in: segment)
    guard
      isUp || isDown || style == .factor || text.has(["longer", "slower", "faster"], in: segment)
    else { return nil }
    let expected: Double
    switch style {
    case .factor: expected = max(growth, 1 / growth)
    case .points: expected = abs(to - from)
    default: expected = abs(growth - 1)
    }
    var finding = Finding.compare(
      amount, to: expected...expected, as: .exhibit,
      unit: style == .factor ? .factor : style == .points ? .points : .percent,
      formula:
        "\(NumberText.short(best.change.to.quantity.number)) / \(NumberText.short(best.change.from.quantity.number))\(style == .factor ? "" : " - 1")",
      inputs: [
        ClaimInput(
          "from", best.change.from.quantity.number, best.change.from.quantity.unit, from: .exhibit),
        ClaimInput(
          "to", best.change.to.quantity.number, best.change.to.quantity.unit, from: .exhibit),
      ], source: Finding.exhibit)
    if finding.verdict == .wrong,
      best.hits < needed || amount.value == from || amount.value == to
        || text.has(["if", "unless", "until", "any"], in: scene.sentence(of: amount))
        || text.amounts.count(where: { $0.sentence == amount.sentence }) > 3 && best.hits < 2
    {
      return nil
    }
    if finding.verdict == .wrong, style == .percent,
      abs(abs(to - from) - amount.value) < 0.1 * amount.value, !text.has(["relative"], in: segment)
    {
      finding = .open(.exhibit, "Points and percent are not told apart.")
    }
    return finding
  }

  /// A change of the exhibit whose label stands anywhere before in the sentence: only agreement says something.
  private func agreeing(_ amount: Amount, _ scene: Scene, _ numbers: ExhibitNumbers) -> Finding? {
    let style = amount.quantity.style
    guard amount.quantity.dimension == .ratio, style != .plain,
      style != .factor || amount.value > 1,
      !CalculationPlace(amount, in: scene.text).isEndOfChange, amount.quantity.limit == nil
    else { return nil }
    let text = scene.text
    let range = scene.sentence(of: amount).lowerBound..<scene.segment(of: amount).upperBound
    let words = numbers.words(of: text, in: style == .factor ? scene.segment(of: amount) : range)
    let isTold =
      style == .points || style == .factor || text.has(Self.up, in: range)
      || text.has(Self.down, in: range)
      || ["minus", "plus", "-", "+"].contains(text.form(amount.tokens.lowerBound - 1) ?? "")
    guard isTold else { return nil }
    for change in numbers.changes where !words.isDisjoint(with: change.label) {
      let (from, to) = (change.from.value, change.to.value)
      guard from > 0, to > 0 else { continue }
      let isShare = change.from.quantity.dimension == .ratio
      if style == .points, !isShare { continue }
      let expected =
        style == .factor
        ? max(to / from, from / to) : style == .points ? abs(to - from) : abs(to / from - 1)
      guard expected > 0,
        abs(amount.value / expected - 1) < (amount.quantity.isApproximate ? 0.1 : 0.04)
      else { continue }
      return Finding(
        kind: .exhibit, verdict: .right, expected: expected...expected,
        unit: style == .factor ? .factor : style == .points ? .points : .percent,
        formula:
          "\(NumberText.short(change.to.quantity.number)) against \(NumberText.short(change.from.quantity.number))",
        inputs: [change.from, change.to].map {
          ClaimInput("exhibit", $0.quantity.number, $0.quantity.unit, from: .exhibit)
        }, source: Finding.exhibit, stated: amount.value)
    }
    return nil
  }

  /// A number that stands in the exhibit, under a word in common.
  private func restated(
    _ amount: Amount, _ scene: Scene, _ numbers: ExhibitNumbers, _ words: WordBag
  ) -> Finding? {
    guard amount.quantity.style != .factor, amount.quantity.style != .fraction else { return nil }
    let wide = words.union(numbers.words(of: scene.text, in: scene.local(of: amount)))
    if let superlative = superlative(amount, scene, numbers) { return superlative }
    let segment = scene.segment(of: amount)
    if amount.quantity.dimension == .ratio,
      scene.text.has(Self.relative, in: segment)
        || scene.text.has(phrase: ["of", "what"], in: segment)
    {
      return nil
    }
    guard
      let same = numbers.entries.first(where: { entry in
        entry.amount.quantity.dimension == amount.quantity.dimension
          && entry.amount.quantity.style == amount.quantity.style
          && entry.amount.value == amount.value && !wide.isDisjoint(with: entry.row)
      }), !isOfAnother(same, words, numbers)
    else { return nil }
    guard
      amount.quantity.dimension != .percentile,
      amount.quantity.dimension != .count || amount.value != 1,
      amount.value > 12 || amount.quantity.dimension != .count
        || numbers.holds(same.label, lemmaAt: amount.tokens.upperBound, of: scene.text)
    else { return nil }
    return Finding(
      kind: .exhibit, verdict: .right, expected: amount.value...amount.value,
      formula: Finding.quoted,
      inputs: [
        ClaimInput(
          "exhibit", same.amount.quantity.number, same.amount.quantity.unit, from: .exhibit)
      ], source: Finding.exhibit, stated: amount.value)
  }

  /// Whether the words name another number of the exhibit of the same kind better than the one that was said.
  private func isOfAnother(
    _ entry: ExhibitNumbers.Entry, _ words: WordBag, _ numbers: ExhibitNumbers
  ) -> Bool {
    let own = words.common(with: entry.label)
    return numbers.entries.contains {
      $0.amount.quantity.dimension == entry.amount.quantity.dimension
        && $0.amount.quantity.style == entry.amount.quantity.style
        && $0.amount.value != entry.amount.value
        && (words.common(with: $0.label) > own
          || words.common(with: $0.label) == own
            && words.common(with: $0.label.union(entry.label)) > own)
    }
  }

  /// `Ticketing is the most wanted, 41 requests`: against the others of the same list.
  private func superlative(
    _ amount: Amount, _ scene: Scene, _ numbers: ExhibitNumbers
  ) -> Finding? {
    let text = scene.text
    let sentence = scene.sentence(of: amount)
    guard amount.quantity.dimension == .count, amount.quantity.style == .plain,
      isRanked(
        Self.largest + Self.smallest, text,
        in: max(sentence.lowerBound, amount.tokens.lowerBound - 6)..<amount.tokens.lowerBound)
    else { return nil }
    let peers = numbers.entries.filter {
      $0.amount.quantity.dimension == .count && $0.amount.quantity.unit.isEmpty
    }
    let words = numbers.words(of: text, in: sentence)
    let sentenceOf = Dictionary(grouping: peers) { $0.amount.sentence }
    guard
      let own = peers.first(where: {
        $0.amount.value == amount.value
          && !$0.label.isDisjoint(with: words)
      }), let list = sentenceOf[own.amount.sentence], list.count >= 2
    else { return nil }
    let isMost = isRanked(Self.largest, text, in: sentence)
    let values = list.map(\.amount.value)
    guard let end = isMost ? values.max() : values.min() else { return nil }
    return Finding(
      kind: .exhibit, verdict: end == amount.value ? .right : .wrong, expected: end...end,
      formula:
        "\(isMost ? "largest" : "smallest") of \(values.map { NumberText.short($0) }.joined(separator: ", "))",
      inputs: list.map { ClaimInput("exhibit", $0.amount.value, "", from: .exhibit) },
      source: Finding.exhibit, stated: amount.value,
      span: sentence.lowerBound..<amount.tokens.upperBound)
  }

  /// Whether a word ranks what is counted: "most wanted" does, "at most four" is a limit and "most of them" a share.
  private func isRanked(_ words: [String], _ text: Passage, in tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      words.contains(text.tokens[index].form) && text.form(index - 1) != "at"
        && text.form(index + 1) != "of"
    }
  }

  private static let largest = ["most", "highest", "largest", "biggest"]
  private static let smallest = ["least", "fewest", "smallest", "lowest"]

  /// A share of a volume: `12,000 misses`, `48,000 right answers`.
  private func product(
    _ amount: Amount, _ scene: Scene, _ numbers: ExhibitNumbers, _ words: WordBag
  ) -> Finding? {
    guard amount.quantity.dimension == .count || amount.quantity.dimension == .rate,
      amount.quantity.style == .plain
    else { return nil }
    let number = amount.value * (amount.quantity.per?.seconds ?? 1)
    guard number >= 10 else { return nil }
    // Near the whole the number may be the whole, said roughly: 10,000 of 10,200 accounts.
    let fits = numbers.products.filter {
      abs($0.value / number - 1) <= 0.03 && abs($0.volume.value / number - 1) > Self.nearWhole
    }
    guard !fits.isEmpty else { return nil }
    let said = ExhibitNumbers.contentTokens(of: scene.text, in: scene.segment(of: amount))
    let isWrong = said.contains { Self.wrongs.contains(lemmaOf: scene.text.tokens[$0]) }
    let isRight = said.contains { Self.rights.contains(lemmaOf: scene.text.tokens[$0]) }
    guard
      let fit = fits.first(where: {
        ($0.isRest ? isWrong : isRight) || !$0.label.isDisjoint(with: words)
      })
    else { return nil }
    return Finding(
      kind: .exhibit, verdict: .right, expected: fit.value...fit.value,
      formula:
        "\(fit.isRest ? "(1 - \(NumberText.short(fit.share.value)))" : NumberText.short(fit.share.value)) x \(NumberText.short(fit.volume.quantity.number))",
      inputs: [
        ClaimInput("share", fit.share.quantity.number, "%", from: .exhibit),
        ClaimInput("volume", fit.volume.quantity.number, fit.volume.quantity.unit, from: .exhibit),
      ], source: Finding.exhibit, stated: number)
  }

  private static let nearWhole = 0.05

  /// A sum, difference, product or quotient of two numbers, one of them of the exhibit under a word in common.
  private func derived(
    _ amount: Amount, _ scene: Scene, _ numbers: ExhibitNumbers, _ words: WordBag
  ) -> Finding? {
    let quantity = amount.quantity
    guard [.count, .ratio, .money, .duration, .tokens, .rate].contains(quantity.dimension),
      digits(quantity) >= 2 || quantity.style == .factor || quantity.style == .fraction
    else { return nil }
    let text = scene.text
    // "The last three times you tried" counts and compares nothing.
    if quantity.style == .factor,
      ["last", "next", "first", "these", "those"].contains(
        text.form(amount.tokens.lowerBound - 1) ?? "")
    {
      return nil
    }
    let wide = words.union(numbers.words(of: text, in: scene.sentence(of: amount)))
    let stated =
      quantity.dimension == .rate ? amount.value * (quantity.per?.seconds ?? 1) : amount.value
    let near = numbers.entries.lazy
      .filter { !wide.isDisjoint(with: $0.row) || quantity.style == .factor }
      .prefix(Self.mostEntries).map(\.amount)
    let own = text.amounts.filter {
      $0.index < amount.index && amount.index - $0.index <= 2 && $0.sentence == amount.sentence
        && !$0.isName
    }
    let isShown = numbers.entries.contains {
      $0.amount.quantity.dimension == quantity.dimension && $0.amount.value == amount.value
    }
    let others = Array(near)
    let all = others + own
    let operands = all.map { Derivation.Operand($0) }
    for first in all.indices {
      for second in others.indices where first != second {
        guard
          let fit = fit(
            quantity, stated, isShown, operands[first], operands[second],
            where: { isCalledFor($0, all[first], all[second], amount, scene) })
        else { continue }
        return Finding(
          kind: .exhibit, verdict: .right, expected: fit.value...fit.value,
          unit: quantity.style == .percent || quantity.style == .fraction ? .percent : .plain,
          formula: fit.formula(all[first], all[second]),
          inputs: [all[first], all[second]].map {
            ClaimInput("number", $0.quantity.number, $0.quantity.unit, from: $0.origin)
          }, source: Finding.exhibit, stated: stated)
      }
    }
    return nil
  }

  /// The first derivation from two numbers that gives what was said and is called for; one that only comes near a number that the
  /// exhibit shows as it was said is none.
  private func fit(
    _ quantity: TextQuantity, _ stated: Double, _ isShown: Bool, _ first: Derivation.Operand,
    _ second: Derivation.Operand, where isCalledFor: (Derivation) -> Bool
  ) -> Derivation? {
    for kind in Derivation.Kind.allCases {
      if let derivation = Derivation(kind, first, second), derivation.fits(quantity, stated),
        !isShown || abs(derivation.value - stated) <= 1e-6 * abs(stated), isCalledFor(derivation)
      {
        return derivation
      }
    }
    return nil
  }

  /// Whether the words beside an amount ask for this kind of derivation: a sum, a difference, a share, a multiple.
  private func isCalledFor(
    _ derivation: Derivation, _ first: Amount, _ second: Amount, _ amount: Amount, _ scene: Scene
  ) -> Bool {
    let segment = scene.segment(of: amount)
    switch derivation.kind {
    case .sum:
      return amount.quantity.style == .plain
        && scene.text.has(Self.adding, in: scene.sentence(of: amount))
    case .difference:
      return amount.quantity.style == .points
        || amount.quantity.style == .plain && hasThing(amount, scene)
          && scene.text.has(Self.taking, in: segment)
    case .quotient:
      return
        (amount.quantity.style == .percent || amount.quantity.style == .fraction
        || amount.quantity.style == .factor && !amount.quantity.unit.isEmpty)
        && !isChange(amount, scene) && isNamed(first, beside: amount, scene)
        && isNamed(second, beside: amount, scene)
    case .rest:
      return (amount.quantity.style == .percent || amount.quantity.style == .fraction)
        && scene.text.has(Self.lessened, in: segment)
        && scene.text.form(amount.tokens.lowerBound - 1) != "to"
        && isNamed(first, beside: amount, scene) && isNamed(second, beside: amount, scene)
    case .product: return amount.quantity.style != .factor && hasThing(amount, scene)
    }
  }

  /// Whether a share is said to be a change, which no quotient is: `down 15 percent`.
  private func isChange(_ amount: Amount, _ scene: Scene) -> Bool {
    let before = max(0, amount.tokens.lowerBound - 2)..<amount.tokens.lowerBound
    return amount.quantity.style == .percent
      && (scene.text.has(Self.up, in: before) || scene.text.has(Self.down, in: before))
  }

  /// Whether a number is one of the exhibit whose label shares a word with what was said, or stands in the text.
  private func isNamed(_ operand: Amount, beside amount: Amount, _ scene: Scene) -> Bool {
    guard let numbers = scene.numbers else { return false }
    guard operand.origin != .text else { return true }
    let words = numbers.words(of: scene.text, in: scene.local(of: amount))
    return numbers.entries.contains {
      $0.amount.index == operand.index && !$0.label.isDisjoint(with: words)
    }
  }

  /// Whether an amount has a unit or counts something.
  private func hasThing(_ amount: Amount, _ scene: Scene) -> Bool {
    !amount.quantity.unit.isEmpty || scene.isCounting(amount)
  }

  private static let adding = Words.lemmas(
    "plus together top total sum add adds added altogether goes both all and makes")
  private static let taking = Words.lemmas(
    "lost lose left leave leaves remain remaining fewer more drop dropped minus difference gap over between lead leads miss missing out gone ahead behind apart never without fail fails"
  )

  /// How many digits a number was given with, trailing zeros not counted.
  private func digits(_ quantity: TextQuantity) -> Int {
    let written = NumberText.short(quantity.number).filter { $0 != "," && $0 != "." && $0 != "-" }
    let trimmed = written.drop { $0 == "0" }.reversed().drop { $0 == "0" }
    return trimmed.count
  }

  private static let wrongs = Words.lemmas(
    "wrong miss misses mistake mistakes error errors bad failure failures retry retries incorrect")
  private static let rights = Words.lemmas("right good correct ok success successes")
  private static let up = Words.lemmas(
    "grow grew grown increase increased rose rise risen up climb climbed jump jumped more bigger larger longer higher gained double doubled worse"
  )
  private static let down = Words.lemmas(
    "fall fell fallen drop dropped decrease decreased decline declined down less lower shorter smaller lost shrank cut halved fewer better"
  )
  private static let relative = up.union(down).union([
    "relative", "slower", "faster", "keep", "keeps",
  ])
  private static let lessened = taking.union(down)
}
