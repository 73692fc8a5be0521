// SPDX-License-Identifier: Apache-2.0

public import Practice

extension Trainer {
  /// Fits the memory model to the person's own reviews, writes the fit down and returns it; it is used where it is better on the cards that
  /// were left out.
  ///
  /// Nothing is written where the reviews were erased meanwhile.
  ///
  /// - Throws: `FitError` when there is too little to learn from; ``PracticeError``; ``StoreError``.
  public func fit() throws -> ParameterFit {
    let state = try desk.state()
    let fit = try state.fittedParameters()
    try desk.fitParameters(fit, after: state)
    return fit
  }

  /// Does the same without being asked for, when enough reviews came since the last fit.
  ///
  /// It may take a while, and reviews may come meanwhile: nothing is written before the fit is there, and then one event. When another fit
  /// came first, this one is dropped. A stop in the middle leaves nothing behind, and the next time begins anew.
  ///
  /// - Returns: The fit; nil when none was due or could be made.
  /// - Throws: ``PracticeError``; ``StoreError``.
  public func fitWhenDue() throws -> ParameterFit? {
    let state = try desk.state()
    guard state.isFitDue, let fit = try? state.fittedParameters() else { return nil }
    let after = try desk.fitParameters(fit, after: state)
    return after.fitting.last?.fit == fit ? fit : nil
  }
}
