import type { Scope } from "../../analysis/scope";
import type { Draft, Refused } from "../../azure/import/generate/draft";
import { keyOfId } from "../../azure/resourceId";
import { isSettable } from "../../catalog/schema";
import type { Block } from "../../model/block";
import type { Document } from "../../model/document";
import { addressOf } from "../../model/module";
import { diagnoseBlock } from "../diagnostics/diagnoseBlock";
import { isAboutAzure } from "./excuses";

/**
 * What our own rules find wrong with a draft: an argument that may be left out is left out the next time, and else all
 * of the resource. So whatever Azure answers, what is written has no errors.
 */
export function refusedBy(draft: Draft, written: Document, scope: Scope): ReadonlyMap<string, Refused> {
  const refused = new Map<string, Refused>();
  for (const block of written.blocks) {
    const id = draft.ids.get(addressOf(block) ?? "");
    if (id === undefined) continue;
    for (const { severity, span, message, rule } of diagnoseBlock(block, scope)) {
      if (severity === "error" && !isAboutAzure(rule)) refuse(keyOfId(id), optionalAt(block, span.start), message);
    }
  }
  return refused;

  function refuse(key: string, argument: string | undefined, message: string): void {
    const known = refused.get(key) ?? { arguments: new Set() };
    if (argument === undefined) refused.set(key, { ...known, because: `azurerm would refuse it. ${message}` });
    else refused.set(key, { ...known, arguments: new Set([...known.arguments, argument]) });
  }

  /** The argument or block at an offset, where the resource can do without it. */
  function optionalAt(block: Block, offset: number): string | undefined {
    const name = block.body.entries.find(({ span }) => span.start <= offset && offset < span.end)?.name;
    const address = addressOf(block);
    const schema = draft.drafted.find((one) => one.address === address)?.schema.body;
    const attribute = name === undefined ? undefined : schema?.get(name);
    return attribute && isSettable(attribute) && !attribute.required ? name : undefined;
  }
}
