// SPDX-License-Identifier: Apache-2.0

/// The elements that our drawings are made of; `script`, `style`, `image`, `use`, `a` and `foreignObject` are not among them.
package enum SVG {
  package static let circle = Tag("circle", .shape)
  package static let defs = Tag("defs", .block)
  package static let desc = Tag("desc", .block)
  package static let g = Tag("g", .block)
  package static let line = Tag("line", .shape)
  package static let path = Tag("path", .shape)
  package static let pattern = Tag("pattern", .block)
  package static let rect = Tag("rect", .shape)
  package static let svg = Tag("svg", .block)
  package static let text = Tag("text", .block)
  package static let title = Tag("title", .block)
}
