// SPDX-License-Identifier: Apache-2.0

/// A connection as a person asks for it, on a page or in the terminal, before anything of it is checked.
public struct ConnectionWish: Hashable, Sendable {
  public var url: String
  public var model: String
  /// The variable that holds the key; nil when the server wants none.
  public var keyVariable: String?
  /// Whether words may go to an address that is not on this machine.
  public var allowsRemote = false
  /// The most tokens of a round; the usual number when nil.
  public var tokens: Int?
  /// The most US dollars of a round; nil for no limit in money.
  public var dollars: Double?
  /// The price that holds in place of that of the catalogue.
  public var price: ModelPrice?
  /// The longest wait for a reply, in seconds; the usual one when nil.
  public var patience: Int?
  public var uses: Set<ModelUse> = []

  /// Creates a wish that leaves the rest as it usually is.
  public init(url: String, model: String) {
    self.url = url
    self.model = model
  }
}

/// Something that keeps a wish from being a connection; page and terminal say it in their own words.
public enum ConnectionProblem: Hashable, Sendable {
  /// The address is none.
  case address(ModelFailure)
  /// The address is not on this machine, and only such are allowed.
  case remote(origin: String)
  /// The name of the model is empty, too long, or has signs that are none of a name.
  case model
  /// What should name a variable does not; it may be the key itself, so it stands in no message.
  case keyVariable
  /// The tokens lie outside of ``ConnectionWish/tokenLimits``.
  case tokens
  /// The wait lies outside of ``ConnectionWish/patienceLimits``.
  case patience
  /// The money is not above 0, or more than ``ConnectionWish/mostDollars``.
  case dollars
  /// No price is known, so that a limit in money cannot be held.
  case unpriced(isLoopback: Bool)
}

/// Everything that keeps a wish from being a connection; never empty.
public struct ConnectionProblems: Error, Hashable {
  public let all: [ConnectionProblem]
}

extension ConnectionWish {
  /// How many tokens a round may be given: ours.
  public static let tokenLimits = 100...100_000_000
  /// How many seconds a reply may take: ours.
  public static let patienceLimits = 5...600
  /// The most US dollars that a round may be given: ours.
  public static let mostDollars = 10_000.0
  /// The most characters of the name of a model: ours.
  public static let longestName = 200

  /// Returns the connection that the wish comes to.
  ///
  /// A model on this machine has the price that was asked for, or none.
  ///
  /// - Parameter listed: The price of a model in the catalogue; nil when there is none.
  /// - Returns: The connection.
  /// - Throws: ``ConnectionProblems`` with everything that is wrong, in the order of the fields.
  public func connection(
    listed: (String) -> ModelPrice? = { _ in nil }
  ) throws(ConnectionProblems) -> ModelConnection {
    var problems: [ConnectionProblem] = []
    let address = address(&problems)
    let name = model.trimmed
    if !Self.isName(name) { problems.append(.model) }
    if let keyVariable, !Self.isVariable(keyVariable) { problems.append(.keyVariable) }
    let usual = ModelConnection(url: "", model: "")
    let (tokens, patience) = (tokens ?? usual.budget.tokens, patience ?? usual.patience)
    if !Self.tokenLimits.contains(tokens) { problems.append(.tokens) }
    if !Self.patienceLimits.contains(patience) { problems.append(.patience) }
    let isLoopback = address?.isLoopback ?? false
    let price = price ?? (isLoopback ? nil : listed(name))
    if let dollars { check(dollars, price, isLoopback, &problems) }
    guard problems.isEmpty, let address else { throw ConnectionProblems(all: problems) }
    return ModelConnection(
      url: address.description, model: name, keyVariable: keyVariable,
      loopbackOnly: !allowsRemote,
      budget: ModelBudget(tokens: tokens, dollars: dollars, price: price), patience: patience,
      uses: uses)
  }

  /// Whether a text may be the name of a variable.
  ///
  /// Source of the rule: POSIX.1-2024, 8.1: names of variables are capital letters, digits and `_`, not beginning with a digit. A key
  /// that is given here by mistake hardly ever looks like that.
  public static func isVariable(_ name: String) -> Bool {
    name.utf8.count <= 100 && name.utf8.first.map { !isDigit($0) } == true
      && name.utf8.allSatisfy {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || isDigit($0)
          || $0 == UInt8(ascii: "_")
      }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether a text may be the name of a model: on one line, and of characters that a person could have typed.
  private static func isName(_ name: String) -> Bool {
    (1...longestName).contains(name.count) && name.utf8.count <= 4 * longestName
      && name.unicodeScalars.allSatisfy {
        switch $0.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: false
        default: true
        }
      }
  }

  private func address(_ problems: inout [ConnectionProblem]) -> ModelAddress? {
    do throws(ModelFailure) {
      let address = try ModelAddress(url.trimmed)
      if !address.isLoopback, !allowsRemote { problems.append(.remote(origin: address.origin)) }
      return address
    } catch {
      problems.append(.address(error))
      return nil
    }
  }

  private func check(
    _ dollars: Double, _ price: ModelPrice?, _ isLoopback: Bool,
    _ problems: inout [ConnectionProblem]
  ) {
    if !(dollars > 0 && dollars <= Self.mostDollars) {
      problems.append(.dollars)
    } else if price == nil {
      problems.append(.unpriced(isLoopback: isLoopback))
    }
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
