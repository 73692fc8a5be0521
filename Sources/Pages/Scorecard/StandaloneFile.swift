// SPDX-License-Identifier: Apache-2.0

import Markup
import Quantities

/// A page as a single file: its looks in it, nothing to press, and no part from anywhere else.
struct StandaloneFile {
  let name: Message
  /// The stylesheets that it needs besides the one of every page.
  let sheets: [Asset]
  let madeAt: Instant
  /// The version of the program that makes it.
  let version: String
  let content: HTML

  /// Returns the whole document.
  func text() -> String {
    HTMLWriter.document(
      html(.language(InterfaceLanguage.current.rawValue)) {
        documentHead
        body {
          main(.class("wide standing-alone")) { content.standingAlone }
          footer(.class("made")) {
            p {
              "Made "
              moment(madeAt)
              " by Windtunnel \(version). A machine conducted and judged this: no person has seen it, "
              "and its judgement can be wrong. Not affiliated with Mistral AI."
            }
          }
        }
      }, in: InterfaceLanguage.current.translation)
  }

  private var documentHead: HTML {
    head {
      meta(.utf8)
      meta(.metaName("viewport"), .content("width=device-width, initial-scale=1"))
      meta(.metaName("color-scheme"), .content("light dark"))
      title { "\(name) · Windtunnel" }
      styleSheets(([.stylesheet, .saidStyle, .readStyle] + sheets).map { StyleSheet($0.text) })
    }
  }
}
