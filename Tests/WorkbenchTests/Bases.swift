// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Quantities
import Testing
import Workbench

/// The basis of the catalogue on a day that does not move.
let basis: Basis = {
  guard let day = Day("2026-11-24") else { preconditionFailure("a day of the calendar") }
  return .catalogue(today: day)
}()

/// Returns a scenario from its canonical form.
func scenario(_ query: String) throws -> Scenario {
  let (scenario, problems) = Scenario.read(query: query)
  #expect(problems.isEmpty, "\(problems)")
  return scenario
}

/// Returns the only model of a scenario.
func one(_ query: String) throws -> Case {
  try #require(try scenario(query).cases(on: basis).first)
}

/// Returns why a scenario cannot be read.
func problem(_ query: String) throws -> ScenarioProblem {
  try #require(try scenario(query).read(on: basis).problems.first)
}
