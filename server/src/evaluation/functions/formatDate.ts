import { type FunctionRefusal, refuse } from "./implementation";
import { type Clock, digits, offsetText } from "./timestamps";

const months = "January February March April May June July August September October November December".split(" ");
const days = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** A quoted text, the same letter several times, or what is between these. */
const token = /'(?:[^']|'')*'?|([A-Za-z])\1*|[^'A-Za-z]+/g;

/** A time in the form that a text such as `DD MMM YYYY hh:mm ZZZ` gives it. */
export function formatDate(format: string, clock: Clock, offset: number): string | FunctionRefusal {
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
