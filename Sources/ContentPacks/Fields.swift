// SPDX-License-Identifier: Apache-2.0

/// A mapping of a pack while it is read: each function returns a value that keeps the rules, or nil after reporting why it does not.
struct Fields {
  /// What the mapping describes, for the problems: "question `ps-onboarding`".
  let subject: String
  let node: YAMLNode
  let log: ProblemLog
  private let pairs: [YAMLNode.Pair]

  /// Creates the fields of a mapping and reports the keys that it may not have.
  init?(_ node: YAMLNode, of subject: String, keys: [String], log: ProblemLog) {
    guard case .mapping(let pairs) = node.content else {
      log.report(
        "\(subject) is \(node.shown)", mend: "write it as lines of `key: value`", at: node)
      return nil
    }
    self.subject = subject
    self.node = node
    self.log = log
    self.pairs = pairs
    for pair in pairs where !keys.contains(pair.name) {
      log.report(
        "unknown key `\(pair.name.printable)` in \(subject)",
        mend: mend(pair.name, from: keys), at: pair.key)
    }
  }

  /// Returns the value of a key; nil when the key is missing or nothing stands behind it.
  func value(_ key: String) -> YAMLNode? {
    pairs.first { $0.name == key && !$0.value.isNull }?.value
  }

  /// Returns the value of a key, or nil after reporting that there is none.
  func required(_ key: String) -> YAMLNode? {
    if let value = value(key) { return value }
    guard let pair = pairs.first(where: { $0.name == key }) else {
      log.report("no `\(key)` in \(subject)", mend: "add `\(key): …`", at: node)
      return nil
    }
    log.report("the `\(key)` of \(subject) is empty", mend: "write it", at: pair.key)
    return nil
  }

  /// Reports that a value of this mapping is wrong.
  func reject(_ key: String, _ value: YAMLNode, mend: String) {
    log.report("the `\(key)` of \(subject) is \(value.shown)", mend: mend, at: value)
  }
}

extension Fields {
  /// Reads the elements of a list inside something with a name; none when the key is missing, nil after reporting a problem.
  ///
  /// The noun says what an element is, such as "item".
  func parts<Value>(
    _ key: String, noun: String, keys: [String], read: (Fields) -> Value?
  ) -> [Value]? {
    guard let list = value(key) else { return [] }
    guard case .sequence(let nodes) = list.content, !nodes.isEmpty else {
      reject(key, list, mend: "write a list with a `- \(keys[0]): …` for each \(noun)")
      return nil
    }
    let values = nodes.enumerated().map { index, node in
      Fields(node, of: "\(noun) \(index + 1) of \(subject)", keys: keys, log: log).flatMap(read)
    }
    return values.contains { $0 == nil } ? nil : values.compactMap { $0 }
  }

  /// Reads every element of a list that must be there; those that cannot be read are reported and left out.
  ///
  /// The noun says what an element is, such as "question".
  func elements<Value>(
    _ key: String, noun: String, read: (YAMLNode, _ subject: String) -> Value?
  ) -> [Value] {
    guard let list = required(key) else {
      log.loseTrack()
      return []
    }
    guard case .sequence(let nodes) = list.content, !nodes.isEmpty else {
      log.loseTrack()
      reject(key, list, mend: "write a list with a `- id: …` for each \(noun)")
      return []
    }
    return nodes.enumerated().compactMap { index, node in
      let name = node.child("id")?.scalar ?? node.child("name")?.scalar
      let subject = name.map { "\(noun) `\($0.printable)`" } ?? "\(noun) \(index + 1)"
      if let value = read(node, subject) { return value }
      if let name { log.markBroken(name) } else { log.loseTrack() }
      return nil
    }
  }
}
