// SPDX-License-Identifier: Apache-2.0

extension LatencyRegression {
  /// The names of the mechanisms that are always decoys.
  enum Name {
    static let library = "hanging-library"
    static let gateway = "gateway-release"
  }

  /// Median and spread of the tokens of a prompt, by its class.
  private enum Prompt {
    static let median = [400.0, 2500, 14_000, 80_000]
    static let spread = [0.4, 0.45, 0.35, 0.3]
    static let range = [50.0...999, 1000...7999, 8000...31_999, 32_000...128_000]
  }

  /// Seconds for a token of the answer, by model.
  private static let tokenTime = [0.009, 0.014, 0.024]

  /// Simulates the sampled requests of three weeks.
  public func simulate(without removed: Set<Mechanism.ID>) -> EventTable {
    let world = World(self, without: removed)
    var table = Self.schema(self).emptyTable(capacity: Int(traffic * 22))
    let arrivals = draw.stream("arrivals")
    let guests = draw.stream("requests of the feature")
    let added = draw.stream("added requests of the customer")
    for day in Self.whole.days {
      // Day 0 is a Tuesday, so days 4 and 5 of a week are its weekend.
      let mean = traffic * (day % 7 == 4 || day % 7 == 5 ? 0.55 : 1)
      for place in 0..<arrivals.poisson(mean: mean, day) {
        table.append(world.request(day: day, person: day &* 4096 &+ place, from: .anyone))
      }
      for place in 0..<guests.poisson(mean: mean * world.guestShare(on: day), day) {
        table.append(world.request(day: day, person: day &* 4096 &+ 2048 &+ place, from: .feature))
      }
      for place in 0..<added.poisson(mean: mean * world.addedShare(on: day), day) {
        table.append(world.request(day: day, person: day &* 4096 &+ 3072 &+ place, from: .customer))
      }
    }
    return table
  }

  /// What a request comes from.
  enum Source { case anyone, feature, customer }

  /// The times of one world: the case, less what was removed.
  struct World {
    let it: LatencyRegression
    let streams: [SeededStream]
    let prompts = WeightedChoice([0.5, 0.4, 0.09, 0.01])
    let models = WeightedChoice([0.38, 0.36, 0.26])
    let regions: WeightedChoice
    let customers = WeightedChoice([0.45, 0.35, 0.17, 0.03])
    let libraries = WeightedChoice([0.55, 0.29, 0.151, 0.009])
    /// The first day of each; beyond the last day when it was removed.
    let promptDay: Int
    let batchDay: Int
    let regionDay: Int
    let customerDay: Int
    let libraryDay: Int

    init(_ it: LatencyRegression, without removed: Set<Mechanism.ID>) {
      self.it = it
      streams = (0..<10).map { it.draw.stream("request \($0)") }
      let other = (1 - it.regionShare) / 2
      regions = WeightedChoice((0..<3).map { $0 == it.region ? it.regionShare : other })
      func day(_ id: String, _ day: Int) -> Int { removed.contains(id) ? 1000 : day }
      promptDay = day(Cause.prompts.rawValue, it.day(.prompts))
      batchDay = day(Cause.batch.rawValue, it.day(.batch))
      regionDay = day(Cause.region.rawValue, it.day(.region))
      customerDay = day(Cause.customer.rawValue, it.day(.customer))
      libraryDay = day(Name.library, it.libraryDay)
    }

    func guestShare(on day: Int) -> Double { day >= promptDay ? it.guestShare : 0 }

    func addedShare(on day: Int) -> Double {
      day >= customerDay ? LatencyRegression.addedRequests : 0
    }

    /// Returns one request.
    func request(day: Int, person: Int, from source: Source) -> EventRow {
      var row = EventRow(day: day)
      var prompt = streams[0].choice(prompts, person)
      if source == .feature { prompt = it.cause == .prompts ? 3 : 1 }
      let model = streams[1].choice(models, person)
      let region = streams[2].choice(regions, person)
      let customer = source == .customer ? 3 : streams[3].choice(customers, person)
      let library = streams[4].choice(libraries, person)
      row[breakdown: Place.prompt] = prompt
      row[breakdown: Place.model] = model
      row[breakdown: Place.region] = region
      row[breakdown: Place.customer] = customer
      row[breakdown: Place.library] = library

      let drawn = streams[5].logNormal(
        median: Prompt.median[prompt], spread: Prompt.spread[prompt], person)
      let range = Prompt.range[prompt]
      let promptTokens = min(max(drawn, range.lowerBound), range.upperBound).rounded()
      var answerTokens = streams[6].logNormal(median: 250, spread: 0.65, person)
      if customer == 3, day >= customerDay { answerTokens *= it.answerFactor }
      answerTokens = max(1, answerTokens.rounded())
      var tokenTime = LatencyRegression.tokenTime[model]
      if model == 2, day >= batchDay { tokenTime *= it.tokenFactor }

      var first = streams[7].logNormal(median: 0.3, spread: 0.5, person)
      first += promptTokens / 1000 * it.prefill
      var whole = first + answerTokens * tokenTime
      if region == it.region, day >= regionDay {
        first = first * it.regionFactor + 0.1
        whole = whole * it.regionFactor + 0.1
      }
      if library == 3, day >= libraryDay, streams[8].bernoulli(0.2, person) { whole = 60 }
      whole = min(whole, 60)
      row.mark(Outcome.slow, when: whole > Double(it.budget))
      row.mark(Outcome.timedOut, when: whole >= 60)
      row[measure: 0] = whole
      row[measure: 1] = min(first, whole)
      row[measure: 2] = promptTokens
      row[measure: 3] = answerTokens
      return row
    }
  }
}
