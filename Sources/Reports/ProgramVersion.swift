// SPDX-License-Identifier: Apache-2.0

/// Which version of the program made a file.
public enum ProgramVersion {
  /// The version, by semantic versioning.
  public static let text = "0.1.0"
}
