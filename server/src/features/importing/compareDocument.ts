import type { Scope } from "../../analysis/index";
import {
  type AskedResource,
  compare,
  comparisonContext,
  type Deviation,
  type Json,
  onOneLine,
  plainOf,
} from "../../azure/index";
import type { Result } from "../../evaluation/index";
import type { Language, Writer } from "../../languages/index";
import { addressOf, type Block, type Change, type Document } from "../../model/index";
import { redact } from "../../redact/index";
import type { Edit, Span } from "../../text/index";
import { type InstanceDeviation, instanceDeviations } from "./instanceDeviations";

/** An argument of a document that differs from what is in Azure. */
interface Differing {
  readonly address: string;
  /** `identity.type`. */
  readonly path: string;
  /** A sentence. */
  readonly message: string;
  /** The argument, or the head of the block that lacks it. */
  readonly span: Span;
  /** Makes it what it is in Azure; absent where that cannot be written. */
  readonly fix?: TakingFix;
}

/** Takes the live value. */
interface TakingFix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The document that it changes, where that is another one. */
  readonly uri?: string;
}

/** The result of a comparison with Azure. */
export interface Compared {
  /** Addresses of the resources that an answer is about. */
  readonly resources: readonly string[];
  readonly differing: readonly Differing[];
  /** Edits that take all values from Azure that can be written in the document. */
  readonly edits: readonly Edit[];
}

/**
 * Compares the resources of a document with Azure's answers about them; `ids` has their ids by address. `instances`
 * are those whose values do not come from their blocks alone.
 */
export function compareDocument(
  document: Document,
  answers: readonly unknown[],
  scope: Scope,
  language: Language,
  ids?: ReadonlyMap<string, string>,
  instances: readonly AskedResource[] = [],
): Compared {
  const { write, renderMessage: worded } = language;
  const resources: string[] = [];
  const differing: Differing[] = [];
  const changes = new Set<Change>();
  const compared = comparisonContext(answers, scope, ids);
  for (const block of document.blocks) {
    const address = block.kind === "resource" ? addressOf(block) : undefined;
    if (address === undefined) continue;
    const made = instanceDeviations(block, document.uri, instances, compared);
    const deviations = made.length > 0 ? undefined : compare(block, compared);
    for (const one of deviations ? [{ address, deviations }] : made) add(block, one.address, one.deviations);
  }
  // What is added to one body goes to one place, so that all of it is written together.
  const edits = write.tidied(document, write.edits(document, [...changes]));
  const shown = differing.map((one) => {
    const inWords = (text: string) => worded?.(text, document, one.span) ?? text;
    const { fix, message } = tidyFix(one, document, write);
    return { ...one, message: inWords(message), ...(fix && { fix: { ...fix, title: inWords(fix.title) } }) };
  });
  return { resources, differing: shown, edits };

  function add(block: Block, address: string, deviations: readonly (Deviation & Partial<InstanceDeviation>)[]): void {
    resources.push(address);
    for (const { fix, takesIn } of deviations)
      if (!takesIn) for (const change of fix?.changes ?? []) changes.add(change);
    for (const deviation of deviations) {
      const found = differingFor(deviation, address, block, document, language);
      const { origin = "" } = deviation;
      differing.push(origin === "" ? found : { ...found, message: `${found.message} ${origin}` });
    }
  }
}

function differingFor(
  { path, written, actual, at, fix, takesIn }: Deviation & Partial<InstanceDeviation>,
  address: string,
  block: Block,
  document: Document,
  { write, matches }: Language,
): Differing {
  // What is in another language is left to people.
  const isWritable = fix && (!takesIn || matches(takesIn.uri));
  const edits = isWritable ? write.edits(takesIn ?? document, fix.changes) : [];
  const elsewhere = takesIn && { uri: takesIn.uri };
  return {
    address,
    path,
    message: `${path} is ${wordsFor(actual)} in Azure, and ${wordsOf(written)} here.`,
    span: "name" in at ? at.span : block.head,
    ...(fix && edits.length > 0 && { fix: { title: fix.title, edits, ...elsewhere } }),
  };
}

function tidyFix({ fix, ...differing }: Differing, document: Document, write: Writer): Differing {
  if (fix?.uri !== undefined) return { ...differing, fix };
  return { ...differing, ...(fix && { fix: { ...fix, edits: write.tidied(document, fix.edits) } }) };
}

function wordsOf(value: Result | undefined): string {
  return value?.state === "unknown" ? "something that only Terraform knows" : wordsFor(value && plainOf(value));
}

function wordsFor(value: Json | undefined): string {
  if (value === undefined || value === null || value === "") return "not set";
  if (typeof value === "string") return redact(`"${onOneLine(value)}"`);
  if (typeof value !== "object") return String(value);
  return Object.keys(value).length === 0 ? "empty" : redact(onOneLine(JSON.stringify(value), 200));
}
