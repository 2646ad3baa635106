/** `[3, 1, 2]` → 2; the mean of the middle two where their number is even; null where there are none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/**
 * The power of x with which y grows: the slope of the line that fits best through the logarithms. 1 is linear, 2
 * quadratic, 0 does not grow. Null where fewer than two points say anything.
 */
export function exponent(points: readonly (readonly [x: number, y: number | null])[]): number | null {
  const logs = points.flatMap(([x, y]) => (y !== null && y > 0 ? [[Math.log(x), Math.log(y)] as const] : []));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))];
  const spread = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return spread === 0 ? null : logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
}
