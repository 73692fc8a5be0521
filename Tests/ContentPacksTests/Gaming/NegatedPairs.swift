// SPDX-License-Identifier: Apache-2.0

/// A sentence that shows evidence, and the same sentence denied.
struct NegatedPair: Sendable {
  /// A question of the kind that asks for such evidence.
  let question: String
  /// The type of evidence that the positive sentence shows.
  let type: String
  let positive: String
  let negative: String

  init(_ question: String, _ type: String, _ positive: String, _ negative: String) {
    self.question = question
    self.type = type
    self.positive = positive
    self.negative = negative
  }

  static let all = statistics + metrics + technical + decisions + past

  /// The denied sentences, each with the positive one as what it must not beat.
  static var attacks: [Attack] {
    var list = AttackList(.negated)
    for pair in all { list.add(pair.type, to: pair.question, pair.negative, base: pair.positive) }
    return list.attacks
  }

  private static let statistics = [
    NegatedPair(
      "ps-pricing-test", "ST-POWER",
      "We looked at the sample size: we need 1,560 accounts in each arm to see two points.",
      "We did not look at the sample size or at how many accounts we need to see two points."),
    NegatedPair(
      "ps-pricing-test", "ST-POWER",
      "The confidence interval still spans zero, so 810 accounts are too few to call it a win.",
      "We have not computed a confidence interval, and nobody said whether 810 accounts are enough to call it a win."
    ),
    NegatedPair(
      "ps-pricing-test", "ST-POWER",
      "At 90 accounts a day the test needs 35 days to detect a change of two points.",
      "We never asked how many days the test needs to detect a change of two points."),
    NegatedPair(
      "ps-assistant-retention", "ST-CAUSAL",
      "The campaign ran in the same month, which confounds the reading, so the model is not proven guilty.",
      "We did not consider whether something in the same month confounds the reading."),
    NegatedPair(
      "sense-walkthrough", "ST-CAUSAL",
      "People who finish the tutorial may simply be keener, so the 30% is not proof that it works.",
      "We do not think that people who finish the tutorial may simply be keener."),
    NegatedPair(
      "ps-assistant-retention", "PF-SEGMENT", "I split the retention by language and by campaign.",
      "I did not split the retention by language or by campaign."),
    NegatedPair(
      "ps-onboarding", "PF-SEGMENT",
      "We broke the completion down by type of account and by week.",
      "We never broke the completion down by type of account or by week."),
    NegatedPair(
      "scr-engagement-drop", "PF-INSTR",
      "First I would rule out a tracking bug: did the event schema change in the last release?",
      "I would not bother to rule out a tracking bug or a changed event schema."),
    NegatedPair(
      "scr-engagement-drop", "PF-INSTR",
      "We checked that the dashboard still counts the same action.",
      "We did not check that the dashboard still counts the same action."),
  ]

  private static let metrics = [
    NegatedPair(
      "ps-onboarding", "MT-TARGET",
      "The goal is to raise enterprise completion from 36% to 49% by 30 June.",
      "We have no goal to raise enterprise completion from 36% to 49% by 30 June."),
    NegatedPair(
      "ps-api-activation", "MT-TARGET",
      "Success means that failed first calls fall below 20% within two weeks.",
      "We did not define success as failed first calls below 20% within two weeks."),
    NegatedPair(
      "sense-connector", "MT-TARGET",
      "Success means that weekly use of the connector reaches at least 35% by June.",
      "We have not said that success means weekly use of at least 35% by June."),
    NegatedPair(
      "ps-onboarding", "MT-GUARD", "As a guardrail, failed sign-ins must not rise.",
      "We have not set a guardrail for failed sign-ins."),
    NegatedPair(
      "sense-walkthrough", "MT-GUARD",
      "We keep an eye on security tickets so that they stay flat.",
      "We do not keep an eye on whether security tickets stay flat."),
    NegatedPair(
      "sense-eval-product", "PF-USEREV",
      "We interviewed nine customers, and seven of them still pin an old version.",
      "We interviewed no customers and do not know whether any of them still pin an old version."),
    NegatedPair(
      "sense-connector", "PF-USEREV",
      "I read 200 support tickets from March and tagged each by cause.",
      "I did not read any of the 200 support tickets from March."),
  ]

