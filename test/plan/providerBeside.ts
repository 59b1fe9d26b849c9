import { createLoopbackAzure } from "../../server/src/hosts/loopback/index";
import { waysToConfigure } from "../../server/src/hosts/provider/fakeCloud";
import { startProvider } from "../../server/src/hosts/provider/startProvider";
import { configuringStart, providerClientOf, type Startable } from "../../server/src/introspection/index";
import { catalog } from "../harness/service";

const subscription = "11111111-2222-3333-4444-555555555555";

/** Starts the provider that a file is beside a loopback Azure, where what it takes for granted is made up; `toAnswer` is how long it may take, in milliseconds. */
export async function providerBeside(binary: string, toAnswer: number) {
  const azure = createLoopbackAzure({ types: catalog.resourceTypes, mayInvent: true });
  const way = { ...waysToConfigure[0], ARM_SUBSCRIPTION_ID: subscription };
  const limits = { toStart: 30_000, toAnswer };
  const start: Startable = (signal) => startProvider(binary, limits, { way, play: azure.play }, signal);
  const first = await start();
  const schema = await first.schema().finally(() => first.stop());
  const client = providerClientOf(await configuringStart([start], schema, undefined));
  return { azure, way, schema, client };
}
