# Printed cards. Whoever reads them may never have opened a survey.

card-tear = Tear off before handing over
card-how = Take a picture of the square with your phone, or type this address and then the code:
card-until = Open until { $moment }
card-promise = Nobody sees what you answer. Whoever hands this card out could know that it is yours, so take care of it: whoever has it can answer in your place.
