// SPDX-License-Identifier: Apache-2.0

extension HonestAnswer {
  static let behavioral = [
    HonestAnswer(
      "beh-compromise", .strong,
      """
      In spring two years ago I was product manager for a meeting-notes feature in a conferencing product, 40,000 paying \
      teams. The promise was speaker-labelled notes in eleven languages at the end of the call. Our transcription model \
      was fine in English at 8% word errors and bad in Czech and Hungarian, 27% and up. And we had six GPUs until autumn, \
      no chance of more.

      I laid three ways on the table with the speech lead: launch all languages with a warning, launch late, or launch \
      five languages live and the others as a batch job over night with the large model. I picked the third. What we gave \
      up was the thing marketing liked the most, notes at once for everybody. Night processing let the large model run at \
      full batches, and it cost us about a fifth of the live path per hour of audio.

      The speech team did the hard part, a router that detects language in the first 20 seconds. I wrote the texts in the \
      product that said plainly "ready tomorrow at 7", visited three customers in Brno to see whether they would put up \
      with it, and talked sales out of showing it live.

      After eight weeks: 31% of teams used it weekly against a plan of 25%. In the night languages it was 22%, so the \
      delay did hurt. Complaints about wrong names went up as well, from 3 to 11 a week; I hadn't looked at names at all, \
      and that was my mistake: I had measured word errors since that was the number we had. Since then I write down, \
      before a launch, which error the reader would be angry about, and measure that one. I did so for the summary feature \
      the year after.
      """),
    HonestAnswer(
      "beh-compromise", .middling,
      """
      In my last company we built a chatbot for customer service of an energy provider. We wanted to use a large model \
      because the answers were much better, but the response time was about 6 seconds and the budget didn't allow for it. \
      So we had to compromise.

      I decided together with the tech lead to use a smaller model with retrieval from the help articles. The answers were \
      shorter and in some cases less nice, but the time was below 2 seconds. For difficult questions we handed over to a \
      human agent.

      I organised the tests with the service team and prepared a list of the 100 most frequent questions. We went through \
      the answers together and fixed the articles where they were unclear.

      After the launch the chatbot answered around 40% of the questions without an agent. The customer was satisfied and \
      extended the contract. I learned that a smaller solution which is fast may be better than a perfect one, and that \
      one should talk about limits early.
      """),
    HonestAnswer(
      "beh-disagreement", .strong,
      """
      The disagreement was with our head of applied research over a code-review assistant, autumn 2023, about 300 \
      engineers inside the company using a beta. He wanted it to post comments on its own. I wanted it to suggest them to \
      the reviewer only.

      His reason was good and I'd like to give it its due: a suggestion nobody sees is never wrong and never useful, and \
      his offline numbers said 82% of comments were correct. My worry was with the other 18%: at 1,400 comments a day \
      that's around 250 wrong ones a day, in public, under a colleague's change.

      We argued for two weeks in meetings, which was a waste, and I'm partly to blame, as I'd brought opinions of three \
      senior engineers as if they were evidence. What ended it was that I asked him what result would make him change his \
      view, and he said "if people start muting it". So we wrote it down: two teams with automatic comments, two with \
      suggestions, four weeks, and if more than 10% in the automatic teams muted it, we would go with suggestions.

      Outcome: 19% muted. But bugs that he had predicted it'd catch were caught more often with automatic comments, 14 \
      against 5 in that time; I'd not expected that. So neither of us won. We let it post by itself only for two classes, \
      null checks and leaked secrets, where it was right 96% of the time, and suggest for the rest. He wrote the rule for \
      the confidence. Muting fell to 4% in the next two months.

      What I do differently now: in the first talk, not the fifth, I ask the other what they'd need to see.
      """),
    HonestAnswer(
      "beh-disagreement", .middling,
      """
      I had a disagreement with an engineering lead about the release of a document summarisation feature. He said the \
      model wasn't ready because it sometimes invented facts, and he wanted three more months. From my side there was \
      pressure, since two customers were waiting and I had promised a date.

      We had several discussions, and at first it was quite emotional. Then I proposed to look at the errors together. We \
      took 50 summaries and saw that the invented facts mostly came up in long documents with tables. That was a helpful \
      insight for both of us.

      We agreed to release the feature for documents up to 20 pages, with a note that the summary can contain errors, and \
      to work on the long documents later. He was OK with that, and the customers were happy to get something.

      The feature was used by about 200 people in the first month. I learned that it's better to look at concrete data \
      than to discuss in general, and since then I try to involve engineering earlier before promising dates.
      """),
    HonestAnswer(
      "beh-failed-launch", .strong,
      """
      It was a launch I'd led from start to finish: "smart replies" in a helpdesk product, March, 1,900 customer \
      companies, and the goal was that agents send 30% of replies with our draft by end of June. We got 9%.

      So what happened. The drafts were decent; in our own review, 74% were rated as usable. What I'd never checked was \
      the time. An agent who has done a thousand refund tickets writes the reply in 25 seconds; reading a draft, fixing \
      the greeting and the order number took about 40. I had tested quality with our own people, who are slow at refunds, \
      so of course to them it was a gain. That's on me, nobody forced that plan, and two support leads had even told me \
      "my people type faster than that" and I had filed it under resistance.

      The post-mortem took a week. I sat beside seven agents in two countries with a stopwatch. Under the surface the \
      cause was that we had no measure of the agent's minute, only of the text. We had measured what was easy to collect.

      Three changes. One, drafts only for tickets in which the median agent needs more than 3 minutes, so a fifth of them. \
      Two, order number and name are filled in from the system, not by the model. Three, we killed the draft for \
      everything else, which made one large customer quite angry, and rightly so, they had trained people for it.

      By October 34% of replies in that fifth used a draft, handling time there was down by 50 seconds, and overall we \
      never reached 30%. Since then no launch of mine gets a date without a stopwatch test with five real users. The \
      routing feature failed that test in January and we dropped it, cheaply.
      """),
    HonestAnswer(
      "beh-failed-launch", .middling,
      """
      Last year we launched a recommendation feature in our app which used an AI model to suggest articles to readers. The \
      goal was to increase reading time by 15%, but after two months it was only 3%. So it failed to meet the objective.

      In the post-mortem we found several reasons. The model was trained on old data and the recommendations were often \
      outdated. Also the place in the app was not good, since users had to scroll down to see it. The communication \
      between the data team and the app team wasn't the best either; each team thought the other one was testing with \
      users.

      I was responsible for the coordination, so I should have organised a test before. We changed the process: now \
      there's a checklist before each launch with a user test and an owner for each item. We also retrain the model each \
      week now.

      Some months later the reading time was 8% higher. It's still not the goal, but better. I learned that small details \
      like the position can decide.
      """),
    HonestAnswer(
      "beh-ambiguous-data", .strong,
      """
      I must decide in 2022 if we keep the automatic translation in our marketplace for chat between buyer and seller. I \
      was responsible for messaging, about 600,000 chats in one month, in Polish, German and Romanian.

      The data were not clear. Sales with translated chats were 12% lower than in chats without. My director read this as: \
      translation destroys sales, switch it off. But a translated chat is between two countries, and there you have \
      shipping of 14 euros and customs, so one cannot compare. From the other side, the complaint rate was 2% in both. And \
      quality of model we knew only from 300 sentences that one freelancer checked, for Polish only.

      What I did: I looked for a place where the same pair of countries had both. There was an outage of the translation \
      of 31 hours in February. In these hours, chats between Germany and Poland ended in a sale in 4.1% of cases; in the \
      same hours of the four weeks around it was 5.6%. Only about 2,700 chats, so 110 sales, and a weekend was inside. I \
      wrote to the director: I am 75% sure that translation helps, not 95%, and the decision can be taken back in one day.

      So I kept it on, but for Romanian, where we knew nothing, I turned it to a button. I gave up there some sales to not \
      harm trust. After three months: German–Polish sales per chat stayed at 5.5%, Romanian users pressed the button in \
      61% of chats, so my caution had cost something.

      I learned that I should have paid for 900 more checked sentences before launch, 1,200 euros. Now each model feature \
      of mine has a small random switch-off group of 1%, so the next time we do not wait for an outage.
      """),
    HonestAnswer(
      "beh-ambiguous-data", .middling,
      """
      We had to decide if a new model version should replace the old one in our product for writing job ads. The offline \
      evaluation showed a small improvement, about 2%, but the feedback from the beta users was mixed. Some liked the \
      style and others found it too long. We only had around 60 beta users, so it was hard to draw a conclusion.

      There was no time to do a bigger test because the old version was going to be switched off by the provider in six \
      weeks. I collected all feedback in a table and discussed it with the team. We decided to go for the new version but \
      to adapt the prompt, so that texts get shorter.

      I also prepared a plan in case it would go wrong, namely to use a different provider. In the end the complaints were \
      fewer than before, and usage grew by around 10% in the following quarter, although I can't say if this came from the \
      model.

      My learning is that you sometimes have to decide without full information and then watch closely.
      """),
    HonestAnswer(
      "beh-acceleration", .strong,
      """
      November, three years ago. I ran the search product of a legal publisher, 52 people on it in all, and we'd planned \
      answers-instead-of-links for the following autumn. Then a rival showed exactly that at a trade fair. Two of our ten \
      largest customers asked us in the same week. I brought the date forward from September to March.

      Trade-offs, on one page I wrote myself and had signed. We dropped: tax law (about 30% of content, with most of the \
      tables), the mobile app, and the redesign people had worked on for four months. We kept, no matter what: each \
      sentence of an answer links to its paragraph, and no answer if the retriever finds nothing. A lawyer who quotes a \
      ruling that doesn't exist is worse than a late launch. The research lead wanted to drop that as well, to win three \
      weeks, and I said no; I offered him to cut the number of courts instead, which he took.

      The team part was hard. The four designers heard from me, in person, that their work would be put away, before the \
      all-hands. I promised no weekends and kept it but for one; two people took on too much in February anyway and I saw \
      it late.

      We launched on 21 March to 400 firms. After ten weeks, 46% of searches used an answer, cancellations among the top \
      fifty were 1 instead of the 4 a year we were used to, and 2.1% of links led to the wrong paragraph; our limit was \
      2%. Wrong answers about time limits I had not foreseen, and we turned them off in May.

      If I did it again, I'd shrink by audience, a single field of law, in place of cutting features across all. Did so \
      with contracts last year.
      """),
    HonestAnswer(
      "beh-acceleration", .middling,
      """
      When a competitor announced an AI assistant for their CRM, our management wanted to have something similar as \
      quickly as possible. We had planned ours for the end of the year, and now it should be ready in three months. I was \
      the product manager for it.

      I reduced the scope. Instead of an assistant that can do everything we concentrated on email drafts and call \
      summaries. Reporting and the integration with the calendar were moved to later. We also decided to use an API from \
      an external provider instead of hosting our own model, which was more expensive per request but saved us about two \
      months.

      With the team I explained why it's necessary and asked what they needed. We made a daily short meeting and removed \
      other tasks from them. There was some stress, but most people were motivated since it was a visible project.

      We launched on time with 50 pilot customers. Around 60% used it each week. The cost was higher than planned, so \
      later we had to renegotiate with the provider. I learned to cut the scope early and clearly.
      """),
  ]
}
