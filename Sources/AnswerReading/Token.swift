// SPDX-License-Identifier: Apache-2.0

/// A word, a number or a sign of a text.
public struct Token: Hashable, Sendable {
  /// What a token is made of.
  public enum Kind: Hashable, Sendable {
    case word
    /// Digits, with separators inside: `12,400`, `0.91`.
    case number
    /// Any other visible sign: `%`, `€`, `?`.
    case sign
  }

  /// Where it stands, in bytes of UTF-8 of the text as given.
  public let range: Range<Int>
  /// The token in lower case, without marks that cannot be seen, look-alike letters made Latin.
  public let form: String
  /// The form without its ending, so that `tested`, `tests` and `testing` are one; for words only, else the form.
  public let lemma: String
  public let kind: Kind
  /// The form as words are looked up by it.
  @usableFromInline package let formKey: WordKey
  /// The lemma as words are looked up by it.
  @usableFromInline package let lemmaKey: WordKey

  /// Creates a token from a form whose key is known.
  init(range: Range<Int>, form: String, key: WordKey, kind: Kind) {
    self.range = range
    self.form = form
    self.kind = kind
    formKey = key
    guard kind == .word else {
      (lemma, lemmaKey) = (form, key)
      return
    }
    (lemma, lemmaKey) = Lemma.of(form, key)
  }
}

extension Token {
  /// Whether form and lemma are written in ASCII, so that their keys stand for them.
  @inlinable package var isPlain: Bool { formKey.isPlain && lemmaKey.isPlain }

  /// Whether two tokens have one lemma.
  @inlinable @inline(__always)
  package func hasLemma(of other: Token) -> Bool {
    isPlain && other.isPlain ? lemmaKey.bits == other.lemmaKey.bits : lemma == other.lemma
  }
}
