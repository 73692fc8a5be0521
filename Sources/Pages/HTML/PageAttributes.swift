// SPDX-License-Identifier: Apache-2.0

import Markup
import Quantities

/// Attributes that lead to our own pages.
extension Attribute {
  static func href(_ route: Route) -> Attribute { .href(LocalPath(route.path)) }
  static func action(_ route: Route) -> Attribute { .action(LocalPath(route.path)) }
  static func formAction(_ route: Route) -> Attribute { .formAction(LocalPath(route.path)) }
}

/// Attributes that carry what our pages know.
extension Attribute {
  static func title(_ text: String) -> Attribute { Attribute("title", text) }
  static func name(_ field: FormField) -> Attribute { Attribute("name", field.rawValue) }
  static func dateTime(_ instant: Instant) -> Attribute {
    Attribute("datetime", CivilTime(instant).machineText)
  }
  static func dateTime(_ day: Day) -> Attribute { Attribute("datetime", day.description) }
}

/// Returns the element that loads a script of ours once the page is read, with the addresses of what it fetches later.
func scriptFile(_ asset: Asset) -> HTML {
  scriptFile(
    LocalPath(Route.asset(asset).path),
    asset.fetches.map { .data($0.name, Route.asset($0.module).path) })
}
