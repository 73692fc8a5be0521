// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment

/// Lines that each rule must find as specific, and lines that look alike and are not; the tests run them.
enum CurriculumExamples {
  /// Returns the examples of a kind.
  static func of(_ kind: CurriculumEvidence.Kind) -> RuleExamples {
    switch kind {
    case .decision:
      RuleExamples(
        yes: [
          "Owned pricing of the API and moved 1,200 accounts to usage-based plans.",
          "Killed the second feature of the roadmap after four interviews, which kept the team on the migration.",
          "Decided to retire the free tier for 9,000 accounts.",
          "Chose the smaller model as default, so that the bill fell by a third.",
        ],
        no: ["Responsible for the roadmap of 3 products.", "Product strategy, pricing, roadmap"])
    case .outcome:
      RuleExamples(
        yes: [
          "Cut p95 latency of the chat endpoint from 4.1 s to 1.3 s.",
          "Raised activation from 31% to 44% in one quarter.",
          "Churn fell from 5% to 3% after the release.",
          "Reduced the cost per request by 38% against the baseline of March.",
        ],
        no: ["Improved retention a lot.", "Cost, latency, accuracy and churn"])
    case .models:
      RuleExamples(
        yes: [
          "Launched a summarisation assistant used by 400 agents.",
          "Shipped an LLM feature to 20,000 customers in three languages.",
          "Built the evaluation set of 900 cases for our chatbot.",
          "Deployed a classifier that sorts 12,000 letters a day.",
        ],
        no: ["Skilled in LLM, RAG and 5 other tools.", "Interested in generative AI"])
    case .developers:
      RuleExamples(
        yes: [
          "Rebuilt the developer console, which cut the time to a first call to 9 minutes.",
          "Launched an SDK in three languages with 2,300 developers in the first month.",
          "Wrote the documentation of the API, adopted by 60 teams.",
          "Opened the sandbox to 500 partners.",
        ],
        no: ["REST API, SDK, CLI", "Familiar with developer tools of 3 vendors."])
    case .inference:
      RuleExamples(
        yes: [
          "Cut GPU hours by 40% by batching overnight jobs.",
          "Modelled the cost per request at three load levels and set quotas for 80 tenants.",
          "Reduced the cloud bill of inference by 22,000 EUR a month.",
          "Halved p95 latency to 700 ms with prompt caching.",
        ],
        no: ["Knowledge of GPU, KV cache and 4 engines.", "Inference and latency"])
    case .regulated:
      RuleExamples(
        yes: [
          "Closed a hospital group with 14 sites on a self-hosted release.",
          "Delivered an on-premises version to two banks, which passed the audit.",
          "Led the GDPR review of 30 data flows.",
          "Shipped an air-gapped build that 3 ministries run.",
        ],
        no: ["Attended a course on GDPR with 20 people.", "Banking, insurance, public sector"])
    case .openWork:
      RuleExamples(
        yes: [
          "Published an open source client that 70 projects use.",
          "Released an open-weight model of 3B parameters with a model card.",
          "Merged 45 pull requests from contributors outside the company.",
          "Maintained an open source parser used by 12 companies.",
        ],
        no: ["Passionate about open source since 3 years.", "Open source, Git, Linux"])
    case .experiments:
      RuleExamples(
        yes: [
          "Ran 14 A/B tests on onboarding and stopped nine of them.",
          "Designed a holdout of 5% of accounts for the pricing change.",
          "Built a test set of 600 questions with two labels each.",
          "Led a randomised trial with 2,000 users.",
        ],
        no: ["Knowledge of A/B tests and 3 methods.", "Experiments, statistics, SQL"])
    case .research:
      RuleExamples(
        yes: [
          "Led a group of four researchers and six engineers through two releases.",
          "Built the evaluation with our research team, used by 5 groups.",
          "Negotiated the plan with two engineering teams, so that both shipped in May.",
          "Brought scientists and support together, which cut wrong labels by 30%.",
        ],
        no: ["Worked alongside 12 engineers.", "Engineering, research, design"])
    }
  }
}
