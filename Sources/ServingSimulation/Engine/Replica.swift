// SPDX-License-Identifier: Apache-2.0

/// What one copy of a split fleet does.
enum ReplicaRole: Sendable {
  case whole
  case prefill
  case decode
}

/// One copy of the model with its scheduler, its paged cache and its sequences.
///
/// Sequences that decode are never touched step by step. All of them gain a token in each decode step, so a sequence keeps the
/// tokens it has less the number of steps so far, which does not change; what all have kept, and in which step each needs a new
/// page or is done, follows from the number of steps. That makes a run of like steps as cheap as one.
struct Replica: Sendable {
  let place: Int
  let role: ReplicaRole
  let settings: ServingConfiguration
  let reservesPages: Bool
  let usesDeadlines: Bool
  let blockTokens: Int
  let pagesPerBlock: Int

  /// The start of the next step.
  var clock: Int64 = 0
  var slots: [ServedSequence] = []
  var freeSlots: [Int32] = []
  /// Those that wait, by priority.
  var waiting = Array(repeating: SlotQueue(), count: 8)
  var waitingCount = 0
  var waitingTokens = 0
  /// Those whose prompts are being taken in.
  var prefilling: [Int32] = []
  /// Those that decode, in no order.
  var decoding: [Int32] = []
  /// The decode steps so far.
  var decodeSteps: Int64 = 0
  /// The tokens that those who decode have kept.
  var keptTokens = 0
  /// Those who decode by (kept tokens - decode steps) modulo page size.
  var phases: [Int32]
  var finishing = MinHeap<FinishingStep>()
  /// Those who came to decode since the last decode step, and the end of that step.
  var joined: [Int32] = []
  var lastDecodeEnd: Int64 = 0
  var freePages: FreePages
  /// The start and the end of the latest step.
  var lastStepStart: Int64 = 0
  var lastStepEnd: Int64 = -1
  /// The next step was planned when the latest one began.
  var isPlannedAhead = false
  /// Those who ended with the latest step, and the pages that came free: a step that is planned ahead does not know it yet.
  var leavers = 0
  var leaverPages = 0
  /// The one next in line could be let in at the next step though nobody leaves.
  var mayAdmitSoon = false
  var prefixes = PrefixCache()
  var curves: [DecodeCurve?]
  var admissions: Int64 = 0
  var nextDeadline = Int64.max
  /// In a batch that stays together: those who are done and keep their place.
  var doneMembers = 0
  /// No more requests will come, so a batch that is not full starts.
  var inputHasEnded = false

  init(
    place: Int, role: ReplicaRole, settings: ServingConfiguration, blockTokens: Int, clock: Int64
  ) {
    self.place = place
    self.role = role
    self.settings = settings
    self.clock = clock
    self.blockTokens = blockTokens
    if case .continuous = settings.batching { reservesPages = false } else { reservesPages = true }
    usesDeadlines = settings.classes.contains { $0.timeout != nil }
    pagesPerBlock = max(1, blockTokens / settings.cache.pageTokens)
    phases = Array(repeating: 0, count: settings.cache.pageTokens)
    freePages = FreePages(settings.cache.pages)
    curves = Array(repeating: nil, count: settings.maximumSequences + 1)
  }

  var running: Int { prefilling.count + decoding.count - doneMembers }
  var hasWork: Bool { waitingCount > 0 || !prefilling.isEmpty || !decoding.isEmpty }
  /// When its next step begins; the end of time when it has nothing to do or waits for a batch to be filled.
  var nextStart: Int64 {
    guard hasWork else { return .max }
    guard reservesPages, decoding.isEmpty, !inputHasEnded else { return clock }
    switch settings.batching {
    case .fixed(let size): return waitingCount >= size ? clock : .max
    case .dynamic(let size, let wait):
      guard waitingCount < size, let slot = nextInLine else { return clock }
      return max(clock, slots[Int(slot)].arrival + wait.picoseconds)
    case .continuous: return clock
    }
  }
  /// Requests that wait and that are in progress.
  var requests: Int { waitingCount + running }
  /// The tokens that it has to take in and to keep.
  var load: Int {
    var sum = waitingTokens + keptTokens
    for slot in prefilling { sum += Int(slots[Int(slot)].target) }
    return sum
  }
  /// Pages that are free or would be if unused prefixes left.
  var availablePages: Int { freePages.count + prefixes.evictable * pagesPerBlock }
  /// Pages that sequences hold.
  var usedPages: Int { settings.cache.pages - availablePages }

  /// Returns the pages for so many tokens.
  @inline(__always)
  func pages(_ tokens: Int) -> Int {
    (tokens + settings.cache.pageTokens - 1) / settings.cache.pageTokens
  }
}

/// Coming and going.
extension Replica {
  /// Puts a request at the end of its queue.
  mutating func enqueue(_ sequence: ServedSequence, at time: Int64) {
    if !hasWork { clock = max(clock, time) }
    let slot = give(sequence)
    let item = settings.classes[Int(sequence.request.trafficClass)]
    slots[Int(slot)].enqueued = time
    if let timeout = item.timeout {
      slots[Int(slot)].deadline = sequence.arrival + timeout.picoseconds
      nextDeadline = min(nextDeadline, slots[Int(slot)].deadline)
    }
    waiting[item.priority].append(slot)
    waitingCount += 1
    waitingTokens += Int(sequence.target)
  }

  private mutating func give(_ sequence: ServedSequence) -> Int32 {
    guard let slot = freeSlots.popLast() else {
      slots.append(sequence)
      return Int32(slots.count - 1)
    }
    let visit = slots[Int(slot)].visit
    slots[Int(slot)] = sequence
    slots[Int(slot)].visit = visit
    return slot
  }

  mutating func giveBack(_ slot: Int32) {
    slots[Int(slot)].visit &+= 1
    freeSlots.append(slot)
  }

  /// The one that is next in line, by priority.
  var nextInLine: Int32? {
    guard waitingCount > 0 else { return nil }
    for queue in waiting { if let slot = queue.first { return slot } }
    return nil
  }

  mutating func removeNextInLine() {
    for priority in waiting.indices where !waiting[priority].isEmpty {
      if let slot = waiting[priority].first {
        waitingTokens -= Int(slots[Int(slot)].target)
      }
      waiting[priority].removeFirst()
      waitingCount -= 1
      if usesDeadlines, let next = waiting[priority].first {
        nextDeadline = min(nextDeadline, slots[Int(next)].deadline)
      }
      return
    }
  }

  /// The prefix blocks of a sequence that are whole within its prompt.
  func blocks(
    of slot: Int32, from first: Int, to end: Int, _ ids: [UInt32]
  ) -> ArraySlice<UInt32> {
    let start = Int(slots[Int(slot)].request.prefixStart)
    return ids[start + first..<start + end]
  }

  /// How many prefix blocks of a sequence may be shared: whole ones, with at least one token of the prompt left to compute.
  func shareableBlocks(of slot: Int32) -> Int {
    guard settings.cache.keepsPrefixes else { return 0 }
    let request = slots[Int(slot)].request
    return min(Int(request.prefixCount), (Int(request.promptTokens) - 1) / blockTokens)
  }
}
