// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

/// A question, what was answered, and the follow-up that a reply is read for.
struct ReplyScene {
  let kind: QuestionKind
  let prompt: String
  let earlier: String
  let asks: String
  let asked: Reply.Asked
  let criterion: Criterion.ID

  static let all: [String: ReplyScene] = [
    "niche": wrong(
      "Which of two models ships first?",
      "I would ship the broad model first, since 60,000 queries a day meet it and 4,000 meet the niche one.",
      "The niche model is right in 95% of cases and the broad one in 80%. Fewer errors for each query means that the niche one helps users more, so it ships first.",
      decides: ["48,000", "3,800", "60,000", "volume", "right answers", "queries a day"]),
    "laptop": wrong(
      "Should we offer a version for laptops?",
      "I would offer the 7B model in int4 for laptops with 8 GB of memory. Then the data stay on the device.",
      "A model of seven billion parameters needs 14 GB, so it cannot run on a laptop with 8 GB.",
      decides: ["half a byte", "3.5", "4 bits", "four bits", "int4", "16 bits", "fp16"]),
    "peek": wrong(
      "How do you test the new onboarding?",
      "I would run the test for three weeks with 4,000 users in each arm before I decide anything.",
      "The dashboard shows p below 0.05 on the second day. So it works, and we can stop and ship today.",
      decides: ["peek", "false positive", "sample", "novelty", "weekday", "look every day"]),
    "cache": right(
      "What latency do we promise at 32k context?",
      "We promise 2 seconds with 40 requests on each GPU, and the plan needs 3 GPUs.",
      "Your promise ignores the KV cache: at 32k context it takes about 4.3 GB for each request, and 66 GB are left.",
      decides: ["cache", "4.3", "15", "66"]),
    "sample": right(
      "How do you test the new search?",
      "I would run an A/B test for two weeks and ship when success goes up by 2 points.",
      "With 300 users a week you cannot see a change of 2 points in two weeks.",
      decides: ["sample", "users", "power", "weeks", "smallest"]),
    "price": right(
      "What will the assistant cost?",
      "At 0.50 USD per million tokens the assistant costs us 5,000 USD a month, so we can give it away.",
      "That is the price of input tokens only. Output tokens cost four times as much, and a third of yours are output.",
      decides: ["output", "four times", "third", "blended"]),
    "halved": change(
      "How do you serve the launch on 16 GPUs?",
      "I would serve the 70B model on all 16 GPUs, for every customer from the first day, at p95 under 2 s.",
      "Compute is halved",
      "Finance has just taken half of the GPUs away: you have 8, not 16. What now?"),
    "rival": change(
      "Should we build connectors this quarter?",
      "I would build three connectors this quarter and charge 10 EUR a seat for them.",
      "A rival gives it away",
      "While we speak, a rival has put twelve connectors under an open licence, for free. What now?"
    ),
    "metric": probe(
      "Conversion is down. What do you do?",
      "I would simplify the sign-up form and send better mails to new users.",
      "How would you know that it worked?", .evidence(["MT-TARGET"]), "PS5"),
    "source": probe(
      "Conversion is down. What do you do?",
      "The new form will lift conversion by 30%.",
      "You said “The new form will lift conversion by 30%.” Where does that figure come from?",
      .source, "PS4"),
    "users": probe(
      "Conversion is down. What do you do?",
      "Then we run an A/B test and see which one wins.",
      "On your test: how many users can you put into it, and what is the smallest difference you could see with them?",
      .flag("underpowered_test"), "PS4"),
    "sum": probe(
      "Which model runs on one GPU?",
      "The 7B model takes 4 GB in fp16, so it fits on any card.",
      "You said “takes 4 GB in fp16” How do you get 4 GB?", .calculation(stated: [4]), "PS3"),
    "option": probe(
      "Should we build connectors this quarter?",
      "I would build the code host connector first because 58 customers asked for it.",
      "You said “I would build the code host connector first” Why not the ticketing one?",
      .depth(.alternative), "PS3"),
    "mind": probe(
      "Should we build connectors this quarter?",
      "I would build the code host connector first because 58 customers asked for it.",
      "What number would change your mind?", .depth(.reversal), "PS3"),
    "payer": probe(
      "Should the assistant read whole wikis?",
      "Every query gets the whole wiki as context, 9,000 tokens, so the answers are better.",
      "Who pays for the tokens?", .depth(.payer), "PS3"),
  ]

  private static func wrong(
    _ prompt: String, _ earlier: String, _ argument: String, decides: [String]
  ) -> ReplyScene {
    pushback(prompt, earlier, argument, isRight: false, decides, "TF1")
  }

  private static func right(
    _ prompt: String, _ earlier: String, _ argument: String, decides: [String]
  ) -> ReplyScene {
    pushback(prompt, earlier, argument, isRight: true, decides, "TF2")
  }

  private static func pushback(
    _ prompt: String, _ earlier: String, _ argument: String, isRight: Bool, _ decides: [String],
    _ criterion: Criterion.ID
  ) -> ReplyScene {
    let pushback = Pushback(argument: argument, isRight: isRight, truth: "", decides: decides)
    return ReplyScene(
      kind: .teamFit, prompt: prompt, earlier: earlier, asks: argument, asked: .pushback(pushback),
      criterion: criterion)
  }

  private static func change(
    _ prompt: String, _ earlier: String, _ title: String, _ says: String
  ) -> ReplyScene {
    ReplyScene(
      kind: .problemSolving, prompt: prompt, earlier: earlier, asks: says,
      asked: .curveball(title: title), criterion: "PS3")
  }

  private static func probe(
    _ prompt: String, _ earlier: String, _ asks: String, _ asked: Reply.Asked,
    _ criterion: Criterion.ID
  ) -> ReplyScene {
    ReplyScene(
      kind: .problemSolving, prompt: prompt, earlier: earlier, asks: asks, asked: asked,
      criterion: criterion)
  }
}

/// Lines of `scene | verdict | reply`, written by a language model that played many candidates; the verdicts are its own.
struct LabelledReply {
  let scene: String
  let verdict: String
  let text: String

  /// Reads lines; empty ones are left out.
  static func read(_ lines: String) -> [LabelledReply] {
    lines.split(separator: "\n").map { line in
      let parts = line.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
        .map { $0.drop { $0 == " " } }
      return LabelledReply(
        scene: String(parts[0].prefix { $0 != " " }),
        verdict: String(parts[1].prefix { $0 != " " }),
        text: String(parts[2]))
    }
  }
}
