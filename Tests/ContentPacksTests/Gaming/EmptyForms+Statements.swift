// SPDX-License-Identifier: Apache-2.0

extension EmptyForms {
  /// The question and its exhibits in other words, with all their figures.
  static let restated: [(question: String, text: String)] = [
    (
      "ps-onboarding",
      """
      Our onboarding in the console converts about a tenth less than it used to. Each week we get 12,600 sign-ups where we \
      had 12,400. Among individual developers the share that completes has moved from 66% to 65%, and among enterprise \
      accounts with single sign-on from 51% to 36%. Enterprise used to be 20% of the people who sign up and is 30% now. The \
      sign-on step takes 7.8 s at the 95th percentile where it took 1.2 s before 12 May. There are three engineers and there \
      are four weeks. So the onboarding has to be revamped for those accounts whose completion has gone from 51% to 36%, by \
      three engineers, within four weeks, because the latency has been 7.8 s since 12 May.
      """
    ),
    (
      "ps-api-activation",
      """
      Of 10,000 people who signed up last month, 7,100 made a key, and of these 4,300 tried a call. 2,900 had a success, and \
      1,350 had ten calls in a week. More than a third of first calls, 38%, end in a 4xx. In 71% of those cases the model \
      name or the region is the wrong one. The SDK has been at v1.4 since 3 March, and before that date 17% of first calls \
      failed. What is going on is therefore that new API accounts do not become active, and what I would do first follows \
      from these figures: the calls that fail with a 4xx status are 38% now and were 17% then.
      """
    ),
    (
      "ps-assistant-retention",
      """
      The retention of the chat assistant in week 4 has fallen: those who came in January stood at 34%, those of February at \
      33%, and those of March at 26%. Since 2 March everybody has had a default model that is smaller and faster, with 1.1 s \
      at the 95th percentile instead of 2.4 s. English speakers give a thumbs-down in 6.3% of cases instead of 6.0%, German \
      and Italian ones in 15% instead of 7%. After a campaign 35% of new users do not write English, where 22% did not. The \
      diagnosis is that retention fell in March, and the plan is to bring the 26% of the March cohort back to where \
      January's 34% was.
      """
    ),
    (
      "ps-pricing-test",
      """
      The test ran for nine days. 412 accounts were in the control and 21 of them upgraded; in the variant there were 398 \
      accounts and 30 of them upgraded. An upgraded account brings 84 EUR on average in the control and 61 EUR in the \
      variant. Some 90 accounts that are eligible come in every day. My lead wants to ship the new tier on this result. What \
      I say is that the variant has 30 upgrades against 21, that its revenue per upgraded account is 61 EUR against 84 EUR, \
      and that about 90 accounts arrive a day.
      """
    ),
    (
      "tech-batching",
      """
      The client says that answers feel twice as slow since throughput was raised. What happened is that the mean batch is \
      48 where it was 8. A token takes 41 ms to come out where it took 18 ms, and the first one takes 1.9 s at the 95th \
      percentile where it took 0.4 s. The prompts have 3,500 tokens on average. What I would change is the throughput that \
      we raised, since the client reports answers that feel twice as slow, because of 41 ms instead of 18 ms and 1.9 s \
      instead of 0.4 s.
      """
    ),
    (
      "exec-compute-cut",
      """
      From tomorrow we have half of our inference capacity, and that for six months. 60% of what we serve is the free \
      assistant, 30% is the API that is paid as it is used, and 10% are contracts of enterprises with service levels. Those \
      10% bring 55% of what we earn. In the first two weeks we therefore have half the capacity for 60% free traffic, 30% \
      API and 10% enterprise, and 55% of the revenue hangs on the smallest of the three. It is a cut by half, and the free \
      assistant is more than half of the traffic.
      """
    ),
    (
      "tech-rag-ft",
      """
      The documents on which policies rest change every week, while the style of the house and its vocabulary stay as they \
      are. When a statement about cover is wrong it costs about 900 EUR. There are 30,000 questions a day and the first \
      token has to be there within 1.5 s at the 95th percentile. Retrieval is one way, fine-tuning is another, and both is a \
      third. My decision, and not a definition, is that for weekly documents, a fixed style, 900 EUR for a wrong statement, \
      30,000 questions and 1.5 s the assistant of the insurer is to be built from retrieval, fine-tuning, or both.
      """
    ),
    (
      "fit-pushback-wrong",
      """
      You say that our niche model with 95% accuracy should ship first and that the broad one at 80% would embarrass us. The \
      niche has 4,000 queries a day. The broad one has 60,000 queries a day. After a wrong answer users retry or edit in \
      both of them, and it costs them about 20 seconds. I believe the broad model should ship. It is at 80% and has 60,000 \
      queries a day, while yours is at 95% and has 4,000 queries a day, and a retry takes 20 seconds in the one as in the \
      other.
      """
    ),
    (
      "tech-cold-start",
      """
      Twice a day the traffic rises from nothing to 30 requests in a second, and it takes a minute to do so. The model of \
      24B is served on GPUs which are serverless. Its weights have 48 GB when they are in 16-bit. They come, as the image \
      does, out of object storage, at 1.2 GB in a second or so. The first token has to be there within 1 s at the p95. So a \
      24B model with weights of 48 GB, an image, and storage at 1.2 GB/s must serve 30 requests per second from zero, twice \
      a day, with the time to the first token under 1 s.
      """
    ),
    (
      "sense-connector",
      """
      We have 5 engineers this quarter and ask whether the flagship assistant should get connectors of third parties. \
      Customers have requested the ticketing 41 times, the wiki 33 times and the code host 58 times. With the prototype of a \
      connector a query gets 9,000 tokens of context more in the median, where the median query has 1,200 tokens today. Last \
      month a competitor has shipped 12 of them. Integrating connectors this quarter with 5 engineers thus concerns \
      ticketing, wiki and code host, of which the code host was requested by most customers and the wiki by fewest.
      """
    ),
    (
      "tech-agentic",
      """
      The insurer's workflow for claims is agentic and runs in real time. At the peak there are 40 requests in a second, and \
      each makes five calls to the model. From one end to the other 2.5 s may pass at the p95. The data has to stay in the \
      EU. The budget are 16 GPUs of the type H100. Design therefore means a workflow of five model calls for 40 requests per \
      second, within 2.5 s, on 16 H100 in the EU, for the claims of an insurer.
      """
    ),
    (
      "tech-7b-70b",
      """
      The customer thinks that what is bigger is safer, and the 7B model is to be defended against the 70B one. Each day \
      there are 2 million support mails, which are classified and whose fields are extracted. A mail has 700 tokens in and \
      60 out. The 7B was fine-tuned and has an F1 of 0.912. The 70B has an F1 of 0.921 and was prompted. For this specific \
      use case, the fields of 2 million mails, the fine-tuned 7B at 0.912 is therefore defended over the prompted 70B at \
      0.921, with 700 tokens in and 60 out a mail.
      """
    ),
  ]

