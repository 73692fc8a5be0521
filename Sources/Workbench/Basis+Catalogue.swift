// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
public import Quantities

extension Basis {
  /// The basis of the catalogue: what was fitted and what engines take, as this program has it.
  ///
  /// The one place where the workbench gets them.
  ///
  /// - Parameter today: The day on which prices and facts are judged.
  /// - Returns: The basis.
  public static func catalogue(today: Day) -> Basis {
    Basis(
      calibration: Catalogue.calibration, assumptions: Catalogue.memoryAssumptions, today: today)
  }
}
