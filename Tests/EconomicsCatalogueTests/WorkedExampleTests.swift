// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Testing

/// The worked examples of the articles in `InferenceEconomics.docc`.
///
/// Each test has the name of an example. Expected values are those of the article, worked out by hand there from
/// published dimensions; none is taken from a run of the library.
struct WorkedExampleTests {
  /// Returns the dimensions of a model of the catalogue.
  func shape(_ id: String) throws -> ModelShape {
    try #require(Catalogue.model(id: id)?.shape)
  }

  /// Returns a device of the catalogue.
  func device(_ id: String = "H100-SXM-80GB") throws -> Device {
    try #require(Catalogue.device(id: id)?.device)
  }

  /// Returns a model on H100s.
  func deployment(
    _ id: String, layout: Layout = .single, weights: WeightFormat = .bf16
  ) throws -> Deployment {
    try Deployment(try shape(id), on: try device(), layout: layout, weights: weights)
  }

  /// Returns what a step reads and computes in bf16 on one H100.
  func work(_ id: String, _ step: Step) throws -> StepWork {
    StepCounter(try deployment(id)).work(of: step)
  }

  /// Returns a model on an H100 with fitted values of one's own; what is left out is no loss.
  func server(_ id: String, _ values: [String: Double] = [:]) throws -> ServingModel {
    try ServingModel(
      try deployment(id), calibration: try Calibration(values),
      assumptions: Catalogue.memoryAssumptions)
  }
}

/// Returns whether a number is another one up to a share of it: half a unit of the last digit that an article prints.
func rounds(_ value: Double?, to printed: Double, within share: Double = 0.002) -> Bool {
  guard let value else { return false }
  return abs(value - printed) <= share * abs(printed)
}

/// Returns an interval without width.
func exactly<U: Unit>(_ value: Double) -> Interval<U> { Interval(exactly: Amount(value)) }

/// Returns an interval.
func about<U: Unit>(_ value: Double, _ low: Double, _ high: Double) -> Interval<U> {
  Interval(Amount(value), low: Amount(low), high: Amount(high))
}
