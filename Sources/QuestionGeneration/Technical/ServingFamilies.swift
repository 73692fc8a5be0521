// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import ServingSimulation

/// Serving under real traffic: what is measured comes from a simulated service, so the cause and the cure are known.
extension QuestionFamilies {
  static let serving = [servingRegression, doubledTraffic, morningStart, halvedCompute]

  /// What a release changed, and how it shows.
  private enum Regression: CaseIterable {
    case fewerSequences, wholePrompts, smallerCache, noPrefixCache

    func apply(to settings: inout ServingConfiguration) {
      switch self {
      case .fewerSequences: settings.maximumSequences = 8
      case .wholePrompts: settings.batching = .continuous(.whole)
      case .smallerCache: settings.cache.pages /= 16
      case .noPrefixCache: settings.cache.keepsPrefixes = false
      }
    }

    /// The cause in words.
    var said: String {
      switch self {
      case .fewerSequences:
        "the limit of sequences in a batch fell to 8, so requests wait while the device has room"
      case .wholePrompts:
        "prompts are taken in whole instead of in pieces, so everybody who decodes waits for each long one"
      case .smallerCache:
        "the memory for the KV cache shrank to a sixteenth, so sequences are preempted and computed again"
      case .noPrefixCache:
        "the prefix cache is off, so the shared start of every prompt is computed each time"
      }
    }

    /// The measurement that tells it from the others.
    var sign: String {
      switch self {
      case .fewerSequences:
        "first tokens wait and the batch stays small, though the cache is not full and nobody is preempted"
      case .wholePrompts:
        "the p99 between tokens grows while its median hardly moves"
      case .smallerCache: "the cache is full and preemptions appear"
      case .noPrefixCache: "no prompt token comes from the prefix cache any more"
      }
    }

    /// Whether the two runs show it plainly.
    func shows(_ before: SimulationResult, _ after: SimulationResult) -> Bool {
      switch self {
      case .fewerSequences:
        after.firstTokenP95 > 2 * before.firstTokenP95 && after.preemptions == 0
          && after.peakCacheUse < 0.6
      case .wholePrompts:
        after.interTokenLatency.percentile(0.99).seconds
          > 1.3 * before.interTokenLatency.percentile(0.99).seconds && after.preemptions == 0
      case .smallerCache: before.preemptions == 0 && after.preemptions > 20
      case .noPrefixCache:
        before.prefixHitRate > 0.3 && after.firstTokenP95 > 1.3 * before.firstTokenP95
      }
    }
  }

  static let servingRegression = QuestionFamily(
    "serving-regression", "Slower since the release"
  ) { sheet in
    let model = Stock.model(sheet.pick("model", Stock.small))
    let card = Stock.card(sheet.pick("card", ["A100-SXM-80GB", "H100-SXM-80GB"]))
    let cause = sheet.pick("cause", Regression.allCases)
    let scene = ServingScene(
      model: model, card: card, prompt: sheet.step("prompt", 800...2_000, by: 200),
      answer: sheet.step("answer", 150...350, by: 50),
      shared: sheet.pick("shared", [1_600, 2_400, 3_200]),
      rate: Double(sheet.step("rate", 3...8)), seed: UInt64(sheet.step("seed", 1...9_999)))
    let before = try scene.run()
    let after = try scene.run(cause.apply)
    try sheet.require(!before.isUnstable && cause.shows(before, after), "the cause does not show")
    return Draft(
      prompt: """
        Since Tuesday's release of the serving stack, users of \(model.said) complain that it is \
        slower; models, prompts and traffic are the same. The release notes list a dozen settings. \
        Say what most likely changed, how the figures tell it from its rivals, and what you do \
        today and this week.
        """,
      exhibits: [
        "One \(card.said), \(Say.number(scene.rate)) requests/s; all prompts begin with the same \(Say.number(scene.shared)) tokens.",
        "Last week: \(before.line).", "Since Tuesday: \(after.line).",
        "Engine last week: \(before.engineLine).", "Engine since Tuesday: \(after.engineLine).",
      ],
      looksFor: [
        Look.mechanism, "Names rival causes and the figure that rules each of them out.",
        "Undoes the change first and looks for the reason after.", Look.evaluate,
      ],
      references: [
        reference("The cause", cause.said, "planted", simulated),
        reference("What tells it", cause.sign, "the two runs side by side", simulated),
        reference(
          "First token at p95, undone", Say.time(before.firstTokenP95), "the run without it",
          simulated),
      ], facts: [model.predicted, card.stated])
  }

