// SPDX-License-Identifier: Apache-2.0

/// Who serves whom.
extension Fleet {
  /// Sends a request to the copy whose turn it is, which alone has to be where the clock is.
  mutating func routeInTurn(
    _ sequence: ServedSequence, at time: Int64, _ cost: borrowing some StepCost, _ ids: [UInt32],
    _ tally: inout RunTally
  ) {
    let place = turn % replicas.count
    turn += 1
    replicas[place].advance(until: time, cost, ids, &tally)
    put(sequence, on: place, at: time, &tally)
  }

  /// Sends a request to the copy that the routing names, or holds it until there is one.
  mutating func route(
    _ sequence: ServedSequence, at time: Int64, _ ids: [UInt32], _ tally: inout RunTally
  ) {
    let open = open
    guard !open.isEmpty else {
      hold(sequence, at: time, &tally)
      return
    }
    put(sequence, on: choice(for: sequence, among: open, ids), at: time, &tally)
  }

  private mutating func hold(
    _ sequence: ServedSequence, at time: Int64, _ tally: inout RunTally
  ) {
    if let limit = settings.queueLimit, held.count >= limit {
      tally.close(sequence, .turnedAway, at: time, replica: -1)
    } else {
      held.append(sequence)
      startIfNoneComes(at: time)
    }
  }

  private mutating func put(
    _ sequence: ServedSequence, on place: Int, at time: Int64, _ tally: inout RunTally
  ) {
    if let limit = settings.queueLimit, replicas[place].waitingCount >= limit {
      tally.close(sequence, .turnedAway, at: time, replica: place)
      return
    }
    replicas[place].enqueue(sequence, at: time)
  }

  private mutating func choice(
    for sequence: ServedSequence, among open: [Int], _ ids: [UInt32]
  ) -> Int {
    switch settings.routing {
    case .roundRobin:
      turn += 1
      return open[(turn - 1) % open.count]
    case .leastLoaded: return least(open) { replicas[$0].load }
    case .shortestQueue: return least(open) { replicas[$0].requests }
    case .prefixAware(let imbalance): return withPrefix(sequence, open, imbalance, ids)
    }
  }

  /// Returns the place with the least value, the first of equals.
  private func least(_ places: [Int], by value: (Int) -> Int) -> Int {
    var best = places[0]
    var bestValue = value(best)
    for place in places.dropFirst() {
      let own = value(place)
      if own < bestValue { (best, bestValue) = (place, own) }
    }
    return best
  }

  private func withPrefix(
    _ sequence: ServedSequence, _ open: [Int], _ imbalance: Int, _ ids: [UInt32]
  ) -> Int {
    let shortest = least(open) { replicas[$0].requests }
    let chain = ids[sequence.prefixRange]
    let best = least(open) { -replicas[$0].prefixes.leadingBlocks(chain, atMost: .max) }
    let hits = replicas[best].prefixes.leadingBlocks(chain, atMost: .max)
    let surplus = replicas[best].requests - replicas[shortest].requests
    return hits > 0 && surplus <= imbalance ? best : shortest
  }

  /// Gives a prompt that has been taken in to a copy that decodes.
  mutating func handOver(
    _ sequence: ServedSequence, at time: Int64, _ cost: borrowing some StepCost, _ ids: [UInt32],
    _ tally: inout RunTally
  ) {
    guard let split = settings.disaggregation else { return }
    let places = Array(split.prefillReplicas..<replicas.count)
    let place: Int
    if settings.routing == .roundRobin {
      place = places[handoverTurn % places.count]
      handoverTurn += 1
      replicas[place].advance(until: time, cost, ids, &tally)
    } else {
      for place in places { replicas[place].advance(until: time, cost, ids, &tally) }
      place = least(places) { replicas[$0].requests }
    }
    var sequence = sequence
    sequence.sharedBlocks = 0
    sequence.computed = sequence.target
    replicas[place].enqueue(sequence, at: time)
  }
}
