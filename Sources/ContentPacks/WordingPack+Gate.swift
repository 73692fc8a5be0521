// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment

extension Fields {
  /// Reads what tells sentences from lists of words.
  func orderModel(from node: YAMLNode) -> OrderModel? {
    let keys = ["limit", "weights", "speech", "steps"]
    guard let fields = Fields(node, of: "the order of \(subject)", keys: keys, log: log) else {
      return nil
    }
    let limit = fields.thousandths("limit")
    let weights = fields.orderWeights("weights")
    let speech = fields.value("speech") != nil ? fields.orderWeights("speech") : weights
    let steps = fields.weightedLines("steps", shape: "`1204 of the`") { words in
      guard (2...3).contains(words.count), let number = Int(words[0]) else { return nil }
      return (words.count == 2 ? words[1] : words[1] + " " + words[2], Double(number) / 1000)
    }
    guard let limit, let weights, let speech, let steps else { return nil }
    let model = OrderModel(
      steps: steps.map { name, value in
        let words = name.split(separator: " ").map(String.init)
        return (words[0], words.count > 1 ? words[1] : nil, value)
      },
      weights: weights.map(\.1), speech: speech.map(\.1), limit: limit)
    if model == nil {
      fields.reject("weights", node, mend: "write nine lines, the start of the sum first")
    }
    return model
  }

  /// Reads the weights of the order and of other signs, by name.
  private func orderWeights(_ key: String) -> [(String, Double)]? {
    weightedLines(key, shape: "`commas 25020`") { words in
      guard words.count == 2, let number = Int(words[1]) else { return nil }
      return (words[0], Double(number) / 1000)
    }
  }

  /// Reads what answers to known questions speak about.
  func topicModel(from node: YAMLNode) -> TopicModel? {
    let keys = ["known", "story", "other", "usual", "rarity", "words"]
    guard let fields = Fields(node, of: "the topics of \(subject)", keys: keys, log: log) else {
      return nil
    }
    let known = fields.thousandths("known", least: 0)
    let story = fields.thousandths("story", least: 0)
    let other = fields.thousandths("other", least: 0)
    let usual = fields.thousandths("usual", least: 0)
    let rarity = fields.weightedLines("rarity", shape: "`2301 token`") { words in
      guard words.count == 2, let number = Int(words[0]) else { return nil }
      return (words[1], Double(number) / 1000)
    }
    guard let known, let story, let other, let usual, let rarity,
      let topics = fields.topics()
    else { return nil }
    return TopicModel(
      topics: topics, rarity: Dictionary(rarity, uniquingKeysWith: { first, _ in first }),
      usualRarity: usual,
      limits: TopicLimits(known: known, story: story, other: other))
  }

  /// Reads topics, one in a line: the lemmas of the prompt, a slash, and lemmas with thousandths behind a sign of equality.
  private func topics() -> [TopicModel.Topic]? {
    guard let node = required("words"), let text = text("words") else { return nil }
    var topics: [TopicModel.Topic] = []
    for line in text.split(separator: "\n") {
      let halves = line.split(separator: "/", maxSplits: 1).map { $0.split(separator: " ") }
      let words = halves.last?.map { word -> (String, Double)? in
        let parts = word.split(separator: "=")
        guard parts.count == 2, let number = Int(parts[1]) else { return nil }
        return (String(parts[0]), Double(number) / 1000)
      }
      guard halves.count == 2, let words, !words.contains(where: { $0 == nil }) else {
        log.report(
          "the `words` of \(subject) hold the line `\(String(line.prefix(40)).printable)`",
          mend: "write lines such as `onboarding conversion / funnel=2301 step=1204`", at: node)
        return nil
      }
      topics.append(
        TopicModel.Topic(
          prompt: Set(halves[0].map(String.init)),
          words: Dictionary(words.compactMap { $0 }, uniquingKeysWith: { first, _ in first })))
    }
    return topics
  }
}
