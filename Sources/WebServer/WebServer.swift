// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hummingbird
import Logging
import NIOCore
import Practice
import ServiceLifecycle
import Storage

/// The web server: pages on this machine, for the person who sits at it.
public struct WebServer: Sendable {
  private let services: AppServices
  private let host: String
  private let port: Int

  /// Creates a server.
  ///
  /// - Parameters:
  ///   - services: What the pages work with.
  ///   - host: The name or address to listen on.
  ///   - port: The port to listen on; zero for any that is free.
  public init(services: AppServices, host: String, port: Int) {
    self.services = services
    self.host = host
    self.port = port
  }

  /// Serves until the process is asked to stop (SIGINT or SIGTERM).
  ///
  /// - Parameter onReady: Called with the address once requests are answered.
  /// - Throws: ``WebServerError`` when the address cannot be used.
  public func run(onReady: @escaping @Sendable (String) -> Void) async throws {
    var logger = Logger(label: "windtunnel")
    logger.logLevel = .warning
    let host = host
    let router = makeRouter(services: services, host: host)
    let application = Application(
      router: router,
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), serverName: "windtunnel"),
      services: [ClockSweeper(desk: services.desk, logger: logger)],
      onServerRunning: { [trainer = services.trainer] channel in
        Self.readAhead(trainer)
        onReady("http://\(Self.urlHost(host)):\(channel.localAddress?.port ?? 0)")
      },
      logger: logger)
    do {
      try await application.runService()
    } catch let error as IOError {
      throw WebServerError(error, host: host, port: port)
    } catch is SocketAddressError.UnknownHost {
      throw WebServerError.unknownHost(host)
    }
  }

  /// Reads the rounds that are over into memory, what the plan gives to drills today, and where the stories of the person were told in the
  /// rounds, so that the first pages that need a year of them need not.
  ///
  /// A thread of its own, since the threads that answer must not wait for it. When it fails, the page that needs them says why.
  private static func readAhead(_ trainer: Trainer) {
    Thread.detachNewThread {
      guard let state = try? trainer.desk.state(), (try? trainer.desk.readAhead()) != nil else {
        return
      }
      _ = try? trainer.drillShare(of: state)
      if !state.stories.isEmpty { _ = try? trainer.bank(of: state) }
    }
  }

  /// Returns a host as it stands in a URL: an IPv6 address in brackets.
  private static func urlHost(_ host: String) -> String {
    host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
  }
}

/// Ends the rounds whose clock has run out while nobody looks.
private struct ClockSweeper: Service, CustomStringConvertible {
  let desk: RoundDesk
  let logger: Logger

  /// A name of its own: the service group describes its services at the start, and would otherwise print all rules, which takes longer than
  /// the rest of the start.
  let description = "the sweep of clocks that have run out"

  /// How often to look.
  ///
  /// The clock itself is exact whatever this is: a round that should be over is settled before it is shown.
  private static let interval = Duration.seconds(2)

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do { try desk.sweep() } catch { logger.error("\(error)") }
        // A sleep ends early only when the server stops, and then so does the loop.
        try? await Task.sleep(for: Self.interval)
      }
    }
  }
}
