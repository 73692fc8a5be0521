// SPDX-License-Identifier: Apache-2.0

public import LanguageModel
public import Quantities

/// Connects, shows and disconnects a language model of one's own, with a text for the terminal.
public struct ModelDesk {
  /// Why a connection is not made, with what to do.
  public struct Refusal: Error, CustomStringConvertible {
    public let description: String
  }

  /// What a person asks for.
  public struct Wish: Sendable {
    public var url: String
    public var model: String
    public var keyVariable: String?
    public var allowsRemote = false
    public var tokens: Int?
    public var dollars: Double?
    /// The price that holds in place of that of the catalogue.
    public var price: ModelPrice?
    public var patience: Int?
    public var uses: Set<ModelUse> = []

    /// Creates a wish.
    public init(url: String, model: String) {
      self.url = url
      self.model = model
    }
  }

  private let shelf: any ModelShelf

  /// Creates a desk.
  public init(shelf: any ModelShelf) {
    self.shelf = shelf
  }

  /// Returns the connection that a wish comes to, and keeps nothing.
  ///
  /// - Throws: `ModelFailure.addressRefused`, or ``Refusal``.
  public static func connection(_ wish: Wish, today: Day) throws -> ModelConnection {
    let address = try ModelAddress(wish.url)
    guard address.isLoopback || wish.allowsRemote else {
      throw Refusal(
        description:
          "\(address.origin) is not this machine; what you write would leave it. Say --allow-remote if you want that, or give an address such as \(ModelAddress.example)"
      )
    }
    let model = wish.model.trimmed
    guard (1...200).contains(model.count), model == model.onOneLine else {
      throw Refusal(description: "the name of the model must have 1 to 200 characters on one line")
    }
    try checkKeyVariable(wish.keyVariable)
    guard (100...100_000_000).contains(wish.tokens ?? 100) else {
      throw Refusal(description: "--tokens must be 100 to 100000000 for a round")
    }
    guard (5...600).contains(wish.patience ?? 60) else {
      throw Refusal(description: "--patience must be 5 to 600 seconds")
    }
    let budget = try budget(wish, model: model, isLoopback: address.isLoopback, today: today)
    return ModelConnection(
      url: address.description, model: model, keyVariable: wish.keyVariable,
      loopbackOnly: !wish.allowsRemote, budget: budget, patience: wish.patience ?? 60,
      uses: wish.uses)
  }

  /// Keeps a connection.
  ///
  /// - Throws: What the shelf throws.
  public func keep(_ connection: ModelConnection) throws {
    try shelf.setModelConnection(connection)
  }

  /// Returns the connection that is kept.
  ///
  /// - Throws: ``Refusal`` when there is none, or what the shelf throws.
  public func connection() throws -> ModelConnection {
    guard let connection = try shelf.modelConnection() else {
      throw Refusal(
        description:
          "no language model is connected; say `windtunnel model connect --url … --model …`")
    }
    return connection
  }

  /// Forgets the connection; the log stays.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: What the shelf throws.
  public func disconnect() throws -> Bool {
    let was = try shelf.modelConnection() != nil
    if was { try shelf.setModelConnection(nil) }
    return was
  }

  /// Returns the log, the newest call first.
  ///
  /// - Throws: What the shelf throws.
  public func log() throws -> [LoggedModelCall] { try shelf.loggedModelCalls() }

  private static func checkKeyVariable(_ name: String?) throws {
    guard let name else { return }
    let isName =
      !name.isEmpty && name.utf8.count <= 100 && name.first?.isNumber == false
      && name.utf8.allSatisfy {
        $0 == 0x5F || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF)
      }
    guard isName else {
      // It may be the key itself, which is not repeated.
      throw Refusal(
        description:
          "--key-from wants the name of a variable of the environment, such as MODEL_KEY, not the key; letters, digits and _ only"
      )
    }
  }

  private static func budget(
    _ wish: Wish, model: String, isLoopback: Bool, today: Day
  ) throws -> ModelBudget {
    let listed = isLoopback ? nil : ListedModelPrice.price(of: model, on: today)
    let price = wish.price ?? listed
    if let dollars = wish.dollars {
      guard dollars > 0, dollars <= 10_000 else {
        throw Refusal(description: "--dollars must be above 0, at most 10000")
      }
      guard price != nil else {
        throw Refusal(
          description: isLoopback
            ? "--dollars has no meaning for a model on this machine; leave it out, and limit --tokens"
            : "the catalogue has no price for \(model), so that --dollars cannot be held; leave it out, and limit --tokens"
        )
      }
    }
    return ModelBudget(
      tokens: wish.tokens ?? ModelBudget().tokens, dollars: wish.dollars, price: price)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
