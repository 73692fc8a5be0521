// SPDX-License-Identifier: Apache-2.0

/// Takes the endings off English words.
///
/// This is a stemmer in the manner of Porter ("An algorithm for suffix stripping", Program 14(3), 1980), reduced to inflection: plurals,
/// -ed and -ing, and irregular forms from a table. It need not give dictionary words; it must give the same result for all forms of one
/// word, because the terms of a lexicon go through it too.
enum Lemma {
  /// Returns the lemma of a word in lower case.
  static func of(_ form: String) -> String {
    if let known = irregular[form] { return known }
    let bytes = Array(form.utf8)
    guard bytes.count > 3, bytes.allSatisfy({ $0 < 0x80 }) else { return form }
    return String(decoding: british(stem(bytes[...])), as: UTF8.self)
  }

  private static func stem(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if word.ends(with: "ies"), word.count > 4 { return word.dropLast(3) + [y] }
    if word.ends(with: "sses") || word.ends(with: "shes") || word.ends(with: "ches")
      || word.ends(with: "xes")
    {
      return word.dropLast(2)
    }
    if word.ends(with: "ied"), word.count > 4 { return word.dropLast(3) + [y] }
    if word.ends(with: "ing"), hasVowel(word.dropLast(3)) { return stripped(word.dropLast(3)) }
    if word.ends(with: "ed"), !word.ends(with: "eed"), hasVowel(word.dropLast(2)) {
      return stripped(word.dropLast(2))
    }
    if word.last == s, !word.ends(with: "ss"), !word.ends(with: "us"), !word.ends(with: "is") {
      return repaired(word.dropLast())
    }
    return repaired(word)
  }

  /// Gives three letters that have lost -ed or -ing their silent e back, so that `noted` meets `note` and not `not`.
  ///
  /// A short vowel would have doubled the consonant behind it: `hop` makes `hopped`, so `hoped` comes from `hope`.
  private static func stripped(_ stem: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let letters = Array(stem)
    guard letters.count == 3, !vowels.contains(letters[0]), vowels.contains(letters[1]),
      !vowels.contains(letters[2]), !"wxy".utf8.contains(letters[2])
    else { return repaired(stem) }
    return stem + [e]
  }

  /// Undoes a doubled consonant and drops a final e, so that `plan`, `planned`, `cache`, `caching` and `caches` meet.
  private static func repaired(_ stem: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard stem.count > 3, let last = stem.last else { return stem }
    if last == e { return stem.count > 4 ? stem.dropLast() : stem }
    let previous = stem[stem.endIndex - 2]
    let staysDoubled = [UInt8(ascii: "l"), s, UInt8(ascii: "z")].contains(last)
    return last == previous && !staysDoubled && !vowels.contains(last) ? stem.dropLast() : stem
  }

  /// Gives -ise and -our words the ending of their American twins.
  private static func british(_ stem: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if stem.count > 5, stem.ends(with: "is"), !stem.ends(with: "ris") {
      return stem.dropLast() + [UInt8(ascii: "z")]
    }
    if stem.count > 4, stem.ends(with: "our") { return stem.dropLast(2) + [UInt8(ascii: "r")] }
    return stem
  }

  private static func hasVowel(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 1 && word.contains { vowels.contains($0) || $0 == y }
  }

  private static let vowels = Set("aeiou".utf8)
  private static let y = UInt8(ascii: "y")
  private static let s = UInt8(ascii: "s")
  private static let e = UInt8(ascii: "e")

  /// Forms that no ending explains.
  private static let irregular: [String: String] = {
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
    return table
  }()
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with suffix: StaticString) -> Bool {
    let length = suffix.utf8CodeUnitCount
    guard count > length else { return false }
    return suffix.withUTF8Buffer { unsafe self.suffix(length).elementsEqual($0) }
  }
}
