// SPDX-License-Identifier: Apache-2.0

/// A scenario that was read: what can be computed, and what is wrong beside it.
public struct ScenarioReading: Sendable {
  public let scenario: Scenario
  /// What holds for every model; `nil` when something of it is wrong.
  public let setting: Setting?
  /// The models in their order; empty when the setting is wrong.
  public let cases: [CaseReading]
  /// Everything that is wrong, the fields of all first.
  public let problems: [ScenarioProblem]

  /// The problem of a field, for the place beside it.
  public func problem(_ field: ScenarioField, _ number: Int = 1) -> ScenarioProblem? {
    problems.first { $0.key == ScenarioKey(field, number) }
  }
}

/// One model of a scenario that was read.
public struct CaseReading: Sendable {
  /// Its number in the scenario, from 1.
  public let number: Int
  /// The name as it was typed.
  public let typed: String
  public let result: Result<Case, ScenarioProblem>
}

extension Scenario {
  /// Reads every field.
  ///
  /// - Parameter basis: What results rest on.
  /// - Returns: What can be computed; a mistake in one model leaves the others.
  public func read(on basis: Basis) -> ScenarioReading {
    var fields = FieldReader(self)
    let setting = Setting.read(&fields, on: basis)
    if modelNumbers.isEmpty {
      fields.report(
        ScenarioProblem(ScenarioKey(.model), "model is missing; name a model of the catalogue"))
    }
    var problems = fields.problems
    let cases = setting.map { setting in
      modelNumbers.map { number in reading(number, setting, basis) }
    }
    for case .failure(let problem) in (cases ?? []).map(\.result) { problems.append(problem) }
    return ScenarioReading(
      scenario: self, setting: setting, cases: cases ?? [], problems: problems)
  }

  /// Returns every model, ready for results.
  ///
  /// - Parameter basis: What results rest on.
  /// - Returns: The models in their order, at least one.
  /// - Throws: The first ``ScenarioProblem``.
  public func cases(on basis: Basis) throws(ScenarioProblem) -> [Case] {
    let reading = read(on: basis)
    if let problem = reading.problems.first { throw problem }
    return try reading.cases.map { reading throws(ScenarioProblem) in try reading.result.get() }
  }

  private func reading(_ number: Int, _ setting: Setting, _ basis: Basis) -> CaseReading {
    let typed = configurations[number]?.label ?? self[.model, number] ?? ""
    let reader = CaseReader(scenario: self, number: number, setting: setting, basis: basis)
    do throws(ScenarioProblem) {
      return CaseReading(number: number, typed: typed, result: .success(try reader.read()))
    } catch {
      return CaseReading(number: number, typed: typed, result: .failure(error))
    }
  }
}
