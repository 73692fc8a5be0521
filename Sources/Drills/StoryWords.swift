// SPDX-License-Identifier: Apache-2.0

package import AnswerReading

/// What a text is about: its words of content, where words of one meaning count as one.
///
/// Words that any story of product work holds, such as "team" or "work", say nothing about which story it is and are left out.
package struct StoryWords: Hashable, Sendable {
  /// Each meaning with the first word that stands for it in the text.
  package private(set) var forms: [String: String] = [:]

  /// Reads the words of a range of tokens; of the whole text when there is none.
  package init(_ reading: Reading, in range: Range<Int>? = nil) {
    self.init(range.map { reading.tokens[$0] } ?? reading.tokens[...])
  }

  /// Reads the words among some tokens.
  package init(_ tokens: ArraySlice<Token>) {
    for token in tokens {
      guard let meaning = Self.meaning(of: token), forms[meaning] == nil else { continue }
      forms[meaning] = token.form
    }
  }

  /// Reads a text.
  package init(text: String) { self.init(Reading(text)) }

  /// The meanings, in no order.
  package var meanings: Dictionary<String, String>.Keys { forms.keys }
  package var count: Int { forms.count }
  package var isEmpty: Bool { forms.isEmpty }

  /// Adds the words of another text.
  package mutating func add(_ other: StoryWords) {
    forms.merge(other.forms) { first, _ in first }
  }

  /// Returns the meanings that both texts hold.
  package func shared(with other: StoryWords) -> [String] {
    count <= other.count
      ? meanings.filter { other.forms[$0] != nil } : other.meanings.filter { forms[$0] != nil }
  }

  /// Returns the share of these meanings that another text holds; 1 when there are none.
  package func share(in other: StoryWords) -> Double {
    isEmpty ? 1 : Double(shared(with: other).count) / Double(count)
  }

  /// Returns what a word stands for; nil when it carries no content.
  package static func meaning(of token: Token) -> String? {
    guard token.kind == .word, token.form.utf8.count > 1,
      !WordLists.functionWords.contains(formOf: token), !generic.contains(lemmaOf: token)
    else { return nil }
    return places.number(lemmaOf: token).map { names[$0] } ?? token.lemma
  }

  /// Returns the lemma of a word.
  static func lemma(_ word: some StringProtocol) -> String {
    Reading.tokens(of: String(word)).first?.lemma ?? String(word)
  }
}

extension StoryWords {
  /// Words that stand in any story.
  private static let generic = WordSet(
    """
    team work thing time way lot kind sort bit people person someone everybody everyone really just actually basically well good
    bad great big large small new old first second last next want need think know see say go come take give find use try start
    help happen feel look like believe mean call keep become able sure course example story situation job part place point end
    product feature company project business year day week month today then later soon much own right still yes okay maybe
    would could should thank important different whole full always never usually often sometimes together inside mine
    model ai system tool version two three four five six seven eight nine ten half hundred thousand million percent number
    """.split(whereSeparator: \.isWhitespace).map(lemma))

  /// Words of one meaning, a line each, named by the first: ours, from how people retell what they wrote.
  private static let groups = """
    launch ship release deploy rollout publish live
    remove drop delete kill retire sunset deprecate discontinue cancel withdraw
    latency slow slower speed fast faster quick quickly seconds milliseconds
    error mistake wrong failure fault bug incorrect
    customer client buyer account
    decide choose pick decision choice opt
    refuse reject decline
    cost price expensive cheap cheaper spend spending
    test experiment trial evaluation evaluate evaluated
    deadline due timeline schedule
    rise increase grow climb growth
    fall decrease shrink reduce reduction lower
    answer reply response respond
    tell explain inform
    show demo present demonstrate
    measure measurement metric
    document doc paper memo note
    engineer developer engineering
    researcher scientist research
    pilot beta
    contract renewal renew
    competitor rival competition
    disagree disagreement argue argument dispute objection object conflict
    learn lesson realise realize
    check verify review inspect
    limit cap restrict ceiling
    memory gpu vram ram
    accuracy accurate precision
    hardware device machine
    reverse revert rollback undo
    forecast predict prediction projection estimate
    complaint complain
    leave quit churn
    adoption adopt uptake
    safety safe harm harmful
    legal law lawyer regulation compliance
    privacy private
    support helpdesk
    invoice bill billing
    doctor physician clinician
    summary summarise summarize
    search find lookup
    translate translation
    budget money funding
    manager boss director
    reason why cause
    shorten trim shorter
    guess assume assumption suppose
    sign signature signed
    delay postpone late
    ask request
    user reader
    """

  private static let entries: [(word: String, meaning: String)] = groups.split(separator: "\n")
    .flatMap { line in
      let words = line.split(separator: " ").map(lemma)
      return words.map { ($0, words[0]) }
    }
  private static let places = WordIndex(entries.map(\.word))
  private static let names: [String] = entries.map(\.meaning)
}
