// SPDX-License-Identifier: Apache-2.0

import Charts
package import Markup
import Synchronization

/// The parts of a page that have addresses of their own: pictures, tables, and the terms of numbers.
///
/// The address of a part is that of its page with the name of the part, `…?part=memory-chart-wide`, so it needs no script and can be
/// shared. A page that is asked for by itself hands its pictures on to be kept and writes none of its other parts; one of these is written
/// when it is asked for.
public final class PageParts: Sendable {
  /// Where the page at hand has its parts: set once around a request; nil where all of a page stands in it, as in a file.
  @TaskLocal public static var current: PageParts?

  /// A part as it is sent.
  public enum Part: Hashable, Sendable {
    /// An SVG file.
    case picture(String)
    /// A whole page.
    case page(String)
  }

  /// The name in the query of an address.
  public static let queryName = "part"

  private struct State {
    var counts: [String: Int] = [:]
    var found: Part?
  }

  private let page: LocalPath
  private let wanted: String?
  private let keep: @Sendable (_ name: String, _ picture: String) -> Void
  private let state = Mutex(State())

  /// Creates the parts of a page; nil when its address can lead out of this server or is too long to be said for each part.
  ///
  /// - Parameters:
  ///   - address: The path of the page with its query, without the name of a part.
  ///   - wanted: The name of the part that is asked for; nil when the page itself is.
  ///   - keep: Keeps a picture under its name.
  public init?(
    of address: String, wanted: String? = nil,
    keep: @escaping @Sendable (_ name: String, _ picture: String) -> Void
  ) {
    guard address.utf8.count <= Self.longestAddress, LocalPath.isLocal(address) else { return nil }
    page = LocalPath(address)
    self.wanted = wanted
    self.keep = keep
  }

  private static let longestAddress = 1000

  /// Whether a part is asked for, so that the page has to be made anew.
  public var isForPart: Bool { wanted != nil }

  /// The part that was asked for, once the page has been made; nil when the page has no such part.
  public var found: Part? { state.withLock { $0.found } }

  /// Returns the address of a part that is a page of its own, under a word and how many of it came before.
  func address(
    of word: StaticString, title: Message, @HTMLBuilder _ content: () -> HTML
  ) -> LocalPath {
    let number = state.withLock { state in
      state.counts["\(word)", default: 0] += 1
      return state.counts["\(word)"] ?? 1
    }
    return address(of: ElementID(word, number), title: title, content)
  }

  private func address(
    of name: ElementID, title: Message, _ content: () -> HTML
  ) -> LocalPath {
    if wanted == name.value {
      // What stands in the part is all there: a part has no parts.
      let text = Self.$current.withValue(nil) {
        PartPage(title: title, page: page, content: content()).render()
      }
      state.withLock { $0.found = .page(text) }
    }
    return address(of: name)
  }

  private func address(of name: ElementID) -> LocalPath {
    let sign = page.text.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
    return LocalPath("\(page.text)\(sign)\(Self.queryName)=\(name.value)")
  }
}

extension PageParts: ChartKeeper {
  package var look: StyleSheet { DrawingStyle.sheet }

  package func address(
    ofPicture name: ElementID, _ file: @autoclosure () -> String
  ) -> LocalPath {
    let file = file()
    keep(name.value, file)
    if wanted == name.value { state.withLock { $0.found = .picture(file) } }
    return address(of: name)
  }

  package func address(
    ofTable name: ElementID, title: Message, _ content: @autoclosure () -> HTML
  ) -> LocalPath? {
    address(of: name, title: title) {
      div(.class("chart-table chart-scroll"), .role("group"), .label(title), .focusable(true)) {
        content()
      }
    }
  }
}

/// A part of a page by itself, with the way back.
struct PartPage: Page {
  let title: Message
  let page: LocalPath
  let content: HTML

  func render() -> String {
    Layout(title, width: .wide, with: .workbench) {
      h1(.ownDirection) { title }
      p { a(.href(page)) { "Back to the page" } }
      div(.class("part")) { content }
    }.render()
  }
}

/// A link to a part of the page; a script shows it in its place.
struct PartLink {
  let address: LocalPath
  let words: Message
  /// What the part is about, for those who hear the link alone.
  let subject: Message

  var body: HTML {
    p(.class("part-line")) {
      a(.class("part-link"), .href(address)) {
        words
        span(.class("spoken-only")) { ": \(subject)" }
      }
    }
  }
}
