// SPDX-License-Identifier: Apache-2.0

/// The set of those who decode.
extension Replica {
  /// Lets a sequence that has kept so many tokens decode from the next step on.
  mutating func joinDecoding(_ slot: Int32, kept: Int) {
    let index = Int(slot)
    slots[index].contextOffset = Int64(kept) - decodeSteps
    slots[index].decodePlace = Int32(decoding.count)
    decoding.append(slot)
    joined.append(slot)
    keptTokens += kept
    phases[phase(of: slot)] += 1
    guard settings.speculation == nil else { return }
    let left = slots[index].request.outputTokens - slots[index].generated
    finishing.insert(
      FinishingStep(step: decodeSteps + Int64(left), slot: slot, visit: slots[index].visit))
  }

  func phase(of slot: Int32) -> Int {
    let page = Int64(settings.cache.pageTokens)
    let rest = slots[Int(slot)].contextOffset % page
    return Int(rest < 0 ? rest + page : rest)
  }

  /// Takes a sequence out of those who decode; its pages are the caller's business.
  mutating func leaveDecoding(_ slot: Int32) {
    let index = Int(slot)
    let place = Int(slots[index].decodePlace)
    keptTokens -= Int(slots[index].contextOffset + decodeSteps)
    phases[phase(of: slot)] -= 1
    decoding.swapAt(place, decoding.count - 1)
    decoding.removeLast()
    if place < decoding.count { slots[Int(decoding[place])].decodePlace = Int32(place) }
    slots[index].decodePlace = -1
    if !joined.isEmpty { joined.removeAll { $0 == slot } }
  }

  /// The decode steps until the first sequence is done.
  mutating func stepsUntilFinish() -> Int {
    while let top = finishing.first {
      if isCurrent(top) { return Int(top.step - decodeSteps) }
      finishing.removeFirst()
    }
    return 1
  }

  private func isCurrent(_ entry: FinishingStep) -> Bool {
    let sequence = slots[Int(entry.slot)]
    return sequence.visit == entry.visit && sequence.decodePlace >= 0
  }

  /// Lets go of all sequences whose last token came with the step that has just ended.
  mutating func finishDue(_ ids: [UInt32], _ tally: inout RunTally) {
    while let top = finishing.first, top.step <= decodeSteps {
      finishing.removeFirst()
      guard isCurrent(top) else { continue }
      if reservesPages { finishMember(top.slot, &tally) } else { finish(top.slot, ids, &tally) }
    }
    if reservesPages, doneMembers > 0, doneMembers == decoding.count { dissolveBatch() }
  }

  /// Counts a sequence as answered and frees what it held.
  mutating func finish(_ slot: Int32, _ ids: [UInt32], _ tally: inout RunTally) {
    slots[Int(slot)].generated = slots[Int(slot)].request.outputTokens
    let free = freePages.count
    withdraw(slot, ids)
    noteLeaver(free)
    tally.close(slots[Int(slot)], .finished, at: clock, replica: place)
    giveBack(slot)
  }

  /// Notes that a sequence has ended with the latest step, before which so many pages were free.
  mutating func noteLeaver(_ free: Int) {
    leavers += 1
    leaverPages += freePages.count - free
  }

  /// Returns the curve of the current batch.
  mutating func curve(_ cost: borrowing some StepCost) -> DecodeCurve {
    if let curve = curves[decoding.count] { return curve }
    let curve = cost.decodeCurve(sequences: decoding.count)
    curves[decoding.count] = curve
    return curve
  }

  /// The tokens of the longest sequence that decodes.
  var longestKept: Int {
    var most = Int64.min
    for slot in decoding { most = max(most, slots[Int(slot)].contextOffset) }
    return Int(most + decodeSteps)
  }

  /// Decodes step by step alike until something happens: a sequence is done, pages run out, the curve bends, or time is up.
  mutating func decodeRun(
    until limit: Int64, _ cost: borrowing some StepCost, _ ids: [UInt32], _ tally: inout RunTally
  ) {
    let curve = curve(cost)
    let run = AlikeSteps(
      curve, sequences: decoding.count, kept: keptTokens,
      longest: curve.longest == nil ? 0 : longestKept)
    var steps = min(stepsUntilFinish(), run.stepsInPiece)
    if settings.skipsAlikeSteps, !mayAdmitSoon {
      if steps > 1 { steps = run.steps(startingAt: clock, before: limit, atMost: steps) }
      if steps > 1 { steps = stepsThatFit(atMost: steps) }
    } else {
      steps = 1
    }
    let needed = pagesNeeded(steps: steps)
    if needed > 0 { take(needed, &tally) }
    tally.steps += steps
    (leavers, leaverPages) = (0, 0)
    passDecodeSteps(run.first, step: run.rise, steps: steps, &tally)
    finishDue(ids, &tally)
  }

  /// Lets time pass for decode steps and counts their tokens.
  mutating func passDecodeSteps(
    _ first: Int64, step rise: Int64, steps: Int, _ tally: inout RunTally
  ) {
    let count = Int64(steps)
    let live = decoding.count - doneMembers
    let firstEnd = clock + first
    countFirstStep(endingAt: firstEnd, &tally)
    if steps > 1 {
      tally.interTokenLatency.addProgression(
        first: first + rise, step: rise, samples: count - 1, times: UInt64(live))
    }
    let length = count * first + rise * (count * (count - 1) / 2)
    clock += length
    lastStepStart = clock - (first + rise * (count - 1))
    lastStepEnd = clock
    lastDecodeEnd = clock
    tally.busy += Int128(length)
    tally.decodeSteps += steps
    tally.batchSizes[decoding.count] += steps
    tally.outputTokens += live * steps
    decodeSteps += count
    keptTokens += decoding.count * steps
  }

  /// Counts the gaps that end with a decode step: for most since the last one, for those who joined since their first token.
  private mutating func countFirstStep(endingAt end: Int64, _ tally: inout RunTally) {
    let old = decoding.count - doneMembers - joined.count
    if old > 0 { tally.interTokenLatency.add(end - lastDecodeEnd, times: UInt64(old)) }
    guard !joined.isEmpty else { return }
    for slot in joined { tally.interTokenLatency.add(end - slots[Int(slot)].lastToken) }
    joined.removeAll(keepingCapacity: true)
  }
}
