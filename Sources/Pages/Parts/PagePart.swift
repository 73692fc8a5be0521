// SPDX-License-Identifier: Apache-2.0

/// A part of a page that brings a look or a script of its own.
enum PagePart: Hashable, Sendable {
  case room, caseRoom, feedback, conflict, scorecard, caseScorecard, comparison, cases, explanation,
    committee
  case workbench, decisions, memo, catalogue, sliders, lists, numbers
  case practice, drill, outlook, reading, pause, leaving, firstRun, model

  /// The files it needs besides those that pages share.
  var assets: [Asset] {
    switch self {
    case .room: [.roomStyle, .roomScript, .roomPartsScript]
    case .caseRoom: PagePart.room.assets + [.chartStyle, .casesStyle, .partsScript]
    case .feedback: [.feedbackStyle]
    case .conflict: [.roomStyle, .roomScript]
    case .pause: [.pauseScript]
    case .leaving: [.leavingScript]
    case .scorecard: [.roundStyle, .scorecardStyle, .paperStyle, .scorecardScript, .partsScript]
    case .caseScorecard: PagePart.scorecard.assets + PagePart.cases.assets
    case .comparison: [.roundStyle, .scorecardStyle, .comparisonStyle, .paperStyle]
    case .cases: [.chartStyle, .casesStyle, .caseKeyStyle]
    case .explanation: [.roundStyle, .explanationStyle, .paperStyle, .partsScript]
    case .committee: [.committeeStyle, .paperStyle]
    case .workbench: [.chartStyle, .numbersStyle, .workbenchStyle, .partsScript]
    case .numbers: [.chartStyle, .numbersStyle]
    case .decisions: [.decisionsStyle]
    case .memo: [.memoStyle]
    case .catalogue: [.catalogueStyle]
    case .sliders: [.drawingStyle, .servingStyle, .servingScript]
    case .lists: []
    case .practice: [.chartStyle, .practiceStyle]
    case .drill: [.chartStyle, .practiceStyle, .drillScript]
    case .outlook: [.chartStyle, .outlookStyle]
    case .reading: [.readingScript]
    case .firstRun: [.firstRunStyle]
    case .model: [.outlookStyle, .firstRunStyle]
    }
  }

  /// The looks that it shares with other pages, after that of every page.
  var sharedStyles: [Asset] {
    switch self {
    case .workbench, .decisions, .memo, .catalogue, .sliders, .numbers: []
    case .room, .caseRoom, .conflict: [.saidStyle]
    case .feedback, .scorecard, .caseScorecard, .comparison, .explanation, .committee:
      [.saidStyle, .readStyle]
    case .lists, .cases, .practice, .drill, .outlook, .reading, .pause, .leaving, .firstRun, .model:
      Self.plain
    }
  }

  /// The looks that a page shares with others when it says nothing else.
  static let plain: [Asset] = [.listsStyle, .saidStyle, .readStyle]
}

extension [Asset] {
  /// The assets in their order, each once.
  var firstOfEach: [Asset] {
    var seen: Set<Asset> = []
    return filter { seen.insert($0).inserted }
  }
}
