/** A version as github.com/hashicorp/go-version reads it: `v1.2`, `1.2.3.4`, `1.0beta`, `1.0.0-rc1+build`. */
const version =
  /^v?\d+(?:\.\d+)*(?:-\d+[0-9A-Za-z\-~]*(?:\.[0-9A-Za-z\-~]+)*|-?[A-Za-z\-~]+[0-9A-Za-z\-~]*(?:\.[0-9A-Za-z\-~]+)*)?(?:\+[0-9A-Za-z\-~]+(?:\.[0-9A-Za-z\-~]+)*)?$/;

/**
 * Whether Terraform reads a text as a version constraint. It takes more where it chooses a module than for its own version,
 * which no prerelease fulfils, and for those of providers, which have three numbers. What `conditionsOf` cannot read may still
 * be one.
 */
export function isConstraint(text: string, of: "terraform" | "module" | "provider"): boolean {
  return text.split(",").every((part) => {
    const written = part.trim().replace(/^(?:=|!=|>=?|<=?|~>)\s*/, "");
    // No version is that long, and a pattern need not look at what is none.
    if (written.length > 200 || !version.test(written)) return false;
    if (of === "terraform") return /^[v\d.]+(?:\+|$)/.test(written);
    return of === "module" || /^\d+(?:\.\d+){0,2}(?:[-+]|$)/.test(written);
  });
}
