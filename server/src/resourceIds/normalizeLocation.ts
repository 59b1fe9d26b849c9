/** A region's name as Azure compares it: "West Europe" is westeurope. Source: location.Normalize of hashicorp/go-azure-helpers. */
export function normalizeLocation(text: string): string {
  return text.replaceAll(" ", "").toLowerCase();
}
