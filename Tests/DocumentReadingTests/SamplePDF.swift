// SPDX-License-Identifier: Apache-2.0

/// A PDF made by hand: the least that a reader takes.
///
/// Source of the layout: ISO 32000-1, sections 7.5 and 7.6.3.
struct SamplePDF {
  /// The lines of each page.
  var pages: [[String]]
  /// Whether a password is asked for that nobody knows.
  var isEncrypted = false

  /// The bytes of the file.
  var bytes: [UInt8] {
    let first = 4
    let numbers = pages.indices.map { first + 2 * $0 }
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count \(pages.count) /Kids [\(numbers.map { "\($0) 0 R" }.joined(separator: " "))] >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for (number, lines) in zip(numbers, pages) {
      let shown = lines.map { "(\(escaped($0))) Tj 0 -14 Td" }.joined(separator: "\n")
      let stream = "BT /F1 11 Tf 40 800 Td\n\(shown)\nET"
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(number + 1) 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
      )
      objects.append("<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream")
    }
    if isEncrypted { objects.append(Self.encryption) }
    return Array(file(objects).utf8)
  }

  private func file(_ objects: [String]) -> String {
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = "\(place)"
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    let encrypt = isEncrypted ? " /Encrypt \(objects.count) 0 R /ID [<00> <00>]" : ""
    return file
      + "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R\(encrypt) >>\nstartxref\n\(start)\n%%EOF\n"
  }

  /// A dictionary whose check of the empty password fails.
  private static let encryption =
    "<< /Filter /Standard /V 1 /R 2 /P -4 /O <\(String(repeating: "11", count: 32))> /U <\(String(repeating: "22", count: 32))> >>"

  private func escaped(_ line: String) -> String {
    line.reduce(into: "") { $0 += "()\\".contains($1) ? "\\\($1)" : "\($1)" }
  }
}
