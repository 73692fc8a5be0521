// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What is left of the price of a request, by the length of its context and the utilisation of the copies.
///
///     margin = (price - cost) / price
public struct MarginTable: Hashable, Sendable {
  /// A length of context with the speed that a copy has at it.
  public struct Context: Hashable, Sendable {
    /// The tokens of input.
    public let input: Tokens
    /// How fast a copy works with such requests.
    public let speed: ServingSpeed

    /// Creates a length of context.
    public init(input: Tokens, speed: ServingSpeed) {
      self.input = input
      self.speed = speed
    }
  }

  /// A row: one length of context.
  public struct Row: Hashable, Sendable {
    /// The tokens of input.
    public let input: Tokens
    /// The cells, one for each utilisation, in the order of ``MarginTable/utilisations``.
    public let cells: [Cell]
  }

  /// A cell: one length of context at one utilisation.
  public struct Cell: Hashable, Sendable {
    /// The share of the time in which copies are busy.
    public let utilisation: Double
    /// The share of the price that is left; negative for a loss.
    public let margin: Figure
    /// What a request costs to serve.
    public let cost: Interval<Per<Dollar, Request>>
    /// What a request is sold for.
    public let price: Interval<Per<Dollar, Request>>

    /// Whether the request earns something.
    public var verdict: Verdict {
      if margin.low > 0 { return .earns }
      return margin.high < 0 ? .loses : .mayEarn
    }
  }

  /// Whether a request earns something, given that its cost is not known exactly.
  public enum Verdict: String, Hashable, Sendable {
    case earns, mayEarn, loses
  }

  /// The columns.
  public let utilisations: [Double]
  /// The rows, in the order in which contexts were given.
  public let rows: [Row]

  /// Computes a table.
  ///
  /// - Parameters:
  ///   - contexts: The lengths of context, each with the speed of a copy at it; at most 1,000.
  ///   - utilisations: The shares of the time in which copies are busy; above 0, up to 1; at most 1,000.
  ///   - hosting: How copies are hosted; its speed is replaced by those of the contexts.
  ///   - price: What tokens are sold for.
  ///   - mix: The mean request; its input is replaced by that of the contexts.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise, or when a request is sold for nothing.
  public init(
    contexts: [Context], utilisations: [Double], hosting: Hosting, price: TokenPrice,
    mix: RequestMix
  ) throws(EconomicsError) {
    try Check.range("contexts of a table", contexts.count, 1...1000)
    try Check.range("utilisations of a table", utilisations.count, 1...1000)
    var rows: [Row] = []
    for context in contexts {
      let mix = try RequestMix(
        input: context.input, output: mix.output, cachedShare: mix.cachedShare,
        batchShare: mix.batchShare)
      let hosting = try Hosting(
        speed: context.speed, devicesPerReplica: hosting.devicesPerReplica, price: hosting.price,
        energy: hosting.energy, sources: hosting.sources)
      var cells: [Cell] = []
      for utilisation in utilisations {
        cells.append(try Cell(hosting, price, mix, utilisation))
      }
      rows.append(Row(input: context.input, cells: cells))
    }
    self.utilisations = utilisations
    self.rows = rows
  }
}

extension MarginTable.Cell {
  init(
    _ hosting: Hosting, _ price: TokenPrice, _ mix: RequestMix, _ utilisation: Double
  ) throws(EconomicsError) {
    let revenue = try price.cost(of: mix).request
    let cost = try hosting.cost(of: mix, utilisation: Interval(exactly: Ratio(utilisation))).request
    try Check.range("price of a request", revenue, 1e-12...1e12)
    let margin = Interval<One> { 1 - cost.at($0.opposite) / revenue.at($0) }
    self.init(
      utilisation: utilisation,
      margin: Figure(
        margin,
        terms: [
          Term("price of a request", revenue.value),
          Term("cost of a request", cost.value),
          Term("utilisation", Ratio(utilisation)),
          Term("input of a request", mix.input),
        ], sources: price.sources + hosting.sources), cost: cost, price: revenue)
  }
}
