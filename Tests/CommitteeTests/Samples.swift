// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Committee
import ContentPacks
import InterviewContent

/// Answers of our own to questions of our own, put together into a small loop.
enum Samples {
  static let library = Result { () throws(PackFailure) in try PackLibrary.embedded() }

  static func assessor() throws -> Assessor {
    let library = try library.get()
    return Assessor(rules: library.rules, rubrics: Array(library.rubrics.values))
  }

  static let plan = CommitteePlan(
    window: BusinessDayWindow(fewest: 0, most: 2), isStrict: true)
  static let lenient = CommitteePlan(
    window: BusinessDayWindow(fewest: 0, most: 2), isStrict: false)

  static let openWeights = Question(
    id: "own-open", kind: .executive,
    prompt: "Our weights are free. Why would anybody pay us in three years?")
  static let cut = Question(
    id: "own-cut", kind: .executive,
    prompt: "Our inference capacity is cut by half for six months. What do you do first?")
  static let launch = Question(
    id: "own-launch", kind: .behavioral,
    prompt: "Tell me about a launch that failed. What did you change?")
  static let pricing = Question(
    id: "own-test", kind: .problemSolving,
    prompt: "Sign-ups fell after the new page. How would you find out why?")

  static let openAnswer = """
    Because anyone can download the weights, a bank's engineers evaluate the model before procurement has heard of us, and \
    about 6% of those who run it for a year sign a contract. Banks host the model themselves, so customer data never leave \
    the building; the price is that a leaked bypass cannot be recalled. A regression service replays their own cases inside \
    their cluster and tells us what breaks before the next version. Nobody pays for a file; hospitals pay for an upgrade \
    that does not break their prompts, because their auditor asks for it, at 40,000 EUR a year per environment. If after a \
    year fewer than 30% of customers run the comparison, I was wrong and should have built hosting.
    """
  static let closedAnswer = """
    We should stop publishing weights and offer the model only through our API, as a closed service with a monthly \
    subscription. Customers will pay because leaving becomes unattractive: adapters are stored in our own format, and the \
    switching costs rise with every agent they build.
    """
  static let cutAnswer = """
    Capacity falls from 100 to 50 units. Enterprise 10 + API 30 = 40, which leaves 10 for a free assistant that wants 60. So \
    enterprise keeps 12 units with a fence, and batch work moves to the night at a discount of 40%. Free users go from the 24B \
    to an 8B, which costs a third per token: that is 0.02 EUR per request instead of 0.06. We lose a third of free users and \
    keep the contracts that pay 55% of revenue. I would stop once more than 3 answers in a thousand are wrong.
    """
  static let launchAnswer = """
    The miss was mine: in May 2024 I ignored the security review to keep the date, and we lost two pilots worth 80,000 EUR. The \
    research lead wanted two more weeks, and she had a point: her traces showed that one answer in twenty leaked a name. Her \
    traces convinced me, so I withdrew the launch, and we agreed on a gate of 500 red-team prompts. Since then every launch of \
    ours has that gate; in the next two quarters no pilot was lost, and activation rose from 31% to 44%.
    """
  static let testAnswer = """
    I would run an A/B test on the new page and ship the winner. The data will tell us what to do, and everybody will like it.
    """
  static let testCorrected = """
    I would not decide on that page yet. To see 12% against 15% at 80% power needs about 2,000 visitors per arm, so the test \
    runs for three weeks; until then I compare the cohorts of April and May, because the mix of visitors changed.
    """

  static func place(_ stage: Int, _ item: Int = 0) -> CardPlace {
    CardPlace(
      stage: Stage.ID("stage-\(stage)"), stageNumber: stage, stageTitle: "Stage \(stage)",
      item: item)
  }

  /// A card that is read by the embedded rules.
  static func card(
    _ place: CardPlace, _ question: Question, _ text: String,
    outcomes: [ExchangeOutcome] = [], wrong: [Quote] = [], isComplete: Bool = true
  ) throws -> InterviewCard {
    InterviewCard(
      place: place, interviewer: Persona.ID("interviewer-\(place.stageNumber)-\(place.item)"),
      role: "Interviewer \(place.stageNumber)", question: question, text: text,
      assessment: isComplete ? try assessor().assess(text, for: question) : nil,
      outcomes: outcomes, wrongClaims: wrong, isComplete: isComplete)
  }

  /// A campaign of four good rounds.
  static func campaign() throws -> [InterviewCard] {
    [
      try card(place(1), pricing, testCorrected), try card(place(2), launch, launchAnswer),
      try card(place(3), openWeights, openAnswer), try card(place(3, 1), cut, cutAnswer),
    ]
  }

  static func decide(
    _ cards: [InterviewCard], plan: CommitteePlan = plan, screening: ScreeningOutcome? = nil
  ) throws -> CommitteeDecision {
    try Committee.decide(
      cards: cards, expected: cards.map(\.place), plan: plan, assessor: try assessor(),
      screening: screening)
  }

  /// An outcome whose quote is the first place of some words in a text.
  static func outcome(
    _ verdict: ExchangeOutcome.Verdict, _ words: String, in text: String
  ) -> ExchangeOutcome {
    ExchangeOutcome(
      exchange: 1, verdict: verdict, quote: quote(words, in: text), reason: "Because of the rule.")
  }

  /// The first place of some words in a text; nil when they are not there.
  static func quote(_ words: String, in text: String) -> Quote? {
    let (all, part) = (Array(text.utf8), Array(words.utf8))
    guard !part.isEmpty, all.count >= part.count else { return nil }
    let start = (0...(all.count - part.count)).first { all[$0..<($0 + part.count)] == part[...] }
    return start.map { Quote(start: $0, end: $0 + part.count, text: words) }
  }
}

extension CommitteeDecision {
  /// Every quote that the decision shows.
  var quotes: [CardQuote] {
    var all: [CardQuote?] = []
    for item in items {
      all += [item.best?.words, item.worst?.words]
      all += item.mechanisms.map(\.words)
    }
    for veto in vetoes {
      all += veto.words
      all.append(veto.lifted)
    }
    for contrast in contrasts { all += [contrast.good, contrast.bad] }
    for risk in risks { all += risk.words }
    for quote in closing.inFavour + closing.against { all.append(quote.words) }
    for disagreement in disagreements { all += [disagreement.high.words, disagreement.low.words] }
    return all.compactMap(\.self)
  }

  /// Returns what was found of an item.
  func finding(_ item: CommitteeItem) -> ItemFinding? { items.first { $0.item == item } }

  /// Returns what was found of a veto.
  func veto(_ id: VetoID) -> VetoFinding? { vetoes.first { $0.id == id } }
}
