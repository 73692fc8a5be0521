// SPDX-License-Identifier: Apache-2.0

/// The name of an element that can hold others; calling it makes the element.
package struct Tag: Sendable {
  /// How an element is written.
  package enum Layout: Sendable {
    /// On a line of its own.
    case block
    /// Within the line, as every space in it counts.
    case inline
    /// Within the line, and a line feed right after its start tag counts.
    case verbatim
    /// On a line of its own, without content and end tag.
    case empty
    /// On a line of its own, and closed in its start tag where it holds nothing, as drawings allow.
    case shape
  }

  let name: String
  let layout: Layout

  fileprivate init(unchecked name: StaticString, _ layout: Layout) {
    self.name = "\(name)"
    self.layout = layout
  }

  /// Creates the name of an element from source code, never from input.
  ///
  /// - Precondition: The element holds no code or style, and no document of others.
  package init(_ name: StaticString, _ layout: Layout) {
    self.init(unchecked: name, layout)
    precondition(!Self.barred.contains(self.name.lowercased()), "\(name) is not harmless")
  }

  private static let barred: Set<String> = [
    "base", "embed", "foreignobject", "frame", "iframe", "object", "script", "style",
  ]

  /// Returns an element of this name.
  package func callAsFunction(
    _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
  ) -> HTML {
    .element(self, attributes, content())
  }
}

/// The name of an element that holds nothing; calling it makes the element.
package struct EmptyTag: Sendable {
  let tag: Tag

  /// Creates the name of an element from source code, never from input.
  package init(_ name: StaticString) {
    tag = Tag(name, .empty)
  }

  /// Returns an element of this name.
  package func callAsFunction(_ attributes: Attribute...) -> HTML {
    .element(tag, attributes, .nothing)
  }
}

/// Returns the element that loads a script of ours once the page is read; it holds no code itself.
///
/// - Parameters:
///   - path: Where the script lies.
///   - values: What the page hands to it.
/// - Returns: The element.
package func scriptFile(_ path: LocalPath, _ values: [Attribute] = []) -> HTML {
  .element(Tag(unchecked: "script", .block), [.source(path), .deferred] + values, .nothing)
}
