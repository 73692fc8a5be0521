// SPDX-License-Identifier: Apache-2.0

/// A file that pages refer to; it lies in the binary, so one file runs anywhere.
public enum Asset: String, Hashable, Sendable, CaseIterable {
  /// The stylesheet of every page.
  case stylesheet = "app.css"
  /// What pages add on which one chooses or looks for something.
  case listsStyle = "lists.css"
  /// What pages add that show what was said.
  case saidStyle = "said.css"
  /// What pages add that show how it was read.
  case readStyle = "read.css"
  /// Tables of numbers.
  case numbersStyle = "numbers.css"
  /// What the workbench adds to it.
  case workbenchStyle = "workbench.css"
  /// What decisions add to the workbench.
  case decisionsStyle = "decisions.css"
  /// What the memo adds to the workbench.
  case memoStyle = "memo.css"
  /// What the catalogue adds to the workbench.
  case catalogueStyle = "catalogue.css"
  /// How charts and the tables behind them look.
  case chartStyle = "charts.css"
  /// What drawings need where they stand in a page.
  case drawingStyle = "drawings.css"
  /// What the room in coach mode adds to it.
  case feedbackStyle = "feedback.css"
  /// What all pages about a round that was read share.
  case roundStyle = "round.css"
  /// What scorecards add to it.
  case scorecardStyle = "scorecard.css"
  /// What two attempts side by side add to it.
  case comparisonStyle = "comparison.css"
  /// How pages that are worth printing look on paper.
  case paperStyle = "paper.css"
  /// The script of the scorecard.
  case scorecardScript = "scorecard.js"
  /// What the page that explains levels adds to it.
  case explanationStyle = "explanation.css"
  /// What the decision of a committee adds to it.
  case committeeStyle = "committee.css"
  /// What the plan, the stories and readiness add to it.
  case outlookStyle = "outlook.css"
  /// What rounds on cases add to it.
  case casesStyle = "cases.css"
  /// What the choice of a case and its key add to it.
  case caseKeyStyle = "case-key.css"
  /// What practice adds to it.
  case practiceStyle = "practice.css"
  /// What the tour and the state of the program add to it.
  case firstRunStyle = "first-run.css"
  /// The script of a drill.
  case drillScript = "drill.js"
  /// Shows parts of pages that have addresses of their own.
  case partsScript = "parts.js"
  /// The script of the sliders.
  case servingScript = "serving.js"
  /// What the page about serving adds to the workbench.
  case servingStyle = "serving.css"
  /// What the room adds to it.
  case roomStyle = "room.css"
  /// The tabs, the keys and the dialogs of the room.
  case roomPartsScript = "room-parts.js"
  /// Dictation in the room, fetched when its button is pressed.
  case dictationScript = "dictation.js"
  /// The choice between two texts of a box, fetched when another window has saved its own.
  case twoTextsScript = "two-texts.js"
  /// Words that reached no box of the server, fetched when a browser has kept some.
  case strandedScript = "stranded.js"
  /// The countdown of a pause.
  case pauseScript = "pause.js"
  /// Warns before a page is left whose words are not saved.
  case leavingScript = "leaving.js"
  /// Shows a page once the rounds of the past are read.
  case readingScript = "reading.js"
  /// The script of the room.
  case roomScript = "room.js"
  /// The words of the scripts in French.
  case frenchWords = "words.fr.js"
  /// The mark of the product.
  case icon = "icon.svg"

  /// The text of the file as it is sent: without comments, and without white space that means nothing.
  public var text: String { AssetFiles.all[self]?.text ?? "" }

  /// A short name for the text, so that another text has another address.
  public var version: String { AssetFiles.all[self]?.version ?? "" }

  /// The path under which the file lies, whatever its version.
  public var path: String { "/assets/\(rawValue)" }

  /// Whether the file is a script.
  var isScript: Bool { rawValue.hasSuffix(".js") }

  /// The value of the `Content-Type` header.
  public var mediaType: String {
    switch true {
    case isScript: "text/javascript; charset=utf-8"
    case self == .icon: "image/svg+xml"
    default: "text/css; charset=utf-8"
    }
  }
}
