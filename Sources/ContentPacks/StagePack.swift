// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities

extension Fields {
  /// Reads the stages of a loop.
  func stages() -> [Item<Stage>] {
    elements("stages", noun: "stage") { node, subject in
      let keys = [
        "id", "title", "kinds", "interviewers", "preparation-minutes", "discussion-minutes",
        "follow-ups", "format", "window-business-days", "same-day", "pause-minutes", "pass-rate",
        "items",
      ]
      return Fields(node, of: subject, keys: keys, log: log)?.stage()
    }
  }

  private func stage() -> Item<Stage>? {
    let (id, title) = (id(kebab: true), text("title"))
    let (kinds, interviewers) = (kinds("kinds"), texts("interviewers"))
    let preparation = integer("preparation-minutes", in: 0...240)
    let discussion = integer("discussion-minutes", in: 1...480)
    let followUps = integer("follow-ups", in: 0...10)
    let (appointment, items) = (appointment(), stageItems())
    guard let id, let title, let kinds, let interviewers, let preparation, let discussion,
      let followUps, let appointment, let items, fit(items, into: preparation + discussion)
    else { return nil }
    let stage = Stage(
      id: Stage.ID(id), title: title, kinds: kinds.map(\.value),
      interviewers: interviewers.map { Persona.ID($0.value) },
      preparation: .minutes(preparation), discussion: .minutes(discussion), followUps: followUps,
      appointment: appointment, items: items.map(\.item))
    return Item(
      id: id, value: stage, place: log.place(of: node),
      references: references(.persona, interviewers) + references(kinds)
        + items.flatMap(\.references))
  }

  /// Returns whether the items of a stage end with it, and reports when they take longer.
  private func fit(_ items: [StageItemReading], into minutes: Int) -> Bool {
    let sum = items.map(\.minutes).reduce(0, +)
    guard sum > minutes, let node = value("items") else { return true }
    log.report(
      "the items of \(subject) take \(sum) minutes, and the stage has \(minutes)",
      mend: "shorten them by \(sum - minutes), or lengthen the stage", at: node)
    return false
  }
}

extension Fields {
  /// Reads where and when a stage is held; nil after reporting a problem.
  private func appointment() -> Appointment? {
    let format = value("format").map { _ in choice("format", among: named(MeetingFormat.allCases)) }
    let (window, isSameDay) = (optionalWindow("window-business-days"), optionalBoolean("same-day"))
    let pause = integer("pause-minutes", in: 0...240, else: 0)
    let passRate = optionalShare("pass-rate")
    guard format != .some(nil), let window, let isSameDay, let pause, let passRate,
      agree(isSameDay: isSameDay, window: window)
    else { return nil }
    return Appointment(
      format: format ?? nil, window: window, isSameDay: isSameDay, pause: .minutes(pause),
      passRate: passRate)
  }

  /// Returns whether a stage waits for days or for minutes, not both, and reports what is too much.
  private func agree(isSameDay: Bool, window: BusinessDayWindow?) -> Bool {
    if isSameDay, window != nil, let node = value("window-business-days") {
      log.report(
        "\(subject) is on the day of the one before it and has a window of days",
        mend: "take one of `same-day` and `window-business-days` away", at: node)
      return false
    }
    if !isSameDay, let node = value("pause-minutes") {
      log.report(
        "\(subject) has a pause, and is not on the day of the one before it",
        mend: "add `same-day: true`, or take `pause-minutes` away", at: node)
      return false
    }
    return true
  }

  /// Returns the business days of a key that may be missing; nil inside when it is, nil after reporting a wrong window.
  func optionalWindow(_ key: String) -> BusinessDayWindow?? {
    guard let node = value(key) else { return .some(nil) }
    return range(node, key, unit: "days", most: 250)
      .map { BusinessDayWindow(fewest: $0.lowerBound, most: $0.upperBound) }
  }

  /// Reads a list of two whole numbers, the fewer first; nil after reporting a problem.
  func range(_ node: YAMLNode, _ key: String, unit: String, most: Int) -> ClosedRange<Int>? {
    if case .sequence(let ends) = node.content, ends.count == 2 {
      let numbers = ends.compactMap { end -> Int? in
        guard case .scalar(let text, isPlain: true) = end.content else { return nil }
        return Int(text)
      }
      if numbers.count == 2, 0 <= numbers[0], numbers[0] <= numbers[1], numbers[1] <= most {
        return numbers[0]...numbers[1]
      }
    }
    let shown = node.brief
    log.report(
      "the `\(key)` of \(subject) is \(shown)",
      mend: "write the fewest and the most \(unit), up to \(most), such as `[3, 5]`", at: node)
    return nil
  }
}

extension YAMLNode {
  /// The value on one line, a list of single values written out.
  fileprivate var brief: String {
    guard case .sequence(let nodes) = content, nodes.allSatisfy({ $0.scalar != nil }) else {
      return shown
    }
    let list = nodes.compactMap { $0.scalar?.printable }.joined(separator: ", ")
    return "`[\(list)]`"
  }
}
