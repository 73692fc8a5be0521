// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import Testing

/// The smallest packs that stand by themselves: one of everything.
enum SamplePacks {
  static let questions = """
    format: windtunnel/questions@1
    version: 2026-11-24
    provenance: {source: a test, date: 2026-11-24}
    questions:
      - id: fewer-returns
        kind: problem_solving
        prompt: Fewer people return. What do you do?
        exhibits: |
          week 1: 100
          week 2: 88

    """

  static let rubric = """
    format: windtunnel/rubric@1
    version: 2026-11-25
    provenance: {source: a test, date: 2026-11-24, note: made up}
    kind: problem_solving
    criteria:
      - id: C1
        name: Looks
        weight: 60
        anchors: {1: does not look, 3: looks, 5: looks twice}
        required: [LOOK]
        supporting: []
        caps: {no_look: 2}
        opening: {any-lexicon: [sight]}
        advice: Look first.
      - id: C2
        name: Leaps
        weight: 40
        anchors:
          1: does not leap
          3: leaps
          5: leaps far
        required: [LOOK]
        advice: Then leap.

    """

  static let personas = """
    format: windtunnel/personas@1
    version: 2026-11-24
    provenance: {source: a test, date: 2026-11-24}
    personas:
      - id: watcher
        role: Watcher
        agenda: Whether you look.
        opening: Begin.
        bridges: [One., Two., Three., Four.]
        closing: End.

    """

  static let loops = """
    format: windtunnel/loops@1
    version: 2026-11-24
    provenance: {source: a test, date: 2026-11-24}
    loops:
      - id: short
        title: A short loop
        stages:
          - id: only-stage
            title: The only stage
            kinds: [problem_solving]
            interviewers: [watcher]
            preparation-minutes: 10
            discussion-minutes: 45
            follow-ups: 3

    """

  static let probes = """
    format: windtunnel/probes@1
    version: 2026-11-24
    provenance: {source: a test, date: 2026-11-24}
    probes:
      - id: look
        criterion: C1
        reason: {missing: [LOOK]}
        wordings: [Where did you look?]
        priority: 50
      - id: figure
        criterion: C2
        reason: unsourced-figure
        wordings: ["You said “{quote}” How come?"]
        priority: 70

    """

  /// A question with everything that one may have.
  static let teamQuestions = """
    format: windtunnel/questions@1
    version: 2026-11-24
    provenance: {source: a test, date: 2026-11-24}
    questions:
      - id: keep-the-test
        kind: problem_solving
        prompt: The test is over. Do we keep it?
        family: kept-tests
        looks-for:
          - Asks what was counted.
          - Says what would change the answer.
        expires: 2027-03-01
        probes:
          - {criterion: C1, reason: {claim: wrong}, wordings: ["How do you get “{quote}”?"], priority: 95}
          - criterion: C2
            reason: exhibit
            wordings: ["The table has {cell}. And “{quote}”?"]
            priority: 60
            family: reversal
        pushbacks:
          - argument: Two weeks were enough.
            right: false
            truth: With 90 accounts a day it takes five.
            decides: [week, 90]

    """

  /// A loop with everything that one may have.
  static let campaign = """
    format: windtunnel/loops@1
    version: 2026-11-24
    provenance: {source: a test, date: 2026-11-24}
    loops:
      - id: campaign
        title: A campaign
        stages:
          - id: writing
            title: Writing
            kinds: [problem_solving]
            interviewers: [watcher]
            preparation-minutes: 0
            discussion-minutes: 60
            follow-ups: 0
            format: written
            window-business-days: [3, 5]
            pass-rate: 0.25
          - id: talking
            title: Talking
            kinds: [problem_solving]
            interviewers: [watcher]
            preparation-minutes: 10
            discussion-minutes: 30
            follow-ups: 2
            format: in-person-or-video
            same-day: true
            pause-minutes: 15
            items:
              - title: A test
                kind: problem_solving
                source: pack
                among: [kept-tests, fewer-returns]
                interviewer: watcher
                preparation-minutes: 10
                discussion-minutes: 14
                follow-ups: 2
              - title: A design
                kind: problem_solving
                source: generated
                among: [anything]
                interviewer: watcher
                discussion-minutes: 16
                follow-ups: 1
                curveball: true
        committee: {window-business-days: [0, 2], strict: true}
        remarks: [The days are made up.]

    """

