/** A range of IP addresses such as 10.0.0.0/16 or fd00::/48. */
export interface AddressRange {
  /** 32 for IPv4, 128 for IPv6. */
  readonly size: number;
  /** The address as a number. */
  readonly address: bigint;
  /** How many bits of it all addresses of the range share. */
  readonly prefix: number;
}

/** The range that a text writes; undefined if it is not a range. */
export function addressRangeOf(text: string): AddressRange | undefined {
  const [, written = "", bits = ""] = /^([0-9a-fA-F.:]+)\/(\d{1,3})$/.exec(text.trim()) ?? [];
  const size = written.includes(":") ? 128 : 32;
  const address = size === 128 ? ipv6Of(written) : ipv4Of(written);
  const prefix = Number(bits);
  return address === undefined || bits === "" || prefix > size ? undefined : { size, address, prefix };
}

/** Whether all addresses of one range are in another. */
export function isSubrange(inner: AddressRange, outer: AddressRange): boolean {
  if (inner.size !== outer.size || inner.prefix < outer.prefix) return false;
  const shift = BigInt(outer.size - outer.prefix);
  return inner.address >> shift === outer.address >> shift;
}

/** Whether two ranges have an address in common. */
export function overlap(one: AddressRange, other: AddressRange): boolean {
  return isSubrange(one, other) || isSubrange(other, one);
}

/** The address at this distance from the first one of an IPv4 range. Undefined if it is outside, and for IPv6. */
export function addressIn({ size, address, prefix }: AddressRange, count: number): string | undefined {
  const bits = BigInt(size - prefix);
  if (size !== 32 || BigInt(count) >= 1n << bits) return undefined;
  return dotted(((address >> bits) << bits) + BigInt(count));
}

/** One of the equal parts of an IPv4 range, with a longer prefix. Undefined if there is no such part, and for IPv6. */
export function partOf(range: AddressRange, prefix: number, index: number): string | undefined {
  const first = addressIn(range, index * 2 ** (32 - prefix));
  return first === undefined || prefix < range.prefix ? undefined : `${first}/${prefix}`;
}

/** The same IPv4 range with the address of its network at the beginning. Undefined if it has that already, and for IPv6. */
export function networkAddressOf({ size, address, prefix }: AddressRange): string | undefined {
  const network = (address >> BigInt(size - prefix)) << BigInt(size - prefix);
  if (size !== 32 || network === address) return undefined;
  return `${dotted(network)}/${prefix}`;
}

function dotted(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 255n).join(".");
}

function ipv4Of(text: string): bigint | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return undefined;
  return parts.reduce((number, part) => (number << 8n) | BigInt(part), 0n);
}

function ipv6Of(text: string): bigint | undefined {
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map(groupsOf);
  if (!head || (halves.length === 2 && !tail)) return undefined;
  const given = head.length + (tail?.length ?? 0);
  if (halves.length === 1 ? given !== 8 : given > 7) return undefined;
  const groups = [...head, ...Array<bigint>(8 - given).fill(0n), ...(tail ?? [])];
  return groups.reduce((number, group) => (number << 16n) | group, 0n);
}

/** The numbers between colons, of which the last may be an IPv4 address. */
function groupsOf(text: string): readonly bigint[] | undefined {
  if (text === "") return [];
  const groups: bigint[] = [];
  for (const [index, part] of text.split(":").entries()) {
    if (/^[0-9a-fA-F]{1,4}$/.test(part)) groups.push(BigInt(`0x${part}`));
    else {
      const embedded = index === text.split(":").length - 1 ? ipv4Of(part) : undefined;
      if (embedded === undefined) return undefined;
      groups.push(embedded >> 16n, embedded & 0xffffn);
    }
  }
  return groups;
}
