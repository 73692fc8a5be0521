// SPDX-License-Identifier: Apache-2.0

/// The page that explains a term.
public enum AskRoute: Hashable, Sendable {
  /// `GET /ask`: the box. `POST /ask`: let a language model explain it.
  case form
  /// `GET /ask?q=…`: what the packs say about a question.
  case question(String)

  /// The path, with the question where there is one.
  var path: String {
    switch self {
    case .form: "/ask"
    case .question(let question): "/ask?q=" + Route.encoded(question)
    }
  }
}
