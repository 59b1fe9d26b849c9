import { ownProperty } from "../../text/ownProperty";

// Which typed characters may open the completion list. Most spaces and braces are only layout, most apostrophes prose: a
// list that opens on them would take the Enter key away from whoever wants a new line.

const after: Readonly<Record<string, RegExp>> = {
  " ": /[=:] $/,
  "{": /[$%]\{$/,
  "'": /[=:,([]\s*'$/,
  "`": /[=:,([]\s*`$/,
};

/** Whether to suggest anything where the cursor stands behind `before`, after `trigger` was typed. */
export function isWorthAsking(trigger: string | undefined, before: string): boolean {
  return trigger === undefined || (ownProperty(after, trigger)?.test(before) ?? true);
}
