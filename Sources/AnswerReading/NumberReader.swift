// SPDX-License-Identifier: Apache-2.0

/// A number in a text, before any unit.
struct WrittenNumber {
  var value: Double
  /// Its tokens.
  var tokens: Range<Int>
  var style = TextQuantity.Style.plain
  /// Whether it is written in digits.
  var isDigits = false
}

/// Reads numbers in digits and in words: `1,350`, `2.5`, `a hundred and forty`, `one and a half`, `two thirds`, `four out of five`.
struct NumberReader {
  let bytes: [UInt8]
  let tokens: [Token]

  /// Returns the number that begins at a token; nil when none does.
  func number(at index: Int) -> WrittenNumber? {
    guard tokens.indices.contains(index) else { return nil }
    if let power = powerOfTen(at: index) { return power }
    let found: WrittenNumber?
    switch tokens[index].kind {
    case .number: found = digits(at: index)
    case .word:
      guard NumberWords.first.contains(formOf: tokens[index]) else { return nil }
      found = factor(at: index) ?? part(at: index) ?? words(at: index)
    case .sign: found = nil
    }
    guard let found else { return nil }
    return outOf(found) ?? found
  }

  // MARK: Digits

  func digits(at index: Int) -> WrittenNumber? {
    guard var value = Self.value(of: tokens[index].form) else { return nil }
    var next = index + 1
    while let group = thousands(at: next, after: index) {
      value = value * 1000 + group
      next += 1
    }
    if let exponent = exponent(at: next, base: value) { return exponent.from(index) }
    return halved(WrittenNumber(value: value, tokens: index..<next, isDigits: true))
  }

