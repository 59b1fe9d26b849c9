/** An IP address in its usual form: of the longest row of zeros in one of IPv6 only "::" is left (RFC 5952). */
export function ipAddressText(size: number, address: bigint): string {
  if (size === 32) return groups(address, 4, 8n).join(".");
  const parts = groups(address, 8, 16n);
  let [start, length] = [-1, 1];
  for (let at = 0; at < parts.length; at++) {
    let end = at;
    while (end < parts.length && parts[end] === 0n) end++;
    if (end - at > length) [start, length] = [at, end - at];
  }
  const hex = parts.map((part) => part.toString(16));
  if (start < 0) return hex.join(":");
  return `${hex.slice(0, start).join(":")}::${hex.slice(start + length).join(":")}`;
}

function groups(address: bigint, count: number, bits: bigint): bigint[] {
  const mask = (1n << bits) - 1n;
  return Array.from({ length: count }, (_, index) => (address >> (bits * BigInt(count - 1 - index))) & mask);
}
