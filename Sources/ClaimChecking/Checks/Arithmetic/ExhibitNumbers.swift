// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// The numbers of an exhibit with the words that name them.
struct ExhibitNumbers {
  /// A number with its label.
  struct Entry {
    let amount: Amount
    /// The lemmas of the content words beside it, up to the next marks.
    let label: WordBag
    /// The lemmas of the whole row or sentence.
    let row: WordBag
  }

  /// A change that the exhibit tells: `18 ms -> 41 ms`, `from 8 to 48`.
  struct Change {
    let from: Amount
    let to: Amount
    let label: WordBag
  }

  let entries: [Entry]
  let changes: [Change]

  init(_ exhibits: Passage) {
    let clauses = Self.clauses(of: exhibits)
    let content = Self.contentTokens(of: exhibits, in: exhibits.tokens.indices)
    let vocabulary = Vocabulary(Set(content.map { exhibits.tokens[$0].lemma }))
    self.vocabulary = vocabulary
    var entries: [Entry] = []
    for (number, clause) in clauses.enumerated() {
      let amounts = exhibits.amounts(in: clause).filter { !$0.isName }
      let label = vocabulary.bag(of: exhibits, in: clause)
      let row =
        number > 0
        ? label.union(
          vocabulary.bag(
            of: exhibits, in: exhibits.sentence(exhibits.sentence(at: clause.lowerBound))))
        : label
      for amount in amounts { entries.append(Entry(amount: amount, label: label, row: row)) }
    }
    self.entries = entries
    places = Dictionary(grouping: entries.indices) { entries[$0].amount.quantity.number }
    var changes: [Change] = []
    for (first, second) in zip(entries, entries.dropFirst()) {
      let between = first.amount.tokens.upperBound..<second.amount.tokens.lowerBound
      guard between.count <= 3, !between.isEmpty,
        first.amount.quantity.dimension == second.amount.quantity.dimension,
        between.contains(where: { [">", "→", "to"].contains(exhibits.form($0) ?? "") })
      else { continue }
      changes.append(
        Change(from: first.amount, to: second.amount, label: first.label.union(second.label)))
    }
    self.changes = changes
    products = Self.products(of: Array(entries.prefix(400)))
  }

  /// The pieces between commas, semicolons and stops.
  private static func clauses(of passage: Passage) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in passage.tokens.indices {
      let form = passage.tokens[index].form
      if [",", ";", ".", "(", ")"].contains(form), passage.tokens[index].kind == .sign {
        if index > start { result.append(start..<index) }
        start = index + 1
      }
    }
    if start < passage.tokens.count { result.append(start..<passage.tokens.count) }
    return result
  }

  /// The tokens that carry meaning in a range.
  static func contentTokens(of passage: Passage, in range: Range<Int>) -> some Sequence<Int> {
    range.clamped(to: 0..<passage.tokens.count).lazy.filter { index in
      let token = passage.tokens[index]
      return token.kind == .word && (token.isPlain ? token.form.utf8.count : token.form.count) > 2
        && !WordClasses.isFunctionWord(token) && !passage.isAmount(at: index)
    }
  }

  /// Returns which words of the exhibit stand in a range of another text.
  func words(of passage: Passage, in range: Range<Int>) -> WordBag {
    vocabulary.bag(of: passage, in: range)
  }

  /// Whether a label holds the lemma of a token; false behind the last one.
  func holds(_ label: WordBag, lemmaAt index: Int, of passage: Passage) -> Bool {
    guard passage.tokens.indices.contains(index) else { return false }
    return vocabulary.index.number(lemmaOf: passage.tokens[index]).map(label.contains) ?? false
  }

  /// Returns the entries with a number, whatever its unit.
  func entries(of number: Double) -> [Entry] { (places[number] ?? []).map { entries[$0] } }

  /// The places of the entries by their numbers.
  private let places: [Double: [Int]]

  private let vocabulary: Vocabulary

  /// The lemmas of the words of an exhibit that carry meaning.
  private struct Vocabulary {
    let index: WordIndex
    private let count: Int

    init(_ lemmas: Set<String>) {
      index = WordIndex(lemmas)
      count = lemmas.count
    }

    func bag(of passage: Passage, in range: Range<Int>) -> WordBag {
      var bag = WordBag(vocabulary: count)
      for token in ExhibitNumbers.contentTokens(of: passage, in: range) {
        if let word = index.number(lemmaOf: passage.tokens[token]) { bag.insert(word) }
      }
      return bag
    }
  }

  /// A product of a share and a volume that share a name, such as the wrong answers of one of two models in a day.
  struct Product {
    let value: Double
    /// Whether it counts what the share leaves out: the wrong ones of 95% right.
    let isRest: Bool
    let share: Amount
    let volume: Amount
    let label: WordBag
  }

  /// The products of shares and volumes that belong together.
  let products: [Product]

  private static func products(of entries: [Entry]) -> [Product] {
    let shares = entries.filter { $0.amount.quantity.style == .percent && $0.amount.value < 1 }
    let volumes = entries.filter {
      $0.amount.quantity.dimension == .rate && $0.amount.quantity.per?.seconds ?? 0 >= 3600
        || $0.amount.quantity.dimension == .count && $0.amount.value >= 100
    }
    return shares.flatMap { share in
      volumes.flatMap { volume -> [Product] in
        let common = share.label.intersection(volume.label)
        guard !common.isEmpty || volumes.count == 1 else { return [] }
        let number = volume.amount.value * (volume.amount.quantity.per?.seconds ?? 1)
        return [
          Product(
            value: share.amount.value * number, isRest: false, share: share.amount,
            volume: volume.amount, label: common),
          Product(
            value: (1 - share.amount.value) * number, isRest: true, share: share.amount,
            volume: volume.amount, label: common),
        ]
      }
    }
  }
}
