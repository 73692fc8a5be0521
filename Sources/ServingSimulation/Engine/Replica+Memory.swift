// SPDX-License-Identifier: Apache-2.0

/// Pages of the cache.
extension Replica {
  /// Takes pages; unused prefixes leave as far as needed.
  ///
  /// - Precondition: So many are available.
  mutating func take(_ pages: Int, _ tally: inout RunTally) {
    while freePages.count < pages, prefixes.evict() { freePages.release(pagesPerBlock) }
    freePages.take(pages)
    tally.peakPages = max(tally.peakPages, usedPages)
  }

  /// Gives back the pages that a sequence holds by itself, and lets go of those it shares.
  ///
  /// - Returns: The segment of free pages that they form.
  @discardableResult
  mutating func releasePages(of slot: Int32, tokens: Int, _ ids: [UInt32]) -> Int64 {
    let shared = Int(slots[Int(slot)].sharedBlocks)
    let segment = freePages.release(pages(tokens) - shared * pagesPerBlock)
    if shared > 0 {
      prefixes.release(blocks(of: slot, from: 0, to: shared, ids))
      slots[Int(slot)].sharedBlocks = 0
    }
    return segment
  }

  /// Returns the new pages that those who decode need in the next steps.
  func pagesNeeded(steps: Int) -> Int {
    guard !reservesPages else { return 0 }
    let page = settings.cache.pageTokens
    let rounds = steps / page
    var needed = rounds * decoding.count
    var place = Int(decodeSteps % Int64(page))
    for _ in 0..<(steps - rounds * page) {
      needed += Int(phases[place == 0 ? 0 : page - place])
      place = place + 1 == page ? 0 : place + 1
    }
    return needed
  }

  /// Returns how many decode steps, up to a limit, the available pages last; at least the limit's first step is known to fit.
  func stepsThatFit(atMost limit: Int) -> Int {
    let available = availablePages
    let page = settings.cache.pageTokens
    guard (limit / page + 1) * decoding.count > available else { return limit }
    guard pagesNeeded(steps: limit) > available else { return limit }
    var low = 1
    var high = limit
    while high - low > 1 {
      let middle = (low + high) / 2
      if pagesNeeded(steps: middle) <= available { low = middle } else { high = middle }
    }
    return low
  }

  /// The new pages that the next decode step may need.
  var pagesForNextStep: Int {
    settings.speculation == nil ? pagesNeeded(steps: 1) : pagesNeededForDrafts
  }

  /// The pages that are available as far as the plan of a step knows.
  var plannedPages: Int { isPlannedAhead ? availablePages - leaverPages : availablePages }

  /// Makes room for the next decode step, by preemption if it must.
  ///
  /// - Returns: Whether anybody lost their memory.
  mutating func makeRoomToDecode(_ ids: [UInt32], _ tally: inout RunTally) -> Bool {
    var preempted = false
    while !decoding.isEmpty, pagesForNextStep > plannedPages, let victim = lastAdmitted() {
      preempt(victim, ids, &tally)
      preempted = true
    }
    return preempted
  }

  /// The sequence in progress of the lowest priority that was admitted last.
  func lastAdmitted() -> Int32? {
    var victim: Int32?
    var worst = (priority: -1, admission: Int64(-1))
    for list in [prefilling, decoding] {
      for slot in list {
        let sequence = slots[Int(slot)]
        let key = (
          priority: settings.classes[Int(sequence.request.trafficClass)].priority,
          admission: sequence.admission
        )
        if key > worst {
          worst = key
          victim = slot
        }
      }
    }
    return victim
  }

  /// Takes the memory of a sequence and puts it back at the front of its queue, to be computed again.
  mutating func preempt(_ slot: Int32, _ ids: [UInt32], _ tally: inout RunTally) {
    noteProgress(of: slot)
    let index = Int(slot)
    let kept =
      slots[index].decodePlace >= 0
      ? Int(slots[index].contextOffset + decodeSteps) : Int(slots[index].computed)
    let shared = Int(slots[index].sharedBlocks) * pagesPerBlock
    slots[index].ownPages = Int32(max(0, kept / settings.cache.pageTokens - shared))
    slots[index].ownSegment = withdraw(slot, ids)
    slots[index].formerBlocks = Int32(shared / pagesPerBlock)
    slots[index].visit &+= 1
    slots[index].preemptions += 1
    slots[index].target = slots[index].request.promptTokens + slots[index].generated
    slots[index].computed = 0
    tally.preemptions += 1
    let priority = settings.classes[Int(slots[index].request.trafficClass)].priority
    waiting[priority].prepend(slot)
    waitingCount += 1
    waitingTokens += Int(slots[index].target)
  }

  /// Takes a sequence in progress out, with its pages.
  ///
  /// - Returns: The segment of free pages that were its own.
  @discardableResult
  mutating func withdraw(_ slot: Int32, _ ids: [UInt32]) -> Int64 {
    guard slots[Int(slot)].decodePlace >= 0 else {
      prefilling.removeAll { $0 == slot }
      return releasePages(of: slot, tokens: Int(slots[Int(slot)].target), ids)
    }
    let kept = Int(slots[Int(slot)].contextOffset + decodeSteps)
    leaveDecoding(slot)
    return releasePages(of: slot, tokens: kept, ids)
  }
}
