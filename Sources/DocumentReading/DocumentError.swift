// SPDX-License-Identifier: Apache-2.0

/// Why a document was not read; the file itself is never changed.
public enum DocumentError: Error, Hashable, Sendable {
  case empty
  /// The file is larger than is read.
  case tooLarge(bytes: Int)
  /// The text in it is longer than is read.
  case tooMuchText
  /// It is of another format, named here with its article.
  case otherFormat(String)
  /// It needs a password.
  case encrypted(DocumentFormat)
  /// Its pages hold pictures and hardly any letters.
  case scanned(pages: Int)
  case tooManyPages(Int)
  /// It is not what its first bytes promise; the words say where it breaks.
  case damaged(DocumentFormat, String)
  /// It grows far beyond its size when it is unpacked.
  case bomb
  /// There is no letter in it.
  case withoutText(DocumentFormat)
  /// A program that is needed is not on this machine.
  case missingProgram(String, package: String)
  /// A program took longer than ``DocumentLimits/seconds``.
  case tooSlow(String)
  /// A program could not be run, or no folder be made for it; the words say why.
  case notRun(String)
}

extension DocumentError: CustomStringConvertible {
  /// One line that says what was wrong and what to do.
  public var description: String {
    switch self {
    case .empty: "the file is empty; choose the file with the text"
    case .tooLarge(let bytes):
      "the file has \(bytes) bytes and the largest that is read is \(DocumentLimits.fileBytes); export it without pictures"
    case .tooMuchText:
      "the text is longer than \(DocumentLimits.textBytes) bytes, which no CV needs; choose the CV alone"
    case .otherFormat(let name):
      "this is \(name), which is not read; export it as one of \(DocumentFormat.all)"
    case .encrypted(let format):
      "the \(format.title) is encrypted; save it without a password and choose it again"
    case .scanned(let pages):
      "the PDF holds \(pages == 1 ? "a page" : "\(pages) pages") and hardly any letters, so it is a scan or a picture; export it as text from the program it was written in"
    case .tooManyPages(let pages):
      "the PDF has \(pages) pages and at most \(DocumentLimits.pages) are read; choose the CV alone"
    case .damaged(let format, let place):
      "the \(format.title) cannot be read: \(place); export it again"
    case .bomb:
      "the document grows far beyond its size when it is unpacked, so it was left alone; save it again from the program it was written in"
    case .withoutText(let format):
      "the \(format.title) holds no letters; choose the file with the text"
    case .missingProgram(let program, let package):
      "PDF needs the program \(program), which is not installed; install \(package), or export the CV as DOCX or plain text"
    case .tooSlow(let program):
      "\(program) took longer than \(DocumentLimits.seconds) seconds and was stopped; export the document again, or as plain text"
    case .notRun(let reason): "the PDF could not be handed to its reader: \(reason)"
    }
  }
}