  /// A group of three digits behind a space, as in `200 000`.
  private func thousands(at index: Int, after first: Int) -> Double? {
    guard tokens.indices.contains(index), tokens[index].kind == .number,
      tokens[index].form.utf8.count == 3, tokens[index].form.utf8.allSatisfy({ $0 != 46 }),
      tokens[first].form.utf8.count <= 3, tokens[first].form.utf8.allSatisfy({ $0 >= 48 }),
      tokens[first].form.utf8.first != 48,
      tokens[index].range.lowerBound - tokens[index - 1].range.upperBound <= 3,
      bytes[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
        .allSatisfy({ [0x20, 0xC2, 0xA0].contains($0) })
    else { return nil }
    return Double(tokens[index].form)
  }

  /// Reads `10^9`, `1e9` and `5.8e14`.
  private func exponent(at index: Int, base: Double) -> WrittenNumber? {
    guard tokens.indices.contains(index) else { return nil }
    let token = tokens[index]
    if token.kind == .word, token.form.hasPrefix("e"), isGlued(index),
      let power = Int(token.form.dropFirst()), (0...300).contains(power)
    {
      return WrittenNumber(
        value: Self.scaled(base, byPowerOfTen: power), tokens: index..<(index + 1), isDigits: true)
    }
    guard token.form == "^", base == 10, tokens.indices.contains(index + 1),
      let power = Int(tokens[index + 1].form), (0...300).contains(power)
    else { return nil }
    return WrittenNumber(
      value: Self.scaled(1, byPowerOfTen: power), tokens: index..<(index + 2), isDigits: true)
  }

  static func scaled(_ value: Double, byPowerOfTen power: Int) -> Double {
    (0..<power).reduce(value) { result, _ in result * 10 }
  }

  // MARK: Words

  private func factor(at index: Int) -> WrittenNumber? {
    if form(index) == "a", let value = form(index + 1).flatMap({ NumberWords.factors[$0] }),
      value >= 5, form(index + 1)?.hasSuffix("fold") == true
    {
      return WrittenNumber(value: value, tokens: index..<(index + 2), style: .factor)
    }
    guard let value = NumberWords.factors[formOf: tokens[index]] else { return nil }
    return WrittenNumber(value: value, tokens: index..<(index + 1), style: .factor)
  }

  /// Reads `half`, `a third`, `two thirds`, `one-tenth`.
  private func part(at index: Int) -> WrittenNumber? {
    if form(index) == "half", form(index + 1) == "again", form(index + 2) == "as" {
      return WrittenNumber(value: 1.5, tokens: index..<(index + 2), style: .factor)
    }
    if ["half", "halves"].contains(tokens[index].form) {
      return ["precision", "time"].contains(form(index + 1)) ? nil : half(at: index, from: index)
    }
    guard let part = form(index + 1).flatMap({ NumberWords.parts[$0] }) else { return nil }
    if isOne(index), form(index + 1) == "half" { return half(at: index + 1, from: index) }
    let isSingular = isOne(index)
    guard let count = isSingular ? 1 : NumberWords.small[formOf: tokens[index]],
      isSingular || form(index + 1)?.hasSuffix("s") == true, count < part,
      !(form(index + 1)?.hasPrefix("quarter") == true && isTime(before: index))
    else { return nil }
    // "A quarter of a percent" is a number of percent, and "three tenths of a point" one of points.
    if form(index + 2) == "of", ["a", "one"].contains(form(index + 3)),
      ["percent", "point"].contains(lemma(index + 4) ?? "")
    {
      return WrittenNumber(value: count / part, tokens: index..<(index + 4))
    }
    return WrittenNumber(value: count / part, tokens: index..<(index + 2), style: .fraction)
  }

  /// Reads "half" with what follows it: `half a million`, `half of`, `half`.
  private func half(at index: Int, from first: Int) -> WrittenNumber? {
    if ["a", "an"].contains(form(index + 1)), let scale = form(index + 2).flatMap(scale) {
      return WrittenNumber(value: scale / 2, tokens: first..<(index + 3))
    }
    let hasArticle = ["a", "an"].contains(form(index + 1))
    if hasArticle, let word = lemma(index + 2), Units.byWord[word] != nil {
      return WrittenNumber(value: 0.5, tokens: first..<(index + 2))
    }
    if let word = lemma(index + 1), Units.byWord[word] != nil, !Units.isPart(word) {
      return WrittenNumber(value: 0.5, tokens: first..<(index + 1))
    }
    return WrittenNumber(value: 0.5, tokens: first..<(index + 1), style: .fraction)
  }

  private func isTime(before index: Int) -> Bool {
    guard index > 0 else { return false }
    return ["within", "in", "for", "next", "last", "past", "after", "over", "every"]
      .contains(tokens[index - 1].form)
  }

  func words(at index: Int) -> WrittenNumber? {
    if form(index) == "point" { return point(at: index) }
    if isOne(index), form(index) != "one" || scale(form(index + 1)) != nil {
      guard let scale = scale(form(index + 1)) else { return couple(at: index) }
      guard form(index + 2) != "times" || scale >= 100 else { return nil }
      return cardinal(
        from: index, next: index + 2, current: scale < 1000 ? scale : 0,
        total: scale < 1000 ? 0 : scale)
    }
    if form(index) == "one" { return price(at: index) ?? one(at: index) }
    if form(index) == "hundred" || form(index) == "dozen" {
      return cardinal(from: index, next: index + 1, current: scale(form(index)) ?? 0, total: 0)
    }
    guard let value = NumberWords.small[formOf: tokens[index]], form(index + 1) != "sided" else {
      return nil
    }
    guard !isIdiom(index) else { return price(at: index) }
    return cardinal(from: index, next: index + 1, current: value, total: 0)
  }

  /// Whether two numbers stand side by side that make none together: `seven fifty`, `a dollar fifty`.
  ///
  /// They may mean 7.50 or 750, which only the listener knows.
  private func isIdiom(_ index: Int) -> Bool {
    guard let value = NumberWords.small[formOf: tokens[index]] else { return false }
    let next = form(index + 1).flatMap { NumberWords.small[$0] } ?? 0
    if value < 20, next >= 10 { return true }
    let last =
      form(index - 1) == "one" ? 1 : form(index - 1).flatMap { NumberWords.small[$0] } ?? 100
    if last < 20, value >= 10 { return true }
    if last >= 20, last < 100, value < 10 { return true }
    return value >= 10 && ["dollar", "euro", "pound"].contains(form(index - 1))
  }

  private func one(at index: Int) -> WrittenNumber? {
    if partOfOne(after: index + 1) != nil {
      return cardinal(from: index, next: index + 1, current: 1, total: 0)
    }
    if form(index + 1) == "point", form(index + 2).flatMap({ NumberWords.small[$0] }) != nil {
      return cardinal(from: index, next: index + 1, current: 1, total: 0)
    }
    let isCounted = lemma(index + 1).map { NumberWords.countedAsOne.contains($0) } ?? false
    let isShare = ["in", "out"].contains(form(index + 1)) && shareEnd(index + 1) != nil
    return isCounted || isShare || form(index + 1) == "%"
      ? WrittenNumber(value: 1, tokens: index..<(index + 1)) : nil
  }

  /// Reads `point four gigs`: tenths whose zero is not said, with a unit, so that `point four of the list` stays one.
  private func point(at index: Int) -> WrittenNumber? {
    guard let (fraction, end) = decimals(at: index + 1), let unit = lemma(end),
      unit == "percent" || Units.byWord[unit] != nil
    else { return nil }
    return WrittenNumber(value: fraction, tokens: index..<end)
  }

  private func couple(at index: Int) -> WrittenNumber? {
    guard form(index + 1) == "couple" else { return nil }
    let end = form(index + 2) == "of" ? index + 3 : index + 2
    return WrittenNumber(value: 2, tokens: index..<end)
  }

  private func cardinal(
    from first: Int, next start: Int, current: Double, total: Double
  ) -> WrittenNumber? {
    var (next, current, total) = (start, current, total)
    loop: while let word = form(next) {
      if let scale = scale(word) {
        if scale < 1000 {
          current = max(1, current) * scale
        } else {
          total += max(1, current) * scale
          current = 0
        }
        next += 1
      } else if let value = NumberWords.small[word], fits(value, current, total) {
        current += value
        next += 1
      } else if word == "and", let value = form(next + 1).flatMap({ NumberWords.small[$0] }),
        current >= 100 || (current == 0 && total >= 100), value < 100, fits(value, current, total)
      {
        current += value
        next += 2
      } else if word == "point", let (fraction, end) = decimals(at: next + 1) {
        current += fraction
        next = end
      } else {
        break loop
      }
    }
    return halved(WrittenNumber(value: total + current, tokens: first..<next))
  }

  /// Whether a number word continues the number before it: `twenty seven`, `hundred forty`.
  private func fits(_ value: Double, _ current: Double, _ total: Double) -> Bool {
    if current == 0 { return total > 0 }
    let lastTwo = current - (current / 100).rounded(.down) * 100
    if lastTwo == 0 { return value < 100 }
    return lastTwo >= 20 && lastTwo.truncatingRemainder(dividingBy: 10) == 0 && value < 10
  }

  private func decimals(at index: Int) -> (Double, Int)? {
    var (next, place, result) = (index, 0.1, 0.0)
    while let word = form(next), let digit = word == "one" ? 1 : NumberWords.small[word], digit < 10
    {
      result += digit * place
      place /= 10
      next += 1
    }
    return next > index ? (result, next) : nil
  }

  /// Adds "and a half" or "and a quarter" and the scale behind it: `one and a half billion`, `two and three quarters`.
  private func halved(_ number: WrittenNumber) -> WrittenNumber {
    guard let (part, end) = partOfOne(after: number.tokens.upperBound) else { return number }
    var result = number
    result.value += part
    result.tokens = number.tokens.lowerBound..<end
    if let scale = form(end).flatMap({ NumberWords.scales[$0] }) {
      result.value *= scale
      result.tokens = number.tokens.lowerBound..<(end + 1)
    }
    return result
  }

  /// Reads `and a half`, `and a quarter`, `and two thirds` behind a number, with where it ends; `and a third of them` is a share of its own.
  func partOfOne(after index: Int) -> (Double, end: Int)? {
    guard form(index) == "and" else { return nil }
    if form(index + 1) == "a", form(index + 2) == "half" { return (0.5, index + 3) }
    guard let word = form(index + 2), let part = Self.mixed[word], form(index + 3) != "of" else {
      return nil
    }
    if isOne(index + 1), !word.hasSuffix("s") { return (1 / part, index + 3) }
    guard word.hasSuffix("s"), let count = form(index + 1).flatMap({ NumberWords.small[$0] }),
      count < part
    else { return nil }
    return (count / part, index + 3)
  }

  /// The parts that are said behind whole numbers.
  private static let mixed: [String: Double] = [
    "quarter": 4, "quarters": 4, "third": 3, "thirds": 3,
  ]

  // MARK: Shares

  /// Reads `four out of five` and `one in ten` as a part.
  private func outOf(_ number: WrittenNumber) -> WrittenNumber? {
    guard number.style == .plain, number.value > 0,
      let end = shareEnd(afterNoun(number.tokens.upperBound)),
      let whole = wholeNumber(at: end), whole.value >= number.value, whole.value <= 1000
    else { return nil }
    return WrittenNumber(
      value: number.value / whole.value,
      tokens: number.tokens.lowerBound..<whole.tokens.upperBound, style: .fraction)
  }

  /// Skips "times" or one counted thing between the numbers: `nine times out of ten`, `two samples out of three`.
  private func afterNoun(_ index: Int) -> Int {
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return index }
    return form(index + 1) == "out" || isRound(index + 1) ? index + 1 : index
  }

