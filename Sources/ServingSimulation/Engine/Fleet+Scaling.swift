// SPDX-License-Identifier: Apache-2.0

/// How many copies there are.
extension Fleet {
  /// The next moment at which the fleet changes by itself.
  var nextChange: Int64 {
    guard settings.autoscaling != nil else { return .max }
    var next = nextDecision
    for state in states where state.phase == .starting { next = min(next, state.readyAt) }
    return next
  }

  func isScalingDue(at time: Int64) -> Bool { nextDecision <= time }

  /// Makes copies ready whose start is over.
  ///
  /// - Returns: The requests that were held for them, to be sent now.
  mutating func startDue(at time: Int64) -> [ServedSequence] {
    guard settings.autoscaling != nil else { return [] }
    for place in states.indices where states[place].phase == .starting {
      if states[place].readyAt <= time { states[place].phase = .ready }
    }
    guard !held.isEmpty, !open.isEmpty else { return [] }
    defer { held = [] }
    return held
  }

  /// Decides on the number of copies: the requests over the target, at once upward, after a delay downward.
  mutating func scale(at time: Int64) {
    guard let scaling = settings.autoscaling else { return }
    nextDecision = time + scaling.interval.picoseconds
    stopDrained(at: time)
    let active = states.indices.filter {
      states[$0].phase == .ready || states[$0].phase == .starting
    }
    let requests = held.count + active.reduce(0) { $0 + replicas[$1].requests }
    let wanted = Int((Double(requests) / scaling.targetRequests).rounded(.up))
    let desired = min(max(wanted, scaling.minimum), scaling.maximum)
    if desired > active.count {
      enoughSince = nil
      for _ in active.count..<desired { start(at: time) }
    } else if desired < active.count {
      shrink(to: desired, from: active, at: time, scaling)
    } else {
      enoughSince = nil
    }
  }

  private mutating func shrink(
    to desired: Int, from active: [Int], at time: Int64, _ scaling: Autoscaling
  ) {
    let since = enoughSince ?? time
    enoughSince = since
    guard time - since >= scaling.scaleDownDelay.picoseconds else { return }
    let byLoad = active.sorted { (replicas[$0].requests, -$0) < (replicas[$1].requests, -$1) }
    for place in byLoad.prefix(active.count - desired) {
      states[place].phase = .draining
    }
    stopDrained(at: time)
  }

  private mutating func stopDrained(at time: Int64) {
    for place in states.indices where states[place].phase == .draining {
      if !replicas[place].hasWork { states[place].stop(at: max(time, replicas[place].clock)) }
    }
  }

  /// Starts a copy when a request waits and none is ready or on its way.
  mutating func startIfNoneComes(at time: Int64) {
    guard settings.autoscaling != nil else { return }
    let hasAny = states.contains { $0.phase == .ready || $0.phase == .starting }
    if !hasAny { start(at: time) }
  }

  /// Starts a copy in the place of one that has stopped, or a new one.
  private mutating func start(at time: Int64) {
    guard let scaling = settings.autoscaling else { return }
    let readyAt = time + scaling.coldStart.picoseconds
    if let place = states.indices.first(where: { states[$0].phase == .stopped }) {
      let paid = states[place].paid
      replicas[place] = Replica(
        place: place, role: .whole, settings: settings, blockTokens: blockTokens, clock: readyAt)
      states[place] = ReplicaState(phase: .starting, since: time, readyAt: readyAt, paid: paid)
    } else {
      replicas.append(
        Replica(
          place: replicas.count, role: .whole, settings: settings, blockTokens: blockTokens,
          clock: readyAt))
      states.append(ReplicaState(phase: .starting, since: time, readyAt: readyAt))
    }
    replicas[replicas.count - 1].inputHasEnded = replicas.first?.inputHasEnded ?? false
  }
}
