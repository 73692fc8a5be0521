// SPDX-License-Identifier: Apache-2.0

import InterviewContent

extension Fields {
  /// Reads a pack of probes.
  func probes() -> [Item<Probe>] {
    elements("probes", noun: "probe") { node, subject in
      let keys = ["id"] + Self.probeKeys
      return Fields(node, of: subject, keys: keys, log: log).flatMap { $0.probe(named: $0.id()) }
    }
  }

  /// Reads the probes of one question; none when there is no such key, nil after reporting a problem.
  ///
  /// The first is named after the question with `-1` behind it. Their criteria must be those of the question's kind.
  func nestedProbes(of question: String?, kind: QuestionKind?) -> [Item<Probe>]? {
    var number = 0
    return parts("probes", noun: "probe", keys: Self.probeKeys) { fields in
      number += 1
      let name = "\(question ?? "")-\(number)"
      return fields.probe(named: name, question: question.map { Question.ID($0) }, kind: kind)
    }
  }

  private static let probeKeys = ["criterion", "reason", "wordings", "priority", "family"]

  private func probe(
    named id: String?, question: Question.ID? = nil, kind: QuestionKind? = nil
  ) -> Item<Probe>? {
    let criterion = locatedText("criterion")
    let reason = required("reason").flatMap { self.reason(from: $0) }
    let (wordings, priority) = (texts("wordings"), integer("priority", in: 1...100))
    let family = value("family").map { _ in choice("family", among: named(ProbeFamily.allCases)) }
    guard let id, let criterion, let reason, let wordings, let priority, family != .some(nil),
      haveSlots(wordings, fitting: reason.value)
    else { return nil }
    let probe = Probe(
      id: Probe.ID(id), criterion: Criterion.ID(criterion.value), reason: reason.value,
      wordings: wordings.map(\.value), priority: priority, family: family ?? nil,
      question: question)
    return Item(
      id: id, value: probe, place: log.place(of: node),
      references: references(.criterion, [criterion], kind: kind) + reason.references)
  }

  /// Reads why a probe is asked: one of `missing`, `flag`, `said` and `claim` with what it is about, or one of two words.
  private func reason(from node: YAMLNode) -> (value: Probe.Reason, references: [Reference])? {
    switch node.scalar {
    case "unsourced-figure": return (.unsourcedFigure, [])
    case "exhibit": return (.exhibit, [])
    default: break
    }
    let keys = ["missing", "flag", "said", "claim"]
    guard case .mapping(let pairs) = node.content, pairs.count == 1,
      let fields = Fields(node, of: "the reason of \(subject)", keys: keys, log: log)
    else {
      reject(
        "reason", node,
        mend: "write one of `missing: [evidence]`, `flag: name`, `said: evidence`, "
          + "`claim: wrong`, `unsourced-figure`, `exhibit`")
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
    case "claim":
      return fields.choice("claim", among: named(Probe.ClaimResult.allCases)).map {
        (.claim($0), [])
      }
    default: return nil
    }
  }

  /// Returns whether wordings use only slots that exist, and only where the reason has something to put there.
  private func haveSlots(_ wordings: [Located<String>], fitting reason: Probe.Reason) -> Bool {
    let known = if case .exhibit = reason { ["quote", "cell"] } else { ["quote"] }
    guard haveSlots(wordings, among: known) else { return false }
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
