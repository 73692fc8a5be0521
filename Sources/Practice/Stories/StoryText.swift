// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import Drills
import InterviewContent

/// A story that was read once: its parts in one text, with what rules see in it.
struct StoryText: Sendable {
  let story: Story
  let reading: Reading
  /// The tokens of each part.
  let tokens: [StoryPart: Range<Int>]
  /// The bytes of each part in the text.
  let bytes: [StoryPart: Range<Int>]
  /// Evidence in which every slot is filled.
  let evidence: [Evidence]
  /// What it is about, its title with it.
  let words: StoryWords
  let figures: [StoryFigure]

  /// Reads a story by rules; what words were fitted to say decides nothing here.
  init(_ story: Story, by assessor: Assessor) {
    self.story = story
    var text = ""
    var bytes: [StoryPart: Range<Int>] = [:]
    for part in StoryPart.allCases {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += story[part]
      bytes[part] = start..<text.utf8.count
    }
    let reading = Reading(text)
    self.reading = reading
    self.bytes = bytes
    tokens = bytes.mapValues { part in
      let first = reading.tokens.firstIndex { $0.range.lowerBound >= part.lowerBound }
      let last = reading.tokens.firstIndex { $0.range.lowerBound >= part.upperBound }
      return (first ?? reading.tokens.count)..<(last ?? reading.tokens.count)
    }
    evidence = assessor.examine(reading, for: Self.anyStory, masked: Self.noMask).evidence
      .filter { $0.grade >= .specific }
    var words = StoryWords(reading)
    words.add(StoryWords(text: story.title))
    self.words = words
    figures = StoryFigure.all(in: reading)
  }

  /// The question that every story answers.
  private static let anyStory = Question(id: "story", kind: .behavioral, prompt: "")
  private static let noMask = CopyMask(sources: [])

  /// Returns the words of a range of tokens, with the part they stand in.
  func quote(_ range: Range<Int>) -> StoryQuote? {
    guard let first = range.first, let last = range.last else { return nil }
    return quote(
      bytes: reading.tokens[first].range.lowerBound..<reading.tokens[last].range.upperBound)
  }

  /// Returns the words of a range of bytes, with the part they begin in; its bytes are counted in that part.
  func quote(bytes range: Range<Int>) -> StoryQuote? {
    for part in StoryPart.allCases {
      guard let own = bytes[part], own.contains(range.lowerBound) else { continue }
      let inside = range.clamped(to: own)
      return StoryQuote(
        part: part,
        quote: Quote(
          start: inside.lowerBound - own.lowerBound, end: inside.upperBound - own.lowerBound,
          text: reading.slice(inside)))
    }
    return nil
  }

  /// Returns the first evidence of one of some types, in one part or in all.
  func first(of types: Set<EvidenceTypeID>, in part: StoryPart? = nil) -> StoryQuote? {
    let piece = evidence.first { piece in
      types.contains(piece.type)
        && (part.flatMap { bytes[$0] }.map { $0.contains(piece.quote.start) } ?? true)
    }
    return piece.flatMap { quote(bytes: $0.quote.start..<$0.quote.end) }
  }

  /// Returns the first phrase of a list, in one part or in all.
  func first(of phrases: StoryPhrases, in part: StoryPart? = nil) -> StoryQuote? {
    phrases.first(in: reading, range(of: part)).flatMap { quote($0) }
  }

  /// The tokens of a part; all tokens when there is none.
  func range(of part: StoryPart?) -> Range<Int> {
    part.flatMap { tokens[$0] } ?? reading.tokens.indices
  }
}
