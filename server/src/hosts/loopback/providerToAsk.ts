import { configuringStart, providerClientOf, type Startable } from "../../introspection/index";
import { waysToConfigure } from "../provider/fakeCloud";
import { startProvider } from "../provider/startProvider";
import { subscription } from "./idThere";
import type { LoopbackAzure } from "./loopbackAzure";

/** Starts the azurerm in a file beside a loopback Azure, to learn from it: its schema, and who asks it. */
export async function providerToAsk(binary: string, azure: LoopbackAzure) {
  const way = { ...waysToConfigure[0], ARM_SUBSCRIPTION_ID: subscription };
  const start: Startable = (signal) =>
    startProvider(binary, { toStart: 60_000, toAnswer: 20_000 }, { way, play: azure.play }, signal);
  const first = await start();
  const schema = await first.schema().finally(() => first.stop());
  return { schema, client: providerClientOf(await configuringStart([start], schema, undefined)) };
}
