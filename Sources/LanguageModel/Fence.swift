// SPDX-License-Identifier: Apache-2.0

/// Marks around words of others, which those words cannot forge, so that a language model can tell data from instructions.
///
/// That a model keeps to them is a hope, not a safeguard; the safeguard is that everything it says is checked.
/// Each mark holds a code of six digits that is made from the words and stands nowhere in them: a code that they hold by chance or by
/// intent is passed over and the next one tried. The same words give the same code, so that a call can be repeated.
public struct Fence: Hashable, Sendable {
  /// What each mark holds.
  public let code: String

  /// Creates the fence of texts.
  ///
  /// There are 16 million codes, far more than the texts that we pass on can hold.
  public init(around texts: [String]) {
    let all = Self.letters(of: texts.joined(separator: "\n"))
    var state = Self.hash(of: all)
    var code = Self.digits(of: state)
    while all.contains(code) {
      state = Self.next(after: state)
      code = Self.digits(of: state)
    }
    self.code = code
  }

  /// The letters and digits of a text alone, so that a code with a sign or an accent put into it counts as held.
  private static func letters(of text: String) -> String {
    let bytes = text.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      default: nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns words between an opening and a closing mark, each on a line of its own.
  public func around(_ name: String, _ words: String) -> String {
    "<<\(name) \(code)>>\n\(words)\n<<end of \(name) \(code)>>"
  }

  /// Returns the mark before a numbered sentence.
  public func mark(_ number: Int) -> String { "[\(code) \(number)]" }

  /// The hash FNV-1a with 64 bits.
  ///
  /// Source: Fowler, Noll and Vo, IETF draft-eastlake-fnv, section 5.
  private static func hash(of text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }

  /// The step of SplitMix64.
  ///
  /// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
  private static func next(after state: UInt64) -> UInt64 {
    let state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static func digits(of state: UInt64) -> String {
    let digits = String(state >> 40, radix: 16)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
}
