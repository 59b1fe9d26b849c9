import { blocksOfKindIn, placesOfKind, type Scope, stateSettings } from "../../analysis/index";
import { type BodyItem, type Declaration, isOverrideFile } from "../../model/index";
import type { Report, Rule } from "../rule";

export const duplicateSettings: Rule = {
  id: "duplicate-settings",
  severity: "error",
  summary:
    "Two backends in one module, a backend beside cloud, two required_providers blocks, or two provider_meta blocks for one provider.",
  why: "`terraform init` fails: a module keeps its state in one place, and lists its required providers once. A block in an override file replaces these or adds to them, and each override file may have only one of them too.",
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
      if (name === "provider_meta") aboutMetadata(item, all, scope, report);
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

/** What a provider is told of a module, which is said once. */
function aboutMetadata(item: BodyItem, all: readonly Declaration[], { module }: Scope, report: Report): void {
  const provider = item.labels?.[0];
  if (!provider || module.overriding) return;
  const same = all.flatMap(({ uri, block }) =>
    block.body.items
      .filter((one) => one.name === "provider_meta" && one.labels?.[0]?.text === provider.text)
      .map((one) => ({ uri, one })),
  );
  const [first] = same;
  if (!first || first.one === item) return;
  report({
    span: provider.span,
    message: `Put this into the other provider_meta block of ${provider.text}, or remove it: a module has only one.`,
    related: [{ uri: first.uri, span: first.one.nameSpan, message: "The first one is here." }],
  });
}

/** The `terraform` blocks of one file. */
function placesIn({ module, uri }: Scope): readonly Declaration[] {
  return blocksOfKindIn(module, uri, "terraform").map((block) => ({ uri, block }));
}
