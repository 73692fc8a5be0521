// SPDX-License-Identifier: Apache-2.0

/// The pages and forms around the first run: the sample, the tour, and the state of the program.
public enum FirstRunRoute: Hashable, Sendable {
  /// `POST /sample`: make the sample campaign and begin the tour.
  case sample
  /// `POST /sample/delete`: delete the sample campaign.
  case sampleDeletion
  /// `GET /tour`: what the tour shows. `GET /tour/{number}`: one of its stops.
  case tour(TourStop?)
  /// `GET /status`: whether everything works, and how much there is.
  case status
  /// `POST /status/check`: check the whole store in the background.
  case statusCheck
  /// `GET /status.json`: the same for a script.
  case statusFile
}

extension FirstRunRoute {
  /// The path.
  var path: String {
    switch self {
    case .sample: "/sample"
    case .sampleDeletion: "/sample/delete"
    case .tour(nil): "/tour"
    case .tour(let stop?): "/tour/\(stop.rawValue)"
    case .status: "/status"
    case .statusCheck: "/status/check"
    case .statusFile: "/status.json"
    }
  }
}
