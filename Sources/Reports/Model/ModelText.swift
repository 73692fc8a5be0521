// SPDX-License-Identifier: Apache-2.0

public import LanguageModel

/// The connection of a language model, and what it can do, as text for the terminal.
public struct ModelText {
  private let style: TerminalStyle

  /// Creates a writer.
  public init(style: TerminalStyle) {
    self.style = style
  }

  /// Returns what is connected, and what is sent there and when.
  ///
  /// - Parameters:
  ///   - connection: The connection.
  ///   - hasKey: Whether the variable of the key is set now.
  /// - Returns: The text.
  public func connection(_ connection: ModelConnection, hasKey: Bool) -> String {
    let isLoopback = (try? ModelAddress(connection.url).isLoopback) ?? false
    var parts = [
      style.bold("\(connection.model) at \(connection.url)"),
      style.wrap(isLoopback ? "On this machine: nothing leaves it." : Self.remote(connection)),
      "", "What is sent there, and when",
    ]
    let uses = ModelUse.allCases.filter(connection.uses.contains)
    parts += uses.map { style.wrap("- " + Self.sent(for: $0), indent: "  ") }
    if uses.isEmpty {
      parts.append(
        style.wrap(
          "Nothing: it is connected, and used for nothing. `windtunnel model connect … --use second-reading` switches a use on.",
          indent: "  "))
    }
    parts.append(
      style.wrap(
        "- Tries of the connection send three sentences of our own, nothing of yours.", indent: "  "
      ))
    parts += ["", style.wrap(Self.limits(connection)), style.wrap(key(connection, hasKey))]
    parts.append(
      style.wrap(
        "Our own reader stays the authority, and everything goes on without the model when it fails."
      ))
    return parts.joined(separator: "\n") + "\n"
  }

  /// Returns who reads, what is sent there, and within which limits.
  ///
  /// - Parameters:
  ///   - connection: Where it is asked.
  ///   - what: What the limits are those of, as a sentence begins.
  /// - Returns: The text, with a blank line after it.
  public func reader(
    _ connection: ModelConnection, of what: String = "This command"
  ) -> String {
    let isLoopback = (try? ModelAddress(connection.url).isLoopback) ?? false
    return [
      style.bold("\(connection.model) at \(connection.url) reads as well"),
      style.wrap(isLoopback ? "On this machine: nothing leaves it." : Self.remote(connection)),
      style.wrap("It is sent \(Self.sentForReading)"),
      style.wrap(Self.limits(connection, of: what)),
      style.wrap(
        "Each call is written down before it is made; `windtunnel model log --words` shows it."),
    ].joined(separator: "\n") + "\n\n"
  }

  /// Returns what a check found.
  public func check(_ report: ModelCheckReport) -> String {
    var lines = [style.bold("\(report.model) at \(report.url)")]
    for result in report.results {
      let mark = result.works ? "✓" : "✗"
      lines.append(style.wrap("\(mark) \(Self.name(result.trial)): \(result.note)"))
    }
    if let first = report.firstWordsMilliseconds {
      lines.append("  time to first token  \(Self.number(first)) ms")
    }
    if let rate = report.tokensPerSecond {
      lines.append("  tokens per second    \(Self.number(rate))")
    }
    lines.append(
      "  used by the check    \(report.usage.total) tokens\(report.usage.isEstimated ? ", estimated" : "")"
    )
    lines.append(style.wrap(Self.verdict(report)))
    return lines.joined(separator: "\n") + "\n"
  }

  private func key(_ connection: ModelConnection, _ hasKey: Bool) -> String {
    guard let name = connection.keyVariable else { return "No key is sent." }
    let state = hasKey ? "set now" : "not set now: set it before the model is used"
    return "The key is read from \(name) at each call (\(state)) and kept nowhere."
  }
}

// Words.
extension ModelText {
  /// Returns what is sent for a use, and when.
  public static func sent(for use: ModelUse) -> String {
    switch use {
    case .secondReading:
      "Second reading: after a round is scored, \(sentForReading)"
    case .phrasing:
      "Phrasing: when an interviewer follows up, the built-in question, the manner of the role, the opening question with its exhibits, and your last answer."
    case .conversation:
      "Conversation: when you ask something in coach mode, your question and passages of the fact packs."
    }
  }

  private static let sentForReading =
    "for each criterion twice, the question with its exhibits in short, the levels of the criterion, the numbered sentences of your answer and what our reader found in them. Sentences that speak to the reader are left out."

  private static func remote(_ connection: ModelConnection) -> String {
    let isPlain = connection.url.hasPrefix("http://")
    let words =
      "Not on this machine: what is listed below leaves it, and whoever runs that server can read and keep it."
    return isPlain
      ? words + " The address is http, so that it also travels unencrypted, a key included." : words
  }

  private static func limits(
    _ connection: ModelConnection, of what: String = "A round"
  ) -> String {
    let budget = connection.budget
    var text = "\(what) may use \(budget.tokens) tokens"
    if let dollars = budget.dollars { text += " and $\(number(dollars))" }
    text += "; a reply may take \(connection.patience) s. "
    guard let price = budget.price else {
      return text + "No price is known, so that only tokens are counted."
    }
    return text
      + "Price: $\(number(price.input)) for a million tokens sent, $\(number(price.output)) for a million answered (\(price.source))."
  }

  private static func name(_ trial: ModelCheckReport.Trial) -> String {
    switch trial {
    case .models: "list of models"
    case .words: "words"
    case .stream: "stream"
    case .schema: "schema"
    case .plainObject: "object by words alone"
    }
  }

  private static func verdict(_ report: ModelCheckReport) -> String {
    if !report.answers { return "The model does not answer; nothing would use it." }
    return report.givesObjects
      ? "It can be used for all that a model is used for here; whether it helps as a reader, `windtunnel assess bench --reader` shows."
      : "It answers, but gave no object that fits: it cannot be a second reader."
  }

  /// A number with three digits that count.
  static func number(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return "0" }
    let places = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 4
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    return rounded == rounded.rounded() && rounded < 1e15 ? "\(Int(rounded))" : "\(rounded)"
  }
}
