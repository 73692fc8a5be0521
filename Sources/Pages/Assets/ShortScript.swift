// SPDX-License-Identifier: Apache-2.0

/// A script without what only its writers need: comments, empty lines, and white space that parts nothing.
///
/// An end of a line stays where it can end a statement: not behind a mark after which one goes on, nor before a brace that closes. A space
/// goes beside marks that no letter can be taken into; beside `+`, `-`, `/` and `.` it stays. Strings, templates and regular expressions
/// stay as they are.
struct ShortScript {
  private var rest: ArraySlice<UInt8>
  private var output: [UInt8] = []
  /// For each template that is open, how many braces are open in its present insertion.
  private var braces: [Int] = []

  private init(_ script: String) {
    rest = Array(script.utf8)[...]
  }

  /// Returns a script that means the same.
  static func text(of script: String) -> String {
    var short = ShortScript(script)
    while !short.rest.isEmpty { short.step() }
    return String(decoding: short.output, as: UTF8.self)
  }

  private mutating func step() {
    guard let byte = rest.first else { return }
    switch byte {
    case _ where rest.starts(with: "//".utf8): skip(until: "\n")
    case _ where rest.starts(with: "/*".utf8):
      skip(until: "*/")
      rest = rest.dropFirst(2)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): copyLiteral(endedBy: byte)
    case UInt8(ascii: "`"):
      take()
      copyTemplate()
    case UInt8(ascii: "/") where isExpressionNext: copyLiteral(endedBy: byte)
    case UInt8(ascii: "\n"): endLine()
    case UInt8(ascii: " "), UInt8(ascii: "\t"): space()
    case UInt8(ascii: "}") where output.last == UInt8(ascii: "\n"): output.removeLast()
    case UInt8(ascii: "{") where !braces.isEmpty:
      braces[braces.count - 1] += 1
      take()
    case UInt8(ascii: "}") where !braces.isEmpty: closeBrace()
    default:
      // A comment between the two has left it.
      if output.last == UInt8(ascii: " "), Self.parting.contains(byte) { output.removeLast() }
      take()
    }
  }

  private mutating func take() {
    if let byte = rest.popFirst() { output.append(byte) }
  }

  private mutating func skip(until end: String) {
    while !rest.isEmpty, !rest.starts(with: end.utf8) { rest = rest.dropFirst() }
  }

  private mutating func endLine() {
    while output.last == UInt8(ascii: " ") { output.removeLast() }
    if let last = output.last, last != UInt8(ascii: "\n"), !"{([,;:?=&|".utf8.contains(last) {
      output.append(UInt8(ascii: "\n"))
    }
    rest = rest.dropFirst()
  }

  private mutating func space() {
    rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard let last = output.last, last != UInt8(ascii: "\n"), last != UInt8(ascii: " "),
      !Self.parting.contains(last), let next = rest.first, !Self.parting.contains(next)
    else { return }
    output.append(UInt8(ascii: " "))
  }

  /// Marks that stand by themselves, whatever is beside them.
  private static let parting = Set("{}()[];,:?=<>&|!*%".utf8)

  /// Takes a string or a regular expression with both its marks; in a class of characters, a slash ends nothing.
  private mutating func copyLiteral(endedBy mark: UInt8) {
    take()
    var isClass = false
    while let byte = rest.first, byte != UInt8(ascii: "\n") {
      take()
      switch byte {
      case UInt8(ascii: "\\"): take()
      case UInt8(ascii: "[") where mark == UInt8(ascii: "/"): isClass = true
      case UInt8(ascii: "]"): isClass = false
      case mark where !isClass: return
      default: continue
      }
    }
  }

  /// Takes a template up to its end, or up to the next insertion, which is a script again.
  private mutating func copyTemplate() {
    while let byte = rest.first {
      if rest.starts(with: "${".utf8) {
        take()
        take()
        braces.append(0)
        return
      }
      take()
      if byte == UInt8(ascii: "\\") { take() }
      if byte == UInt8(ascii: "`") { return }
    }
  }

  private mutating func closeBrace() {
    take()
    braces[braces.count - 1] -= 1
    guard let open = braces.last, open < 0 else { return }
    braces.removeLast()
    copyTemplate()
  }

  /// Whether a slash begins a regular expression: after something that cannot be divided.
  private var isExpressionNext: Bool {
    let before = output.last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
    guard let before else { return true }
    if "(,=:[!&|?{};+-*%~^<>".utf8.contains(before) { return true }
    let word = output.reversed().drop { $0 == UInt8(ascii: " ") }
      .prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    return ["return", "typeof", "case", "in", "of"]
      .contains(String(decoding: word.reversed(), as: UTF8.self))
  }
}
