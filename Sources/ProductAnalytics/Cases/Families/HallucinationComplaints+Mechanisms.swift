// SPDX-License-Identifier: Apache-2.0

extension HallucinationComplaints {
  var languageLaunch: Mechanism {
    let day = day(.language)
    return Mechanism(
      Cause.language.rawValue, cause == .language ? .cause : .decoy, trap: .mixShift,
      name: "many more conversations in \(market.label)",
      statement:
        "On \(calendar.text(day)) the assistant was launched in \(market.label)"
        + (cause == .language
          ? ". It has always been weak there; each language is reported as often as before, but this one is now four conversations in ten."
          : ", where it is reported about as often as elsewhere."),
      phrases: [
        "language mix", "mix of languages", "mix shift", "new language", "new market",
        market.label.lowercased(), "language launch", "composition", "simpson", "more users in",
        "traffic mix", "by language",
      ],
      segment: .init("language", market.id), day: day, check: .mix("language"),
      entry: "Launch in \(market.label): phone app and campaign.")
  }

  var lull: Mechanism {
    Mechanism(
      Cause.lull.rawValue, cause == .lull ? .cause : .decoy, trap: .regressionToTheMean,
      name: "four weeks that were quieter than ever",
      statement:
        cause == .lull
        ? "The four weeks before were the quietest on record: few hard questions came in. Reports are "
          + "back where they stood a month earlier."
        : "The four weeks before were a little quieter than those before them.",
      phrases: [
        "regression to the mean", "unusually low", "unusually quiet", "quiet weeks",
        "low baseline", "longer baseline", "back to normal", "usual level", "record low",
        "return to the mean", "baseline was low", "best weeks", "back where they stood",
      ],
      check: .otherPeriods(before: "earlier", after: "after"))
  }

  var voice: Mechanism {
    Mechanism(
      Name.voice, .decoy, trap: .smallSample, name: "the trial of voice",
      statement:
        "Since \(calendar.text(voiceDay)) the trial of voice mishears names, and reports there have "
        + "multiplied; it is less than one conversation in a hundred.",
      phrases: ["voice", "voice trial", "speech", "mishears", "speech recognition", "voice mode"],
      segment: .init("surface", "voice"), day: voiceDay, check: .within("surface", "voice"),
      entry: "Voice trial: new recogniser of speech.")
  }

  var instructions: Mechanism {
    Mechanism(
      Name.instructions, .decoy, trap: .coincidence, name: "the new instructions",
      statement:
        "The assistant's standing instructions were rewritten on \(calendar.text(instructionsDay)), "
        + "when reports had already been up for more than a week.",
      phrases: [
        "instructions", "system prompt", "standing instructions", "prompt change",
        "new instructions", "rewritten prompt",
      ],
      day: instructionsDay, check: .timing(day: instructionsDay),
      entry: "Assistant: standing instructions rewritten, warmer tone.")
  }

  var clues: [Clue] {
    let sides = ["before", "after"]
    return [
      Clue(
        Cut("praise", in: sides), worth: cause == .button ? 0.7 : 0.3,
        "Shows whether all feedback rose, or only complaints."),
      Clue(
        Cut("conversations", by: .breakdown("language"), in: sides),
        worth: cause == .language ? 0.7 : 0.3, "Shows whether the mix of languages moved."),
      Clue(
        Cut("reports", by: .week, in: ["all"]), worth: cause == .lull ? 0.9 : 0.3,
        "Shows a longer history than the eight weeks handed out."),
      Clue(
        Cut("unsupported", by: .breakdown("version"), in: ["after"]),
        worth: cause == .version ? 0.8 : 0.4, "Compares both versions by the automatic check."),
    ]
  }

  var test: TestNeed {
    switch cause {
    case .button:
      TestNeed(
        "a link to the source beside each claim against none", metric: "unsupported",
        period: "after", lift: -0.1)
    case .version:
      TestNeed(
        "version \(version) with a mend against the version before", metric: "unsupported",
        period: "before", lift: -0.1)
    case .index:
      TestNeed(
        "a fresh index against the stale one, for answers from web pages", metric: "unsupported",
        where: [.init("source", "web")], period: "after", lift: -0.3)
    case .language:
      TestNeed(
        "a tuned model against the present one, in \(market.label)", metric: "unsupported",
        where: [.init("language", market.id)], period: "after", lift: -0.2)
    case .lull:
      TestNeed(
        "the version before against version \(version)", metric: "unsupported", period: "after",
        lift: -0.1)
    }
  }
}
