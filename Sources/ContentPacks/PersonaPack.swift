// SPDX-License-Identifier: Apache-2.0

import InterviewContent

extension Fields {
  /// The fewest bridges of a persona: with fewer, a round sounds like a machine.
  static let fewestBridges = 4

  /// Reads a pack of personas.
  func personas() -> [Item<Persona>] {
    elements("personas", noun: "persona") { node, subject in
      let keys = [
        "id", "role", "agenda", "opening", "opening-with-case", "openings-later",
        "opening-to-questions", "bridges", "closing", "voice", "leans",
      ]
      return Fields(node, of: subject, keys: keys, log: log)?.persona()
    }
  }

  private func persona() -> Item<Persona>? {
    let (id, role, agenda) = (id(kebab: true), text("role"), text("agenda"))
    let (opening, closing) = (locatedText("opening"), locatedText("closing"))
    let hasCaseOpening = value("opening-with-case") != nil
    let caseOpening = hasCaseOpening ? locatedText("opening-with-case") : nil
    let hasLater = value("openings-later") != nil
    let later = hasLater ? texts("openings-later") : nil
    let hasTurn = value("opening-to-questions") != nil
    let turn = hasTurn ? locatedText("opening-to-questions") : nil
    let bridges = texts("bridges", atLeast: Self.fewestBridges)
    let voice = value("voice").map { _ in text("voice") }
    let leans = value("leans").map { _ in choices("leans", among: named(ProbeFamily.allCases)) }
    let spoken =
      [opening, caseOpening, turn, closing].compactMap(\.self) + (later ?? []) + (bridges ?? [])
    guard let id, let role, let agenda, let opening, let closing, let bridges,
      hasCaseOpening == (caseOpening != nil), hasLater == (later != nil), hasTurn == (turn != nil),
      voice != .some(nil), leans != .some(nil),
      haveSlots(spoken, among: [])
    else { return nil }
    let persona = Persona(
      id: Persona.ID(id), role: role, agenda: agenda, opening: opening.value,
      bridges: bridges.map(\.value), closing: closing.value, voice: voice ?? nil,
      leans: leans ?? nil, caseOpening: caseOpening?.value,
      laterOpenings: later?.map(\.value), turnOpening: turn?.value)
    return Item(id: id, value: persona, place: log.place(of: node))
  }
}

extension Fields {
  /// Returns whether wordings use only slots that exist, and reports those that do not.
  func haveSlots(_ wordings: [Located<String>], among known: [String]) -> Bool {
    var isGood = true
    for wording in wordings {
      for slot in wording.value.slots where !known.contains(slot) {
        isGood = false
        log.report(
          "unknown slot `{\(slot.printable)}` in a wording of \(subject)",
          mend: known.isEmpty ? "there is no slot here; write it out" : mend(slot, from: known),
          line: wording.place.line, column: wording.place.column)
      }
    }
    return isGood
  }
}
