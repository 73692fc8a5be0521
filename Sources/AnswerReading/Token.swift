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
}
