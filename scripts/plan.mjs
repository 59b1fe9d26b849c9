// `npm run test:plan`: a Terraform and an azurerm that are on this computer plan what our imports write, against the
// simulated Azure. Downloads neither; where one is missing, it says so and does nothing.
import { installDependencies } from "./dependencies.mjs";
import { planTests } from "./fastTests.mjs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";

try {
  await installDependencies();
  await step("Building", () => run(process.execPath, ["scripts/build.mjs", "--tests"]));
  await step("Planning imports with the real provider", planTests);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
