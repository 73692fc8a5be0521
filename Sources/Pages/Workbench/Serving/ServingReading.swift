// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Markup
import Quantities
import ServingSimulation
import Workbench

/// A query that was read: the fleet and its requests, or what is wrong.
struct ServingReading: Sendable {
  let query: ServingQuery
  /// What is simulated; `nil` when something is wrong.
  let plan: SimulatedFleet?
  let problems: [ChoiceProblem]

  /// The requests that a page simulates at most, so that no visit takes long; the command has no such limit.
  static let mostRequests = 40_000
  /// The replicas that it simulates at most.
  static let mostReplicas = 64
  /// The steps that all prompts together may take at least.
  static let mostPromptSteps = 300_000.0

  init(_ query: ServingQuery, on basis: Basis) {
    self.query = query
    var fields = ServingFieldReader(query)
    let reading = query.scenario.read(on: basis)
    for problem in reading.problems {
      fields.problems.append(ChoiceProblem(problem))
    }
    let setting = reading.setting
    let traffic = fields.traffic(setting?.workload)
    let shape = fields.shape()
    var plan: SimulatedFleet?
    if fields.problems.isEmpty, let one = reading.cases.first?.result.found {
      fields.check(traffic, one.deployment.layout.replicas, shape.budget)
      if fields.problems.isEmpty { plan = fields.plan(one, traffic, shape) }
    }
    self.plan = plan
    problems = fields.problems
  }

  private init(_ query: ServingQuery, _ problems: [ChoiceProblem]) {
    self.query = query
    plan = nil
    self.problems = problems
  }

  /// Returns the reading with one more problem, and so without anything to simulate.
  func with(_ problem: ChoiceProblem) -> ServingReading {
    ServingReading(query, problems + [problem])
  }
}

/// What a person chose of the engine and its fleet.
struct ServingShape {
  /// The sequences in progress on a copy, and the tokens of a step, at most.
  let sequences: Int
  let budget: Int
  /// How requests are batched and go to copies, in words of the page.
  let policy: String
  let routing: String
  let autoscaling: Autoscaling?

  /// The seconds that a dynamic batch waits at most.
  private static let longestWait = 0.2

  /// The same as the options of the command, which are read in one place.
  var options: ServingOptions {
    let batching =
      switch policy {
      case "static": "static:\(sequences)"
      case "dynamic": "dynamic:\(sequences):\(Self.longestWait)"
      default: policy
      }
    var options = ServingOptions()
    options[.policy] = batching
    options[.routing] = routing
    options[.maxSequences] = "\(sequences)"
    options[.tokenBudget] = "\(budget)"
    return options
  }
}

/// Reads the fields of the page, and notes what is wrong with each.
struct ServingFieldReader {
  private let fields: ChoiceFields
  private let query: ServingQuery
  var problems: [ChoiceProblem] = []

  init(_ query: ServingQuery) {
    self.query = query
    fields = ChoiceFields(
      texts: Dictionary(uniqueKeysWithValues: query.texts.map { ($0.rawValue, $1) }))
  }

  private mutating func number(_ field: ServingField, _ what: Message) -> Double {
    do {
      return try fields.number(field.rawValue, field.range, what, usual: field.usual)
    } catch {
      problems.append(error)
      return field.usual
    }
  }

  private mutating func whole(_ field: ServingField, _ what: Message) -> Int {
    let range = Int(field.range.lowerBound)...Int(field.range.upperBound)
    do {
      return try fields.whole(field.rawValue, range, what, usual: Int(field.usual))
    } catch {
      problems.append(error)
      return Int(field.usual)
    }
  }

  private mutating func word(_ field: ServingField) -> String {
    let words = field.words.map(\.value)
    guard let text = query.texts[field] else { return words.first ?? "" }
    if words.contains(text) { return text }
    problems.append(
      ChoiceProblem(
        field.rawValue,
        "“\(text)” cannot be used; it must be one of \(words.joined(separator: ", "))"))
    return words.first ?? ""
  }

