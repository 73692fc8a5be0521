// SPDX-License-Identifier: Apache-2.0

/// Batches that start and end together.
extension Replica {
  /// Works on the batch in progress or starts one that is ready.
  ///
  /// - Returns: Whether time has passed.
  mutating func batchStep(
    _ size: Int, longestWait: Int64?, until limit: Int64, _ cost: borrowing some StepCost,
    _ ids: [UInt32], _ tally: inout RunTally
  ) -> Bool {
    if !decoding.isEmpty {
      decodeRun(until: limit, cost, ids, &tally)
      return true
    }
    guard waitingCount > 0 else { return false }
    let isReady = waitingCount >= size || inputHasEnded || longestWait == 0
    if !isReady {
      guard let longestWait, let slot = nextInLine else { return false }
      let due = max(clock, slots[Int(slot)].arrival + longestWait)
      clock = max(clock, min(due, limit))
      guard due < limit else { return false }
    }
    let last = lastArrival(ofFirst: size)
    clock = max(clock, min(last, limit))
    guard last < limit else { return false }
    startBatch(size, cost, &tally)
    return true
  }

  /// When the last of those came who are next in line.
  private func lastArrival(ofFirst count: Int) -> Int64 {
    var left = count
    var last = clock
    for queue in waiting where !queue.isEmpty && left > 0 {
      for slot in queue.all.prefix(left) { last = max(last, slots[Int(slot)].enqueued) }
      left -= min(left, queue.count)
    }
    return last
  }

  /// Takes in as many as fit with room for the longest prompt and the longest answer each, padded to the longest prompt.
  private mutating func startBatch(
    _ size: Int, _ cost: borrowing some StepCost, _ tally: inout RunTally
  ) {
    var members: [Int32] = []
    var prompt = 0
    var output = 0
    while members.count < size, let slot = nextInLine {
      let request = slots[Int(slot)].request
      let longestPrompt = max(prompt, Int(request.promptTokens))
      let longestOutput = max(output, Int(request.outputTokens))
      let each = pages(longestPrompt + longestOutput)
      guard each * (members.count + 1) <= settings.cache.pages else { break }
      removeNextInLine()
      members.append(slot)
      (prompt, output) = (longestPrompt, longestOutput)
    }
    guard !members.isEmpty else {
      if let slot = nextInLine { turnAway(slot, .tooLong, &tally) }
      return
    }
    take(pages(prompt + output) * members.count, &tally)
    takeInPrompts(members, padded: prompt, cost, &tally)
  }

  private mutating func takeInPrompts(
    _ members: [Int32], padded prompt: Int, _ cost: borrowing some StepCost,
    _ tally: inout RunTally
  ) {
    var shape = StepShape()
    for slot in members {
      shape.addPrompt(
        tokens: prompt, past: 0, ends: true,
        attention: cost.promptAttention(tokens: prompt, past: 0))
      slots[Int(slot)].started = clock
      slots[Int(slot)].target = Int32(prompt)
    }
    let length = max(1, cost.duration(of: shape).picoseconds)
    clock += length
    tally.busy += Int128(length)
    tally.steps += 1
    tally.computedTokens += shape.promptTokens
    for slot in members {
      let index = Int(slot)
      slots[index].firstToken = clock
      slots[index].lastToken = clock
      slots[index].generated = 1
      tally.outputTokens += 1
      joinDecoding(slot, kept: prompt)
      if slots[index].request.outputTokens == 1 { finishMember(slot, &tally) }
    }
    lastDecodeEnd = clock
    if doneMembers == decoding.count { dissolveBatch() }
  }

  /// Counts a member as answered; it keeps its place until the longest answer is done.
  mutating func finishMember(_ slot: Int32, _ tally: inout RunTally) {
    guard !isDoneMember(slot) else { return }
    slots[Int(slot)].generated = slots[Int(slot)].request.outputTokens
    joined.removeAll { $0 == slot }
    doneMembers += 1
    tally.close(slots[Int(slot)], .finished, at: clock, replica: place)
    slots[Int(slot)].visit &+= 1
    slots[Int(slot)].deadline = -1
  }

  /// Whether a member of a batch that stays together has its answer already.
  func isDoneMember(_ slot: Int32) -> Bool {
    reservesPages && slots[Int(slot)].decodePlace >= 0 && slots[Int(slot)].deadline == -1
  }

  /// Frees a batch whose members are all done.
  mutating func dissolveBatch() {
    for slot in decoding {
      slots[Int(slot)].decodePlace = -1
      slots[Int(slot)].deadline = .max
      giveBack(slot)
    }
    decoding.removeAll(keepingCapacity: true)
    joined.removeAll(keepingCapacity: true)
    finishing.removeAll()
    for place in phases.indices { phases[place] = 0 }
    keptTokens = 0
    doneMembers = 0
    freePages = FreePages(settings.cache.pages)
  }
}
