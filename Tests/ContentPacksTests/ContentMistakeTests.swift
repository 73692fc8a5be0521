// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import Testing

struct ContentMistakeTests {
  @Test(arguments: [
    Mistake(
      "questions", "prompt: Fewer", to: "promt: Fewer",
      "questions.yaml:5: no `prompt` in question `fewer-returns`; add `prompt: …`\n"
        + "questions.yaml:7: unknown key `promt` in question `fewer-returns`; did you mean "
        + "`prompt`?"),
    Mistake(
      "questions", "prompt: Fewer people return. What do you do?", to: "prompt: \"  \"",
      "questions.yaml:7: the `prompt` of question `fewer-returns` is empty; write it"),
    Mistake(
      "questions", "prompt: Fewer people return. What do you do?", to: "prompt:",
      "questions.yaml:7: the `prompt` of question `fewer-returns` is empty; write it"),
    Mistake(
      "questions", "prompt: Fewer people return. What do you do?", to: "prompt: [a, b]",
      "questions.yaml:7: the `prompt` of question `fewer-returns` is a list; write a text; quote it "
        + "if it has a colon"),
    Mistake(
      "questions", "id: fewer-returns", to: "id: fewer returns",
      "questions.yaml:5: the `id` of question `fewer returns` is `fewer returns`; use at most 64 "
        + "letters, digits, hyphens, underscores and dots, a letter first"),
    Mistake(
      "questions", "- id: fewer-returns\n    kind", to: "- kind",
      "questions.yaml:5: no `id` in question 1; add `id: …`"),
    Mistake(
      "questions", "kind: problem_solving", to: "kind: problem-solving",
      "questions.yaml:6: the `kind` of question `fewer-returns` is `problem-solving`; did you mean "
        + "`problem_solving`?"),
    Mistake(
      "questions", "kind: problem_solving", to: "kind: riddle",
      "questions.yaml:6: the `kind` of question `fewer-returns` is `riddle`; the known ones are "
        + "`screening`, `problem_solving`, `product_sense`, `behavioral`, `technical`, `team_fit`, "
        + "`executive` and `candidate_questions`"),
    Mistake(
      "questions", "kind: problem_solving", to: "kind: technical",
      "questions.yaml:6: question `fewer-returns` names the rubric of kind `technical`, which no "
        + "pack has; add it to a pack or remove the name"),
    Mistake(
      "questions", "questions:\n", to: "questions: none\nlost:\n",
      "questions.yaml:4: the `questions` of the file is `none`; write a list with a `- id: …` for "
        + "each question\n"
        + "questions.yaml:5: unknown key `lost` in the file; the known ones are `format`, "
        + "`version`, `provenance` and `questions`"),
  ])
  func `a wrong question is reported with its line and the mend`(_ mistake: Mistake) throws {
    let report = try mistake.report()
    #expect(report == mistake.problem)
  }

