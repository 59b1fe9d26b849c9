import { numberResult, type Result, textResult, unknownOf } from "../result";
import { stringArgument } from "./arguments";
import { type FunctionRefusal, isRefusal, refuse, tableOf } from "./implementation";
import { type Clock, clockOf, digits, offsetText, type Timestamp, timestampIn } from "./timestamps";

const months = "January February March April May June July August September October November December".split(" ");
const days = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** A quoted text, the same letter several times, or what is between these. */
const token = /'(?:[^']|'')*'?|([A-Za-z])\1*|[^'A-Za-z]+/g;

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

/** A time in the form that a text such as `DD MMM YYYY hh:mm ZZZ` gives it. */
function formatDate(format: string, clock: Clock, offset: number): string | FunctionRefusal {
  let made = "";
  for (const [part, letter] of format.matchAll(token)) {
    const shown = letter !== undefined ? verb(part, clock, offset) : part.startsWith("'") ? quoted(part) : part;
    if (typeof shown !== "string") return shown;
    made += shown;
  }
  return made;
}

function quoted(part: string): string | FunctionRefusal {
  if (part === "''") return "'";
  const isClosed = part.length > 1 && part.endsWith("'");
  return isClosed ? part.slice(1, -1).replaceAll("''", "'") : refuse("needs a second ' behind a quoted string", 0);
}

function verb(part: string, clock: Clock, offset: number): string | FunctionRefusal {
  const shown = forms(part.charAt(0), clock, offset).get(part.length);
  return shown ?? refuse(`knows no ${part} in a format of dates: quote a string as '${part}'`, 0);
}

/** What a letter means, by how often it is written. */
function forms(letter: string, clock: Clock, offset: number): ReadonlyMap<number, string> {
  const numbered = (number: number) =>
    new Map([
      [1, String(number)],
      [2, digits(number)],
    ]);
  const named = (name: string) =>
    [
      [3, name.slice(0, 3)],
      [4, name],
    ] as const;
  const half = clock.hour < 12 ? "am" : "pm";
  switch (letter) {
    case "Y":
      return new Map([
        [2, digits(clock.year % 100)],
        [4, digits(clock.year, 4)],
      ]);
    case "M":
      return new Map([...numbered(clock.month), ...named(months[clock.month - 1]!)]);
    case "D":
      return numbered(clock.day);
    case "E":
      return new Map(named(days[clock.weekday]!));
    case "h":
      return numbered(clock.hour);
    case "H":
      return numbered(clock.hour % 12 || 12);
    case "m":
      return numbered(clock.minute);
    case "s":
      return numbered(clock.second);
    case "A":
      return new Map([[2, half.toUpperCase()]]);
    case "a":
      return new Map([[2, half]]);
    case "Z":
      return new Map([
        [1, offset === 0 ? "Z" : offsetText(offset, ":")],
        [3, offset === 0 ? "UTC" : offsetText(offset, "")],
        [4, offsetText(offset, "")],
        [5, offsetText(offset, ":")],
      ]);
    default:
      return new Map();
  }
}
