// SPDX-License-Identifier: Apache-2.0

import Markup

/// How drawings look in files by themselves: the rules of the chart stylesheet that are about drawings, and the colours that they name, in
/// both themes.
///
/// It is made from the sheets of the pages, so that a picture in a file has the colours of the page around it.
enum DrawingStyle {
  /// The sheet.
  static let sheet = StyleSheet(
    text(
      charts: Asset.chartStyle.text + Asset.drawingStyle.text, page: Asset.stylesheet.text))

  /// Returns the sheet that short stylesheets of charts and pages come to.
  static func text(charts: String, page: String) -> String {
    let rules = rules(of: charts).filter { isOfDrawing($0.selectors) }
      .map { "\($0.selectors){\($0.declarations)}" }.joined()
    let colours = themes(of: page).map { theme in
      let used = theme.split(separator: ";").filter { declaration in
        declaration.hasPrefix("--")
          && rules.contains("var(\(declaration.prefix { $0 != ":" }))")
      }
      return "svg{\(used.joined(separator: ";"))}"
    }
    let light = colours.first ?? ""
    let dark = colours.dropFirst().first.map { "@media (prefers-color-scheme:dark){\($0)}" } ?? ""
    return light + dark + rules
  }

  /// The parts of a drawing and the colours of series; captions, keys and tables stand in pages.
  private static func isOfDrawing(_ selectors: String) -> Bool {
    selectors.split(separator: ",").allSatisfy {
      $0.hasPrefix(".chart .") || $0 == ".chart text" || $0.hasPrefix(".series-")
    }
  }

  /// Returns the rules outside of any condition, in their order.
  private static func rules(of sheet: String) -> [(selectors: String, declarations: String)] {
    var rules: [(selectors: String, declarations: String)] = []
    var (selectors, text, depth) = ("", "", 0)
    for letter in sheet {
      switch letter {
      case "{":
        depth += 1
        if depth == 1 { (selectors, text) = (text, "") } else { text.append(letter) }
      case "}":
        depth -= 1
        guard depth == 0 else {
          text.append(letter)
          continue
        }
        rules.append((selectors, text))
        text = ""
      default: text.append(letter)
      }
    }
    return rules.filter { !$0.selectors.hasPrefix("@") }
  }

  /// Returns the declarations of the tokens: those of the light theme, then those of the dark one.
  private static func themes(of sheet: String) -> [Substring] {
    sheet.split(separator: ":root{", omittingEmptySubsequences: false).dropFirst()
      .map { $0.prefix { $0 != "}" } }
  }
}
