// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
import Practice
import Quantities

/// A day of the plan.
struct PlanDayView {
  let day: PlanDay

  /// The day under a heading of its own.
  var body: HTML {
    article(.class("plan-day")) {
      h3 {
        time(.dateTime(day.day)) { day.day.shownText }
        if !day.tasks.isEmpty {
          " "
          span(.class("detail")) { "\(day.minutes) min" }
        }
      }
      tasks
    }
  }

  /// What is to be done, without a heading.
  @HTMLBuilder var tasks: HTML {
    if day.isOff {
      p(.class("detail")) { "A day off." }
    } else if day.tasks.isEmpty, day.held > 0 {
      p(.class("detail")) {
        "Rounds of today count as \(counted(day.held, "minute"))."
        " "
        "Nothing more is planned for today; you can do more all the same: "
        a(.href(.questions(kind: nil))) { "take a round" }
        ", "
        a(.href(.practice(.home))) { "practise" }
        "."
      }
    } else if day.tasks.isEmpty {
      p(.class("detail")) { "Nothing is needed on this day." }
    } else {
      if day.isLight { p(.class("detail")) { "A light day: nothing new before the interview." } }
      ul(.class("tasks")) { for task in day.tasks { item(task) } }
    }
  }

  private func item(_ task: PlanTask) -> HTML {
    li {
      a(.href(task.route), .ownDirection) { Message(engine: task.title) }
      " "
      span(.class("detail")) { "\(task.minutes) min" }
      p(.class("reason"), .ownDirection) { Message(engine: task.reason) }
    }
  }
}

extension PlanTask {
  /// Where it is done.
  fileprivate var route: Route {
    switch work {
    case .rehearse(_, _, let kind, _): .questions(kind: kind)
    case .sitting: .campaigns
    case .drills: .outlook(.drill)
    case .writeStory: .outlook(.newStory)
    case .readSheet: .outlook(.sheet)
    }
  }
}

/// The days after today: as they are when there are few, folded by week when there are many.
struct PlanWeeks {
  let days: [PlanDay]

  /// Up to how many days nothing is folded.
  private static let mostOpen = 7

  var body: HTML {
    section(.labelledBy(ElementID("later"))) {
      h2(.id(ElementID("later"))) { "The days after" }
      if days.count <= Self.mostOpen {
        for day in days { PlanDayView(day: day).body }
      } else {
        for week in weeks { fold(week) }
      }
    }
  }

  private func fold(_ week: [PlanDay]) -> HTML {
    details(.class("fold")) {
      summary {
        if let first = week.first { "From \(first.day.shownText)" }
        " "
        span(.class("detail")) { Self.words(week) }
      }
      for day in week { PlanDayView(day: day).body }
    }
  }

  private static func words(_ week: [PlanDay]) -> Message {
    let busy = week.count { !$0.tasks.isEmpty }
    let minutes = week.reduce(0) { $0 + $1.minutes }
    return "\(counted(busy, "day")) of practice, \(counted(minutes, "minute"))"
  }

  /// The days, each week from its Monday.
  private var weeks: [[PlanDay]] {
    var weeks: [[PlanDay]] = []
    for day in days {
      if weeks.isEmpty || day.day.weekday == .monday { weeks.append([]) }
      weeks[weeks.count - 1].append(day)
    }
    return weeks
  }
}

/// The way between the pages of practice that look ahead.
struct OutlookWays {
  /// A page that the way names.
  enum Place: CaseIterable {
    case practice, plan, stories, readiness

    fileprivate var route: Route {
      switch self {
      case .practice: .outlook(.practice)
      case .plan: .outlook(.plan)
      case .stories: .outlook(.stories)
      case .readiness: .outlook(.readiness(kind: nil))
      }
    }

    fileprivate var title: Message {
      switch self {
      case .practice: "Today"
      case .plan: "Plan"
      case .stories: "Stories"
      case .readiness: "Readiness"
      }
    }
  }

  let current: Place?

  var body: HTML {
    nav(.class("kinds ways"), .label("Practice")) {
      ul {
        for place in Place.allCases {
          li { a(.href(place.route), .current(place == current)) { place.title } }
        }
      }
    }
  }
}
