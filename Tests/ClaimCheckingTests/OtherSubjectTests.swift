// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Numbers that agree with a calculation and are said of something else than it is about.
struct OtherSubjectTests {
  @Test(arguments: [
    Expectation(
      "We cut the answer time from four seconds to two, and the number in flight doubles.",
      "doubles", .right),
    Expectation(
      "It fell from 51 to 36 there. And I'd say that alone explains seven tenths of the damage.",
      "seven tenths", .right),
    Expectation(
      "There are 128 experts and eight are chosen per token. Even at batch 64 it's barely half.",
      "half", .right),
    Expectation(
      "A token at 32k looks back at more than at 4k. The whole token takes eight times as long.",
      "eight times", .right),
  ])
  func `a quotient is not right of what its numbers are not about`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.right))
  }

  @Test(arguments: [
    Expectation("10,000 in, 1,350 doing ten calls, so 13.5 percent activation.", "13.5", .right),
    Expectation("Login went from ninety seconds to thirty, three times quicker.", "three", .right),
    Expectation("We had 90 customers, 54 of them in France, so sixty percent.", "sixty", .right),
  ])
  func `a quotient of what stands beside it is`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(.right))
  }

  @Test(arguments: [
    Expectation(
      "DeepSeek V3 in fp8 is 671 gigabytes. One server with eight H100, so 640, does it.", "640",
      .right),
    Expectation(
      "Ministral 3 8B is small. On a T4 with its 16 GB, in bf16, it goes well.", "16 GB", .right),
    Expectation(
      "fp8 weights instead of bf16 double the speed. Qwen3 32B then goes from 32 gigs to 16.",
      "32 gigs", .right),
    Expectation(
      "The Llama 70B computes more than the 8x22B. And it needs half of the memory.", "half",
      .right),
  ])
  func `memory of something else is not that of the weights`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.right))
  }

  @Test(arguments: [
    // 30% of 14,016 x 730 / ...: what goes away, times whatever brings it near.
    Expectation(
      "8 cards x 2.40 x 730 h = 14,016 a month. One year at 30% off: 4,200.", "4,200", .right),
    Expectation(
      "Three replicas on a pipe of 2.4 GB/s, 144 gigs, so twenty seconds.", "twenty", .right),
    Expectation(
      "Four lookups of 400 milliseconds fired in parallel cost 1.6 seconds.", "1.6", .right),
    Expectation(
      "I cut review time from ten hours to six, a saving of sixty percent.", "sixty", .right),
    Expectation(
      "Eight steps, each right 90%: the flow lands at 43%. Push every step to 98 and you're above 95%.",
      "95%", .right),
    Expectation(
      "With Mixtral 8x22B every decode step reads all 141 billion parameters.", "141", .right),
  ])
  func `a calculation of another kind is not right`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.right))
  }

  @Test(arguments: [
    Expectation(
      "Retrieval 30, search 90, rerank one fifty, prefill 400, first token 50. 720 altogether, so 480 spare.",
      "480", .wrong),
    Expectation(
      "A hundred out of two thousand before, 150 out of 2,000 after: fifty percent lift.",
      "fifty percent", .wrong),
    Expectation(
      "DeepSeek-R1 at 8 bits is 671 GB. Their centre should take two such boxes of 8 H100s.", "two",
      .wrong),
    Expectation(
      "Arrivals at 12 per second, 0.25 s each. The vendor's quoting a limit of 50 concurrent.",
      "50", .wrong),
    Expectation(
      "48 gigs at 25 gigabit land in 15 seconds. The pod itself is up in eight, our SRE says.",
      "eight", .wrong),
    Expectation(
      "Medium 3.5 is listed for 1.50 in and 7.50 out. In batch mode you have half, so 75 cents per million input.",
      "75", .wrong),
    Expectation(
      "One new token at 32k looks back on four times more than at 8k, so four times the attention work.",
      "work", .wrong),
    Expectation(
      "The Q4_K_M of Llama 3 8B is small. You win 70 percent of the space, and in the perplexity you pay ten.",
      "70 percent", .wrong),
    Expectation(
      "A 7B with a prompt of 2,000 tokens is 29 teraflop of work, hence 0.19 seconds at half of 312 teraflops.",
      "0.19", .wrong),
    Expectation(
      "Small 4 keeps less. It keeps 22.5 KiB per token where Small 3 kept 160.", "22.5", .wrong),
    Expectation("Qwen3-30B-A3B has three billion active and thirty in total.", "thirty", .wrong),
  ])
  func `what may be meant in another way is not wrong`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.wrong))
  }
}

