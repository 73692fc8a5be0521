// SPDX-License-Identifier: Apache-2.0

import ExhibitCharts
import Foundation
import Markup
import ProductAnalytics
import TestSupport
import Testing

/// Every exhibit of every family, at the smallest seed, the largest and one between.
struct FamilyExhibitTests {
  @Test(arguments: Samples.families, Samples.seeds)
  func `every exhibit of a family can be shown, and all but tables and texts be drawn`(
    name: FamilyName, seed: UInt64
  ) throws {
    let made = ProductCase(name.family, seed: seed)
    for exhibit in made.exhibits {
      let drawing = try ExhibitDrawing(exhibit).svg
      #expect((drawing == nil) == [.table, .text].contains(exhibit.kind), "\(exhibit.id)")
      let view = HTMLWriter.fragment(ExhibitView(exhibit, id: ElementID("exhibit")).body)
      #expect(PageReader(view, isFragment: true).problems == [], "\(exhibit.id)")
      let table = HTMLWriter.fragment(ExhibitTable(exhibit, id: ElementID("exhibit")).body)
      #expect(PageReader(table, isFragment: true).problems == [], "\(exhibit.id)")
    }
  }

  @Test(arguments: Samples.families)
  func `every cut of the headline can be drawn, by group, day and week`(name: FamilyName) throws {
    let made = ProductCase(name.family, seed: 42)
    let schema = made.story.schema
    let periods = Array(schema.periods.prefix(2).map(\.id))
    for split in schema.breakdowns.map({ Cut.Split.breakdown($0.id) }) + [.day, .week] {
      let exhibit = try made.exhibit(
        Cut(made.story.headline.metric, by: split, in: periods))
      #expect(try ExhibitDrawing(exhibit).svg != nil)
    }
  }
}
