// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
import Quantities

/// The choice of a day, a loop and regions; it is sent as an address.
struct TimelineForm {
  let query: TimelineQuery
  let loops: [Loop]
  let reading: TimelineReading

  var body: HTML {
    form(
      .class("scenario"), .get, .action(.timeline(TimelineQuery())),
      .labelledBy(ElementID("choose"))
    ) {
      h2(.id(ElementID("choose"))) { "Choose" }
      div(.class("scenario-fields")) {
        fieldset {
          legend { "The application" }
          field("applied", "Day of the application", Self.id, query.applied, isDay: true)
          loopField
          field(
            "stated", "Weeks that it is said to take", Self.id.part("stated"), query.stated,
            placeholder: "such as 4-6")
        }
        fieldset {
          legend { "Public holidays" }
          RegionBoxes(chosen: query.regions).body
        }
        fieldset {
          legend { "Dates that are known" }
          for (index, entry) in (reading.loop?.datedEntries ?? []).enumerated() {
            field(
              TimelineQuery.datePrefix + entry.name, Message(label: entry.title),
              Self.id.part("date", index),
              query.dates[entry.name] ?? "", placeholder: "2026-12-03T14:00+01:00")
          }
          label(.class("choice")) {
            input(.type("checkbox"), .name("from"), .value("today"), .checked(query.isFromToday))
            span(.class("choice-text")) { "Put nothing that is open before today" }
          }
        }
      }
      if !query.campaign.isEmpty {
        input(.type("hidden"), .name("campaign"), .value(query.campaign))
      }
      div(.class("compute")) { button(.class("primary"), .type("submit")) { "Show the dates" } }
    }
  }

  private static let id = ElementID("applied")

  private func message(_ field: String) -> String? {
    reading.problems.first { $0.field == field }?.message
  }

  private func field(
    _ name: String, _ caption: Message, _ id: ElementID, _ value: String, isDay: Bool = false,
    placeholder: Message = ""
  ) -> HTML {
    // A browser would drop what is no day from a field for days, and nobody would see it.
    let isShownAsDay = isDay && (value.isEmpty || Day(value) != nil)
    let problem = message(name)
    return div(.class("field")) {
      label(.for(id), .ownDirection) { caption }
      input(
        .id(id), isShownAsDay ? .type("date") : .type("text"), .name(name), .value(value),
        isShownAsDay || placeholder.isEmpty
          ? .placeholder("") : Attribute("placeholder", message: placeholder), .noCompletion,
        .noSpellcheck,
        .invalid(problem != nil),
        .describedBy(optional: problem == nil ? nil : id.part("words")))
      if let problem {
        div(.class("field-words"), .id(id.part("words"))) {
          p(.class("wrong"), .ownDirection) { Message(engine: problem.capitalizedFirst + ".") }
        }
      }
    }
  }

  private var loopField: HTML {
    let id = Self.id.part("loop")
    return div(.class("field")) {
      label(.for(id)) { "Loop" }
      select(.id(id), .name("loop")) {
        for loop in loops {
          option(.value(loop.id.name), .selected(loop.id == reading.loop?.id)) {
            Message(label: loop.title)
          }
        }
      }
    }
  }
}
