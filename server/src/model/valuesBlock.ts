import { weakMemo } from "../memo/index";
import type { Block } from "./block";
import type { Document } from "./document";
import type { Body } from "./value";

/** The keyword of the block that a file of values is read as. Nobody can write it. */
export const valuesKind = "this file";

/** The kind of the block that represents a backend configuration file. */
export const backendFileKind = "this backend";

/** The arguments of a file of values as one block. The variables give its schema. */
export const valuesBlock = weakMemo(({ loose }: Document): Block => blockOf(valuesKind, loose));

/** The same of the values that a block of a test has, or a block in it. */
export const valuesBlockIn = weakMemo((body: Body): Block => blockOf(valuesKind, body));

/** The settings in a backend file as one block. The module's backend gives its schema. */
export const backendFileBlock = weakMemo(({ loose }: Document): Block => blockOf(backendFileKind, loose));

function blockOf(kind: string, body: Body): Block {
  const start = { start: 0, end: 0 };
  return { kind, kindSpan: start, labels: [], body, head: start, span: body.span };
}
