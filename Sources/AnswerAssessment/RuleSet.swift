// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// Lexicons and rules, made ready for reading answers.
///
/// Making it costs a walk over all terms; do it once and share it.
public struct RuleSet: Sendable {
  public let evidence: [EvidenceRule]
  public let flags: [FlagRule]
  /// What the wording of answers says; nil when evidence alone decides.
  public private(set) var wording: WordingModel?
  /// What is asked elsewhere, for telling an answer to another question; nil when nothing tells topics apart.
  let asked: QuestionIndex?
  let index: TermIndex
  let evidenceByID: [EvidenceTypeID: EvidenceRule]
  let compiledEvidence: [CompiledEvidenceRule]
  let compiledFlags: [CompiledFlagRule]
  /// The words without which each evidence rule finds nothing.
  let evidenceTriggers: LexiconRows
  /// The words without which each flag rule finds nothing.
  let flagTriggers: LexiconRows
  /// The evidence that clears each flag rule.
  let clearings: Clearings
  /// The lexicon whose words tie a sentence to a decision or a result; nil when the packs have none.
  let reasons: Int?
  /// The rules that find words to the reader about how to judge, as indices into ``compiledFlags``.
  let gateRules: [Int]
  /// The lexicons of which a question has a word, by its text.
  private let openings = TextMemory<Set<Int>>()

  /// The name of the lexicon whose words tie a sentence to a decision or a result.
  public static let reasonLexicon = "reason"

  /// Creates a set of rules.
  ///
  /// `questions` are those that an answer might have been written for instead of its own.
  /// - Throws: ``RuleError/unknownLexicon(_:usedBy:)`` when a rule names a lexicon that does not exist, and ``RuleError/emptyTerm(lexicon:)``
  ///   when a term of a lexicon holds no word.
  public init(
    lexicons: [Lexicon], evidence: [EvidenceRule], flags: [FlagRule],
    wording: WordingModel? = nil, questions: [Question] = []
  ) throws(RuleError) {
    self.wording = wording
    asked = wording?.topics.map { QuestionIndex(questions, rarity: $0.termRarity) }
    self.evidence = evidence
    self.flags = flags
    index = try TermIndex(lexicons: lexicons)
    evidenceByID = Dictionary(evidence.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var compiledEvidence: [CompiledEvidenceRule] = []
    for rule in evidence { compiledEvidence.append(try CompiledEvidenceRule(rule, in: index)) }
    var compiledFlags: [CompiledFlagRule] = []
    for rule in flags { compiledFlags.append(try CompiledFlagRule(rule, in: index)) }
    self.compiledEvidence = compiledEvidence
    self.compiledFlags = compiledFlags
    evidenceTriggers = LexiconRows(
      triggersOf: compiledEvidence.map(\.patterns), lexicons: lexicons.count)
    flagTriggers = LexiconRows(triggersOf: compiledFlags.map(\.patterns), lexicons: lexicons.count)
    clearings = Clearings(of: flags)
    reasons = index.number(of: Self.reasonLexicon)
    gateRules = flags.indices.filter { flags[$0].isGate }
  }

  /// Returns the same rules, with which evidence alone decides.
  public func byEvidenceAlone() -> RuleSet {
    var rules = self
    rules.wording = nil
    return rules
  }

  /// Returns whether a text holds a word of a lexicon.
  ///
  /// An unknown name holds nothing.
  public func contains(_ lexicon: String, in text: String) -> Bool {
    index.contains(lexicon, in: text)
  }
}

extension RuleSet {
  /// Returns whether a question gives an opening for a criterion: always, unless the criterion names the words that it takes.
  func opens(_ criterion: Criterion, by question: Question) -> Bool {
    guard let opening = criterion.opening else { return true }
    let text = [question.prompt, question.exhibits ?? ""].joined(separator: "\n")
    let said = openings.value(of: text, by: index.lexicons)
    return opening.anyLexicon.contains { index.number(of: $0).map(said.contains) ?? false }
  }
}

/// A reason why rules cannot be used.
public enum RuleError: Error, Hashable, Sendable {
  /// A rule names a lexicon that does not exist.
  case unknownLexicon(String, usedBy: String)
  /// A term of a lexicon holds no word or number.
  case emptyTerm(lexicon: String)
  /// An example of a rule comes out on the wrong side.
  case wrongExample(rule: String, example: String, found: Bool)
}

extension RuleError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownLexicon(let name, let rule):
      "rule \(rule) uses the lexicon “\(name)”, which does not exist"
    case .emptyTerm(let lexicon): "a term of the lexicon “\(lexicon)” holds no word"
    case .wrongExample(let rule, let example, let found):
      found
        ? "rule \(rule) finds “\(example)”, which is listed under no"
        : "rule \(rule) misses “\(example)”, which is listed under yes"
    }
  }
}
