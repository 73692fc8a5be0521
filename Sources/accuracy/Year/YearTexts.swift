// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import ProductAnalytics
import Quantities

/// What is written in a year of data: answers of the usual length, put together from paragraphs, and stories.
enum YearTexts {
  static let notes = """
    Mix first, then latency. Ask who counts sign-ups. Two options, one guardrail. \
    Say what would prove me wrong.
    """

  /// Returns an answer: three paragraphs to the first question of a round, one to a follow-up.
  static func answer(seed: UInt64, part: Int) -> String {
    let draw = ParameterDraw(seed: seed)
    let first = draw.whole("text", in: 0...(paragraphs.count - 1))
    let count = part == 0 ? 3 : 1
    return (0..<count).map { paragraphs[(first + part * 3 + $0) % paragraphs.count] }
      .joined(separator: "\n\n")
  }

  /// Returns five stories.
  static func stories(at now: Instant) -> [Story] {
    (1...5).map { number in
      Story(
        id: StoryID("year-\(number)"), title: "The summary of shifts, part \(number)",
        situation:
          "In March 2024 I was the product manager of a tool for 40 wards; 300 nurses wrote 900 summaries a day.",
        constraint:
          "We had six weeks and one engineer, and no patient data could leave the hospital.",
        decision:
          "I decided to ship the short form instead of the full one, because the full one took a day to learn.",
        numbers:
          "Reading time fell from 9 minutes to \(number + 2) over two months, counted in the logs of 12 wards.",
        learning: "Since then I write down the number that would stop us before we start.",
        writtenAt: now)
    }
  }

  private static let paragraphs = [
    """
    Before I look for a cause I want to be sure of what moved. Conversion fell from 9.4% to 7.1%, but paid accounts \
    per week did not fall at all: they went from 470 to 497. So the numerator is flat and the denominator grew by 40%. \
    A product that had become worse would lose paying users; this looks like a change in who starts a trial.
    """,
    """
    The memory decides first. The weights of a model with 12 billion parameters take 24 GB at 16 bits, and the KV cache \
    of 32 sequences of 4,000 tokens takes another 20 GB, so one card of 48 GB is full. With 8-bit weights we save 12 GB \
    and can hold twice as many sequences, at a small loss that I would measure on our own evaluation set.
    """,
    """
    I would ask three customers this week before I decide, and I would not let the loudest one decide for the others. \
    The bank needs the audit log because its regulator asks for it; the shop needs latency under 800 ms because people \
    leave; the agency wants both and pays for neither. I would build the audit log first because without it there is no contract.
    """,
    """
    My recommendation is to keep the partner channel but to stop counting it in the same number. From Monday the weekly \
    report shows conversion by channel, and the target of 9% applies to direct trials only. The guardrail is direct \
    conversion, which must not fall below 9.2%. If the lift is below 0.4 points after three weeks I would stop.
    """,
    """
    I was wrong about the launch in spring. I had promised the date to sales before the engineers had looked at the \
    migration, and when it slipped by three weeks I told the customers myself. Since then I give a range, and I say what \
    it depends on. The team still ships late at times, but nobody hears of it from somebody else.
    """,
    """
    To see a lift from 1.1% to 2.0% with 80% power and a significance of 5%, we need roughly 2,900 trials in each arm, \
    so close to three weeks with an even split. The metric that decides is paid accounts per partner trial after 14 days. \
    I would not look at it before the end, because looking each day makes a chance result three times as likely.
    """,
    """
    I disagree, and I would rather say it here than in the corridor. The rewrite saves us two days a week, but it costs \
    a quarter in which nothing reaches a customer. I would take the two modules that break most, which are 60% of the \
    incidents, and leave the rest. If the incidents do not halve in six weeks, I was wrong and we do the rewrite.
    """,
    """
    Open weights are a promise to developers and a price on our own API at the same time. With the weights out, anybody \
    can serve the model at cost, so our API has to be better at something that they cannot copy: evaluation, fine-tuning, \
    and a contract in the European Union. I would publish the small model and keep the large one behind the API for six months.
    """,
    """
    The first thing I would measure is cost per finished task, not cost per token. An agent that needs eleven calls at \
    0.2 EUR per million tokens is dearer than one call of a model that costs ten times as much. In our log a task takes \
    a median of six calls and 14,000 tokens, so a task costs about 0.4 cents before retries, and 0.7 cents with them.
    """,
    """
    I would ask you how the team decides what not to build, and who was the last person to stop a project. I would also \
    ask what the evaluation set looks like, who owns it, and how often a release was held back by it. The answers tell \
    me more about the work than the roadmap does.
    """,
  ]
}
