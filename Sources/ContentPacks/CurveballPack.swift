// SPDX-License-Identifier: Apache-2.0

import InterviewContent

extension Fields {
  /// Reads a pack of curveballs.
  func curveballs(provenance: Provenance) -> [Item<Curveball>] {
    elements("curveballs", noun: "curveball") { node, subject in
      let keys = ["id", "title", "kinds", "wordings", "looks-for"]
      return Fields(node, of: subject, keys: keys, log: log)?.curveball(provenance: provenance)
    }
  }

  private func curveball(provenance: Provenance) -> Item<Curveball>? {
    let (id, title, kinds) = (id(kebab: true), text("title"), kinds("kinds"))
    let (wordings, looksFor) = (texts("wordings"), text("looks-for"))
    guard let id, let title, let kinds, let wordings, let looksFor,
      haveSlots(wordings, among: ["quote"])
    else { return nil }
    let curveball = Curveball(
      id: Curveball.ID(id), title: title, kinds: kinds.map(\.value),
      wordings: wordings.map(\.value), looksFor: looksFor, provenance: provenance)
    return Item(
      id: id, value: curveball, place: log.place(of: node), references: references(kinds))
  }
}
