// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Testing

/// The pairs of a bad and a good answer that the article behind the default loop describes, in our own words (mission items 102 to 106).
struct ArticlePairTests {
  let reader: Reader

  init() throws { reader = try Reader.shared.get() }

  /// Two answers to one question, and the failure that sinks the first.
  struct Pair: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let question: String
    let flag: String
    let bad: String
    let good: String
  }

  static let pairs = [
    Pair(
      testDescription:
        "a trade-off that names no loss against three designs compared under a budget",
      question: "beh-compromise", flag: "tradeoffs_ignored",
      bad: """
        We launched a smart search and had to make a trade-off because users wanted it faster. There are always trade- \
        offs, but the benefits outweighed the costs, so we chose speed. Everybody agreed that it was the right thing for \
        the users, and the launch was a great success. I am proud of how the team handled it.
        """,
      good: """
        In May 2024 our support search had to answer before the agent finished typing, and finance would not let me \
        double the GPU spend. I compared three designs on 2,000 logged queries: the 70B model in our data centre \
        answered in 1.9 s at p95, a distilled 8B in the same place in 700 ms, and the 8B at the edge in 310 ms. I chose \
        the edge because it alone stayed under 350 ms at p95, and it cost us four points of answer quality on long \
        questions. I wrote that loss into the launch note and routed questions over 400 words to the data centre. First \
        answers used rose from 41% to 52% in six weeks, while GPU cost rose by 8%. Since then I set the latency budget \
        before we pick a model.
        """),
    Pair(
      testDescription: "a model that decides by itself against approved workflows and a person",
      question: "tech-agentic", flag: "model_as_magic",
      bad: """
        The agent reads the claim and the model decides autonomously what to do best. Modern models are smart enough to \
        handle every case, so we let the AI figure out the workflow. It learns over time, and quality will improve by \
        itself. The insurer only has to watch the results.
        """,
      good: """
        The agent may choose among three approved workflows: pay small claims by rule, ask for a missing document, or \
        hand over to an adjuster. It never pays more than 500 euros alone, because a wrong payment there costs more than \
        the minutes saved, and everything with an injury goes to a person. Below 0.8 confidence it abstains. We replay \
        600 closed claims before each release and block it if the share of wrong routes rises above 1%. If the model \
        times out after 4 s, the old queue takes the claim, so the worst case is today's speed.
        """),
    Pair(
      testDescription: "a slogan about openness against what it does to sales, support and roadmap",
      question: "exec-open-weights", flag: "no_metrics",
      bad: """
        Open source is in our DNA and our models are among the best in the world. Openness drives innovation and builds \
        community, and the community loves us. We will continue to lead the market with powerful, open and efficient \
        models that empower developers everywhere.
        """,
      good: """
        Because anyone can download the weights, evaluation happens without a sales call, so go-to-market starts with \
        developers who already run us. What they cannot download is somebody who answers at three in the morning: we \
        charge for support with a response time and for tuning on their own hardware, which banks buy because no data \
        leave the building. It also changes the roadmap: community forks show us failure cases for free, but a bad \
        release cannot be recalled, so I would hold a release back until 500 red-team prompts pass. If fewer than one in \
        fifty of those who deploy buy support within a year, the bet is wrong and I would move to hosted fine-tuning \
        instead.
        """),
    Pair(
      testDescription: "no figure against figures with unit, threshold and date",
      question: "ps-assistant-retention", flag: "no_metrics",
      bad: """
        We should look at engagement and user satisfaction and make sure that the assistant delivers value. If people \
        are happy they will come back. I would improve the experience and then see how the numbers develop over time.
        """,
      good: """
        I would hold this to three numbers: tokens per solved task, which should fall from 3,100 to under 2,500 by the \
        end of June; the share of answers that two reviewers call wrong in a weekly sample of 200, which must not rise \
        above 4%; and week-4 retention of accounts above 50 seats, back from 31% to 36%. I would first split the fall by \
        language and by the month people joined, because if younger cohorts are as good as older ones at the same age, \
        the mix changed and not the product.
        """),
    Pair(
      testDescription: "colours and buttons against an error that names its parameter",
      question: "sense-walkthrough", flag: "consumer_ux_bias",
      bad: """
        I would add a colourful onboarding carousel with animations and a bigger button, so that the first screen feels \
        delightful. Confetti after the first message would create a great experience, and a fresh look makes people \
        smile and come back.
        """,
      good: """
        The developer teams who try the assistant for the first week are platform engineers, and they need one answer \
        from their own code before they are interrupted. In 200 support tickets from March, 71 were about an error in \
        the first week that does not say which parameter is wrong. My one improvement: errors that name the field and \
        the accepted values, in the assistant and in the API alike, and a quickstart that works in four lines. Success \
        is a median of under ten minutes to the first useful answer, from 34 today, by the end of the quarter, while \
        p95 latency must not rise. I leave a visual tour out, because teams of developers skip it.
        """),
  ]

  @Test(arguments: pairs)
  func `the bad answer of a pair sinks by its failure, and the good one passes`(pair: Pair) throws {
    let bad = try #require(reader.assessChecked(pair.bad, to: pair.question))
    let good = try #require(reader.assessChecked(pair.good, to: pair.question))
    #expect(bad.bandNumber <= 2)
    #expect(bad.flags.contains { $0.id.name == pair.flag }, "\(bad.flags.map(\.id.name))")
    #expect(good.bandNumber >= 4, "\(good.bandNumber), \(good.flags.map(\.id.name))")
    #expect(!good.flags.contains { $0.id.name == pair.flag })
  }

  @Test func `praise in a source is no evidence: its sample answer is caught twice`() throws {
    let text = """
      I would add a guided walkthrough for new teams. Users who complete the walkthrough have 30% higher retention, so \
      the walkthrough increases retention. It takes two engineers for a month, but the benefits outweigh the costs. \
      Developer teams will see the value of the assistant in the first week, and retention will go up.
      """
    let result = try #require(reader.assessChecked(text, to: "sense-walkthrough"))
    let flags = Set(result.flags.map(\.id.name))
    #expect(flags.isSuperset(of: ["selection_bias", "tradeoffs_ignored"]), "\(flags)")
    #expect(result.bandNumber <= 3)
  }
}
