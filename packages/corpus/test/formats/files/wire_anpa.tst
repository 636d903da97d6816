z6715-----
r z BC-TRN--Ferry-Storm 1stLd-Writethru   03-05 0500
^BC-TRN--Ferry-Storm, 1st Ld-Writethru,416< 
^Ferry stays in port as storm nears< 
^AP Photo TRN105, TRN106< 
^Eds: Updates with council. With AP Photos.< 
^The ferry of Tern Bay stays in port until the storm has passed.< 
^By EDDA TOLM= 
^AP Business Writer= 
	   TERN BAY, Scotland (AP) _ Oren Halvick, the harbour master of Tern Bay, said on Monday that the ferry would not sail before the storm had passed. 
	   The council said it would pay for a second boat if the company could not. Petra Lune, who leads the council, called the delay ``a disgrace''. 
	   ___ 
	   Passengers had waited for two days at the quay. 

	   AP-WF-03-05-24 0837GMT<

a0105KYODOkoko-
u s BC-Ferry-Storm   05-03 0344
BC-Ferry-Storm
Ferry stays in port as storm nears+
     TERN BAY, Scotland, March 5 Kyodo - Oren Halvick, the harbour master of Tern Bay, said on Monday 
that the ferry would not sail before the storm had passed.
     The council said it would pay for a second boat if the 
company could not. Petra Lune, who leads the council, called the delay "a disgrace".
     Passengers had waited for two days at the quay.
==Kyodo
KWS-21:37-05-03-24
