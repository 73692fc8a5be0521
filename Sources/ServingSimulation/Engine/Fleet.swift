// SPDX-License-Identifier: Apache-2.0

/// The copies that serve, with what decides who serves whom and how many there are.
struct Fleet: Sendable {
  let settings: ServingConfiguration
  let blockTokens: Int
  var replicas: [Replica]
  var states: [ReplicaState]
  /// Requests that came while no copy was ready.
  var held: [ServedSequence] = []
  var turn = 0
  var handoverTurn = 0
  var nextDecision: Int64
  /// When copies that step together begin their next step.
  var groupClock: Int64 = 0
  var enoughSince: Int64?

  init(_ settings: ServingConfiguration, blockTokens: Int) {
    self.settings = settings
    self.blockTokens = blockTokens
    let prefill = settings.disaggregation?.prefillReplicas ?? 0
    replicas = (0..<settings.replicas).map { place in
      let role: ReplicaRole =
        settings.disaggregation == nil ? .whole : place < prefill ? .prefill : .decode
      return Replica(
        place: place, role: role, settings: settings, blockTokens: blockTokens, clock: 0)
    }
    states = replicas.map { _ in ReplicaState(phase: .ready, since: 0, readyAt: 0) }
    nextDecision = settings.autoscaling?.interval.picoseconds ?? .max
  }

  /// Whether every copy has to be where the clock is before a request can be sent to one.
  var movesTogether: Bool {
    settings.autoscaling != nil || settings.routing != .roundRobin
      || settings.disaggregation != nil || settings.stepsTogether
  }

  var hasWork: Bool { !held.isEmpty || replicas.contains { $0.hasWork } }

  /// The places of copies that requests may be sent to.
  var open: [Int] {
    let most = settings.disaggregation?.prefillReplicas ?? replicas.count
    return (0..<most).filter { states[$0].phase == .ready }
  }

  mutating func noteEndOfInput() {
    for place in replicas.indices { replicas[place].inputHasEnded = true }
  }

  /// Runs the copies that take in prompts for others up to a moment.
  mutating func movePrefill(
    to time: Int64, _ cost: borrowing some StepCost, _ ids: [UInt32], _ tally: inout RunTally
  ) {
    for place in 0..<(settings.disaggregation?.prefillReplicas ?? 0) {
      replicas[place].advance(until: time, cost, ids, &tally)
    }
  }

  /// Runs all copies up to a moment.
  mutating func moveAll(
    to time: Int64, _ cost: borrowing some StepCost, _ ids: [UInt32], _ tally: inout RunTally
  ) {
    if settings.stepsTogether {
      stepTogether(until: time, cost, ids, &tally)
      return
    }
    for place in replicas.indices { replicas[place].advance(until: time, cost, ids, &tally) }
  }

  mutating func fill(_ sample: inout TimelineSample) {
    for place in replicas.indices {
      sample.waiting += replicas[place].waitingCount
      sample.running += replicas[place].running
      sample.usedPages += replicas[place].usedPages
      switch states[place].phase {
      case .ready, .draining: sample.replicas += 1
      case .starting: sample.startingReplicas += 1
      case .stopped: break
      }
    }
    sample.waiting += held.count
  }

  mutating func closeAll(at time: Int64, _ tally: inout RunTally) {
    for place in replicas.indices { replicas[place].closeAll(at: time, &tally) }
    for sequence in held { tally.close(sequence, .unfinished, at: time, replica: -1) }
    held = []
    for place in states.indices { states[place].stop(at: max(time, replicas[place].clock)) }
  }

  /// The time that copies were paid for, summed.
  var replicaTime: Int128 { states.reduce(0) { $0 + Int128($1.paid) } }
}

/// Where a copy is in its life.
struct ReplicaState: Sendable {
  enum Phase: Sendable {
    case starting
    case ready
    case draining
    case stopped
  }
  var phase: Phase
  var since: Int64
  var readyAt: Int64
  var paid: Int64 = 0

  /// Ends the time that is paid for.
  mutating func stop(at time: Int64) {
    guard phase != .stopped else { return }
    phase = .stopped
    paid += max(0, time - since)
  }
}

/// For a closed loop.
extension Fleet {
  /// The start of the next step of any copy; the end of time when none has work.
  var earliestClock: Int64 {
    var earliest = Int64.max
    for place in replicas.indices { earliest = min(earliest, replicas[place].nextStart) }
    return earliest
  }

  /// Runs the copy whose next step begins first, until a request is over or another copy would begin a step earlier.
  mutating func moveEarliest(
    before time: Int64, _ cost: borrowing some StepCost, _ ids: [UInt32], _ tally: inout RunTally
  ) {
    var first = -1
    var limit = time
    for place in replicas.indices where replicas[place].nextStart < .max {
      if first < 0 || replicas[place].nextStart < replicas[first].nextStart {
        if first >= 0 { limit = min(limit, replicas[first].nextStart) }
        first = place
      } else {
        limit = min(limit, replicas[place].nextStart)
      }
    }
    guard first >= 0 else { return }
    let own = max(limit, replicas[first].nextStart + 1)
    replicas[first].advance(until: own, stopsAtAnswer: true, cost, ids, &tally)
  }
}
