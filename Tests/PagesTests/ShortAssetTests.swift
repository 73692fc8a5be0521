// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Pages

struct ShortAssetTests {
  @Test(arguments: [
    ("a { color: red; }\n\nb { margin: 0 1px; }\n", "a{color:red}b{margin:0 1px}"),
    (
      "/* one */ a  >  b ,\n c /* two */ d { --x: calc(1px + 2px); }",
      "a>b,c d{--x:calc(1px + 2px)}"
    ),
    ("a :hover, a:hover { x: y }", "a :hover,a:hover{x:y}"),
    (
      "a::before { content: \" /* {  } ; */ \\\" \"; }",
      "a::before{content:\" /* {  } ; */ \\\" \"}"
    ),
    (
      "@media (min-width: 40rem) and (width > 2rem) { a { b: c; } }",
      "@media (min-width:40rem) and (width>2rem){a{b:c}}"
    ),
    ("a { x: url('a  b'); }", "a{x:url('a  b')}"),
    ("a /* cut off", "a"),
    ("", ""),
  ])
  func `a stylesheet loses what means nothing`(style: String, expected: String) {
    #expect(ShortStyle.text(of: style) == expected)
  }

  @Test(arguments: [
    ("// a\n\nlet a = 1; // b\n  let b = 2;\n", "let a=1;let b=2;"),
    ("a /* b\n c */ + b\n", "a + b\n"),
    ("x = \"// no  comment\";\n", "x=\"// no  comment\";"),
    ("x = '\\'// no';\n", "x='\\'// no';"),
    ("x = `a  // ${ { y: `b  //` } }\n   c`;   \n", "x=`a  // ${{y:`b  //`}}\n   c`;"),
    ("x = `\\`  ${y}  //`;\n", "x=`\\`  ${y}  //`;"),
    ("s.replace(/[/\"]\\/\\/  /g, a / b) // c\n", "s.replace(/[/\"]\\/\\/  /g,a / b)\n"),
    ("return /\"  /.test(x)\n", "return /\"  /.test(x)\n"),
    ("a = b / c; d = \"  \" / e\n", "a=b / c;d=\"  \" / e\n"),
    ("if (a) {\n  b()\n}\nc\n+d\n", "if(a){b()}\nc\n+d\n"),
    ("a /* b */ = c ? d : +e - -f\n", "a=c?d:+e - -f\n"),
    ("const [a, b] = await x;\n\n  }\n", "const[a,b]=await x;}\n"),
    ("", ""),
  ])
  func `a script loses comments and white space that parts nothing`(
    script: String, expected: String
  ) {
    #expect(ShortScript.text(of: script) == expected)
  }

  @Test func `every file of a script belongs to one that pages load or fetch`() {
    let written = Set(EmbeddedFiles.text.keys.filter { $0.hasSuffix(".js") })
    let used = Asset.allCases.filter { $0.isScript && $0 != .frenchWords }.flatMap(\.files)
    #expect(Set(used) == written)
    let fetched = Set(Asset.allCases.flatMap(\.fetches).map(\.module))
    #expect(fetched == Set(Asset.allCases.filter(\.isModule)))
  }

  @Test(arguments: Asset.allCases.filter { $0.isScript || $0.rawValue.hasSuffix(".css") })
  func `a file that was made short stays so, and has no comment of its writers`(asset: Asset) {
    #expect(!asset.text.isEmpty)
    #expect(!asset.text.contains("SPDX"))
    let again = asset.isScript ? ShortScript.text(of: asset.text) : ShortStyle.text(of: asset.text)
    #expect(again == asset.text)
  }
}
