// SPDX-License-Identifier: Apache-2.0

/// A claim that no world can hold, in the form of a good sentence.
struct AbsurdFigure: Sendable {
  let question: String
  /// The words with the impossible figure.
  let figure: String
  let text: String

  init(_ question: String, _ figure: String, _ text: String) {
    self.question = question
    self.figure = figure
    self.text = text
  }

  static let all = memory + times + rates + money

  /// The sentences as attacks.
  static var attacks: [Attack] {
    var list = AttackList(.absurd)
    for absurd in all { list.add(to: absurd.question, absurd.text) }
    return list.attacks
  }

  private static let memory = [
    AbsurdFigure(
      "tech-edge", "1 GB",
      "A 7B model at 16 bits fits in 1 GB of memory, so the device with 8 GB holds seven of them."),
    AbsurdFigure(
      "tech-dense-moe", "2 GB",
      "The 8x22B model needs 2 GB at 16 bits because only a few experts are active, so one card is enough."
    ),
    AbsurdFigure(
      "fit-pushback-right", "1 MB",
      "The KV cache of the 7B model at 32k context takes 1 MB per request, so we can hold 40 requests per GPU."
    ),
    AbsurdFigure(
      "tech-7b-70b", "3 GB",
      "The 70B model takes 3 GB at 16 bits, so it fits on the same card and costs no more than the 7B."
    ),
    AbsurdFigure(
      "tech-cold-start", "900 GB",
      "The 24B model weighs 900 GB in 16-bit, which is why the cold start takes so long."),
    AbsurdFigure(
      "tech-edge", "40 GB",
      "In 4 bits the 3B model needs 40 GB, therefore we cannot bring it to the device."),
    AbsurdFigure(
      "tech-dense-moe", "24,000 GB",
      "The 24B dense model needs 24,000 GB at 16 bits, so the ministry has to buy 300 cards."),
  ]

  private static let times = [
    AbsurdFigure(
      "tech-batching", "0.001 ms",
      "We will bring the p95 time to first token to 0.001 ms because chunked prefill removes the queue."
    ),
    AbsurdFigure(
      "tech-long-context", "0.0001 s",
      "Prefill of 200,000 tokens on the 24B model takes 0.0001 s on one H100, so we raise the context window."
    ),
    AbsurdFigure(
      "tech-edge", "4,000 tokens per second",
      "At 50 GB/s the 7B model in 4 bits decodes 4,000 tokens per second, since bandwidth is the limit."
    ),
    AbsurdFigure(
      "tech-cold-start", "0.01 s",
      "Loading 48 GB at 1.2 GB/s takes 0.01 s, so no warm replica is needed."),
    AbsurdFigure(
      "tech-cold-start", "900 hours",
      "Loading 48 GB at 1.2 GB/s takes 900 hours, so serverless is out of the question."),
    AbsurdFigure(
      "tech-batching", "0 ms",
      "With a batch of 48 the time per output token drops to 0 ms, because the GPU does all sequences at once."
    ),
    AbsurdFigure(
      "tech-agentic", "2.5 microseconds",
      "Each of the five model calls takes 2.5 microseconds, so the p95 budget of 2.5 s holds a million calls."
    ),
    AbsurdFigure(
      "tech-agentic", "20,000 requests per second",
      "At 40 requests per second and five calls each we have 20,000 requests per second to serve."),
  ]

  private static let rates = [
    AbsurdFigure(
      "ps-assistant-retention", "900%",
      "Success means week-4 retention rising from 26% to 900% by the end of June."),
    AbsurdFigure(
      "ps-onboarding", "151%",
      "The target is an enterprise completion of at least 151% within four weeks."),
    AbsurdFigure(
      "ps-onboarding", "93%",
      "Enterprise completion fell from 51% to 36%, a drop of 93%, so the sign-on step comes first."),
    AbsurdFigure(
      "ps-api-activation", "9,900",
      "38% of 4,300 first calls fail, which is 9,900 failures a month, therefore we fix the SDK first."
    ),
    AbsurdFigure(
      "ps-pricing-test", "71%",
      "The variant upgrades 30 of 398 accounts, a rate of 71%, so the test is large enough to ship."
    ),
    AbsurdFigure(
      "ps-pricing-test", "3 accounts",
      "To see a change from 5.1% to 7.5% with a power of 80% we need a sample size of 3 accounts per arm."
    ),
    AbsurdFigure(
      "scr-engagement-drop", "-40%",
      "I would keep the feature if weekly retention stays above -40% until the end of the quarter."),
    AbsurdFigure(
      "tech-7b-70b", "1.9",
      "After four weeks of tuning we expect the F1 of the 7B model to rise from 0.912 to 1.9."),
    AbsurdFigure(
      "fit-pushback-wrong", "400,000",
      "80% of 60,000 queries are 400,000 right answers a day, so the broad model should ship."),
    AbsurdFigure(
      "beh-acceleration", "120 of 50",
      "After the launch, 120 of 50 pilot users were still active two months later."),
  ]

  private static let money = [
    AbsurdFigure(
      "tech-long-context", "9 million EUR",
      "At 0.20 EUR per million tokens, 200,000 tokens cost 9 million EUR per question, so retrieval is cheaper."
    ),
    AbsurdFigure(
      "tech-7b-70b", "0.0000000001 EUR",
      "At 2 EUR per GPU hour and 38 mails a second, one mail costs 0.0000000001 EUR on the small model."
    ),
    AbsurdFigure(
      "tech-rag-ft", "12 EUR",
      "300 wrong cover statements a day at 900 EUR each cost us 12 EUR a day, so we need no human check."
    ),
    AbsurdFigure(
      "exec-compute-cut", "340%",
      "Enterprise is 10% of the traffic and 340% of revenue, so it keeps its whole capacity."),
    AbsurdFigure(
      "sense-connector", "0.9 tokens",
      "A connector adds 0.9 tokens to a median query of 1,200 tokens, so the cost per query stays flat."
    ),
  ]
}
