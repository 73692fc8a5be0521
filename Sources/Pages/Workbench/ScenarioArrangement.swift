// SPDX-License-Identifier: Apache-2.0

public import Workbench

/// Changing which models stand side by side.
extension Scenario {
  /// Returns the scenario without a model; what the others took from the first one stays theirs.
  ///
  /// - Parameter number: The number of the model, from 1; a number without a model changes nothing.
  /// - Returns: The scenario with the rest numbered anew.
  public func removing(_ number: Int) -> Scenario {
    guard modelNumbers.contains(number) else { return self }
    return arranged(modelNumbers.filter { $0 != number })
  }

  /// Returns the scenario with some of its models in another order; what they took from the first one stays theirs.
  ///
  /// - Parameter numbers: The numbers of the models that are kept, in their new order.
  /// - Returns: The scenario with these models numbered from 1.
  func arranged(_ numbers: [Int]) -> Scenario {
    var result = self
    for field in ScenarioField.allCases where field.isPerModel {
      for place in 1...Self.mostModels { result[field, place] = nil }
      for (index, old) in numbers.enumerated() {
        let value = effective(field, old) ?? field.usualWord
        // What the model would have anyway needs no words.
        let without = result.effective(field, index + 1) ?? field.usualWord
        if value != without { result[field, index + 1] = value }
      }
    }
    result.configurations = [:]
    for (index, old) in numbers.enumerated() {
      result.configurations[index + 1] = configurations[old]
    }
    return result
  }
}

extension ScenarioField {
  /// The word for what holds when the field of the first model is empty; `nil` where there is none.
  fileprivate var usualWord: String? {
    switch self {
    case .device: Scenario.usualDevice
    case .weights, .cache: "bf16"
    case .engine: "vllm"
    case .pipeline, .expert, .replicas: "1"
    default: nil
    }
  }
}
