// SPDX-License-Identifier: Apache-2.0

/// A run of a fleet under requests: the loop over what happens outside of steps.
///
/// Requests, samples, hand-overs and changes of the fleet happen at moments of their own. Before each, the copies that matter
/// run the steps that begin earlier; what comes in the middle of a step is seen when the next one begins.
struct ServingRun<Source: RequestSource, Cost: StepCost> {
  let settings: ServingConfiguration
  let cost: Cost
  let ids: [UInt32]
  let blockTokens: Int
  var source: Source
  var tally: RunTally
  var fleet: Fleet
  var timeline: Timeline
  var nextRequest: SimulatedRequest?
  var sent = 0
  var lastArrival: Int64 = 0
  var handoffs = MinHeap<Handoff>()
  /// In a closed loop: when callers send their next requests.
  var callers = MinHeap<Int64>()
  let horizon: Int64
  /// When the last request ended; the horizon where some were open then.
  var end: Int64 = 0

  init(_ settings: ServingConfiguration, _ source: Source, _ cost: Cost) {
    self.settings = settings
    self.cost = cost
    self.source = source
    ids = source.prefixBlocks
    blockTokens = source.prefixBlockTokens
    tally = RunTally(settings)
    fleet = Fleet(settings, blockTokens: source.prefixBlockTokens)
    timeline = Timeline(interval: settings.sampleInterval)
    horizon = (settings.horizon ?? .longest).picoseconds
    nextRequest = self.source.next()
  }

  /// Runs to the end.
  mutating func run() {
    switch settings.load {
    case .open: runOpenLoop()
    case .closed(let count, let thinkTime):
      runClosedLoop(callers: count, thinkTime: thinkTime.picoseconds)
    }
    closeWhatIsLeft()
  }

  private mutating func runOpenLoop() {
    while true {
      if nextRequest == nil { fleet.noteEndOfInput() }
      let time = nextMoment()
      if time >= horizon || (nextRequest == nil && !isBusy) { return }
      moveOn(to: time)
      deliverHandoffs(until: time)
      if isSample(time) || fleet.movesTogether { fleet.moveAll(to: time, cost, ids, &tally) }
      if isSample(time) { sample(at: time) }
      for request in fleet.startDue(at: time) { fleet.route(request, at: time, ids, &tally) }
      if fleet.isScalingDue(at: time) { fleet.scale(at: time) }
      acceptArrivals(at: time)
    }
  }

  private var isBusy: Bool { fleet.hasWork || !handoffs.isEmpty }

  private func nextMoment() -> Int64 {
    var time = timeline.next.picoseconds
    if let nextRequest { time = min(time, nextRequest.arrival.picoseconds) }
    if let handoff = handoffs.first { time = min(time, handoff.time) }
    return min(time, fleet.nextChange)
  }

  private mutating func acceptArrivals(at time: Int64) {
    while let request = nextRequest, request.arrival.picoseconds <= time {
      accept(request, at: time)
      nextRequest = source.next()
    }
  }

  /// Takes a request in, or counts it as one that cannot be.
  private mutating func accept(_ request: SimulatedRequest, at time: Int64) {
    var request = request
    request.promptTokens = max(1, request.promptTokens)
    request.outputTokens = max(1, request.outputTokens)
    request.trafficClass = min(max(0, request.trafficClass), Int32(settings.classes.count - 1))
    let sequence = ServedSequence(request, place: sent, arrival: time)
    sent += 1
    lastArrival = time
    tally.arrived += 1
    guard Int(request.promptTokens) + Int(request.outputTokens) <= settings.cache.tokens else {
      tally.close(sequence, .tooLong, at: time, replica: -1)
      return
    }
    if settings.routing == .roundRobin, !fleet.movesTogether {
      fleet.routeInTurn(sequence, at: time, cost, ids, &tally)
    } else {
      fleet.route(sequence, at: time, ids, &tally)
    }
  }

  /// Lets the copies that the next moment depends on run up to it.
  private mutating func moveOn(to time: Int64) {
    fleet.movePrefill(to: time, cost, ids, &tally)
    guard let split = settings.disaggregation else { return }
    for (end, sequence) in tally.handoffs {
      let transfer =
        split.transferLatency.picoseconds
        + split.transferPerToken.picoseconds * Int64(sequence.target)
      handoffs.insert(Handoff(time: end + transfer, sequence: sequence))
    }
    tally.handoffs.removeAll(keepingCapacity: true)
  }

  private mutating func deliverHandoffs(until time: Int64) {
    while let handoff = handoffs.first, handoff.time <= time {
      handoffs.removeFirst()
      fleet.handOver(handoff.sequence, at: handoff.time, cost, ids, &tally)
    }
  }

  private mutating func closeWhatIsLeft() {
    if settings.horizon != nil {
      moveOn(to: horizon)
      deliverHandoffs(until: horizon)
      fleet.moveAll(to: horizon, cost, ids, &tally)
    }
    let isOpen = isBusy || nextRequest != nil
    end = isOpen && settings.horizon != nil ? horizon : max(tally.lastEnd, lastArrival)
    fleet.closeAll(at: end, &tally)
    while let handoff = handoffs.first {
      handoffs.removeFirst()
      tally.close(handoff.sequence, .unfinished, at: end, replica: -1)
    }
  }

  private func isSample(_ time: Int64) -> Bool { timeline.next.picoseconds == time }

  private mutating func sample(at time: Int64) {
    var sample = TimelineSample(time: SimulatedTime(picoseconds: time))
    sample.arrived = tally.arrived
    sample.finished = tally.fate(.finished)
    sample.outputTokens = tally.outputTokens
    sample.preemptions = tally.preemptions
    fleet.fill(&sample)
    timeline.add(sample)
  }
}

/// A closed loop.
extension ServingRun {
  private mutating func runClosedLoop(callers count: Int, thinkTime: Int64) {
    for _ in 0..<count { callers.insert(0) }
    while true {
      let time = min(callers.first ?? .max, timeline.next.picoseconds)
      if nextRequest == nil { callers.removeAll() }
      // Callers who all wait for a batch that waits for more callers: it starts as it is.
      if callers.isEmpty && fleet.earliestClock == .max { fleet.noteEndOfInput() }
      if nextRequest == nil && !fleet.hasWork { return }
      if fleet.earliestClock < min(time, horizon) {
        fleet.moveEarliest(before: min(time, horizon), cost, ids, &tally)
      } else if time >= horizon {
        return
      } else {
        if timeline.next.picoseconds == time { sample(at: time) }
        sendDue(at: time)
      }
      for end in tally.completions { callers.insert(end + thinkTime) }
      tally.completions.removeAll(keepingCapacity: true)
    }
  }

  private mutating func sendDue(at time: Int64) {
    while let due = callers.first, due <= time, let request = nextRequest {
      callers.removeFirst()
      accept(request, at: time)
      nextRequest = source.next()
      if nextRequest == nil { fleet.noteEndOfInput() }
    }
  }
}

/// A prompt on its way from one copy to another.
struct Handoff: Comparable, Sendable {
  let time: Int64
  let sequence: ServedSequence

  static func < (left: Handoff, right: Handoff) -> Bool {
    left.time == right.time
      ? left.sequence.place < right.sequence.place : left.time < right.time
  }

  static func == (left: Handoff, right: Handoff) -> Bool {
    left.time == right.time && left.sequence.place == right.sequence.place
  }
}
