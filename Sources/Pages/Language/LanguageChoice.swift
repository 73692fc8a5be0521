// SPDX-License-Identifier: Apache-2.0

import Markup

/// The switch at the foot of every page: a button for each other language.
struct LanguageChoice {
  var body: HTML {
    form(.class("languages"), .post, .action(.language)) {
      for language in InterfaceLanguage.allCases where language != .current {
        button(
          .type("submit"), .name(.language), .value(language.rawValue),
          .language(language.rawValue)
        ) { language.nativeName }
      }
    }
  }
}
