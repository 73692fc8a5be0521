// SPDX-License-Identifier: Apache-2.0

/// The blocks of prompts that one copy keeps, found by the id of their prefix; blocks that nobody uses leave when memory is
/// needed, the one that was let go first before the others.
///
/// A block belongs to the chain of all blocks before it, so only leading blocks are ever shared. Blocks are let go from the end
/// of a chain, so that what many requests have in common stays longest. Source: vLLM design document "Automatic prefix caching".
struct PrefixCache: Sendable {
  private var places: [UInt32: Int32] = [:]
  private var nodes: [Node] = []
  private var unused: [Int32] = []
  private var oldest: Int32 = -1
  private var newest: Int32 = -1
  /// The blocks that nobody uses.
  private(set) var evictable = 0
  /// All blocks that are kept.
  var count: Int { places.count }

  private struct Node: Sendable {
    var id: UInt32
    var users: Int32
    var previous: Int32
    var next: Int32
  }

  /// Returns how many leading blocks of a chain are kept, up to a limit.
  func leadingBlocks(_ ids: ArraySlice<UInt32>, atMost limit: Int) -> Int {
    var found = 0
    for id in ids {
      guard found < limit, places[id] != nil else { break }
      found += 1
    }
    return found
  }

  /// Returns how many leading blocks of a chain are kept and not used by anybody: what using them takes from what may leave.
  func evictableBlocks(_ ids: ArraySlice<UInt32>) -> Int {
    var found = 0
    for id in ids {
      if let place = places[id], nodes[Int(place)].users == 0 { found += 1 }
    }
    return found
  }

  /// Adds a user to blocks that are kept.
  mutating func use(_ ids: ArraySlice<UInt32>) {
    for id in ids {
      guard let place = places[id] else { continue }
      if nodes[Int(place)].users == 0 { unlink(place) }
      nodes[Int(place)].users += 1
    }
  }

  /// Keeps the blocks of a chain that follow those in use, each with one user, up to the first that another request has put there
  /// in the meantime.
  ///
  /// - Returns: How many were added.
  mutating func publish(_ ids: ArraySlice<UInt32>) -> Int {
    var added = 0
    for id in ids {
      guard places[id] == nil else { break }
      let node = Node(id: id, users: 1, previous: -1, next: -1)
      if let place = unused.popLast() {
        nodes[Int(place)] = node
        places[id] = place
      } else {
        places[id] = Int32(nodes.count)
        nodes.append(node)
      }
      added += 1
    }
    return added
  }

  /// Takes a user from blocks; those without any become the newest of what may leave, the end of the chain first.
  mutating func release(_ ids: ArraySlice<UInt32>) {
    for id in ids.reversed() {
      guard let place = places[id] else { continue }
      nodes[Int(place)].users -= 1
      if nodes[Int(place)].users == 0 { link(place) }
    }
  }

  /// Lets the oldest unused block go.
  ///
  /// - Returns: Whether there was one.
  mutating func evict() -> Bool {
    guard oldest >= 0 else { return false }
    let place = oldest
    unlink(place)
    places[nodes[Int(place)].id] = nil
    unused.append(place)
    return true
  }

  private mutating func link(_ place: Int32) {
    nodes[Int(place)].previous = newest
    nodes[Int(place)].next = -1
    if newest >= 0 { nodes[Int(newest)].next = place } else { oldest = place }
    newest = place
    evictable += 1
  }

  private mutating func unlink(_ place: Int32) {
    let node = nodes[Int(place)]
    if node.previous >= 0 { nodes[Int(node.previous)].next = node.next } else { oldest = node.next }
    if node.next >= 0 {
      nodes[Int(node.next)].previous = node.previous
    } else {
      newest = node.previous
    }
    evictable -= 1
  }
}
