// SPDX-License-Identifier: Apache-2.0

import Yams

/// Reads YAML text into values with places.
///
/// The only file that knows the YAML library.
struct YAMLParser {
  /// No pack needs to nest deeper.
  static let deepest = 20
  /// No pack needs to hold more values.
  static let mostNodes = 200_000

  private let log: ProblemLog
  private var count = 0

  private init(log: ProblemLog) {
    self.log = log
  }

  /// Returns the value that a file holds, or nil after reporting why it cannot be read.
  static func root(of file: PackFile, log: ProblemLog) -> YAMLNode? {
    guard isSafe(file, log: log) else { return nil }
    do {
      // The basic resolver leaves every plain value a string: the schema knows which are numbers,
      // and no regular expression runs.
      let parser = try Parser(
        yaml: file.text.withoutByteOrderMark, resolver: .basic, constructor: .default,
        encoding: .utf8)
      guard let root = try parser.singleRoot() else { return reportEmpty(log) }
      var reader = YAMLParser(log: log)
      guard let node = reader.node(from: root, depth: 0) else { return nil }
      guard !node.isNull else { return reportEmpty(log) }
      return node
    } catch let error as YamlError {
      report(error, text: file.text, log: log)
    } catch {
      log.report("the file cannot be read as YAML", mend: "check its syntax", line: 1)
    }
    return nil
  }

  /// Returns our form of a value; nil after reporting one that no pack may hold.
  private mutating func node(from node: Node, depth: Int) -> YAMLNode? {
    switch node {
    case .scalar(let scalar):
      guard isAllowed(at: scalar.mark, depth: depth) else { return nil }
      return YAMLNode(.scalar(scalar.string, isPlain: scalar.style == .plain), at: scalar.mark)
    case .sequence(let sequence):
      guard isAllowed(at: sequence.mark, depth: depth) else { return nil }
      var elements: [YAMLNode] = []
      elements.reserveCapacity(sequence.count)
      for index in sequence.indices {
        guard let element = self.node(from: sequence[index], depth: depth + 1) else { return nil }
        elements.append(element)
      }
      return YAMLNode(.sequence(elements), at: sequence.mark)
    case .mapping(let mapping):
      guard isAllowed(at: mapping.mark, depth: depth) else { return nil }
      return pairs(of: mapping, depth: depth).map { YAMLNode(.mapping($0), at: mapping.mark) }
    case .alias: return nil
    }
  }

  /// Returns whether one more value may follow, and reports when not.
  private mutating func isAllowed(at mark: Mark?, depth: Int) -> Bool {
    count += 1
    guard depth > Self.deepest || count > Self.mostNodes else { return true }
    log.report(
      depth > Self.deepest
        ? "values are nested more than \(Self.deepest) deep"
        : "the file holds more than \(Self.mostNodes) values",
      mend: depth > Self.deepest ? "no pack needs that; flatten them" : "split it",
      line: mark?.line ?? 1, column: mark?.column ?? 1)
    return false
  }

  private mutating func pairs(of mapping: Node.Mapping, depth: Int) -> [YAMLNode.Pair]? {
    var pairs: [YAMLNode.Pair] = []
    pairs.reserveCapacity(mapping.count)
    for index in mapping.indices {
      let (key, value) = mapping[index]
      guard let key = node(from: key, depth: depth + 1) else { return nil }
      guard let name = key.scalar else {
        log.report("a key is \(key.shown)", mend: "a key must be one word", at: key)
        return nil
      }
      guard let value = node(from: value, depth: depth + 1) else { return nil }
      pairs.append(YAMLNode.Pair(key: key, name: name, value: value))
    }
    return pairs
  }

  private static func reportEmpty(_ log: ProblemLog) -> YAMLNode? {
    log.report("the file is empty", mend: "begin it with `format: windtunnel/…`", line: 1)
    return nil
  }

  private static func report(_ error: YamlError, text: String, log: ProblemLog) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      let context = context.map { " \($0.text)" } ?? ""
      log.report(
        "this is not YAML: \(problem)\(context)",
        mend: "check the indentation, colons and quotes here and just above",
        line: mark.line, column: mark.column)
    case .composer(_, let problem, let mark, _):
      log.report(
        problem.contains("another document")
          ? "a second document begins here" : "this is not YAML: \(problem)",
        mend: problem.contains("another document")
          ? "put it in a file of its own" : "write the value out",
        line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      let names = listed(keys.map { "`\($0.printable)`" })
      log.report(
        "\(keys.count == 1 ? "the key" : "the keys") \(names) \(keys.count == 1 ? "stands" : "stand") twice in one mapping",
        mend: "keep one", line: context.mark.line, column: context.mark.column)
    case .reader(let problem, let offset, _, _):
      log.report(
        "this is not YAML text: \(problem)", mend: "remove the character",
        line: offset.map { line(at: $0, of: text) } ?? 1)
    default: log.report("the file cannot be read as YAML", mend: "check its syntax", line: 1)
    }
  }

  private static func line(at offset: Int, of text: String) -> Int {
    1 + text.prefix(offset).count(where: \.isNewline)
  }
}

extension YAMLNode {
  fileprivate init(_ content: Content, at mark: Mark?) {
    self.init(content: content, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }
}

extension String {
  /// The text without the mark that some editors put before it.
  fileprivate var withoutByteOrderMark: String {
    unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
  }
}