  @Test(arguments: [
    Mistake(
      "rubric", "3: looks, ", to: "",
      "rubric.yaml:9: no `3` in the anchors of criterion `C1`; add `3: …`"),
    Mistake(
      "rubric", "      5: leaps far\n", to: "",
      "rubric.yaml:19: no `5` in the anchors of criterion `C2`; add `5: …`"),
    Mistake(
      "rubric", "1: does not look", to: "1: does not look, 2: blinks",
      "rubric.yaml:9: unknown key `2` in the anchors of criterion `C1`; the known ones are `1`, `3` "
        + "and `5`"),
    Mistake(
      "rubric", "weight: 40", to: "weight: 35",
      "rubric.yaml:6: the weights add up to 95; they must add up to 100: add 5"),
    Mistake(
      "rubric", "weight: 40", to: "weight: 45",
      "rubric.yaml:6: the weights add up to 105; they must add up to 100: take 5 away"),
    Mistake(
      "rubric", "weight: 40", to: "weight: forty",
      "rubric.yaml:17: the `weight` of criterion `C2` is `forty`; write a whole number from 1 to "
        + "100"),
    Mistake(
      "rubric", "weight: 40", to: "weight: \"40\"",
      "rubric.yaml:17: the `weight` of criterion `C2` is `40`; write a whole number from 1 to 100"),
    Mistake(
      "rubric", "weight: 40", to: "weight: -40",
      "rubric.yaml:17: the `weight` of criterion `C2` is `-40`; write a whole number from 1 to 100"),
    Mistake(
      "rubric", "weight: 40", to: "weight: 40.0",
      "rubric.yaml:17: the `weight` of criterion `C2` is `40.0`; write a whole number from 1 to 100"
    ),
    Mistake(
      "rubric", "weight: 40", to: "weight: 99999999999999999999",
      "rubric.yaml:17: the `weight` of criterion `C2` is `99999999999999999999`; write a whole "
        + "number from 1 to 100"),
    Mistake(
      "rubric", "id: C2", to: "id: C1",
      "probes.yaml:11: probe `figure` names the criterion `C2`, which no pack has; add it to a pack or "
        + "remove the name\n"
        + "rubric.yaml:15: the criterion `C1` appears twice in the rubric; rename one of them"),
    Mistake(
      "rubric", "    required: [LOOK]\n    supporting", to: "    required: [LOK]\n    supporting",
      "rubric.yaml:10: criterion `C1` names the evidence type `LOK`, which no pack has; did you mean "
        + "`LOOK`?"),
    Mistake(
      "rubric", "supporting: []", to: "supporting: [GLANCE]",
      "rubric.yaml:11: criterion `C1` names the evidence type `GLANCE`, which no pack has; add it to "
        + "a pack or remove the name"),
    Mistake(
      "rubric", "supporting: []", to: "supporting: LOOK",
      "rubric.yaml:11: the `supporting` of criterion `C1` is `LOOK`; write a list: `- …` on a line "
        + "for each, or `[…, …]`"),
    Mistake(
      "rubric", "caps: {no_look: 2}", to: "caps: {no_lok: 2}",
      "rubric.yaml:12: criterion `C1` names the flag `no_lok`, which no pack has; did you mean "
        + "`no_look`?"),
    Mistake(
      "rubric", "caps: {no_look: 2}", to: "caps: {no_look: 5}",
      "rubric.yaml:12: the cap of criterion `C1` for `no_look` is `5`; write the highest level that "
        + "the flag leaves possible, from 1 to 4"),
    Mistake(
      "rubric", "[sight]", to: "[sigth]",
      "rubric.yaml:13: criterion `C1` names the lexicon `sigth`, which no pack has; did you mean "
        + "`sight`?"),
    Mistake(
      "rubric", "    advice: Then leap.\n", to: "",
      "rubric.yaml:15: no `advice` in criterion `C2`; add `advice: …`"),
  ])
  func `a wrong rubric is reported with its line and the mend`(_ mistake: Mistake) throws {
    let report = try mistake.report()
    #expect(report == mistake.problem)
  }

  @Test(arguments: [
    Mistake(
      "personas", "[One., Two., Three., Four.]", to: "[One., Two.]",
      "personas.yaml:9: only 2 in the `bridges` of persona `watcher`; write at least 4"),
    Mistake(
      "personas", "[One., Two., Three., Four.]", to: "[One., Two., Three., One.]",
      "personas.yaml:9: `One.` stands twice in the `bridges` of persona `watcher`; remove one"),
    Mistake(
      "personas", "opening: Begin.", to: "opening: \"Begin, {name}.\"",
      "personas.yaml:8: unknown slot `{name}` in a wording of persona `watcher`; there is no "
        + "slot here; write it out"),
    Mistake(
      "personas", "id: watcher", to: "id: Watcher",
      "loops.yaml:11: stage `only-stage` names the persona `watcher`, which no pack has; add it to a "
        + "pack or remove the name\n"
        + "personas.yaml:5: the `id` of persona `Watcher` is `Watcher`; use small letters, digits and "
        + "hyphens, such as `problem-solving`"),
    Mistake(
      "loops", "interviewers: [watcher]", to: "interviewers: [wacher]",
      "loops.yaml:11: stage `only-stage` names the persona `wacher`, which no pack has; did you mean "
        + "`watcher`?"),
    Mistake(
      "loops", "kinds: [problem_solving]", to: "kinds: [problem_solvin]",
      "loops.yaml:10: the `kinds` of stage `only-stage` is `problem_solvin`; did you mean "
        + "`problem_solving`?"),
    Mistake(
      "loops", "kinds: [problem_solving]", to: "kinds: []",
      "loops.yaml:10: only 0 in the `kinds` of stage `only-stage`; write at least 1"),
    Mistake(
      "loops", "kinds: [problem_solving]", to: "kinds: [executive]",
      "loops.yaml:10: stage `only-stage` names the rubric of kind `executive`, which no pack has; "
        + "add it to a pack or remove the name"),
    Mistake(
      "loops", "preparation-minutes: 10", to: "preparation-minutes: -1",
      "loops.yaml:12: the `preparation-minutes` of stage `only-stage` is `-1`; write a whole number "
        + "from 0 to 240"),
    Mistake(
      "loops", "discussion-minutes: 45", to: "discussion-minutes: 0",
      "loops.yaml:13: the `discussion-minutes` of stage `only-stage` is `0`; write a whole number "
        + "from 1 to 480"),
    Mistake(
      "loops", "discussion-minutes: 45", to: "discussion-minutes: 2700",
      "loops.yaml:13: the `discussion-minutes` of stage `only-stage` is `2700`; write a whole number "
        + "from 1 to 480"),
    Mistake(
      "loops", "follow-ups: 3", to: "follow-ups: 11",
      "loops.yaml:14: the `follow-ups` of stage `only-stage` is `11`; write a whole number from 0 to "
        + "10"),
    Mistake(
      "loops", "id: only-stage", to: "id: only_stage",
      "loops.yaml:8: the `id` of stage `only_stage` is `only_stage`; use small letters, digits and "
        + "hyphens, such as `problem-solving`"),
  ])
  func `a wrong persona or loop is reported with its line and the mend`(
    _ mistake: Mistake
  ) throws {
    let report = try mistake.report()
    #expect(report == mistake.problem)
  }

