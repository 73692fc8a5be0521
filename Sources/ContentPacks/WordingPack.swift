// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import PackText

extension Fields {
  /// Reads a pack of wording models; its numbers are thousandths.
  func wordings() -> [Item<WordingModel>] {
    elements("wording", noun: "wording model") { node, subject in
      let keys = ["id", "levels", "band", "order", "topics", "failures", "phrases"]
      return Fields(node, of: subject, keys: keys, log: log)?.wording()
    }
  }

  private func wording() -> Item<WordingModel>? {
    let id = id(kebab: true)
    let levels = required("levels").flatMap { levelFit(from: $0) }
    let band = required("band").flatMap { bandFit(from: $0) }
    let phrases = phrases()
    let order = value("order").map { orderModel(from: $0) }
    let topics = value("topics").map { topicModel(from: $0) }
    let failures = value("failures").map { failureModel(from: $0) }
    guard let id, let levels, let band, let phrases, order != .some(nil), topics != .some(nil),
      failures != .some(nil)
    else { return nil }
    return Item(
      id: id,
      value: WordingModel(
        phrases: phrases, levels: levels, band: band, order: order ?? nil, topics: topics ?? nil,
        failures: failures ?? nil),
      place: log.place(of: node))
  }

  private func levelFit(from node: YAMLNode) -> LevelFit? {
    let keys = ["usual", "wording", "evidence", "spread", "starts"]
    guard let fields = Fields(node, of: "the levels of \(subject)", keys: keys, log: log) else {
      return nil
    }
    let (usual, wording) = (fields.thousandths("usual"), fields.thousandths("wording", least: 0))
    let evidence = fields.thousandths("evidence", least: 0)
    let spread = fields.thousandths("spread", least: 0)
    let starts = fields.starts()
    guard let usual, let wording, let evidence, let spread, let starts else { return nil }
    return LevelFit(
      starts: starts, usual: usual, wording: wording, evidence: evidence, spread: spread)
  }

  private func bandFit(from node: YAMLNode) -> BandFit? {
    let keys = ["start", "wording", "evidence", "flags", "curve"]
    guard let fields = Fields(node, of: "the band of \(subject)", keys: keys, log: log) else {
      return nil
    }
    let (start, wording) = (fields.thousandths("start"), fields.thousandths("wording", least: 0))
    let evidence = fields.thousandths("evidence", least: 0)
    let curve = fields.value("curve").map { fields.bandCurve($0) }
    let flags = fields.value("flags") == nil ? 0 : fields.thousandths("flags", least: 0)
    guard let start, let wording, let evidence, let flags, curve != .some(nil) else { return nil }
    return BandFit(
      start: start, wording: wording, evidence: evidence, flags: flags, curve: curve ?? nil)
  }

  /// Reads a curve: lines of a sum and its band in thousandths, such as `2500 1840`.
  private func bandCurve(_ node: YAMLNode) -> BandCurve? {
    var points: [BandCurve.Point] = []
    let lines = weightedLines("curve", shape: "`2500 1840`") { words in
      guard words.count == 2, let sum = Int(words[0]), let band = Int(words[1]) else { return nil }
      points.append(BandCurve.Point(sum: Double(sum) / 1000, band: Double(band) / 1000))
      return (words[0], 0)
    }
    guard lines != nil else { return nil }
    let curve = BandCurve(points)
    if curve == nil {
      reject(
        "curve", node,
        mend: "write two lines or more, with sums that rise and bands that never fall")
    }
    return curve
  }

  /// Reads the starts of criteria: lines of a criterion and thousandths of a level, such as `TE1 2890`.
  private func starts() -> [String: Double]? {
    weightedLines("starts", shape: "`TE1 2890`") { words in
      guard words.count == 2, let number = Int(words[1]) else { return nil }
      return (words[0], Double(number) / 1000)
    }
    .map { lines in Dictionary(lines, uniquingKeysWith: { first, _ in first }) }
  }

  /// Reads phrases: lines of thousandths and a phrase, such as `-120 drive value`.
  private func phrases() -> [(phrase: String, weight: Double)]? {
    weightedLines("phrases", shape: "`-120 drive value`") { words in
      guard (2...3).contains(words.count), let number = Int(words[0]) else { return nil }
      return (words.count == 2 ? words[1] : words[1] + " " + words[2], Double(number) / 1000)
    }
    .map { lines in lines.map { (phrase: $0.0, weight: $0.1) } }
  }

  func weightedLines(
    _ key: String, shape: String, read: ([String]) -> (String, Double)?
  ) -> [(String, Double)]? {
    guard let node = required(key), let text = text(key) else { return nil }
    var result: [(String, Double)] = []
    for words in WordLines.words(of: text) {
      guard let entry = read(words) else {
        let line = words.joined(separator: " ")
        log.report(
          "the `\(key)` of \(subject) hold the line `\(line.printable)`",
          mend: "write lines such as \(shape)", at: node)
        return nil
      }
      result.append(entry)
    }
    return result
  }

  func thousandths(_ key: String, least: Int = -1_000_000) -> Double? {
    integer(key, in: least...1_000_000).map { Double($0) / 1000 }
  }
}
