// SPDX-License-Identifier: Apache-2.0

extension ModelFailure: CustomStringConvertible {
  /// What happened and what to do, for a person.
  public var description: String {
    switch self {
    case .addressRefused(let reason): "The address was not called: \(reason)."
    case .unreachable(let reason):
      "Nobody answers: \(reason). Start the server, or look whether its address and port are right."
    case .timedOut(let seconds):
      "No whole reply within \(seconds) s. Try a smaller or quicker model, or allow more time."
    case .cutOff:
      "The reply ended in the middle. Try again; if it stays so, look at the server's log."
    case .tooManyCalls(.some(let seconds)):
      "The server wants fewer calls: it asks to wait \(seconds) s. Try again after that."
    case .tooManyCalls(nil): "The server wants fewer calls. Try again in a minute."
    case .keyRefused:
      "The server refused the key, or wants one. Put the key into the variable of the environment that the connection names, and start again."
    case .notFound(let name):
      "The server does not know \(name). Look at its list of models, and whether the address ends as the server's guide says, often in /v1."
    case .serverFailed(let status, let message):
      "The server failed with status \(status)\(message.isEmpty ? "" : ": \(message)"). Look at the server's log."
    case .tooLarge(let bytes):
      "The reply is too large: more than \(bytes) bytes. It was not read further."
    case .malformed(let reason):
      "The reply cannot be used: \(reason). Another model may follow the form better."
    case .budgetSpent(let reason):
      "The call was not made: \(reason). Allow more for a round, or go on without."
    case .cancelled: "The call was cancelled."
    }
  }
}
