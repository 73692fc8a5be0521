// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
import Quantities
public import Rehearsal

/// Where a round stands among those that are held in one sitting with it, such as three hours with a break.
public struct RoomSitting: Hashable, Sendable {
  /// How many parts the sitting has.
  let count: Int
  /// The part at hand, from 0.
  let place: Int
  /// The breaks, by the number of the part before them.
  let breaks: [Int: Seconds]

  /// Creates the place of a round in its campaign; nil where it is not part of a sitting.
  public init?(of place: CampaignPlace, in campaign: Campaign) {
    guard let stage = campaign.stages.firstIndex(where: { $0.stage.id == place.stage }),
      campaign.isSitting(stage)
    else { return nil }
    var (count, own, breaks) = (0, 0, [Int: Seconds]())
    for index in campaign.sitting(of: stage) {
      let progress = campaign.stages[index]
      let pause = progress.stage.appointment.pause
      if count > 0, pause > .zero { breaks[count - 1] = pause }
      if index == stage { own = count + place.item }
      count += progress.items.count
    }
    self.count = count
    self.place = own
    self.breaks = breaks
  }
}

/// The sitting in a line of words and a thin line of its parts.
struct SittingLine {
  let sitting: RoomSitting

  var body: HTML {
    div(.class("sitting")) {
      p(.class("detail")) { words }
      line
    }
  }

  /// The part at hand, and the next break where one is ahead.
  private var words: Message {
    let (place, count) = (sitting.place + 1, sitting.count)
    let next = sitting.breaks.filter { $0.key >= sitting.place }.min { $0.key < $1.key }
    return switch next {
    case nil: "Part \(place) of \(count) of this sitting"
    case let (part, length)? where part == sitting.place:
      "Part \(place) of \(count) of this sitting, break of \(lengthInWords(length)) after it"
    case let (part, length)?:
      "Part \(place) of \(count) of this sitting, break of \(lengthInWords(length)) after part \(part + 1)"
    }
  }

  private var line: HTML {
    ol(.class("sitting-line"), .hiddenFromReaders) {
      for part in 0..<sitting.count { li(.class(look(part))) {} }
    }
  }

  private func look(_ part: Int) -> StaticString {
    switch (part, sitting.breaks[part] != nil) {
    case (..<sitting.place, false): "done"
    case (..<sitting.place, true): "done break"
    case (sitting.place, false): "now"
    case (sitting.place, true): "now break"
    case (_, false): ""
    case (_, true): "break"
    }
  }
}
