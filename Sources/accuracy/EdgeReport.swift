// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics

/// The section about single users in the report on accuracy.
extension EdgeAccuracy {
  /// The section as Markdown.
  var report: String {
    var lines = ["## One person on one machine", ""]
    lines.append(
      "\(rowCount) published rows (`\(Self.file)`). Every score below is of rows whose chip, or whose model, had no part in the fit; each fit starts from the priors. The form of the model was chosen while looking at these rows, its values were not."
    )
    if !unused.isEmpty {
      lines += ["", "Not used:", ""]
      lines += unused.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
        "- \($0.value): \($0.key)"
      }
    }
    lines += section("Decode", decode) + ["", bounds] + section("Prompt", prompt)
    return lines.joined(separator: "\n") + "\n"
  }

  private var bounds: String {
    let rows = decode.regression.rows
    let predicted = zip(rows, decode.deviceLeftOut).count { $1 > $0.bound }
    let measured = rows.filter { $0.speed > $0.bound }
    let names = measured.map { "\($0.model) on \($0.chip)" }.joined(separator: ", ")
    return
      "Predictions above the bound of bandwidth: \(predicted). Measured rows above it: \(measured.count)\(names.isEmpty ? "" : " (\(names))")."
  }

  private func section(_ title: String, _ scores: EdgeScores) -> [String] {
    let rows = scores.regression.rows
    let chips = Set(rows.map(\.chip)).count
    let models = Set(rows.map(\.model)).count
    let all = Array(rows.indices)
    let graphics = all.filter { !rows[$0].kind.usesCores }
    let cores = all.filter { rows[$0].kind.usesCores }
    let title = "### \(title): \(rows.count) rows, \(chips) chips, \(models) models"
    return [
      "", title, "",
      "| rows | count | median error | 90th percentile | bias | inside the 80% interval |",
      "| --- | ---: | ---: | ---: | ---: | ---: |",
      line("fitted on", all, scores.inSample, scores, hasCoverage: false),
      line("chip left out", all, scores.deviceLeftOut, scores),
      line("chip left out, graphics", graphics, scores.deviceLeftOut, scores),
      line("chip left out, processor cores", cores, scores.deviceLeftOut, scores),
      line("model left out", all, scores.modelLeftOut, scores, hasCoverage: false),
    ]
      + table("kind of device, chip left out", scores.deviceLeftOut, scores) { $0.kind.rawValue }
      + table("engine, chip left out", scores.deviceLeftOut, scores) { $0.engine.rawValue }
      + table("model left out", scores.modelLeftOut, scores, hasCoverage: false) {
        $0.model
      }
  }

  private func table(
    _ title: String, _ predicted: [Double], _ scores: EdgeScores, hasCoverage: Bool = true,
    by key: (EdgeRegression.Row) -> String
  ) -> [String] {
    let rows = scores.regression.rows
    let groups = Dictionary(grouping: rows.indices) { key(rows[$0]) }
    let head = [
      "",
      "| \(title) | count | median error | 90th percentile | bias | inside the 80% interval |",
      "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    return head
      + groups.sorted { $0.key < $1.key }.map {
        line($0.key, $0.value, predicted, scores, hasCoverage: hasCoverage)
      }
  }

  private func line(
    _ name: String, _ members: [Int], _ predicted: [Double], _ scores: EdgeScores,
    hasCoverage: Bool = true
  ) -> String {
    let rows = scores.regression.rows
    let errors = PredictionErrors(members.map { predicted[$0] }, members.map { rows[$0].speed })
    let covered = Double(members.count { scores.isCovered[$0] }) / Double(max(members.count, 1))
    return
      "| \(name) | \(errors.count) | \(percent(errors.median)) | \(percent(errors.ninetieth)) | \(errors.bias < 0 ? "" : "+")\(percent(errors.bias)) | \(hasCoverage ? percent(covered) : "") |"
  }

  private func percent(_ share: Double) -> String {
    share.isFinite ? "\((share * 1000).rounded() / 10)%" : "none"
  }
}
