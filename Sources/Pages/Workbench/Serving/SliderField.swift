// SPDX-License-Identifier: Apache-2.0

import Markup
import Workbench

/// A field for a number with a slider beside it, or for one of several words.
///
/// The field alone is sent; the slider shows where a script can bind it to the field.
struct SliderField {
  let id: ElementID
  let name: String
  let caption: Message
  let unit: Message
  let value: String?
  /// What holds when nothing is chosen.
  let usual: Double
  let span: SliderSpan?
  let words: [(value: String, shown: Message)]
  let problem: Message?
  /// Whether an empty field switches something off, so that no number is usual.
  let isOff: Bool

  var body: HTML {
    div(.class("field")) {
      label(.for(id)) {
        caption
        if !unit.isEmpty {
          " "
          span(.class("unit")) { unit }
        }
      }
      if words.isEmpty {
        div(.class("slider-pair")) {
          number
          if let span { slider(span) }
        }
      } else {
        choice
      }
      if let problem {
        div(.class("field-words"), .id(id.part("words"))) {
          p(.class("wrong"), .ownDirection) { problem }
        }
      }
    }
  }

  private func span(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
    .element(Markup.span, attributes, content())
  }

  private var described: Attribute {
    .describedBy(optional: problem == nil ? nil : id.part("words"))
  }

  private var number: HTML {
    input(
      .id(id), .type("text"), .name(name), .value(value ?? ""),
      .placeholder(isOff ? "none" : Message(verbatim: plain(usual))), .keyboard("decimal"),
      .invalid(problem != nil), described, .longest(60))
  }

  private func slider(_ span: SliderSpan) -> HTML {
    let shown = value.flatMap { NumberText.number($0) } ?? (isOff ? span.most : usual)
    return input(
      .type("range"), .label("\(caption), slider"), .least(plain(span.least)),
      .most(plain(span.most)), .step(plain(span.step)),
      .value(plain(shown.isFinite ? min(max(shown, span.least), span.most) : span.most)),
      .noCompletion)
  }

  private var choice: HTML {
    select(.id(id), .name(name), .invalid(problem != nil), described) {
      // The usual word is not in the address.
      if let usual = words.first {
        option(.value(""), .selected(value == nil || value == usual.value)) { usual.shown }
      }
      if let value, !words.contains(where: { $0.value == value }) {
        option(.value(value), .selected(true)) { value }
      }
      for word in words.dropFirst() {
        option(.value(word.value), .selected(word.value == value)) { word.shown }
      }
    }
  }

  /// Returns a number as a field takes it: no thousands apart.
  private func plain(_ value: Double) -> String {
    Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }
}
