import type { Severity } from "../model/index";

/** What people may set. */
export interface Settings {
  /** By rule id; a rule that is not named keeps its own severity. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** Whether comments that take findings away must give a reason. */
  readonly requireReason?: boolean;
}
