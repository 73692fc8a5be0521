// SPDX-License-Identifier: Apache-2.0

/// How much of a document is read; what is larger is refused, never cut.
///
/// All are ours: many times what a CV of a few pages needs, and little enough for any machine.
public enum DocumentLimits {
  /// The largest file, in bytes.
  public static let fileBytes = 10 * 1024 * 1024
  /// The longest text that comes out, in bytes of UTF-8.
  public static let textBytes = 1024 * 1024
  /// The most pages of a PDF.
  public static let pages = 20
  /// How long a program of the system may take, in seconds.
  public static let seconds = 20
  /// The fewest letters and digits on a page, on average; with fewer the pages are pictures of text.
  public static let fewestLettersPerPage = 25
  /// The most files in a packed document.
  static let packedFiles = 2_000
  /// The largest size of all files in a packed document together, unpacked, in bytes.
  static let unpackedBytes = 256 * 1024 * 1024
  /// The largest size of the one file that is unpacked, in bytes.
  static let unpackedPart = 16 * 1024 * 1024
  /// How many times larger than packed a file of more than ``freeOfRatio`` bytes may be; the XML of documents reaches 10 to 40.
  static let packingRatio = 200
  /// The size up to which the ratio is not asked about, in bytes.
  static let freeOfRatio = 1024 * 1024
  /// How deep elements may lie in each other.
  static let depth = 256
}
