// SPDX-License-Identifier: Apache-2.0

public import Practice
import Rehearsal
import SpacedRepetition

extension PracticeDesk {
  /// Writes down a fit of the memory model to the person's own reviews; where it is better than the published parameters, it is used from
  /// then on.
  ///
  /// - Parameters:
  ///   - fit: The fit.
  ///   - known: The state that it was made of; when another fit or a choice came since, or everything was erased, nothing is written. Nil
  ///     writes it in any case.
  /// - Returns: The state after it.
  /// - Throws: ``PracticeError/parameters(_:)`` when they are none; ``StoreError``.
  @discardableResult
  public func fitParameters(
    _ fit: ParameterFit, after known: PracticeState? = nil
  ) throws -> PracticeState {
    try check(fit)
    return try store.updatePractice(at: world.now()) { view in
      let isOfThisLog = known.map { view.state.goesOn(from: $0) } ?? true
      guard isOfThisLog, view.state.fitting.last?.fit != fit else { return PracticeChange() }
      return PracticeChange([.parametersFitted(fit)])
    }
  }

  /// Writes down whether fits are made without being asked for, and returns the state after it; without them memory is reckoned with the
  /// published parameters again.
  ///
  /// - Throws: ``StoreError``.
  @discardableResult
  public func choose(_ choice: FittingChoice) throws -> PracticeState {
    try store.updatePractice(at: world.now()) { view in
      let fitting = view.state.fitting
      let isSo =
        fitting.isAutomatic == choice.isAutomatic && (choice.isAutomatic || fitting.used == nil)
      return PracticeChange(isSo ? [] : [.fittingChosen(choice)])
    }
  }

  private func check(_ fit: ParameterFit) throws(PracticeError) {
    let parameters: MemoryParameters
    do { parameters = try MemoryParameters(fit.values) } catch {
      throw .parameters(error.description)
    }
    guard parameters.values == fit.values else {
      throw .parameters("the parameters are not 21, or one is beyond its range")
    }
    guard fit.loss.isFinite, fit.standardLoss.isFinite else {
      throw .parameters("a loss is not a finite number")
    }
  }
}

extension PracticeState {
  /// Whether the log goes on from an earlier state without a word on fits: a log only grows, unless everything is erased.
  fileprivate func goesOn(from known: PracticeState) -> Bool {
    fitting == known.fitting && eventCount >= known.eventCount
  }
}
