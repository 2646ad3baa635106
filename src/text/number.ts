/**
 * A count, from 0 up, with its thousands apart. Every command tells some, and the first `Intl.NumberFormat` of a process
 * takes 20 ms to make.
 *
 * `1082` → `1.082`
 */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ".");
}

/** Short enough to print, fine enough to draw by. `3.14159` → 3.14 */
export function toHundredths(number: number): number {
  return Math.round(number * 100) / 100;
}

const kilobyte = 1024;

/**
 * A file's size as a reader's own computer shows it: whole kilobytes, then one decimal.
 *
 * `1258291` → `1,2 MB`
 */
export function formatBytes(bytes: number): string {
  if (bytes < kilobyte) return `${formatCount(bytes)} byte`;
  const kilobytes = Math.round(bytes / kilobyte);
  if (kilobytes < kilobyte) return `${kilobytes} KB`;
  const megabytes = bytes / kilobyte ** 2;
  const oneDecimal = new Intl.NumberFormat("vi", { maximumFractionDigits: 1 });
  // Just under a gigabyte would round to `1.024 MB`.
  if (megabytes < kilobyte - 0.05) return `${oneDecimal.format(megabytes)} MB`;
  return `${oneDecimal.format(bytes / kilobyte ** 3)} GB`;
}