  /// What a good answer would hold, denied sentence by sentence.
  static let denied: [(question: String, text: String)] = [
    (
      "ps-pricing-test",
      """
      We did not look at the sample size, and no confidence interval was computed. Nobody compared 84 EUR with 61 EUR, and \
      total revenue per arm was never worked out. We set no minimum effect in advance, and we did not fix a stop date. No \
      guardrail was watched. The lead was not told that 21 and 30 upgrades could be noise. I did not propose to run it for \
      longer, and I would not say how many accounts it needs. No decision was taken, no alternative was considered, and \
      nothing would be rolled back if churn rose.
      """
    ),
    (
      "ps-api-activation",
      """
      I did not split the 38% of failing calls by cause, and I would not look at the SDK release of 3 March. Neither wrong \
      model names nor wrong regions were checked. No fix of the error message is planned, and we will not ship a default \
      region. There is no metric, no target and no date. We have not interviewed any of the 2,800 accounts without a first \
      call. I do not rank the causes, and I would not test one against the other. If the rate stayed above 17%, nothing \
      would follow.
      """
    ),
    (
      "beh-failed-launch",
      """
      I did not set a target before the launch, and I never measured how many agents came back in week four. We did no \
      post-mortem, so no root cause was found. I did not call the three customers who left, and nobody read the 140 tickets. \
      I did not tell my manager that the evaluation set had no Italian in it. Nothing was changed afterwards: no gate was \
      added, no owner was named, and the rollout was not staged. I would not do it differently, and I did not learn which of \
      my assumptions was wrong.
      """
    ),
    (
      "beh-disagreement",
      """
      I did not disagree with the research lead openly, and I never asked for her data. We ran no test on the 400 contracts, \
      so neither of us was shown to be wrong. I did not propose a threshold, and we did not agree what would settle it. She \
      was not convinced, nor was I. No compromise was found, and I did not write down what each of us expected. The feature \
      was not gated, not staged and not rolled back. I did not go back to her afterwards, and nothing about how we decide \
      has changed.
      """
    ),
    (
      "tech-agentic",
      """
      We have not worked out how many tokens per second 16 H100 give at 40 requests times five calls. No budget per call was \
      set out of the 2.5 s, and the five calls are not made in parallel. No small model does the triage. There is no limit \
      on what the agent may pay out, no person approves claims above 2,000 EUR, and no audit log is kept. We do not abstain \
      when confidence is low. The data is not pinned to a region in the EU. There is no replay set, no staged rollout and no \
      kill switch, and nobody decides when it stops.
      """
    ),
    (
      "sense-connector",
      """
      I would not start with the code host although 58 asked for it, nor with any other. We did not check how many of the \
      9,000 tokens are needed, and no retrieval step trims them. Permissions are not mirrored, and no one has asked what \
      happens if a wiki page is visible to the wrong person. I do not set a success metric, and no customer was interviewed. \
      The 5 engineers are not split. We would not stage it, would not stop it, and would not say no to the other two. No \
      trade-off against other work of the quarter was made.
      """
    ),
    (
      "tech-cold-start",
      """
      We did not divide 48 GB by 1.2 GB/s, so nobody knew that it takes 40 s. No warm pool is kept for the two peaks, and \
      nothing is scheduled before them. The weights are not cached on local disks, and no snapshot is used. We do not \
      quantise to 8 bit, and there is no smaller model to answer meanwhile. Requests are not queued with a limit, and none \
      are shed. I did not compare the cost of idle GPUs with the cost of missing 1 s. No load test was done, no threshold \
      was set, and no one is paged.
      """
    ),
    (
      "beh-ambiguous-data",
      """
      I did not have 90 labelled calls, and I did not ask for more. I never compared the two sources which contradicted each \
      other. I took no decision in March, and I did not write down what would have changed my mind. We set no stop rule of \
      3% and watched no guardrail. The feature was not shipped to 10% first. I did not tell the head of support what I did \
      not know. Afterwards I did not check whether the forecast had been wrong, and I would not do anything otherwise.
      """
    ),
    (
      "exec-compute-cut",
      """
      We do not protect the enterprise contracts that bring 55% of revenue, and we do not cap the free assistant. No \
      customer is called in the first week. We did not work out that half the capacity cannot carry 60% free traffic. \
      Nothing is quantised, nothing is cached, and no batch window is moved to the night. I set no threshold at which \
      pay-as-you-go is slowed, and there is no date by which we look again. No one owns it. We have not decided what gives \
      way, and I would not say what we refuse to cut.
      """
    ),
    (
      "scr-engagement-drop",
      """
      I would not define engagement first, and I don't ask whether the 20% is logged correctly. Cohorts of week one are not \
      compared with later ones. No segment is looked at by itself, be it platform or country. The parent product isn't \
      checked either. I never write down what each result would mean, and no owner is named. There's no stop rule after two \
      weeks. We wouldn't talk to eight users who left, nor hold back the reminder mails.
      """
    ),
    (
      "fit-pushback-right",
      """
      I have not counted the cache at 32k, and I don't know what 131 kB per token would leave. My plan was not based on a \
      measurement. I won't correct the forty in the channel, nor tell sales. Nothing is proposed about an 8-bit cache, and \
      no limit on the context is offered. I did not ask you for your numbers. We don't test it on 200 long prompts. No date \
      is set. I'm not thanking you for the hint, and I would not change the promise.
      """
    ),
    (
      "beh-acceleration",
      """
      I did not cut the editing feature when the rival shipped, and no date was pulled forward. Nobody asked the three \
      engineers what they could drop. We never kept the consent screen against sales. I didn't tell the team what would not \
      be done, and I wrote nothing down. No weekend was worked, no day off was given. The launch did not come ten weeks \
      earlier. Not one of 41 bugs was listed. I haven't seen who was tired, and I would not trade anything else.
      """
    ),
    (
      "exec-open-weights",
      """
      Nobody would pay us for weights, and I don't build upgrades that are tested on customers' prompts. No guarantee of 40k \
      EUR a year is sold. We do not host, and we don't license. I never asked twenty self-hosters what keeps them awake. \
      There is no bet on regulated banks. Neither price nor margin was worked out. If six of twenty do not sign, nothing is \
      stopped. No rival was looked at, and I have not said what would change my mind.
      """
    ),
  ]
}
