// SPDX-License-Identifier: Apache-2.0

/// What to look at in the data to tell whether something is the cause; each gives the share of the change it explains.
public enum CauseCheck: Hashable, Sendable {
  /// The group changed and the others did not: its change less theirs, times its weight.
  case within(Breakdown.ID, Breakdown.Value.ID)
  /// The weights of the groups changed: the mix part of the change along a breakdown.
  case mix(Breakdown.ID)
  /// Without these rows the change is gone.
  case excluding(Breakdown.ID, Breakdown.Value.ID)
  /// Another count of the same thing did not change: a second source, a fixed denominator, cohorts of full age.
  case otherMetric(Metric.ID)
  /// The same change is there every year: between two earlier periods.
  case everyYear(before: Period.ID, after: Period.ID)
  /// Against another pair of periods the change is gone: a longer baseline, the weeks after a novelty.
  case otherPeriods(before: Period.ID, after: Period.ID)
  /// The figure moved when it began, not before; for what began inside the second period.
  case timing(day: Int)
}