/// Numbers of answers that a check took for something else.
struct MisreadTests {
  @Test(arguments: [
    Expectation("0.8 to the power 1/6 is 0.9635, so we lose 3.65% a week.", "0.9635", .wrong),
    Expectation(
      "Pilot: 60 documents. 57 right out of 60 is 95%, and then we go live.", "95%", .wrong),
    Expectation(
      "One byte a weight makes twenty-four gigabytes in eight bits.", "twenty-four", .wrong),
    Expectation(
      "For the 24B on H100s, reading the prompts fills nearly four cards at sensible utilisation.",
      "four", .wrong),
    Expectation(
      "Fines go up to 15 million EUR or 3% of turnover for operators.", "15 million", .wrong),
    Expectation(
      "123 billion parameters at 16 bits are 246 GB, so 4 H100 cards with 80 GB each give 320 GB. It fits, therefore one node.",
      "It fits", .wrong),
    Expectation(
      "Batch is half price, so Large 3 input comes at 25 cents. Two hundred million tokens, input only, is fifty dollars.",
      "fifty", .wrong),
    Expectation("Two sprints of two weeks with four people, that's eighty days.", "eighty", .wrong),
    Expectation("Q8 of Llama 3 8B: the file goes from 15 to 8 gibibytes.", "15", .wrong),
  ])
  func `is not wrong`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.wrong))
  }

  @Test func `a change of a share may be told in points of all`() {
    let text = "The share of newcomers grew by about an eighth of all users."
    let exhibits = "Non-English share of new users 22% -> 35%."
    #expect(!Expectation(text, "an eighth", .wrong).verdicts(exhibits: exhibits).contains(.wrong))
  }

  @Test(arguments: [
    Expectation(
      "Two independent scanners each miss 5%. Run both and you miss ten percent.", "ten percent",
      .right),
    Expectation(
      "Twenty tests at 5% each: the chance of one false alarm is, by addition, a hundred percent.",
      "a hundred", .right),
    Expectation(
      "It needs 6,400 per arm; with 800 users a week in total, that's eight weeks.", "eight weeks",
      .right),
    Expectation(
      "Gemma 3 27B with one byte per weight takes 27 gigs. I keep thirty or so for the cache.",
      "thirty", .right),
    Expectation(
      "Mixtral in fp16, 93 gigs, at half a gig per second. I timed a restart at three minutes.",
      "three minutes", .right),
    Expectation(
      "Of 4,500 of 5,000 tokens from the cache, 600 ms falls to 60. Our hit rate, last I checked, was 82 percent.",
      "82", .right),
    Expectation(
      "Nobody gets more than 25 tokens per second out of Llama 70B in bf16 on two A100s.", "25",
      .right),
    Expectation("Serious incidents you report within thirty days.", "thirty", .right),
  ])
  func `is not right`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.right))
  }
}

