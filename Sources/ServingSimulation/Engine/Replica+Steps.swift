// SPDX-License-Identifier: Apache-2.0

/// Steps.
extension Replica {
  /// Runs all steps that begin before a time; those that would begin then or later stay for another call.
  ///
  /// In a closed loop it returns after a step with which a request was over, so that its caller can send the next.
  mutating func advance(
    until limit: Int64, stopsAtAnswer: Bool = false, _ cost: borrowing some StepCost,
    _ ids: [UInt32], _ tally: inout RunTally
  ) {
    while hasWork, clock < limit {
      if usesDeadlines { dropExpired(ids, &tally) }
      guard step(until: usesDeadlines ? min(limit, nextDeadline) : limit, cost, ids, &tally) else {
        return
      }
      if stopsAtAnswer, !tally.completions.isEmpty { return }
    }
  }

  /// Runs a step or several alike ones.
  ///
  /// - Returns: Whether time has passed; a batch that waits to be filled lets none pass.
  private mutating func step(
    until limit: Int64, _ cost: borrowing some StepCost, _ ids: [UInt32], _ tally: inout RunTally
  ) -> Bool {
    switch settings.batching {
    case .continuous(.chunked): chunkedStep(until: limit, cost, ids, &tally)
    case .continuous(.whole): wholeStep(until: limit, cost, ids, &tally)
    case .fixed(let size):
      return batchStep(size, longestWait: nil, until: limit, cost, ids, &tally)
    case .dynamic(let size, let wait):
      return batchStep(size, longestWait: wait.picoseconds, until: limit, cost, ids, &tally)
    }
    return true
  }

  /// Decodes with everybody who can, and fills the rest of the budget with prompts.
  private mutating func chunkedStep(
    until limit: Int64, _ cost: borrowing some StepCost, _ ids: [UInt32], _ tally: inout RunTally
  ) {
    let shape = planChunked(cost, ids, &tally)
    if shape.prompts > 0 {
      mixedStep(shape, decodes: true, cost, ids, &tally)
    } else if !decoding.isEmpty || !mayAdmitSoon {
      decodeOnly(until: limit, cost, ids, &tally)
    }
  }

  /// Decides which prompts the next step takes in, beside everybody who decodes.
  ///
  /// - Returns: The shape without those who decode. When it is empty and nobody decodes, somebody has just lost their memory and can be
  ///   let in again.
  private mutating func planChunked(
    _ cost: borrowing some StepCost, _ ids: [UInt32], _ tally: inout RunTally
  ) -> StepShape {
    beginPlan()
    if role == .decode { admitReady(&tally) }
    let preempted = makeRoomToDecode(ids, &tally)
    if preempted { mayAdmitSoon = true }
    var budget = settings.tokenBudget - decoding.count * tokensEach
    var shape = StepShape()
    for slot in prefilling { advancePrompt(slot, &budget, &shape, cost) }
    if !preempted { admit(&budget, &shape, keeping: pagesForNextStep, cost, ids, &tally) }
    return shape
  }

  /// Plans a step of copies that step together.
  mutating func planTogether(
    at time: Int64, _ cost: borrowing some StepCost, _ ids: [UInt32], _ tally: inout RunTally
  ) -> StepShape {
    clock = time
    guard hasWork else { return StepShape() }
    if usesDeadlines { dropExpired(ids, &tally) }
    let shape = planChunked(cost, ids, &tally)
    if shape.prompts == 0, decoding.isEmpty {
      if !mayAdmitSoon, let slot = nextInLine { turnAway(slot, .tooLong, &tally) }
      return shape
    }
    return withDecodes(shape, cost, &tally)
  }

  /// Takes in whole prompts if there are any that fit, and else decodes.
  private mutating func wholeStep(
    until limit: Int64, _ cost: borrowing some StepCost, _ ids: [UInt32], _ tally: inout RunTally
  ) {
    beginPlan()
    if role == .decode { admitReady(&tally) }
    var budget = settings.tokenBudget
    var shape = StepShape()
    admit(&budget, &shape, keeping: 0, cost, ids, &tally)
    if shape.prompts > 0 {
      mixedStep(shape, decodes: false, cost, ids, &tally)
      return
    }
    if makeRoomToDecode(ids, &tally) {
      mayAdmitSoon = true
      if decoding.isEmpty { return }
    }
    decodeOnly(until: limit, cost, ids, &tally)
  }

  private mutating func decodeOnly(
    until limit: Int64, _ cost: borrowing some StepCost, _ ids: [UInt32], _ tally: inout RunTally
  ) {
    guard !decoding.isEmpty else {
      // Nobody is in progress and nobody can be let in: only a request that can never fit would stand here.
      if let slot = nextInLine { turnAway(slot, .tooLong, &tally) }
      return
    }
    if settings.speculation == nil {
      decodeRun(until: limit, cost, ids, &tally)
    } else {
      mixedStep(StepShape(), decodes: true, cost, ids, &tally)
    }
  }

