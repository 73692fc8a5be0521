// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import Testing

/// What holds for every case.
@Suite struct CaseTests {
  static let fewSeeds: [UInt64] = [1, 2, 3, 7, .max]

  @Test(arguments: FamilyName.all)
  func `a seed gives the same case, another seed another`(_ name: FamilyName) throws {
    let first = CaseShelf.take(name.family, seed: 7)
    let again = ProductCase(name.family, seed: 7)
    #expect(first.story == again.story)
    #expect(first.key == again.key)
    #expect(first.exhibits == again.exhibits)
    let other = CaseShelf.take(name.family, seed: 2)
    #expect(first.exhibits != other.exhibits)
    #expect(first.key.headline != other.key.headline)
  }

  @Test(arguments: FamilyName.all)
  func `a case is found again by its name`(_ name: FamilyName) throws {
    let made = CaseShelf.take(name.family, seed: 3)
    #expect(made.id == "\(name.family.id)-3")
    let again = try #require(ProductCase(id: made.id))
    #expect(again.story == made.story)
    #expect(ProductCase(id: "\(name.family.id)-") == nil)
    #expect(ProductCase(id: "\(name.family.id)--5") == nil)
    #expect(ProductCase(id: "no-such-family-5") == nil)
  }

  @Test(arguments: FamilyName.all)
  func `groups add up to the whole, for every metric and breakdown`(_ name: FamilyName) throws {
    for seed in Self.fewSeeds {
      let made = CaseShelf.take(name.family, seed: seed)
      let schema = made.story.schema
      let periods = schema.periods.map(\.id)
      for metric in schema.metrics {
        let whole = try made.answer(Cut(metric.id, in: periods)).total
        for breakdown in schema.breakdowns {
          let split = try made.answer(Cut(metric.id, by: .breakdown(breakdown.id), in: periods))
          for place in periods.indices {
            let cells = split.rows.map { $0.cells[place] }
            let (one, other) = (split.total.cells[place], whole.cells[place])
            #expect(one.n == other.n)
            // Sums are taken in another order, so the last bits may differ.
            #expect(isClose(one.value, other.value) && isClose(one.high, other.high))
            #expect(cells.map(\.n).reduce(0, +) == whole.cells[place].n)
            let sum = cells.map(\.numerator).reduce(0, +)
            #expect(abs(sum - whole.cells[place].numerator) <= 1e-9 * max(1, abs(sum)))
          }
        }
      }
    }
  }

  @Test(arguments: FamilyName.all)
  func `days and weeks add up to their period, and values kept and dropped to the whole`(
    _ name: FamilyName
  ) throws {
    let made = CaseShelf.take(name.family, seed: 1)
    let schema = made.story.schema
    for period in schema.periods {
      let metric = made.story.headline.metric
      let whole = try made.answer(Cut(metric, in: [period.id])).total.cells[0].n
      for split in [Cut.Split.day, .week] {
        let rows = try made.answer(Cut(metric, by: split, in: [period.id])).rows
        #expect(rows.map { $0.cells[0].n }.reduce(0, +) == whole)
      }
      for breakdown in schema.breakdowns {
        for value in breakdown.values {
          let counts = try [true, false].map { keeps in
            try made.answer(
              Cut(
                metric, in: [period.id], where: [.init(breakdown.id, value.id, keeps: keeps)])
            ).total.cells[0].n
          }
          #expect(counts[0] + counts[1] == whole)
        }
      }
    }
  }

  @Test(arguments: FamilyName.all)
  func `intervals hold their value, and rates stay between 0 and 1`(_ name: FamilyName) throws {
    let made = CaseShelf.take(name.family, seed: .max)
    let schema = made.story.schema
    for metric in schema.metrics {
      for breakdown in schema.breakdowns {
        let cut = Cut(metric.id, by: .breakdown(breakdown.id), in: schema.periods.map(\.id))
        for cell in try made.answer(cut).rows.flatMap(\.cells) {
          guard let value = cell.value else { continue }
          if metric.unit == .share { #expect((0...1).contains(value)) }
          if let low = cell.low, let high = cell.high {
            #expect(low <= value + 1e-9 && value <= high + 1e-9, "\(metric.id) \(cell)")
          }
        }
      }
    }
  }

  @Test(arguments: FamilyName.all)
  func `checks run anew find what the key holds`(_ name: FamilyName) throws {
    let made = CaseShelf.take(name.family, seed: 2)
    for finding in [made.key.cause] + made.key.decoys {
      #expect(try made.checks.run(finding.mechanism.check) == finding.check)
    }
  }

  private func isClose(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return abs(one - other) <= 1e-9 * max(1, abs(one))
  }
}
