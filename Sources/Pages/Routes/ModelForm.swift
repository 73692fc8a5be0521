// SPDX-License-Identifier: Apache-2.0

public import LanguageModel

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
  /// The limits of what may be typed: ours.
  private static let longestName = 200
  private static let tokenLimits = 1_000...1_000_000_000
  private static let patienceLimits = 1...600
  private static let mostDollars = 10_000.0

  /// Returns the connection, or everything that is wrong with what was typed.
  ///
  /// - Parameter listed: The price of a model in the catalogue, which holds where none was typed; nil when there is none.
  /// - Returns: One or the other; the problems are empty where there is a connection.
  public func connection(
    listed: (String) -> ModelPrice? = { _ in nil }
  ) -> (connection: ModelConnection?, problems: [FieldProblem]) {
    var problems: [FieldProblem] = []
    let address = address(&problems)
    let name = name(&problems)
    let variable = variable(&problems)
    let tokens = number(self.tokens, Self.tokenLimits, "tokens", &problems)
    let patience = number(self.patience, Self.patienceLimits, "patience", &problems)
    let price = price(&problems) ?? listed(name)
    let dollars = amount(self.dollars, "dollars", &problems)
    if dollars != nil, price == nil {
      problems.append(
        FieldProblem(
          "dollars",
          "no price of this model is known, so a limit in money cannot be held; type its prices, or leave this empty"
        ))
    }
    guard problems.isEmpty, let address, let tokens, let patience else { return (nil, problems) }
    let connection = ModelConnection(
      url: address.description, model: name, keyVariable: variable, loopbackOnly: loopbackOnly,
      budget: ModelBudget(tokens: tokens, dollars: dollars, price: price), patience: patience,
      uses: uses)
    return (connection, [])
  }

  private func address(_ problems: inout [FieldProblem]) -> ModelAddress? {
    do throws(ModelFailure) {
      let address = try ModelAddress(trimmed(url))
      if !address.isLoopback {
        if loopbackOnly {
          problems.append(
            FieldProblem(
              "loopbackOnly",
              "this address is not on this machine; take the tick away if words of yours may go there"
            ))
        }
        if !agreed {
          problems.append(
            FieldProblem(
              "agreed",
              "this address is not on this machine; tick that you have read what leaves it"
            ))
        }
      }
      return address
    } catch {
      let reason = if case .addressRefused(let text) = error { text } else { error.description }
      problems.append(FieldProblem("url", reason))
      return nil
    }
  }

  private func name(_ problems: inout [FieldProblem]) -> String {
    let name = trimmed(model)
    let isPrintable = name.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
    if name.isEmpty || name.utf8.count > Self.longestName || !isPrintable {
      problems.append(
        FieldProblem(
          "model", "write the name of the model as the server lists it, in at most 200 characters"))
    }
    return name
  }

  /// Returns the name of the variable; nil when the field is empty or wrong.
  ///
  /// Source of the rule: POSIX.1-2024, 8.1: names of variables are capital letters, digits and `_`, not beginning with a digit. A key
  /// that is pasted here by mistake hardly ever looks like that.
  private func variable(_ problems: inout [FieldProblem]) -> String? {
    let name = trimmed(keyVariable)
    guard !name.isEmpty else { return nil }
    guard Self.isVariable(name) else {
      problems.append(
        FieldProblem(
          "keyVariable",
          "this is no name of a variable: write one in capital letters, digits and _; never the key itself"
        ))
      return nil
    }
    return name
  }

  private static func isVariable(_ name: String) -> Bool {
    name.utf8.count <= 100 && name.utf8.first.map { !isDigit($0) } == true
      && name.utf8.allSatisfy {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || isDigit($0)
          || $0 == UInt8(ascii: "_")
      }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private func number(
    _ text: String, _ limits: ClosedRange<Int>, _ field: String, _ problems: inout [FieldProblem]
  ) -> Int? {
    let value = Int(text.filter { !$0.isWhitespace && $0 != "," })
    guard let value, limits.contains(value) else {
      problems.append(
        FieldProblem(
          field, "write a whole number from \(limits.lowerBound) to \(limits.upperBound)"))
      return nil
    }
    return value
  }

  /// Returns an amount of money; nil when the field is empty or wrong.
  private func amount(
    _ text: String, _ field: String, _ problems: inout [FieldProblem]
  ) -> Double? {
    let text = trimmed(text)
    guard !text.isEmpty else { return nil }
    guard let value = Double(text), value >= 0, value <= Self.mostDollars else {
      problems.append(
        FieldProblem(field, "write an amount in US dollars, such as 0.25, or leave this empty"))
      return nil
    }
    return value
  }

  private func price(_ problems: inout [FieldProblem]) -> ModelPrice? {
    let before = problems.count
    let input = amount(priceInput, "priceInput", &problems)
    let output = amount(priceOutput, "priceOutput", &problems)
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

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The form as it is shown again: what may be a key in the wrong field is left out.
  public var withoutKeys: ModelForm {
    var form = self
    var problems: [FieldProblem] = []
    if variable(&problems) == nil { form.keyVariable = "" }
    return form
  }
}

extension ModelPrice {
  /// The source of a price that a person typed.
  public static let typed = "typed by you"
}
