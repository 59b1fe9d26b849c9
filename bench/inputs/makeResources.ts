// As many teams as it takes. Pure, so that tests can use it too.
import type { Made } from "./made";
import { randomFrom } from "./random";
import { teamResources } from "./teamResources";
import { terraformOf } from "./terraform";

/** Resources that take at least `amount` lines (or characters) as Terraform. `firstTeam` keeps several calls apart. */
export function makeResources(amount: number, unit: "lines" | "characters", firstTeam = 0): Made[] {
  const random = randomFrom(firstTeam + 1);
  const resources: Made[] = [];
  for (let team = firstTeam, reached = 0; reached < amount; team++) {
    for (const resource of teamResources(team, random)) {
      if (reached >= amount) break;
      resources.push(resource);
      const text = terraformOf([resource]);
      reached += unit === "lines" ? text.split("\n").length - 1 : text.length;
    }
  }
  return resources;
}
