// SPDX-License-Identifier: Apache-2.0

/// The name of an element that can hold others; calling it makes the element.
struct Tag: Sendable {
  /// How an element is written.
  enum Layout: Sendable {
    /// On a line of its own.
    case block
    /// Within the line, as every space in it counts.
    case inline
    /// Within the line, and a line feed right after its start tag counts.
    case verbatim
    /// On a line of its own, without content and end tag.
    case empty
  }

  let name: String
  let layout: Layout

  /// Creates the name of an element from source code, never from input.
  init(_ name: StaticString, _ layout: Layout) {
    self.name = "\(name)"
    self.layout = layout
  }

  /// Returns an element of this name.
  func callAsFunction(
    _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
  ) -> HTML {
    .element(self, attributes, content())
  }
}

/// The name of an element that holds nothing; calling it makes the element.
struct EmptyTag: Sendable {
  let tag: Tag

  /// Creates the name of an element from source code, never from input.
  init(_ name: StaticString) {
    tag = Tag(name, .empty)
  }

  /// Returns an element of this name.
  func callAsFunction(_ attributes: Attribute...) -> HTML {
    .element(tag, attributes, .nothing)
  }
}
