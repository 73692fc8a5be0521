// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import Testing

/// Mistakes in what a rule about a fact says beside its patterns.
struct FactMistakeTests {
  @Test(arguments: [
    Mistake(
      "flags", "unless: [LOOK]", to: "unless: [LOOK]\n    fact: {source: a list}",
      "flags.yaml:9: no `date` in the fact of flag `no_look`; add `date: …`\n"
        + "flags.yaml:12: only 2 in the `yes` of the examples of flag `no_look`; write at least 4\n"
        + "flags.yaml:15: only 2 in the `no` of the examples of flag `no_look`; write at least 4"),
    Mistake(
      "flags", "unless: [LOOK]", to: "unless: [LOOK]\n    holds: [C9]",
      "flags.yaml:9: flag `no_look` names the criterion `C9`, which no pack has; add it to a pack or remove the name"
    ),
    Mistake(
      "flags", "unless: [LOOK]", to: "unless: [LOOK]\n    not: [sigh]",
      "flags.yaml:9: flag `no_look` names the lexicon `sigh`, which no pack has; did you mean `sight`?"
    ),
    Mistake(
      "evidence", "    advice: Look at", to: "        asserted: [looks]\n    advice: Look at",
      "evidence.yaml:12: the asserted of pattern 1 of evidence type `LOOK` names `looks`, which is "
        + "none of its slots; did you mean `look`?"),
    Mistake(
      "evidence", "    advice: Look at", to: "        clause: [lok]\n    advice: Look at",
      "evidence.yaml:12: the clause of pattern 1 of evidence type `LOOK` names `lok`, which is "
        + "none of its slots; did you mean `look`?"),
  ])
  func `a wrong fact, criterion or slot is reported with its line and the mend`(
    _ mistake: Mistake
  ) throws {
    let report = try mistake.report()
    #expect(report == mistake.problem)
  }
}
