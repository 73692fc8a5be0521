// SPDX-License-Identifier: Apache-2.0

import Markup
import Testing

@testable import Pages

/// What the reader says of an answer in words of ours, in French.
struct ReaderWordsTests {
  @Test(arguments: [
    ("This answer is in French. Only English is assessed, so it was not scored.", "en français."),
    ("This answer is in another script. Only English is assessed, so it was not scored.", "autre"),
    ("The reply answered, and added nothing that can be checked.", "rien ajouter de vérifiable."),
    (
      "The reply answered, and the failure that was asked about is still there.",
      "est toujours là."
    ),
    ("A licence changes: nothing new was said to it", "rien de nouveau n’en a été dit"),
    ("Success definition: early in the answer", "au début de la réponse"),
    (
      "The flag “No metric” leaves no band above “No hire”, whatever the score.",
      "au-dessus de « Refus », quel que soit le score."
    ),
    ("The flag “No metric” leaves no band above 3, whatever the score.", "quel que soit le score."),
  ])
  func `what it says of an answer as a whole`(text: String, words: String) {
    let french = InterfaceLanguage.$current.withValue(.french) { Message(engine: text).shown }
    #expect(french.contains(words))
  }

  @Test func `what only a screen reader says of its marks`() throws {
    let page = try InterfaceLanguage.$current.withValue(.french) {
      ScorecardPage(round: try Samples.finished()).render()
    }
    for words in ["quoted for", "seen as: ", "next step "] {
      #expect(!page.contains(words), "\(words)")
    }
    #expect(page.contains("cité pour"))
  }
}
