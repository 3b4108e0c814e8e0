const lines = (block: string): readonly string[] => block.trim().split(/\s*\n\s*/);

/**
 * Feature templates of the parser, over the atoms of `parserAtoms`: words, tags and their pairs and triples
 * (Zhang, Nivre 2011), dependents with their labels, distances, valencies, and the punctuation between words.
 */
export const parserTemplates = lines(`
  bias depth
  s0w
  s0t
  s0c
  s1w
  s1t
  s1c
  s2w
  s2t
  s3t
  n0w
  n0t
  n0c
  n1w
  n1t
  n1c
  n2w
  n2t
  n3t
  s0w n0w
  s0t n0t
  s0w n0t
  s0t n0w
  s0c n0c
  s0c n0t
  s0t n0c
  s1w s0w
  s1t s0t
  s1w s0t
  s1t s0w
  s1c s0c
  s1c s0t
  s1t s0c
  s1w n0w
  s1t n0t
  s1w n0t
  s1t n0w
  n0t n1t
  n0w n1t
  n0t n1w
  n0w n1w
  s0w n1t
  s0t n1w
  s0t n0t n1t
  n0t n1t n2t
  n1t n2t n3t
  s0p n0t n1t n2t
  s1t s0t n0t
  s1t s0t n0w
  s1t s0w n0t
  s1w s0t n0t
  s1t s0t n0t n1t
  s2t s1t s0t
  s2t s1t s0t n0t
  s2p s1p s0p n0p n1p
  s3p s2p s1p s0p n0p
  s0t s0ld n0t
  s0t s0lt n0t
  s0t s0rt n0t
  s0t s0rd n0t
  s0t n0lt n0t
  s0w n0t n0ld
  s0t n0t n0lt n0kt
  s0t s0lt s0kt n0t
  s0t s0rt s0qt n0t
  s1t s0t s0lt
  s1t s0lw s0t
  s1w s0lw
  s1t s0lw s0w
  s1t s0rt s0t
  s1t s1rt s0t
  s1t s1lt s0t
  s1w s1rw s0t
  s1t s1rd s0t n0t
  s1t s1rt s1qt s0t
  s0lw
  s0rw
  s1rw
  n0lw
  s0ld s0rd s0p
  s1ld s1rd s1p
  s0w s0v
  s0t s0v s0u
  s0w s0u
  s1t s1v s1u
  s1w s1u
  n0t n0v
  n0w n0v
  s0w s0m
  s0t s0m
  s0t s0o
  s0w s0o
  s1t s1m
  s1t s1o
  s1w s1o
  n0t n0m
  n0w n0m
  s0t s0m n0t n0m
  s1t s1m s1o s0t s0m
  s1t s1o s0t n0t
  s0w far01
  s0t far01
  n0t far01
  s0t n0t far01
  s1t far12
  s1t s0t far12
  s0-t s0t n0t
  s0+t s0t n0t
  s0t n0-t n0t
  s0w s0+w
  s1t s1+t s0t
  s0t comma n0t
  s0w comma
  comma odd quote other s0p n0p
  s1t s0t comma1 other1
  s1p s0p comma1 odd1 other1 comma n0p
  markn0 s0t n0t
  markn0 s0p n0p s1p
  markn0 n0w
  marks0 s1t s0t
  markn1 n0t n1t
  inside s0p n0t
  odd s0w n0t
  ahead s0p n0p
  comma ahead n0t s0t
  s0w n0w oc
  s1w n0w oc
  s0c n0w oc
  s1c n0w oc
  s1t s0t n0w ot
  s0w n0w ow
  s1w s0t n0w
  s1c s0c n0w oc
  s0x n0x
  s0x n0t
  s0t n0x
`);
