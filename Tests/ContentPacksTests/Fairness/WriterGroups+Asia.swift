// SPDX-License-Identifier: Apache-2.0

extension WriterGroups {
  static let indian = Rewriting(
    "Indian",
    [
      (
        100,
        """
        I want > I am wanting
        I know > I am knowing
        I expect > I am expecting
        I think > I am thinking
        we have > we are having
        they have > they are having
        discuss > discuss about
        discussed > discussed about
        ask > ask to
        reply > revert back
        today > today itself
        now > now only
        bring forward > prepone
        brought forward > preponed
        feedback > feedbacks
        software > softwares
        equipment > equipments
        need > are needing
        see > are seeing
        seems > is seeming
        costs > is costing
        takes > is taking
        wants > is wanting
        gets > is getting
        means > is meaning
        quickly > fastly
        look at > look into
        then > then only
        many > so many
        will > shall
        like > as like
        the same day > the same day itself
        fix it > do the needful
        I'd > I would
        please > kindly
        """
      ),
      (
        35,
        """
        the > 
        a > 
        an > 
        because > as because
        so > so only
        different from > different than
        test > testing
        """
      ),
    ])

  static let chinese = Rewriting(
    "Chinese",
    [
      (
        55,
        """
        the > 
        a > 
        an > 
        """
      ),
      (
        60,
        """
        was > is
        were > are
        went > go
        fell > fall
        dropped > drop
        got > get
        had > have
        decided > decide
        asked > ask
        wanted > want
        came > come
        looked > look
        launched > launch
        measured > measure
        needs > need
        costs > cost
        takes > take
        brings > bring
        knows > know
        """
      ),
      (
        40,
        """
        weeks > week
        days > day
        customers > customer
        users > user
        questions > question
        answers > answer
        tokens > token
        models > model
        engineers > engineer
        contracts > contract
        people > peoples
        better > more better
        cheaper > more cheaper
        very > very much
        there are > there have
        there is > there has
        """
      ),
    ])
}
