window.YTD.tweets.part0 = [
  {
    "tweet": {
      "created_at": "Tue Mar 05 09:30:00 +0000 2024",
      "id": 1764940000000000000,
      "id_str": "1764940000000000000",
      "full_text": "Oren Halvick, the harbour master of Tern Bay, said on Monday that the ferry would not sail before the storm had passed. He spoke to reporters outside the town hall.",
      "lang": "en",
      "retweet_count": 3
    }
  },
  {
    "tweet": {
      "created_at": "Tue Mar 05 09:30:00 +0000 2024",
      "id": 1764940000000000001,
      "id_str": "1764940000000000001",
      "full_text": "The second boat for the crossing to Gull Island will be three weeks late, the council of Tern Bay heard on Tuesday evening.",
      "lang": "en",
      "retweet_count": 3
    }
  },
  {
    "tweet": {
      "created_at": "Tue Mar 05 09:30:00 +0000 2024",
      "id": 1764940000000000002,
      "id_str": "1764940000000000002",
      "full_text": "Jonas Vell climbed the 212 steps of the Skerry light for the last time on Sunday, forty winters after he first lit the lamp.",
      "lang": "en",
      "retweet_count": 3
    }
  }
]