// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// A side from which a panel looks at a story.
///
/// Source: mission item 35, from an article on such interviews (sirjohnnymai.com, read on 2026-11-24); the signs of each are ours.
public enum StoryLens: String, Hashable, Sendable, CaseIterable {
  case depth, decisionProcess, collaboration

  /// The lens as a person reads it.
  public var title: String {
    switch self {
    case .depth: "Depth"
    case .decisionProcess: "Decision process"
    case .collaboration: "Collaboration"
    }
  }

  /// What it looks for.
  var signs: [StorySign] {
    switch self {
    case .depth: Self.depthSigns
    case .decisionProcess: Self.processSigns
    case .collaboration: Self.collaborationSigns
    }
  }
}

/// Something that shows in a story, by evidence of the rules or by words.
struct StorySign: Sendable {
  let name: String
  let evidence: Set<EvidenceTypeID>
  let phrases: StoryPhrases
  var need: StoryNeed?
  let advice: String

  /// Returns the words that show it; nil when nothing does.
  func words(in text: StoryText) -> StoryQuote? {
    text.first(of: evidence)
      ?? need.flatMap { StoryNeedReader(text: text).words(for: $0) }
      ?? text.first(of: phrases)
  }
}

extension StoryLens {
  private static let depthSigns = [
    StorySign(
      name: "The limit with its number", evidence: [], phrases: StoryPhrases(""), need: .limit,
      advice: "Give the limit that you were under as a number."),
    StorySign(
      name: "A cause below the surface", evidence: ["BH-FAIL", "ST-CAUSAL"],
      phrases: StoryPhrases(
        "root cause, turned out, turn out, the real reason, the cause, underneath, we found that, i found that, traced"
      ),
      advice: "Say what lay behind it, one step below what everybody saw."),
    StorySign(
      name: "What got worse", evidence: ["DC-TRADEOFF", "MT-GUARD"],
      phrases: StoryPhrases(
        "got worse, worse, gave up, give up, lost, the price, at the cost of, slower, complaint, dropped from, complained"
      ),
      advice: "Say what got worse or was given up by it."),
    StorySign(
      name: "The result beside the value before", evidence: [], phrases: StoryPhrases(""),
      need: .before, advice: "Give the value before beside the value after."),
  ]

  private static let processSigns = [
    StorySign(
      name: "An option that was turned down", evidence: ["DC-ALT"], phrases: StoryPhrases(""),
      need: .alternative, advice: "Name the option that you turned down."),
    StorySign(
      name: "The reason", evidence: [], phrases: StoryPhrases(""), need: .reason,
      advice: "Say why you chose this one."),
    StorySign(
      name: "What was not known", evidence: ["DC-CALIB", "PF-ASSUMP"],
      phrases: StoryPhrases(
        """
        did not know, didn't know, unknown, uncertain, unsure, not sure, assumed, assumption, guess, no data, could not measure
        couldn't measure, estimate, bet, nobody knew, could not tell
        """),
      advice: "Say what you did not know, and what you assumed in its place."),
    StorySign(
      name: "A test, or a way back", evidence: ["DC-REVERSE", "TE-EVAL", "ST-POWER"],
      phrases: StoryPhrases(
        """
        pilot, roll back, rollback, reversible, flag, experiment, a/b test, test, stop rule, kill criterion, canary, trial, beta
        shadow mode, undo, if it failed
        """),
      advice: "Say how you tried it first, or how it could have been undone."),
  ]

  private static let collaborationSigns = [
    StorySign(
      name: "Another view with its reason", evidence: ["BH-CONFL"],
      phrases: StoryPhrases(
        """
        had a point, was right, were right, argued that, objected that, believed that, was afraid, feared, worried, their reason
        her reason, his reason, she wanted, he wanted, they wanted
        """),
      advice: "Say what somebody else wanted and the best reason for it."),
    StorySign(
      name: "What moved whom", evidence: ["BH-INFLU"],
      phrases: StoryPhrases(
        "convinced, persuaded, changed my mind, changed her mind, changed his mind, agreed, gave way, came round, won over"
      ),
      advice: "Say which figure or case changed whose mind."),
    StorySign(
      name: "The part of others", evidence: [],
      phrases: StoryPhrases(
        """
        with the engineer, the engineer built, an engineer, the research lead, the researcher, two engineers, three engineers
        the designer, our designer, with design, with research, with legal, with sales, with support, the support team, her idea
        his idea, their idea, thanks to, she built, he built, they built, my engineer, engineering lead, tech lead, the lead
        """),
      advice: "Say what others did, by their role."),
    StorySign(
      name: "Who was told", evidence: [],
      phrases: StoryPhrases(
        """
        told, explained, wrote to, i showed, announced, called the, i presented, informed, said to, i called, i wrote, warned
        shared with, i played
        """),
      advice: "Say whom you told, and what you said."),
  ]
}
