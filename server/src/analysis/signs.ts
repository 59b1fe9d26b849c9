import type { Attribute } from "../catalog/schema";

/** The signs beside letters and digits that each probe may hold. What is not here may hold any. */
const held: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["empty", "word", "Word", "UPPER", "letter", "digit", "digits", "word1", "1word", "accent"].map((one) => [one, ""]),
  ),
  ...Object.fromEntries(["isoDuration", "isoDurationDays", "base64", "bool", "region", "port"].map((one) => [one, ""])),
  ...Object.fromEntries(["dash", "dashStart", "dashEnd", "dashdash", "uuid", "date"].map((one) => [one, "-"])),
  ...Object.fromEntries(["underscore", "underscoreStart"].map((one) => [one, "_"])),
  ...Object.fromEntries(["dot", "dotEnd", "ipv4", "decimal", "version"].map((one) => [one, "."])),
  ...Object.fromEntries(["space", "spaceIn", "Region"].map((one) => [one, " "])),
  slash: "/",
  hhmm: ":",
  fqdn: "-.",
  cidr: "./",
};

/** A sign in the middle of a text, and a text without it. */
const within: readonly (readonly [sign: string, probe: string, plain: string])[] = [
  [" ", "spaceIn", "word"],
  ["-", "dash", "word"],
  ["_", "underscore", "word"],
  [".", "dot", "word"],
  ["/", "slash", "word"],
  [":", "hhmm", "digits"],
];

/** A sign at the border of a text, and a text that has it in the middle. */
const atBorder: readonly (readonly [sign: string, probe: string, plain: string, border: "begin" | "end"])[] = [
  ["-", "dashStart", "dash", "begin"],
  ["_", "underscoreStart", "underscore", "begin"],
  ["-", "dashEnd", "dash", "end"],
  [".", "dotEnd", "dot", "end"],
];

/** What an argument takes in no text, since the provider takes texts without it and none of those that hold it. */
export interface RefusedSigns {
  readonly anywhere: readonly string[];
  readonly begin: readonly string[];
  readonly end: readonly string[];
}

const none: RefusedSigns = { anywhere: [], begin: [], end: [] };
const known = new WeakMap<Attribute, RefusedSigns>();

/** Worked out once for each argument. None where only what is refused is noted: that takes nearly everything. */
export function refusedSigns(schema: Attribute): RefusedSigns {
  const { accepts } = schema;
  if (!accepts) return none;
  let refused = known.get(schema);
  if (!refused) {
    refused = takesAnyLength(schema) ? refusedBy(new Set(accepts)) : none;
    known.set(schema, refused);
  }
  return refused;
}

/** Whether no probe was refused for its length. */
function takesAnyLength({ length: [least, most] = [0, 0] }: Attribute): boolean {
  return least <= 5 && (most === 0 || most >= 8);
}

function refusedBy(accepted: ReadonlySet<string>): RefusedSigns {
  const isOnly = (probe: string, plain: string) => accepted.has(plain) && !accepted.has(probe);
  const isHeld = (sign: string) => [...accepted].some((probe) => held[probe]?.includes(sign) ?? true);
  const anywhere = within.filter(([sign, probe, plain]) => isOnly(probe, plain) && !isHeld(sign));
  const border = (where: "begin" | "end") =>
    atBorder.filter(([, probe, plain, at]) => at === where && isOnly(probe, plain)).map(([sign]) => sign);
  return { anywhere: anywhere.map(([sign]) => sign), begin: border("begin"), end: border("end") };
}