  var tokensEach: Int { (settings.speculation?.draftTokens ?? 0) + 1 }

  /// Gives a prompt its part of the budget.
  private mutating func advancePrompt(
    _ slot: Int32, _ budget: inout Int, _ shape: inout StepShape, _ cost: borrowing some StepCost
  ) {
    let index = Int(slot)
    let past = Int(slots[index].computed)
    let left = Int(slots[index].target) - past
    let tokens = min(left, max(budget, 0))
    guard tokens > 0 else { return }
    budget -= tokens
    slots[index].computed += Int32(tokens)
    shape.addPrompt(
      tokens: tokens, past: past, ends: tokens == left,
      attention: cost.promptAttention(tokens: tokens, past: past))
  }

  /// Runs one step with prompts, and counts what comes of it.
  private mutating func mixedStep(
    _ prompts: StepShape, decodes: Bool, _ cost: borrowing some StepCost, _ ids: [UInt32],
    _ tally: inout RunTally
  ) {
    let shape = decodes ? withDecodes(prompts, cost, &tally) : prompts
    performStep(shape, length: max(1, duration(of: shape, cost)), ids, &tally)
  }

  /// Adds those who decode to the shape of a step and takes their pages.
  private mutating func withDecodes(
    _ prompts: StepShape, _ cost: borrowing some StepCost, _ tally: inout RunTally
  ) -> StepShape {
    guard !decoding.isEmpty else { return prompts }
    var shape = prompts
    shape.sequences = decoding.count
    shape.tokensEach = tokensEach
    shape.keptTokens = keptTokens + decoding.count * tokensEach
    if cost.usesLongest { shape.longest = longestKept + tokensEach }
    takePagesToDecode(&tally)
    return shape
  }

  /// Lets the time of a step pass and deals out its tokens.
  mutating func performStep(
    _ shape: StepShape, length: Int64, _ ids: [UInt32], _ tally: inout RunTally
  ) {
    tally.steps += 1
    tally.computedTokens += shape.promptTokens
    (leavers, leaverPages) = (0, 0)
    if shape.sequences == 0 {
      lastStepStart = clock
      clock += length
      lastStepEnd = clock
      tally.busy += Int128(length)
    } else if settings.speculation == nil {
      passDecodeSteps(length, step: 0, steps: 1, &tally)
      finishDue(ids, &tally)
    } else {
      passDraftStep(length, ids, &tally)
    }
    endPrompts(ids, &tally)
  }

  private mutating func takePagesToDecode(_ tally: inout RunTally) {
    guard settings.speculation == nil else { return }
    let needed = pagesNeeded(steps: 1)
    if needed > 0 { take(needed, &tally) }
  }

  /// Returns the time of a step, with drafting before it where drafts are used.
  private mutating func duration(of shape: StepShape, _ cost: borrowing some StepCost) -> Int64 {
    let own = cost.duration(of: shape).picoseconds
    guard let speculation = settings.speculation, shape.sequences > 0 else { return own }
    let curve = curve(cost)
    let plain = curve.total.time(at: keptTokens + shape.sequences).picoseconds
    let drafting = Double(plain) * speculation.draftCost * Double(speculation.draftTokens)
    return own + Int64(drafting.rounded())
  }
}

/// Prompts.
extension Replica {
  /// Lets those in line in, as far as budget, places and pages last, less the pages that those who decode need in the same step.
  private mutating func admit(
    _ budget: inout Int, _ shape: inout StepShape, keeping reserve: Int,
    _ cost: borrowing some StepCost, _ ids: [UInt32], _ tally: inout RunTally
  ) {
    while budget > 0, running < settings.maximumSequences, let slot = nextInLine {
      let index = Int(slot)
      if role == .decode, slots[index].computed == slots[index].target { return }
      guard isSeen(slot), hasPlace() else { return }
      let hits = prefixes.leadingBlocks(
        blocks(of: slot, from: 0, to: shareableBlocks(of: slot), ids), atMost: .max)
      let target = Int(slots[index].target)
      let own = ownPages(of: slot, after: hits)
      let past = hits * blockTokens + own * settings.cache.pageTokens
      let isWhole = settings.batching == .continuous(.whole)
      if isWhole, shape.prompts > 0, target - past > budget { return }
      let shared = blocks(of: slot, from: 0, to: hits, ids)
      let needed = pages(target) - hits * pagesPerBlock
      let leaving = hits > 0 ? prefixes.evictableBlocks(shared) * pagesPerBlock : 0
      guard needed <= plannedPages - leaving - reserve else {
        mayAdmitSoon = needed <= availablePages - leaving
        return
      }
      removeNextInLine()
      if hits > 0 { prefixes.use(shared) }
      slots[index].sharedBlocks = Int32(hits)
      if own > 0 { freePages.take(own, from: slots[index].ownSegment) }
      take(needed - own, &tally)
      begin(slot, past: past, &tally)
      if isWhole { budget = max(budget, target - past) }
      advancePrompt(slot, &budget, &shape, cost)
    }
  }

