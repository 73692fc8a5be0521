// SPDX-License-Identifier: Apache-2.0

import Markup

/// How a series is told from the others: by colour, and for those who see no colours by dashes, sign and texture.
struct SeriesLook {
  /// How many series can be told apart.
  static let count = 12

  private let index: Int

  /// Creates the look of a series by its number, from zero to ``count``.
  init(_ index: Int) {
    self.index = index % Self.count
  }

  /// The class that carries the colour; the seventh has that of the first, with another sign.
  var colour: StaticString {
    switch index % 6 {
    case 0: "series-1"
    case 1: "series-2"
    case 2: "series-3"
    case 3: "series-4"
    case 4: "series-5"
    default: "series-6"
    }
  }

  /// Strokes and gaps of its line.
  var dashes: [Double] {
    [[], [9, 4], [2, 4], [10, 4, 2, 4], [5, 3], [15, 5]][second]
  }

  /// The texture of its areas; zero is none.
  var texture: Int { second }

  /// The number of the second trait; it moves by one against the colour after six series.
  private var second: Int { (index + index / 6) % 6 }
}

/// The signs of points, drawn around a place with a radius of about five units.
extension SeriesLook {
  /// Returns the sign of the series at a place.
  func marker(_ x: Double, _ y: Double) -> HTML {
    guard second > 0 else { return SVG.circle(.class("marker"), .cx(x), .cy(y), .r(4.5)) }
    let places = Self.outlines[second - 1].map { (x: x + $0.0, y: y + $0.1) }
    return SVG.path(.class("marker"), .d(PathData(through: places, closed: true)))
  }

  /// Square, triangle, diamond, triangle on its head, and plus.
  private static let outlines: [[(Double, Double)]] = [
    [(-4, -4), (4, -4), (4, 4), (-4, 4)],
    [(0, -5.5), (5.5, 4), (-5.5, 4)],
    [(0, -6), (5.5, 0), (0, 6), (-5.5, 0)],
    [(0, 5.5), (5.5, -4), (-5.5, -4)],
    [
      (-2, -6), (2, -6), (2, -2), (6, -2), (6, 2), (2, 2), (2, 6), (-2, 6), (-2, 2), (-6, 2),
      (-6, -2), (-2, -2),
    ],
  ]
}

/// The textures of areas, as patterns of eight units.
extension SeriesLook {
  /// Returns the name of a texture within a chart.
  static func textureID(_ texture: Int, in chart: ElementID) -> ElementID {
    chart.part("texture", texture)
  }

  /// Returns the pattern of a texture from one to five.
  static func pattern(_ texture: Int, in chart: ElementID) -> HTML {
    var path = PathData()
    for (from, to) in strokes[(texture - 1) % strokes.count] {
      path.move(from.0, from.1)
      path.line(to.0, to.1)
    }
    return SVG.pattern(
      .id(textureID(texture, in: chart)), .width(8), .height(8), .patternInViewBoxUnits
    ) {
      SVG.path(.class("texture"), .d(path))
    }
  }

  /// Rising, level, upright, falling, and crossed lines; slanted ones are carried on into the neighbours of the pattern.
  private static let strokes: [[((Double, Double), (Double, Double))]] = [
    [((-2, 2), (2, -2)), ((0, 8), (8, 0)), ((6, 10), (10, 6))],
    [((0, 4), (8, 4))],
    [((4, 0), (4, 8))],
    [((-2, 6), (2, 10)), ((0, 0), (8, 8)), ((6, -2), (10, 2))],
    [((0, 4), (8, 4)), ((4, 0), (4, 8))],
  ]

  /// How many textures there are.
  static let textureCount = strokes.count

  /// Returns an area with the colour and texture of the series.
  func area(_ x: Double, _ y: Double, _ width: Double, _ height: Double, in chart: ElementID)
    -> HTML
  {
    let box: [Attribute] = [.x(x), .y(y), .width(width), .height(height)]
    let plain = HTML.element(SVG.rect, [.class("area")] + box, .nothing)
    guard texture > 0 else { return plain }
    let id = Self.textureID(texture, in: chart)
    return .group([plain, .element(SVG.rect, [.fill(id)] + box, .nothing)])
  }
}
