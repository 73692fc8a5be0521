// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// Requests in words with the cut that a colleague would make of them.
///
/// Written before the reader was.
enum RequestTable {
  private static let both = ["before", "after"]

  private static func by(_ breakdown: String) -> Cut.Split { .breakdown(breakdown) }

  private static func only(_ breakdown: String, _ value: String) -> [Cut.Filter] {
    [Cut.Filter(breakdown, value)]
  }

  private static func without(_ breakdown: String, _ value: String) -> [Cut.Filter] {
    [Cut.Filter(breakdown, value, keeps: false)]
  }

  static let onboarding: [RequestRow] = [
    .init(
      "can I see completion by account type before and after 12 May",
      Cut("conversion", by: by("account"), in: both)),
    .init(
      "conversion per week for enterprise only",
      Cut("conversion", by: .week, in: ["all"], where: only("account", "enterprise"))),
    .init("split it by plan", Cut("conversion", by: by("account"), in: both)),
    .init("show me sign-ups", Cut("sign-ups", in: both)),
    .init("Show me signups by channel, please", Cut("sign-ups", by: by("source"), in: both)),
    .init("show us the conversion rate by country", Cut("conversion", by: by("region"), in: both)),
    .init(
      "What is the conversion in the US?", Cut("conversion", in: both, where: only("region", "na"))),
    .init(
      "How did onboarding conversion move day by day?", Cut("conversion", by: .day, in: ["all"])),
    .init("Daily conversion since 12 May", Cut("conversion", by: .day, in: ["after"])),
    .init("conversion over time", Cut("conversion", by: .week, in: ["all"])),
    .init("first call by the server's log, before vs after", Cut("server-conversion", in: both)),
    .init("Does the API log show the same drop?", Cut("server-conversion", in: both)),
    .init("server side conversion by region", Cut("server-conversion", by: by("region"), in: both)),
    .init(
      "p95 of the sign-on step by account type", Cut("sign-on-time", by: by("account"), in: both)),
    .init(
      "sign-on latency for SSO accounts",
      Cut("sign-on-time", in: both, where: only("account", "enterprise"))),
    .init("key creation in Europe", Cut("keyed", in: both, where: only("region", "eu"))),
    .init("api keys created, split by region", Cut("keyed", by: by("region"), in: both)),
    .init(
      "time to first call by platform", Cut("time-to-first-call", by: by("platform"), in: both)),
    .init(
      "median minutes to first call for the notebook plug-in",
      Cut("time-to-first-call", in: both, where: only("platform", "notebook"))),
    .init(
      "conversion without the campaign",
      Cut("conversion", in: both, where: without("source", "campaign"))),
    .init(
      "conversion by region excluding enterprise accounts",
      Cut("conversion", by: by("region"), in: both, where: without("account", "enterprise"))),
    .init("Compare Europe and Asia on conversion", Cut("conversion", by: by("region"), in: both)),
    .init(
      "enterprise versus individual conversion", Cut("conversion", by: by("account"), in: both)),
    .init("conversoin by regoin", Cut("conversion", by: by("region"), in: both)),
    .init("identity verification by account type", Cut("verified", by: by("account"), in: both)),
    .init(
      "verification rate for teams in Latin America",
      Cut("verified", in: both, where: only("account", "team") + only("region", "latam"))),
    .init(
      "How many sign-ups came from the campaign each week?",
      Cut("sign-ups", by: .week, in: ["all"], where: only("source", "campaign"))),
    .init("Break conversion down by traffic source", Cut("conversion", by: by("source"), in: both)),
    .init("conversion last month by client", Cut("conversion", by: by("platform"), in: ["before"])),
    .init(
      "conversion by surface after 12 May only",
      Cut("conversion", by: by("platform"), in: ["after"])),
    .init("conversion of sign-ups by source", Cut("conversion", by: by("source"), in: both)),
    .init(
      "overall conversion for CLI users",
      Cut("conversion", in: ["all"], where: only("platform", "cli"))),
    .init(
      "Could you give me the completion rate for region Europe?",
      Cut("conversion", in: both, where: only("region", "eu"))),
    .init("conversion w/o ads", Cut("conversion", in: both, where: without("source", "campaign"))),
    .init(
      "conversion rate by device type before the change",
      Cut("conversion", by: by("platform"), in: ["before"])),
    .init("conversion in the last 7 days", Cut("conversion", in: ["after"])),
    .init(
      "show conversion for accounts using sso and for all others",
      Cut("conversion", by: by("account"), in: both)),
    .init(
      "Sign-on time, weekly, enterprise",
      Cut("sign-on-time", by: .week, in: ["all"], where: only("account", "enterprise"))),
    .init(
      "conversion for european enterprise customers by week",
      Cut(
        "conversion", by: .week, in: ["all"],
        where: only("region", "eu") + only("account", "enterprise"))),
    .init(
      "non-enterprise conversion",
      Cut("conversion", in: both, where: without("account", "enterprise"))),
  ]

