// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Rehearsal

/// A reason why something cannot be kept or read.
///
/// Whatever the reason, what was saved before is as it was.
public enum StoreError: Error, Equatable, Sendable {
  /// There is no room left on the disk.
  case diskFull(file: String)
  /// The file or its folder cannot be written or created.
  case readOnly(file: String)
  /// The file is damaged, or is no database.
  case corrupt(file: String)
  /// A newer version has changed the file.
  case newer(file: String)
  /// Another program has been writing for too long.
  case locked(file: String)
  /// Everything is deleted, but another program keeps old pages in the write-ahead log.
  case eraseUnfinished(file: String)
  /// SQLite gave another error, in its words.
  case failed(file: String, message: String)
  /// There is no round of this name.
  case unknownRound(RoundID)
  /// The name belongs to another round.
  case existingRound(RoundID)
  /// The name is none that a round can have.
  case invalidID(RoundID)
  /// The log of the round does not add up to a round.
  case unreadable(RoundID, reason: String)
  /// There is no campaign of this name.
  case unknownCampaign(CampaignID)
  /// The name belongs to another campaign.
  case existingCampaign(CampaignID)
  /// The name is none that a campaign can have.
  case invalidCampaignID(CampaignID)
  /// The log of the campaign does not add up to a campaign.
  case unreadableCampaign(CampaignID, reason: String)
  /// Something of practice cannot be read.
  case unreadablePractice(reason: String)
  /// The connection of a language model cannot be read.
  case unreadableModel(reason: String)
}

extension StoreError {
  /// Whether rows cannot be deleted in the database, so that only its files can be.
  var leavesOnlyTheFiles: Bool {
    switch self {
    case .corrupt, .diskFull: true
    default: false
    }
  }
}

extension StoreError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .diskFull(let file):
      "the disk with \(file) is full; what was saved is safe: free some space and try again"
    case .readOnly(let file):
      "\(file) cannot be written; make it and its folder writable, or choose another folder"
    case .corrupt(let file):
      "\(file) is damaged or not a database; keep a copy of its folder, and use another folder or "
        + "put a backup in its place"
    case .newer(let file):
      "\(file) was written by a newer Windtunnel; install that version, or choose another folder"
    case .locked(let file):
      "another program is writing to \(file); wait until it has finished, or stop it, and try again"
    case .eraseUnfinished(let file):
      "everything is deleted, but another program still has \(file) in use and old pages may "
        + "remain; stop it and erase again"
    case .failed(let file, let message):
      "\(file) could not be read or written (\(message)); see what `windtunnel data check` finds"
    case .unknownRound(let id):
      "there is no round \(quoted(id.name)); the history lists those there are"
    case .existingRound(let id):
      "there is already a round \(quoted(id.name)); give the new one another id"
    case .invalidID(let id):
      "\(quoted(id.name)) cannot name a round; use 1 to 64 letters, digits and hyphens"
    case .unknownCampaign(let id):
      "there is no campaign \(quoted(id.name)); the list of campaigns names those there are"
    case .existingCampaign(let id):
      "there is already a campaign \(quoted(id.name)); give the new one another id"
    case .invalidCampaignID(let id):
      "\(quoted(id.name)) cannot name a campaign; use 1 to 48 letters, digits and hyphens"
    case .unreadableCampaign(let id, let reason):
      "campaign \(quoted(id.name)) cannot be read: \(reason); its rounds can, and "
        + "`windtunnel data export` holds what is there"
    case .unreadablePractice(let reason):
      "practice cannot be read: \(reason); the rounds can, and `windtunnel data export` holds what is there"
    case .unreadableModel(let reason):
      "the connection of a language model cannot be read: \(reason); connect it again on the page "
        + "about the language model or with `windtunnel model connect`; rounds go on without it"
    case .unreadable(let id, let reason):
      "round \(quoted(id.name)) cannot be read: \(reason); the others can, and `windtunnel data export` "
        + "holds what is there of this one"
    }
  }

  /// The name in quotation marks, cut and without control characters, as it may come from an address.
  private func quoted(_ name: String) -> String {
    let scalars = name.unicodeScalars.prefix(64)
    let printable = scalars.map { (32..<127).contains($0.value) ? Character($0) : "?" }
    return "“\(String(printable))”"
  }
}
