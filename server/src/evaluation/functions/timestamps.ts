/** A moment as RFC 3339 writes it: `2024-02-29T12:00:00.5+01:00`. */
export interface Timestamp {
  /** Nanoseconds since 1970, in UTC. */
  readonly nanoseconds: bigint;
  /** Minutes by which its clock is ahead of UTC. */
  readonly offset: number;
}

/** The parts of a date and time. */
export interface Clock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** From 0 for Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const pattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:Z|([-+])(\d\d):(\d\d))$/;
const million = 1_000_000n;

/** The moment that a text names; undefined where RFC 3339 has no such one. */
export function timestampIn(text: string): Timestamp | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [hours, minutes] = [Number(found[9] ?? 0), Number(found[10] ?? 0)];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isDate = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && day > 0;
  if (!isDate || hour > 23 || minute > 59 || second > 59 || hours > 23 || minutes > 59) return undefined;
  const offset = (found[8] === "-" ? -1 : 1) * (hours * 60 + minutes);
  const milliseconds = date.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1000;
  const fraction = BigInt((found[7] ?? "").slice(0, 9).padEnd(9, "0"));
  return { nanoseconds: BigInt(milliseconds) * million + fraction, offset: offset === 0 ? 0 : offset };
}

/** A moment as date and time at its offset. Undefined if the year does not have four digits. */
export function clockOf({ nanoseconds, offset }: Timestamp): Clock | undefined {
  const isEarly = nanoseconds < 0n && nanoseconds % million !== 0n;
  const milliseconds = Number(nanoseconds / million) - (isEarly ? 1 : 0);
  const date = new Date(milliseconds + offset * 60_000);
  const year = date.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) return undefined;
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** The offset from UTC as `+01:00`, or without the colon. */
export function offsetText(offset: number, colon: ":" | ""): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${digits(Math.floor(minutes / 60))}${colon}${digits(minutes % 60)}`;
}

/** A number with at least `least` digits. */
export function digits(number: number, least = 2): string {
  return String(number).padStart(least, "0");
}
