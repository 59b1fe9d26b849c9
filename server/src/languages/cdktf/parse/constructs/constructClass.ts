import type { Outline } from "../../../../catalog/index";
import type { ConstructClass } from "./construct";
import { configTable, outlineTable, type PropertyTable } from "./propertyTable";

/** Makes a class; its tables are made when they are first asked for. `outline` gives that of its type, where it is known. */
export function constructClass(
  about: Pick<ConstructClass, "kind" | "type" | "spelling">,
  outline: () => Outline | undefined = () => undefined,
): ConstructClass {
  let attributes: { readonly table: PropertyTable | undefined } | undefined;
  let config: PropertyTable | undefined;
  const made: ConstructClass = {
    ...about,
    get attributes() {
      if (!attributes) {
        const found = outline();
        attributes = { table: found && outlineTable(found) };
      }
      return attributes.table;
    },
    get config() {
      config ??= configTable(about.kind, made.attributes);
      return config;
    },
  };
  return made;
}
