// SPDX-License-Identifier: Apache-2.0

import InterviewContent

extension Fields {
  /// Reads a pack of probes.
  func probes() -> [Item<Probe>] {
    elements("probes", noun: "probe") { node, subject in
      let keys = ["id", "criterion", "reason", "wordings", "priority"]
      return Fields(node, of: subject, keys: keys, log: log)?.probe()
    }
  }

  private func probe() -> Item<Probe>? {
    let (id, criterion) = (id(), locatedText("criterion"))
    let reason = required("reason").flatMap { self.reason(from: $0) }
    let (wordings, priority) = (texts("wordings"), integer("priority", in: 1...100))
    guard let id, let criterion, let reason, let wordings, let priority,
      haveSlots(wordings, fitting: reason.value)
    else { return nil }
    let probe = Probe(
      id: Probe.ID(id), criterion: Criterion.ID(criterion.value), reason: reason.value,
      wordings: wordings.map(\.value), priority: priority)
    return Item(
      id: id, value: probe, place: log.place(of: node),
      references: references(.criterion, [criterion])
        + reason.references)
  }

  /// Reads why a probe is asked: one of `missing`, `flag` and `said` with names, or the word `unsourced-figure`.
  private func reason(from node: YAMLNode) -> (value: Probe.Reason, references: [Reference])? {
    if node.scalar == "unsourced-figure" { return (.unsourcedFigure, []) }
    guard case .mapping(let pairs) = node.content, pairs.count == 1,
      let fields = Fields(
        node, of: "the reason of \(subject)", keys: ["missing", "flag", "said"], log: log)
    else {
      reject(
        "reason", node,
        mend:
          "write one of `missing: [evidence]`, `flag: name`, `said: evidence`, `unsourced-figure`")
      return nil
    }
    switch pairs[0].name {
    case "missing":
      return fields.texts("missing").map { names in
        (.missing(names.map { EvidenceTypeID($0.value) }), references(.evidence, names))
      }
    case "flag":
      return fields.locatedText("flag").map { (.flag(FlagID($0.value)), references(.flag, [$0])) }
    case "said":
      return fields.locatedText("said").map {
        (.said(EvidenceTypeID($0.value)), references(.evidence, [$0]))
      }
    default: return nil
    }
  }

  /// Returns whether wordings use only `{quote}`, and only where the reason has words to quote.
  private func haveSlots(_ wordings: [Located<String>], fitting reason: Probe.Reason) -> Bool {
    guard haveSlots(wordings, among: ["quote"]) else { return false }
    guard case .missing = reason else { return true }
    let quoting = wordings.filter { $0.value.slots.contains("quote") }
    for wording in quoting {
      log.report(
        "a wording of \(subject) quotes what was not said",
        mend: "leave `{quote}` out: the reason is `missing`", line: wording.place.line,
        column: wording.place.column)
    }
    return quoting.isEmpty
  }
}
