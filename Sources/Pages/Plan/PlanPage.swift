// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
import Markup
public import Practice
import Quantities

/// The plan day by day, what was dropped, and the form in which the goal is set.
public struct PlanPage: Page {
  /// The plan; nil without a goal or when there is nothing to plan toward.
  public let plan: Plan?
  /// Why there is no plan, in a sentence; nil when there is one or no goal was set.
  public let notice: String?
  public let form: PlanGoalForm
  public let problems: [FieldProblem]
  public let loops: [Loop]
  /// Whether the deck has cards that a plan can give drills of.
  public let hasCards: Bool
  /// Whether a goal waits for its plan, since the rounds of the past are still being read.
  public let isReading: Bool

  /// Creates the page.
  public init(
    plan: Plan?, notice: String? = nil, form: PlanGoalForm, problems: [FieldProblem] = [],
    loops: [Loop], hasCards: Bool = true, isReading: Bool = false
  ) {
    self.hasCards = hasCards
    self.isReading = isReading
    self.plan = plan
    self.notice = notice
    self.form = form
    self.problems = problems
    self.loops = loops
  }

  public func render() -> String {
    Layout(
      "Plan", at: .practice, withAll: [.workbench, .outlook] + (isReading ? [.reading] : [])
    ) {
      h1 { "The plan" }
      OutlookWays(current: .plan).body
      if let plan {
        head(plan)
      } else if isReading {
        RoundsBeingRead(page: .outlook(.plan), missing: "The plan is made of them.").body
      } else {
        noPlan
      }
      if !problems.isEmpty {
        p(.class("problem"), .role("alert")) {
          "The goal is as it was: something has to be put right in the form below."
        }
      }
      if let plan { days(plan) }
      goal
    }.render()
  }

  @HTMLBuilder private var noPlan: HTML {
    if let notice { p(.class("notice"), .ownDirection) { Message(engine: notice) } }
    p(.class("lead")) {
      "Say when the interview is and how long you can practise each day. The plan says what to do on "
      "each day and why, and is made anew whenever you look."
    }
  }

  @HTMLBuilder private func head(_ plan: Plan) -> HTML {
    p(.class("lead")) {
      "\(counted(plan.daysLeft, "day")) until the interview on "
      time(.dateTime(plan.goal.interview)) { plan.goal.interview.shownText }
      ", \(plan.goal.minutesPerDay) minutes a day."
    }
    for remark in plan.remarks { p(.class("notice")) { engineSentence(remark) } }
    if !hasCards {
      p(.class("notice")) {
        "The deck is empty, so the plan has no drills. "
        a(.href(.practice(.home))) { "Begin the deck" }
      }
    }
  }

  @HTMLBuilder private func days(_ plan: Plan) -> HTML {
    let today = plan.days.prefix(1)
    let later = Array(plan.days.dropFirst())
    for day in today {
      section(.class("today"), .labelledBy(ElementID("today"))) {
        h2(.id(ElementID("today"))) { "Today, \(day.day.shownText)" }
        PlanDayView(day: day).tasks
      }
    }
    if !later.isEmpty { PlanWeeks(days: later).body }
    if !plan.dropped.isEmpty { dropped(plan.dropped) }
    p(.class("actions")) {
      a(.class("button"), .href(.outlook(.planFile(.calendar))), .download) {
        "Take into a calendar (.ics)"
      }
      a(.class("button"), .href(.outlook(.planFile(.markdown))), .download) {
        "Take as text (.md)"
      }
      a(.class("button"), .href(.outlook(.sheet))) { "The sheet for the day" }
    }
  }

  private func dropped(_ dropped: [DroppedTask]) -> HTML {
    section(.labelledBy(ElementID("dropped"))) {
      h2(.id(ElementID("dropped"))) { "What does not fit" }
      ul(.class("tasks")) {
        for item in dropped {
          li {
            strong(.ownDirection) { Message(engine: item.task.title) }
            " "
            span(.class("detail")) { "\(item.task.minutes) min" }
            p(.class("reason"), .ownDirection) { Message(engine: item.reason) }
          }
        }
      }
    }
  }

  private var goal: HTML {
    let isNew = plan == nil && notice == nil && !isReading
    return section(.labelledBy(ElementID("goal"))) {
      h2(.id(ElementID("goal"))) { isNew ? "The goal" : "Change the goal" }
      PlanGoalView(form: form, problems: problems, loops: loops, isNew: isNew).body
    }
  }
}
