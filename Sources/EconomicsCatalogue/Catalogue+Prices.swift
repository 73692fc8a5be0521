// SPDX-License-Identifier: Apache-2.0

/// Prices.
extension Catalogue {
  /// Every price of an hour of a device, in the order of the table.
  public static let devicePrices: [DevicePrice] = guaranteed { () throws(CatalogueError) in
    try Table.embedded("device_prices.csv").map { row throws(CatalogueError) in try DevicePrice(row)
    }
  }

  /// Returns the prices of a device, and of entries that may be this device because their source does not say which.
  ///
  /// - Parameter device: The id of a device.
  /// - Returns: The prices, those of exactly this device first.
  public static func devicePrices(for device: String) -> [DevicePrice] {
    let vague = devices.filter { $0.covers.contains(device) }.map(\.id)
    return devicePrices.filter { $0.device == device }
      + devicePrices.filter { vague.contains($0.device) }
  }

  /// Every price of an API that was listed in 2026, in the order of the table.
  public static let apiPrices: [APIPrice] = guaranteed { () throws(CatalogueError) in
    try Table.embedded("api_prices.csv").map { row throws(CatalogueError) in try APIPrice(row) }
  }

  /// Returns the prices of APIs for a model, by its id.
  public static func apiPrices(for model: String) -> [APIPrice] {
    apiPrices.filter { $0.modelID == model }
  }

  /// Every price of an API in lists of earlier years, in the order of the table.
  public static let pastAPIPrices: [APIPrice] = guaranteed { () throws(CatalogueError) in
    try Table.embedded("api_prices_history.csv").map { row throws(CatalogueError) in
      try APIPrice(row)
    }
  }
}
