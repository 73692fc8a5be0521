// SPDX-License-Identifier: Apache-2.0

/// What all copies of a run count together; whole numbers only, so the order of copies does not matter.
struct RunTally: Sendable {
  var interTokenLatency = LatencyHistogram()
  var queueTime = LatencyHistogram()
  var classes: [ClassTally]
  var fates = [Int](repeating: 0, count: RequestFate.allCases.count)

  var arrived = 0
  var steps = 0
  var decodeSteps = 0
  var outputTokens = 0
  /// Output tokens of requests that were finished.
  var finishedTokens = 0
  /// Prompt tokens of requests that were finished.
  var finishedPromptTokens = 0
  var computedTokens = 0
  var cachedTokens = 0
  var recomputedTokens = 0
  var preemptions = 0
  /// How many decode steps had so many sequences, by place.
  var batchSizes: [Int]
  var peakPages = 0
  /// Over all copies, so that it may be longer than a run can be.
  var busy: Int128 = 0
  var lastEnd: Int64 = 0
  /// Times at which callers of a closed loop had their answers.
  var completions: [Int64] = []
  var recordsCompletions = false
  /// Prompts that are done and go to another copy.
  var handoffs: [(time: Int64, sequence: ServedSequence)] = []
  /// Each request that ended, in that order, when they are asked for.
  var outcomes: [RequestOutcome] = []
  let recordsRequests: Bool
  let levels: [ServiceObjective]

  init(_ configuration: ServingConfiguration) {
    classes = configuration.classes.map { _ in ClassTally() }
    batchSizes = Array(repeating: 0, count: configuration.maximumSequences + 1)
    levels = configuration.classes.map(\.objective)
    recordsRequests = configuration.recordsRequests
    if case .closed = configuration.load { recordsCompletions = true }
  }

  /// Counts a request that leaves, whatever came of it.
  mutating func close(
    _ sequence: ServedSequence, _ fate: RequestFate, at time: Int64, replica: Int
  ) {
    let outcome = sequence.outcome(fate, at: time, replica: replica)
    fates[Self.place(of: fate)] += 1
    let item = Int(sequence.request.trafficClass)
    classes[item].requests += 1
    if fate == .finished { count(outcome, item) }
    lastEnd = max(lastEnd, time)
    if recordsCompletions { completions.append(time) }
    if recordsRequests { outcomes.append(outcome) }
  }

  private mutating func count(_ outcome: RequestOutcome, _ item: Int) {
    let whole = outcome.endToEnd.picoseconds
    classes[item].endToEnd.add(whole)
    finishedTokens += outcome.tokens
    finishedPromptTokens += Int(outcome.request.promptTokens)
    classes[item].finished += 1
    if outcome.meets(levels[item]) { classes[item].good += 1 }
    if let mean = outcome.interTokenLatency?.picoseconds {
      classes[item].meanInterTokenLatency.add(mean)
    }
    if let first = outcome.timeToFirstToken?.picoseconds {
      classes[item].timeToFirstToken.add(first)
    }
    if let started = outcome.started { queueTime.add((started - outcome.arrival).picoseconds) }
  }

  /// Returns what all classes have seen of a time.
  func overall(_ time: (ClassTally) -> LatencyHistogram) -> LatencyHistogram {
    var overall = LatencyHistogram()
    for item in classes { overall.merge(time(item)) }
    return overall
  }

  func fate(_ fate: RequestFate) -> Int { fates[Self.place(of: fate)] }

  private static func place(of fate: RequestFate) -> Int {
    switch fate {
    case .finished: 0
    case .tooLong: 1
    case .turnedAway: 2
    case .timedOut: 3
    case .unfinished: 4
    }
  }
}

/// What is counted for one class of traffic.
struct ClassTally: Sendable {
  var requests = 0
  var finished = 0
  var good = 0
  var timeToFirstToken = LatencyHistogram()
  var meanInterTokenLatency = LatencyHistogram()
  var endToEnd = LatencyHistogram()
}
