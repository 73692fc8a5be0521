// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Drills
import InterviewContent
public import ModelVoice

extension PackLibrary {
  /// What the packs and the catalogue say that an explanation may rest on, each with its source and date.
  ///
  /// Corrections of wrong mechanisms come first, then explanations, formulas of number drills, named numbers, rules, and dated facts.
  public func factShelf() -> FactShelf {
    FactShelf(
      corrections + drills.compactMap(passage) + formulas + FactPassage.catalogue + datedFacts)
  }

  /// What is so, from the rules that find statements that are not.
  private var corrections: [FactPassage] {
    rules.flags.compactMap { rule in
      rule.fact.map { fact in
        FactPassage(
          id: "rule-\(rule.id)", title: rule.name, text: rule.message, source: fact.source,
          date: fact.date)
      }
    }
  }

  /// The points of an explanation, or why one of two answers passes; nil for every other drill.
  private func passage(of template: DrillTemplate) -> FactPassage? {
    let pack = packs.first { $0.ids.contains(template.id) }
    let (source, date) = (pack?.provenance.source ?? "", pack?.provenance.date ?? "undated")
    switch template.drill(seed: 0).key {
    case .explanation(let key) where !key.points.isEmpty:
      let points = key.points.map { $0.name + "." }.joined(separator: " ")
      return FactPassage(
        id: "drill-\(template.id)", title: Self.heading(template),
        text: "\(points) Asked as: “\(key.question.prompt)”",
        source: "\(source), points of a drill",
        date: date, goodUntil: template.expires)
    case .contrast(let key):
      return FactPassage(
        id: "drill-\(template.id)", title: template.title, text: "\(key.question) \(key.why)",
        source: "\(source), reasons of a drill", date: date, goodUntil: template.expires)
    default: return nil
    }
  }

  /// The title of a template, with its topic where the title does not say it.
  private static func heading(_ template: DrillTemplate) -> String {
    let says = template.title.lowercased().contains(template.topic.lowercased())
    return says ? template.title : "\(template.title), \(template.topic)"
  }

  /// The formulas of drills of numbers, with the names of what goes in.
  private var formulas: [FactPassage] {
    NumberFamilies.all.compactMap { template in
      guard case .number(let key) = template.drill(seed: 1).key else { return nil }
      return FactPassage(
        id: "formula-\(template.id)", title: Self.heading(template),
        text: "\(template.title): \(key.formula).", source: key.source,
        date: FactPassage.lastDay(in: key.source))
    }
  }

  /// The dated facts of the drills, those that have expired included, with the day until which they were good.
  private var datedFacts: [FactPassage] {
    FactTemplates.all(on: nil).compactMap { template in
      let drill = template.drill(seed: 0)
      guard case .fact(let key) = drill.key else { return nil }
      let question = drill.prompt.split(separator: "\n").first.map(String.init) ?? drill.prompt
      return FactPassage(
        id: template.id, title: template.title, text: "\(question) \(key.answer)",
        source: key.source, date: FactPassage.lastDay(in: key.source), goodUntil: key.expires)
    }
  }
}

extension FactPassage {
  /// Returns the last day that stands in the name of a source, as `2026-11-24`; "undated" when there is none.
  fileprivate static func lastDay(in source: String) -> String {
    let words = source.split { !($0.isNumber || $0 == "-") }
    let days = words.filter { word in
      word.count == 10 && word.split(separator: "-").map(\.count) == [4, 2, 2]
    }
    return days.last.map(String.init) ?? "undated"
  }
}
