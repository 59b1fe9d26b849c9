import type { Attribute } from "../../catalog/schema";
import { onceFor } from "../../memo/memo";

/** The signs beside letters and digits that probes may hold. What is not here may hold any. */
const holding: readonly (readonly [signs: string, probes: string])[] = [
  ["", "empty word Word UPPER letter digit digits word1 1word accent"],
  ["", "isoDuration isoDurationDays base64 bool region port"],
  ["-", "dash dashStart dashEnd dashdash uuid date"],
  ["_", "underscore underscoreStart"],
  [".", "dot dotEnd ipv4 decimal version"],
  [" ", "space spaceIn Region"],
  ["/", "slash"],
  [":", "hhmm"],
  ["-.", "fqdn"],
  ["./", "cidr"],
];
const held = new Map(holding.flatMap(([signs, probes]) => probes.split(" ").map((probe) => [probe, signs] as const)));

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

/**
 * Characters that no string of an argument may contain: the provider accepted probes without them, and rejected all
 * with them.
 */
interface RefusedSigns {
  readonly anywhere: readonly string[];
  readonly begin: readonly string[];
  readonly end: readonly string[];
}

const none: RefusedSigns = { anywhere: [], begin: [], end: [] };

/**
 * Worked out once for each argument. None where the facts only list rejected probes: such arguments accept nearly
 * everything.
 */
export const refusedSigns = onceFor((schema: Attribute): RefusedSigns => {
  const { accepts } = schema;
  return accepts && takesAnyLength(schema) ? refusedBy(new Set(accepts)) : none;
});

/** Whether no probe was refused for its length. */
function takesAnyLength({ length: [least, most] = [0, 0] }: Attribute): boolean {
  return least <= 5 && (most === 0 || most >= 8);
}

function refusedBy(accepted: ReadonlySet<string>): RefusedSigns {
  const isOnly = (probe: string, plain: string) => accepted.has(plain) && !accepted.has(probe);
  const isHeld = (sign: string) => [...accepted].some((probe) => held.get(probe)?.includes(sign) ?? true);
  const anywhere = within.filter(([sign, probe, plain]) => isOnly(probe, plain) && !isHeld(sign));
  const border = (where: "begin" | "end") =>
    atBorder.filter(([, probe, plain, at]) => at === where && isOnly(probe, plain)).map(([sign]) => sign);
  return { anywhere: anywhere.map(([sign]) => sign), begin: border("begin"), end: border("end") };
}
