// SPDX-License-Identifier: Apache-2.0

import PackText

/// A value of a YAML file and where it stands.
struct YAMLNode: Equatable {
  let content: Content
  /// From 1.
  let line: Int
  /// From 1, counted in Unicode scalars.
  let column: Int

  enum Content: Equatable {
    /// A single value; `isPlain` tells `25` from `"25"`.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([Pair])
  }

  /// One line of a mapping.
  struct Pair: Equatable {
    let key: YAMLNode
    /// The text of the key.
    let name: String
    let value: YAMLNode
  }
}

extension YAMLNode {
  /// The text of a single value; nil for a list or a mapping.
  var scalar: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }

  /// Whether nothing was written: `key:`, `key: ~` or `key: null`.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The value as a problem shows it.
  var shown: String {
    switch content {
    case .scalar: isNull ? "empty" : "`\((scalar ?? "").printable)`"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// Returns the value of a key; nil when this is no mapping or has no such key.
  func child(_ name: String) -> YAMLNode? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs.first { $0.name == name }?.value
  }
}

extension YAMLNode {
  /// Takes over what the quick reader read.
  init(_ plain: PlainValue) {
    switch plain.content {
    case .scalar(let text, let isPlain): content = .scalar(text, isPlain: isPlain)
    case .sequence(let elements): content = .sequence(elements.map(YAMLNode.init))
    case .mapping(let pairs):
      content = .mapping(
        pairs.map { Pair(key: YAMLNode($0.key), name: $0.name, value: YAMLNode($0.value)) })
    }
    (line, column) = (plain.line, plain.column)
  }
}
