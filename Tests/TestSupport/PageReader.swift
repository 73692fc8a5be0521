// SPDX-License-Identifier: Apache-2.0

/// A reader of our pages that is far stricter than a browser: every tag closed, every attribute quoted, every link with its target.
public struct PageReader {
  /// What is wrong with the page, in the order in which it was found.
  public private(set) var problems: [String] = []
  /// The names of all elements, in order.
  public private(set) var elements: [String] = []
  /// All text between tags, references resolved.
  public private(set) var text = ""
  /// The attributes of all elements, in order.
  public private(set) var attributes: [(element: String, name: String, value: String)] = []

  private var open: [String] = []
  private var rest: ArraySlice<UInt8>

  /// Reads a page, or a piece of one that stands alone.
  public init(_ page: String, isFragment: Bool = false) {
    rest = Array(page.utf8)[...]
    if !isFragment, !skip("<!DOCTYPE html>") { problems.append("no document type") }
    while !rest.isEmpty { readNext() }
    if !open.isEmpty { problems.append("left open: \(open)") }
    checkNames()
    checkScalars(of: page)
  }

  private mutating func readNext() {
    text += resolved(take(until: "<"))
    guard !rest.isEmpty else { return }
    if skip("</") {
      let name = take(until: ">")
      if open.popLast() != name { problems.append("</\(name)> closes nothing") }
      _ = skip(">")
    } else {
      _ = skip("<")
      readStartTag()
    }
  }

  private mutating func readStartTag() {
    let name = take(until: " >")
    guard !name.isEmpty, name.unicodeScalars.allSatisfy({ "a"..."z" ~= $0 || "0"..."9" ~= $0 })
    else {
      problems.append(
        "a sign < that begins no tag before \(String(decoding: rest.prefix(20), as: UTF8.self))")
      return
    }
    elements.append(name)
    var seen: Set<String> = []
    while skip(" ") {
      let attribute = readAttribute(of: name)
      if !seen.insert(attribute).inserted { problems.append("\(attribute) twice on \(name)") }
    }
    let isShape = Self.shapes.contains(name) && skip("/>")
    if !isShape, !skip(">") { problems.append("<\(name)> does not end") }
    if !isShape, !Self.emptyElements.contains(name) { open.append(name) }
  }

  private mutating func readAttribute(of element: String) -> String {
    let name = take(until: "=> ")
    if !Self.drawingNames.contains(name),
      !name.unicodeScalars.allSatisfy({ "a"..."z" ~= $0 || $0 == "-" }) || name.isEmpty
    {
      problems.append("\(name) is no name of an attribute")
    }
    var value = ""
    if skip("=") {
      if !skip("\"") { problems.append("\(name) is not quoted") }
      value = resolved(take(until: "\""))
      _ = skip("\"")
    }
    attributes.append((element, name, value))
    if name == "style" || name.hasPrefix("on") { problems.append("\(name) is not allowed") }
    return name
  }
}

extension PageReader {
  private static let emptyElements: Set<String> = ["img", "input", "link", "meta"]
  /// The parts of drawings that may be closed in their start tag.
  private static let shapes: Set<String> = ["circle", "line", "path", "rect"]
  /// The attributes of drawings whose names are not small letters alone.
  private static let drawingNames: Set<String> = [
    "patternUnits", "viewBox", "x1", "x2", "y1", "y2",
  ]

  private mutating func skip(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  /// Takes what comes before the first of some signs, all of them ASCII.
  private mutating func take(until signs: String) -> String {
    let ends = Array(signs.utf8)
    let taken = rest.prefix { !ends.contains($0) }
    rest = rest.dropFirst(taken.count)
    return String(decoding: taken, as: UTF8.self)
  }

  private mutating func resolved(_ text: String) -> String {
    let parts = text.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    var result = Array(parts.first ?? "".utf8[...])
    for part in parts.dropFirst() {
      let name = String(decoding: part.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
      guard let sign = Self.references[name] else {
        problems.append("&\(name) is no reference")
        continue
      }
      result += sign.utf8
      result += part.dropFirst(name.utf8.count + 1)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let references: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'",
  ]

  /// Checks that names are given once, and that what points to a name finds it.
  private mutating func checkNames() {
    let ids = values(of: "id")
    let known = Set(ids)
    if known.count != ids.count { problems.append("a name is given twice") }
    let links = values(of: "href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    let pointers = ["for", "aria-labelledby", "aria-describedby"]
      .flatMap { values(of: $0).joined(separator: " ").split(separator: " ") }.map(String.init)
    let fills = values(of: "fill").map { String($0.dropFirst("url(#".count).dropLast()) }
    for name in links + pointers + fills where !known.contains(name) {
      problems.append("\(name) names nothing")
    }
  }

  private mutating func checkScalars(of page: String) {
    let barred = page.utf8.first { $0 < 0x20 && $0 != 9 && $0 != 10 || $0 == 0x7F }
    if let barred { problems.append("the control \(barred) in the page") }
  }

  /// Returns the values of an attribute on all elements.
  public func values(of attribute: String) -> [String] {
    attributes.filter { $0.name == attribute }.map(\.value)
  }
}
