// SPDX-License-Identifier: Apache-2.0

import InterviewContent

extension Fields {
  /// Reads a pack of loops.
  func loops(provenance: Provenance) -> [Item<Loop>] {
    elements("loops", noun: "loop") { node, subject in
      let keys = ["id", "title", "stages", "committee", "remarks", "stated-length"]
      return Fields(node, of: subject, keys: keys, log: log)?.loop(provenance: provenance)
    }
  }

  private func loop(provenance: Provenance) -> Item<Loop>? {
    let (id, title) = (id(kebab: true), text("title"))
    let stages = stages()
    let committee = value("committee").map { self.committee(from: $0) }
    let remarks = optionalTexts("remarks")
    let length = value("stated-length").map { self.length(from: $0) }
    guard let id, let title, let remarks, committee != .some(nil), length != .some(nil),
      case .sequence(let nodes)? = value("stages")?.content, nodes.count == stages.count,
      isFreeOfDoubles(stages), startsAnew(stages)
    else { return nil }
    let loop = Loop(
      id: Loop.ID(id), title: title, stages: stages.map(\.value), committee: committee ?? nil,
      remarks: remarks.map(\.value), length: length ?? nil, provenance: provenance)
    return Item(
      id: id, value: loop, place: log.place(of: node), references: stages.flatMap(\.references))
  }

  /// Reads how long the process is said to take, and by whom.
  private func length(from node: YAMLNode) -> LoopLength? {
    let subject = "the stated length of \(subject)"
    guard let fields = Fields(node, of: subject, keys: ["weeks", "by"], log: log) else {
      return nil
    }
    let weeks = fields.required("weeks").flatMap {
      fields.range($0, "weeks", unit: "weeks", most: 520)
    }
    let label = fields.text("by")
    guard let weeks, let label else { return nil }
    return LoopLength(weeks: weeks, label: label)
  }

  private func committee(from node: YAMLNode) -> CommitteePlan? {
    let keys = ["window-business-days", "strict"]
    let subject = "the committee of \(subject)"
    guard let fields = Fields(node, of: subject, keys: keys, log: log) else { return nil }
    let window = fields.required("window-business-days").flatMap { _ in
      fields.optionalWindow("window-business-days")
    }
    let isStrict = fields.optionalBoolean("strict")
    guard let window = window ?? nil, let isStrict else { return nil }
    return CommitteePlan(window: window, isStrict: isStrict)
  }

  private func isFreeOfDoubles(_ stages: [Item<Stage>]) -> Bool {
    var seen: Set<String> = []
    let doubles = stages.filter { !seen.insert($0.id).inserted }
    for double in doubles {
      log.report(
        "the stage `\(double.id)` appears twice in \(subject)", mend: "rename one of them",
        line: double.place.line, column: double.place.column)
    }
    return doubles.isEmpty
  }

  /// Returns whether the first stage has a day of its own, and reports when it has not.
  private func startsAnew(_ stages: [Item<Stage>]) -> Bool {
    guard let first = stages.first, first.value.appointment.isSameDay else { return true }
    log.report(
      "the first stage of \(subject) is on the day of the one before it",
      mend: "take `same-day` away", line: first.place.line, column: first.place.column)
    return false
  }
}
