import { parse } from "@cdktf/hcl2json";
import { transform } from "esbuild";
import { languageOf } from "../../server/src/languages/index";
import type { Finding } from "../../server/src/model/finding";
import { applyEdits, type Edit } from "../../server/src/text/edit";
import type { Span } from "../../server/src/text/span";
import { isLaidOut } from "../harness/formatted";
import { catalog, uriOf } from "../harness/service";
import type { Action } from "./actionsIn";
import { type Comment, commentsIn } from "./commentsIn";
import { leftToPeople } from "./leftToPeople";
import { open, type Whole } from "./modules";
import { sameConfiguration } from "./sameConfiguration";

/** What an action does to a module, of which these are the findings, that none may do; a sentence each. */
export async function harmOf(action: Action, module: Whole, findings: readonly Found[]): Promise<string[]> {
  const { kind, title, finding } = action;
  const harm: string[] = [];
  const changed: Record<string, string> = {};
  for (const [name, edits] of Object.entries(action.edits)) {
    const before = module.files[name]!;
    const after = applyEdits(before, edits);
    changed[name] = after;
    if (!areApart(edits, before)) harm.push(`Edits of ${name} meet, or lie outside.`);
    // A block under its new name goes without what that does not have.
    const isRemoval = /^(Remove|Take .* out|Make it a rule|Fix all)/.test(title) || kind === "fix of deprecated";
    harm.push(...(await harmInFile(name, before, after, isRemoval)));
  }
  if (Object.entries(changed).every(([name, text]) => text === module.files[name])) harm.push("It changes nothing.");
  const found = findingsIn(module, changed);
  const mayBring = leftToPeople[kind] ?? {};
  // What is empty waits for somebody to fill it in.
  const filled = found.filter(({ isEmpty }) => !isEmpty);
  const more = missing(errorsIn(filled), errorsIn(findings)).filter((rule) => !(rule in mayBring));
  if (more.length > 0) harm.push(`It brings ${more.join(", ")}.`);
  if (finding && !isMended(finding, findings, filled)) harm.push("What it is to mend is there still.");
  const names = Object.keys(changed).filter((name) => name.endsWith(".tf"));
  if (harm.length === 0 && names.length > 0) {
    const texts = [names.map((name) => module.files[name]!), names.map((name) => changed[name]!)] as const;
    if (!(await sameConfiguration(kind, title, ...texts))) harm.push("It means something else.");
  }
  return harm.length === 0 ? [] : [...harm, ...Object.values(changed)];
}

async function harmInFile(name: string, before: string, after: string, isRemoval: boolean): Promise<string[]> {
  const harm: string[] = [];
  if (problemsIn(name, after) > problemsIn(name, before)) harm.push(`${name} does not read any more.`);
  else if (!name.endsWith(".tf") && (await isRefused(name, after)) && !(await isRefused(name, before)))
    harm.push(`Another parser refuses ${name}.`);
  if (name.endsWith(".tf") && isLaidOut(before) && !isLaidOut(after)) harm.push(`${name} is not laid out any more.`);
  if (before.includes("\r\n") && /[^\r]\n/.test(after)) harm.push(`${name} has two kinds of line ends.`);
  const lost = lostComments(name, before, after);
  const stays = ({ code }: Comment) => code !== "" && after.split(code).length >= before.split(code).length;
  const wrong = isRemoval ? lost.filter(stays) : lost;
  if (wrong.length > 0) harm.push(`${name} loses ${wrong.map(({ text }) => text).join(", ")}.`);
  return harm;
}

/** A finding, the code that it is at, and whether it is about an empty text, there or where that is declared. */
export interface Found extends Finding {
  readonly code: string;
  readonly isEmpty: boolean;
}

/** What is found in a module, some of whose files are as they are given. */
export function findingsIn(module: Whole, changed: Whole["files"] = {}): readonly Found[] {
  const service = open(module, changed);
  const codeAt = (uri: string, { start, end }: Span) => service.text(uri)?.slice(start, end) ?? "";
  return Object.keys({ ...module.files, ...changed }).flatMap((name) =>
    service.diagnose(uriOf(name)).map((one) => {
      const places = [{ uri: uriOf(name), span: one.span }, ...(one.related ?? [])];
      const [code = "", ...others] = places.map(({ uri, span }) => codeAt(uri, span));
      return { ...one, code, isEmpty: [code, ...others].includes('""') };
    }),
  );
}

/** What of some texts is not among others, each as often as it is there. */
export function missing(wanted: readonly string[], there: readonly string[]): string[] {
  const left = [...there];
  return wanted.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** How many mistakes of syntax our reader finds. */
export function problemsIn(name: string, text: string): number {
  const { problems } = languageOf(name)!.parse(uriOf(name), text, catalog);
  return problems.filter(({ rule }) => rule === undefined).length;
}

/** Whether a parser that is not ours cannot read a text. */
export async function isRefused(name: string, text: string): Promise<boolean> {
  try {
    if (name.endsWith(".json")) JSON.parse(text);
    else if (name.endsWith(".tf")) await parse(name, text);
    else await transform(text, { loader: "ts", logLevel: "silent" });
    return false;
  } catch {
    return true;
  }
}

function areApart(edits: readonly Edit[], text: string): boolean {
  const spans = edits.map(({ span }) => span).sort((one, other) => one.start - other.start || one.end - other.end);
  return spans.every(({ start, end }, at) => (spans[at - 1]?.end ?? 0) <= start && start <= end && end <= text.length);
}

function lostComments(name: string, before: string, after: string): Comment[] {
  const all = commentsIn(name, before);
  const texts = missing(
    all.map(({ text }) => text),
    commentsIn(name, after).map(({ text }) => text),
  );
  return texts.flatMap((lost) => all.find(({ text }) => text === lost) ?? []);
}

function errorsIn(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ rule, severity }) => (severity === "error" ? rule : []));
}

/** Items of one list that lack the same are told as one, as long as there are any. */
function isMended({ rule, message }: Finding, before: readonly Found[], after: readonly Found[]): boolean {
  const [had, has] = [before, after].map((all) => all.filter((one) => one.rule === rule));
  const isNext = toldOfTheFirst.has(rule) && !has!.some((one) => one.message === message);
  return has!.length < had!.length || isNext || had!.some(({ code }) => code === "securityRule");
}

/** Of several that lack the same, only the first is told: once that is mended, the next one is. */
const toldOfTheFirst: ReadonlySet<string> = new Set(["usual-order"]);
