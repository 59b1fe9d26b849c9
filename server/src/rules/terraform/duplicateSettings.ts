import { placesOfKind, type Scope, stateSettings } from "../../analysis/index";
import { type Declaration, isOverrideFile } from "../../model/index";
import type { Rule } from "../rule";

export const duplicateSettings: Rule = {
  id: "duplicate-settings",
  severity: "error",
  summary: "Two backends of one module, a backend beside cloud, or its required providers in two blocks.",
  why: "`terraform init` fails: a module keeps its state in one place, and says once which providers it requires. Blocks of override files take the place of these, or add to them, and each such file has one of them too.",
  source: "https://developer.hashicorp.com/terraform/language/block/terraform; internal/configs/module.go of Terraform",
  kinds: new Set(["terraform"]),
  block({ block, scope }, report) {
    const isOverride = isOverrideFile(scope.uri);
    const all = isOverride ? placesIn(scope) : placesOfKind("terraform", scope);
    const own = all.find((place) => place.uri === scope.uri && place.block.head.start === block.head.start);
    if (!own) return;
    const before = all.slice(0, all.indexOf(own));
    for (const item of own.block.body.items) {
      const { name, nameSpan } = item;
      // What override files require takes the place of what is required elsewhere, and where they have two, of each other.
      if (!stateSettings.has(name) && (isOverride || name !== "required_providers")) continue;
      const named = (wanted: string, places: typeof all) =>
        places.flatMap(({ uri, block: other }) =>
          other.body.items.filter((one) => one.name === wanted).map((one) => ({ uri, span: one.nameSpan })),
        )[0];
      const first = named(name, before);
      const cloud = name === "backend" && !isOverride ? named("cloud", all) : undefined;
      if (!first && !cloud) continue;
      const message = first
        ? `Put this into the other ${name} block, or remove it: a module has only one.`
        : "Remove this backend, or cloud: the state of a module is kept in one place.";
      const related = { ...(first ?? cloud!), message: `${first ? name : "cloud"} is set here.` };
      report({ span: nameSpan, message, related: [related] });
    }
  },
};

/** The `terraform` blocks of one file. */
function placesIn({ module, uri }: Scope): readonly Declaration[] {
  const blocks = module.documents.get(uri)?.blocks ?? [];
  return blocks.filter(({ kind }) => kind === "terraform").map((block) => ({ uri, block }));
}
