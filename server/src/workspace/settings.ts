import type { Severity } from "../model/index";

/** What people may set. */
export interface Settings {
  /** By rule id; a rule that is not named keeps its own severity. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** Whether comments that take findings away must give a reason. */
  readonly requireReason?: boolean;
  /** Regular expressions (RE2) that names match, by the kind of block, `locals` among them; `all` is for kinds without one. */
  readonly names?: readonly (readonly [kind: string, pattern: string])[];
}
