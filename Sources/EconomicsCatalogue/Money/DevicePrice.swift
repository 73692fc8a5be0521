// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
public import Quantities

/// What an hour of a device costs somewhere.
public struct DevicePrice: Hashable, Sendable {
  /// The device, by its name in the catalogue.
  public let device: String
  public let provider: String
  /// How it is sold: `on-demand`, `spot`, `serverless flex worker` and so on.
  public let offer: String
  /// The devices of one machine of the offer.
  public let devices: Int
  /// The price of one device for an hour.
  public let price: DollarsPerHour
  public let date: DateStamp
  /// Whether it is the provider's own list, not a page that compares.
  public let isPrimary: Bool
  public let source: SourceID
  /// What to know before using it; may be empty.
  public let note: String

  /// Creates a price from a row of `device_prices.csv`.
  init(_ row: Row) throws(CatalogueError) {
    device = try row.required("device")
    provider = try row.required("provider")
    offer = try row.required("offer")
    devices = try row.requiredInteger("devices")
    price = DollarsPerHour(try row.requiredNumber("dollars_per_device_hour"))
    date = try row.stamp()
    isPrimary = try row.flag("primary")
    source = SourceID(try row.required("source"))
    note = try row.text("note")
    guard price.value > 0, devices > 0 else {
      throw row.problem("the price and the number of devices must be positive")
    }
  }
}
