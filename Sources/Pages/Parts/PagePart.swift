// SPDX-License-Identifier: Apache-2.0

/// A part of a page that brings a look or a script of its own.
enum PagePart: Hashable, Sendable {
  case room, caseRoom, conflict, scorecard, caseScorecard, comparison, cases, explanation, committee
  case workbench, sliders
  case practice, drill, outlook, pause, firstRun, model

  /// The files it needs besides the stylesheet of every page.
  var assets: [Asset] {
    switch self {
    case .room: [.roomStyle, .roomScript, .roomPartsScript, .dictationScript]
    case .caseRoom: PagePart.room.assets + PagePart.cases.assets
    case .conflict: [.roomStyle, .roomScript]
    case .pause: [.pauseScript]
    case .scorecard: [.scorecardStyle, .paperStyle, .scorecardScript]
    case .caseScorecard: PagePart.scorecard.assets + PagePart.cases.assets
    case .comparison: [.scorecardStyle, .paperStyle]
    case .cases: [.chartStyle, .casesStyle]
    case .explanation: [.scorecardStyle, .explanationStyle, .paperStyle]
    case .committee: [.committeeStyle, .paperStyle]
    case .workbench: [.chartStyle, .workbenchStyle, .partsScript]
    case .sliders: [.servingStyle, .servingScript]
    case .practice: [.chartStyle, .practiceStyle]
    case .drill: [.chartStyle, .practiceStyle, .drillScript]
    case .outlook: [.chartStyle, .outlookStyle]
    case .firstRun: [.firstRunStyle]
    case .model: [.outlookStyle, .firstRunStyle]
    }
  }
}

extension [Asset] {
  /// The assets in their order, each once.
  var firstOfEach: [Asset] {
    var seen: Set<Asset> = []
    return filter { seen.insert($0).inserted }
  }
}
