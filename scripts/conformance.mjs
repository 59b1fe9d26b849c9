// `npm run conformance [-- <folder>]`: what we call an error against what `terraform validate` refuses, where a Terraform (or
// OpenTofu) and an azurerm are installed; elsewhere it says so and does nothing.
import { installDependencies } from "./dependencies.mjs";
import { runBundled } from "./runBundled.mjs";

await installDependencies();
await runBundled("judge", "test/conformance/main.ts");
