// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Practice
import Quantities
import Testing

private typealias Fixture = ReadinessFixture

@Suite struct `What moves readiness` {
  @Test func `names the weak kind as down and the strong one as up, with rounds and bands`() throws
  {
    let report = Fixture.report(Fixture.rounds([1, 6, 5, 2, 6, 5]))
    let kinds = report.drivers.compactMap { driver -> (QuestionKind, ReadinessDriver)? in
      guard case .kind(let kind) = driver.subject else { return nil }
      return (kind, driver)
    }
    let byKind = Dictionary(uniqueKeysWithValues: kinds)
    let weak = try #require(byKind[.problemSolving])
    #expect(!weak.isUp)
    #expect(weak.text == "Problem solving: mean band 1.5 in 2 rounds.")
    #expect(weak.rounds.map(\.id) == ["r3", "r0"])
    #expect(weak.rounds.map(\.band) == [.noHire, .strongNoHire])
    #expect(try #require(byKind[.technical]).isUp)
  }

  @Test func `names lines of the rubric with their levels`() throws {
    let rounds =
      Fixture.rounds([4, 4, 4])
      + [
        Fixture.round("a", .technical, band: 4, daysAgo: 2, levels: [1, 5]),
        Fixture.round("b", .technical, band: 4, daysAgo: 1, levels: [2, 4]),
      ]
    let lines = Fixture.report(rounds).drivers.filter {
      guard case .criterion = $0.subject else { return false }
      return true
    }
    #expect(lines.map(\.isUp) == [false, true])
    #expect(lines.first?.text == "Technical, “Line 0”: mean level 1.5 in 2 rounds.")
    #expect(lines.first?.rounds.map(\.level) == [.two, .one])
  }

  @Test func `reckons a flag that is a veto, and the gain when it is gone`() throws {
    let clean = Fixture.rounds([5, 5, 5, 5, 5, 5])
    let flagged =
      clean + [
        Fixture.round("f", .technical, band: 5, daysAgo: 1, flags: ["compute_brute_force"])
      ]
    let report = Fixture.report(flagged)
    let driver = try #require(
      report.drivers.first {
        $0.subject == .flag(id: "compute_brute_force", name: "compute_brute_force")
      })
    #expect(try #require(driver.effect) < 0)
    #expect(driver.rounds.map(\.id) == ["f"])
    let step = try #require(
      report.whatWouldHelp.first {
        guard case .withoutFlag = $0.action else { return false }
        return true
      })
    #expect(step.change.low >= 0)
    #expect(step.change.mean > 0)
    #expect(step.minutes == 30)
  }

  @Test func `takes a test without a sample size for a veto in strict loops only`() {
    let rounds =
      Fixture.rounds([5, 5, 5])
      + [Fixture.round("f", .problemSolving, band: 2, flags: ["underpowered_test"])]
    let effect = { (strict: Bool) in
      let loop = Fixture.loop(
        Fixture.stage("case", .problemSolving),
        Fixture.stage("talk", .technical, .behavioral, .technical), strict: strict)
      return Fixture.report(rounds, of: loop).drivers.contains {
        $0.subject == .flag(id: "underpowered_test", name: "underpowered_test")
      }
    }
    #expect(effect(true))
    #expect(!effect(false))
  }

  @Test func `gives three steps, the most for each hour first, none of which harms`() {
    let steps = Fixture.report(Fixture.rounds([3, 4, 2, 4])).whatWouldHelp
    #expect(steps.count == 3)
    #expect(steps.map(\.changePerHour) == steps.map(\.changePerHour).sorted(by: >))
    #expect(steps.allSatisfy { $0.change.low <= $0.change.high })
  }

  @Test func `keeps performance and recall apart`() throws {
    let recall = [RecallPoint(day: Fixture.today, recall: 0.8)]
    let curves = Readiness.report(
      loop: Fixture.two, rounds: Fixture.rounds([2, 3, 4, 5]), on: Fixture.today, recall: recall,
      model: Fixture.small
    ).curves
    #expect(curves.recall == recall)
    let points = try #require(curves.performance.first { $0.kind == .problemSolving }).points
    #expect(points.map(\.band) == [.noHire, .hire])
    #expect(points.map(\.day.description) == ["2026-11-17", "2026-11-26"])
    #expect(points[0].median < points[1].median)
    #expect(points.allSatisfy { 1 <= $0.low && $0.low < $0.median && $0.median < $0.high })
  }
}
