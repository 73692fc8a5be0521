// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Committee

/// A part of a packet with a heading.
struct PacketSection {
  let title: String
  let blocks: [PacketBlock]
}

/// A piece of a packet, the same for the terminal, for Markdown and for print.
enum PacketBlock {
  /// A sentence or several.
  case words(String)
  /// A heading within the section.
  case heading(String)
  /// Lines that stand side by side.
  case list([String])
  /// Rows under headings.
  case table([String], [[String]])
  /// Words of the candidate, with what they show and where they stand.
  case quote(CardQuote, why: String)
  /// All that was said in a round.
  case transcript(String)
}

extension CardQuote {
  /// Where the words stand; their bytes are in the JSON.
  var source: String { "\(place.title), \(role)" }
}
