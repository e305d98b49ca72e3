# When the keys of a wave that is not over are lost.
keys-lost-title = The keys of this wave are missing
keys-lost-text = Links no longer work, and nobody can read the answers given so far. Ask the administrator first: if the disk of the key store is merely not connected, the wave goes on once it is, and nothing has been lost.
keys-lost-do = If the key store is lost, discard this wave, tell those who were asked, and ask again in a new wave. Sealed waves are not affected.
