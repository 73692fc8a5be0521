// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities
import SpacedRepetition

/// Reads the answer to a number drill.
///
/// No number, a wrong one, or a hint is `again`; a right one in more than twice the target time or without its unit is `hard`; a right one
/// in time with its unit and its working is `easy`; any other right one is `good`.
struct NumberCheck {
  let key: NumberKey
  let drill: Drill

  func result(of answer: DrillAnswer) -> DrillResult {
    let unit = NumberUnit(key.unit)
    let read = NumberAnswer(answer.text, unit: unit, prompt: drill.prompt)
    guard let chosen = read.chosen else { return noNumber(read) }
    let isTurned = read.isNegative(chosen) && key.value > 0
    guard !isTurned, let right = rightness(of: chosen, unit) else {
      return wrong(read, chosen, unit)
    }
    var found = [DrillFinding(name: "The number: \(expected)", quote: read.quote(chosen))]
    var missed: [DrillFinding] = []
    let lacksUnit = unit.matters && !chosen.isWritten
    if lacksUnit { missed.append(DrillFinding(name: "The unit: \(key.unit)")) }
    if right == .binary {
      found.append(DrillFinding(name: "GB and GiB differ by 7.4%: say which one you mean"))
    }
    let shows = read.shows(workingOf: key, beside: chosen)
    if shows { found.append(DrillFinding(name: "The working")) }
    let (rating, reason) = rating(
      answer, lacksUnit: lacksUnit, isOpen: lacksUnit && !unit.isNamed(in: drill.prompt),
      mixes: chosen.mixesPoints ? unit.style : nil,
      isFull: shows && (chosen.isWritten || !unit.matters) && right == .plain)
    if chosen.mixesPoints { missed.append(DrillFinding(name: "The unit: \(key.unit)")) }
    return DrillResult(
      rating: rating, reason: reason, found: found, missed: missed, reference: reference)
  }

  /// How an amount is right.
  private enum Rightness { case plain, binary }

  private func rightness(of fit: NumberFit, _ unit: NumberUnit) -> Rightness? {
    if fit.values.contains(where: isRight) || isRightRange(fit) { return .plain }
    guard unit.dimension == .memory, !key.formula.contains("GiB") else { return nil }
    // A GiB holds 7.4% more bytes than a GB. Source: IEC 80000-13:2008.
    let binary = 1.073_741_824
    return fit.values.contains { isRight($0 * binary) || isRight($0 / binary) } ? .binary : nil
  }

  private func isRight(_ value: Double) -> Bool {
    // Three digits are enough everywhere: what is written as the key writes it is right.
    (value - key.value).magnitude <= max(key.tolerance, 0.005 * (key.tolerance > 0 ? 1 : 0))
      * key.value.magnitude + 1e-9 * max(1, key.value.magnitude)
  }

  /// Whether a range such as 140 to 150 holds the value and is not much wider than the tolerance.
  private func isRightRange(_ fit: NumberFit) -> Bool {
    let it = fit.quantity
    guard it.low < it.high, it.value != 0, let middle = fit.values.first else { return false }
    let low = it.low / it.value * middle
    let high = it.high / it.value * middle
    return low <= key.value && key.value <= high
      && high - low <= (2 * key.tolerance + 0.1) * key.value.magnitude
  }

  private func rating(
    _ answer: DrillAnswer, lacksUnit: Bool, isOpen: Bool, mixes: TextQuantity.Style?, isFull: Bool
  ) -> (Rating, String) {
    if answer.tookHint { return (.again, "The number is right, with the hint: it comes again.") }
    if isOpen { return (.again, "The number is right, the unit is missing.") }
    if mixes == .percent {
      return (.again, "The number is right, but percent is asked for and points are another thing.")
    }
    if answer.elapsed.milliseconds > 2 * drill.target.milliseconds {
      return (.hard, "Right, but in more than twice the time.")
    }
    if mixes != nil {
      return (.hard, "The number is right; a difference of rates is in points, not percent.")
    }
    if lacksUnit { return (.hard, "The number is right; say the unit too.") }
    if isFull, answer.elapsed <= drill.target {
      return (.easy, "Right, in time, with unit and working.")
    }
    return (.good, answer.elapsed <= drill.target ? "Right, in time." : "Right.")
  }

  private func wrong(
    _ read: NumberAnswer, _ chosen: NumberFit, _ unit: NumberUnit
  ) -> DrillResult {
    let given = (chosen.values.first ?? 0) * (read.isNegative(chosen) ? -1 : 1)
    let slip = NumberSlip.named(given: given, key: key, unit: unit)
    let missed = [DrillFinding(name: "The number: \(expected)", quote: read.quote(chosen))]
    return DrillResult(
      rating: .again, reason: slip ?? "The number is not right.", found: [],
      missed: missed + (slip.map { [DrillFinding(name: "Likely slip: \($0)")] } ?? []),
      reference: reference)
  }

  private func noNumber(_ read: NumberAnswer) -> DrillResult {
    DrillResult(
      rating: .again,
      reason: read.hasNumber
        ? "There is a number, but of another kind than what is asked for: \(key.unit)."
        : "There is no number in the answer.",
      found: [], missed: [DrillFinding(name: "The number: \(expected)")], reference: reference)
  }

  private var expected: String { NumberText.of(key.value, key.unit) }

  private var reference: [String] {
    // The formula of a claim is a step of its key as well, and some have none.
    let formula = key.formula.isEmpty ? [] : [key.formula]
    return ["Answer: \(expected)"] + formula + key.steps.filter { $0 != key.formula }
      + ["Source: \(key.source)"]
  }
}
