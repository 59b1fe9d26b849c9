/** Environment variables in a browser: none, except those that tests set. */
export const environment: Readonly<Record<string, string | undefined>> = {};

const key = Symbol.for("azureml-terraform.environment");
Object.assign(globalThis, { [key]: environment });
