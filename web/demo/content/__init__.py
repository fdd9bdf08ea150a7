"""What the demo festival is made of. Everybody and everything in it is invented."""
