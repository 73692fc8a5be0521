// SPDX-License-Identifier: Apache-2.0

extension HonestAnswer {
  static let screening = [
    HonestAnswer(
      "scr-engagement-drop", .strong,
      """
      Before I explain the 20%, I want to know what it is 20% of. "Weekly engagement" can mean users who opened the \
      feature at least once, or actions per user; those two fail for different reasons. I would also pull the launch \
      cohort apart: week-one users were told about the feature by a banner, so part of a fall by week six may simply be \
      curiosity wearing off.

      Three readings, in the order I would test them.
      1. Counting. Did an event get renamed or a client version stop sending it? One hour: compare server logs with the \
      dashboard for the two last weeks. If they differ by more than 2%, stop and repair that.
      2. Novelty. Line up users by weeks since first use. If each cohort flattens at the same level, nothing broke; we \
      only launched with a peak.
      3. Something broke for some people. Cut by platform, plan and language. One segment losing half of its users looks \
      like a release bug; all of them sliding together looks like weak value.

      My first step is mine and is done by Friday: the cohort chart and the log comparison. If the curve of the newest \
      cohort levels off at 25% or more of its first week, I keep the feature and lower the forecast. Below 15% by week \
      four I would interview ten people who left, and I would stop promoting it until we know why. I don't plan an A/B \
      test yet: there is nothing to test until the cause has a name.
      """),
    HonestAnswer(
      "scr-engagement-drop", .middling,
      """
      A 20% drop six weeks after launch is serious but could have many reasons, so I would start by understanding the \
      data. First I'd check whether tracking works correctly, because sometimes a drop is only a logging problem. After \
      that I would segment the users, for example new versus existing, mobile versus desktop and by country, and see where \
      the drop is biggest.

      Then I'd talk to users. I think five or six interviews with people who used the feature in the first weeks and then \
      stopped would tell us a lot. It may be that the feature was not discoverable enough or that it was a bit slow.

      When we know the cause we can decide on a fix, for example improving the entry point or adding a reminder. I would \
      measure success by engagement going back to its former level in about a month. I would also keep an eye on the \
      support tickets, so that we don't annoy people with reminders. I would share the findings with the engineers and the \
      designer every week.
      """),
    HonestAnswer(
      "scr-bank-extraction", .strong,
      """
      My default is a vision-language model of roughly 7 to 12 billion parameters under Apache 2.0, fine-tuned on the \
      bank's own forms, and I would only go bigger if it fails a test that I describe below.

      Why small: the job is narrow. Forty or so fields from loan contracts, payslips and ID papers come out as JSON of \
      some 200 tokens. At 16 bits a 12B model needs 24 GB for its weights, so one 48 GB card carries it with room for the \
      cache. The bank can then afford two machines and lose one without stopping work. A 70B model wants 140 GB at 16 \
      bits, i.e. at least two 80 GB cards for each copy, and most banks I know wait half a year for such hardware.

      What decides: 800 documents, drawn by type and by scan quality, labelled twice by the back office. I look at exact \
      match for each field, not an average, because a wrong IBAN costs more than a wrong street. Gate: 99% on amounts and \
      account numbers after the rule checks (checksum, date order), 95% on the rest, and the model must leave a field \
      empty rather than guess. Anything below goes to a person.

      What would change my mind: if handwritten pages exceed a fifth of the volume, I would compare a separate OCR step \
      first. And the licence is a hard filter: anything that forbids commercial use is out before we measure.

      First action: get 200 blanked-out documents in two weeks. Without them, any choice of model is a guess.
      """),
    HonestAnswer(
      "scr-bank-extraction", .middling,
      """
      For a bank with its own servers I'd choose a mid-size open-weight model, something around 24B, since it gives good \
      quality and can still be run on one or two GPUs. Data must not leave the building, so an API is no option. Licence \
      should be Apache or similar so legal has less to complain about.

      To decide I would take maybe three candidates, one small, one medium and one large, and run them on a sample of the \
      bank's documents. We compare accuracy of extracted fields and speed. The one with the best ratio of accuracy to \
      hardware wins. I expect that fine-tuning on the bank's templates helps a lot, because documents of a bank are \
      similar to each other.

      Risks: scans of bad quality, and hallucinated values. For that I'd add validation rules and a human check for the \
      cases where the model is unsure. It would be good to begin with one document type, such as payslips, and extend \
      after the pilot of about six weeks. The bank should also plan who maintains the model after we leave.
      """),
  ]
}