  /// Reads how requests come; lengths are those of the scenario.
  mutating func traffic(_ workload: Workload?) -> ServingTraffic {
    var rate = number(.rate, "a number of requests a second")
    if query.texts[.rate] == nil, case .rate(let given, _) = workload?.load { rate = given.value }
    let traffic = ServingTraffic(
      rate: rate, variation: number(.burst, "a number"), isDaily: word(.day) == "day",
      prompt: ServingTraffic.TokenSpread(
        mean: workload?.promptTokens ?? Double(Scenario.usualInput),
        spread: number(.promptSpread, "a number")),
      answer: ServingTraffic.TokenSpread(
        mean: workload?.answerTokens ?? Double(Scenario.usualOutput),
        spread: number(.answerSpread, "a number")),
      shared: whole(.shared, "a whole number of tokens"),
      minutes: number(.minutes, "a number of minutes"))
    if traffic.isDaily, traffic.variation != ServingField.burst.usual {
      problems.append(
        ChoiceProblem(
          ServingField.burst.rawValue,
          "around the peak of a day it must be 1, not “\(query.texts[.burst] ?? "")”")
      )
    }
    return traffic
  }

  /// Reads the engine and the fleet.
  mutating func shape() -> ServingShape {
    let sequences = whole(.sequences, "a whole number of sequences")
    let budget = whole(.budget, "a whole number of tokens")
    if budget < sequences {
      problems.append(
        ChoiceProblem(
          ServingField.budget.rawValue,
          "\(budget) is too few; it must be \(sequences) or more, a token for each sequence"
        ))
    }
    return ServingShape(
      sequences: sequences, budget: budget, policy: word(.policy), routing: word(.routing),
      autoscaling: scaling(sequences))
  }

  /// Reads how replicas come and go; `nil` when they do not.
  ///
  /// A replica is added when each would have more than half of the sequences that it takes at once.
  private mutating func scaling(_ sequences: Int) -> Autoscaling? {
    let fewest = whole(.fewest, "a whole number of copies")
    let coldStart = number(.coldStart, "a number of seconds")
    guard query.texts[.most] != nil else { return nil }
    let before = problems.count
    let most = whole(.most, "a whole number of copies")
    if problems.count == before, fewest > most {
      problems.append(
        ChoiceProblem(
          ServingField.fewest.rawValue,
          "\(fewest) is too many; it must be \(most) or less, the most copies"))
    }
    return Autoscaling(
      minimum: fewest, maximum: most, targetRequests: max(1, Double(sequences) / 2),
      coldStart: SimulatedTime(seconds: coldStart))
  }
}

/// What keeps a visit short, and the plan.
extension ServingFieldReader {
  /// The tokens of an answer at most, on average.
  private static let longestAnswer = 16_384.0

  /// Refuses what would take long to simulate.
  mutating func check(_ traffic: ServingTraffic, _ replicas: Int, _ budget: Int) {
    if replicas > ServingReading.mostReplicas {
      problems.append(
        ChoiceProblem(
          "replicas",
          "this page simulates up to \(ServingReading.mostReplicas), not \(replicas)"
        ))
    }
    let most = ServingReading.mostRequests
    if traffic.expected > Double(most) {
      let least = DecimalText.text(Double(most) / traffic.minutes / 60)
      problems.append(
        ChoiceProblem(
          ServingField.rate.rawValue,
          "that makes about \(DecimalText.whole(Int(traffic.expected))) requests; this page simulates up to "
            + "\(DecimalText.whole(most)): for \(DecimalText.text(traffic.minutes)) minutes that is a rate of \(least), "
            + "at the peak; the command takes more"))
    }
    if traffic.answer.mean > Self.longestAnswer {
      problems.append(
        ChoiceProblem(
          "output",
          "this page simulates answers of up to \(DecimalText.text(Self.longestAnswer)) tokens on average, not "
            + "\(DecimalText.text(traffic.answer.mean))"))
    }
    let tokens = traffic.prompt.mean + Double(traffic.shared)
    if traffic.expected * (1 + tokens / Double(budget)) > ServingReading.mostPromptSteps {
      problems.append(
        ChoiceProblem(
          "input",
          "prompts of \(DecimalText.text(tokens)) tokens would take more steps than this page simulates; "
            + "lower the tokens, the rate or the minutes, or raise the tokens of a step"))
    }
  }

  /// Returns what is simulated; `nil`, with what is wrong, when it makes no fleet.
  mutating func plan(
    _ one: Case, _ traffic: ServingTraffic, _ shape: ServingShape
  ) -> SimulatedFleet? {
    do {
      return try SimulatedFleet(one, traffic, shape)
    } catch {
      problems.append(ChoiceProblem(error))
    }
    return nil
  }
}
