"""Whatever the text: mutated programs and the files of others end with an answer."""
