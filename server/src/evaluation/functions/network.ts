import { counted } from "../../text/index";
import { type AddressRange, addressRangeOf, isSubrange } from "../addressRange";
import { boolResult, collectionResult, type Result, textResult, unknownOf } from "../result";
import { mostElements, numberArgument, stringArgument, wholeOf } from "./arguments";
import { type FunctionRefusal, isRefusal, refuse, tableOf } from "./implementation";

/** Functions of ranges of IP addresses. */
export const networkFunctions = tableOf({
  cidrcontains: { value: contains },
  cidrhost: { value: host },
  cidrnetmask: { value: netmask },
  cidrsubnet: { value: subnet },
  cidrsubnets: { value: subnets },
});

/** The range that the first argument writes, from its first address on. */
function rangeOf(args: readonly Result[]): AddressRange | FunctionRefusal {
  const text = stringArgument(args[0]);
  const range = text === text.trim() ? addressRangeOf(text) : undefined;
  if (!range) return refuse('needs a range of addresses such as "10.0.0.0/16"', 0);
  const free = BigInt(range.size - range.prefix);
  return { ...range, address: (range.address >> free) << free };
}

/** IPv6 addresses that mean IPv4 ones are written as these, and counted as these: they are left to Terraform. */
function isMapped({ size, address }: AddressRange): boolean {
  return size === 128 && address >> 32n === 0xffffn;
}

/** Whether a range holds an address, or another range. */
function contains(args: readonly Result[]): Result | FunctionRefusal {
  const range = rangeOf(args);
  if (isRefusal(range)) return range;
  const text = stringArgument(args[1]);
  const inner = addressRangeOf(text) ?? addressRangeOf(`${text}/${range.size}`);
  if (!inner || inner.size !== range.size || isMapped(range) || isMapped(inner)) return unknownOf("bool");
  return boolResult(isSubrange(inner, range));
}

function host(args: readonly Result[]): Result | FunctionRefusal {
  const range = rangeOf(args);
  if (isRefusal(range)) return range;
  const number = wholeOf(args, 1);
  if (isRefusal(number)) return number;
  if (isMapped(range)) return unknownOf("string");
  const count = 1n << BigInt(range.size - range.prefix);
  const wanted = BigInt(number) < 0n ? count + BigInt(number) : BigInt(number);
  if (wanted < 0n || wanted >= count) {
    return refuse(
      `has no host ${number} in ${stringArgument(args[0])}, which has ${counted(count, "address", "addresses")}`,
      1,
    );
  }
  return textResult(ipAddressText(range.size, range.address + wanted));
}

function netmask(args: readonly Result[]): Result | FunctionRefusal {
  const range = rangeOf(args);
  if (isRefusal(range)) return range;
  if (isMapped(range)) return unknownOf("string");
  if (range.size !== 32) return refuse("needs a range of IPv4 addresses, since those of IPv6 have no netmask", 0);
  const all = (1n << 32n) - 1n;
  return textResult(ipAddressText(32, all ^ (all >> BigInt(range.prefix))));
}

function subnet(args: readonly Result[]): Result | FunctionRefusal {
  const range = rangeOf(args);
  if (isRefusal(range)) return range;
  const [bits, number] = [wholeOf(args, 1), wholeOf(args, 2)];
  if (isRefusal(bits)) return bits;
  if (isRefusal(number)) return number;
  const prefix = range.prefix + bits;
  if (prefix > range.size)
    return refuse(`cannot add ${bits} bits to /${range.prefix}: addresses have ${range.size}`, 1);
  if (bits < 0 || number < 0 || isMapped(range)) return unknownOf("string");
  if (BigInt(number) >= 1n << BigInt(bits)) {
    return refuse(`has no subnet ${number}: ${bits} more bits make ${1n << BigInt(bits)}, counted from 0`, 2);
  }
  const address = range.address | (BigInt(number) << BigInt(range.size - prefix));
  return textResult(`${ipAddressText(range.size, address)}/${prefix}`);
}

/** Subnets of these sizes one behind the other, each at the next place where one of its size may begin. */
function subnets(args: readonly Result[]): Result | FunctionRefusal {
  const range = rangeOf(args);
  if (isRefusal(range)) return range;
  // At the very first address there is none before it, from which Terraform counts.
  if (args.length > mostElements || isMapped(range) || range.address === 0n)
    return unknownOf({ kind: "list", element: "string" });
  const end = range.address + (1n << BigInt(range.size - range.prefix));
  const texts: Result[] = [];
  let free = range.address;
  for (const index of args.keys()) {
    if (index === 0) continue;
    const bits = wholeOf(args, index);
    if (isRefusal(bits)) return bits;
    const prefix = range.prefix + numberArgument(args[index]);
    if (bits < 1 || bits > 32) return refuse("needs from 1 to 32 more bits for each subnet", index);
    if (prefix > range.size)
      return refuse(`cannot add ${bits} bits to /${range.prefix}: addresses have ${range.size}`, index);
    const size = 1n << BigInt(range.size - prefix);
    const start = ((free + size - 1n) / size) * size;
    if (start >= end) return refuse(`has no room left for a subnet of /${prefix}`, index);
    texts.push(textResult(`${ipAddressText(range.size, start)}/${prefix}`));
    free = start + size;
  }
  return collectionResult("list", "string", texts);
}

/** An IP address in its usual form: of the longest row of zeros in one of IPv6 only "::" is left (RFC 5952). */
function ipAddressText(size: number, address: bigint): string {
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
