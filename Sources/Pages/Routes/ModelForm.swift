// SPDX-License-Identifier: Apache-2.0

public import LanguageModel
import Workbench

/// The connection of a language model as it is typed: whatever was typed stays in it, but for what may be a key.
public struct ModelForm: Hashable, Sendable {
  public var url = ""
  public var model = ""
  public var keyVariable = ""
  public var loopbackOnly = true
  /// Whether it was read that words leave this machine; asked for of an address elsewhere.
  public var agreed = false
  public var uses: Set<ModelUse> = []
  public var tokens = ""
  public var dollars = ""
  public var priceInput = ""
  public var priceOutput = ""
  public var patience = ""
  /// The revision of the connection that the window started from.
  public var revision = 0

  /// Creates the form in which a connection is changed, or made where there is none.
  public init(_ connection: ModelConnection?, revision: Int) {
    let usual = ModelConnection(url: "", model: "")
    let shown = connection ?? usual
    url = shown.url
    model = shown.model
    keyVariable = shown.keyVariable ?? ""
    loopbackOnly = shown.loopbackOnly
    uses = shown.uses
    tokens = "\(shown.budget.tokens)"
    dollars = shown.budget.dollars.map(Self.text) ?? ""
    priceInput = shown.budget.price.map { Self.text($0.input) } ?? ""
    priceOutput = shown.budget.price.map { Self.text($0.output) } ?? ""
    patience = "\(shown.patience)"
    self.revision = revision
  }

  /// Reads what a form sent; of a name that comes twice the last one counts, but for what is ticked.
  public init(pairs: [(name: String, value: String)]) {
    loopbackOnly = false
    for (name, value) in pairs {
      switch name {
      case "url": url = value
      case "model": model = value
      case "keyVariable": keyVariable = value
      case "loopbackOnly": loopbackOnly = true
      case "agreed": agreed = true
      case "use": if let use = ModelUse(rawValue: value) { uses.insert(use) }
      case "tokens": tokens = value
      case "dollars": dollars = value
      case "priceInput": priceInput = value
      case "priceOutput": priceOutput = value
      case "patience": patience = value
      case "revision": revision = Int(value) ?? 0
      default: continue
      }
    }
  }

  private static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e9 ? "\(Int(number))" : "\(number)"
  }
}

extension ModelForm {
  /// Returns the connection, or everything that is wrong with what was typed.
  ///
  /// - Parameter listed: The price of a model in the catalogue, which holds where none was typed; nil when there is none.
  /// - Returns: One or the other; the problems are empty where there is a connection.
  public func connection(
    listed: (String) -> ModelPrice? = { _ in nil }
  ) -> (connection: ModelConnection?, problems: [FieldProblem]) {
    var problems: [FieldProblem] = []
    let price = price(&problems)
    do throws(ConnectionProblems) {
      let connection = try wish(price).connection(listed: listed)
      if !agreed, !isOnThisMachine(connection.url) { problems.append(Self.notAgreed) }
      guard problems.isEmpty else { return (nil, problems) }
      return (connection, [])
    } catch {
      if !agreed, !isOnThisMachine(trimmed(url)) { problems.append(Self.notAgreed) }
      return (nil, problems + error.all.map(Self.problem))
    }
  }

  /// What was typed as a wish; a number that is none stands in it as one that cannot be asked for.
  private func wish(_ price: ModelPrice?) -> ConnectionWish {
    let variable = trimmed(keyVariable)
    var wish = ConnectionWish(url: url, model: model)
    wish.keyVariable = variable.isEmpty ? nil : variable
    wish.allowsRemote = !loopbackOnly
    wish.tokens = number(tokens)
    wish.patience = number(patience)
    wish.dollars = trimmed(dollars).isEmpty ? nil : decimal(dollars) ?? -1
    wish.price = price
    wish.uses = uses
    return wish
  }

  private func number(_ text: String) -> Int {
    Int(trimmed(text).withoutThousandsMarks) ?? -1
  }

  private func decimal(_ text: String) -> Double? {
    Double(trimmed(text).withoutThousandsMarks)
  }

  /// Whether an address is on this machine; one that is none is wrong for another reason.
  private func isOnThisMachine(_ address: String) -> Bool {
    // Why it is none is said beside its field.
    (try? ModelAddress(address))?.isLoopback ?? true
  }

  private static let notAgreed = FieldProblem(
    "agreed", "this address is not on this machine; tick that you have read what leaves it")

  /// Where something is wrong, and what would be right.
  private static func problem(_ problem: ConnectionProblem) -> FieldProblem {
    switch problem {
    case .address(.addressRefused(let reason)): FieldProblem("url", reason)
    case .address(let failure): FieldProblem("url", failure.description)
    case .remote:
      FieldProblem(
        "loopbackOnly",
        "this address is not on this machine; take the tick away if words of yours may go there")
    case .model:
      FieldProblem(
        "model",
        "write the name of the model as the server lists it, in at most \(ConnectionWish.longestName) characters"
      )
    case .keyVariable:
      FieldProblem(
        "keyVariable",
        "this is no name of a variable: write one in capital letters, digits and _; never the key itself"
      )
    case .tokens: number("tokens", ConnectionWish.tokenLimits)
    case .patience: number("patience", ConnectionWish.patienceLimits)
    case .dollars: amount("dollars")
    case .unpriced:
      FieldProblem(
        "dollars",
        "no price of this model is known, so a limit in money cannot be held; type its prices, or leave this empty"
      )
    }
  }

  private static func number(_ field: String, _ limits: ClosedRange<Int>) -> FieldProblem {
    FieldProblem(field, "write a whole number from \(limits.lowerBound) to \(limits.upperBound)")
  }

  private static func amount(_ field: String) -> FieldProblem {
    FieldProblem(field, "write an amount in US dollars, such as 0.25, or leave this empty")
  }
}

/// Prices, which are typed in two fields.
extension ModelForm {
  private func price(_ problems: inout [FieldProblem]) -> ModelPrice? {
    let before = problems.count
    let input = price(priceInput, "priceInput", &problems)
    let output = price(priceOutput, "priceOutput", &problems)
    switch (input, output) {
    case (let input?, let output?):
      return ModelPrice(input: input, output: output, source: ModelPrice.typed)
    case (nil, nil): return nil
    case (nil, _), (_, nil):
      if problems.count == before {
        problems.append(
          FieldProblem(
            input == nil ? "priceInput" : "priceOutput", "type both prices, or neither"))
      }
      return nil
    }
  }

  /// Returns one of the prices; nil when its field is empty or wrong.
  private func price(
    _ text: String, _ field: String, _ problems: inout [FieldProblem]
  ) -> Double? {
    guard !trimmed(text).isEmpty else { return nil }
    guard let value = decimal(text), value >= 0, value <= ConnectionWish.mostDollars else {
      problems.append(Self.amount(field))
      return nil
    }
    return value
  }

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The form as it is shown again: what may be a key in the wrong field is left out.
  public var withoutKeys: ModelForm {
    var form = self
    if !ConnectionWish.isVariable(trimmed(keyVariable)) { form.keyVariable = "" }
    return form
  }
}

extension ModelPrice {
  /// The source of a price that a person typed.
  public static let typed = "typed by you"
}
