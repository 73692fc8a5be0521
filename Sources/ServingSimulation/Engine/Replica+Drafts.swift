// SPDX-License-Identifier: Apache-2.0

internal import ProductAnalytics

/// Drafts: a step gives each sequence one token and as many more as were drafted rightly.
extension Replica {
  /// Lets a step with drafts pass and deals out its tokens.
  ///
  /// The draws depend on the seed, the request and its token, so they are the same whatever else is served. The tokens of one
  /// step share its time evenly.
  mutating func passDraftStep(_ length: Int64, _ ids: [UInt32], _ tally: inout RunTally) {
    guard let speculation = settings.speculation else { return }
    let stream = SeededStream(seed: settings.seed, "drafts")
    let count = decoding.count
    tally.batchSizes[count] += 1
    tally.decodeSteps += 1
    lastStepStart = clock
    clock += length
    lastStepEnd = clock
    tally.busy += Int128(length)
    decodeSteps += 1
    keptTokens += count
    joined.removeAll(keepingCapacity: true)
    var done: [Int32] = []
    for slot in decoding {
      let tokens = accepted(slot, speculation, stream)
      give(tokens, to: slot, &tally)
      if slots[Int(slot)].generated >= slots[Int(slot)].request.outputTokens { done.append(slot) }
    }
    lastDecodeEnd = clock
    for slot in done { finish(slot, ids, &tally) }
  }

  /// The new pages that those who decode need when every drafted token is right.
  var pagesNeededForDrafts: Int {
    var needed = 0
    for slot in decoding {
      let sequence = slots[Int(slot)]
      let kept = Int(sequence.contextOffset + decodeSteps)
      let left = Int(sequence.request.outputTokens - sequence.generated)
      needed += pages(kept + min(tokensEach, left)) - pages(kept)
    }
    return needed
  }

  private func accepted(
    _ slot: Int32, _ speculation: Speculation, _ stream: SeededStream
  ) -> Int {
    let sequence = slots[Int(slot)]
    let left = Int(sequence.request.outputTokens - sequence.generated)
    let most = min(speculation.draftTokens + 1, left)
    var tokens = 1
    while tokens < most {
      let index = sequence.place &* 0x10_0000 &+ Int(sequence.generated) &+ tokens
      guard stream.bernoulli(speculation.acceptance, index) else { break }
      tokens += 1
    }
    return tokens
  }

  private mutating func give(_ tokens: Int, to slot: Int32, _ tally: inout RunTally) {
    let index = Int(slot)
    let kept = Int(slots[index].contextOffset + decodeSteps) - 1
    let more = pages(kept + tokens) - pages(kept)
    if more > 0 { take(more, &tally) }
    // The step itself has counted one token.
    phases[phase(of: slot)] -= 1
    slots[index].contextOffset += Int64(tokens - 1)
    phases[phase(of: slot)] += 1
    keptTokens += tokens - 1
    slots[index].generated += Int32(tokens)
    tally.outputTokens += tokens
    let gap = (clock - slots[index].lastToken) / Int64(tokens)
    tally.interTokenLatency.add(gap, times: UInt64(tokens))
    slots[index].lastToken = clock
  }
}
