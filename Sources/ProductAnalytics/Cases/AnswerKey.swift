// SPDX-License-Identifier: Apache-2.0

/// What is known to who made a case; everything in it is computed from the events.
public struct AnswerKey: Hashable, Sendable {
  /// A mechanism with what it explains.
  public struct Finding: Hashable, Sendable {
    /// The mechanism.
    public let mechanism: Mechanism
    /// The share of the change that is gone when the mechanism is taken out of the generator.
    public let share: Double
    /// What the check of the mechanism finds in the data.
    public let check: CheckResult
    /// The raw difference that makes a decoy look like the cause, in one sentence with figures; nil for the cause.
    public let temptation: String?
    /// What lies between the two sides: a change in time or a difference of groups.
    let change: String

    /// Why it is the cause, or why it is not, in one or two sentences with figures.
    public var reason: String {
      "\(check.finding) Had it not happened, \(consequence)."
    }

    private var consequence: String {
      let part = FigureText.value(abs(share), unit: .share, digits: 0)
      if abs(share) < 0.005 { return "nothing would be different" }
      if share < 0 { return "the \(change) would be \(part) larger" }
      if share > 1.005 { return "all of the \(change) would be gone, and more (\(part))" }
      return "\(part) of the \(change) would be gone"
    }
  }

  /// The two sides of the change that is told.
  public let headline: SideBySide.Row
  /// The relative change of the headline.
  public let effect: Double
  /// The cause.
  public let cause: Finding
  /// The decoys.
  public let decoys: [Finding]
  /// The figures that a good answer uses.
  public let figures: [KeyFigure]
  /// The test that the natural mend needs.
  public let test: NeededTest
  /// Good next steps.
  public let nextSteps: [NextStep]
  /// What asking for data is worth.
  public let cutValues: CutValues
}

extension AnswerKey {
  init(_ drawn: CaseDraw) throws(CutError) {
    let story = drawn.story
    let runner = CheckRunner(
      table: drawn.table, schema: story.schema, headline: story.headline,
      calendar: story.calendar)
    let metric = try story.schema.metric(story.headline.metric)
    let whole = try runner.whole()
    headline = whole.total
    effect = drawn.effect
    let change = runner.words.change
    var findings: [Finding] = []
    for mechanism in story.mechanisms {
      findings.append(
        Finding(
          mechanism: mechanism, share: drawn.shares[mechanism.id] ?? 0,
          check: try runner.run(mechanism.check, of: whole),
          temptation: mechanism.role == .decoy ? try runner.temptation(mechanism, whole) : nil,
          change: change))
    }
    guard let cause = findings.first(where: { $0.mechanism.role == .cause }) else {
      preconditionFailure("a case has one mechanism that is its cause")
    }
    self.cause = cause
    decoys = findings.filter { $0.mechanism.role == .decoy }
    test = try NeededTest(story.test, table: drawn.table, schema: story.schema)
    nextSteps = story.nextSteps
    cutValues = CutValues(cause: cause, decoys: decoys, story: story)
    figures = Self.distinct(
      runner.figures(headline, "all", "all", metric)
        + [
          KeyFigure(
            "relative-change", "relative \(change) of \(metric.name)", drawn.effect, unit: .share,
            words: ["relative", "percent", "fell", "rose", "down", "up"]),
          KeyFigure(
            "cause-share", "share of the \(change) that the cause explains", cause.share,
            unit: .share, words: ["explains", "of the change", "of the drop"]),
        ] + test.figures + findings.flatMap(\.check.figures))
  }

  /// Keeps the first figure of each name.
  private static func distinct(_ figures: [KeyFigure]) -> [KeyFigure] {
    var seen: Set<String> = []
    return figures.filter { seen.insert($0.id).inserted }
  }
}
