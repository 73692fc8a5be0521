// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import Testing

struct RuleMistakeTests {
  @Test(arguments: [
    Mistake(
      "lexicons", "sight:", to: "Sight Words:",
      "evidence.yaml:10: slot `look` of pattern 1 of evidence type `LOOK` names the lexicon `sight`, "
        + "which no pack has; add it to a pack or remove the name\n"
        + "lexicons.yaml:5: lexicon `Sight Words` has a name that rules cannot use; use small letters, "
        + "digits and hyphens, such as `cost-word`"
        + "\nrubric.yaml:13: criterion `C1` names the lexicon `sight`, which no pack has; add it to a "
        + "pack or remove the name"),
    Mistake(
      "lexicons", "    about: Words of looking.\n", to: "",
      "lexicons.yaml:6: no `about` in lexicon `sight`; add `about: …`"),
    Mistake(
      "lexicons", "[look, inspect]", to: "[look, \"--\"]",
      "lexicons.yaml:7: the term `--` of lexicon `sight` holds no word; remove it"),
    Mistake(
      "lexicons", "[look, inspect]", to: "[]",
      "lexicons.yaml:7: only 0 in the `terms` of lexicon `sight`; write at least 1"),
    Mistake(
      "lexicons", "\n  sight:\n    about: Words of looking.\n    terms: [look, inspect]",
      to: " none",
      "lexicons.yaml:4: the `lexicons` of the file is `none`; write a `name:` for each, with `about` "
        + "and `terms` below it"),
    Mistake(
      "evidence", "any: [sight]", to: "any: [sights]",
      "evidence.yaml:10: slot `look` of pattern 1 of evidence type `LOOK` names the lexicon "
        + "`sights`, which no pack has; did you mean `sight`?"),
    Mistake(
      "evidence", "look: {any: [sight]}", to: "look: {negation: forbid}",
      "evidence.yaml:10: slot `look` of pattern 1 of evidence type `LOOK` says nothing that may fill "
        + "it; add one of `any`, `words`, `quantity` and `mark`"),
    Mistake(
      "evidence", "look: {any: [sight]}", to: "look: {quantity: [durations]}",
      "evidence.yaml:10: unknown `durations` in the `quantity` of slot `look` of pattern 1 of evidence type `LOOK`; did you mean `duration`?"
    ),
    Mistake(
      "evidence", "look: {any: [sight]}", to: "look: {mark: [questions]}",
      "evidence.yaml:10: unknown `questions` in the `mark` of slot `look` of pattern 1 of evidence type `LOOK`; did you mean `question`?"
    ),
    Mistake(
      "evidence", "look: {any: [sight]}", to: "look: {any: [sight], negation: forbids}",
      "evidence.yaml:10: the `negation` of slot `look` of pattern 1 of evidence type `LOOK` is "
        + "`forbids`; did you mean `forbid`?"),
    Mistake(
      "evidence", "    advice: Look at", to: "        trigger: [looks]\n    advice: Look at",
      "evidence.yaml:12: the trigger of pattern 1 of evidence type `LOOK` names `looks`, which is "
        + "none of its slots; did you mean `look`?"),
    Mistake(
      "evidence", "    advice: Look at", to: "    figures: check\n    advice: Look at",
      "evidence.yaml:12: the `figures` of evidence type `LOOK` is `check`; the known ones are "
        + "`ignored`, `checked` and `computed`"),
    Mistake(
      "evidence", "    advice: Look at", to: "        span: 3\n    advice: Look at",
      "evidence.yaml:12: the `span` of pattern 1 of evidence type `LOOK` is `3`; write a whole number "
        + "from 1 to 2"),
    Mistake(
      "evidence", "    advice: Look at", to: "        within: 0\n    advice: Look at",
      "evidence.yaml:12: the `within` of pattern 1 of evidence type `LOOK` is `0`; write a whole "
        + "number from 1 to 200"),
    Mistake(
      "evidence", "    advice: Look at", to: "        ordered: maybe\n    advice: Look at",
      "evidence.yaml:12: the `ordered` of pattern 1 of evidence type `LOOK` is `maybe`; the known "
        + "ones are `true` and `false`"),
    Mistake(
      "evidence", "        - She looks at every log that comes in.\n", to: "",
      "evidence.yaml:15: only 3 in the `yes` of the examples of evidence type `LOOK`; write at least 4"
    ),
    Mistake(
      "evidence", "        - The log was very long and nobody read it.\n", to: "",
      "evidence.yaml:20: only 1 in the `no` of the examples of evidence type `LOOK`; write at least 2"
    ),
    Mistake(
      "evidence", "She looks at every log that comes in.", to: "She reads every log that comes in.",
      "evidence.yaml:17: rule LOOK misses “She reads every log that comes in.”, which is listed "
        + "under yes; make the rule wider or move the example to `no`"),
    Mistake(
      "evidence", "The log was very long and nobody read it.",
      to: "The log was very long and nobody but me looked at it.",
      "evidence.yaml:21: rule LOOK finds “The log was very long and nobody but me looked at it.”, "
        + "which is listed under no; make the rule stricter or move the example to `yes`"),
    Mistake(
      "flags", "unless: [LOOK]", to: "unless: [LOOK, LEAP]",
      "flags.yaml:8: flag `no_look` names the evidence type `LEAP`, which no pack has; add it to a "
        + "pack or remove the name"),
    Mistake(
      "flags", "unless: [LOOK]", to: "unless: [LOOK]\n    unless-near: [sigh]",
      "flags.yaml:9: flag `no_look` names the lexicon `sigh`, which no pack has; did you mean "
        + "`sight`?"),
    Mistake(
      "flags", "unless: [LOOK]", to: "unless: [LOOK]\n    knock-out: 7",
      "flags.yaml:9: the `knock-out` of flag `no_look` is `7`; write a whole number from 1 to 6"),
    Mistake(
      "flags", "unless: [LOOK]", to: "unless: [LOOK]\n    kinds: [problem]",
      "flags.yaml:9: the `kinds` of flag `no_look` is `problem`; the known ones are `screening`, "
        + "`problem_solving`, `product_sense`, `behavioral`, `technical`, `team_fit`, "
        + "`executive` and `candidate_questions`"),
    Mistake(
      "flags", "We talked about the weather for a while.",
      to: "We looked at the logs and that was all of it.",
      "flags.yaml:11: rule no_look misses “We looked at the logs and that was all of it.”, which is "
        + "listed under yes; make the rule wider or move the example to `no`"),
  ])
  func `a wrong rule is reported with its line and the mend`(_ mistake: Mistake) throws {
    let report = try mistake.report()
    #expect(report == mistake.problem)
  }
}
