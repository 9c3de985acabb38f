for (const [name, element] of [
  ["follow-up-indicator", FollowUpIndicator],
  ["follow-up-chain", FollowUpChain],
  ["sales-control", SalesControl],
  ["follow-ups-without-attention", FollowUpsWithoutAttention],
])
  if (!customElements.get(name)) customElements.define(name, element);
