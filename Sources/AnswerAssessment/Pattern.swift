// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// A way of saying something: slots that must all be filled within one sentence, or within a sentence and the next.
///
/// In a pack:
///
///     patterns:
///       - slots:
///           metric: {any: [metric]}
///           goal: {any: [goal-relation, limit-relation]}
///           number: {quantity: [ratio, count, duration, money]}
///         trigger: [metric]          # these alone make grade 1; by default the first slot
///         within: 14                 # all slots lie within so many tokens; by default anywhere in the span
///         ordered: false             # whether the slots come in the order written
///         span: 1                    # sentences looked at: 1, or 2 for this and the next one
///         asserted: [goal]           # what must be said as true: not asked, supposed, or left to somebody else
///         clause: [metric, goal]     # slots that must stand in one clause
///         leading: [greeting]        # what must begin a sentence, or stand right behind a sign such as a colon or a quotation mark
///         commanded: [verb]          # verbs that the reader is told, asked or begged to do
public struct Pattern: Hashable, Sendable {
  /// What must be found; never empty.
  public let slots: [Slot]
  /// The names of the slots that make a mention (grade 1) when they alone are filled.
  public let trigger: Set<String>
  /// The largest number of tokens from the first slot to the last; nil for no limit.
  public let within: Int?
  /// Whether the slots must come in the order in which they are written.
  public let ordered: Bool
  /// How many sentences are looked at together: 1 or 2.
  public let span: Int
  /// The names of the slots that only words fill which the speaker says as true: no question, no condition, nobody else's
  /// opinion; what a plan "would" do counts as said.
  public let asserted: Set<String>
  /// The names of the slots that must stand in one clause.
  public let clause: Set<String>
  /// The names of the slots that only verbs fill which tell, ask or beg the reader to do something.
  public let commanded: Set<String>
  /// The names of the slots that must begin a sentence, or stand right behind a sign that opens one.
  public let leading: Set<String>

  /// Creates a pattern.
  public init(
    slots: [Slot], trigger: Set<String>? = nil, within: Int? = nil, ordered: Bool = false,
    span: Int = 1, asserted: Set<String> = [], clause: Set<String> = [],
    commanded: Set<String> = [], leading: Set<String> = []
  ) {
    precondition(!slots.isEmpty, "a pattern needs a slot")
    self.slots = slots
    self.trigger = trigger ?? [slots[0].name]
    self.within = within
    self.ordered = ordered
    self.span = span
    self.asserted = asserted
    self.clause = clause
    self.commanded = commanded
    self.leading = leading
  }
}

/// A place in a pattern and what may fill it: any one of its matchers.
///
/// In a pack a slot is a map with one or more of the keys below, joined by "or", and `negation`:
///
///     any: [lexicon, lexicon]      # a word of one of these lexicons
///     words: [because, so that]    # these words themselves, like the terms of a lexicon; the pack makes a lexicon of them
///     quantity: [ratio, duration]  # an amount of one of these dimensions; [any] for all but `date` and `percentile`
///     mark: [question, owned-deed] # see ``Mark``
///     negation: forbid | ignore | require   # by default forbid: a denied word does not fill the slot
public struct Slot: Hashable, Sendable {
  /// The name, unique in its pattern; shown to the reader of an explanation.
  public let name: String
  public let matchers: [Matcher]
  public let negation: NegationRule

  /// Creates a slot.
  public init(name: String, matchers: [Matcher], negation: NegationRule = .forbid) {
    self.name = name
    self.matchers = matchers
    self.negation = negation
  }
}

/// One thing that can fill a slot.
public enum Matcher: Hashable, Sendable {
  /// A word or phrase of the lexicon of this name.
  case lexicon(String)
  /// An amount of one of these dimensions.
  case quantity(Set<Dimension>)
  /// A property of the sentence or of a place in it.
  case mark(Mark)
}

/// A property that no list of words can show.
public enum Mark: String, Hashable, Sendable, CaseIterable {
  /// The sentence is a question.
  case question
  /// "I" with a verb in the past that names a deed, not a state or an opinion.
  case ownedDeed = "owned-deed"
  /// "we" with a verb in the past that names a deed.
  case sharedDeed = "shared-deed"
  /// An amount, an arrow and another amount, or "from … to …": a change with both ends.
  case change
  /// A calculation: an equals sign, a times or a division sign between amounts.
  case calculation
  /// A number that is the top of a common scale, and no range, share or count of anything: "rate it a 5".
  case topOfScale = "top-of-scale"
}

/// What a negation does to a slot.
public enum NegationRule: String, Hashable, Sendable, CaseIterable {
  /// A denied word does not fill the slot.
  case forbid
  /// A denied word fills the slot like any other.
  case ignore
  /// Only a denied word fills the slot.
  case require
}
