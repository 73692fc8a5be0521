// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

/// Finds the vetoes of a packet, and what lifts them.
struct VetoFinder {
  let packet: PacketReading
  /// Whether a test without regard to its sample size is a veto.
  let isStrict: Bool

  private static let openness: [EvidenceTypeID] = [
    "SG-OPEN", "CM-ADOPT", "CM-SECURE", "CM-FEEDBACK", "CM-CAPTURE",
  ]
  private static let costs: [EvidenceTypeID] = ["TE-COST", "TE-ECON"]
  private static let samples: [EvidenceTypeID] = ["ST-POWER", "ST-ALTM"]

  /// Returns the vetoes that were found, lifted ones included, in the order of ``VetoID``.
  func findings() -> [VetoFinding] {
    [walledGarden, blackBox, infiniteCompute, isStrict ? sampleSize : nil, gaming, contempt]
      .compactMap(\.self)
  }

  private var walledGarden: VetoFinding? {
    let flags = packet.flags(["walled_garden"])
    guard !flags.isEmpty else { return nil }
    let lifted = packet.best(of: Self.openness)?.words
    return VetoFinding(
      id: .walledGarden, isOpen: lifted == nil, words: words(of: flags), lifted: lifted,
      note: lifted == nil
        ? "Lock-in is the plan, and no other reason to stay is given anywhere."
        : "Lifted: lock-in is not the only reason to stay.")
  }

  private var blackBox: VetoFinding? {
    correctable(.blackBox, packet.flags(["black_box_saas"]), by: Self.openness)
  }

  private var sampleSize: VetoFinding? {
    correctable(
      .sampleSize, packet.flags([Assessor.smallTestFlag]), by: Self.samples, isWithinCard: false)
  }

  /// A veto that a later exchange lifts; the last failure counts, so that one correction does not cover the next relapse.
  ///
  /// `isWithinCard`: an exchange of the same round lifts it too. A test on too few users was read with all replies of its round, so that what
  /// was said in it has not cleared it.
  private func correctable(
    _ id: VetoID, _ flags: [(card: CardReading, flag: FlagResult)], by types: [EvidenceTypeID],
    isWithinCard: Bool = true
  ) -> VetoFinding? {
    guard let last = flags.last else { return nil }
    let place = last.card.card.place
    let lifted = packet.pieces(of: types).first {
      isLater($0.words, than: last) && (isWithinCard || $0.words.place != place)
    }?.words
    return VetoFinding(
      id: id, isOpen: lifted == nil, words: words(of: flags), lifted: lifted,
      note: isWithinCard
        ? lifted == nil
          ? "Nothing that was said afterwards corrects it."
          : "Lifted: corrected in a later exchange."
        : lifted == nil
          ? "Nothing that was said in a later round corrects it."
          : "Lifted: corrected in a later round.")
  }

  private func isLater(
    _ words: CardQuote, than failure: (card: CardReading, flag: FlagResult)
  ) -> Bool {
    let place = failure.card.card.place
    guard words.place == place else { return place < words.place }
    return (failure.flag.quote?.end ?? .max) <= words.quote.start
  }

  private var infiniteCompute: VetoFinding? {
    let seen = packet.cards.filter { $0.card.countedBand != nil }
    guard !seen.isEmpty else { return nil }
    if packet.pieces(of: Self.costs).isEmpty, !seen.contains(where: \.namesMoney) {
      return VetoFinding(
        id: .infiniteCompute, isOpen: true,
        words: words(of: packet.flags(Self.brute)), lifted: nil,
        note: "No cost is named in any answer of the packet.")
    }
    let flags = packet.flags(Self.brute).filter { card, _ in
      !card.pieces.contains { Self.costs.contains($0.type) && $0.grade >= .specific }
        && !card.namesMoney
    }
    return correctable(.infiniteCompute, flags, by: Self.costs)
  }

  private static let brute: Set<FlagID> = ["compute_brute_force", "context_brute_force"]

  private var gaming: VetoFinding? { repeated(.gaming, Assessor.gamingFlag) }

  private var contempt: VetoFinding? { repeated(.contempt, "contempt") }

  /// A veto that needs two cards: one may be a slip, of the candidate or of the reading.
  private func repeated(_ id: VetoID, _ flag: FlagID) -> VetoFinding? {
    let flags = packet.flags([flag])
    guard let first = flags.first, Set(flags.map(\.card.card.place)).count >= 2 else { return nil }
    return VetoFinding(
      id: id, isOpen: true, words: words(of: flags), lifted: nil, note: first.flag.message)
  }

  private func words(of flags: [(card: CardReading, flag: FlagResult)]) -> [CardQuote] {
    flags.compactMap { $0.card.words($0.flag.quote) }
  }
}
