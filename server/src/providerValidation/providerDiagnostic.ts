// What a provider says of a block beside what our rules say of it.
import { type AttributePath, type Diagnostic, groupClaim } from "../introspection/index";
import type { Finding } from "../model/index";
import type { WrittenLocation } from "./locationOfPath";

/** What a provider says of a block. */
export interface ProviderDiagnostic extends Pick<Diagnostic, "severity" | "summary" | "detail" | "path"> {
  /** Whether it would not say so if variables were unknown, which may be set to something else. */
  readonly isAssumed?: boolean;
}

/** The same, where it is in the code. */
export interface PlacedDiagnostic {
  readonly diagnostic: ProviderDiagnostic;
  readonly place: WrittenLocation;
}

/** The message of a provider's diagnostic, unchanged. */
export function wordsOf({ summary, detail }: ProviderDiagnostic): string {
  const words = [summary.trim(), detail.trim()].filter((part, index, all) => part && all.indexOf(part) === index);
  const text = words.join(words[0] && /[.:!?]$/.test(words[0]) ? " " : ": ").replace(/\s+/g, " ");
  return text.length > longest
    ? `${text.slice(0, longest)}…`
    : text || "The provider refuses this and gives no reason.";
}

/** In UTF-16 units; a message that is longer is none that anybody reads. */
const longest = 2000;

/**
 * The path that a provider means. terraform-plugin-sdk may give the right block with the name of another argument in it, but its sentences
 * begin with the key of the right one (`"rule.0.port"`). Source: validateObject in helper/schema/schema.go, where `append(path, …)` shares memory.
 */
export function pathOf({ path, summary, detail }: ProviderDiagnostic): AttributePath {
  if (path.length < 3) return path;
  const around = `${path.slice(0, -1).join(".")}.`;
  for (const [, key = ""] of `${summary}\n${detail}`.matchAll(/["`']([\w.]+)["`']/g))
    if (key.startsWith(around) && /^[a-z]\w*$/.test(key.slice(around.length)))
      return [...path.slice(0, -1), key.slice(around.length)];
  return path;
}

/** Whether our rules say something about the same matter. */
export function isFound({ diagnostic, place }: PlacedDiagnostic, ours: readonly Finding[]): boolean {
  return ours.some((finding) => isAsBad(finding, diagnostic) && isAbout(finding, diagnostic, place));
}

/** A hint says less than a refusal. */
function isAsBad({ severity, rule }: Finding, diagnostic: ProviderDiagnostic): boolean {
  return (
    diagnostic.severity === "warning" || ((severity === "error" || severity === "warning") && rule !== "deprecated")
  );
}

function isAbout(
  { span, message }: Finding,
  diagnostic: ProviderDiagnostic,
  { item, span: at, isWritten }: WrittenLocation,
): boolean {
  const within = item?.span ?? at;
  const isThere = within.start <= span.start && span.end <= within.end;
  if (isThere && isWritten && item) return true;
  // Where something is missing, or goes with something else: whoever names the same means the same.
  const words = wordsIn(message);
  const names = namesIn(diagnostic);
  if (words.some((word) => names.includes(word))) return true;
  // Of a group each member has a message, also one that is not written; whoever names two of them means the group.
  const members = isWritten ? [] : (groupClaim(wordsOf(diagnostic))?.members ?? []);
  return members.filter((member) => words.includes(member.split(".").at(-1)!)).length >= 2;
}

/** The argument that a provider means: the last of its path, or without one what is in quotes. */
function namesIn({ path, summary, detail }: ProviderDiagnostic): readonly string[] {
  const last = path.findLast((step) => typeof step === "string");
  if (last !== undefined) return [String(last)];
  return [...`${summary}\n${detail}`.matchAll(/["`']([a-z]\w*(?:\.\w+)*)["`']/g)].map(
    ([, key = ""]) => key.split(".").at(-1) ?? "",
  );
}

function wordsIn(message: string): readonly string[] {
  return message.match(/\b[a-z]\w*\b/g) ?? [];
}
