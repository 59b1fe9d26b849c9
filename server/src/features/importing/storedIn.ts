import { mappingOfType } from "../../azure/import/mappings/index";
import { textAt } from "../../azure/json";
import { nameIn, parseId, writeId } from "../../azure/resourceId";
import type { State } from "../../azure/state/state";
import type { Module } from "../../model/module";
import type { Managed } from "./managedIn";

/**
 * What a state file holds of what is in Azure: at its block, or that of the module around it, where the module of the
 * file has one, else at the file itself.
 */
export function storedIn(uri: string, { instances }: State, module: Module | undefined): readonly Managed[] {
  return instances.flatMap(({ address, type, attributes }): Managed[] => {
    const id = parseId(textAt(attributes, "id"));
    if (!id || !mappingOfType(type)) return [];
    const [declared = ""] = /^module\.[^.[]+|^[^[]+/.exec(address) ?? [];
    const [declaration] = module?.declarations.get(declared) ?? [];
    const { subscription, group } = id;
    const about = { address, type, id: writeId(id), subscription, group, name: nameIn(id) };
    return [
      declaration
        ? { ...about, uri: declaration.uri, span: declaration.block.head }
        : { ...about, uri, span: { start: 0, end: 0 }, isStateOnly: true },
    ];
  });
}
