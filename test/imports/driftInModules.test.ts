/** What is taken from Azure into the text of a called module: only what its text says of one call alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Service } from "../../server/src/service";
import { applyEdits } from "../../server/src/text/edit";
import { serviceWith, uriOf } from "../harness/service";

const subscription = "11111111-2222-3333-4444-555555555555";
const guard = uriOf("modules/guard/main.tf");
const main = uriOf("main.tf");

const text = `variable "name" {
  type = string
}

variable "team" {
  type    = string
  default = "code"
}

resource "azurerm_network_security_group" "main" {
  name                = var.name
  resource_group_name = "rg"
  location            = "westeurope"
  tags = {
    team  = var.team
    owner = "code"
  }
}
`;

const calls = (...names: readonly string[]) =>
  names.map((name) => `module "${name}" {\n  source = "./modules/guard"\n  name   = "${name}"\n}\n`).join("\n");

function answer(name: string) {
  const id = `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/${name}`;
  const tags = { team: "live", owner: "live" };
  return { id, name, type: "Microsoft.Network/networkSecurityGroups", location: "westeurope", tags, properties: {} };
}

/** What differs in the module, by the questions of these files. */
function compared(service: Service, files: readonly string[], ...names: readonly string[]) {
  const assumed = { id: subscription, isSaid: true };
  const told = service.withoutCalled(files.map((uri) => service.liveQuestions(uri, assumed)));
  const asked = told.flatMap((one) => one.asked);
  return { asked, ...service.compare(guard, names.map(answer), new Map(), asked) };
}

test("of one call alone what the module writes out is taken, and what a variable says is not", () => {
  const service = serviceWith({ "main.tf": calls("a"), "modules/guard/main.tf": text });
  const { differing, edits, asked } = compared(service, [guard, main], "a");
  assert.deepEqual(
    asked.map(({ address }) => address),
    ["module.a.azurerm_network_security_group.main"],
  );
  assert.deepEqual(
    differing.map(({ path, message, fix }) => [path, message, fix !== undefined]),
    [
      ["tags.team", 'tags.team is "live" in Azure, and "code" here. It comes from the default of var.team.', false],
      ["tags.owner", 'tags.owner is "live" in Azure, and "code" here.', true],
    ],
  );
  const written = service.text(guard)!;
  assert.equal(applyEdits(written, edits), written.replace('owner = "code"', 'owner = "live"'));
});

test("what one call alone passes as a literal is taken there, where nothing else in the module takes it", () => {
  const passing = (more: string) => calls("a").replace("}", `${more}}`);
  const taken = (root: string, module = text) => {
    const service = serviceWith({ "main.tf": root, "modules/guard/main.tf": module });
    const { differing } = compared(service, [guard, main], "a");
    const { fix } = differing.find(({ path }) => path === "tags.team")!;
    return fix && { title: fix.title, uri: fix.uri, text: applyEdits(service.text(fix.uri ?? guard)!, fix.edits) };
  };
  const root = passing('  team   = "call"\n');
  assert.deepEqual(taken(root), {
    title: "Take the live value of tags.team in module/main.tf",
    uri: main,
    text: root.replace('"call"', '"live"'),
  });
  const referring = `locals {\n  team = "call"\n}\n\n${passing("  team   = local.team\n")}`;
  const twice = text.replace('owner = "code"', "owner = var.team");
  const inText = text.replace("team  = var.team", `team  = "\${var.team}"`);
  assert.deepEqual([taken(referring), taken(root, twice), taken(root, inText)], [undefined, undefined, undefined]);
  const two = serviceWith({ "main.tf": `${root}\n${calls("b")}`, "modules/guard/main.tf": text });
  assert.deepEqual(
    compared(two, [guard, main], "a", "b").differing.filter(({ fix }) => fix),
    [],
  );
});

test("what is right for one of several calls is never written into their module", () => {
  const withKeys = `module "a" {\n  source   = "./modules/guard"\n  for_each = toset(["a"])\n  name     = each.key\n}\n`;
  const unknown = `variable "on" {\n  type = bool\n}\n\n${calls("a")}\nmodule "more" {\n  source = "./modules/guard"\n  count  = var.on ? 1 : 0\n  name   = "b"\n}\n`;
  const roots: readonly (readonly [text: string, instances: number])[] = [
    [calls("a", "b"), 2],
    [withKeys, 1],
    [unknown, 1],
  ];
  for (const [root, instances] of roots) {
    const service = serviceWith({ "main.tf": root, "modules/guard/main.tf": text });
    const { differing, edits } = compared(service, [main, guard], "a", "b");
    assert.equal(differing.length, 2 * instances, root);
    assert.deepEqual([edits, differing.filter(({ fix }) => fix)], [[], []], root);
  }
  // The same of several folders.
  const service = serviceWith({
    "dev/main.tf": calls("a").replace("./", "../"),
    "prod/main.tf": calls("a").replace("./", "../"),
    "modules/guard/main.tf": text,
  });
  const { differing, edits } = compared(service, [uriOf("dev/main.tf"), uriOf("prod/main.tf"), guard], "a");
  assert.deepEqual(
    [...new Set(differing.map(({ address }) => address))],
    ["dev", "prod"].map((one) => `module.a.azurerm_network_security_group.main (${one})`),
  );
  assert.deepEqual(edits, []);
});

test("what a call sets to null is null, unless the variable takes none", () => {
  for (const [nullable, here] of [
    ["true", "not set"],
    ["false", '"code"'],
  ]) {
    const service = serviceWith({
      "main.tf": calls("a").replace("}", "  team   = null\n}"),
      "modules/guard/main.tf": text.replace('default = "code"\n', `default = "code"\n  nullable = ${nullable}\n`),
    });
    const { differing } = compared(service, [main, guard], "a");
    assert.match(
      differing[0]?.message ?? "",
      new RegExp(`^tags\\.team is "live" in Azure, and ${here} here\\.`),
      nullable,
    );
  }
});

test("an override, a module without its files and one that calls itself take nothing and hide nothing", () => {
  const overridden = serviceWith({
    "main.tf": calls("a"),
    "modules/guard/main.tf": text,
    "modules/guard/override.tf": 'resource "azurerm_network_security_group" "main" {\n  location = "northeurope"\n}\n',
  });
  const { differing, edits } = compared(overridden, [main, guard], "a");
  assert.deepEqual([differing.map(({ path }) => path), edits], [["location", "tags.team", "tags.owner"], []]);

  const partial = serviceWith({ "main.tf": calls("a"), "modules/guard/main.tf": text });
  partial.setFolder("file:///module/modules/guard", { parents: [], leftOut: ["big.tf"] });
  const partly = partial.withoutCalled([main, guard].map((uri) => partial.liveQuestions(uri)));
  assert.deepEqual([partly.flatMap((one) => one.asked), partly.flatMap((one) => one.untold).length], [[], 1]);

  const further = 'module "far" {\n  source = "git::https://git.example/far.git"\n}\n';
  const unread = serviceWith({ "main.tf": calls("a"), "modules/guard/main.tf": `${text}\n${further}` });
  assert.deepEqual(unread.liveQuestions(main).unread, ["module.far"], "also where its own module is not asked");

  const circular = serviceWith({
    "main.tf": calls("a"),
    "modules/guard/main.tf": `${text}\nmodule "again" {\n  source = "../guard"\n  name   = "again"\n}\n`,
  });
  const round = circular.withoutCalled([main, guard].map((uri) => circular.liveQuestions(uri)));
  assert.ok(round.flatMap((one) => one.untold).length > 0);
});