  /// Whether a place is free as far as the plan knows.
  private mutating func hasPlace() -> Bool {
    guard isPlannedAhead, running + leavers >= settings.maximumSequences else { return true }
    mayAdmitSoon = true
    return false
  }

  private mutating func beginPlan() {
    mayAdmitSoon = false
    isPlannedAhead = settings.plansAhead && clock == lastStepEnd && running > 0
  }

  /// Whether a sequence had come when the step was planned; planned ahead, that is when the step before began.
  private mutating func isSeen(_ slot: Int32) -> Bool {
    guard isPlannedAhead else { return true }
    let isSeen = slots[Int(slot)].enqueued <= lastStepStart
    if !isSeen { mayAdmitSoon = true }
    return isSeen
  }

  /// The full pages that a preempted sequence finds again, right after those of its prefix that are still kept.
  private func ownPages(of slot: Int32, after hits: Int) -> Int {
    let sequence = slots[Int(slot)]
    guard settings.cache.keepsPrefixes, sequence.ownPages > 0, hits == Int(sequence.formerBlocks)
    else { return 0 }
    let most = (Int(sequence.target) - 1) / settings.cache.pageTokens - hits * pagesPerBlock
    return max(0, min(Int(sequence.ownPages), min(freePages.remaining(sequence.ownSegment), most)))
  }

  /// Notes that a sequence is worked on from now.
  private mutating func begin(_ slot: Int32, past: Int, _ tally: inout RunTally) {
    let index = Int(slot)
    slots[index].computed = Int32(past)
    slots[index].admission = admissions
    admissions += 1
    prefilling.append(slot)
    if slots[index].preemptions > 0 {
      tally.recomputedTokens += Int(slots[index].target) - past
    } else {
      slots[index].cachedTokens = Int32(past)
      tally.cachedTokens += past
    }
    if slots[index].started < 0 { slots[index].started = clock }
    nextDeadline = min(nextDeadline, slots[index].deadline)
  }

  /// Lets in those whose prompt another copy has taken in.
  private mutating func admitReady(_ tally: inout RunTally) {
    while running < settings.maximumSequences, let slot = nextInLine {
      let index = Int(slot)
      guard slots[index].computed == slots[index].target else { return }
      let needed = pages(Int(slots[index].target))
      guard isSeen(slot), needed <= availablePages else { return }
      removeNextInLine()
      take(needed, &tally)
      slots[index].admission = admissions
      admissions += 1
      nextDeadline = min(nextDeadline, slots[index].deadline)
      joinDecoding(slot, kept: Int(slots[index].target))
    }
  }

  /// Gives those whose prompt has ended their token, and lets them decode.
  private mutating func endPrompts(_ ids: [UInt32], _ tally: inout RunTally) {
    var left: [Int32] = []
    let ended = prefilling
    prefilling.removeAll(keepingCapacity: true)
    for slot in ended {
      if slots[Int(slot)].computed < slots[Int(slot)].target {
        left.append(slot)
      } else {
        endPrompt(slot, ids, &tally)
      }
    }
    prefilling = left
  }

  private mutating func endPrompt(_ slot: Int32, _ ids: [UInt32], _ tally: inout RunTally) {
    let index = Int(slot)
    publishPrefix(of: slot, ids)
    if slots[index].firstToken < 0 {
      slots[index].firstToken = clock
    } else {
      tally.interTokenLatency.add(clock - slots[index].lastToken)
    }
    slots[index].lastToken = clock
    slots[index].generated += 1
    tally.outputTokens += 1
    let isDone = slots[index].generated >= slots[index].request.outputTokens
    let free = freePages.count
    if isDone || role == .prefill {
      releasePages(of: slot, tokens: Int(slots[index].target), ids)
    }
    if isDone {
      noteLeaver(free)
      tally.close(slots[index], .finished, at: clock, replica: place)
      giveBack(slot)
    } else if role == .prefill {
      tally.handoffs.append((clock, slots[index]))
      giveBack(slot)
    } else {
      joinDecoding(slot, kept: Int(slots[index].target))
    }
  }

  /// Lets others share the blocks of a prompt that has been taken in.
  private mutating func publishPrefix(of slot: Int32, _ ids: [UInt32]) {
    let whole = shareableBlocks(of: slot)
    let shared = Int(slots[Int(slot)].sharedBlocks)
    guard whole > shared else { return }
    let added = prefixes.publish(blocks(of: slot, from: shared, to: whole, ids))
    slots[Int(slot)].sharedBlocks += Int32(added)
  }
}
