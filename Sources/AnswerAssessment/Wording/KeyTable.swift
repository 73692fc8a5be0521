// SPDX-License-Identifier: Apache-2.0

/// Values by keys that are hashes already, so that none is hashed again; every word of an answer is looked up here.
struct KeyTable<Value: Hashable & Sendable>: Sendable {
  /// The keys by place; a place that is empty has the key 0, which no phrase has.
  private let keys: [UInt64]
  private let values: [Value?]

  init(_ entries: [UInt64: Value]) {
    var size = 4
    while 2 * size < 3 * entries.count + 3 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var values = [Value?](repeating: nil, count: size)
    for (key, value) in entries where key != 0 {
      var place = Self.place(of: key, in: size)
      while keys[place] != 0 { place = (place + 1) & (size - 1) }
      keys[place] = key
      values[place] = value
    }
    self.keys = keys
    self.values = values
  }

  /// The value of a key; nil when it has none.
  subscript(_ key: UInt64) -> Value? {
    var place = Self.place(of: key, in: keys.count)
    while keys[place] != key {
      if keys[place] == 0 { return nil }
      place = (place + 1) & (keys.count - 1)
    }
    return values[place]
  }

  private static func place(of key: UInt64, in size: Int) -> Int {
    Int(truncatingIfNeeded: key ^ (key >> 32)) & (size - 1)
  }

  private var entries: [UInt64: Value] {
    var entries: [UInt64: Value] = [:]
    for (key, value) in zip(keys, values) { if key != 0 { entries[key] = value } }
    return entries
  }
}

extension KeyTable: Hashable {
  static func == (left: KeyTable, right: KeyTable) -> Bool { left.entries == right.entries }

  func hash(into hasher: inout Hasher) { hasher.combine(entries) }
}
