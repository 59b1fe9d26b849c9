/** The parts of a format such as `"%-5s is %05.2f"`. */
export interface Verb {
  readonly raw: string;
  readonly mode: string;
  /** Which argument it shows, from 1. */
  readonly argument: number;
  readonly flags: ReadonlySet<string>;
  readonly width: number | undefined;
  readonly precision: number | undefined;
}

const verbPattern = /%([0#+ -]*)([1-9]\d*)?(?:\.(\d*))?(?:\[([1-9]\d*)\])?([A-Za-z])/y;

/** The texts and verbs of a format in their order; undefined if it is not a format. */
export function verbsOf(format: string): readonly (string | Verb)[] | undefined {
  const parts: (string | Verb)[] = [];
  let next = 1;
  let at = 0;
  while (at < format.length) {
    const start = format.indexOf("%", at);
    parts.push(format.slice(at, start < 0 ? undefined : start));
    if (start < 0) break;
    if (format.startsWith("%%", start)) {
      parts.push("%");
      at = start + 2;
      continue;
    }
    verbPattern.lastIndex = start;
    const found = verbPattern.exec(format);
    if (!found) return undefined;
    const [raw, flags = "", width, precision, argument, mode = ""] = found;
    const number = argument === undefined ? next : Number(argument);
    parts.push({
      raw,
      mode,
      argument: number,
      flags: new Set(flags),
      width: width === undefined ? undefined : Number(width),
      precision: precision === undefined ? undefined : Number(precision),
    });
    next = number + 1;
    at = start + raw.length;
  }
  return parts;
}