  static let curveballs = """
    format: windtunnel/curveballs@1
    version: 2026-11-24
    provenance: {source: a test, date: 2026-11-24}
    curveballs:
      - id: half-the-log
        title: Half the log is lost
        kinds: [problem_solving]
        wordings: ["Half the log is lost. And “{quote}”?", Half of it is lost.]
        looks-for: Says what the other half still shows.

    """

  static let examples = """
    format: windtunnel/candidate-questions@1
    version: 2026-11-24
    provenance: {source: a test, date: 2026-11-24}
    examples:
      - id: who-reads-it
        text: Who reads the log on a Sunday?
        stage-fit: problem_solving
        asks-about: The log.
        why: It can be answered in the room.
        expires: 2027-03-01
      - {id: lunch, text: Is there lunch?, stage-fit: problem_solving, asks-about: Lunch., why: Weak.}

    """

  static let drills = """
    format: windtunnel/drills@1
    version: 2026-11-24
    provenance: {source: a test, date: 2026-11-24}
    explanations:
      - id: explain-log
        title: The log
        topic: Logs
        kind: problem_solving
        seconds: 30
        prompt: What is the log for?
        criteria: [C1]
        points:
          - name: It is read first
            wordings: [read … first, not skip]
        hint: When is it read?
        expires: 2027-03-01
    contrasts:
      - id: contrast-look
        title: Looking
        topic: Logs
        kind: problem_solving
        question: What did you do?
        first: I looked at the log.
        second: We made an effort.
        passes: first
        reasons:
          - name: Says what was looked at
            wordings: [log]
        why: One of them says what was done.

    """

  static let lexicons = """
    format: windtunnel/lexicons@1
    version: 2026-11-24
    provenance: {source: a test, date: 2026-11-24}
    lexicons:
      sight:
        about: Words of looking.
        terms: [look, inspect]

    """

  static let evidence = """
    format: windtunnel/evidence@1
    version: 2026-11-24
    provenance: {source: a test, date: 2026-11-24}
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

    """

  static let flags = """
    format: windtunnel/flags@1
    version: 2026-11-24
    provenance: {source: a test, date: 2026-11-24}
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

  /// The files by their names.
  static let all = [
    "questions.yaml": questions, "rubric.yaml": rubric, "personas.yaml": personas,
    "loops.yaml": loops, "probes.yaml": probes, "lexicons.yaml": lexicons,
    "evidence.yaml": evidence, "flags.yaml": flags,
  ]

  /// More files, which need the others.
  static let more = [
    "team-questions.yaml": teamQuestions, "campaign.yaml": campaign,
    "curveballs.yaml": curveballs, "examples.yaml": examples, "drills.yaml": drills,
  ]

  /// Returns the files, sorted by name, with the text of some of them changed or added.
  static func files(changing changes: [String: String] = [:]) -> [PackFile] {
    all.merging(changes) { $1 }.sorted { $0.key < $1.key }
      .map { PackFile(path: $0.key, text: $0.value) }
  }

  /// Returns the text of a file with one passage of it changed.
  static func text(of file: String, _ passage: String, to other: String) throws -> String {
    let text = try #require(all[file] ?? more[file])
    try #require(text.contains(passage), "\(file) does not hold “\(passage)”")
    return text.replacing(passage, with: other)
  }
}

/// Returns the problems of packs, one a line; empty when there are none.
func problems(_ files: [PackFile]) -> String {
  do throws(PackFailure) {
    _ = try PackLibrary(files: files)
    return ""
  } catch {
    return error.description
  }
}
