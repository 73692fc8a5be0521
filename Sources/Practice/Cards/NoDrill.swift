// SPDX-License-Identifier: Apache-2.0

/// Why a card makes no drill (any more).
public enum NoDrill: Error, Hashable, Sendable {
  /// The library has no template of this name.
  case templateGone(id: String)
  /// The fact may have changed; it was good until this day.
  case expired(title: String, day: String)
  /// The story was taken out.
  case storyGone(id: StoryID)
  /// The part of the story is empty.
  case partEmpty(story: String, part: StoryPart)
  /// No part of the story is written.
  case storyEmpty(story: String)
  /// Nothing can be held against the number.
  case noNumber(text: String)
}

extension NoDrill: CustomStringConvertible {
  public var description: String {
    switch self {
    case .templateGone(let id):
      "The library has no drill “\(id)” any more. Remove the card, or put back the pack it came from."
    case .expired(let title, let day):
      "“\(title)” was good until \(day) and is not asked any more. Look the fact up at its source."
    case .storyGone(let id):
      "The story “\(id)” was taken out. Remove the card, or write the story again."
    case .partEmpty(let story, let part):
      "“\(story)” has no \(part.rawValue) yet. Write that part, and the card comes back."
    case .storyEmpty(let story):
      "“\(story)” has no part yet. Write one, and the card comes back."
    case .noNumber(let text):
      "“\(text)” was wrong, but what it should be is no number to ask for. Remove the card."
    }
  }
}