  /// The index behind `out of` or `in` when a number follows.
  private func shareEnd(_ index: Int) -> Int? {
    if form(index) == "out", form(index + 1) == "of" { return index + 2 }
    if isRound(index) { return index + 1 }
    if form(index) == "in", index > 0, ["one", "1"].contains(tokens[index - 1].form),
      let whole = wholeNumber(at: index + 1), whole.value.rounded() == whole.value,
      whole.value < 1990
    {
      return index + 1
    }
    return nil
  }

  /// Whether `in ten`, `in a hundred` or `of ten` stands here and nothing is counted behind it: `nine in ten`, `98 times in a hundred`.
  private func isRound(_ index: Int) -> Bool {
    guard ["in", "of"].contains(form(index)) else { return false }
    if form(index) == "of", index > 0, tokens[index - 1].kind != .word { return false }
    let start = form(index + 1) == "a" ? index + 2 : index + 1
    guard let whole = wholeNumber(at: start), [10, 100, 1000].contains(whole.value) else {
      return false
    }
    let next = whole.tokens.upperBound
    guard tokens.indices.contains(next) else { return true }
    if tokens[next].kind == .sign { return form(next) != "%" }
    if WordLists.functionWords.contains(formOf: tokens[next]) { return true }
    return form(index) == "in" && tokens[next].kind == .word
      && Units.byWord[tokens[next].lemma] == nil
  }

