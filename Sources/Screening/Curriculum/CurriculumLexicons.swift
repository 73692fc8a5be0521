// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment

/// The words by which lines of a CV are read.
///
/// No name of a company, a school or a product is among them.
enum CurriculumLexicons {
  /// All lexicons.
  static let all = [
    Lexicon(name: "deed", terms: deeds + decisionDeeds),
    Lexicon(name: "decision-deed", terms: decisionDeeds),
    Lexicon(
      name: "movement", terms: ["fell", "rose", "grew", "dropped", "went", "climbed", "moved"]),
    Lexicon(name: "shadow", terms: shadow),
    Lexicon(name: "outcome-word", terms: outcomes),
    Lexicon(name: "metric", terms: metrics),
    Lexicon(name: "base", terms: bases),
    Lexicon(name: "decision-matter", terms: matters),
    Lexicon(name: "models", terms: models),
    Lexicon(name: "developers", terms: developers),
    Lexicon(name: "inference", terms: inference),
    Lexicon(name: "regulated", terms: regulated),
    Lexicon(name: "open-work", terms: openWork),
    Lexicon(name: "experiments", terms: experiments),
    Lexicon(name: "research", terms: research),
  ]

  /// Deeds of one's own: in the past, so that a title such as "lead" is none.
  private static let deeds = [
    "=led", "=launched", "=shipped", "=built", "=cut", "=reduced", "=raised", "=grew",
    "=increased", "=designed", "=ran", "=defined", "=wrote", "=migrated", "=moved", "=negotiated",
    "=closed", "=won", "=introduced", "=delivered", "=created", "=developed", "=rolled out",
    "=set up", "=scaled", "=released", "=published", "=measured", "=tested", "=evaluated",
    "=replaced", "=rebuilt", "=redesigned", "=halved", "=doubled", "=tripled", "=lowered",
    "=improved", "=saved", "=turned", "=brought", "=took", "=opened", "=rewrote", "=benchmarked",
    "=trained", "=fine-tuned", "=deployed", "=quantised", "=quantized", "=distilled", "=hosted",
    "=maintained", "=contributed", "=merged", "=proved", "=found", "=interviewed", "=convinced",
    "=sold", "=managed", "=analysed", "=analyzed", "=modelled", "=modeled", "=calculated",
    "=automated", "=instrumented", "=specified", "=open-sourced", "=started", "=founded",
    "=shortened", "=lifted", "=drove", "=onboarded", "=certified", "=integrated", "=piloted",
  ]

  /// Deeds that decide.
  private static let decisionDeeds = [
    "=owned", "=decided", "=chose", "=killed", "=stopped", "=priced", "=prioritised",
    "=prioritized", "=dropped", "=retired", "=scoped", "=repriced", "=picked", "=selected",
    "=rejected", "=postponed", "=cancelled", "=canceled", "=set the", "=cut the scope",
    "=said no", "=reversed", "=bet on", "=sunset", "=own the", "=decide",
  ]

  /// Words that say somebody stood beside it.
  private static let shadow = [
    "=supported", "=assisted", "=helped", "=shadowed", "=attended", "=familiar with",
    "=exposure to",
    "=interested in", "=passionate about", "=passion for", "=knowledge of", "=understanding of",
    "=coursework", "=learned about", "=studied", "=involved in",
    "=participated in", "=responsible for", "=worked alongside", "=followed", "=proficient in",
    "=experienced in", "=skilled in", "=expert in", "=would like to", "=keen to",
  ]

  /// What came of a deed, said without a number.
  private static let outcomes = [
    "so that", "after which", "resulting in", "leading to", "led to", "adopted by", "used by",
    "now runs", "still runs", "went live", "in production", "into production", "signed",
    "renewed", "passed the audit", "without a rollback", "instead of", "because", "which cut",
    "which let", "which reduced", "which raised", "which closed", "which stopped", "ahead of",
    "became the default", "is now", "are now", "kept", "unblocked",
  ]

