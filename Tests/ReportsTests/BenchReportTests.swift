// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Reports

struct BenchReportTests {
  @Test func `by default the writers are the groups, where there is more than one`() throws {
    let report = try BenchSamples.report()
    #expect(report.grouping == .writer)
    #expect(report.groups.map(\.name) == ["(none)", "a", "b"])
    #expect(report.groups.map(\.figures.answers) == [1, 2, 2])
    let one = BenchReport(
      Array(BenchSamples.answers.prefix(2)), of: try BenchSamples.set(), by: nil, worst: 1,
      time: .zero)
    #expect(one.grouping == nil)
    #expect(one.groups.isEmpty)
    #expect(one.speed.answersPerSecond == nil)
  }

  @Test(arguments: [
    (BenchGrouping.kind, ["executive", "technical"]), (.question, ["q1", "q2"]),
  ])
  func `answers are grouped by what was asked for`(grouping: BenchGrouping, names: [String])
    throws
  {
    #expect(try BenchSamples.report(by: grouping).groups.map(\.name) == names)
  }

  @Test
  func `the worst disagreements come first, those alike by name, and right answers not at all`()
    throws
  {
    #expect(try BenchSamples.report().worst.map(\.id) == ["a-1", "b-2", "c", "a-2"])
    #expect(try BenchSamples.report(worst: 2).worst.map(\.id) == ["a-1", "b-2"])
  }

  @Test func `speed is answers and words over time`() throws {
    let speed = try BenchSamples.report().speed
    #expect(speed.answersPerSecond == 10)
    #expect(speed.wordsPerSecond == 56)
  }

  @Test func `the text is what its golden file says`() throws {
    let style = TerminalStyle(width: 80, isStyled: false)
    let text = BenchText(try BenchSamples.report(), style: style).text()
    let difference = try GoldenFile("bench.txt").difference(from: text)
    #expect(difference == nil)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `the JSON is what its golden file says`() throws {
    let report = BenchReport(
      Array(BenchSamples.answers.prefix(2)), of: try BenchSamples.set(), by: nil, worst: 1,
      time: .seconds(2))
    let json = try JSONText.pretty(report.json) + "\n"
    let difference = try GoldenFile("bench.json").difference(from: json)
    #expect(difference == nil)
  }

  @Test func `a group has the fields of the whole and its name`() throws {
    let data = Data(try JSONText.line(try BenchSamples.report().json).utf8)
    let report = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let whole = try #require(report["whole"] as? [String: Any])
    let groups = try #require(report["groups"] as? [[String: Any]])
    #expect(groups.map { $0["name"] as? String } == ["(none)", "a", "b"])
    for group in groups { #expect(Set(group.keys) == Set(whole.keys).union(["name"])) }
  }

  @Test func `a row holds what the figures are made of`() throws {
    let lines = try BenchSamples.report().rows.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(
      lines[0]
        == "id,question_id,kind,group,words,digit_groups,raters,label_band,band,score,label_levels,levels,label_flags,flags,quotes,exact_quotes"
    )
    #expect(
      lines[2] == "a-2,q1,technical,a,9,0,2,4.5,5,50,C1:4.5 C2:3,C1:5 C2:-,,vague,3,2")
    #expect(lines[5] == "c,q1,technical,(none),4,0,1,2,,,C1:2,C1:- C2:-,gaming,,2,2")
  }

  @Test func `nothing in a labelled set can steer the terminal`() throws {
    let evil = "x\u{1B}]0;title\u{7}\u{9B}0m\u{202E}\r"
    let answer = BenchSamples.answer(
      evil, words: 1, band: 1, ["C1": 1], flags: [evil],
      ratings: [
        BenchSamples.rating(evil, evil, 6, ["C1": 2]), BenchSamples.rating(evil, "r", 6, [:]),
      ])
    let report = BenchReport(
      [answer], of: try BenchSamples.set(), by: .writer, worst: 1, time: .seconds(1))
    let text = BenchText(report, style: TerminalStyle(width: 80, isStyled: false)).text()
    #expect(text.contains("title"))
    #expect(
      !text.unicodeScalars.contains { $0 != "\n" && TerminalStyle.printable("\($0)") != "\($0)" })
  }
}