  private func wholeNumber(at index: Int) -> WrittenNumber? {
    if form(index) == "a", let whole = scale(form(index + 1)) {
      return WrittenNumber(value: whole, tokens: index..<(index + 2))
    }
    guard tokens.indices.contains(index) else { return nil }
    if tokens[index].kind == .number {
      return Self.value(of: tokens[index].form).map {
        WrittenNumber(value: $0, tokens: index..<(index + 1))
      }
    }
    if let value = NumberWords.small[formOf: tokens[index]] ?? scale(tokens[index].form) {
      return WrittenNumber(value: value, tokens: index..<(index + 1))
    }
    return nil
  }

  // MARK: Words around

  private func isOne(_ index: Int) -> Bool { ["a", "an", "one"].contains(form(index)) }

  private func scale(_ word: String?) -> Double? {
    switch word {
    case "hundred", "hundreds": 100
    case "dozen", "dozens": 12
    default: word.flatMap { NumberWords.scales[$0] }
    }
  }

  func form(_ index: Int) -> String? {
    tokens.indices.contains(index) ? tokens[index].form : nil
  }

  func lemma(_ index: Int) -> String? {
    tokens.indices.contains(index) ? tokens[index].lemma : nil
  }

  private func isGlued(_ index: Int) -> Bool {
    index > 0 && tokens[index].range.lowerBound == tokens[index - 1].range.upperBound
  }

  /// Returns the value of digits with separators: commas between groups of three are dropped, another comma is a decimal point.
  static func value(of digits: String) -> Double? {
    guard digits.utf8.count <= 20 else { return nil }
    let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count == 2,
      groups[1].utf8.count != 3 || digits.contains(".") == false && groups[0] == "0"
    {
      return Double("\(groups[0]).\(groups[1])")
    }
    return Double(groups.joined())
  }
}

extension WrittenNumber {
  fileprivate func from(_ first: Int) -> WrittenNumber {
    var result = self
    result.tokens = first..<tokens.upperBound
    return result
  }
}
