   ZCZC AAP
%A
#Ferry_BC1
$Ferry stays in port as storm nears
:(TERN BAY)
*07000000
@TB
The ferry will not sail before the storm has passed, the harbour master says.

   Oren Halvick spoke to reporters outside the town hall, where passengers had slept for two days.

   The council will pay for a second boat.

AAP RTV
NNNN

ZCZC FMG000
YY TDR
:POTTED :Lindmar MARKET DAY
    LINDMAR, Oct 12 AAP - The market of Lindmar will open on Sundays
too, the council says.

    "Nobody asked us," said Runa Velk, who sells fish there.
    AAP MARKETS




NNNN
zczc
AN#26945219
KN#Tern Bites
PD#06 June 2016 14:00:00
SO#ASX
BY#
KY#Chess
TI#Tern Bay wins the chess league
AB#The league of the northern towns is won.
TX#
Tern Bay has won the league of the northern towns, its president Ilva Stenmark said.
It is the third time, and the town will give a dinner for the players.
