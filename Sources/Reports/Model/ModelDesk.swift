// SPDX-License-Identifier: Apache-2.0

public import LanguageModel
public import Quantities

/// Connects, shows and disconnects a language model of one's own, with a text for the terminal.
public struct ModelDesk {
  /// Why a connection is not made, with what to do.
  public struct Refusal: Error, CustomStringConvertible {
    public let description: String
  }

  private let shelf: any ModelShelf

  /// Creates a desk.
  public init(shelf: any ModelShelf) {
    self.shelf = shelf
  }

  /// Returns the connection that a wish comes to, and keeps nothing.
  ///
  /// - Throws: `ModelFailure.addressRefused`, or ``Refusal``: what is wrong first.
  public static func connection(_ wish: ConnectionWish, today: Day) throws -> ModelConnection {
    do throws(ConnectionProblems) {
      return try wish.connection { ListedModelPrice.price(of: $0, on: today) }
    } catch {
      guard let first = error.all.first else { throw error }
      if case .address(let failure) = first { throw failure }
      throw Refusal(description: words(first, of: wish))
    }
  }

  /// Keeps a connection.
  ///
  /// - Throws: What the shelf throws.
  public func keep(_ connection: ModelConnection) throws {
    try shelf.setModelConnection(connection)
  }

  /// Returns the connection that is kept; nil when there is none.
  ///
  /// - Throws: What the shelf throws.
  public func kept() throws -> ModelConnection? { try shelf.modelConnection() }

  /// Returns the connection that is kept, for what cannot do without.
  ///
  /// - Throws: ``Refusal`` when there is none, or what the shelf throws.
  public func connection() throws -> ModelConnection {
    guard let connection = try kept() else {
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
    let was = try kept() != nil
    if was { try shelf.setModelConnection(nil) }
    return was
  }

  /// Returns the log, the newest call first.
  ///
  /// - Throws: What the shelf throws.
  public func log() throws -> [LoggedModelCall] { try shelf.loggedModelCalls() }

  /// What is wrong with the flags of a command, with what would be right.
  private static func words(_ problem: ConnectionProblem, of wish: ConnectionWish) -> String {
    let (tokens, patience) = (ConnectionWish.tokenLimits, ConnectionWish.patienceLimits)
    return switch problem {
    case .address(let failure): failure.description
    case .remote(let origin):
      "\(origin) is not this machine; what you write would leave it. Say --allow-remote if you want that, or give an address such as \(ModelAddress.example)"
    case .model:
      "the name of the model must have 1 to \(ConnectionWish.longestName) characters on one line"
    case .keyVariable:
      "--key-from wants the name of a variable of the environment, such as MODEL_KEY, not the key; capital letters, digits and _ only"
    case .tokens:
      "--tokens must be \(tokens.lowerBound) to \(tokens.upperBound) for a round"
    case .patience:
      "--patience must be \(patience.lowerBound) to \(patience.upperBound) seconds"
    case .dollars: "--dollars must be above 0, at most \(Int(ConnectionWish.mostDollars))"
    case .unpriced(isLoopback: true):
      "--dollars has no meaning for a model on this machine; leave it out, and limit --tokens"
    case .unpriced(isLoopback: false):
      "the catalogue has no price for \(wish.model), so that --dollars cannot be held; leave it out, and limit --tokens"
    }
  }
}
