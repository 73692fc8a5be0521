// SPDX-License-Identifier: Apache-2.0

/// A piece of a page as a value.
///
/// It becomes text in one place, ``HTMLWriter``, which escapes. There is no case for text that is HTML already, so nothing that a
/// person wrote can become one.
package indirect enum HTML: Sendable {
  /// Words; any characters may stand in them.
  case text(String)
  /// An element, its attributes, and what it holds.
  case element(Tag, [Attribute], HTML)
  /// Pieces one after another.
  case group([HTML])

  /// Nothing at all.
  package static let nothing = HTML.group([])
}

/// Collects the pieces of a page in the order in which they are written down.
@resultBuilder
package enum HTMLBuilder {
  package static func buildExpression(_ text: String) -> HTML { .text(text) }
  package static func buildExpression(_ html: HTML) -> HTML { html }
  package static func buildBlock(_ pieces: HTML...) -> HTML { .group(pieces) }
  package static func buildOptional(_ piece: HTML?) -> HTML { piece ?? .nothing }
  package static func buildEither(first piece: HTML) -> HTML { piece }
  package static func buildEither(second piece: HTML) -> HTML { piece }
  package static func buildArray(_ pieces: [HTML]) -> HTML { .group(pieces) }
}
