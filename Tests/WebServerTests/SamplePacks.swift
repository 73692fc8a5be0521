// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import InterviewContent

/// Small packs of the tests' own, in which every follow-up and level can be worked out by hand.
enum SamplePacks {
  /// The content: two questions of problem solving, one with markup in every field, and a technical one.
  static func library() throws -> PackLibrary {
    try PackLibrary(files: files.map { PackFile(path: $0.name, text: header($0.format) + $0.body) })
  }

  /// What a hostile author of a pack, or a person in a box, may write.
  static let markup =
    "<script>alert(1)</script> & \"quotes\" 'and' </textarea><img src=x onerror=alert(2)>"

  private static func header(_ format: String) -> String {
    """
    format: windtunnel/\(format)@1
    version: 2026-11-24
    provenance: {source: a test, date: 2026-11-24}

    """
  }

  private static let files: [(name: String, format: String, body: String)] =
    [
      ("questions.yaml", "questions", questions), ("personas.yaml", "personas", personas),
      ("loops.yaml", "loops", loops), ("probes.yaml", "probes", probes),
      ("lexicons.yaml", "lexicons", lexicons), ("evidence.yaml", "evidence", evidence),
      ("flags.yaml", "flags", flags), ("rubric.yaml", "rubric", rubric),
    ] + QuestionKind.allCases.filter { $0 != .problemSolving }.map(plainRubric)

  private static let questions = """
    questions:
      - id: fewer-returns
        kind: problem_solving
        prompt: Fewer people return. What do you do?
        exhibits: |
          week 1: 100
          week 2: 88
      - id: markup
        kind: problem_solving
        prompt: \(quoted(markup))
        exhibits: \(quoted(markup))
      - id: slow-page
        kind: technical
        prompt: A page has become slow. Where do you begin?

    """

  private static let personas = """
    personas:
      - id: watcher
        role: Watcher
        agenda: Whether you look.
        opening: Let us begin.
        bridges: [Good., I see., Thank you., Understood.]
        closing: That was all.

    """

  private static let loops = """
    loops:
      - id: short
        title: A short loop
        stages:
          - id: watching
            title: Watching
            kinds: [problem_solving]
            interviewers: [watcher]
            preparation-minutes: 10
            discussion-minutes: 45
            follow-ups: 3
          - id: mending
            title: Mending
            kinds: [technical]
            interviewers: [watcher]
            preparation-minutes: 0
            discussion-minutes: 30
            follow-ups: 3

    """

  private static let probes = """
    probes:
      - id: ask-look
        criterion: PS1
        reason: {missing: [LOOK]}
        wordings: [Where did you look?]
        priority: 70
      - id: ask-leap
        criterion: PS2
        reason: {missing: [LEAP]}
        wordings: [And when do you leap?]
        priority: 50

    """

  private static let rubric = """
    kind: problem_solving
    criteria:
      - id: PS1
        name: Looks
        weight: 60
        anchors: {1: does not look, 3: looks, 5: looks twice}
        required: [LOOK]
        caps: {no_look: 2}
        advice: Look first.
      - id: PS2
        name: Leaps
        weight: 40
        anchors: {1: does not leap, 3: leaps, 5: leaps far}
        required: [LEAP]
        advice: Then leap.

    """

  private static func plainRubric(
    _ kind: QuestionKind
  ) -> (name: String, format: String, body: String) {
    let body = """
      kind: \(kind.rawValue)
      criteria:
        - id: \(kind.rawValue.uppercased())
          name: Looks
          weight: 100
          anchors: {1: does not look, 3: looks, 5: looks twice}
          required: [LOOK]
          advice: Look first.

      """
    return ("\(kind.rawValue).yaml", "rubric", body)
  }

  /// Returns a text as a YAML scalar in double quotes.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension SamplePacks {
  fileprivate static let lexicons = """
    lexicons:
      sight:
        about: Words of looking.
        terms: [look, inspect]
      leap:
        about: Words of leaping.
        terms: [leap, jump]

    """

  fileprivate static let evidence = """
    evidence:
      - id: LOOK
        name: A look
        definition: Looks at a thing.
        patterns:
          - slots:
              look: {any: [sight]}
              thing: {words: [log, dashboard]}
        advice: Look at the log.
        examples:
          yes:
            - We looked at the log on the first day.
            - I would inspect the dashboard before the meeting.
            - She looks at every log that comes in.
            - First I inspected the logs of the last week.
          no:
            - We talked about the weather for a while.
            - The log was very long and nobody read it.
      - id: LEAP
        name: A leap
        definition: Leaps into a thing.
        patterns:
          - slots:
              leap: {any: [leap]}
              into: {words: [river, release]}
        advice: Leap into the river.
        examples:
          yes:
            - We jumped into the river on the second day.
            - I would jump into the release before the meeting.
            - She leaps into every river that she finds.
            - First I jumped into the rivers of the north.
          no:
            - We swam in the river for a while.
            - The jump was very long and nobody saw it.

    """

  fileprivate static let flags = """
    flags:
      - id: no_look
        name: No look
        message: Nothing was looked at.
        unless: [LOOK]
        examples:
          yes:
            - We talked about the weather for a while.
            - It was decided on the spot by all of us.
          no:
            - We looked at the log on the first day.
            - I would inspect the dashboard before the meeting.

    """
}
