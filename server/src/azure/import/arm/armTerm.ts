import type { NewValue } from "../../../model/index";
import { escapeHcl, hclString, joinPath } from "../../../text/index";

/** What an expression of a template is in Terraform: pieces of text, and what is between them. */
export interface Term {
  readonly parts: readonly TermPart[];
  /** Whether it surely is a text. */
  readonly isText: boolean;
}

/** A piece of text, a reference, any other expression of Terraform's, or one of a template of which nothing is sure. */
type TermPart =
  | string
  | { readonly path: readonly string[] }
  | { readonly source: string }
  | { readonly unsure: string };

/** A text that is known. */
export function textTerm(text: string): Term {
  return { parts: [text], isText: true };
}

/** A reference. */
export function pathTerm(path: readonly string[], isText = false): Term {
  return { parts: [{ path }], isText };
}

/** Any other expression. */
export function sourceTerm(source: string, isText = false): Term {
  return { parts: [{ source }], isText };
}

/** A part of a template that may have any value. */
export function unsureTerm(text: string): Term {
  return { parts: [{ unsure: text }], isText: false };
}

/** Whether no part of a term is unsure. */
export function isSure({ parts }: Term): boolean {
  return parts.every((part) => typeof part === "string" || !("unsure" in part));
}

/** Texts one behind the other. */
export function joined(terms: readonly Term[]): Term {
  const parts: TermPart[] = [];
  for (const part of terms.flatMap((term) => term.parts)) {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else if (part !== "") parts.push(part);
  }
  return { parts: parts.length === 0 ? [""] : parts, isText: true };
}

/** The text of a term that has nothing else in it. */
export function knownText({ parts }: Term): string | undefined {
  const [only = "", ...others] = parts;
  return typeof only === "string" && others.length === 0 ? only : undefined;
}

/** The texts between the slashes of a text: `workspace/compute` as two. */
export function splitAtSlashes({ parts }: Term): readonly Term[] {
  const terms: TermPart[][] = [[]];
  for (const part of parts) {
    if (typeof part !== "string") {
      terms.at(-1)!.push(part);
      continue;
    }
    const [first = "", ...others] = part.split("/");
    if (first !== "") terms.at(-1)!.push(first);
    for (const text of others) terms.push(text === "" ? [] : [text]);
  }
  return terms.map((own) => ({ parts: own.length === 0 ? [""] : own, isText: true }));
}

/** The term as Terraform's own language has it. */
export function sourceOf(term: Term): string {
  const text = knownText(term);
  if (text !== undefined) return hclString(text);
  const [only, ...others] = term.parts;
  if (typeof only === "object" && others.length === 0) return sourceOfPart(only);
  return `"${term.parts.map((part) => (typeof part === "string" ? escapeHcl(part) : `\${${sourceOfPart(part)}}`)).join("")}"`;
}

function sourceOfPart(part: Exclude<TermPart, string>): string {
  if ("unsure" in part) return `[${part.unsure}]`;
  return "path" in part ? joinPath(part.path) : part.source;
}

/** The term as a value to be written. */
export function valueFor(term: Term): NewValue {
  const text = knownText(term);
  if (text !== undefined) return { kind: "text", text };
  const [only, ...others] = term.parts;
  if (typeof only === "object" && others.length === 0 && "path" in only) return { kind: "reference", path: only.path };
  return { kind: "expression", source: sourceOf(term) };
}
