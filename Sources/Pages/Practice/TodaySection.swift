// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
import Practice
import Quantities

/// What there is to do today, with one button to the next drill.
struct TodaySection {
  let standing: PracticeStanding

  var body: HTML {
    section(.class("next-step"), .labelledBy(Self.id)) {
      h2(.id(Self.id)) { "Today" }
      if standing.cards == 0 {
        empty
      } else {
        figures
        if let notice = standing.session.notice, notice != .noDate {
          p(.class("detail")) { Message(engine: notice.description) }
        }
        if !standing.others.isEmpty { beside }
        if let remark = load.remark { p(.class("detail")) { Message(engine: remark) } }
        next
        if !standing.hasLibrary { begin }
      }
    }
  }

  private static let id = ElementID("today")
  private var load: DayLoad { standing.session.load }
  private var hasNext: Bool { standing.isOpen || !standing.session.cards.isEmpty }

  private var empty: HTML {
    .group([
      p {
        "The deck is empty. Begin with the drills of your loop, or with what went wrong in the "
        "rounds you took."
      },
      form(.class("actions"), .post, .action(.practice(.add))) {
        button(.class("primary"), .type("submit"), .name(.starters), .value("yes")) {
          "Begin with the drills of the library"
        }
        button(.type("submit"), .name(.failures), .value("yes")) {
          "Add what went wrong in my rounds"
        }
      },
    ])
  }

  /// Failures and imported cards alone leave out most of what is asked.
  private var begin: HTML {
    form(.class("actions"), .post, .action(.practice(.add))) {
      button(.type("submit"), .name(.starters), .value("yes")) {
        "Begin with the drills of the library"
      }
    }
  }

  private var figures: HTML {
    dl(.class("day-figures")) {
      figure("Due", "\(load.reviews)")
      figure("New", "\(load.newCards)")
      figure("Likely to take", Self.minutes(load.planned))
      figure("Practised", Self.minutes(load.spent))
      if let limit = load.limit {
        figure("Left for drills", "\(max(0, Self.whole(limit) - Self.whole(load.spent))) min")
      }
    }
  }

  /// What of today the plan keeps for other work, so that drills do not take all of it.
  private var beside: HTML {
    p(.class("detail")) {
      for sentence in standing.others {
        engineSentence(sentence)
        " "
      }
      a(.href(.practice(.plan))) { "See the plan" }
    }
  }

  private func figure(_ name: Message, _ value: String) -> HTML {
    div {
      dt { name }
      dd { value }
    }
  }

  @HTMLBuilder private var next: HTML {
    if standing.isOpen {
      p(.class("actions")) {
        a(.class("button primary large"), .href(.practice(.drill))) { "Go on with the open drill" }
      }
    } else if hasNext {
      NextDrillButton(caption: "Begin the next drill").body
    } else {
      p { rest }
      NextDrillButton(caption: "Practise 10 more minutes", extra: 10, isMain: false).body
    }
  }

  private var rest: Message {
    if load.isDayOff { return "Today is a day off. Nothing waits that cannot wait." }
    if load.reviewsLeftOut + load.newCardsLeftOut > 0 {
      return load.limit == Seconds.zero
        ? "The plan gives all of today to other work." : "The time of today is used up."
    }
    guard let day = load.nextDue else { return "Nothing is due." }
    return "Nothing is due today. The next card comes on \(day.shownText)."
  }

  /// Returns a time in whole minutes, rounded up, as `12 min`.
  static func minutes(_ time: Seconds) -> String { "\(whole(time)) min" }

  private static func whole(_ time: Seconds) -> Int64 { (time.milliseconds + 59_999) / 60_000 }
}

/// A button that opens a drill.
struct NextDrillButton {
  let caption: Message
  /// The card to ask; nil for the one that comes next.
  var card: CardID?
  /// The card that was skipped just now.
  var skipped: String?
  /// The minutes beyond those of the day.
  var extra: Int?
  var isMain = true

  var body: HTML {
    form(.class("actions"), .post, .action(.practice(.drill))) {
      CarriedFields.field(.card, card?.name)
      CarriedFields.field(.skipped, skipped)
      CarriedFields.field(.extra, extra.map(String.init))
      button(.class(isMain ? "primary large" : ""), .type("submit")) { caption }
    }
  }
}
