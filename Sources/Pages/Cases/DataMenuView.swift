// SPDX-License-Identifier: Apache-2.0

import Markup
import Rehearsal

/// The menu of what can be asked: metric, split, periods, group.
struct DataMenuView {
  let menu: DataMenu
  let chosen: DataForm

  var body: HTML {
    div(.class("data-menu")) {
      field("What to measure", .dataMetric, 0) {
        for metric in menu.metrics { entry(metric.id, metric.name, chosen.dataMetric) }
      }
      field("Split by", .dataSplit, 1) {
        words("", "nothing: the whole", chosen.dataSplit)
        for group in menu.groups { entry(group.id, group.name, chosen.dataSplit) }
        words("week", "week", chosen.dataSplit)
        words("day", "day", chosen.dataSplit)
      }
      field("When", .dataPeriod, 2) {
        if menu.usualPeriods.count > 1 {
          entry(menu.usualPeriods.joined(separator: ","), usualName, chosen.dataPeriod)
        }
        for period in menu.periods { entry(period.id, period.name, chosen.dataPeriod) }
      }
      field("For whom", .dataFilter, 3) {
        entry("", "all \(menu.subjects)", chosen.dataFilter)
        for group in menu.groups {
          optionGroup(.shownLabel(group.name), .languageOfCode) {
            for value in group.values {
              entry("\(group.id)=\(value.id)", "only \(value.name)", chosen.dataFilter)
            }
            for value in group.values where group.values.count > 2 {
              entry("\(group.id)!=\(value.id)", "without \(value.name)", chosen.dataFilter)
            }
          }
        }
      }
    }
  }

  private var usualName: String {
    menu.usualPeriods
      .map { id in menu.periods.first { $0.id == id }?.name ?? id }
      .joined(separator: " and ") + ", side by side"
  }

  private func field(
    _ caption: Message, _ name: FormField, _ place: Int, @HTMLBuilder options: () -> HTML
  ) -> HTML {
    let id = ElementID("data-menu", place)
    return div(.class("field")) {
      label(.for(id)) { caption }
      select(.id(id), .name(name)) { options() }
    }
  }

  /// An entry in words of the case.
  private func entry(_ value: String, _ name: String, _ chosen: String?) -> HTML {
    option(.value(value), .selected(chosen == value), .languageOfCode) { name }
  }

  /// An entry in words of the interface.
  private func words(_ value: String, _ name: Message, _ chosen: String?) -> HTML {
    option(.value(value), .selected(chosen == value)) { name }
  }
}
