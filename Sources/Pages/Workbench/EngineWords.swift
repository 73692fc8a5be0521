// SPDX-License-Identifier: Apache-2.0

import Markup

/// Returns words of an engine within a sentence of ours; in a page in another language they say which one they are in.
func engineWords(_ words: String) -> HTML {
  InterfaceLanguage.current == .english ? .text(words) : span(.languageOfCode) { words }
}
