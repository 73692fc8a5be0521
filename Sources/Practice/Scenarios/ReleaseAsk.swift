// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// One thing that is asked about a release.
struct ReleaseAsk {
  /// What it is about, in kebab case.
  let name: String
  let kind: QuestionKind
  let prompt: String
  /// The sentences it rests on.
  let quoted: [String]
  /// What a good answer does.
  let looksFor: [String]

  /// The most sentences that one question quotes.
  private static let mostQuoted = 3

  /// Returns what is asked about notes, three to six; what needs a price, a technical figure or a withdrawal only where one is named.
  static func asks(about notes: ReleaseNotes) -> [ReleaseAsk] {
    let name = notes.names.first.map { "“\($0)”" } ?? "what the notes announce"
    let lead = quotes(notes.news)
    let technical = notes.news.filter(\.isTechnical)
    let priced = notes.news.filter(\.hasPrice)
    let withdrawn = notes.news.filter(\.withdraws)
    return [
      audience(name, lead),
      technical.isEmpty ? nil : serving(name, technical),
      priced.isEmpty ? nil : pricing(name, quotes(priced)),
      stopping(name, lead),
      withdrawn.isEmpty ? nil : leaving(quotes(withdrawn)),
      rollback(name, lead),
    ].compactMap(\.self)
  }

  private static func quotes(_ news: [NewsSentence]) -> [String] {
    news.prefix(mostQuoted).map(\.text)
  }

  private static func audience(_ name: String, _ quoted: [String]) -> ReleaseAsk {
    ReleaseAsk(
      name: "audience", kind: .productSense,
      prompt: """
        You are the product manager for \(name). For whom is this, and what can they do with it that they could not do before? Choose one \
        metric that shows whether it works, with numerator, denominator and period, and one guardrail. What would you check before you \
        believe the notes?
        """,
      quoted: quoted,
      looksFor: [
        "One segment with a job that it has today, and how it does that job without this.",
        "A metric as a rate with numerator, denominator and period, and the value that would be a failure.",
        "A guardrail that could get worse because of this very change.",
        "Says which sentence of the notes it rests on and which it would test.",
      ])
  }

  private static func serving(_ name: String, _ news: [NewsSentence]) -> ReleaseAsk {
    ReleaseAsk(
      name: "serving", kind: .technical,
      prompt: """
        What does it cost to serve \(name) to one customer who sends ten requests a second? Say what you assume about the lengths of prompts \
        and answers and about the device, then work out the memory, the time and the cost of a request. Which of your assumptions would \
        change the answer most?
        """,
      quoted: quotes(news),
      looksFor: [
        "States model size, format, lengths, load and device as assumptions before computing.",
        "Memory of the weights and of the cache apart, each with its unit.",
        "From requests a second to requests at once, and from there to devices and money.",
        "Names the assumption that the result depends on most, with the range.",
      ] + ServingFigures.lines(for: news))
  }

  private static func pricing(_ name: String, _ quoted: [String]) -> ReleaseAsk {
    ReleaseAsk(
      name: "pricing", kind: .productSense,
      prompt: """
        The notes name a price for \(name). Who pays it, who goes elsewhere because of it, and what would you have to know to say whether it is \
        right? Propose one change of the price or of what it is charged for, with the number at which you would take it back.
        """,
      quoted: quoted,
      looksFor: [
        "The cost of serving and the next best alternative as the two ends of the range.",
        "What is charged for, and whom that pushes away.",
        "A change with its expected effect and the number that would undo it.",
      ])
  }

  private static func stopping(_ name: String, _ quoted: [String]) -> ReleaseAsk {
    ReleaseAsk(
      name: "stopping", kind: .executive,
      prompt: """
        Your team has the same people and the same devices as before. What do you stop doing because of \(name), and who will be against that? \
        In a year, what would have to be true for this to have been worth it?
        """,
      quoted: quoted,
      looksFor: [
        "Names one thing that stops, with what it earns or serves today.",
        "Says who loses by it and what they are offered.",
        "A state of the world in a year that can be measured, and the sign that it is not coming.",
      ])
  }

  private static func leaving(_ quoted: [String]) -> ReleaseAsk {
    ReleaseAsk(
      name: "leaving", kind: .executive,
      prompt: """
        The notes say that something goes away. A large customer built on it and asks for two more years. What do you offer, what does that cost, \
        and where is the line?
        """,
      quoted: quoted,
      looksFor: [
        "Finds out what the customer depends on before offering anything.",
        "Prices the extension: devices, people, security fixes.",
        "A line with its reason, and how others who ask the same are treated.",
      ])
  }

  private static func rollback(_ name: String, _ quoted: [String]) -> ReleaseAsk {
    ReleaseAsk(
      name: "rollback", kind: .productSense,
      prompt: """
        It is the first week after the release. What do you watch for \(name), at which number do you roll back, and what cannot be rolled back \
        any more? Who decides, and within how many hours?
        """,
      quoted: quoted,
      looksFor: [
        "Two or three signals with thresholds that were set before the release.",
        "What cannot be undone, and what was done about that beforehand.",
        "One person who decides, and a time.",
      ])
  }
}
