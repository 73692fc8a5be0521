// SPDX-License-Identifier: Apache-2.0

/// The few largest of many, in their order, without sorting all.
enum TopSelection {
  /// Returns the places of the largest values, largest first; of equal ones the earlier place comes first.
  static func places(of candidates: [Int], by values: [Double], count: Int) -> [Int] {
    let comesFirst = { (left: Int, right: Int) in
      (values[left], right) > (values[right], left)
    }
    guard count > 0 else { return [] }
    guard count < candidates.count / 8 else {
      return Array(candidates.sorted(by: comesFirst).prefix(count))
    }
    var top = candidates.prefix(count).sorted(by: comesFirst)
    for place in candidates.dropFirst(count) where comesFirst(place, top[count - 1]) {
      var (low, high) = (0, count - 1)
      while low < high {
        let middle = (low + high) / 2
        if comesFirst(top[middle], place) { low = middle + 1 } else { high = middle }
      }
      top.removeLast()
      top.insert(place, at: low)
    }
    return top
  }
}
