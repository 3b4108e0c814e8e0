/** Feature templates of the labeller over the atoms of `labelAtoms`; every one also knows the arc's direction. */
export const labelTemplates: readonly string[] = `
  far
  hw
  ht
  hw ht
  hc
  hx
  dw
  dt
  dw dt
  dc
  dx
  hw dw
  ht dt
  hw dt
  ht dw
  hc dc
  hc dt
  ht dc
  hx dx
  hx dt
  ht dx
  hc dw
  hw dc
  ht dt far
  hw dt far
  ht dt comma other
  hp dp comma odd other
  hp dp markd
  ht dw comma
  markd dt
  markh dt ht
  odd hw
  odd ht dt
  ht hm
  ht ho
  ht dt hm
  ht dt ho
  hw hm
  hw ho
  dt hm
  dt ho
  hw dt hm
  hw dt ho
  hc dt hm
  dt dm
  dt do
  dw dm
  dw do
  ht dt dm
  ht dt do
  hw dm
  ht dt dld
  ht dlw
  hw dlw
  hw dlw dw
  hc dlw dc
  ht dlw dt
  ht dlw dw
  ht dlw dx
  dlw dw
  dlt dt
  dlw dkw
  dlw dkw ht
  ht drt dt
  drw dw
  drw hw
  hlw hw dt
  hrw hw dt
  hrt ht dt
  hlt ht dt
  hrd hqd ht dt
  hld hkd ht dt
  d-t dt ht
  d-w ht dt
  d-w hw
  d-t dt d+t
  d+t dt ht
  h+t ht dt
  h-t ht dt
  n0t ht dt
  n0w ht dt
  n0t n1t dt
  n0w dt
  gt ht dt
  gw ht dt
  gt ht
  dt dlt dkt ht
  dt dm do ht
`
  .trim()
  .split(/\s*\n\s*/)
  .map((template) => `dir ${template}`);
