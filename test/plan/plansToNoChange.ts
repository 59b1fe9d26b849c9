import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import type { Companions } from "../../server/src/azure/import/generate/draftRequest";
import type { Simulator } from "../azure/simulator/startSimulator";
import { openTerraform, type Terraform } from "../terraform/openTerraform";
import { importAll } from "./importAll";
import { planIn } from "./planned";

const terraform = openTerraform();
const base = mkdtempSync(join(tmpdir(), "azureml-terraform-plan-"));
after(() => {
  rmSync(base, { recursive: true, force: true });
  if (typeof terraform !== "string") terraform.stop();
});

/** For tests that plan: skips them where nothing is installed that could. */
export const planning = { skip: typeof terraform === "string" ? terraform : false, timeout: patience(170_000) };
if (typeof terraform === "string") console.log(`  No plan is tried: ${terraform}`);

/** Writes answers as anybody would and plans them against the Azure that gave them: all is imported, nothing else done. */
export async function plansToNoChange(
  answers: readonly unknown[],
  companions: Companions,
  { secure, world }: Simulator,
  subscription = world.subscriptions[0]!.id,
): Promise<void> {
  const { version } = terraform as Terraform;
  const folder = mkdtempSync(join(base, "module-"));
  const count = importAll(folder, answers, { companions, version });
  const certificate = join(folder, "certificate.pem");
  writeFileSync(certificate, secure!.certificate);
  const planned = await planIn(folder, terraform as Terraform, {
    SSL_CERT_FILE: certificate,
    ARM_METADATA_HOSTNAME: new URL(secure!.url).host,
    ARM_CLIENT_ID: "00000000-0000-0000-0000-00000000000a",
    ARM_CLIENT_SECRET: "made-up",
    ARM_TENANT_ID: world.tenants[0]!.id,
    ARM_SUBSCRIPTION_ID: subscription,
    ARM_RESOURCE_PROVIDER_REGISTRATIONS: "none",
  });
  assert.deepEqual(planned.complaints, []);
  assert.equal(planned.summary, `Plan: ${count} to import, 0 to add, 0 to change, 0 to destroy.`);
}
