// SPDX-License-Identifier: Apache-2.0

/// Work of the same kind on many items, several at a time.
enum SideWork {
  /// Returns what a function makes of each item, in their order, whatever the number of threads.
  ///
  /// - Parameters:
  ///   - items: The items.
  ///   - threads: How many are worked on at a time; less than 2 works one after the other.
  ///   - body: The function; it must give the same for the same item.
  /// - Returns: As many as there are items.
  static func map<Item: Sendable, Made: Sendable>(
    _ items: [Item], threads: Int, _ body: @escaping @Sendable (Item) -> Made
  ) async -> [Made] {
    guard threads > 1, items.count > 1 else { return items.map(body) }
    return await withTaskGroup(of: (Int, Made).self) { group in
      var next = 0
      var made = [Made?](repeating: nil, count: items.count)
      func start() {
        guard next < items.count else { return }
        let (place, item) = (next, items[next])
        group.addTask { (place, body(item)) }
        next += 1
      }
      for _ in 0..<threads { start() }
      while let (place, value) = await group.next() {
        made[place] = value
        start()
      }
      return made.compactMap(\.self)
    }
  }
}
