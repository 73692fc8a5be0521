// SPDX-License-Identifier: Apache-2.0

extension DocumentReader {
  /// The programs that read PDF and are not installed; without them every other format can still be read.
  public static var missingPrograms: [String] {
    [PortableDocument.programs.info, PortableDocument.programs.text].filter {
      Program.path(of: $0, in: Program.searchPath) == nil
    }
  }
}
