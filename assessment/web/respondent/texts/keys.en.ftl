# When the keys of an open survey are lost.
keys-lost-title = This survey cannot take your answers now
keys-lost-text = The server cannot find the key that belongs to this survey. That is a fault on our side, not on yours, and nothing that you have sent can be read by anybody.
keys-lost-help = Tell whoever sent you the link. Either the survey goes on when the fault is mended, or you will be asked again with a new link.
