// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a line of a trace, or with the whole file.
public struct TraceError: Error, Hashable, Sendable {
  /// The kinds of mistakes.
  public enum Problem: String, Hashable, Sendable, CaseIterable {
    /// There is no text at all.
    case emptyFile
    /// There is a header and no request.
    case noRequests
    /// The first line looks like none of the formats.
    case unknownFormat
    /// The header lacks a column, or has one twice.
    case badHeader
    /// A row has fewer fields than the header.
    case tooFewFields
    /// A row has more fields than the header.
    case tooManyFields
    /// A field is no number, or no whole number where one is needed, or no time.
    case notANumber
    /// A time is below 0.
    case negativeTime
    /// A time is more than 30 days from another one.
    case timeOutOfRange
    /// A prompt or an answer has no tokens, or less.
    case tokensNotPositive
    /// A prompt or an answer has more than 10,000,000 tokens.
    case tooManyTokens
    /// A class is not from 0 to 999.
    case classOutOfRange
    /// The id of a prefix block is not from 0 to 4,294,967,295.
    case prefixOutOfRange
    /// All requests together have more prefix blocks than 2,147,483,647.
    case tooManyPrefixBlocks
    /// The last line ends in the middle.
    case truncatedLastLine
    /// A line is no JSON object.
    case brokenJSON
    /// A JSON object lacks a key.
    case missingKey
    /// Bytes are not UTF-8.
    case invalidUTF8
    /// A byte is 0: the file is binary, or text in UTF-16.
    case nulByte
  }

  /// The number of the line, from 1; 0 for the whole file.
  public let line: Int
  /// What is wrong.
  public let problem: Problem
  /// The name of the field in the file; empty when it is not about one.
  public let field: String
  /// What stands there, up to 40 characters.
  public let found: String

  /// Creates an error.
  init(line: Int, _ problem: Problem, field: String = "", found: String = "") {
    self.line = line
    self.problem = problem
    self.field = field
    self.found = found
  }
}

extension TraceError: CustomStringConvertible {
  public var description: String {
    let place = line > 0 ? "line \(line): " : ""
    return place + what + "; " + problem.advice
  }

  private var what: String {
    let name = field.isEmpty ? "" : field + " "
    return switch problem {
    case .emptyFile: "the file is empty"
    case .noRequests: "there is no request after the header"
    case .unknownFormat: "\"\(found)\" begins no known format"
    case .badHeader: "the header \"\(found)\" lacks the column \(field), or has it twice"
    case .tooFewFields: "\"\(found)\" has fewer fields than the header"
    case .tooManyFields: "\"\(found)\" has more fields than the header"
    case .truncatedLastLine: "the last line ends in the middle: \"\(found)\""
    case .brokenJSON: "the JSON breaks at \"\(found)\""
    case .missingKey: "the key \"\(field)\" is missing in \"\(found)\""
    case .invalidUTF8: "\"\(found)\" is not UTF-8"
    case .nulByte: "there is a byte 0"
    default: "\(name)is \"\(found)\""
    }
  }
}

extension TraceError.Problem {
  /// What would be right, or what to do.
  var advice: String {
    switch self {
    case .emptyFile: "choose a file with a header and requests"
    case .noRequests: "add at least one"
    case .unknownFormat:
      "begin with arrival_s,prompt_tokens,output_tokens, or take a trace of Azure, Mooncake or vLLM"
    case .badHeader: "a trace needs it once"
    case .tooFewFields: "fill them in"
    case .tooManyFields: "remove what is too much, and write decimals with a point"
    case .notANumber: "write a number (whole, but for times) or a time as 2023-11-16 18:17:03.97"
    case .negativeTime: "times must be 0 or more"
    case .timeOutOfRange:
      "all times must lie within 30 days; take a part of the trace, or check the unit"
    case .tokensNotPositive: "it must be 1 or more; remove requests that failed"
    case .tooManyTokens: "it must be at most 10,000,000"
    case .classOutOfRange: "it must be a whole number from 0 to 999"
    case .prefixOutOfRange: "it must be a whole number from 0 to 4,294,967,295"
    case .tooManyPrefixBlocks: "take a part of the trace"
    case .truncatedLastLine: "copy the file again, or remove the line"
    case .brokenJSON: "write one JSON object on each line"
    case .missingKey: "add it, with a number"
    case .invalidUTF8: "save the file as UTF-8"
    case .nulByte: "save the file as text in UTF-8"
    }
  }
}
