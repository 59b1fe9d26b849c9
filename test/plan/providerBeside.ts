import { createLoopbackAzure } from "../../server/src/hosts/loopback/index";
import { waysToConfigure } from "../../server/src/hosts/provider/fakeCloud";
import { startProvider } from "../../server/src/hosts/provider/startProvider";
import { configuringStart, providerClientOf, type Startable } from "../../server/src/introspection/index";
import { catalog } from "../harness/service";

/** In whose subscription it makes what it makes. */
export const subscription = "11111111-2222-3333-4444-555555555555";

/** How long it may take to say what it knows, in milliseconds: without that nothing is judged. */
const toDescribe = 120_000;

/**
 * Starts the provider that a file is beside a loopback Azure, where what it takes for granted is made up; `toAnswer` is how long it may take about a
 * resource, in milliseconds. Some wait for what never comes, so a longer one makes a run longer for each of these.
 */
export async function providerBeside(binary: string, toAnswer: number) {
  const azure = createLoopbackAzure({ types: catalog.resourceTypes, mayInvent: true });
  const way = { ...waysToConfigure[0], ARM_SUBSCRIPTION_ID: subscription };
  const limits = { toStart: 30_000, toAnswer };
  const around = { way, play: azure.play };
  const start: Startable = (signal) => startProvider(binary, limits, around, signal);
  const first = await startProvider(binary, { ...limits, toAnswer: toDescribe }, around);
  const schema = await first.schema().finally(() => first.stop());
  const client = providerClientOf(await configuringStart([start], schema, undefined));
  return { azure, way, schema, client };
}
