import { literalAt, type Scope } from "../../../analysis/index";
import { addressOf, type Block, isRepeated, typeOf } from "../../../model/index";
import { isSameType } from "../../../resourceIds/index";
import { armTypesOfBlock } from "../../ids/armType";

/** What of a module pasted code can refer to. */
interface PasteContext {
  /** The only resource group. */
  readonly group: readonly string[] | undefined;
  /** What says who is signed in, and where. */
  readonly client: readonly string[] | undefined;
  /** The only block of a type of Azure's that has that name. */
  named(type: string, name: string): readonly string[] | undefined;
}

const groups = "Microsoft.Resources/resourceGroups";

/** Looks through a module. */
export function pasteContextIn(scope: Scope): PasteContext {
  const blocks = [...scope.module.documents.values()]
    .flatMap((document) => document.blocks)
    .filter((block) => (block.kind === "resource" || block.kind === "data") && !isRepeated(block.body));
  const ofType = (type: string) =>
    blocks.filter((block) => armTypesOfBlock(block, scope).some((one) => isSameType(one, type)));
  return {
    group: only(ofType(groups)),
    client: only(
      blocks.filter((block) => block.kind === "data" && /^az(?:urerm|api)_client_config$/.test(typeOf(block) ?? "")),
    ),
    named: (type, name) =>
      only(ofType(type).filter(({ body }) => literalAt(body, ["name"], scope)?.toLowerCase() === name.toLowerCase())),
  };
}

function only([block, ...others]: readonly Block[]): readonly string[] | undefined {
  const address = block && others.length === 0 ? addressOf(block) : undefined;
  return address?.split(".");
}
