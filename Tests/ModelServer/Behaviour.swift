// SPDX-License-Identifier: Apache-2.0

/// What a server does with one request.
public struct Behaviour: Sendable {
  /// One thing that it does.
  public enum Act: Sendable {
    case send([UInt8])
    /// Waits so many milliseconds.
    case pause(Int)
    /// Sends the same again and again, with so many milliseconds between, until the client has gone.
    case forever([UInt8], Int)
    /// Says nothing more until the client has gone.
    case hang
    /// Closes the connection properly.
    case close
    /// Closes the connection with a reset.
    case reset

    /// Sends a text.
    public static func text(_ text: String) -> Act { .send(Array(text.utf8)) }
  }

  /// What is done, in order; after it the connection waits for the next request.
  public let acts: @Sendable (ModelServer.Received) -> [Act]

  /// Creates a behaviour that depends on the request.
  public init(_ acts: @escaping @Sendable (ModelServer.Received) -> [Act]) {
    self.acts = acts
  }

  /// Creates a behaviour that is always the same.
  public init(_ acts: [Act]) {
    self.acts = { _ in acts }
  }
}

// Whole answers.
extension Behaviour {
  /// An answer with a length.
  public static func answer(
    status: Int = 200, type: String = "application/json", headers: [String] = [], _ body: String
  ) -> Behaviour {
    Behaviour([.text(head(status, type, headers + ["Content-Length: \(body.utf8.count)"]) + body)])
  }

  /// A whole reply with these words, as llama.cpp's server sends it.
  public static func whole(_ words: String, ending: String = "stop", usage: (Int, Int)? = (12, 7))
    -> Behaviour
  {
    answer(completion(words, ending: ending, usage: usage))
  }

  /// The body of a whole reply.
  public static func completion(
    _ words: String, ending: String = "stop", usage: (Int, Int)? = (12, 7)
  ) -> String {
    let counts = usage.map {
      #","usage":{"completion_tokens":\#($0.1),"prompt_tokens":\#($0.0),"total_tokens":\#($0.0 + $0.1)}"#
    }
    return
      #"{"choices":[{"finish_reason":"\#(ending)","index":0,"message":{"role":"assistant","content":\#(quoted(words))}}],"#
      + #""created":1764000000,"model":"tiny","object":"chat.completion"\#(counts ?? ""),"id":"chatcmpl-1"}"#
  }

  /// A failure in the words of OpenAI's interface.
  public static func failure(_ status: Int, _ message: String, headers: [String] = []) -> Behaviour
  {
    answer(
      status: status, headers: headers,
      #"{"error":{"message":\#(quoted(message)),"type":"invalid_request_error","code":\#(status)}}"#
    )
  }

  /// Status line and header.
  public static func head(_ status: Int, _ type: String, _ headers: [String] = []) -> String {
    (["HTTP/1.1 \(status) Status", "Content-Type: \(type)"] + headers).joined(separator: "\r\n")
      + "\r\n\r\n"
  }

  /// A string of JSON.
  public static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\u{1B}": quoted += "\\u001b"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

// Streams.
extension Behaviour {
  /// The head of a stream in chunks.
  public static let streamHead = head(200, "text/event-stream", ["Transfer-Encoding: chunked"])

  /// The events of a streamed reply.
  public static func events(
    _ pieces: [String], ending: String? = "stop", usage: (Int, Int)? = (12, 7), isDone: Bool = true
  ) -> String {
    var events = pieces.map {
      #"data: {"choices":[{"index":0,"delta":{"content":\#(quoted($0))},"finish_reason":null}],"model":"tiny","object":"chat.completion.chunk"}"#
    }
    if let ending {
      events.append(
        #"data: {"choices":[{"index":0,"delta":{},"finish_reason":"\#(ending)"}],"model":"tiny"}"#)
    }
    if let usage {
      events.append(
        #"data: {"choices":[],"usage":{"prompt_tokens":\#(usage.0),"completion_tokens":\#(usage.1)}}"#
      )
    }
    if isDone { events.append("data: [DONE]") }
    return events.map { $0 + "\n\n" }.joined()
  }

  /// Bytes as one chunk of a body.
  public static func chunk(_ bytes: [UInt8]) -> [UInt8] {
    Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + Array("\r\n".utf8)
  }

  /// The end of a body in chunks.
  public static let lastChunk = Act.text("0\r\n\r\n")

  /// A good stream, in chunks of so many bytes; nil for one.
  public static func streamed(
    _ pieces: [String], ending: String? = "stop", usage: (Int, Int)? = (12, 7),
    chunkSize: Int? = nil
  ) -> Behaviour {
    Behaviour(streamActs(events(pieces, ending: ending, usage: usage), chunkSize: chunkSize))
  }

  /// What sends a text as a stream in chunks.
  public static func streamActs(_ text: String, chunkSize: Int? = nil) -> [Act] {
    let bytes = Array(text.utf8)
    let size = chunkSize ?? bytes.count
    let chunks = stride(from: 0, to: bytes.count, by: max(1, size)).map { start in
      Act.send(chunk(Array(bytes[start..<min(start + size, bytes.count)])))
    }
    return [.text(streamHead)] + chunks + [lastChunk]
  }

  /// A good answer in the way that was asked for.
  public static func good(_ words: String, usage: (Int, Int)? = (12, 7)) -> Behaviour {
    Behaviour { request in
      let way =
        request.wantsStream
        ? streamed(words.map(String.init), usage: usage) : whole(words, usage: usage)
      return way.acts(request)
    }
  }
}
