// SPDX-License-Identifier: Apache-2.0

import Charts
package import Markup
import Synchronization

/// The parts of a page that have addresses of their own: pictures, tables, the terms of numbers, fields that few need.
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
    var textures: Set<Int> = []
    var opensBeside = false
    var found: Part?
  }

  /// The address of the page itself.
  let page: LocalPath
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

  /// The path of the page with its query.
  public var address: String { page.text }

  /// Whether a part is asked for, so that the page has to be made anew.
  public var isForPart: Bool { wanted != nil }

  /// The part that was asked for, once the page has been made; nil when the page has no such part.
  public var found: Part? { state.withLock { $0.found } }

  /// Has ways to the parts open beside the page, which holds words that are not sent yet.
  func openBeside() { state.withLock { $0.opensBeside = true } }

  /// What the charts of the page share, once they have been made.
  var textures: HTML {
    let used = state.withLock { $0.textures }
    return ChartTextures(used.sorted(), at: Self.texturesID).body
  }

  private static let texturesID = ElementID("chart")

  /// Returns the address of a part that is a page of its own, under a word and how many of it came before.
  ///
  /// What stands in the part is all there: it has no parts.
  func address(
    of word: StaticString, title: Message, @HTMLBuilder _ content: () -> HTML
  ) -> LocalPath {
    let number = state.withLock { state in
      state.counts["\(word)", default: 0] += 1
      return state.counts["\(word)"] ?? 1
    }
    return address(of: ElementID(word, number), title: title, content)
  }

  /// Returns the address of a part that is a page of its own and has no parts.
  ///
  /// - Parameters:
  ///   - name: Its name, used once on the page.
  ///   - title: The heading of the part where it is a page.
  ///   - form: What sends the part where it is a page and holds fields of a form; nil where it holds none.
  ///   - content: What stands in it.
  /// - Returns: The address.
  func address(
    of name: ElementID, title: Message, sentBy form: PartForm? = nil,
    @HTMLBuilder _ content: () -> HTML
  ) -> LocalPath {
    if wanted == name.value {
      let text = Self.$current.withValue(nil) {
        PartPage(title: title, page: page, form: form, content: content()).render()
      }
      state.withLock { $0.found = .page(text) }
    }
    return address(of: name)
  }

  /// Returns the address of a part whose pictures and tables are parts of the page as well: their names begin with its name.
  func address(
    ofFold name: ElementID, title: Message, @HTMLBuilder _ content: () -> HTML
  ) -> LocalPath {
    // Where it is shown in its page, its charts find their textures there.
    state.withLock { $0.textures.formUnion(ChartTextures.all) }
    if wanted == name.value {
      let text = PartPage(title: title, page: page, content: content()).render()
      state.withLock { $0.found = .page(text) }
    } else if let wanted, wanted.hasPrefix("\(name.value)-") {
      _ = content()
    }
    return address(of: name)
  }

  /// Returns the address of a part, or of a place in it.
  func address(of name: ElementID, at place: ElementID? = nil) -> LocalPath {
    let query = page.text.split(separator: "?", maxSplits: 1).dropFirst().first.map { "\($0)&" }
    let end = place.map { "#\($0.value)" } ?? ""
    return LocalPath(query: "\(query ?? "")\(Self.queryName)=\(name.value)\(end)")
  }

  /// Returns the address of a place of the page itself, as it is said in a part of it.
  func address(ofPlace place: ElementID) -> LocalPath {
    LocalPath("\(page.text)#\(place.value)")
  }
}

extension PageParts: ChartKeeper {
  package var look: StyleSheet { DrawingStyle.sheet }

  package var opensBeside: Bool { state.withLock { $0.opensBeside } }

  package func place(ofTextures used: [Int]) -> ElementID {
    state.withLock { $0.textures.formUnion(used) }
    return Self.texturesID
  }

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
