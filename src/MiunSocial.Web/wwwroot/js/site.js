// Script makes the pages quicker; nothing depends on it.
