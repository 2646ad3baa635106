import sparticuz from "@sparticuz/chromium";

/**
 * Unpacks the browser before the first file of tests asks for it: of two that do so at once, the second would start what
 * the first is still writing.
 */
export async function setup(): Promise<void> {
  if (process.platform === "linux") await sparticuz.executablePath();
}
