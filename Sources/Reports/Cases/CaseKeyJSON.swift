// SPDX-License-Identifier: Apache-2.0

public import ProductAnalytics

/// The key of a case in the form that scripts rely on.
public struct CaseKeyJSON: Encodable {
  private let version = 1
  private let generatorVersion = ProductCase.generatorVersion
  private let id: String
  private let family: String
  /// A number of 64 bits; JSON keeps all of them, though some readers round what is beyond 2^53.
  private let seed: UInt64
  private let redraws: Int
  private let headline: JSONValue
  private let cause: JSONValue
  private let decoys: JSONValue
  private let figures: JSONValue
  private let test: JSONValue
  private let decisiveCuts: JSONValue
  private let nextSteps: JSONValue

  /// Creates the form of the key of a case.
  public init(_ made: ProductCase) {
    let (key, story) = (made.key, made.story)
    id = made.id
    family = made.family
    seed = made.seed
    redraws = made.redraws
    headline = [
      "metric": .text(story.headline.metric), "before": .optional(key.headline.before.value),
      "after": .optional(key.headline.after.value), "relativeChange": .number(key.effect),
    ]
    cause = Self.finding(key.cause, story.calendar)
    decoys = .list(key.decoys.map { Self.finding($0, story.calendar) })
    figures = .list(key.figures.map(Self.figure))
    test = Self.test(key.test)
    decisiveCuts = .list(key.cutValues.decisive.map(Self.decisive))
    nextSteps = .list(
      key.nextSteps.map { ["statement": .text($0.statement), "phrases": .texts($0.phrases)] })
  }
}

extension CaseKeyJSON {
  private static func finding(_ finding: AnswerKey.Finding, _ calendar: CaseCalendar) -> JSONValue {
    let mechanism = finding.mechanism
    return [
      "id": .text(mechanism.id), "name": .text(mechanism.name),
      "statement": .text(mechanism.statement), "trap": .optional(mechanism.trap?.rawValue),
      "share": .number(finding.share), "shareByData": .number(finding.check.share),
      "reason": .text(finding.reason), "date": .optional(mechanism.day.map { calendar.text($0) }),
      "changeLogEntry": .optional(mechanism.entry), "phrases": .texts(mechanism.phrases),
      "group": mechanism.segment.map(CutJSON.filter) ?? .null,
    ]
  }

  private static func figure(_ figure: KeyFigure) -> JSONValue {
    [
      "id": .text(figure.id), "name": .text(figure.name), "value": .number(figure.value),
      "unit": .text(figure.unit.rawValue), "low": .optional(figure.low),
      "high": .optional(figure.high), "words": .texts(figure.words),
    ]
  }

  private static func test(_ test: NeededTest) -> JSONValue {
    [
      "name": .text(test.name), "cut": CutJSON.cut(test.cut), "baseRate": .number(test.baseRate),
      "minimumDetectableEffect": .number(test.minimumDetectableEffect),
      "eligiblePerDay": .number(test.eligiblePerDay), "usersPerArm": .number(test.usersPerArm),
      "days": .number(test.days),
      "power": .number(TestDesign.standard.power),
      "significance": .number(TestDesign.standard.significance),
    ]
  }

  private static func decisive(_ decisive: CutValues.Decisive) -> JSONValue {
    [
      "cut": CutJSON.cut(decisive.cut), "value": .number(decisive.value.value),
      "reason": .text(decisive.value.reason), "mechanism": .text(decisive.mechanism),
    ]
  }
}
