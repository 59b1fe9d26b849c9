/** What year and month count as, in days. Source: rickb777/date/period, which azurerm reads durations with. */
const daysOfYear = 365.2425;

/** How many seconds a duration of ISO 8601 such as `P1DT30M` has; undefined for other texts, and for parts and numbers that are not read exactly. */
export function isoSeconds(text: string): number | undefined {
  const found =
    /^P(?=.)(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,2})W)?(?:(\d{1,3})D)?(?:T(?=.)(?:(\d{1,3})H)?(?:(\d{1,3})M)?(?:(\d{1,3})S)?)?$/.exec(
      text,
    );
  if (!found) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((one) => Number(one ?? 0));
  const all = (years + months / 12) * daysOfYear + weeks * 7 + days;
  return ((all * 24 + hours) * 60 + minutes) * 60 + seconds;
}

const units = [
  ["D", 86_400],
  ["H", 3600],
  ["M", 60],
  ["S", 1],
] as const;

/** A duration of so many seconds in one unit, the largest that it has a whole number of: `PT90M`. */
export function isoDuration(seconds: number): string {
  const [unit, size] = units.find(([, one]) => seconds > 0 && seconds % one === 0) ?? ["S", 1];
  return `${unit === "D" ? "P" : "PT"}${seconds / size}${unit}`;
}
