// SPDX-License-Identifier: Apache-2.0

/// A snippet of an answer to a case whose cause is the sign-on step, and what must be made of it.
struct ReviewRow: Sendable {
  let words: String
  /// Whether the cause is found.
  let isFound: Bool
  /// The decoys that are taken for the cause.
  let taken: Set<String>
  /// The mechanisms that are ruled out.
  let ruledOut: Set<String>

  init(
    _ words: String, found isFound: Bool = false, taken: Set<String> = [], out: Set<String> = []
  ) {
    self.words = words
    self.isFound = isFound
    self.taken = taken
    ruledOut = out
  }
}

/// Snippets with the judgement that a person would make.
///
/// Written before the review was.
enum ReviewTable {
  static let rows: [ReviewRow] = right + decoys + negated + lists + hedged + asked

  private static let right: [ReviewRow] = [
    .init(
      "Conversion fell because the new single sign-on step fails for enterprise accounts.",
      found: true),
    .init("The root cause is the SSO step.", found: true),
    .init(
      "The drop is caused by the enterprise sign-on, not by the campaign.", found: true,
      out: ["campaign-mix"]),
    .init(
      "What broke is the sign-on step: enterprise conversion fell from 60% to 35% while all other accounts stayed flat.",
      found: true),
    .init(
      "Most of the decline comes from enterprise accounts that cannot get through the sign-on step.",
      found: true),
    .init(
      "Enterprise accounts no longer get through single sign-on, which is why conversion is down.",
      found: true),
    .init("It is the sign-on step.", found: true),
    .init(
      "The single sign-on step explains most of the drop; the landing page came two weeks later, so it cannot explain it.",
      found: true, out: ["landing-page"]),
    .init("Root cause: enterprise sign-on.", found: true),
    .init(
      "The new sign-on step for enterprise accounts drives the fall in conversion.", found: true),
    .init(
      "After the SSO step went live on 12 May only enterprise fell; everyone else is unchanged.",
      found: true),
    .init("Everything points to the identity step of enterprise accounts.", found: true),
    .init("The problem is the enterprise login.", found: true),
    .init("At first glance the landing page caused the drop, but it is the SSO step.", found: true),
    .init(
      "Rather than the landing page, the SSO step is to blame.", found: true, out: ["landing-page"]),
    .init("Completion dropped by a tenth due to the slower single sign-on.", found: true),
  ]

  private static let decoys: [ReviewRow] = [
    .init(
      "Conversion fell because the campaign brought lower intent users.", taken: ["campaign-mix"]),
    .init("The landing page caused the drop.", taken: ["landing-page"]),
    .init("It is a mix shift.", taken: ["campaign-mix"]),
    .init(
      "The notebook plug-in is the culprit, its conversion fell by 80%.",
      taken: ["notebook-plug-in"]),
    .init("The phone check drives the decline.", taken: ["phone-check"]),
    .init("The drop is only a logging artefact.", taken: ["lost-event"]),
    .init(
      "The SSO step and the landing page caused the drop.", found: true, taken: ["landing-page"]),
  ]

  private static let negated: [ReviewRow] = [
    .init("It is not the SSO step.", out: ["sign-on-step"]),
    .init("The sign-on step cannot explain the drop.", out: ["sign-on-step"]),
    .init("The drop is not caused by single sign-on.", out: ["sign-on-step"]),
    .init("The campaign is a red herring.", out: ["campaign-mix"]),
    .init(
      "We can rule out the notebook plug-in because it is one percent of sign-ups.",
      out: ["notebook-plug-in"]),
    .init(
      "The landing page is unlikely to be the cause since it came two weeks after the drop.",
      out: ["landing-page"]),
    .init(
      "Neither the campaign nor the landing page explains it.",
      out: ["campaign-mix", "landing-page"]),
  ]

  private static let lists: [ReviewRow] = [
    .init(
      "It could be the SSO step, the campaign, the phone check, the lost events or the landing page."
    ),
    .init(
      "The drop is caused by the SSO step, the campaign, the phone check and the landing page."),
    .init(
      "The SSO step caused the drop. The campaign caused the drop. The phone check caused the drop. The landing page caused the drop."
    ),
    .init("cause SSO campaign landing page phone check notebook drop because logging"),
    .init(
      "The SSO step caused the drop. The campaign caused the drop. The phone check caused the drop too. The main cause is the SSO step.",
      found: true),
    .init("Possible causes:\n- the SSO step\n- the campaign\n- the landing page\n- logging"),
  ]

  private static let hedged: [ReviewRow] = [
    .init("I think the SSO step is the most likely cause.", found: true),
    .init("My top hypothesis is the new SSO step.", found: true),
    .init("Probably the sign-on step is the reason.", found: true),
    .init("Maybe it is the SSO step."),
    .init("It might be caused by single sign-on."),
    .init("One possibility is the SSO step."),
    .init("If the sign-on step is slow, conversion would fall because of the SSO step."),
  ]

  private static let asked: [ReviewRow] = [
    .init("Is it the SSO step?"),
    .init("Could the drop be caused by the enterprise sign-on?"),
    .init("Did the campaign cause it?"),
    .init("Marketing says the landing page caused the drop."),
    .init("I would look at the SSO step and at the campaign first."),
    .init("I would roll back the sign-on step."),
    .init("The SSO step got slower because the provider moved its servers."),
    .init(
      "Enterprise users cannot pass the SSO step, so I would look at conversion by account type."),
    .init("Sign-ups grew because of the campaign."),
    .init(
      "Conversion is down about 11% since 12 May. Enterprise accounts moved to the new single sign-on step."
    ),
    .init(""),
  ]
}
