// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ModelAsking
import Storage
import WebServer

/// The command `windtunnel serve`.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the pages on this machine.",
    discussion:
      "Stop it with Ctrl-C. The data stay in one folder; nothing is sent anywhere, but for what a connected language model is asked."
  )

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on; 0 for any that is free.")
  var port = Serve.defaultPort

  /// Where pages are served when nobody says otherwise.
  static let defaultPort = 8080

  @OptionGroup var data: DataOptions
  @OptionGroup var packs: PackOptions

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("a port lies between 0 and 65535, not \(port)")
    }
  }

  func run() async throws {
    let library = try packs.library()
    let store = try data.store()
    let desk = CampaignDesk(store: store, library: library, world: .live())
    let overlay = try packs.folder.map {
      (folder: $0, files: try PackOptions.files(in: $0).count)
    }
    let services = AppServices(
      campaigns: desk, library: library, location: store.file, overlay: overlay,
      models: .live(reading: SecondReadingJob(desk.rounds)))
    let server = WebServer(services: services, host: host, port: port)
    try await CommandFailure.translating {
      try await server.run { address in
        StandardOutput.write("Windtunnel is at \(address)\n")
        StandardError.write("Your data are in \(store.file). Stop with Ctrl-C.\n")
      }
    }
  }
}
