import { mayWaitFor, type Scope, targetOf } from "../../../analysis/index";
import { addressOf, type Block, bodyItemOf, hasType, isRepeated, typeOf } from "../../../model/index";
import { fitsShape, isSameType, namesInShape, parentOfId, typeOfId } from "../../../resourceIds/index";
import { armTypeIn } from "../../ids/armType";
import { importIdOf } from "../../ids/idShapes";
import { argumentFor } from "./argumentFor";
import { type DeclaredResources, declaredResources } from "./declaredResources";
import { textIfKnown } from "./evaluate";

/** The address of the one block of an id; none that itself comes after the block that is to refer to it, where that is there already. */
export function addressOfId(id: string, scope: Scope, from?: Block): string | undefined {
  return addressesOfIds(scope)(id, from);
}

/** The same for many ids. `declared` is what the scope declares, for callers that know it already. */
export function addressesOfIds(
  scope: Scope,
  declared: DeclaredResources = declaredResources(scope),
): (id: string, from?: Block) => string | undefined {
  const blocks = [...scope.module.documents.values()]
    .flatMap((document) => document.blocks)
    .filter(({ kind }) => hasType(kind));
  return (id, from) => {
    const found = blocks.filter((block) => block !== from && matchesId(block, id, scope, declared));
    const own = from && addressOf(from);
    const addresses = new Set(
      found.flatMap((block) => addressOf(block) ?? []).filter((address) => !own || !mayWaitFor(address, own, scope)),
    );
    const [address, ...others] = addresses;
    return others.length === 0 ? address : undefined;
  };
}

/** Whether a block surely is what an id names: its name, its group, and whatever else is in the id. */
function matchesId(block: Block, id: string, scope: Scope, declared: DeclaredResources): boolean {
  const address = addressOf(block);
  const type = typeOf(block);
  if (!address || !type || isRepeated(block.body)) return false;
  if (type === "azapi_resource") return matchesArmId(block, id, scope, declared);
  const shapes = importIdOf(type, scope);
  const shape = shapes.find((one) => fitsShape(id.toLowerCase(), one.toLowerCase()));
  if (!shape || (block.kind !== "resource" && block.kind !== "data")) return false;
  const blockId = declared.partialIdOf(address);
  const parts = namesInShape(id, shape);
  if (blockId?.subscription && !isSame(blockId.subscription, parts[0]?.name)) return false;
  return parts.every(({ word, name, before }, index) => {
    if (word === "subscriptions") return true;
    if (word === "resourceGroups" && index < parts.length - 1 && hasNo("resource_group_name")) return true;
    const isLast = index === parts.length - 1;
    const argument = isLast
      ? "name"
      : argumentFor(
          word,
          block.body.items.map((item) => item.name),
        );
    const text =
      argument === undefined ? undefined : textIfKnown(bodyItemOf(block.body, argument)?.value, scope, declared.idOf);
    return isSame(text, name) || isSame(text, `${before}/${name}`);
  });

  function hasNo(argument: string): boolean {
    return !bodyItemOf(block.body, argument);
  }
}

/** The same for a block of azapi's: its type, its name, and where it is; a data source may say its id instead. */
function matchesArmId(block: Block, id: string, scope: Scope, declared: DeclaredResources): boolean {
  const [type, own] = [armTypeIn(block.body, scope), typeOfId(id)];
  const name = textIfKnown(bodyItemOf(block.body, "name")?.value, scope, declared.idOf);
  if (type === undefined || own === undefined || !isSameType(type, own)) return false;
  if (block.kind !== "resource") {
    const whole = bodyItemOf(block.body, "resource_id")?.value;
    if (block.kind !== "data" || whole) return isSame(textIfKnown(whole, scope, declared.idOf), id);
  }
  const parent = bodyItemOf(block.body, "parent_id")?.value;
  const around = parentOfId(id);
  if (around.name === "" || !isSame(name, around.name) || !parent) return false;
  const target = targetOf(parent, scope);
  if (target)
    return target.attribute === "id" && target.block !== block && matchesId(target.block, around.id, scope, declared);
  return isSame(textIfKnown(parent, scope, declared.idOf), around.id);
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a.toLowerCase() === b?.toLowerCase();
}