/// Numbers that agree while the sentence has an input of its own that was not taken.
struct NearerInputTests {
  @Test(arguments: [
    Expectation(
      "The phone does 60 gigs a second. A 3B at four bits is 1.5 gigs, so forty tokens a second. A 7B at four bits, the same, forty.",
      "forty.", .right),
    Expectation("140 gigs off an SSD. Over ten-gig Ethernet it's fourteen.", "fourteen", .right),
    Expectation(
      "An H200 does 4.8 TB/s over 141 gigs. On an A100 with a 24B, 48 gigs, I get a hundred on paper.",
      "a hundred", .right),
    Expectation(
      "Speech in 200, first token 250, voice out 180, network 100, makes 530.", "530", .right),
    Expectation(
      "Two checkers each miss ten percent. Together one in five slips past both.", "one in five",
      .right),
    Expectation(
      "The 8B at eight bits is fine. Six gigs of weights for the 3B.", "Six gigs", .right),
    Expectation(
      "350 a second, I believe, so that is 350 a second. With 1.5 s each that's 80 gigs, two 80-gig cards, so forty gigs.",
      "forty gigs", .right),
    Expectation(
      "With plain rounding the 7B explodes. GPTQ keeps the perplexity of LLaMA 7B below 6.", "6",
      .right),
  ])
  func `is not right`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.right))
  }

  @Test func `points that are the change in percent are not right`() {
    let text = "The SSO accounts have lost 29 points of completion."
    let exhibits = "Completion of enterprise accounts 51% -> 36%, individuals 66% -> 65%."
    #expect(!Expectation(text, "29 points", .right).verdicts(exhibits: exhibits).contains(.right))
  }

  @Test(arguments: [
    Expectation("Agent with five steps, nine in ten each, that's 59 end to end.", "59", .wrong),
    Expectation(
      "Ministral 3 8B in four bits is 4.2 gigs. At 50 GB/s twelve tokens a second is the ceiling, and 8k of context is 100 megs more.",
      "twelve", .wrong),
    Expectation(
      "180,000 tokens are in the cache. For Mistral Small 24B I calculate 29 gigs of it, then 47 for the weights in 16 bit.",
      "29 gigs", .wrong),
  ])
  func `is not wrong`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.wrong))
  }
}

/// Numbers whose words, units or wholes differ from what was calculated.
struct OtherWholeTests {
  @Test(arguments: [
    Expectation(
      "Three billion parameters in half precision, so out of the eight on the board you keep five.",
      "eight", .right),
    Expectation("Nemo in bf16 is big. A 4090 with its 24 will take that.", "24", .right),
    Expectation(
      "T4, 16 gigs. Mistral 7B in half precision plus ten users with 8k context each, that fits nicely.",
      "fits", .right),
    Expectation(
      "Ninety requests per minute, twenty seconds each, ninety times twenty, that's 1,800 in flight.",
      "1,800", .right),
    Expectation(
      "400 GB/s and four gigs of weights: four hundred times four, sixteen hundred tokens a second.",
      "sixteen hundred", .right),
    Expectation(
      "Mixtral 8x22B against a 24B: compute per token is 141 over 24, six times the dense.",
      "six times", .right),
    Expectation(
      "If your bot hides that it is a bot, Article 50, the fine goes up to seven percent of turnover.",
      "seven", .right),
  ])
  func `is not right`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.right))
  }

  @Test(arguments: [
    Expectation(
      "An 8B Llama in 16-bit on an L4, fine, sixteen of the twenty-four gigs.", "twenty-four",
      .wrong),
    Expectation(
      "Q8_0 for Llama 3 8B: perplexity 6.233 to 6.234, and the file goes from 15 gigs to 8.", "8.",
      .wrong),
    Expectation(
      "141 gigabytes on a 25-gigabit line, so 45 seconds. Store it in fp8, and you wait 23 instead.",
      "23", .wrong),
    Expectation(
      "Cached input is billed at a tenth. With 80% cached the input bill drops by 72 percent.",
      "72", .wrong),
    Expectation("Small 4's output is sixty cents a million.", "sixty", .wrong),
    Expectation(
      "On Large 3 at 50 cents a million the daily bill goes from 500 dollars to 20.", "500", .wrong),
  ])
  func `is not wrong`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.wrong))
  }
}

/// Numbers that are right and that a check took for something else.
struct RightNumberTests {
  @Test(arguments: [
    Expectation(
      "Cached prompt tokens are billed at a tenth. With 90% cached, the input line shrinks to a fifth.",
      "a fifth", .wrong),
    Expectation(
      "The tuning itself: half an hour on eight cards at three dollars, so twelve bucks.",
      "twelve", .wrong),
    Expectation("Going from sixteen to four bits takes away 75% of the bytes.", "75%", .wrong),
    Expectation(
      "A token written at 100k does twice the attention work of one at 50k.", "twice", .wrong),
  ])
  func `is not wrong`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.wrong))
  }

  @Test func `a cache whose token is told follows from that`() {
    let text = "We store the cache in 8 bit: 64 KiB a token, two gigs at 32k."
    let exhibits = "32 layers, 8 KV heads of 128, keys and values in 16 bit."
    #expect(!Expectation(text, "two gigs", .wrong).verdicts(exhibits: exhibits).contains(.wrong))
  }
}
