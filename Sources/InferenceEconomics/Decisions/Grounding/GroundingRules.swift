// SPDX-License-Identifier: Apache-2.0

import Quantities

/// What speaks for and against a way to bring facts and form into answers, in one cell of the matrix.
///
/// Training teaches behaviour, format and words; it blends facts and cannot point to where one came from. Looking up brings
/// facts that are fresh and can be cited. Both add up. Sources: arXiv 2401.08406 (both add up), arXiv 2312.05934 (looking
/// up beats training for facts, old and new), arXiv 2405.20362 (looking up still leaves unsupported claims).
struct GroundingRules {
  let needs: GroundingNeeds
  let costs: GroundingCosts
  let volatility: Volatility
  let tolerance: ClaimTolerance

  func reasons(_ option: GroundingOption) -> [Reason] {
    timeReasons(option) + factReasons(option) + formReasons(option)
  }

  private func timeReasons(_ option: GroundingOption) -> [Reason] {
    guard let budget = needs.latencyBudget else { return [] }
    let figure = costs.latency(option)
    return switch TargetVerdict(costs.latencyInterval(option), atMost: budget) {
    case .meets: [Reason(.speaksFor, "the time it adds keeps the budget", figure)]
    case .mayMeet: [Reason(.speaksAgainst, "the time it adds may exceed the budget", figure)]
    case .misses: [Reason(.rulesOut, "the time it adds exceeds the budget", figure)]
    }
  }

  private func factReasons(_ option: GroundingOption) -> [Reason] {
    guard needs.needsFacts else {
      return option == .promptAsIs || option == .fineTuning
        ? [] : [Reason(.rulesOut, "answers need no facts beside the question")]
    }
    return switch option {
    case .promptAsIs: promptReasons
    case .longContext: contextReasons + groundedReasons
    case .retrieval, .retrievalAndFineTuning: retrievalReasons + groundedReasons
    case .fineTuning: trainingReasons
    }
  }

  private var promptReasons: [Reason] {
    if !needs.isKnownToModel {
      return [Reason(.rulesOut, "the model has never seen the facts")]
    }
    var reasons = weightReasons
    if tolerance == .low {
      reasons.append(Reason(.rulesOut, "nothing keeps the model from making facts up"))
    }
    if volatility == .hours || volatility == .days {
      reasons.append(Reason(.rulesOut, "weights are older than the facts"))
    } else if volatility == .months {
      reasons.append(Reason(.speaksAgainst, "weights may be older than the facts"))
    }
    return reasons
  }

  private var trainingReasons: [Reason] {
    var reasons = weightReasons
    let changes = volatility.changesPerMonth
    let gap = Interval<Second> { Amount<Month>.seconds / max(changes.at($0.opposite), 1e-6) }
    if costs.fineTuning.runTime.low > gap.high {
      reasons.append(Reason(.rulesOut, "facts change before a training run ends", Figure(gap)))
    } else if volatility == .hours || volatility == .days {
      reasons.append(
        Reason(.rulesOut, "every change of a fact would need a training run", Figure(changes)))
    }
    if tolerance == .low {
      let side: Reason.Side = volatility == .stable ? .speaksAgainst : .rulesOut
      reasons.append(Reason(side, "looking facts up beats training them, for old and new facts"))
    }
    return reasons
  }

  /// What holds for every way in which facts are in the weights.
  private var weightReasons: [Reason] {
    var reasons: [Reason] = []
    if needs.needsCitations {
      reasons.append(Reason(.rulesOut, "weights cannot say where a claim comes from"))
    }
    if tolerance == .none {
      reasons.append(Reason(.rulesOut, "no claim from weights can be checked against a source"))
    }
    return reasons
  }

  private var contextReasons: [Reason] {
    var reasons: [Reason] = []
    if needs.knowledge > needs.usableContext {
      reasons.append(
        Reason(
          .rulesOut, "the facts are longer than the context in which the model finds them",
          Figure(exactly: needs.knowledge, terms: [Term("usable context", needs.usableContext)])))
    } else {
      reasons.append(Reason(.speaksFor, "no search can miss what stands in the prompt"))
    }
    if volatility == .hours, costs.longContext.cachedShare.high.value > 0 {
      reasons.append(Reason(.speaksAgainst, "each change makes the cached prefix worthless"))
    }
    return reasons
  }

  private var retrievalReasons: [Reason] {
    let gap = Interval<Second> {
      Amount<Month>.seconds / max(volatility.changesPerMonth.at($0.opposite), 1e-6)
    }
    let delay = costs.retrieval.refreshDelay
    if delay.low > gap.high {
      return [Reason(.rulesOut, "facts change before the index has them", Figure(delay))]
    }
    if delay.high > gap.low {
      return [Reason(.speaksAgainst, "facts may change before the index has them", Figure(delay))]
    }
    return [Reason(.speaksFor, "a changed fact can be found at once, without training")]
  }

  /// What holds for every way in which facts stand in the prompt.
  private var groundedReasons: [Reason] {
    var reasons: [Reason] = []
    if needs.needsCitations {
      reasons.append(Reason(.speaksFor, "each claim can name the passage it rests on"))
    }
    if tolerance == .none {
      reasons.append(
        Reason(
          .needs, "a check of each claim against its passage, and a refusal where none supports it",
          costs.retrieval.unsupported))
    } else if tolerance == .low {
      reasons.append(
        Reason(.needs, "a count of unsupported claims on a fixed set of questions"))
    }
    return reasons
  }

  private func formReasons(_ option: GroundingOption) -> [Reason] {
    switch (needs.needsFormat, option.trains) {
    case (true, true): [Reason(.speaksFor, "training brings about format, tone and words")]
    case (true, false):
      [Reason(.speaksAgainst, "a prompt does not bring about the format that is needed")]
    case (false, true):
      option == .retrievalAndFineTuning || !needs.needsFacts
        ? [Reason(.rulesOut, "no format is needed that a prompt does not bring about")] : []
    case (false, false): []
    }
  }
}
