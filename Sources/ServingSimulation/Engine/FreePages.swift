// SPDX-License-Identifier: Apache-2.0

/// The pages that no sequence holds, in the order in which they were let go: the ones free for longest are given out first.
///
/// A sequence that lost its memory finds its own pages again as far as nobody has been given them. Source: vLLM design document
/// "Automatic prefix caching", whose free blocks stand in such a queue.
struct FreePages: Sendable {
  private var segments: [Int32]
  private var head = 0
  /// The number of the segment at the front.
  private var firstSegment: Int64 = 0
  private(set) var count: Int

  init(_ pages: Int) {
    count = pages
    segments = [Int32(clamping: pages)]
  }

  /// Gives out pages.
  ///
  /// - Precondition: So many are free.
  mutating func take(_ pages: Int) {
    count -= pages
    var left = Int32(clamping: pages)
    while left > 0, head < segments.count {
      let part = min(left, segments[head])
      segments[head] -= part
      left -= part
      if segments[head] == 0, head + 1 < segments.count { dropFirst() } else if left > 0 { return }
    }
  }

  private mutating func dropFirst() {
    head += 1
    firstSegment += 1
    if head > 64, head * 2 > segments.count {
      segments.removeFirst(head)
      head = 0
    }
  }

  /// Takes pages back.
  ///
  /// - Returns: The number of the segment that they form.
  @discardableResult
  mutating func release(_ pages: Int) -> Int64 {
    count += pages
    segments.append(Int32(clamping: pages))
    return firstSegment + Int64(segments.count - head - 1)
  }

  /// How many pages of a segment nobody has been given since.
  func remaining(_ segment: Int64) -> Int {
    let place = Int(segment - firstSegment) + head
    return segment >= firstSegment && place < segments.count ? Int(segments[place]) : 0
  }

  /// Gives out pages of one segment.
  mutating func take(_ pages: Int, from segment: Int64) {
    let place = Int(segment - firstSegment) + head
    segments[place] -= Int32(pages)
    count -= pages
  }
}
