// SPDX-License-Identifier: Apache-2.0

/// Closed classes of words.
///
/// They are part of the language, not of the content, and so stand in code.
public enum WordLists {
  /// English words that carry grammar rather than content.
  public static let functionWords: WordSet = words(
    """
    a an the this that these those and or but nor so yet if then else than because since while although though unless until whether
    as of in on at by for with from to into onto over under between among through during before after above below against about
    around without within across per via i me my mine we us our ours you your yours he him his she her hers it its they them their
    theirs who whom whose which what when where why how is are was were be been being am do does did done have has had having will
    would shall should can could may might must not no n't 's 'd 'm 'll 're 've there here some any each every both all most more
    less few fewer many much other another such same own only just also too very even still already again ever never now up down
    out off back one either neither nothing something anything everything let get got make made
    """)

  /// Words that turn what follows into its opposite.
  public static let negators: WordSet = words(
    """
    not n't no never without neither nor none nothing cannot hardly scarcely barely nobody lack lacks lacking dont doesnt didnt isnt
    wasnt arent werent cant couldnt wouldnt shouldnt hasnt havent hadnt aint wont
    """)

  /// Words and signs that end the reach of a negation.
  public static let clauseEnds: WordSet = words(
    "but however although though because so then and or while whereas if until , ; : . ? ! ( )")

  /// Words and signs that no article stands before in English.
  public static let neverAfterArticle: WordSet = words(
    """
    of in on at by for with to from into onto and or but than because if while so per without through during is are was were be been
    am has had does did will would could should may might must can he she it they we you that which who what where how not a an the
    this these those his her its their our your my there then . , ; : ! ? )
    """)

  /// Past forms that no ending shows; those of being, having and feeling are left out, as they are no deeds.
  public static let irregularPast: WordSet = words(
    """
    built bought sold sent spent paid kept held left met led fed wrote told showed shown chose broke spoke began brought taught
    caught drew dropped shipped cut set put ran took gave made found went came rose fell grew lost won split said got rewrote
    redid undid withdrew drove rode flew threw stuck dug hid sat stood
    """)

  /// Past forms that describe a state or an opinion and not a deed.
  public static let stativePast: WordSet = words(
    """
    needed wanted liked loved hoped believed wished seemed appeared learned realized realised expected preferred enjoyed existed
    depended mattered involved worked tried helped participated collaborated supported contributed handled managed dealt
    """)

  /// The words of other languages that tell them from English, by language.
  static let foreign: [(language: String, words: WordSet)] = [
    (
      "French",
      words(
        """
        le la les des du un une et est sont dans pour que qui sur avec pas nous vous ils elle mais plus par au aux ce cette ces je
        il être avoir fait comme leur nos notre votre donc où très
        """)
    ),
    (
      "German",
      words(
        """
        der die das und ist sind nicht ein eine einen einem einer mit für auf von zu den dem des wir ich sie es auch als wie bei nach
        wenn aber oder werden wird haben hat kann durch über sich dass nur noch mehr
        """)
    ),
    (
      "Spanish",
      words(
        """
        el la los las un una y es son en para que con por no se del al lo como más pero su sus este esta nosotros yo muy hay ser
        también porque cuando
        """)
    ),
    (
      "Italian",
      words(
        """
        il lo la gli le un una e è sono in per che con non si del della dei delle al come più ma questo questa noi io molto anche
        perché quando nel nella
        """)
    ),
    (
      "Portuguese",
      words(
        """
        o a os as um uma e é são em para que com por não se do da dos das ao como mais mas seu sua este esta nós eu muito também
        porque quando no na
        """)
    ),
    (
      "Polish",
      words(
        """
        i w na z do się nie że to jest są jak ale czy po dla przez od tego tym które który która oraz bo by już tylko jeśli lub może
        będzie przed za ze
        """)
    ),
    (
      "Czech",
      words(
        """
        a v na z do se ne že to je jsou jak ale po pro od které který která nebo by už jen pokud může před za ze ve si co tak také
        """)
    ),
    (
      "Turkish",
      words(
        """
        ve bir bu da de için ile ne çok daha gibi ama mi mı olarak olan var yok kadar sonra önce ben biz o her ya ki değil eğer
        """)
    ),
    (
      "Swedish",
      words(
        """
        och att det som en ett är på för med av inte den till vi jag har om men så från eller kan ska skulle när också vara hur än de
        """)
    ),
    (
      "Danish or Norwegian",
      words(
        """
        og at det som en et er på for med af av ikke den til vi jeg har om men så fra eller kan skal skulle når også være hvordan de
        """)
    ),
    (
      "Indonesian",
      words(
        """
        yang dan di dari untuk dengan pada ini itu tidak adalah akan kami saya ke dalam atau juga karena apakah bisa lebih sudah jika
        oleh sebagai
        """)
    ),
    (
      "Hungarian",
      words(
        """
        a az és hogy nem egy is ez van meg de ha vagy mint csak már el ki volt lesz kell azt ezt amely
        """)
    ),
    (
      "Romanian",
      words(
        """
        și în de la că nu este sunt cu pe un o care din pentru ar fi să mai dar sau dacă am noi eu acest această
        """)
    ),
    (
      "Finnish",
      words(
        """
        ja on ei että se ovat ole tai kuin mutta jos niin myös vain kun oli olisi ensin sitten tämä ne me minä voi
        """)
    ),
    (
      "Dutch",
      words(
        """
        de het een en is zijn in voor dat met op niet van te we ik zij ook als maar of door naar bij nog wordt worden heeft kan deze
        dit om
        """)
    ),
  ]

  /// Returns the words of a text in order.
  static func list(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  /// Returns the words of a text as a set.
  static func words(_ text: String) -> WordSet {
    WordSet(list(text))
  }
}