  static let assistant: [RequestRow] = [
    .init("retention by language", Cut("retention", by: by("language"), in: both)),
    .init(
      "week 4 retention by plan for mobile users",
      Cut("retention", by: by("plan"), in: both, where: only("client", "app"))),
    .init("w1 by source", Cut("week-1", by: by("source"), in: both)),
    .init("week-6 retention by weekly cohort", Cut("week-6", by: .week, in: ["all"])),
    .init("new users per channel", Cut("new-users", by: by("source"), in: both)),
    .init("server side retention, earlier and later cohorts", Cut("server-retention", in: both)),
    .init("retention of mature cohorts only", Cut("mature-retention", in: both)),
    .init(
      "Is quality worse for German speakers?",
      Cut("thumbs-down", in: both, where: only("language", "european"))),
    .init(
      "thumbs down by language before and after", Cut("thumbs-down", by: by("language"), in: both)),
    .init("speed by client", Cut("latency", by: by("client"), in: both)),
    .init(
      "messages per user for the free plan", Cut("messages", in: both, where: only("plan", "free"))),
    .init(
      "retention for everyone except the editor",
      Cut("retention", in: both, where: without("client", "editor"))),
    .init(
      "how did retention develop week by week for Pro",
      Cut("retention", by: .week, in: ["all"], where: only("plan", "pro"))),
    .init(
      "I'd like the share of users with complaints per tier",
      Cut("thumbs-down", by: by("plan"), in: both)),
    .init("retension by languag", Cut("retention", by: by("language"), in: both)),
  ]

  static let latency: [RequestRow] = [
    .init("p95 latency by region last two weeks", Cut("p95", by: by("region"), in: ["after"])),
    .init("p95 by model", Cut("p95", by: by("model"), in: both)),
    .init(
      "TTFT for paying customers in Osaka",
      Cut("first-token", in: both, where: only("tier", "paid") + only("region", "osaka"))),
    .init("median latency per day", Cut("p50", by: .day, in: ["all"])),
    .init("error rate by tier since Tuesday", Cut("errors", by: by("tier"), in: ["after"])),
    .init("traffic by caller", Cut("requests", by: by("caller"), in: both)),
    .init("latency without bots", Cut("p95", in: both, where: without("caller", "robot"))),
    .init(
      "latency ignoring crawlers, by region",
      Cut("p95", by: by("region"), in: both, where: without("caller", "robot"))),
    .init("prompt lenght by tier", Cut("prompt-tokens", by: by("tier"), in: both)),
    .init(
      "did the prompt length change for the 70B model?",
      Cut("prompt-tokens", in: both, where: only("model", "large"))),
    .init("load per zone", Cut("requests", by: by("region"), in: both)),
    .init(
      "tail latency on batch jobs vs the previous two weeks",
      Cut("p95", in: both, where: only("tier", "batch"))),
    .init(
      "failures in France, hour by hour or daily",
      Cut("errors", by: .day, in: ["all"], where: only("region", "paris"))),
    .init(
      "latency of requests from robots by model size",
      Cut("p95", by: by("model"), in: both, where: only("caller", "robot"))),
  ]
}
