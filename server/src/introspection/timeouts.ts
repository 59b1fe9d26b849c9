/**
 * The timeouts that the provider keeps with a plan, in minutes.
 * Source: helper/schema/resource_timeout.go of hashicorp/terraform-plugin-sdk/v2, whose key this is; nanoseconds.
 */
export function timeoutsIn(privateText: string): Readonly<Record<string, number>> | undefined {
  try {
    const timeouts: unknown = JSON.parse(privateText)["e2bfb730-ecaa-11e6-8f88-34363bc7c4c0"];
    if (typeof timeouts !== "object" || timeouts === null) return undefined;
    const operations = ["create", "delete", "read", "update"] as const;
    const found = operations.flatMap((name) => {
      const nanoseconds: unknown = Reflect.get(timeouts, name);
      return typeof nanoseconds === "number" ? [[name, nanoseconds / 60e9] as const] : [];
    });
    return found.length > 0 ? Object.fromEntries(found) : undefined;
  } catch {
    return undefined;
  }
}
