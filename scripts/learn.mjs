// `npm run test:learn`: everything that is tested of learning a provider, with the providers' own binaries where AZURERM, AZUREAD, AZAPI or RANDOM
// names one, and with providers of Node otherwise. Downloads nothing.
import { existsSync } from "node:fs";
import { installDependencies } from "./dependencies.mjs";
import { introspectionTests } from "./fastTests.mjs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";

const variables = ["AZURERM", "AZUREAD", "AZAPI", "RANDOM"];
const [named, others] = [true, false].map((is) =>
  variables.filter((name) => existsSync(process.env[name] ?? "") === is),
);

try {
  await installDependencies();
  await step("Building", () => run(process.execPath, ["scripts/build.mjs", "--tests"]));
  if (others.length > 0)
    console.log(
      `${others.join(", ")} ${others.length > 1 ? "name" : "names"} no binary of a provider, so none is asked there.`,
    );
  await step(`Learning providers${named.map((name) => `, ${process.env[name]}`).join("")}`, introspectionTests);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
