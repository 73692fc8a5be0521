// SPDX-License-Identifier: Apache-2.0

import ServingSimulation

/// A class of traffic as it was typed.
struct ClassChoice: Hashable, Sendable {
  var trafficClass: TrafficClass
  /// Its share of drawn requests, over the sum of all.
  var weight = 1.0
}

/// What counts as good, and who goes first.
extension ServingOptions {
  /// Returns the longest times of `--slo`, such as `ttft=2s,itl=50ms,e2e=30s`.
  func objective() throws(ScenarioProblem) -> ServiceObjective {
    var objective = ServiceObjective()
    guard let text = self[.slo] else { return objective }
    let right = "times such as ttft=2s,itl=50ms,e2e=30s, each of the three at most once"
    var seen: Set<String> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let (name, value) = part.halves(at: "="), seen.insert(name).inserted else {
        throw Self.problem("slo", text, mustBe: right)
      }
      let time = try Self.time(value, "\(name) of slo")
      switch name {
      case "ttft": objective.timeToFirstToken = time
      case "itl": objective.interTokenLatency = time
      case "e2e": objective.endToEnd = time
      default: throw Self.problem("slo", text, mustBe: right)
      }
    }
    return objective
  }

  /// Returns the classes that were given; what they leave out is what holds for all.
  func classChoices() throws(ScenarioProblem) -> [ClassChoice] {
    let common = TrafficClass(objective: try objective(), timeout: try time(.timeout))
    guard classes.count <= 64 else {
      throw ScenarioProblem("class is given \(classes.count) times; at most 64 are looked at")
    }
    var choices: [ClassChoice] = []
    for text in classes {
      let choice = try Self.choice(text, common)
      guard !choices.contains(where: { $0.trafficClass.name == choice.trafficClass.name }) else {
        throw ScenarioProblem(
          "class \(Spelling.quoted(choice.trafficClass.name)) is given twice; take another name")
      }
      choices.append(choice)
    }
    return choices.isEmpty ? [ClassChoice(trafficClass: common)] : choices
  }

  private static func choice(
    _ text: String, _ common: TrafficClass
  ) throws(ScenarioProblem) -> ClassChoice {
    let parts = parts(text)
    guard parts.count <= 7, let name = parts.first, !name.isEmpty, name.utf8.count <= 40 else {
      throw problem(
        "class", text,
        mustBe: "name:priority:timeout:ttft:itl:e2e:weight, such as chat:0:60s:500ms:40ms")
    }
    var choice = ClassChoice(trafficClass: common)
    choice.trafficClass.name = name
    let place = "of class \(name)"
    for (index, part) in parts.enumerated().dropFirst() where !part.isEmpty && part != "-" {
      switch index {
      case 1: choice.trafficClass.priority = try whole(part, "priority \(place)", 0...7, "number")
      case 2: choice.trafficClass.timeout = try time(part, "timeout \(place)")
      case 3: choice.trafficClass.objective.timeToFirstToken = try time(part, "ttft \(place)")
      case 4: choice.trafficClass.objective.interTokenLatency = try time(part, "itl \(place)")
      case 5: choice.trafficClass.objective.endToEnd = try time(part, "e2e \(place)")
      default: choice.weight = try number(part, "weight \(place)", 0...1e6, "number")
      }
    }
    return choice
  }

  /// Returns classes for all that a trace has: those that were given, or as many alike as there are.
  ///
  /// - Parameters:
  ///   - choices: What was given.
  ///   - highest: The greatest class of a request.
  /// - Returns: At least one class more than the greatest.
  /// - Throws: ``ScenarioProblem`` when fewer were given than the trace has, or the trace has more than 64.
  func classes(
    _ choices: [ClassChoice], upTo highest: Int
  ) throws(ScenarioProblem) -> [ClassChoice] {
    guard highest >= choices.count else { return choices }
    guard classes.isEmpty else {
      throw ScenarioProblem(
        "the trace has requests of class \(highest) and --class is given \(choices.count) times; give it for classes 0 to \(highest), or not at all"
      )
    }
    guard highest < 64 else {
      throw ScenarioProblem(
        "the trace has requests of class \(highest); at most 64 classes, 0 to 63, are looked at")
    }
    return (0...highest).map { place in
      var choice = choices[0]
      choice.trafficClass.name = "class \(place)"
      return choice
    }
  }
}