  private static let metrics = [
    "retention", "conversion", "activation", "churn", "latency", "cost", "revenue", "margin",
    "error rate", "errors", "hallucination", "accuracy", "precision", "recall", "throughput",
    "usage", "adoption", "handle time", "handling time", "response time", "time to first token",
    "time to value", "sign-ups", "renewal", "win rate", "ticket", "escalation", "deflection",
    "acceptance", "completion", "uptime", "spend", "bill", "onboarding time", "drop-off",
    "success rate", "failure rate", "active users", "active developers", "satisfaction", "NPS",
    "refund", "complaint", "load time", "p95", "p99", "utilisation", "pass rate", "build time",
    "first call", "queue time",
  ]

  private static let bases = [
    "baseline", "versus", "against the old", "against the previous", "compared with", "compared to",
    "out of", "up from", "down from",
    "control group", "than before", "the year before", "the quarter before", "year on year",
    "quarter on quarter",
  ]

  private static let matters = [
    "price", "pricing", "roadmap", "scope", "launch", "product", "feature", "tier", "plan",
    "platform", "API", "model", "vendor", "build or buy", "licence", "default", "market",
    "segment", "release", "beta", "quota", "rate limit", "strategy", "backlog", "spec",
    "go-to-market", "deprecation", "migration", "service level", "onboarding",
  ]

  private static let models = [
    "LLM", "language model", "machine learning", "ML product", "ML model", "=ML", "AI product",
    "AI feature", "AI assistant", "AI model", "AI service", "generative AI",
    "generative", "chatbot", "assistant", "copilot", "recommender", "recommendation model",
    "ranking model", "classifier", "retrieval-augmented", "RAG", "fine-tuning", "fine-tuned",
    "prompt", "speech recognition", "translation model", "summarisation", "summarization",
    "embedding", "agent", "foundation model", "vision model", "forecasting model",
    "fraud model", "neural", "document extraction", "evaluation set", "=OCR", "transcription",
  ]

  private static let developers = [
    "API", "APIs", "SDK", "developer", "developers", "developer platform", "developer portal",
    "developer experience", "developer tool", "documentation", "console", "CLI", "webhook",
    "command line", "API key", "sandbox", "playground", "integration", "client library",
    "platform team", "endpoint", "open API", "first call",
  ]

  private static let inference = [
    "inference", "GPU", "GPUs", "accelerator", "tokens per second", "cost per token",
    "cost per request", "cost per call", "cost per query", "serving cost", "unit economics",
    "compute cost", "compute budget", "cloud cost", "cloud bill", "infrastructure cost",
    "batching", "quantisation", "quantization", "KV cache", "time to first token", "p95 latency",
    "p99 latency", "latency", "throughput", "capacity planning", "autoscaling", "cold start",
    "utilisation", "utilization", "gross margin", "hosting cost", "spot instance",
    "prompt caching", "distillation",
  ]

  private static let regulated = [
    "bank", "banks", "insurer", "insurers", "insurance", "hospital", "hospitals", "clinic",
    "health care", "healthcare", "public sector", "government", "ministry", "defence", "defense",
    "regulated", "regulator", "compliance", "GDPR", "AI Act", "HIPAA", "SOC 2", "ISO 27001",
    "on-premises", "on premises", "on-premise", "on-prem", "air-gapped", "self-hosted",
    "private cloud", "data residency", "sovereign", "audit", "DORA", "medical device",
    "data protection",
  ]

  private static let openWork = [
    "open source", "open-source", "open weights", "open-weight", "open weight model",
    "open model", "open-sourced", "maintainer", "pull request", "upstream", "model card",
    "public repository", "Apache licence", "Apache license", "community release",
    "open licence", "open license", "contributors",
  ]

  private static let experiments = [
    "A/B test", "A/B tests", "experiment", "experiments", "experimentation", "holdout",
    "control group", "sample size", "statistical", "significance", "confidence interval",
    "regression", "causal", "difference-in-differences", "randomised", "randomized",
    "hypothesis", "cohort analysis", "power analysis", "switchback", "bandit", "test set",
    "evaluation", "blind test", "offline evaluation",
  ]

  private static let research = [
    "researcher", "researchers", "research team", "research group", "scientist", "scientists",
    "research scientists", "engineer", "engineers", "engineering", "engineering team", "ML team",
    "data scientist", "data scientists", "applied scientists", "research lab",
  ]
}
