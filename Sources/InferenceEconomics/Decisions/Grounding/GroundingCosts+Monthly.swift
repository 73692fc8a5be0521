// SPDX-License-Identifier: Apache-2.0

import Quantities

extension GroundingCosts {
  /// What an option costs in a month beside the request as it is.
  ///
  ///     long context: requests x facts x ((1 - cached) Pin + cached Pcached)
  ///     retrieval:    requests x (passages x Pin + lookup) + index + changes x changed share x facts x embedding
  ///     fine-tuning:  run x max(1 / life, changes when facts are trained) + hosting
  func monthly(
    _ option: GroundingOption, _ needs: GroundingNeeds, _ volatility: Volatility
  ) -> Figure {
    let changes = needs.needsFacts ? volatility.changesPerMonth : Interval(exactly: 0)
    var terms: [Term] = [Term("requests of a month", needs.requests.value)]
    var total = Interval<Per<Dollar, Month>>(exactly: 0)
    func add(_ name: StaticName, _ formula: StaticName, _ part: Interval<Per<Dollar, Month>>) {
      terms.append(Term(name, part.value, formula))
      total = total + part
    }
    if option == .longContext {
      add("facts in every prompt", "requests x facts x price", prompts(needs))
    }
    if option.retrieves {
      add("passages in prompts", "requests x (passages x price + lookup)", passages(needs))
      add("index", "", retrieval.storage)
      add("refresh", "changes x changed share x facts x price", refresh(needs, changes))
    }
    if option.trains {
      let trained = option == .fineTuning ? changes : Interval(exactly: 0)
      add("training", "run x max(1 / life, changes)", training(trained))
      add("hosting", "", fineTuning.hosting)
    }
    return Figure(total, terms: terms, sources: tokens.sources + retrieval.latency.sources)
  }

  private func prompts(_ needs: GroundingNeeds) -> Interval<Per<Dollar, Month>> {
    Interval { end in
      let new = tokens.input.at(end)
      let kept = min((tokens.cachedInput ?? tokens.input).at(end), new)
      let cached = longContext.cachedShare.at(end.opposite)
      return needs.requests.at(end) * needs.knowledge.value * (new - cached * (new - kept))
    }
  }

  private func passages(_ needs: GroundingNeeds) -> Interval<Per<Dollar, Month>> {
    Interval { end in
      let prompt = retrieval.passages.value * tokens.input.at(end)
      return needs.requests.at(end) * (prompt + retrieval.queryCost.at(end))
    }
  }

  private func refresh(
    _ needs: GroundingNeeds, _ changes: Interval<One>
  ) -> Interval<Per<Dollar, Month>> {
    Interval { end in
      let changed = changes.at(end) * retrieval.changedShare.at(end)
      return changed * needs.knowledge.value * retrieval.embedding.at(end)
    }
  }

  private func training(_ changes: Interval<One>) -> Interval<Per<Dollar, Month>> {
    Interval { end in
      fineTuning.run.at(end) * max(1 / fineTuning.life.at(end.opposite), changes.at(end))
    }
  }

  /// The time that an option adds before the first token.
  func latency(_ option: GroundingOption) -> Figure {
    switch option {
    case .promptAsIs, .fineTuning: Figure(Interval<Second>(exactly: 0))
    case .longContext:
      Figure(
        longContext.prefill, terms: [Term("read all facts", longContext.prefill.value)])
    case .retrieval, .retrievalAndFineTuning: retrieval.latency.figure
    }
  }

  /// The time that an option adds, to be compared with a budget.
  func latencyInterval(_ option: GroundingOption) -> Interval<Second> {
    switch option {
    case .promptAsIs, .fineTuning: Interval(exactly: 0)
    case .longContext: longContext.prefill
    case .retrieval, .retrievalAndFineTuning: retrieval.latency.total
    }
  }
}
