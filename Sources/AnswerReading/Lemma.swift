// SPDX-License-Identifier: Apache-2.0

/// Takes the endings off English words.
///
/// This is a stemmer in the manner of Porter ("An algorithm for suffix stripping", Program 14(3), 1980), reduced to inflection: plurals,
/// -ed and -ing, and irregular forms from a table. It need not give dictionary words; it must give the same result for all forms of one
/// word, because the terms of a lexicon go through it too.
enum Lemma {
  /// Returns the lemma of a word in lower case.
  static func of(_ form: String) -> String { of(form, WordKey(form)).lemma }

  /// Returns the lemma of a word in lower case, with the keys of both.
  static func of(_ form: String, _ key: WordKey) -> (lemma: String, key: WordKey) {
    if let known = irregular[form, key] { return (known, WordKey(known)) }
    guard key.isPlain, mayEnd(form.utf8) else { return (form, key) }
    let word = Array(form.utf8)
    let stem = british(stem(of: word), of: word)
    guard stem.length < word.count || stem.ending != nil else { return (form, key) }
    let letters = word[..<stem.length] + (stem.ending.map { [$0] } ?? [])
    return (String(decoding: letters, as: UTF8.self), WordKey(bytes: letters))
  }

  /// The letters of a word that are kept, and the one that is put behind them.
  private struct Stem {
    let length: Int
    var ending: UInt8?
  }

  /// Whether a word ends in a letter that may be taken off; most do not.
  private static func mayEnd(_ word: String.UTF8View) -> Bool {
    guard word.count > 3, let last = word.last else { return false }
    return "sdger".utf8.contains(last) || last == word.dropLast().last
  }

  private static func stem(of word: [UInt8]) -> Stem {
    let count = word.count
    if word.ends(with: "ies"), count > 4 { return Stem(length: count - 3, ending: y) }
    if word.ends(with: "sses") || word.ends(with: "shes") || word.ends(with: "ches")
      || word.ends(with: "xes")
    {
      return Stem(length: count - 2)
    }
    if word.ends(with: "ied"), count > 4 { return Stem(length: count - 3, ending: y) }
    if word.ends(with: "ing"), hasVowel(word[..<(count - 3)]) { return stripped(word, count - 3) }
    if word.ends(with: "ed"), !word.ends(with: "eed"), hasVowel(word[..<(count - 2)]) {
      return stripped(word, count - 2)
    }
    if word.last == s, !word.ends(with: "ss"), !word.ends(with: "us"), !word.ends(with: "is") {
      return repaired(word, count - 1)
    }
    return repaired(word, count)
  }

  /// Gives three letters that have lost -ed or -ing their silent e back, so that `noted` meets `note` and not `not`.
  ///
  /// A short vowel would have doubled the consonant behind it: `hop` makes `hopped`, so `hoped` comes from `hope`.
  private static func stripped(_ word: [UInt8], _ length: Int) -> Stem {
    guard length == 3, !isVowel(word[0]), isVowel(word[1]), !isVowel(word[2]),
      !"wxy".utf8.contains(word[2])
    else { return repaired(word, length) }
    return Stem(length: length, ending: e)
  }

  /// Undoes a doubled consonant and drops a final e, so that `plan`, `planned`, `cache`, `caching` and `caches` meet.
  private static func repaired(_ word: [UInt8], _ length: Int) -> Stem {
    guard length > 3 else { return Stem(length: length) }
    let last = word[length - 1]
    if last == e { return Stem(length: length > 4 ? length - 1 : length) }
    let staysDoubled = "lsz".utf8.contains(last)
    let isDoubled = last == word[length - 2] && !staysDoubled && !isVowel(last)
    return Stem(length: isDoubled ? length - 1 : length)
  }

  /// Gives -ise and -our words the ending of their American twins.
  private static func british(_ stem: Stem, of word: [UInt8]) -> Stem {
    guard stem.ending == nil else { return stem }
    let letters = word[..<stem.length]
    if letters.count > 5, letters.ends(with: "is"), !letters.ends(with: "ris") {
      return Stem(length: stem.length - 1, ending: UInt8(ascii: "z"))
    }
    if letters.count > 4, letters.ends(with: "our") {
      return Stem(length: stem.length - 2, ending: UInt8(ascii: "r"))
    }
    return stem
  }

  private static func hasVowel(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 1 && word.contains { isVowel($0) || $0 == y }
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

  private static let y = UInt8(ascii: "y")
  private static let s = UInt8(ascii: "s")
  private static let e = UInt8(ascii: "e")

  /// Forms that no ending explains.
  private static let irregular: WordTable<String> = {
    let groups = """
      be am is are was were been being 'm 're
      have has had having 've
      do does did done doing
      go goes went gone going
      say says said saying
      make makes made making
      take takes took taken taking
      get gets got gotten getting
      give gives gave given giving
      find finds found finding
      know knows knew known knowing
      think thinks thought thinking
      see sees saw seen seeing
      come comes came coming
      become becomes became becoming
      run runs ran running
      fall falls fell fallen falling
      rise rises rose risen rising
      grow grows grew grown growing
      lose loses lost losing
      win wins won winning
      build builds built building
      buy buys bought buying
      sell sells sold selling
      send sends sent sending
      spend spends spent spending
      pay pays paid paying
      keep keeps kept keeping
      hold holds held holding
      leave leaves left leaving
      mean means meant meaning
      meet meets met meeting
      lead leads led leading
      feed feeds fed feeding
      read reads reading
      write writes wrote written writing
      tell tells told telling
      show shows showed shown showing
      choose chooses chose chosen choosing
      break breaks broke broken breaking
      speak speaks spoke spoken speaking
      begin begins began begun beginning
      bring brings brought bringing
      teach teaches taught teaching
      catch catches caught catching
      draw draws drew drawn drawing
      drop drops dropped dropping
      ship ships shipped shipping
      cut cuts cutting
      set sets setting
      put puts putting
      let lets letting
      hit hits hitting
      split splits splitting
      bet bets betting
      can ca could
      will wo would 'll 'd
      user users
      datum data
      hypothesis hypotheses
      analysis analyses analyze analyzed analyzing analyse analysed analysing
      index indexes indices
      latency latencies
      bad worse worst
      good better best
      few fewer fewest
      child children
      person people persons
      man men
      woman women
      business businesses
      process processes processed processing
      address addresses addressed addressing
      access accesses accessed accessing
      bus buses
      this these
      that those
      need needs needed needing
      use uses used using
      age ages aged aging
      speed speeds
      agree agrees agreed agreeing
      guarantee guarantees guaranteed
      thing things
      nothing nothing
      something something
      during during
      pricing pricing
      serving serving
      onboarding onboarding
      """
    var table: [String: String] = [:]
    for line in groups.split(separator: "\n") {
      let forms = line.split(separator: " ").map(String.init)
      for form in forms { table[form] = forms[0] }
    }
    return WordTable(table.map { ($0.key, $0.value) })
  }()
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Whether letters end in others and are more than these.
  @inline(__always)
  fileprivate func ends(with suffix: StaticString) -> Bool {
    let length = suffix.utf8CodeUnitCount
    guard count > length else { return false }
    let start = unsafe suffix.utf8Start
    var place = endIndex - length
    for offset in 0..<length {
      if unsafe start[offset] != self[place] { return false }
      place += 1
    }
    return true
  }
}
