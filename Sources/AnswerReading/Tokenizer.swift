// SPDX-License-Identifier: Apache-2.0

/// Cuts a text into words, numbers and signs.
///
/// Hyphens and slashes separate, so `time-to-first-token` reads like `time to first token`, and an ending such as `'d` or `n't` is a word
/// of its own. Digits followed by letters are two tokens (`7B` is 7 and b); letters followed by digits are one (`p95`).
struct Tokenizer {
  private var tokens: [Token] = []
  /// The bytes of the token that is being read.
  private var form: [UInt8] = []
  private var start = 0
  private var end = 0
  private var kind = Token.Kind.word
  private var lastStart = 0
  private var apostrophe: Apostrophe?
  /// A point behind a gap: the start of a number such as `.8` when a digit follows.
  private var leadingPoint: (scalar: Unicode.Scalar, offset: Int, width: Int)?
  /// Whether what was read last stands apart from what follows: nothing, a space or a sign.
  private var isBehindGap = true

  /// An apostrophe inside a word and what stands around it.
  private struct Apostrophe {
    /// How many bytes of the form come before it.
    let head: Int
    /// Where the character before it starts in the text.
    let before: Int
    /// Where it starts in the text.
    let start: Int
  }

  /// Returns the tokens of a text in order.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func tokens(of text: String) -> [Token] {
    var tokenizer = Tokenizer()
    tokenizer.tokens.reserveCapacity(text.utf8.count / 5)
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if let folded = ScalarFolding.fold(scalar) {
        tokenizer.take(folded, at: offset, width: width)
      }
      offset += width
    }
    tokenizer.flushPoint()
    tokenizer.flush()
    return tokenizer.tokens
  }

  private mutating func take(_ scalar: Unicode.Scalar, at offset: Int, width: Int) {
    let role = Self.role(of: scalar)
    if leadingPoint != nil {
      role == .digit ? startBehindPoint() : flushPoint()
    }
    defer { isBehindGap = role == .separator || role == .sign && scalar != ")" }
    switch role {
    case .letter: letter(scalar, at: offset, width: width)
    case .digit: digit(scalar, at: offset, width: width)
    case .apostrophe where kind == .word && !form.isEmpty && apostrophe == nil:
      apostrophe = Apostrophe(head: form.count, before: lastStart, start: offset)
      append(scalar, at: offset, width: width)
    case .apostrophe, .separator: flush()
    case .point where endsInDigit: append(scalar, at: offset, width: width)
    case .point where scalar == "." && form.isEmpty && isBehindGap:
      leadingPoint = (scalar, offset, width)
    case .point, .sign:
      flush()
      append(scalar, at: offset, width: width, as: .sign)
      flush()
    }
  }

  /// Begins a number with the point that was read: `.8` is 0.8.
  private mutating func startBehindPoint() {
    guard let point = leadingPoint else { return }
    leadingPoint = nil
    append("0", at: point.offset, width: point.width, as: .number)
    append(point.scalar, at: point.offset, width: point.width)
  }

  /// Makes the point that was read a sign: no digit follows it.
  private mutating func flushPoint() {
    guard let point = leadingPoint else { return }
    leadingPoint = nil
    append(point.scalar, at: point.offset, width: point.width, as: .sign)
    flush()
  }

  private mutating func letter(_ scalar: Unicode.Scalar, at offset: Int, width: Int) {
    if kind == .number, !form.isEmpty { flush() }
    append(scalar, at: offset, width: width, as: .word)
  }

  private mutating func digit(_ scalar: Unicode.Scalar, at offset: Int, width: Int) {
    append(scalar, at: offset, width: width, as: form.isEmpty ? .number : kind)
  }

  private mutating func append(
    _ scalar: Unicode.Scalar, at offset: Int, width: Int, as newKind: Token.Kind? = nil
  ) {
    if form.isEmpty {
      start = offset
      kind = newKind ?? kind
    }
    if scalar.value < 0x80 {
      form.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      form += UTF8.encode(scalar).map(Array.init) ?? []
    }
    lastStart = offset
    end = offset + width
  }

  /// Whether a point may belong to what is being read: a number, or a name such as `v1.4`.
  private var endsInDigit: Bool {
    guard let last = form.last else { return false }
    return last >= UInt8(ascii: "0") && last <= UInt8(ascii: "9")
  }

  /// Ends the token that is being read.
  private mutating func flush() {
    defer {
      form.removeAll(keepingCapacity: true)
      apostrophe = nil
      kind = .word
    }
    guard !form.isEmpty else { return }
    guard let point = form.last, kind != .sign, point == 44 || point == 46 else {
      return kind == .word ? flushWord() : add(form[...], start..<end)
    }
    // A point or comma behind a number belongs to the sentence.
    form.removeLast()
    let behind = lastStart..<end
    end = lastStart
    kind == .word ? flushWord() : add(form[...], start..<end)
    kind = .sign
    add(point == 44 ? "," : ".", behind)
  }

  /// Ends a word and splits off what stands after an apostrophe: `i'd` is i and 'd, `don't` is do and n't.
  private mutating func flushWord() {
    guard let apostrophe else { return add(form[...], start..<end) }
    let head = String(decoding: form[..<apostrophe.head], as: UTF8.self)
    let tail = String(decoding: form[apostrophe.head...], as: UTF8.self)
    switch tail {
    case "'": add(head, start..<apostrophe.start)
    case "'t" where head.hasSuffix("n"):
      add(String(head.dropLast()), start..<apostrophe.before)
      add("n't", apostrophe.before..<end)
    case "'s", "'d", "'m", "'ll", "'re", "'ve":
      add(head, start..<apostrophe.start)
      add(tail, apostrophe.start..<end)
    default: add((head + tail).filter { $0 != "'" }, start..<end)
    }
  }

  private mutating func add(_ form: String, _ range: Range<Int>) {
    add(Array(form.utf8)[...], range)
  }

  private mutating func add(_ form: ArraySlice<UInt8>, _ range: Range<Int>) {
    guard !form.isEmpty, !range.isEmpty else { return }
    tokens.append(
      Token(
        range: range, form: String(decoding: form, as: UTF8.self), key: WordKey(bytes: form),
        kind: kind))
  }

  private enum Role { case letter, digit, apostrophe, separator, point, sign }

  private static func role(of scalar: Unicode.Scalar) -> Role {
    switch scalar.value {
    case 97...122: return .letter
    case 48...57: return .digit
    case 39, 96: return .apostrophe
    case 44, 46: return .point
    case 0...32, 45, 47, 95, 127: return .separator
    case 0x80...:
      let properties = scalar.properties
      if properties.isAlphabetic || properties.generalCategory == .nonspacingMark { return .letter }
      return properties.isWhitespace || properties.generalCategory == .control ? .separator : .sign
    default: return .sign
    }
  }
}