  private static let technical = [
    NegatedPair(
      "tech-batching", "TE-LAT", "The p95 time to first token must stay under 800 ms.",
      "There is no requirement that the p95 time to first token must stay under 800 ms."),
    NegatedPair(
      "tech-7b-70b", "TE-COST", "Serving the small model costs about 180 EUR a day on three cards.",
      "We did not work out whether serving the small model costs 180 EUR a day."),
    NegatedPair(
      "tech-long-context", "TE-MEM",
      "The KV cache grows linearly with context, so one contract fills the card.",
      "We did not look at how the KV cache grows with context or whether one contract fills the card."
    ),
    NegatedPair(
      "tech-edge", "TE-QUANT", "4-bit weights bring the 3B model to 1.7 GB at a loss of 2 points.",
      "We did not try 4-bit weights and do not know the loss of the 3B model."),
    NegatedPair(
      "tech-cold-start", "TE-SERVE",
      "A cold start takes forty seconds while the weights load, so we keep one warm replica.",
      "We did not think about the cold start or about keeping one warm replica."),
    NegatedPair(
      "tech-rag-ft", "TE-EVAL",
      "We keep a golden set of 600 real questions and block a release if accuracy falls by a point.",
      "We do not keep a golden set of real questions and do not block a release if accuracy falls."),
    NegatedPair(
      "tech-rag-ft", "TE-EVAL",
      "Two agents grade 50 answers each week and we track their agreement.",
      "Nobody grades answers each week, and we do not track any agreement."),
    NegatedPair(
      "tech-agentic", "TE-HITL", "Payments above 500 EUR need the approval of a person.",
      "Payments above 500 EUR do not need the approval of a person."),
    NegatedPair(
      "tech-agentic", "TE-HITL",
      "Below a confidence of 0.7 it abstains and hands the claim to a person.",
      "Below a confidence of 0.7 it does not abstain and never hands the claim to a person."),
    NegatedPair(
      "tech-rag-ft", "TE-RAGFT",
      "Policies change weekly, so retrieval supplies the facts and fine-tuning only teaches the style.",
      "We have not decided whether retrieval supplies the facts or fine-tuning teaches the style."),
    NegatedPair(
      "tech-dense-moe", "TE-ARCH",
      "The mixture of experts runs few active parameters per token but needs all its weights in memory.",
      "We did not compare the mixture of experts with the dense model in terms of memory."),
    NegatedPair(
      "tech-7b-70b", "TE-ECON",
      "Halving the cost per mail moves the gross margin from 48% to about 70%.",
      "We did not ask whether halving the cost per mail moves the gross margin."),
  ]

  private static let decisions = [
    NegatedPair(
      "sense-connector", "DC-TRADEOFF",
      "A smaller context gives up two points of accuracy and gains four times the throughput.",
      "We did not weigh what a smaller context gives up and gains."),
    NegatedPair(
      "ps-onboarding", "DC-ALT",
      "I looked at a rollback, a fallback and a rewrite; the rollback won because it takes one day.",
      "I did not look at a rollback, a fallback or a rewrite."),
    NegatedPair(
      "ps-onboarding", "DC-REVERSE",
      "We ship to 10% of the traffic behind a flag and stop if failed sign-ins exceed 3%.",
      "We do not ship to 10% of the traffic behind a flag and do not stop if failed sign-ins exceed 3%."
    ),
    NegatedPair(
      "sense-connector", "DC-RISK",
      "The main danger is leaking documents of one team to another, so retrieval is filtered by team.",
      "We did not think about the danger of leaking documents, and retrieval is not filtered by team."
    ),
    NegatedPair(
      "exec-compute-cut", "DC-CALIB",
      "I am about 65% confident in this, and the weakest link is the estimate of churn.",
      "I have not said how confident I am in this, nor what the weakest link is."),
    NegatedPair(
      "exec-open-weights", "SG-OPEN",
      "Because anyone can download the weights, evaluation happens without a sales call, and we charge for managed tuning.",
      "We do not let anyone download the weights, and we do not charge for managed tuning."),
    NegatedPair(
      "exec-regulation", "SG-REG",
      "We log every decision and sell that audit trail, which banks need for the AI Act.",
      "We do not log decisions and have no audit trail to sell to banks for the AI Act."),
  ]

  private static let past = [
    NegatedPair(
      "beh-failed-launch", "BH-ACTION",
      "I pulled the logs myself and traced the timeouts to one shard.",
      "I did not pull the logs and never traced the timeouts to anything."),
    NegatedPair(
      "beh-failed-launch", "BH-RESULT", "Drop-off at payment fell from 12% to 7% in six weeks.",
      "Drop-off at payment did not fall from 12% to 7% in six weeks."),
    NegatedPair(
      "beh-failed-launch", "BH-LEARN",
      "Since then I never start a build without a written kill criterion.",
      "I have not changed anything since then and still start builds without a written kill criterion."
    ),
    NegatedPair(
      "beh-disagreement", "BH-INFLU", "Her latency traces convinced me, so I withdrew my proposal.",
      "Her latency traces did not convince me, and I did not withdraw my proposal."),
    NegatedPair(
      "beh-disagreement", "BH-FAIL",
      "I pushed for the launch although two engineers warned me, which was the wrong call.",
      "I did not push for the launch, and nobody warned me of a wrong call."),
  ]
}
