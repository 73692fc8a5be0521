// SPDX-License-Identifier: Apache-2.0

public import Screening

/// The screening of an application in the form that scripts rely on: keys are sorted, fields are added and never renamed.
///
/// Offsets count bytes of UTF-8 of the questionnaire or the CV as given; `source` says of which.
public struct ScreeningJSON: Encodable {
  private let report: ScreeningReport

  /// Creates the form of a report.
  public init(_ report: ScreeningReport) { self.report = report }

  private enum Key: String, CodingKey {
    case version, pages, rules, criteria, density, framing, curriculum = "cv", verdict
    case questionID = "question_id"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(1, forKey: .version)
    try container.encode(report.questionID, forKey: .questionID)
    try container.encode(PagesJSON(pages: report.pages), forKey: .pages)
    try container.encode(report.rules, forKey: .rules)
    try container.encode(report.criteria, forKey: .criteria)
    try container.encode(DensityJSON(density: report.density), forKey: .density)
    try container.encode(FramingJSON(framing: report.framing), forKey: .framing)
    try container.encode(report.curriculum, forKey: .curriculum)
    try container.encode(VerdictJSON(verdict: report.verdict), forKey: .verdict)
  }
}

private struct PagesJSON: Encodable {
  let pages: PageCount

  enum Key: CodingKey { case words, wordsPerPage, pageLimit, pages, wordsLeft, cut }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(pages.words, forKey: .words)
    try container.encode(pages.wordsPerPage, forKey: .wordsPerPage)
    try container.encode(pages.pageLimit, forKey: .pageLimit)
    try container.encode(pages.pages, forKey: .pages)
    try container.encode(pages.wordsLeft, forKey: .wordsLeft)
    try container.encode(pages.cut, forKey: .cut)
  }
}

private struct DensityJSON: Encodable {
  let density: InformationDensity

  enum Key: CodingKey { case checkedClaims, metrics, tests, words, perHundredWords }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(density.checkedClaims, forKey: .checkedClaims)
    try container.encode(density.metrics, forKey: .metrics)
    try container.encode(density.tests, forKey: .tests)
    try container.encode(density.words, forKey: .words)
    try container.encode(density.perHundredWords, forKey: .perHundredWords)
  }
}

private struct FramingJSON: Encodable {
  let framing: FramingOrder

  enum Key: CodingKey { case isFramedFirst, framing, solving }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(framing.isFramedFirst, forKey: .isFramedFirst)
    try container.encode(framing.framing, forKey: .framing)
    try container.encode(framing.solving, forKey: .solving)
  }
}

private struct VerdictJSON: Encodable {
  let verdict: ScreeningVerdict

  enum Key: CodingKey { case advances, mean, sum, failedRules, margin, changes, rule }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(verdict.advances, forKey: .advances)
    try container.encode(verdict.mean, forKey: .mean)
    try container.encode(verdict.sum, forKey: .sum)
    try container.encode(verdict.failedRules, forKey: .failedRules)
    try container.encode(verdict.margin, forKey: .margin)
    try container.encode(verdict.changes, forKey: .changes)
    try container.encode(ScreeningVerdict.rule, forKey: .rule)
  }
}
