// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import ProductAnalytics

/// Makes a cut of what a request names, or a question when it names more than one.
struct RequestChoice {
  private let scan: RequestScan
  private let world: RequestWorldView
  /// The cut that what is not said is taken from.
  private let previous: Cut?
  private let wish: RequestWish

  init(scan: RequestScan, world: RequestWorldView, previous: Cut?) {
    self.scan = scan
    self.world = world
    let wish = RequestWish(scan, schema: world.schema)
    self.wish = wish
    self.previous = wish.metrics.isEmpty || wish.leans ? previous : nil
  }

  var reading: CutReading {
    if let unknown = wish.unknownSplit {
      return CutReading(nothing: "There is no split by \"\(unknown)\". \(world.menu)")
    }
    guard !wish.isEmpty, !isChance else {
      return CutReading(nothing: "Nothing that can be shown was named. \(world.menu)")
    }
    let metrics = wish.metrics.isEmpty ? [previous?.metric ?? world.headline.metric] : wish.metrics
    var cuts: [Cut] = []
    var note: String?
    for metric in metrics {
      for split in splits {
        let periods = RequestPeriods(
          wish, split: split, dates: RequestDates(tokens: scan.tokens), world: world,
          previous: previous)
        note = periods.note
        cuts.append(Cut(metric, by: split, in: periods.ids, where: filters(split)))
      }
    }
    guard cuts.count > 1 else { return understood(cuts[0], note) }
    let listed = cuts.map { CutSentence($0, world.schema).text }
    let question = "Which: \(listed.joined(separator: "; or "))?"
    return CutReading(asking: question + " One metric and one split at a time.", cuts)
  }

  /// Whether it only happens to hold a word of the case: a group or a period among words that are not understood.
  private var isChance: Bool {
    previous == nil && wish.metrics.isEmpty && wish.splits.isEmpty && !scan.unread.isEmpty
  }

  private var splits: [Cut.Split?] {
    let named = wish.splits + wish.sideBySide.map { .breakdown($0) }
    var distinct: [Cut.Split?] = []
    for split in named where !distinct.contains(split) { distinct.append(split) }
    if !distinct.isEmpty { return distinct }
    guard let split = previous?.split else { return [nil] }
    // A group of the split before, named alone, is meant without the others.
    if case .breakdown(let id) = split,
      wish.filters.contains(where: { $0.breakdown == id && $0.keeps })
    {
      return [nil]
    }
    return [split]
  }

  /// The filters of a cut: those named, and those of the cut before on other breakdowns.
  private func filters(_ split: Cut.Split?) -> [Cut.Filter] {
    var kept = wish.filters
    if let previous, !wish.isForEveryone {
      kept =
        previous.filter.filter { old in
          !kept.contains { $0.breakdown == old.breakdown } && split != .breakdown(old.breakdown)
        } + kept
    }
    return kept
  }

  private func understood(_ cut: Cut, _ note: String?) -> CutReading {
    var sentences = [CutSentence(cut, world.schema).text + "."]
    if wish.metrics.isEmpty {
      sentences.append(
        previous == nil
          ? "No metric was named, so it is the one of the case."
          : "What was not said is as before.")
    }
    if let note { sentences.append(note) }
    if !scan.unread.isEmpty {
      let words = scan.unread.prefix(8).map { scan.tokens[$0].form.prefix(40) }
      sentences.append("Not understood: \(words.joined(separator: ", ")).")
    }
    return CutReading(cut, sentences.joined(separator: " "))
  }
}

/// A cut in words: "conversion by region, four weeks before and four weeks after, only Enterprise".
struct CutSentence {
  let text: String

  init(_ cut: Cut, _ schema: EventSchema) {
    var text = schema.metrics.first { $0.id == cut.metric }?.name ?? cut.metric
    switch cut.split {
    case .breakdown(let id):
      text += " by " + (schema.breakdowns.first { $0.id == id }?.name.lowercasedFirst ?? id)
    case .day: text += " by day"
    case .week: text += " by week"
    case nil: break
    }
    let periods = cut.periods.map { id in schema.periods.first { $0.id == id }?.label ?? id }
    text += ", " + periods.joined(separator: " and ")
    for filter in cut.filter {
      let breakdown = schema.breakdowns.first { $0.id == filter.breakdown }
      let label = breakdown?.values.first { $0.id == filter.value }?.label ?? filter.value
      text += (filter.keeps ? ", only " : ", without ") + label
    }
    self.text = text
  }
}
