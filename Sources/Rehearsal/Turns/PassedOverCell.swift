// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import CaseReading
import InterviewContent
import ProductAnalytics
import Quantities

/// Finds what an exhibit shows and the answer never used.
///
/// In a round on a case it is a figure of the key, so that it decides something; in other rounds the figure of the exhibits whose words are
/// closest to the answer.
struct PassedOverCell {
  let round: Round
  let examination: Examination
  let review: CaseJudgement?

  /// The cell with the words of the answer that belong to it; nil when nothing was passed over.
  var occasion: ProbeOccasion? {
    let cell = round.start.handout == nil ? statement : keyCell
    return cell.map { cell in
      ProbeOccasion(
        reason: "The exhibits show something that was not used yet.",
        words: related(to: cell.subject), cell: cell.said)
    }
  }

  /// What an exhibit shows, as it is said within a sentence, and what it is about.
  private struct Cell {
    let said: String
    let subject: String
  }

  // MARK: Exhibits in prose

  /// The sentence of the exhibits with a figure of which the answer names none; the closest to the answer, the first of several.
  private var statement: Cell? {
    guard let exhibits = round.start.question.exhibits else { return nil }
    let reading = Reading(exhibits)
    let answer = Self.content(examination.reading)
    var best: (words: String, shared: Int)?
    for sentence in reading.sentences {
      let figures = reading.quantities(in: sentence.tokens)
      guard !figures.isEmpty, !figures.contains(where: isUsed),
        !wasShown(Self.statement(reading.slice(sentence.range)).said)
      else { continue }
      let shared = Self.content(reading, sentence.tokens).intersection(answer).count
      if shared > best?.shared ?? -1 { best = (reading.slice(sentence.range), shared) }
    }
    return best.map { Self.statement($0.words) }
  }

  private static func statement(_ words: String) -> Cell {
    let said = words.hasSuffix(".") ? words.dropLast() : words[...]
    return Cell(said: "“\(said)”", subject: words)
  }

  /// Whether the person was shown this before.
  private func wasShown(_ said: String) -> Bool {
    round.exchanges.contains { $0.followUp?.text.contains(said) == true }
  }

  private func isUsed(_ figure: TextQuantity) -> Bool {
    let shown = [figure.value, figure.low, figure.high, figure.number]
    return examination.reading.quantities.contains { said in
      [said.value, said.low, said.high, said.number].contains { one in
        shown.contains { Self.isSame($0, one) }
      }
    }
  }

  // MARK: Exhibits of a case

  /// A cell on the table that holds a figure of the key which the answer did not name.
  private var keyCell: Cell? {
    guard let review else { return nil }
    let used = Set(review.review.figuresRight.map(\.figure))
    let open = review.keyFigures.filter { figure in
      !used.contains(figure.id)
        && !examination.reading.quantities.contains { Self.isClose($0.value, figure) }
    }
    for figure in open {
      let cell = tables.lazy.compactMap { Self.cell(of: figure, in: $0) }.first
      if let cell, !wasShown(cell.said) { return cell }
    }
    return nil
  }

  private var tables: [Exhibit] {
    (round.start.handout?.exhibits ?? []) + round.requests.map(\.table)
  }

  /// The cell of a table that shows a figure, with the names of its row and column, such as `4.4% for Campaign in “Where sign-ups come from”
  /// (four weeks before, share)`; nil when it shows it nowhere.
  private static func cell(of figure: KeyFigure, in table: Exhibit) -> Cell? {
    for row in table.rows.indices {
      for column in table.columns.indices.dropFirst() {
        let head = table.columns[column]
        guard head.role == .value, head.unit == figure.unit,
          case .number(let number) = table.rows[row][column], isSame(number, figure.value)
        else { continue }
        let name = table.text(row: row, column: 0)
        let shown = table.text(row: row, column: column)
        return Cell(
          said: "\(shown) for \(name) in “\(table.title)” (\(head.name))",
          subject: "\(table.title) \(name)")
      }
    }
    return nil
  }

  private static func isSame(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-6 * max(abs(one), abs(other))
  }

  /// Whether a number may be the figure: within 2%, as people round, and shares as parts of one or of a hundred.
  private static func isClose(_ said: Double, _ figure: KeyFigure) -> Bool {
    [figure.value, figure.value * 100].contains { abs($0 - said) <= 0.02 * abs($0) }
  }

  // MARK: Words of the answer

  /// The sentence of the answer that shares most words with what a cell is about, else the position; nil when nothing was said.
  private func related(to subject: String) -> String? {
    let wanted = Self.content(Reading(subject))
    let reading = examination.reading
    let shares = reading.sentences.enumerated().map { number, sentence in
      examination.voids[number] != nil || sentence.isQuestion
        ? 0 : Self.content(reading, sentence.tokens).intersection(wanted).count
    }
    guard let most = shares.max(), most >= 2, let place = shares.firstIndex(of: most) else {
      return MainPosition(examination: examination).words
    }
    return reading.slice(reading.sentences[place].range)
  }

  private static func content(_ reading: Reading, _ tokens: Range<Int>? = nil) -> Set<String> {
    Set(
      reading.tokens[tokens ?? reading.tokens.indices].filter {
        $0.kind == .word && !WordLists.functionWords.contains($0.form)
      }.map(\.lemma))
  }
}
