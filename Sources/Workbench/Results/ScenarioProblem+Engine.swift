// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics

extension ScenarioProblem {
  /// Puts an error of the engine beside the field that it is about.
  init(_ error: EconomicsError, context: ScenarioField = .input, number: Int = 1) {
    switch error {
    case .contextTooLong: self.init(ScenarioKey(context), "\(error)")
    case .noRate: self.init(ScenarioKey(.weights, number), "\(error)")
    case .impossibleLayout: self.init(ScenarioKey(.tensor, number), "\(error)")
    case .impossibleShape: self.init(ScenarioKey(.model, number), "\(error)")
    case .impossibleDevice: self.init(ScenarioKey(.device, number), "\(error)")
    case .outOfRange: self.init("\(error)")
    case .doesNotFit, .unreachable: self.init(noAnswer: "\(error)")
    }
  }
}
