// SPDX-License-Identifier: Apache-2.0

/// Looks for control characters byte by byte, because every text of a pack is looked through.
public enum ControlScan {
  /// Whether a text may hold a control character other than a line feed; false for most texts, and then it holds none.
  ///
  /// Control characters are the bytes below 0x20 and 0x7F, or begin with 0xC2.
  public static func mayFind(in text: String) -> Bool {
    for byte in text.utf8 where (byte < 0x20 && byte != 0x0A) || byte == 0x7F || byte == 0xC2 {
      return true
    }
    return false
  }
}
