// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
import InterviewContent
import Quantities
public import Rehearsal

/// A loop on the calendar in the form that scripts rely on.
public enum TimelineJSON {
  /// Returns the dates, the sum of the windows, the slack and the funnel; what nobody states is null.
  public static func value(_ plan: CampaignTimeline) -> JSONValue {
    let timeline = plan.timeline
    return [
      "version": .number(1), "command": .text("timeline"), "loop": .text(plan.loop.id.name),
      "applied": day(timeline.applied), "today": day(timeline.today),
      "regions": .texts(timeline.days.regions.map(\.rawValue)),
      "stages": .list(timeline.stages.map(entry)),
      "decision": timeline.decision.map(entry) ?? .null,
      "total": plan.total.map(total) ?? .null, "slack": plan.slack.map(slack) ?? .null,
      "funnel": plan.funnel.map(funnel) ?? .null, "remarks": .texts(plan.loop.remarks),
    ]
  }

  private static func day(_ day: Day?) -> JSONValue { .optional(day?.description) }

  private static func entry(_ entry: LoopTimeline.Entry) -> JSONValue {
    [
      "id": .text(entry.stage.id), "title": .text(entry.stage.title),
      "window": range(entry.stage.window), "sameDay": .flag(entry.stage.isSameDay),
      "earliest": day(entry.earliest), "latest": day(entry.latest),
      "proposed": day(entry.proposal), "date": day(entry.date?.day),
      "moment": .optional(entry.date?.moment.map { CivilTime($0).machineText }),
      "offBy": .optional(entry.offBy.map(Double.init)), "overdue": .flag(entry.isOverdue),
      "holidays": .list(entry.holidays.map(holiday)),
    ]
  }

  private static func holiday(_ holiday: Holiday) -> JSONValue {
    [
      "day": day(holiday.day), "name": .text(holiday.name),
      "region": .text(holiday.region.rawValue), "substitute": .flag(holiday.isSubstitute),
    ]
  }

  private static func range(_ range: ClosedRange<Int>?) -> JSONValue {
    guard let range else { return .null }
    return ["fewest": .number(range.lowerBound), "most": .number(range.upperBound)]
  }

  private static func total(_ total: TimelineTotal) -> JSONValue {
    [
      "businessDays": range(total.days),
      "weeks": [
        "fewest": .number(total.weeks.lowerBound), "most": .number(total.weeks.upperBound),
      ],
    ]
  }

  private static func slack(_ slack: TimelineSlack) -> JSONValue {
    [
      "statedWeeks": range(slack.stated.weeks), "statedBusinessDays": range(slack.stated.days),
      "label": .text(slack.stated.label), "slippage": .number(slack.slippage),
      "room": .number(slack.room),
    ]
  }

  private static func funnel(_ funnel: FunnelFigures) -> JSONValue {
    [
      "label": .text(funnel.label), "product": .number(funnel.product),
      "applicantsPerOffer": .optional(funnel.applicantsPerOffer.map(Double.init)),
      "steps": .list(
        funnel.steps.map {
          ["title": .text($0.title), "rate": .optional($0.rate), "left": .number($0.left)]
        }),
    ]
  }
}
