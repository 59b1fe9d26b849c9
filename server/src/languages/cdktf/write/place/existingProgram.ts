import { type Block, bodyItemOf, type Document } from "../../../../model/index";
import type { Span } from "../../../../text/index";
import type { ProjectInfo } from "../../../language";
import { parseStatements } from "../../parse/syntax/parseBlock";
import { parserOf } from "../../parse/syntax/parseStatement";
import { pairBrackets } from "../../parse/tokens/pairBrackets";
import { TokenKind } from "../../parse/tokens/token";
import { tokenize } from "../../parse/tokens/tokenize";
import type { TargetProgram } from "../program/targetProgram";
import { ProgramImports } from "../programImports";
import type { WriteContext } from "../writeContext";
import { blockAt, handleAt, readingOf } from "../writeReference";

/** Where in a program statements are to be put. */
interface InsertionPoint {
  readonly offset: number;
  /** The stack that they are to be in; absent where it is not there yet. */
  readonly stack?: Span;
  readonly width: number;
}

/** A program to which statements are added. */
export function existingProgram(
  document: Document,
  about: ProjectInfo,
  { offset, stack, width }: InsertionPoint,
): TargetProgram & { readonly imports: ProgramImports } {
  const tokens = tokenize(document.text);
  pairBrackets(tokens);
  const parser = parserOf(tokens);
  parseStatements(parser);
  const names = new Set<string>();
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kinds[at] === TokenKind.Name) names.add(document.text.slice(tokens.starts[at], tokens.ends[at]));
  }
  const ids = new Set<string>();
  for (const { start, end, args } of parser.news) {
    const id = args?.[1];
    const isIn = stack && stack.start <= start && end <= stack.end;
    if (isIn && id?.kind === "text" && id.closed) ids.add(document.text.slice(id.start + 1, id.end - 1));
  }
  const imports = new ProgramImports(document, about, (name) => names.has(name));
  return {
    imports,
    names,
    ids,
    handle: stack ? readingInStack(document, stack, offset) : () => undefined,
    width,
    isWhole: true,
  };
}

/** Code at `offset` that reads what a stack of a document declares under a name. */
function readingInStack(document: Document, stack: Span, offset: number): WriteContext["handle"] {
  return (path, wanted) => {
    const found = path[0] === "provider" ? providerAt(document, path) : blockAt(document, path);
    if (!found || found.block.span.start < stack.start || stack.end < found.block.span.end) return undefined;
    const { block, rest } = found;
    const name = handleAt(block, offset);
    if (name === undefined) return undefined;
    if (wanted === "construct") return rest.length === 0 ? name : undefined;
    if (wanted === "address") return `${name}.fqn`;
    return readingOf(block.kind, name, rest, wanted);
  };
}

/** The configuration of a provider: `provider.azurerm`, `provider.azurerm.other`. */
function providerAt({ blocks }: Document, [, provider, alias = ""]: readonly string[]) {
  const block = blocks.find(
    (one) => one.kind === "provider" && one.labels[0]?.text === provider && aliasIn(one) === alias,
  );
  return block && { block, rest: [] };
}

function aliasIn({ body }: Block): string {
  const value = bodyItemOf(body, "alias")?.value;
  return value?.kind === "text" ? value.text : "";
}
