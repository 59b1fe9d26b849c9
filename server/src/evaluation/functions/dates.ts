import { numberResult, type Result, textResult, unknownOf } from "../result";
import { stringArgument } from "./arguments";
import { formatDate } from "./formatDate";
import { type FunctionRefusal, isRefusal, refuse, tableOf } from "./implementation";
import { clockOf, digits, offsetText, type Timestamp, timestampIn } from "./timestamps";

/** Functions of dates and times. */
export const dateFunctions = tableOf({
  formatdate: { value: formatted },
  timeadd: { value: added },
  timecmp: { value: compared },
});

function timestampOf(args: readonly Result[], index: number): Timestamp | FunctionRefusal {
  return timestampIn(stringArgument(args[index])) ?? refuseTime(index);
}

function refuseTime(argument: number): FunctionRefusal {
  return refuse('needs a time such as "2024-02-29T12:00:00Z"', argument);
}

function formatted(args: readonly Result[]): Result | FunctionRefusal {
  const time = timestampOf(args, 1);
  if (isRefusal(time)) return time;
  const clock = clockOf(time);
  if (!clock) return unknownOf("string");
  const made = formatDate(stringArgument(args[0]), clock, time.offset);
  return typeof made === "string" ? textResult(made) : made;
}

function added(args: readonly Result[]): Result | FunctionRefusal {
  const time = timestampOf(args, 0);
  if (isRefusal(time)) return time;
  const duration = durationIn(stringArgument(args[1]));
  if (duration === undefined) return refuse('needs a duration such as "1h30m"', 1);
  const { nanoseconds, offset } = time;
  const clock = duration === null ? undefined : clockOf({ nanoseconds: nanoseconds + duration, offset });
  if (!clock) return unknownOf("string");
  const date = `${digits(clock.year, 4)}-${digits(clock.month)}-${digits(clock.day)}`;
  const zone = offset === 0 ? "Z" : offsetText(offset, ":");
  return textResult(`${date}T${digits(clock.hour)}:${digits(clock.minute)}:${digits(clock.second)}${zone}`);
}

function compared(args: readonly Result[]): Result | FunctionRefusal {
  const times: Timestamp[] = [];
  for (const index of [0, 1]) {
    const time = timestampIn(stringArgument(args[index]));
    // Go reads some times here that RFC 3339 does not have, of hours with one digit or fractions behind a comma.
    if (!time) return isOddTime(stringArgument(args[index])) ? unknownOf("number") : refuseTime(index);
    times.push(time);
  }
  const [one, other] = times.map(({ nanoseconds }) => nanoseconds);
  return numberResult(one! < other! ? -1 : one! > other! ? 1 : 0);
}

function isOddTime(text: string): boolean {
  return /T\d:|,\d|[-+](?:2[4-9]|[3-9]\d):|[-+]\d\d:[6-9]\d$/.test(text);
}

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
function durationIn(text: string): bigint | undefined | null {
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
