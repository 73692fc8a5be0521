// SPDX-License-Identifier: Apache-2.0

/// Brings British and American spellings of a word together.
public enum Spelling {
  /// Returns a word in lower case with the endings of its American twin: `behaviour` as `behavior`, `organised` as `organized`.
  ///
  /// A word that only looks British is changed too (`promise` becomes `promize`), which does no harm where both sides of a comparison
  /// pass through here.
  public static func american(_ form: String) -> String {
    guard form.utf8.count > 4 else { return form }
    for (british, american) in endings where form.hasSuffix(british) {
      return String(form.dropLast(british.count)) + american
    }
    return form
  }

  private static let endings: [(String, String)] = [
    ("isation", "ization"), ("isations", "izations"), ("ise", "ize"), ("ised", "ized"),
    ("ises", "izes"), ("ising", "izing"), ("our", "or"), ("ours", "ors"), ("oured", "ored"),
    ("ouring", "oring"), ("ourable", "orable"), ("tre", "ter"), ("tres", "ters"), ("yse", "yze"),
    ("ysed", "yzed"), ("ysing", "yzing"), ("lled", "led"), ("lling", "ling"), ("ller", "ler"),
    ("ence", "ense"),
  ]
}