  @Test(arguments: [
    Mistake(
      "probes", "criterion: C1", to: "criterion: C9",
      "probes.yaml:6: probe `look` names the criterion `C9`, which no pack has; add it to a pack or "
        + "remove the name"),
    Mistake(
      "probes", "[LOOK]", to: "[LOOKS]",
      "probes.yaml:7: probe `look` names the evidence type `LOOKS`, which no pack has; did you mean "
        + "`LOOK`?"),
    Mistake(
      "probes", "{missing: [LOOK]}", to: "{flag: nolook}",
      "probes.yaml:7: probe `look` names the flag `nolook`, which no pack has; did you mean "
        + "`no_look`?"),
    Mistake(
      "probes", "{missing: [LOOK]}", to: "{mising: [LOOK]}",
      "probes.yaml:7: unknown key `mising` in the reason of probe `look`; did you mean "
        + "`missing`?"),
    Mistake(
      "probes", "{missing: [LOOK]}", to: "whenever",
      "probes.yaml:7: the `reason` of probe `look` is `whenever`; write one of `missing: "
        + "[evidence]`, `flag: name`, `said: evidence`, `claim: wrong`, `unsourced-figure`, `exhibit`"
    ),
    Mistake(
      "probes", "{missing: [LOOK]}", to: "{flag: no_look, said: LOOK}",
      "probes.yaml:7: the `reason` of probe `look` is a mapping; write one of `missing: "
        + "[evidence]`, `flag: name`, `said: evidence`, `claim: wrong`, `unsourced-figure`, `exhibit`"
    ),
    Mistake(
      "probes", "{quote}", to: "{qoute}",
      "probes.yaml:13: unknown slot `{qoute}` in a wording of probe `figure`; did you mean "
        + "`quote`?"),
    Mistake(
      "probes", "[Where did you look?]", to: "[\"You said “{quote}” Where?\"]",
      "probes.yaml:8: a wording of probe `look` quotes what was not said; leave `{quote}` out: the "
        + "reason is `missing`"),
    Mistake(
      "probes", "unsourced-figure", to: "{flag: no_look}",
      "probes.yaml:10: probe `figure` quotes the flag `no_look`, which is about what was not said; "
        + "leave `{quote}` out"),
    Mistake(
      "probes", "priority: 50", to: "priority: 0",
      "probes.yaml:9: the `priority` of probe `look` is `0`; write a whole number from 1 to 100"),
    Mistake(
      "probes", "id: figure", to: "id: look",
      "probes.yaml:10: the probe `look` is there already, at probes.yaml:5; rename or remove one of "
        + "the two"),
  ])
  func `a wrong probe is reported with its line and the mend`(_ mistake: Mistake) throws {
    let report = try mistake.report()
    #expect(report == mistake.problem)
  }
}
