/** A browser has none but what tests put in its place. */
export const environment: Readonly<Record<string, string | undefined>> = {};

const key = Symbol.for("azureml-terraform.environment");
Object.assign(globalThis, { [key]: environment });
