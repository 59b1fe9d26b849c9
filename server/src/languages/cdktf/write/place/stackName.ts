/** What a new stack is called: as it is wanted, else after the file. */
export function stackName(uri: string, wanted: string | undefined, taken: ReadonlySet<string>): string {
  const file = decoded(uri.slice(uri.lastIndexOf("/") + 1)).replace(/\.[cm]?[jt]s$/, "");
  const name = wanted && /^[A-Za-z_$][\w$]*$/.test(wanted) ? wanted : named(wanted ?? file);
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}${number}`;
  return free;
}

/** `mlw-lab` as `MlwLabStack`. */
function named(file: string): string {
  const words = file.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
  const stack = name.endsWith("Stack") ? name : `${name}Stack`;
  // That is the library's own.
  return /^[A-Z]/.test(name) && stack !== "TerraformStack" ? stack : `Imported${stack}`;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
