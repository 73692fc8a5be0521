// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import InterviewContent

/// Opens the cards of all interviewers when all are in, and decides by a published rule.
public enum Committee {
  /// Returns the decision on a set of cards, whatever their order.
  ///
  /// A card that was not reached counts as not shown, never as bad.
  ///
  /// - Parameters:
  ///   - cards: One card for each place that is expected.
  ///   - expected: The places of the loop, see ``CardPlace/all(in:without:)``.
  ///   - plan: Whether the loop is strict.
  ///   - assessor: Reads the texts again for the six items.
  ///   - screening: What came of the screening; nil when there was none.
  ///   - rule: The rule; by default the published one.
  /// - Returns: The decision, with everything that it rests on.
  /// - Throws: ``CommitteeError`` when cards are missing, twice, or of another loop.
  public static func decide(
    cards: [InterviewCard], expected: [CardPlace], plan: CommitteePlan, assessor: Assessor,
    screening: ScreeningOutcome? = nil, rule: DecisionRule = .published
  ) throws(CommitteeError) -> CommitteeDecision {
    let opened = try SealedCards(cards: cards, expected: expected).opened()
    let packet = PacketReading(opened, assessor: assessor)
    let items = ItemReader(packet: packet).findings()
    let vetoes = VetoFinder(packet: packet, isStrict: plan.isStrict).findings()
    let facts = facts(of: packet, items, vetoes, screening)
    let ruling = Ruling(rule: rule, facts: facts)
    return CommitteeDecision(
      rule: rule, isStrict: plan.isStrict, screening: screening, cards: opened.map(CardLine.init),
      disagreements: DisagreementFinder(cards: opened).findings(), items: items, vetoes: vetoes,
      contrasts: ContrastFinder(packet: packet).findings(),
      risks: RiskFinder(packet: packet).findings(),
      closing: ClosingReader(packet: packet).answer(), lines: ruling.lines,
      barRaiser: BarRaiser(rule: rule, facts: facts).review(of: ruling.committee),
      flip: FlipSearch(rule: rule, facts: facts).flip(),
      work: WorkStepFinder(cards: opened).steps())
  }

  private static func facts(
    of packet: PacketReading, _ items: [ItemFinding], _ vetoes: [VetoFinding],
    _ screening: ScreeningOutcome?
  ) -> RuleFacts {
    let seen = packet.cards.map(\.card).filter { $0.countedBand != nil }
    return RuleFacts(
      advances: screening?.advances ?? true,
      cards: packet.cards.map {
        RuleFacts.Card(place: $0.card.place, role: $0.card.role, band: $0.card.countedBand)
      },
      items: Dictionary(items.map { ($0.item, $0.level) }) { first, _ in first },
      vetoes: Set(vetoes.filter(\.isOpen).map(\.id)),
      rightClaims: seen.map(\.rightClaims).reduce(0, +),
      wrongClaims: seen.map(\.wrongClaims.count).reduce(0, +),
      immovable: packet.outcomes([.stubborn, .rebuffed]).count,
      retold: RetoldCards(among: packet.cards).cards.count)
  }
}
