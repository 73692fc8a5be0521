// SPDX-License-Identifier: Apache-2.0

/// Callers who give up.
extension Replica {
  /// Drops the sequences in progress whose callers have given up, and those at the front of the queues.
  mutating func dropExpired(_ ids: [UInt32], _ tally: inout RunTally) {
    guard nextDeadline <= clock else { return }
    nextDeadline = .max
    dropWaiting(&tally)
    for slot in prefilling + decoding {
      let sequence = slots[Int(slot)]
      if reservesPages { continue }
      if sequence.deadline <= clock {
        dropRunning(slot, ids, &tally)
      } else {
        nextDeadline = min(nextDeadline, sequence.deadline)
      }
    }
  }

  private mutating func dropWaiting(_ tally: inout RunTally) {
    for priority in waiting.indices {
      while let slot = waiting[priority].first, slots[Int(slot)].deadline <= clock {
        waiting[priority].removeFirst()
        waitingCount -= 1
        waitingTokens -= Int(slots[Int(slot)].target)
        tally.close(
          slots[Int(slot)], .timedOut, at: slots[Int(slot)].deadline, replica: place)
        giveBack(slot)
      }
      if let slot = waiting[priority].first {
        nextDeadline = min(nextDeadline, slots[Int(slot)].deadline)
      }
    }
  }

  private mutating func dropRunning(_ slot: Int32, _ ids: [UInt32], _ tally: inout RunTally) {
    noteProgress(of: slot)
    withdraw(slot, ids)
    tally.close(slots[Int(slot)], .timedOut, at: clock, replica: place)
    giveBack(slot)
  }

  /// Writes down how many tokens a sequence that decodes has been given, and when it had the last one.
  mutating func noteProgress(of slot: Int32) {
    let index = Int(slot)
    guard slots[index].decodePlace >= 0 else { return }
    let kept = Int32(slots[index].contextOffset + decodeSteps)
    let prompt = reservesPages ? slots[index].target : slots[index].request.promptTokens
    slots[index].generated = kept - prompt + 1
    if settings.speculation == nil, !joined.contains(slot) {
      slots[index].lastToken = lastDecodeEnd
    }
  }

  /// Sends a request away that never began.
  mutating func turnAway(_ slot: Int32, _ fate: RequestFate, _ tally: inout RunTally) {
    removeNextInLine()
    tally.close(slots[Int(slot)], fate, at: clock, replica: place)
    giveBack(slot)
  }

  /// Counts everything that is still here as unfinished.
  mutating func closeAll(at time: Int64, _ tally: inout RunTally) {
    for slot in decoding where !isDoneMember(slot) { noteProgress(of: slot) }
    for slot in waiting.flatMap(\.all) + prefilling + decoding where !isDoneMember(slot) {
      tally.close(slots[Int(slot)], .unfinished, at: time, replica: place)
    }
  }
}
