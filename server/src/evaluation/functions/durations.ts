/** How many nanoseconds each unit has. */
const units: ReadonlyMap<string, number> = new Map([
  ["ns", 1],
  ["us", 1e3],
  ["µs", 1e3],
  ["μs", 1e3],
  ["ms", 1e6],
  ["s", 1e9],
  ["m", 60e9],
  ["h", 3600e9],
]);

const longest = 2n ** 63n - 1n;

/** The nanoseconds of a duration such as `1h30m` or `-1.5h`; undefined where Go takes it for none, null where it is too exact for us. */
export function durationIn(text: string): bigint | undefined | null {
  const [, sign, rest = ""] = /^([-+]?)(.*)$/s.exec(text) ?? [];
  if (rest === "0") return 0n;
  const part = /(\d*)(?:\.(\d*))?(ns|[u\u00b5\u03bc]s|ms|s|m|h)/y;
  let total = 0n;
  let at = 0;
  do {
    part.lastIndex = at;
    const [found, whole = "", fraction = "", unit = ""] = part.exec(rest) ?? [];
    if (found === undefined || (whole === "" && fraction === "")) return undefined;
    if (whole.length > 19 || fraction.length > 15) return null;
    const size = units.get(unit) ?? 0;
    total += BigInt(whole || 0) * BigInt(size);
    total += BigInt(Math.trunc(Number(fraction || 0) * (size / 10 ** fraction.length)));
    at += found.length;
  } while (at < rest.length);
  if (total > longest) return undefined;
  return sign === "-" ? -total : total;
}
