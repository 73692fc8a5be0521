// SPDX-License-Identifier: Apache-2.0

extension HonestAnswer {
  static let newStories = [
    HonestAnswer(
      "beh-compromise-memory", .strong,
      """
      In 2022 I looked after the speech input of a hearing-aid app. It had to run on phones of patients, and a third of \
      them had 2 GB of memory. Our recogniser wanted 700 MB, and the system killed us at about 300.

      I sat with the two speech engineers and made a list of what took the room. We took out the language model for long \
      sentences and the second language, which was loaded just in case. We went to eight bits. What I refused to take out \
      was the noise model, though it was 60 MB: our users are in restaurants, and without it word errors at the table went \
      from 14% to 31%. Without long sentences the errors rose by 3 points only, as people speak to the app in short ones.

      I also decided to turn away phones below Android 9, 6% of installs, and I told the clinics a month before. It \
      shipped at 240 MB. Crashes fell from 5.2% of sessions to 0.4%. What I got wrong: bilingual families. 41 of them \
      wrote to us; we brought the second language back as a download in autumn.
      """),
    HonestAnswer(
      "beh-compromise-memory", .middling,
      """
      We once had to bring an image model to an old tablet used in warehouses. The tablet was slow and the model did not \
      fit at first. I talked with the engineers about the options, and we decided to make the pictures smaller and to \
      remove some of the classes that were hardly ever used.

      I did not want to remove the warning when the model is unsure, because the workers trusted it. The developers agreed \
      with that after a discussion.

      In the end the app ran well enough and the warehouse was happy with it. I think it was important to set priorities \
      and to listen to the people who use the tablet every day. Next time I would check the hardware earlier in the \
      project, since we lost around three weeks.
      """),
    HonestAnswer(
      "beh-disagreement-metric", .strong,
      """
      Our search team was to be measured by clicks per query; that was the wish of the engineering lead, because he could \
      move it every week. I wanted the share of sessions that end without a second query. He said mine was too slow and \
      depended on the catalogue team. He was right about slow: it needed nine days to show a change of one point.

      So I took last year's twelve releases and looked at both numbers and at returns. Clicks rose in ten of twelve, \
      returns got worse in four of those ten. In these four we had put bait at the top. He took the same table and found \
      that my number rose in one release just because a tracking tag was lost, which I had not seen.

      We settled it in writing: sessions without a second query are the goal for the quarter, clicks are looked at daily \
      as an alarm and nobody gets a bonus for them, and tags are checked first. Returns fell from 8.1% to 7.2% until \
      December. I should have come with data on the first day; I had spent two meetings saying that clicks are cheap.
      """),
    HonestAnswer(
      "beh-missed-adoption", .strong,
      """
      I launched a feature that drafted minutes for lawyers, in May 2023. 4,100 had access. After three weeks 96 had \
      opened it twice. I knew on day ten, to be honest, when usage of the button was 1.8% and the plan had said 15; I told \
      myself that lawyers are on holiday.

      Then I rang fourteen of them. Eleven said the same thing: they don't type in our editor at all, their assistants do, \
      from dictation. I had asked partners in the interviews, since they sign the contract, and never watched who writes.

      Within the month I decided to stop the roll-out, and I told sales to take the slide out of the deck, which cost us \
      one deal of 30,000. With the one engineer I had left I put the draft into the dictation tool, for the assistants of \
      two firms. There 38 of 52 use it each week. The first version we switched off in September. What stays with me: \
      before I build anything I ask to see the last three documents and who touched the keys.
      """),
    HonestAnswer(
      "beh-incomplete-forecast", .strong,
      """
      In January I had to say how many cards we needed for a translation service that an airline would switch on in June. \
      Lead time was five months, so my number was the order. I had one pilot, 40 agents in Lisbon, and no idea about \
      peaks. I took their hourly use, scaled it to 1,900 agents and added a factor of two for the busiest hour: 24 cards. \
      I wrote beside it that I believed anything between 14 and 40, and asked for a clause that lets us give back eight.

      The truth was 31 in the first week of the summer and 17 after. I had missed strikes: on two days everybody rebooked \
      at once. We queued messages, and answers took 20 s instead of 3 for about four hours. That was my error, the peak \
      factor came from calm days only.

      We kept 24, gave none back, and rented for peaks. Since then I forecast the worst hour on its own, from the worst \
      day anybody remembers, and put down what would prove me wrong.
      """),
    HonestAnswer(
      "beh-accelerated-rival", .strong,
      """
      A rival showed voice booking for dentists five weeks before ours was due, in 2021. Sales wanted us out within ten \
      days. I listened to their demo with our two engineers and booked eleven appointments by phone as a patient. It was \
      quick and it double-booked me twice, since it did not lock the slot.

      I changed the plan in three things. I moved the lock forward, because that was where they were weak. I dropped \
      reminders and the insurance check from the first version, both were a third of the work left. And I gave 12 \
      practices ours at once, by invitation, in place of the launch for 400. I did not touch the two weeks of listening to \
      real calls; the head of sales and I fell out over this, and our managing director backed me after I had played her \
      the rival's calls.

      We went out 18 days after them. By winter 220 practices had come, 35 of them from the rival, most because of double \
      bookings. We lost one chain with 60 chairs, which did want reminders. I'd drop the insurance check again, and keep \
      reminders.
      """),
    HonestAnswer(
      "beh-accelerated-rival", .middling,
      """
      Last year a competitor announced a very similar product one month before us. The team was a bit shocked. I called a \
      meeting the next morning, and we compared the features and looked for where we are better.

      I decided to bring the release forward by two weeks and to postpone some features to a later version. I also worked \
      with marketing on a new message, which explained our advantages in data protection. The team worked hard, and I \
      tried to keep the mood good and to protect them from too many questions by management.

      The launch went well, and we won several customers that were comparing both products. I learned that one should keep \
      calm when a competitor is faster and focus on the own strengths.
      """),
    HonestAnswer(
      "beh-incident-first-hour", .strong,
      """
      Our assistant for a pharmacy chain told a customer that she could take two medicines together that she could not. \
      Her pharmacist caught it; she posted it at 9:10. I read it at 9:25.

      First hour: I switched off answers that name more than one drug, by the flag we had, at 9:40. I wrote to the chain's \
      medical lead myself before she could read it elsewhere, and asked support to find everybody who had had such an \
      answer since the release of Monday: 212. By 10:30 we had a text for them, checked by her, and they were called, not \
      mailed. Nobody was hurt; three had changed something.

      First month: the cause was a retrieval change I had signed. It cut leaflets after 1,000 characters, and warnings \
      stand at the end. Our tests asked about one drug at a time. I had 300 pairs written by two pharmacists, and nothing \
      goes out if one of them fails. I told the board that it was my signature. Pairs came back after seven weeks. I still \
      think that seven weeks was right, although usage has never quite recovered.
      """),
    HonestAnswer(
      "beh-annotators", .strong,
      """
      Nine nurses rated triage advice for us, on a scale of one to five, with a guideline that I had written over a \
      weekend. In the second week agreement was at 0.41. My first idea was to train them again.

      The nurse who disagreed most, let me call her the one from paediatrics, asked me to sit with her for an hour. My \
      guideline said that advice without a temperature is incomplete, so at most a three. She gave fives, because for a \
      baby under three months you do not wait for a reading, you send them in. She was right and the page was wrong. In \
      two other places the guideline was right: some raters punished advice for being short, and on a blind check the \
      doctors saw no harm in that.

      I rewrote the page with six of the nurses, case by case, and paid them for it. Agreement rose to 0.68. We threw away \
      1,150 labels, about 4,000 euros, and the model we had tuned on them. What I do now is that raters may write "your \
      rule is wrong here", and I read those first.
      """),
    HonestAnswer(
      "beh-deprecation-api", .strong,
      """
      We closed the first version of our geocoding interface in 2020. 640 customers had built on it, among them an \
      ambulance service. I had the logs, so I knew that 70 of them made 90% of calls and that 200 had not called for half \
      a year.

      I decided on twelve months and on three things: a translator in front that accepts old calls and answers from the \
      new engine, a page per customer with the calls they still make, and brown-outs, ten minutes on announced Tuesdays \
      from month eight. The engineer who owned the engine thought the translator was a waste of six weeks. He was half \
      right, a third of the fields could never be mapped. But 410 customers changed nothing else than an address.

      The second brown-out found a bank that had read none of seven mails. On the last day 9 were left; I phoned them, and \
      we kept the translator alive for the ambulance service for another four months at my budget's cost. 14 customers \
      left us in total. I'd start the brown-outs in month four.
      """),
    HonestAnswer(
      "beh-handover", .strong,
      """
      In March I took over a chatbot for tax questions from a colleague who had left in a hurry. What I found: no list of \
      who used it, a test set in which half of the questions were from the demo, and a weekly bill of 11,000 euros that \
      nobody had looked at since summer.

      I read 500 conversations and sorted them by hand. 44% were about one form, and on that form it was wrong one time in \
      three, since the form had changed in January. The cost came from a retry that resent the whole conversation up to \
      five times.

      I took the form out of the bot for a month and sent people to the hotline, which the hotline's head was not pleased \
      about; I showed her the wrong answers, and she lent me a clerk for the test set. The retry took one engineer two \
      days; the bill fell to 3,900. In June the form came back, with 9 wrong in 200. When I handed it on a year later I \
      left a page with what I would distrust first. I wish I had asked my predecessor for an hour.
      """),
    HonestAnswer(
      "beh-customer-wrong-thing", .strong,
      """
      A logistics firm asked us for eleven months to tune a model on their mails. Their head of IT brought it up in every \
      call, and in the end he put 80,000 on the table. I found out by asking for thirty mails where the answer had been \
      bad. In 26 of them the model had never seen the shipment: the status lives in a system from 1998, and nobody had \
      connected it.

      I showed him the thirty, one by one, with what a tuned model would have had to know. He was annoyed and then said \
      that tuning was what his board had approved, as it sounded like AI, and a connector does not. So we gave the thing a \
      name that he could carry upstairs, I wrote the two pages for him, and our engineer built a read-only view on the old \
      system in five weeks, for 35,000.

      Right answers went from 58% to 91%. They had the tuning as well, later, for tone, and it brought nothing we could \
      measure. I should have asked for the mails in the first month. I believed him for too long, since the money was \
      good.
      """),
  ]
}
