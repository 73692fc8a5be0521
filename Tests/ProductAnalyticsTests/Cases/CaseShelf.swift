// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import Synchronization

/// Cases that several tests look at, each made once, by the first test that asks for it.
enum CaseShelf {
  private final class Place: Sendable {
    private let made = Mutex<ProductCase?>(nil)

    func get(_ family: any CaseFamily.Type, _ seed: UInt64) -> ProductCase {
      made.withLock { made in
        if let made { return made }
        let new = ProductCase(family, seed: seed)
        made = new
        return new
      }
    }
  }

  private static let places = Mutex<[String: Place]>([:])

  /// Returns the case of a family and a seed.
  static func take(_ family: any CaseFamily.Type, seed: UInt64) -> ProductCase {
    let place = places.withLock { places in
      let place = places["\(family.id)-\(seed)"] ?? Place()
      places["\(family.id)-\(seed)"] = place
      return place
    }
    return place.get(family, seed)
  }
}
