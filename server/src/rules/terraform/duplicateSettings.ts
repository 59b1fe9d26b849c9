import { placesOfKind } from "../../analysis/index";
import type { Rule } from "../rule";

export const duplicateSettings: Rule = {
  id: "duplicate-settings",
  severity: "error",
  summary: "Two backends of one module, a backend beside cloud, or its required providers in two blocks.",
  why: "`terraform init` fails: a module keeps its state in one place, and says once which providers it requires. Blocks of override files take the place of these, or add to them.",
  source: "https://developer.hashicorp.com/terraform/language/block/terraform; internal/configs/module.go of Terraform",
  kinds: new Set(["terraform"]),
  block({ block, scope }, report) {
    const all = placesOfKind("terraform", scope);
    const own = all.find((place) => place.block === (block.base ?? block));
    if (!own) return;
    const before = all.slice(0, all.indexOf(own));
    for (const item of own.block.body.items) {
      const { name, nameSpan } = item;
      if (!settings.has(name)) continue;
      const named = (wanted: string, places: typeof all) =>
        places.flatMap(({ uri, block: other }) =>
          other.body.items.filter((one) => one.name === wanted).map((one) => ({ uri, span: one.nameSpan })),
        )[0];
      const first = named(name, before);
      const cloud = name === "backend" ? named("cloud", all) : undefined;
      if (!first && !cloud) continue;
      const message = first
        ? `Put this into the other ${name} block, or remove it: a module has only one.`
        : "Remove this backend, or cloud: the state of a module is kept in one place.";
      const related = { ...(first ?? cloud!), message: `${first ? name : "cloud"} is set here.` };
      report({ span: nameSpan, message, related: [related] });
    }
  },
};

const settings: ReadonlySet<string> = new Set(["backend", "cloud", "required_providers"]);
