// SPDX-License-Identifier: Apache-2.0

/// A request on a copy, with what has been done for it.
struct ServedSequence: Sendable {
  var request: SimulatedRequest
  /// Its place in the source.
  var place: Int
  var arrival: Int64
  /// When it came to its copy.
  var enqueued: Int64 = 0
  /// When it was first worked on; -1 before.
  var started: Int64 = -1
  /// When its first token came; -1 before.
  var firstToken: Int64 = -1
  var lastToken: Int64 = -1
  /// When its caller gives up.
  var deadline: Int64 = .max
  /// Which of all admissions it was: who came in last is preempted first.
  var admission: Int64 = 0
  /// While it decodes: the tokens it has kept, less the number of decode steps of the copy.
  var contextOffset: Int64 = 0
  /// The tokens it has been given.
  var generated: Int32 = 0
  /// The tokens to take in before it decodes: the prompt and, after a preemption, what had been given.
  var target: Int32
  /// How many of them have been taken in.
  var computed: Int32 = 0
  /// The leading prefix blocks that it shares with the cache.
  var sharedBlocks: Int32 = 0
  var cachedTokens: Int32 = 0
  var preemptions: Int32 = 0
  /// After a preemption: the segment of free pages that were its own, and how many of them were full.
  var ownSegment: Int64 = -1
  var ownPages: Int32 = 0
  /// The leading prefix blocks that it shared then.
  var formerBlocks: Int32 = 0
  /// How often its slot was given out or it left the batch; tells old entries of the heap.
  var visit: Int32 = 0
  /// Its place among those that decode; -1 elsewhere.
  var decodePlace: Int32 = -1

  init(_ request: SimulatedRequest, place: Int, arrival: Int64) {
    self.request = request
    self.place = place
    self.arrival = arrival
    target = request.promptTokens
  }

  var prefixRange: Range<Int> {
    Int(request.prefixStart)..<Int(request.prefixStart) + Int(request.prefixCount)
  }

  /// What is known about it when it leaves.
  func outcome(_ fate: RequestFate, at time: Int64, replica: Int) -> RequestOutcome {
    RequestOutcome(
      place: place, request: request, fate: fate, arrival: SimulatedTime(picoseconds: arrival),
      started: started < 0 ? nil : SimulatedTime(picoseconds: started),
      firstToken: firstToken < 0 ? nil : SimulatedTime(picoseconds: firstToken),
      ended: SimulatedTime(picoseconds: time), tokens: Int(generated),
      cachedTokens: Int(cachedTokens), preemptions: Int(preemptions), replica: replica)
  }
}
