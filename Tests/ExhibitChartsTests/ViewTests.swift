// SPDX-License-Identifier: Apache-2.0

import ExhibitCharts
import Foundation
import Markup
@testable import ProductAnalytics
import TestSupport
import Testing

struct ViewTests {
  private func table(_ exhibit: Exhibit) -> PageReader {
    PageReader(
      HTMLWriter.fragment(ExhibitTable(exhibit, id: ElementID("one")).body), isFragment: true)
  }

  @Test func `intervals stand beside their values, and the columns of ends are gone`() {
    let grid = ExhibitGrid(Samples.segments)
    #expect(grid.headings == ["Plan", "sign-ups", "conversion"])
    #expect(grid.rows[0] == ["Free", "1,200", "50.0% (47.2% to 52.8%)"])
    #expect(grid.rows[1] == ["Team", "0", nil])
    #expect(grid.areNumbers == [false, true, true])
  }

  @Test func `a table has its caption, scopes for every heading, and words where nothing is known`()
  {
    let reader = table(Samples.segments)
    #expect(reader.problems == [])
    #expect(reader.elements.count { $0 == "caption" } == 1)
    #expect(reader.values(of: "scope") == ["col", "col", "col", "row", "row", "row"])
    #expect(reader.text.contains("Conversion by <plan>"))
    #expect(reader.text.contains("–no value"))
  }

  @Test func `a chart carries the whole table, with the numbers that the figures stand on`() {
    let view = ExhibitView(Samples.segments, id: ElementID("one"))
    #expect(view.isChart)
    let reader = PageReader(HTMLWriter.fragment(view.body), isFragment: true)
    #expect(reader.problems == [])
    #expect(reader.text.contains("1,200"))
    #expect(reader.values(of: "role") == ["img", "img", "group"])
    #expect(reader.text.contains("Sign-ups that made a call."))
  }

  @Test func `columns of two units make two charts, and times are drawn in seconds`() throws {
    let view = ExhibitView(Samples.series, id: ElementID("one"))
    let reader = PageReader(HTMLWriter.fragment(view.body), isFragment: true)
    #expect(reader.problems == [])
    #expect(reader.elements.count { $0 == "figure" } == 2)
    #expect(reader.text.contains("time from 1.5 s to 2.5 s"))
    #expect(reader.text.contains("Week from from 1 May to 15 May"))
  }

  @Test func `the whole of a cut by week is no place in time`() throws {
    let made = ProductCase(OnboardingConversion.self, seed: 42)
    let exhibit = try made.exhibit(Cut("conversion", by: .week, in: ["all"]))
    #expect(exhibit.rows.count == 9)
    let svg = try #require(try ExhibitDrawing(exhibit).svg)
    #expect(!svg.contains("All:"))
    #expect(svg.components(separatedBy: "class=\"marker\"").count == 1 + 8 + 1)
  }

  @Test func `cohorts have a line each, with their ages from left to right`() throws {
    let cohorts = Exhibit(
      id: "c", title: "Retention", kind: .cohorts,
      columns: [.init("Week from", .label)]
        + (1...3).map { .init("week \($0)", .value, unit: .share, digits: 0) },
      rows: [
        [.text("1 May"), .number(0.9), .number(0.5), .number(0.4)],
        [.text("8 May"), .number(0.8), .number(0.6), .missing],
      ], note: "")
    let svg = try #require(try ExhibitDrawing(cohorts).svg)
    #expect(svg.contains("Share against Age for 1 May, 8 May"))
    #expect(svg.contains("<title>8 May: week 2, 60%</title>"))
    #expect(!svg.contains("8 May: week 3"))
  }

  @Test func `a number that no chart can show leaves the table`() {
    let wild = Exhibit(
      id: "w", title: "Wild", kind: .segments,
      columns: [.init("Group", .label), .init("value", .value, unit: .count)],
      rows: [[.text("a"), .number(1e300)]], note: "")
    #expect(throws: (any Error).self) { try ExhibitDrawing(wild) }
    let view = ExhibitView(wild, id: ElementID("one"))
    #expect(!view.isChart)
    #expect(HTMLWriter.fragment(view.body).contains("<table>"))
  }

  @Test func `an exhibit without rows is an empty table`() throws {
    let empty = Exhibit(
      id: "e", title: "Empty", kind: .segments,
      columns: [.init("", .label), .init("value", .value, unit: .count)], rows: [], note: "")
    #expect(try ExhibitDrawing(empty).svg == nil)
    let reader = table(empty)
    #expect(reader.problems == [])
    #expect(reader.text.contains("Name"), "no heading is empty")
  }
}
