// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Quantities
public import Rehearsal

/// Conducts campaigns on the disk: what the web page and the terminal do in a campaign goes through here.
///
/// Every operation first settles what the clock and the finished rounds have made due, in the same transaction.
public struct CampaignDesk: Sendable {
  public let rounds: RoundDesk
  public let conductor: CampaignConductor

  /// Creates a desk.
  public init(rounds: RoundDesk, conductor: CampaignConductor) {
    self.rounds = rounds
    self.conductor = conductor
  }

  /// Returns a desk that tells somebody of each round that is scored, as `RoundDesk.onScored` does.
  public func onScored(_ tell: @escaping @Sendable (Round) -> Void) -> CampaignDesk {
    CampaignDesk(rounds: rounds.onScored(tell), conductor: conductor)
  }

  private var store: RoundStore { rounds.store }
  private var world: World { rounds.world }

  /// How many campaigns back a question is not asked again.
  private static let campaignsWithoutRepetition = 2
}

extension CampaignDesk {
  /// What a person chooses about a campaign before it begins.
  public struct Choice: Sendable {
    public let loop: Loop
    public let mode: Mode
    /// The day of the application.
    public let applied: Day
    public let regions: [String]
    /// The number that picks what is asked; a new one when it is nil.
    public let seed: UInt64?
    /// The name of the campaign; a new one when it is nil.
    public let id: CampaignID?

    /// Creates a choice.
    public init(
      loop: Loop, mode: Mode, applied: Day, regions: [String] = [], seed: UInt64? = nil,
      id: CampaignID? = nil
    ) {
      self.loop = loop
      self.mode = mode
      self.applied = applied
      self.regions = regions
      self.seed = seed
      self.id = id
    }
  }

  /// Begins a campaign that asks nothing the two before it asked, nor the sample, while there is something else.
  ///
  /// - Throws: `CampaignError.noCommittee` for a loop that nobody could decide; ``StoreError`` when it cannot be written down.
  public func start(_ choice: Choice) throws -> Campaign {
    guard choice.loop.committee != nil else { throw CampaignError.noCommittee(choice.loop.id) }
    let known = try store.campaigns(.first(Self.campaignsWithoutRepetition + 1))
    let sample = try store.campaign(.sample).map { CampaignSummary(of: $0) }
    let earlier =
      known.filter { !$0.id.isSample }.prefix(Self.campaignsWithoutRepetition)
      + [sample].compactMap(\.self)
    let start = CampaignStart(
      loop: choice.loop, mode: choice.mode, seed: choice.seed ?? world.newSeed(),
      applied: choice.applied, regions: choice.regions, avoided: earlier.flatMap(\.heading.asked),
      clockSpeed: world.clockSpeed)
    let id = choice.id ?? CampaignID(world.newRoundID().name)
    return try store.create(campaign: id, start: start, at: world.now())
  }

  /// Returns a campaign as it stands now, or nil when there is no such campaign.
  ///
  /// - Throws: ``StoreError`` when it cannot be read, or what has become due cannot be written down.
  public func campaign(_ id: CampaignID) throws -> Campaign? {
    guard let campaign = try store.campaign(id) else { return nil }
    try settleRounds(of: campaign)
    let now = world.now()
    let due = try conductor.settle(campaign, at: now) { try store.round($0) }
    guard !due.isEmpty else { return campaign }
    return try perform(id) { _, _ in CampaignChange(events: []) }
  }

  /// Hands in a curriculum, or another one in its place.
  ///
  /// - Throws: `CampaignError` when it cannot be handed in now; ``StoreError``.
  @discardableResult
  public func give(_ curriculum: Curriculum, to id: CampaignID) throws -> Campaign {
    try perform(id) { campaign, _ in
      CampaignChange(events: try conductor.give(curriculum, to: campaign))
    }
  }

  /// Begins the round that comes next.
  ///
  /// - Parameters:
  ///   - id: The campaign.
  ///   - isHeldToDays: Whether a stage is refused before the first day of its window.
  /// - Returns: The name of the round.
  /// - Throws: `CampaignError` when no question can be put now; ``StoreError``.
  public func begin(_ id: CampaignID, isHeldToDays: Bool = false) throws -> RoundID {
    var begun: RoundID?
    try perform(id) { campaign, now in
      let (plan, event) = try conductor.begin(campaign, at: now, isHeldToDays: isHeldToDays)
      begun = plan.id
      return CampaignChange(events: [event], round: plan)
    }
    guard let begun else { throw StoreError.unknownCampaign(id) }
    return begun
  }

  /// Goes on as practice after a screening that would have ended the campaign.
  ///
  /// - Throws: `CampaignError` when the screening did not end it; ``StoreError``.
  @discardableResult
  public func practise(_ id: CampaignID) throws -> Campaign {
    try perform(id) { campaign, _ in CampaignChange(events: try conductor.practise(campaign)) }
  }

  /// Ends a campaign without a decision.
  ///
  /// - Throws: `CampaignError` when it has ended, or the reason is too long; ``StoreError``.
  @discardableResult
  public func withdraw(_ id: CampaignID, because reason: String) throws -> Campaign {
    try perform(id) { campaign, _ in
      CampaignChange(events: try conductor.withdraw(campaign, because: reason))
    }
  }

  /// Lets the committee open the cards and decide.
  ///
  /// - Throws: `CampaignError` while a card is missing; ``StoreError``.
  @discardableResult
  public func convene(_ id: CampaignID) throws -> Campaign {
    try perform(id) { campaign, _ in CampaignChange(events: try conductor.convene(campaign)) }
  }

  /// Settles a campaign and carries out one thing in it, in one transaction.
  @discardableResult
  private func perform(
    _ id: CampaignID, _ act: (Campaign, Instant) throws -> CampaignChange
  ) throws -> Campaign {
    if let campaign = try store.campaign(id) { try settleRounds(of: campaign) }
    let now = world.now()
    return try store.update(campaign: id, at: now) { campaign, round in
      let due = try conductor.settle(campaign, at: now, round: round)
      let settled = due.reduce(campaign) { $0.adding($1, at: now) }
      let change = try act(settled, now)
      return CampaignChange(events: due + change.events, round: change.round)
    }
  }

  /// Lets the clocks of the rounds that run in a campaign end what they have made due.
  private func settleRounds(of campaign: Campaign) throws {
    for item in campaign.stages.flatMap(\.items) where item.isRunning {
      if let id = item.round { _ = try rounds.round(id) }
    }
  }
}

extension CampaignDesk {
  /// Begins the question that follows a round in its stage, where nothing is shown in between: in a campaign that is still sealed.
  ///
  /// Returns nil where the person looks at the campaign first: after the last question of a stage, and in every other round.
  ///
  /// - Throws: `CampaignError` when no question can be put now; ``StoreError``.
  public func goOn(after round: Round) throws -> RoundID? {
    guard round.end != nil, let campaign = try sealing(round) else { return nil }
    switch campaign.step(at: world.now()) {
    case .running(_, _, let next): return next
    case .ready(_, let item) where item > 0: return try begin(campaign.id)
    default: return nil
    }
  }

  /// Returns the campaign of a round whose card is still sealed: in real mode until the committee has decided, for an application until it was
  /// read; nil for every other round.
  ///
  /// - Throws: ``StoreError``.
  public func sealing(_ round: Round) throws -> Campaign? {
    guard round.start.mode == .real, let place = round.start.place,
      let campaign = try campaign(place.campaign),
      let item = campaign.progress(place.stage, place.item), !campaign.isCardOpen(of: item)
    else { return nil }
    return campaign
  }
}
