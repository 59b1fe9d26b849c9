// `npm run conformance [-- <folder>] [-- --show 20]`: what we call an error against what `terraform validate` refuses, with the
// azurerm that is installed, over the project's own cases, set-ups and demo, or over the modules of a folder.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openTerraform, type Terraform } from "../terraform/openTerraform";
import { type Module, modulesBelow, ownModules } from "./modules";
import { blockOf, isAboutValidate, ourErrors, theirs, type Verdict } from "./verdicts";

const { values, positionals } = parseArgs({
  options: { show: { type: "string", default: "20" } },
  allowPositionals: true,
});

/** Differences by what they are, and where. */
const found = {
  agreed: 0,
  unseen: 0,
  missed: new Map<string, string[]>(),
  beyond: new Map<string, string[]>(),
  wrong: new Map<string, string[]>(),
};

async function main(terraform: Terraform): Promise<void> {
  const modules = positionals[0] ? modulesBelow(positionals[0]) : ownModules();
  const known = modules.filter(usesOnlyAzurerm);
  const base = mkdtempSync(join(tmpdir(), "azureml-terraform-judge-"));
  try {
    const left = known.map((module, index) => ({ module, folder: join(base, String(index)) }));
    const work = async () => {
      for (let next = left.pop(); next; next = left.pop())
        compare(
          next.module,
          await theirs(next.module, terraform, next.folder),
          ourErrors(next.module, terraform.version),
        );
    };
    await Promise.all([work(), work()]);
  } finally {
    rmSync(base, { recursive: true, force: true });
    terraform.stop();
  }
  console.log(
    `${known.length} modules against azurerm ${terraform.version}, ${modules.length - known.length} with other providers left out.`,
  );
  console.log(`Both say the same of ${found.agreed} errors.`);
  console.log(
    `${found.unseen} more of ours stand where terraform validate does not look, for other mistakes or for want of resources.`,
  );
  print("Only terraform validate says so:", found.missed);
  print("Only we say so, of what a plan, an apply or Azure refuses:", found.beyond);
  print("Only we say so, of what terraform validate should refuse:", found.wrong);
  process.exitCode = found.wrong.size > 0 ? 1 : 0;
}

function compare(module: Module, their: readonly Verdict[], our: readonly Verdict[]): void {
  const blocks = new Set(their.map((verdict) => blockOf(verdict, module)));
  for (const verdict of their) {
    const isSame = our.some((one) => blockOf(one, module) === blockOf(verdict, module) && one.file === verdict.file);
    if (isSame) found.agreed++;
    else note(found.missed, verdict, module);
  }
  for (const verdict of our) {
    if (blocks.has(blockOf(verdict, module))) continue;
    if (!isAboutValidate(verdict.kind)) note(found.beyond, verdict, module);
    // Terraform looks neither at what rests on a mistake, nor at the provider of nothing.
    else if (their.length > 0 || !hasResources(module)) found.unseen++;
    else note(found.wrong, verdict, module);
  }
}

function hasResources({ files }: Module): boolean {
  return Object.values(files).some((text) => /^(resource|data) "/m.test(text));
}

function note(into: Map<string, string[]>, { kind, file, line, message }: Verdict, { name }: Module): void {
  const where = file === "main.tf" ? name : `${name}/${file}`;
  into.set(kind, [...(into.get(kind) ?? []), `${where}:${line} ${message}`]);
}

function print(title: string, differences: ReadonlyMap<string, readonly string[]>): void {
  if (differences.size === 0) return;
  console.log(`\n${title}`);
  for (const [kind, places] of [...differences].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`  ${kind}: ${places.length}`);
    for (const place of places.slice(0, Number(values.show))) console.log(`    ${place}`);
  }
}

/** Others are not there to be asked. */
function usesOnlyAzurerm({ files }: Module): boolean {
  const text = Object.values(files).join("\n");
  return ![...text.matchAll(/^\s*(?:resource|data|ephemeral) "([a-z0-9]+)_/gm)].some(([, name]) => name !== "azurerm");
}

const terraform = openTerraform();
if (typeof terraform === "string") console.log(`Nothing is judged: ${terraform}`);
else main(terraform);
