// SPDX-License-Identifier: Apache-2.0

public import Committee
import InterviewContent

extension Campaign {
  /// What the rounds with a card were about, in the words of the loop; none for a round that is alone in its stage.
  public var titles: [CardPlace: String] {
    var titles: [CardPlace: String] = [:]
    for progress in stages where progress.items.count > 1 {
      for item in progress.items {
        if let place = item.card?.place { titles[place] = item.item.title }
      }
    }
    return titles
  }
}
