// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
import Markup

/// The regions whose public holidays may count, as boxes to tick; the German Länder are folded away.
struct RegionBoxes {
  /// The names of the regions that are ticked.
  let chosen: [String]

  @HTMLBuilder var body: HTML {
    for region in HolidayRegion.allCases where !region.isLand { box(region) }
    details(.class("more"), .open(hasLand)) {
      summary { "A German Land" }
      for region in HolidayRegion.allCases where region.isLand { box(region) }
    }
  }

  private var hasLand: Bool {
    chosen.contains { HolidayRegion(rawValue: $0)?.isLand ?? false }
  }

  private func box(_ region: HolidayRegion) -> HTML {
    label(.class("choice")) {
      input(
        .type("checkbox"), .name(.region), .value(region.rawValue),
        .checked(chosen.contains(region.rawValue)))
      span(.class("choice-text")) { Message(label: region.title) }
    }
  }
}