  static let doubledTraffic = QuestionFamily("doubled-traffic", "Twice the traffic") { sheet in
    let model = Stock.model(sheet.pick("model", Stock.small + ["mistral-nemo-12b"]))
    let card = Stock.card(sheet.pick("card", ["A100-SXM-80GB", "L40S-48GB"]))
    var scene = ServingScene(
      model: model, card: card, prompt: sheet.step("prompt", 600...1_800, by: 300),
      answer: sheet.step("answer", 150...400, by: 50), rate: Double(sheet.step("rate", 4...10)),
      variation: sheet.pick("burst", [1.0, 2.0]), seed: UInt64(sheet.step("seed", 1...9_999)))
    let limit = sheet.pick("limit", [1.0, 2.0, 3.0])
    scene.copies = 2
    let now = try scene.run()
    scene.rate *= 2
    let later = try scene.run()
    try sheet.require(
      now.firstTokenP95 < limit && later.firstTokenP95 > limit, "nothing happens")
    var needed = 0
    for copies in 2...8 where needed == 0 {
      scene.copies = copies
      if try scene.run().firstTokenP95 <= limit { needed = copies }
    }
    try sheet.require(needed > 2, "eight cards are not enough")
    return Draft(
      prompt: """
        A campaign will double the traffic of a service on \(model.said) next week. The promise is \
        a first token within \(Say.time(limit)) for 95 of 100 requests, and today it is kept easily. \
        Operations asks whether two cards are still enough, or four, or something between. What do \
        you answer, what do you measure before, and what do you do if the cards come late?
        """,
      exhibits: [
        "Two \(card.said) cards, one copy each: \(Say.number(scene.rate / 2)) requests/s, \(Say.number(scene.prompt)) tokens in and \(Say.number(scene.answer)) out on average\(scene.variation > 1 ? ", in bursts" : "").",
        "Today: \(now.line).", "Today the engine has \(now.engineLine).",
      ],
      looksFor: [
        Look.bottleneck, "Knows that waiting grows faster than traffic near capacity.",
        "Uses the batch that is not full yet before adding devices.", Look.figures, Look.change,
      ],
      references: [
        reference(
          "First token at p95 with two cards", Say.time(later.firstTokenP95), "twice the rate",
          simulated),
        reference(
          "Between tokens, median", Say.time(later.interTokenLatency.percentile(0.5).seconds),
          "twice the rate", simulated),
        reference(
          "Cards that keep the promise", Say.number(needed), "the fewest of 2 to 8", simulated),
      ], facts: [model.predicted, card.stated])
  }

