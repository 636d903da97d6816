Oren Halvick, the harbour master of Tern Bay, said on Monday that the ferry would not sail before the storm had passed. He spoke to reporters outside the town hall.

The council said it would pay for a second boat if the company could not. Petra Lune, who leads the council, called the delay "a disgrace" and asked for a report.

Passengers had waited for two days at the quay. Many of them slept in the school, where the Red Lantern Society gave out soup.

@highlight

Ferry will not sail before storm has passed

@highlight

Council would pay for second boat
