// SPDX-License-Identifier: Apache-2.0

extension HonestAnswer {
  /// Answers of any strength by people who learnt English late.
  static let asNonNatives = [
    HonestAnswer(
      "ps-assistant-retention", .middling,
      """
      For me the model change is not guilty alone. In same time two thing happened: new model since 2 March, and campaign \
      bring more not-English people, from 22% to 35%. German and Italian thumbs-down is double now, 7 to 15%, English almost \
      same. So I think new model is bad for these languages. First I would give back the old model for German and Italian \
      users, half of them, and look 2 weeks if thumbs-down go back to 7%. If yes, we keep it like this and train better. If \
      not, then it is the campaign people, and I check January cohort by language. English users keep the fast one, they \
      have gain.
      """),
    HonestAnswer(
      "ps-onboarding", .middling,
      """
      The problem is in enterprise login since 12 May, because latency is 7.8 second, before it was 1.2. I would ask \
      engineers what they did deploy this day. The individual developers are okay so I don't touch. I would make the login \
      fast again and after see if 36% come back to 51%. Also maybe we can show a progress bar. I am not sure about the time, \
      perhaps two weeks for three engineers.
      """),
    HonestAnswer(
      "tech-edge", .middling,
      """
      8 GB is shared with system, so I count 5 GB for us. A model 3B in 4 bits is about 1.8 GB, a 7B is 4 GB. With bandwidth \
      50 GB/s, the 7B gives maximum 12 tokens by second, the 3B gives 27. People read perhaps 6 words in second, so 7B would \
      be just enough but the phone become hot and the memory is on the limit. I take the 3B and I route the difficult \
      questions to the server if the user permits. I would measure on 300 real requests; if 3B answers correct less than \
      80%, I have to reconsider.
      """),
    HonestAnswer(
      "beh-disagreement", .middling,
      """
      In my last company I was in disagree with the engineering lead about the voice feature. He wanted to wait until noise \
      is solved, I wanted to launch. We made discussion many times. Finally we launched only in office rooms, not in cars. I \
      had taken 60 recordings of each, and in the cars the error was 31%, so he was right for cars and me for the offices. I \
      was a bit too hard with him in the beginning and I said sorry. After that we always bring recordings, not opinions.
      """),
    HonestAnswer(
      "beh-failed-launch", .middling,
      """
      We launch a bot for the tax office and it fail. The objective was 50% of calls less, and we got 8%. I think the reason \
      was people prefer to speak with human. After this we improve the texts and made training for the staff. I learned that \
      we must to listen the users before. It was hard time but the team was good.
      """),
    HonestAnswer(
      "exec-compute-cut", .middling,
      """
      I protect the contract customers first, they are only 10% of traffic but pay 55%. From 50 remaining, they take 10, API \
      takes 25, and free gets 15 instead of 60. So free must become four times smaller: smaller model, no long documents, \
      waiting line in the peak. Day 1 I speak with the ten biggest clients, day 3 I publish it, not hide. What I do not do \
      is to cancel API clients, because they build products and would never come back. If in the day 10 the waiting line is \
      more than 20 minutes I close registration for new free users.
      """),
    HonestAnswer(
      "fit-pushback-wrong", .middling,
      """
      Dear colleague, I understand your worry and the 95% is very good work. But with 4,000 queries in the day, it helps to \
      few people. The broad makes 12,000 wrong in the day, it's true, each costs 20 seconds. But 48,000 are right. I propose \
      that we ship broad to 10% of users for one week and look if they come back after a wrong answer. If they don't, I was \
      wrong and yours goes first. Can you say me which errors would be most embarrassing for you? These we can block.
      """),
    HonestAnswer(
      "fit-pushback-right", .middling,
      """
      You have right, I forgot. I computed only the weights, 14 GB, and I thought rest is free. Cache is 2 x 32 x 8 x 128 x \
      2 bytes = 131 KB for token, for 32k tokens 4.3 GB. In 66 GB it's 15 requests, not 40. I will say to sales today that \
      40 is not valid. We could limit context on 12k for the standard plan, then it's 40 again. Do you think that 8 bit \
      cache makes sense? I don't know how much quality we lose, please let us test.
      """),
    HonestAnswer(
      "tech-batching", .middling,
      """
      The client is right, is not feeling only. Token was 18 ms now 41. When batch is 48 the GPU has more work each step, so \
      each one is slower, and also the long prompts of 3,500 make the others wait. I would change: small batch for the chat \
      clients, 16 maximum, big batch for the night work. Prefill in pieces. Then I think 25 ms. We lose perhaps a third of \
      throughput and need more GPU, this must be said to the finance. If the client is paying for speed he should have own \
      pool.
      """),
    HonestAnswer(
      "tech-cold-start", .middling,
      """
      Serverless is difficult for this. 48 GB by 1.2 GB/s = 40 s and p95 must be 1 s. So must be warm before. Because it's \
      two times in the day we know when. I start machines 5 minutes before and stop after. For unexpected I keep one always. \
      I would also put weights on the local disk. It costs more but is needed. I would measure how many times we are late.
      """),
    HonestAnswer(
      "sense-connector", .middling,
      """
      Yes but only one, the code host, because 58 customers ask it. The prototype adds 9,000 tokens, this is 7 times more \
      than query of 1,200, so cost and latency grow much. I would not send all, only the best 5 pieces, 2,000 tokens. Wiki \
      and ticketing wait. The competitor has 12, I don't follow, because bad permissions in one connector is a scandal. The \
      rights of user must be checked in the moment of query. 3 engineers connector, 2 evaluation. If after 6 weeks less than \
      25% of pilot teams use it each week, we stop.
      """),
    HonestAnswer(
      "sense-walkthrough", .middling,
      """
      I would make that the data source is connected at first. 61% go away before this. The 30% of tutorial I don't believe, \
      because who finish tutorial is motivated already. So my improvement: a sample repository that works immediately, and \
      the connection is asked only after first good answer. I would test with half of new teams, four weeks, metric is \
      connected in 7 days, now 39%, I want 50. It can be that they connect less because sample is enough; then we should \
      stop it.
      """),
    HonestAnswer(
      "exec-regulation", .middling,
      """
      In my opinion regulation is both. For small companies it's cost. For us in Europe can be asset because clients have \
      trust. We should make product for public sector with documentation and hosting in Europe. It's good strategy. We must \
      also talk with the regulators.
      """),
    HonestAnswer(
      "exec-open-weights", .middling,
      """
      People will pay for the service, not for weights. My uncle has a company which uses our model on own servers and what \
      they miss is somebody who says if new version is better for their invoices. I would build this first: a test that runs \
      at customer with their cases, and a guarantee. Price per year. What we don't do is cheaper hosting, there we lose \
      against the big clouds. When after one year not 15 clients pay, the idea is false.
      """),
    HonestAnswer(
      "tech-rag-ft", .middling,
      """
      I take retrieval for policies as they change weekly and small fine-tuning for the style. Wrong cover costs 900 EUR so \
      answer must have the citation, otherwise go to human. With 30,000 questions per day, if only 0.1% is wrong it's 27,000 \
      EUR per day, too much! So I want abstain. Latency 1.5 s is possible: search 200 ms, model first token 700 ms. First \
      four weeks without fine-tuning, only prompt for style, to see if we really need it.
      """),
    HonestAnswer(
      "beh-compromise", .middling,
      """
      In the project with hospital we had not enough GPU, only one card of 24 GB. The model of 13B was good but with 6 users \
      it was 20 seconds. I have decided for 7B with 4 bits, it was 5 seconds but made 6% more errors in the dosage. This I \
      could not accept, so dosage was not generated, only copied from the record. The doctors were angry in the start. After \
      three months they used it 40 times by day. Today I would ask them before, not after.
      """),
    HonestAnswer(
      "beh-acceleration", .middling,
      """
      Competitor launched and our CEO wanted the same in one month instead of three. I said what we can do in one month: \
      only search, without answers. The team was tired so I have cancelled two other projects, this was my condition. We \
      launched in five weeks. 20% of the customers tried. I traded the quality of ranking, it was bad for short queries, and \
      we repaired in next two months. I would not take again the support holidays, this cost us one colleague.
      """),
    HonestAnswer(
      "beh-ambiguous-data", .middling,
      """
      We had not clear data if users like the new model. The test said 4% better, but support tickets were going up. I \
      decided to wait one week and read the tickets. They were about billing, not model. So we launched. It was ok. I think \
      it's important to look in the details.
      """),
    HonestAnswer(
      "scr-engagement-drop", .middling,
      """
      First I ask what is engagement and if it's 20% from launch week, because after launch always is curiosity. I look \
      cohorts: if second week users of each cohort is equal, no problem of product. Second, I check tracking, there was \
      maybe release. Third, by country, August is holiday in Italy and France. I fix before: if cohorts are equal, no \
      action. If only Android falls, bug. I give one week, and two analysts. I don't send e-mails to users for pushing the \
      number, this hides the cause.
      """),
    HonestAnswer(
      "tech-agentic", .middling,
      """
      40 requests with five calls are 200 calls per second. In 2.5 s five calls in sequence gives 500 ms each, not possible \
      with a big model if output is long. So three calls in parallel: extract, coverage, fraud. Then decision, then text. 16 \
      H100, small 8B model with 8 bit gives perhaps 25 calls per second per GPU with short output, so 8 GPUs, other 8 for \
      peak and failure. Payment over 1,500 EUR always human. All in Frankfurt. If p95 is more than 2.2 s we skip the text \
      and send template.
      """),
  ]
}
