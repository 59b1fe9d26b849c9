// Four times as much of the same against once as much: what takes the square of a text takes sixteen times as long.
import { createService } from "../../server/src/createService";
import { builtCatalog } from "../builtCatalog";
import { type Ask, repetitive } from "../inputs/repetitive";
import { requirements } from "../inputs/terraform";
import type { Measure } from "../measure";
import type { Row } from "../row";
import { median } from "../stats";

const uri = "file:///module/main.tf";

/** Questions about texts with very many parts. */
export const scaling: Measure = async () => {
  const catalog = builtCatalog();
  return repetitive.map(({ name, of, text, ask }): Row => {
    const time = (count: number) => median([0, 1, 2].map(() => timeOf(text(count), ask)));
    time(of);
    const reference = time(of);
    const title = `${name}: ${4 * of} (reference: ${of})`;
    return { name: title, unit: "ms", ours: time(4 * of), reference, target: { ofReference: 8 } };
  });

  /** With a service of its own, which knows nothing of the text yet. */
  function timeOf(text: string, ask: Ask): number {
    const service = createService(catalog);
    service.open("file:///module/versions.tf", requirements);
    service.open(uri, text);
    const began = performance.now();
    ask(service, uri, text);
    return performance.now() - began;
  }
};
