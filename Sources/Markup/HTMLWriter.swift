// SPDX-License-Identifier: Apache-2.0

/// Writes pieces of a page as text: the only place where HTML is put together and where words are escaped.
package struct HTMLWriter {
  /// What has been written so far.
  package private(set) var output = ""

  /// The language of the interface; nil for that of the code.
  private let translation: Translation?
  /// Whether the words at hand are marked as those of the code, in a page in another language.
  private var isInCodeLanguage = false
  /// Whether the element at hand takes no element within it.
  private var isInPlainText = false

  /// Creates a writer that has written nothing.
  package init(_ translation: Translation? = nil) {
    self.translation = translation
  }

  /// Writes a whole document.
  package static func document(_ html: HTML, in translation: Translation? = nil) -> String {
    var writer = HTMLWriter(translation)
    writer.output = "<!DOCTYPE html>"
    writer.write(html)
    writer.output += "\n"
    return writer.output
  }

  /// Writes one piece on its own, such as a chart that stands in a file by itself.
  package static func fragment(_ html: HTML, in translation: Translation? = nil) -> String {
    var writer = HTMLWriter(translation)
    writer.write(html)
    return writer.output
  }

  /// Writes one piece after what has been written.
  package mutating func write(_ html: HTML) {
    switch html {
    case .text(let text): writeEscaped(text)
    case .message(let message): write(message)
    case .group(let pieces): write(pieces)
    case .sheet(let sheet): output += "\n<style>\(sheet.text)</style>"
    case .element(let tag, let attributes, let content): write(tag, attributes, content)
    }
  }

  /// Writes a message; words of the code's language within it are marked where an element may stand.
  private mutating func write(_ message: Message) {
    guard let translation, !isInCodeLanguage, !isInPlainText else {
      writeEscaped(message.text(in: translation))
      return
    }
    for piece in message.pieces(in: translation) {
      if piece.isOfCode { output += "<span lang=\"\(Attribute.codeLanguage)\">" }
      writeEscaped(piece.text)
      if piece.isOfCode { output += "</span>" }
    }
  }

  /// Writes pieces one after another; messages side by side are one sentence to a translator.
  private mutating func write(_ pieces: [HTML]) {
    guard let translation else {
      for piece in pieces { write(piece) }
      return
    }
    for piece in HTML.joined(pieces, as: translation) { write(piece) }
  }

  private mutating func write(_ tag: Tag, _ attributes: [Attribute], _ content: HTML) {
    // A line for each block keeps a page readable in a diff; between blocks, white space means nothing.
    if tag.layout == .block || tag.layout == .shape { output += "\n" }
    output += "<\(tag.name)"
    for attribute in attributes { write(attribute) }
    let before = (isInCodeLanguage, isInPlainText)
    isInPlainText = tag.holdsPlainText
    if let translation { markLanguage(of: tag, attributes, content, translation) }
    defer { (isInCodeLanguage, isInPlainText) = before }
    if tag.layout == .shape, content.isNothing {
      output += "/>"
      return
    }
    output += ">"
    guard tag.layout != .empty else { return }
    // A parser drops one line feed right after these start tags, so one is given away to keep the first of the text.
    if tag.layout == .verbatim { output += "\n" }
    write(content)
    output += "</\(tag.name)>"
  }

  /// Says that words which follow their own direction, those of persons and packs, are in English when the interface is not,
  /// and that what is translated among them is not.
  private mutating func markLanguage(
    of tag: Tag, _ attributes: [Attribute], _ content: HTML, _ translation: Translation
  ) {
    let names = attributes.map(\.name)
    let isData = names.contains("dir") || tag.name == bdi.name
    if names.contains("lang") {
      isInCodeLanguage = attributes.contains(where: \.isLanguageOfCode)
    } else if content.isTranslated(by: translation) {
      if isInCodeLanguage { write("lang", translation.language) }
      isInCodeLanguage = false
    } else if isData || isInPlainText && content.isOfCode(in: translation),
      !isInCodeLanguage
    {
      write("lang", Attribute.codeLanguage)
      isInCodeLanguage = true
    }
  }

  private mutating func write(_ attribute: Attribute) {
    switch attribute.value {
    case .absent: return
    case .present: output += " \(attribute.name)"
    case .text(let text): write(attribute.name, text)
    case .message(let message): write(attribute.name, message.text(in: translation))
    case .languageOfCode: if translation != nil { write(attribute.name, Attribute.codeLanguage) }
    }
  }

  private mutating func write(_ name: String, _ text: String) {
    output += " \(name)=\""
    writeEscaped(text)
    output += "\""
  }

  /// Writes words so that a parser reads exactly these words, in an element and in a quoted attribute alike.
  ///
  /// It goes by scalar, never by `Character`: a quote followed by a combining accent is one `Character` that is not a quote, and would
  /// end an attribute. Scalars that may not stand in a page show as U+FFFD, and a carriage return as the line feed that a parser
  /// would read. What a writer does to the direction of text with invisible marks is held in by `dir="auto"` on the element around it.
  private mutating func writeEscaped(_ text: String) {
    var rest = text.unicodeScalars[...]
    // Runs between such scalars are copied whole, so a long answer costs little more than its length.
    while let place = rest.firstIndex(where: \.isWrittenOtherwise) {
      output += Substring(rest[..<place])
      output += Self.replacement(for: rest[place])
      let isReturn = rest[place] == "\r"
      rest = rest[place...].dropFirst()
      if isReturn, rest.first == "\n" { rest = rest.dropFirst() }
    }
    output += Substring(rest)
  }

  private static func replacement(for scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    case "\r": "\n"
    default: "\u{FFFD}"
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is markup, or may not stand in a page: a control other than tab and line feed, or a noncharacter.
  ///
  /// Source: WHATWG HTML, section 13.2.3.5 "Preprocessing the input stream", read 2026-11.
  fileprivate var isWrittenOtherwise: Bool {
    switch value {
    case 0x22, 0x26, 0x27, 0x3C, 0x3E: true
    case 0x09, 0x0A, 0x20...0x7E: false
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
