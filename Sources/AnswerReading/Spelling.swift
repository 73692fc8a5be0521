// SPDX-License-Identifier: Apache-2.0

/// Brings British and American spellings of a word together.
public enum Spelling {
  /// Returns a word in lower case with the endings of its American twin: `behaviour` as `behavior`, `organised` as `organized`.
  ///
  /// A word that only looks British is changed too (`promise` becomes `promize`), which does no harm where both sides of a comparison
  /// pass through here.
  public static func american(_ form: String) -> String {
    let bytes = form.utf8
    guard bytes.count > 4, let last = bytes.last else { return form }
    for ending in endings[Int(last)] where ends(bytes, with: ending.british) {
      return String(form.dropLast(ending.british.count)) + ending.american
    }
    return form
  }

  /// Whether a word in lower case might have another American twin; false where it certainly has none.
  package static func mayBeBritish(_ form: String) -> Bool {
    let bytes = form.utf8
    guard bytes.count > 4, let last = bytes.last else { return false }
    return !endings[Int(last)].isEmpty
  }

  private struct Ending {
    let british: [UInt8]
    let american: String
  }

  private static func ends(_ word: String.UTF8View, with ending: [UInt8]) -> Bool {
    guard word.count > ending.count else { return false }
    var place = word.endIndex
    for byte in ending.reversed() {
      place = word.index(before: place)
      if word[place] != byte { return false }
    }
    return true
  }

  /// The endings by their last byte.
  private static let endings: [[Ending]] = {
    var table = [[Ending]](repeating: [], count: 256)
    let pairs = [
      ("isation", "ization"), ("isations", "izations"), ("ise", "ize"), ("ised", "ized"),
      ("ises", "izes"), ("ising", "izing"), ("our", "or"), ("ours", "ors"), ("oured", "ored"),
      ("ouring", "oring"), ("ourable", "orable"), ("tre", "ter"), ("tres", "ters"),
      ("yse", "yze"), ("ysed", "yzed"), ("ysing", "yzing"), ("lled", "led"), ("lling", "ling"),
      ("ller", "ler"), ("ence", "ense"),
    ]
    for (british, american) in pairs {
      let ending = Ending(british: Array(british.utf8), american: american)
      if let last = ending.british.last { table[Int(last)].append(ending) }
    }
    return table
  }()
}
