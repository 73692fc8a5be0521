// SPDX-License-Identifier: Apache-2.0

/// Slips that are typical of people who write English beside another language.
///
/// The lists are ours: slips that are commonly named for each group, counted in no corpus. They say nothing about any person.
enum WriterGroups {
  static let all = [french, german, indian, chinese]

  static let french = Rewriting(
    "French",
    [
      (
        100,
        """
        information > informations
        feedback > feedbacks
        evidence > evidences
        depends on > depends of
        hang on > hang of
        currently > actually
        perhaps > may be
        compared with > compared to
        interested in > interested by
        I agree > I am agree
        people who > persons who
        explain to > explain at
        cheaper > more cheap
        the day after > the after day
        all > all the
        as > like
        more than > more of
        much > a lot
        people > the people
        it's > it is
        which > who
        each > each of
        I have > I dispose of
        """
      ),
      (
        60,
        """
        quality > the quality
        latency > the latency
        retention > the retention
        compute > the compute
        support > the support
        customers > the customers
        users > the users
        would like > would want
        make > do
        needs > need
        costs > cost
        has > have
        in four weeks > in the four weeks
        I'd > I will
        for example > by example
        """
      ),
    ])

  static let german = Rewriting(
    "German",
    [
      (
        100,
        """
        information > informations
        by Friday > until Friday
        by Wednesday > until Wednesday
        by the end > until the end
        by end of > until end of
        by 30 June > until 30 June
        for three weeks > since three weeks
        people who > people which
        everyone > everybody
        current > actual
        who > which
        should be > should become
        nearly > near
        quickly > quick
        really > real
        easily > easy
        exactly > exact
        on the other hand > on the other side
        half of > the half of
        at most > maximum
        I think > I mean
        what happened > what is happened
        I learned > I have learned
        we launched > we have launched
        I wrote > I have written
        we decided > we have decided
        """
      ),
      (
        60,
        """
        if > when
        than > as
        that > , that
        because > , because
        would be > would become
        could > can
        already > yet
        become > get
        many > much
        fewer > less
        I'd > I would
        perhaps > eventually
        also > also
        first > at first
        needs > need
        make > do
        a test > a testing
        which > what
        it's > that is
        """
      ),
    ])
}
