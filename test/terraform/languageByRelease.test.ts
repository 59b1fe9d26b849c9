/**
 * What each release of Terraform has, held against HashiCorp's own schemas of them, where TERRAFORM_SCHEMA names a checkout of
 * https://github.com/hashicorp/terraform-schema, and where there is Go. Both were written by hand from the same sources: each
 * difference is either mended or explained here.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { type BodySchema, blockTypes, provisionerKinds } from "../../server/src/catalog/index";
import { sinceOfFunction, sinceWhen, sinceWhenIn } from "../../server/src/catalog/terraform/since";
import { compareVersions } from "../../server/src/catalog/version/compareVersions";
import { catalog } from "../harness/service";
import { schemaProgram } from "./schemaProgram";

const checkout = resolve(process.env.TERRAFORM_SCHEMA || "nowhere");
const skip = existsSync(join(checkout, "schema/core_schema.go"))
  ? false
  : "TERRAFORM_SCHEMA names no checkout of terraform-schema.";

/** From the first that we know of to the newest that has been tried. */
const releases = Array.from({ length: 18 }, (_, minor) => `1.${minor}.0`);

interface Reply {
  readonly Paths: readonly string[];
  readonly Functions: Readonly<Record<string, number>>;
}

/** The first release that has something, and what has no first release among them. */
type Firsts = ReadonlyMap<string, string>;

/** Why theirs says something else: Terraform's own sources, by the tag of each release. */
const explained: Readonly<Record<string, string>> = {
  "variable.default": "every release; theirs follows from the type",
  "resource.lifecycle.action_trigger.on_failure": "1.16 in internal/configs/action.go",
  "resource.lifecycle.destroy": "1.16 in internal/configs/resource.go",
  "module.ignore_nested_deprecations": "1.15 in internal/configs/module_call.go",
};

test("each block, argument and function has the first release that it has in Terraform's own schemas", { skip }, () => {
  const said = askedOf(checkout);
  const theirs = firstsIn(releases.map((release) => said[release]!.Paths));
  const ours = firstsIn(releases.map((release) => pathsIn(release)));
  assert.equal(differences(ours, theirs), "");
  const functions = releases.map((release) => Object.keys(said[release]!.Functions));
  const own = releases.map((release) => [...catalog.functions.keys()].filter((name) => hasFunction(name, release)));
  assert.equal(differences(firstsIn(own), firstsIn(functions)), "");
});

/** Theirs are those of an early release, but for some of the backend of AWS. */
const ofBackends = /^terraform\.backend\[azurerm\]\.(?:ado_|client_|lookup_|oidc_|use_)/;

/** They say so one or two releases late: 1.2 in internal/communicator/shared. */
const ofProxies = /\.connection\.proxy_/;

/** Of the other backends we know no more than their names. */
const kindsOf: Readonly<Record<string, readonly string[]>> = { provisioner: provisionerKinds, backend: ["azurerm"] };

function askedOf(folder: string): Readonly<Record<string, Reply>> {
  const made = mkdtempSync(join(tmpdir(), "schema-"));
  try {
    const [program, overlay] = [join(made, "main.go"), join(made, "overlay.json")];
    writeFileSync(program, schemaProgram);
    writeFileSync(overlay, JSON.stringify({ Replace: { [join(folder, "cmd/releases/main.go")]: program } }));
    const output = execFileSync("go", ["run", "-overlay", overlay, "./cmd/releases", ...releases], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 2 ** 26,
      stdio: ["ignore", "pipe", "ignore"],
    });
    return JSON.parse(output);
  } finally {
    rmSync(made, { recursive: true });
  }
}

function firstsIn(all: readonly (readonly string[])[]): Firsts {
  const firsts = new Map<string, string>();
  for (const [index, paths] of all.entries())
    for (const path of paths) if (!firsts.has(path)) firsts.set(path, releases[index]!);
  return firsts;
}

/** One line for each. */
function differences(ours: Firsts, theirs: Firsts): string {
  const names = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  return names
    .filter((name) => ours.get(name) !== theirs.get(name) && !(name in explained))
    .filter((name) => !/^terraform\.backend\[(?!azurerm)/.test(name) && !ofBackends.test(name) && !ofProxies.test(name))
    .map((name) => `${name}: ours ${ours.get(name) ?? "nowhere"}, theirs ${theirs.get(name) ?? "nowhere"}`)
    .join("\n");
}

/** What we say that a release of Terraform has. */
function pathsIn(release: string): string[] {
  const paths: string[] = [];
  const has = (since: ReturnType<typeof sinceWhen>) =>
    !since || (since.terraform !== undefined && compareVersions(since.terraform, release) <= 0);
  const visit = (kind: string, path: readonly string[], body: BodySchema) => {
    for (const [name, attribute] of body) {
      if (name === "*" || !has(attribute.releases ?? sinceWhenIn(kind, path, name))) continue;
      paths.push([kind, ...path, name].join("."));
      if (attribute.block) visit(kind, [...path, name], attribute.block);
      for (const label of kindsOf[name] ?? []) {
        paths.push([kind, ...path, `${name}[${label}]`].join("."));
        const own = [...(attribute.dependentBody?.attributeFor(label)?.block ?? [])];
        const common = attribute.block ?? new Map();
        visit(kind, [...path, `${name}[${label}]`], new Map(own.filter(([one]) => !common.has(one))));
      }
    }
  };
  for (const [kind, { body, onlyIn }] of blockTypes) {
    // They have those in schemas of their own.
    if (onlyIn || !has(sinceWhen(kind))) continue;
    paths.push(kind);
    visit(kind, [], body);
  }
  return paths;
}

function hasFunction(name: string, release: string): boolean {
  const since = sinceOfFunction(name, catalog.functions.get(name));
  if (name.startsWith("provider::")) return false;
  return !since || (since.terraform !== undefined && compareVersions(since.terraform, release) <= 0);
}