  static let morningStart = QuestionFamily("morning-start", "The first callers of the day") {
    sheet in
    let model = Stock.model(sheet.pick("model", Stock.small))
    let card = Stock.card(sheet.pick("card", Stock.pricedCards))
    let start = sheet.step("start", 40...120, by: 20)
    let scene = ServingScene(
      model: model, card: card, prompt: 900, answer: sheet.step("answer", 150...300, by: 50),
      rate: Double(sheet.step("rate", 2...6)), requests: 1200,
      seed: UInt64(sheet.step("seed", 1...9_999)))
    func morning(_ minimum: Int) throws -> SimulationResult {
      try scene.run {
        $0.replicas = minimum
        $0.recordsRequests = true
        $0.autoscaling = Autoscaling(
          minimum: minimum, maximum: 6, targetRequests: 24,
          coldStart: SimulatedTime(seconds: Double(start)))
      }
    }
    let (cold, warm) = (try morning(0), try morning(1))
    let late = { (run: SimulationResult) in
      run.outcomes.count { ($0.timeToFirstToken?.seconds ?? .infinity) > 10 }
    }
    let (lateCold, lateWarm) = (late(cold), late(warm))
    try sheet.require(lateCold > 50 && lateWarm * 4 < lateCold, "the start hardly matters")
    return Draft(
      prompt: """
        A service on \(model.said) scales to zero at night. Each morning traffic comes back at once, \
        and support hears from the first callers. Someone proposes to keep one copy through the \
        night. Work out whom that helps and what it costs, and say what else you would try.
        """,
      exhibits: [
        card.price.line(card),
        "Traffic comes back at \(Say.number(scene.rate)) requests/s; a copy takes \(Say.time(Double(start))) to start; nights last \(sheet.step("night", 8...11)) hours.",
        "In the first \(Say.number(cold.arrived)) requests of a morning, \(Say.number(lateCold)) wait longer than 10 s for their first token.",
      ],
      looksFor: [
        Look.split, "Puts the price of an idle copy beside the callers it saves.",
        "Finds cheaper ways: a start before the peak, fewer bytes to load, a smaller model to bridge.",
        Look.change,
      ],
      references: [
        reference(
          "Requests that wait for longer than 10 s with one copy kept", Say.number(lateWarm),
          "the same morning with a minimum of one", simulated),
        reference(
          "Requests that come during a start", Say.number(scene.rate * Double(start)),
          "rate x time of a start", "arithmetic"),
      ], facts: [model.predicted, card.stated, card.price.stated])
  }

  static let halvedCompute = QuestionFamily("halved-compute", "Half of the cards are gone") {
    sheet in
    let model = Stock.model(sheet.pick("model", Stock.small + ["mistral-nemo-12b"]))
    let card = Stock.card("H100-SXM-80GB")
    var scene = ServingScene(
      model: model, card: card, prompt: sheet.step("prompt", 1_000...2_500, by: 500),
      answer: sheet.step("answer", 200...500, by: 100),
      rate: Double(sheet.step("rate", 16...48, by: 4)),
      requests: 1500, seed: UInt64(sheet.step("seed", 1...9_999)))
    scene.copies = 4
    let whole = try scene.run()
    scene.copies = 2
    let half = try scene.run()
    try sheet.require(
      whole.firstTokenP95 < 1.5 && half.firstTokenP95 > 3 * whole.firstTokenP95
        && half.firstTokenP95 > 2, "half is enough, or the whole is not")
    var narrow = scene
    narrow.format = .fp8
    let eight = try narrow.run()
    var brief = scene
    brief.answer = scene.answer * 6 / 10
    let shorter = try brief.run()
    return Draft(
      prompt: """
        From Monday, two of the four cards that serve \(model.said) go to training for a month. \
        Traffic stays. Nobody wants to turn users away. Say what happens if nothing else changes, \
        which measures you compare, and what you tell users.
        """,
      exhibits: [
        "Four \(card.said) cards, one copy each, 16 bits: \(Say.number(scene.rate)) requests/s, \(Say.number(scene.prompt)) tokens in and \(Say.number(scene.answer)) out on average.",
        "Today: \(whole.line).", "Today the engine has \(whole.engineLine).",
      ],
      looksFor: [
        Look.bottleneck, Look.options,
        "Degrades on purpose, and says for whom: shorter answers, fewer bits, a queue for what can wait.",
        Look.evaluate,
      ],
      references: [
        reference(
          "First token at p95 with two cards", Say.time(half.firstTokenP95),
          "nothing else changed\(half.isUnstable ? "; the queue grows without end" : "")", simulated
        ),
        reference(
          "The same with 8-bit weights", Say.time(eight.firstTokenP95), "fp8 weights", simulated),
        reference(
          "The same with answers of 60%", Say.time(shorter.firstTokenP95), "shorter answers",
          simulated),
      ], facts: [model.predicted, card.stated])
  }

  private static let simulated = "simulated with the economics engine"
}
