// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
import InterviewContent

/// Reads what came of every follow-up of a round, and what that does to its levels.
struct FollowUpReading {
  let round: Round
  let assessor: Assessor
  let probes: [Probe]

  /// What came of the follow-ups, in order: of those that were answered, and of a planned turn to which nothing was said.
  let outcomes: [ExchangeOutcome]
  private let effects: [OutcomeEffect]

  /// Reads the follow-ups of a round; none where the transcript cannot be assessed.
  init(of round: Round, assessor: Assessor, probes: [Probe]) {
    self.round = round
    self.assessor = assessor
    self.probes = probes
    let answered = round.exchanges.enumerated().filter {
      $0.element.followUp != nil && $0.element.answer != nil
    }
    let passedOver = PassedOverTurn(of: round)
    guard !answered.isEmpty || passedOver != nil else {
      (outcomes, effects) = ([], [])
      return
    }
    let stages = Stages(round: round, assessor: assessor)
    let reader = ReplyReader(rules: assessor.rules)
    var outcomes: [ExchangeOutcome] = []
    var effects: [OutcomeEffect] = []
    for (number, exchange) in answered {
      guard let followUp = exchange.followUp, let text = exchange.answer?.text,
        let before = stages.judged(through: number - 1),
        let after = stages.judged(through: number), after.examination.refusal == nil
      else { continue }
      let asked = Asking(followUp: followUp, probes: probes, before: before).asked
      let range = stages.transcript.ranges[number]
      let read = reader.read(
        Reply(
          exchange: number, asked: asked, question: followUp.text,
          topic: round.start.question.prompt, earlier: before.text, text: text,
          start: range.lowerBound,
          shown: Reply.Shown(
            before: (before.examination, before.assessment),
            after: (after.examination, after.assessment), range: range,
            criterion: followUp.criterion, flag: asked.flag,
            isFlagKept: asked.flag.map { after.fails($0, in: round) } ?? false)))
      outcomes.append(read.outcome)
      effects.append(
        OutcomeEffect(
          of: read, asked: asked, criterion: followUp.criterion,
          before: before.assessment.level(of: followUp.criterion)))
    }
    if let passedOver, !outcomes.contains(where: { $0.exchange == passedOver.exchange }) {
      outcomes.append(passedOver.read.outcome)
      effects.append(
        OutcomeEffect(
          of: passedOver.read, asked: passedOver.asked, criterion: passedOver.followUp.criterion,
          before: nil))
    }
    (self.outcomes, self.effects) = (outcomes, effects)
  }

  /// The highest levels that the replies leave.
  var ceilings: [Criterion.ID: LevelCeiling] { OutcomeEffect.ceilings(of: effects) }

  /// Returns the assessment of the whole round with what the follow-ups do to it.
  func adjusted(_ assessment: Assessment) -> Assessment {
    effects.isEmpty ? assessment : assessor.adjusted(assessment, by: effects)
  }
}

extension Reply.Asked {
  /// The failure that was asked about; nil when it was about something else.
  fileprivate var flag: FlagID? {
    guard case .flag(let id) = self else { return nil }
    return id
  }
}

/// The transcript up to each exchange, judged once each.
private struct Stages {
  struct Stage {
    let text: String
    let examination: Examination
    let assessment: Assessment
    let claims: [Claim]

    /// Whether the key of the case of a round finds a failure in the text; not without a case.
    func fails(_ flag: FlagID, in round: Round) -> Bool {
      CaseJudgement(of: text, in: round)?.findings.contains { finding in
        if case .fails(flag, _, _) = finding.effect { true } else { false }
      } ?? false
    }
  }

  let transcript: Transcript
  private let stages: [Stage]

  init(round: Round, assessor: Assessor) {
    let checked = CheckedAssessor(assessor, for: round.questionWithData)
    transcript = Transcript(of: round.exchanges)
    let answered = round.exchanges.prefix { $0.answer != nil }
    stages = answered.indices.map { last in
      let text = Transcript(of: Array(answered[...last])).text
      let read = checked.examineWithClaims(text)
      return Stage(
        text: text, examination: read.examination, assessment: assessor.judge(read.examination),
        claims: read.claims)
    }
  }

  func judged(through exchange: Int) -> Stage? {
    stages.indices.contains(exchange) ? stages[exchange] : nil
  }
}

/// What a follow-up asked for, by its probe.
private struct Asking {
  let followUp: FollowUp
  let probes: [Probe]
  let before: Stages.Stage

  /// A probe that is no longer in the packs asks for what lies behind.
  var asked: Reply.Asked {
    switch followUp.turn?.kind {
    case .pushback(let pushback): return .pushback(pushback)
    case .curveball(let title, _): return .curveball(title: title)
    case nil: break
    }
    guard let probe = probes.first(where: { $0.id == followUp.probe }) else {
      return .depth(.depth)
    }
    switch probe.reason {
    case .missing(let types): return .evidence(types)
    case .flag(let id): return .flag(id)
    case .said: return .depth(probe.family)
    case .unsourcedFigure: return .source
    case .claim: return .calculation(stated: stated)
    case .exhibit: return .exhibit(cell: followUp.text)
    }
  }

  /// The numbers in the words that were asked about.
  private var stated: [Double] {
    before.claims.filter { followUp.reactsTo?.contains($0.text) == true }.map(\.stated.value)
  }
}
