// SPDX-License-Identifier: Apache-2.0

/// One draw of a case: its story, its events, and what each mechanism explains when it is taken out of the generator.
struct CaseDraw: Sendable {
  let story: CaseStory
  let table: EventTable
  let redraws: Int
  /// The change that is told.
  let effect: Double
  /// 1 less the change without a mechanism over the change with it.
  let shares: [Mechanism.ID: Double]

  /// Returns the first draw of a seed whose events carry its story clearly, or the last one tried.
  ///
  /// Chance can hide a cause or make a decoy look like one; such a draw would be unfair, so the next is taken.
  static func first(_ family: any CaseFamily.Type, seed: UInt64, mostDraws: Int) -> CaseDraw {
    var redraws = 0
    while true {
      let draw = CaseDraw(family, seed: seed, redraws: redraws)
      if draw.isClear || redraws + 1 >= mostDraws { return draw }
      redraws += 1
    }
  }

  private init(_ type: any CaseFamily.Type, seed: UInt64, redraws: Int) {
    // The first draw takes the seed itself, each further one a number of its own.
    let bits = redraws == 0 ? seed : SeededStream(seed: seed, "redraw").bits(redraws)
    let family = type.init(ParameterDraw(seed: bits))
    var story = family.story
    self.redraws = redraws
    let everything = family.simulate(without: [])
    table = everything
    do throws(CutError) {
      let (headline, schema) = (story.headline, story.schema)
      let sides = try headline.contrast
        .sides(headline.metric, in: everything, schema: schema, withIntervals: false).total
      let whole = sides.relativeChange ?? 0
      effect = whole
      story.prompt = Self.filled(story.prompt, sides, try schema.metric(headline.metric))
      var shares: [Mechanism.ID: Double] = [:]
      // A draw that misses the promised change is thrown away without the other simulations.
      if headline.promised.contains(whole) {
        for mechanism in story.mechanisms {
          let without = family.simulate(without: [mechanism.id])
          shares[mechanism.id] =
            1 - quotient(try headline.effect(in: without, schema: schema), whole)
        }
      }
      self.shares = shares
      self.story = story
    } catch {
      preconditionFailure("the family \(type.id) names something that it lacks: \(error)")
    }
  }

  /// Puts the figures of the headline into the words of the prompt.
  private static func filled(
    _ prompt: String, _ sides: SideBySide.Row, _ metric: Metric
  ) -> String {
    let change = FigureText.value(abs(sides.relativeChange ?? 0), unit: .share, digits: 0)
    func text(_ cell: CutTable.Cell) -> String {
      FigureText.value(cell.value, unit: metric.unit, digits: metric.digits)
    }
    return
      prompt
      .replacing("{change}", with: change)
      .replacing("{before}", with: text(sides.before))
      .replacing("{after}", with: text(sides.after))
  }

  /// Whether the change is as promised, the cause makes most of it and no decoy much of it.
  private var isClear: Bool {
    story.headline.promised.contains(effect)
      && story.mechanisms.allSatisfy { mechanism in
        let share = shares[mechanism.id] ?? 0
        return mechanism.role == .cause ? share >= 0.65 : abs(share) <= 0.13
      }
  }
}
