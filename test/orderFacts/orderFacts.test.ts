/**
 * Each fact about order of which something is found has modules, made of the fact itself, in which it is found or not: in azurerm's words, in
 * azapi's, and in both; with the order given in each way, and with the resources in called modules. Its fix takes the finding away.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { OrderFact } from "../../server/src/catalog/index";
import { createService } from "../../server/src/createService";
import type { Service } from "../../server/src/service";
import { applyEdits } from "../../server/src/text/edit";
import { catalog, uriOf } from "../harness/service";
import { isThorough, sampled } from "../harness/thorough";
import { moduleOf } from "./modulesOf";
import { type Files, isOrder, type Variant, variantsOf, wordsOf } from "./variants";
import type { Made } from "./written";

type Found = ReturnType<Service["diagnose"]>[number] & { readonly name: string };

/** Kinds of which nothing is found in a module by itself. */
const silent: ReadonlySet<OrderFact["kind"]> = new Set(["one-way", "locked", "takes", "asks", "linked", "pauses"]);

for (const [at, fact] of catalog.order.all.entries()) {
  // Who applies a module may have roles that no module gives.
  if (silent.has(fact.kind) || fact.isOffered || fact.needs?.principal === "caller") continue;
  test(`${fact.id} is found in modules that are made of it`, () => {
    const made = fewOf(fact);
    assert.ok(
      made.some((one) => !fact.needs || !one.b),
      "No two types can be as it asks.",
    );
    // Half of the modules have what is asked for; one of those of a fact has one variant more, another one than that of the next fact.
    const further = sampled(made, made.length, at);
    for (const one of new Set([...sampled(made, 2, at), ...further])) {
      const [first, ...others] = variantsOf(fact, one);
      const more = further.includes(one) ? sampled(others, others.length, at) : [];
      for (const [place, variant] of [...(first ? [first] : []), ...more].entries()) {
        const service = serviceOf(variant.files);
        const found = findingsOf(service, fact, one, variant);
        assert.equal(found.length > 0, variant.isFound, `${variant.name}: ${shown(variant.files)}`);
        if (place === 0 && found.length > 0) isMended(service, found, fact, one, variant);
      }
    }
  });
}

/** Modules for pairs of its types: one for each provider's words, and for both; or for all pairs where everything is tried. */
function fewOf(fact: OrderFact): readonly Made[] {
  const others = fact.b.length === 0 ? [undefined] : fact.needs ? [undefined, ...fact.b] : fact.b;
  const made = fact.a.flatMap((a) => others.map((b) => moduleOf(fact, a, b))).filter((one) => typeof one !== "string");
  const known = new Set<string>();
  return made.filter((one) => {
    const words = `${wordsOf(one)} ${one.b === undefined}`;
    const isNew = !known.has(words);
    known.add(words);
    return isNew || isThorough;
  });
}

function serviceOf(files: Files): Service {
  const service = createService(catalog);
  for (const [name, text] of Object.entries(files)) service.open(uriOf(name), text);
  return service;
}

/** What is found of a fact in a module; where nothing is to be found, only what is about the other resource. */
function findingsOf(service: Service, fact: OrderFact, { b }: Made, { files, isFound }: Variant): readonly Found[] {
  const isAbout = (message: string) => isFound || !b || !isOrder(fact) || /\.b\b|module\.inner/.test(message);
  return Object.keys(files)
    .flatMap((name) => service.diagnose(uriOf(name)).map((finding) => ({ ...finding, name })))
    .filter(({ message }) => message.includes(fact.says) && isAbout(message));
}

/** The first fix of a finding, where it has one, takes it away, and a second one has nothing to do. */
function isMended(service: Service, [finding]: readonly Found[], fact: OrderFact, made: Made, variant: Variant): void {
  const fixes = finding ? service.fixes(uriOf(finding.name), finding.span) : [];
  const fix = fixes.find(({ findings }) => findings.some(({ message }) => message === finding?.message));
  if (!finding || !fix) return;
  for (const { uri, edits } of [{ uri: uriOf(finding.name), edits: fix.edits }, ...fix.elsewhere])
    service.open(uri, applyEdits(service.text(uri) ?? "", edits));
  const left = findingsOf(service, fact, made, variant).map(({ message }) => message);
  const after = Object.keys(variant.files).map((name) => [name, service.text(uriOf(name)) ?? ""]);
  assert.ok(!left.includes(finding.message), `${fix.title}: ${shown(Object.fromEntries(after))}`);
}

function shown(files: Files): string {
  return Object.entries(files)
    .map(([name, text]) => `# ${name}\n${text}`)
    .join("\n");
}
